import { PermanentError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/normalize/decode.ts';
import { normalize, type Upload } from '../../../shared/normalize/index.ts';

/** Numbers between 0 and 1, and choices, that a seed gives the same everywhere. */
export interface Random {
  number(): number;
  pick<T>(from: readonly T[]): T;
  integer(from: number, to: number): number;
}

export interface Variation {
  bytes: Uint8Array;
  upload?: Partial<Upload>;
  /** What must come out; only the fields that are given count. */
  expected: {
    /** The decoded text; everything else is of the article. */
    text?: string | RegExp;
    title?: string | null;
    byline?: string | null;
    publishedAt?: string | null;
    publisher?: string | null;
    sourceUrl?: string | null;
    language?: string;
    sentences?: readonly string[];
    /** Kind of the failure that is as good as an article. */
    failure?: string;
  };
}

/** A kind of input, as many of it as there are seeds. */
export interface Kind {
  name: string;
  vary(random: Random): Variation | Promise<Variation>;
}

export function randomOf(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (from: number, to: number): number => from + Math.floor(number() * (to - from + 1));
  return { number, integer, pick: (from) => from[integer(0, from.length - 1)]! };
}

export interface Verdict {
  right: boolean;
  /** Wrong, and nothing told anybody. */
  silent: boolean;
  why: string;
}

export async function judge({ bytes, upload, expected }: Variation): Promise<Verdict> {
  if (expected.text !== undefined) {
    const { text, warnings } = decodeText(
      bytes,
      upload?.contentType === undefined ? {} : { contentType: upload.contentType },
    );
    const right = typeof expected.text === 'string' ? text === expected.text : expected.text.test(text);
    return { right, silent: !right && warnings.length === 0, why: right ? '' : `${text.slice(0, 300)}` };
  }
  try {
    const article = await normalize(bytes, { key: 'a.txt', ...upload });
    const got = {
      title: article.title?.text ?? null,
      byline: article.byline,
      publishedAt: article.publishedAt,
      publisher: article.publisher,
      sourceUrl: article.sourceUrl,
      language: article.language.code,
      sentences: article.blocks
        .filter(({ kind }) => kind !== 'caption')
        .flatMap((block) => block.sentences.map(({ text }) => text)),
    };
    const why = Object.entries(expected)
      .filter(
        ([name, value]) =>
          name in got && JSON.stringify(got[name as keyof typeof got]) !== JSON.stringify(value),
      )
      .map(
        ([name, value]) =>
          `${name}: ${JSON.stringify(got[name as keyof typeof got])} instead of ${JSON.stringify(value)}`,
      );
    return {
      right: why.length === 0,
      silent: why.length > 0 && article.warnings.length === 0,
      why: why.join('\n'),
    };
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    return { right: error.kind === expected.failure, silent: false, why: error.message };
  }
}
