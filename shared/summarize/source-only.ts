import type { CitedText, Summary, TranslatedArticle } from '../documents/index.ts';
import { type AlignedSentence, bitextOf } from './bitext.ts';
import { carriedOver } from './carried.ts';
import { withoutDatelines } from './datelines.ts';
import { scoreTargets } from './quality.ts';
import { wantedIn } from './wanted.ts';

/** True while no target holds the article: there is nothing yet to say in a reader's language. */
export function isSourceOnly(article: TranslatedArticle): boolean {
  const { byId, targets } = bitextOf(article);
  return byId.size > 0 && !targets.some(wantedIn(article));
}

/**
 * What is published of an article that waits for all of its targets: its cleaned text, with headline and first paragraph
 * in its own language, and what is missing. Nothing is said of it that it does not say itself.
 */
export function sourceOnly(article: TranslatedArticle): Summary {
  const { translatedAt: _, ...timings } = article.timings ?? {};
  return withoutSummary({ ...article, timings });
}

/**
 * An article without a summary: headline, first paragraph and text, in the languages that it has.
 *
 * @param warning why there is none, for people
 */
export function withoutSummary(article: TranslatedArticle, warning?: string): Summary {
  const { title, body, targets: found } = bitextOf(article);
  const targets = found.filter(wantedIn(article));
  const all = title === null ? body : [title, ...body];
  const first = body.find(({ kind }) => kind === 'paragraph') ?? all[0]!;
  const lede = body.filter(({ block }) => block === first.block);
  const cited = (lines: readonly AlignedSentence[]): CitedText => {
    const { code } = article.language;
    const [opening, ...rest] = lines.map(({ source }) => source);
    const inSource = [code, [withoutDatelines({ [code]: opening! })[code], ...rest].join(' ')] as const;
    const inTargets = targets.map(
      (target) => [target, lines.map(({ texts }) => texts[target]).join(' ')] as const,
    );
    return {
      text: Object.fromEntries(inTargets.length === 0 ? [inSource] : inTargets),
      cites: lines.map(({ id }) => id),
    };
  };
  return {
    ...carriedOver(article, 'none'),
    headline: cited([title ?? first]),
    abstract: cited(lede.length === 0 ? [first] : lede),
    ...{
      keyPoints: [],
      people: [],
      organisations: [],
      places: [],
      dates: [],
      figures: [],
      quotes: [],
      topics: [],
    },
    quality: {
      ...scoreTargets(article.findings, targets, all.length),
      findings: article.findings,
      dropped: [],
      warnings: [...article.warnings, ...(warning === undefined ? [] : [warning])],
    },
    sentences: all.map(({ id, block, kind, source, texts, origins }) => ({
      id,
      block,
      kind,
      source,
      targets: Object.fromEntries(
        targets.map((target) => [target, { text: texts[target]!, origin: origins[target]! }]),
      ),
    })),
  };
}
