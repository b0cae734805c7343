import type { Block, NormalizedArticle } from '../../../shared/documents/index.ts';
import { NORMALIZED_ARTICLE_SCHEMA } from '../../../shared/documents/index.ts';
import type {
  EngineRequest,
  MemoryEntry,
  TranslationEngine,
  TranslationMemory,
} from '../../../shared/translate/ports.ts';

/** What a translation service may do to a request of several lines. */
export type Mood = 'keeps' | 'eats' | 'merges' | 'escapes';

export const MOODS: readonly Mood[] = ['keeps', 'eats', 'merges', 'escapes'];

const ANSWERS: Readonly<Record<Mood, (lines: string[]) => string>> = {
  keeps: (lines) => lines.join('\n'),
  eats: (lines) => lines.join(' '),
  // Every third line break is lost.
  merges: (lines) =>
    lines.reduce((text, line, i) => (i === 0 ? line : `${text}${i % 3 === 0 ? ' ' : '\n'}${line}`), ''),
  // Text taken for markup, with Windows line breaks, blank lines and leading spaces.
  escapes: (lines) =>
    ` ${lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).join('\r\n\r\n  ')}\n`,
};

export interface StandIn extends TranslationEngine {
  readonly requests: EngineRequest[];
}

/** A service that "translates" by marking each line with the target, so that every line can be recognised. */
export function standIn(
  options: {
    mood?: Mood;
    maxRequestBytes?: number;
    terminologyVersion?: string | null;
    translateLine?: (line: string, request: EngineRequest) => string;
    before?: (request: EngineRequest, index: number) => void | Promise<void>;
  } = {},
): StandIn {
  const requests: EngineRequest[] = [];
  const translateLine = options.translateLine ?? ((line, { target }) => markLine(line, target));
  return {
    name: 'stand-in',
    maxRequestBytes: options.maxRequestBytes ?? 10_000,
    terminologyVersion: options.terminologyVersion ?? null,
    requests,
    translate: async (request) => {
      requests.push(request);
      await options.before?.(request, requests.length - 1);
      const lines = request.text.split('\n').map((line) => translateLine(line, request));
      return { text: ANSWERS[options.mood ?? 'keeps'](lines), engine: 'stand-in/1', appliedTerms: [] };
    },
  };
}

export function markLine(line: string, target: string): string {
  return `[${target}] ${line}`;
}

export interface MemoryInRam extends TranslationMemory {
  readonly entries: Map<string, MemoryEntry>;
}

export function memoryInRam(): MemoryInRam {
  const entries = new Map<string, MemoryEntry>();
  return {
    entries,
    lookup: async (keys) =>
      new Map(
        keys.flatMap((key) => {
          const entry = entries.get(key);
          return entry === undefined ? [] : [[key, entry] as const];
        }),
      ),
    store: async (more) => {
      for (const entry of more) entries.set(entry.key, entry);
    },
  };
}

export const FREE_SPENDING = { reserve: async (): Promise<void> => {} };

/** An article of one paragraph per inner array; the language is the article's, or a block's own. */
export function articleOf(
  language: string,
  blocks: readonly (readonly string[] | { language: string; sentences: readonly string[] })[],
  title: string | null = null,
): NormalizedArticle {
  let next = 1;
  return {
    schema: NORMALIZED_ARTICLE_SCHEMA,
    articleId: 'article-0011223344556677',
    revision: '0055',
    source: { key: 'article.txt', charset: 'utf-8', bytes: 1, sha256: '00' },
    language: { code: language, confidence: 1, decidedBy: 'declared' },
    title: title === null ? null : { id: 's0', text: title, start: 0 },
    byline: null,
    publishedAt: null,
    publisher: null,
    sourceUrl: null,
    blocks: blocks.map((block, index): Block => {
      const plain = 'sentences' in block ? block.sentences : block;
      let start = 0;
      const sentences = plain.map((text) => {
        const sentence = { id: `s${next++}`, text, start };
        start += text.length + 1;
        return sentence;
      });
      return {
        id: `b${index + 1}`,
        kind: 'paragraph',
        ...('sentences' in block ? { language: block.language } : {}),
        sentences,
      };
    }),
    removed: [],
    warnings: [],
  };
}
