import { normalize } from '../../../shared/normalize/index.ts';
import type { Kind, Variation } from './page.ts';
import { randomOf } from './random.ts';

export interface Outcome {
  /** `refused` is a typed failure: wrong, but not silently. */
  verdict: 'right' | 'wrong' | 'refused';
  problems: string[];
}

const one = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Judges what becomes of one variation. */
export async function judge(variation: Variation): Promise<Outcome> {
  let article: Awaited<ReturnType<typeof normalize>>;
  try {
    article = await normalize(Buffer.from(variation.content), { key: variation.key });
  } catch (error) {
    return { verdict: 'refused', problems: [String(error)] };
  }
  const found = article.blocks.flatMap(({ sentences }) => sentences.map(({ text }) => one(text)));
  const problems: string[] = [];
  const compare = (name: string, wanted: unknown, is: unknown): void => {
    if (wanted !== undefined && wanted !== is) problems.push(`${name}: ${is}, not ${wanted}`);
  };
  compare('title', variation.title, article.title?.text);
  compare('byline', variation.byline, article.byline);
  compare('date', variation.publishedAt, article.publishedAt);
  if (variation.sentences !== undefined) {
    const wanted = variation.sentences.map(one);
    for (const text of wanted) if (!found.includes(text)) problems.push(`missing: ${text}`);
    for (const text of found) if (!wanted.includes(text)) problems.push(`extra: ${text}`);
    if (problems.length === 0 && wanted.join('\n') !== found.join('\n')) problems.push('order');
  }
  const text = [article.title?.text ?? '', ...found].join('\n');
  for (const part of variation.mustNotContain ?? [])
    if (text.includes(part)) problems.push(`contains: ${part}`);
  return { verdict: problems.length === 0 ? 'right' : 'wrong', problems };
}

export interface Score {
  name: string;
  right: number;
  refused: number;
  wrong: number;
}

/** Variations of a kind: even seeds are those that rules may be tuned on, odd ones are for the report. */
export async function score(kind: Kind, half: 'tuned' | 'kept', count: number): Promise<Score> {
  const total = { name: kind.name, right: 0, refused: 0, wrong: 0 };
  for (let index = 0; index < count; index++) {
    const { verdict } = await judge(kind.vary(randomOf(index * 2 + (half === 'tuned' ? 0 : 1)), half));
    total[verdict]++;
  }
  return total;
}
