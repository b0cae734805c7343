import { TranslatedArticle } from '../../../shared/documents/index.ts';

interface Given {
  language?: string;
  title?: { source: string; en?: string; vi?: string } | null;
  /** Paragraphs of sentences. A plain string is its own translation into every target. */
  paragraphs: (string | { source?: string; en: string; vi: string })[][];
  publishedAt?: string | null;
  targets?: string[];
  unavailable?: string[];
  /** By target. */
  appliedTerms?: Record<string, { source: string; target: string }[]>;
}

/** A translated article of the given sentences, ids `s0` for the title and `s1` on. */
export function article(given: Given): TranslatedArticle {
  const targets = given.targets ?? ['en', 'vi'];
  const texts: Record<string, Record<string, string>> = {};
  const add = (id: string, sentence: string | { source?: string; en?: string; vi?: string }): string => {
    const forms = typeof sentence === 'string' ? { source: sentence } : sentence;
    const source = forms.source ?? forms.en!;
    texts[id] = { en: source, vi: source, ...forms };
    return source;
  };
  const title = given.title ?? null;
  const titleText = title === null ? null : add('s0', title);
  let count = 0;
  const blocks = given.paragraphs.map((sentences, index) => ({
    id: `b${index + 1}`,
    kind: 'paragraph',
    sentences: sentences.map((sentence) => {
      count += 1;
      return { id: `s${count}`, text: add(`s${count}`, sentence), start: 0 };
    }),
  }));
  const translation = (target: string) => ({
    engine: 'none',
    terminologyVersion: null,
    sentences: Object.fromEntries(
      Object.entries(texts).map(([id, forms]) => [id, { text: forms[target]!, origin: 'human' }]),
    ),
    appliedTerms: given.appliedTerms?.[target] ?? [],
    usage: { billedCharacters: 10, requests: 1, memoryHits: 2, cost: 0.1, currency: 'USD' },
  });
  return TranslatedArticle.parse({
    schema: 'tidings/translated-article/1',
    articleId: 'brief-0011223344556677',
    revision: '0055',
    source: { key: 'brief.txt', charset: 'utf-8', bytes: 1, sha256: '00' },
    language: { code: given.language ?? 'en', confidence: 1, decidedBy: 'detector' },
    title: titleText === null ? null : { id: 's0', text: titleText, start: 0 },
    byline: null,
    publishedAt: given.publishedAt ?? null,
    publisher: null,
    sourceUrl: null,
    blocks,
    removed: [],
    warnings: [],
    timings: { receivedAt: '2026-01-02T03:04:05.000Z' },
    translations: Object.fromEntries(targets.map((target) => [target, translation(target)])),
    unavailable: (given.unavailable ?? []).map((target) => ({
      target,
      kind: 'unsupported-pair',
      message: 'The engine does not translate into it.',
      advice: 'Choose another target.',
    })),
    findings: [],
  });
}
