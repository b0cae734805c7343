import { splitSentences } from '../../normalize/sentences.ts';
import { checkTranslation } from '../checks.ts';
import type { MemoryEntry } from '../ports.ts';
import { requestLine } from '../text.ts';
import { humanKey } from './key.ts';

/** The end of a sentence within a text; quick, for the millions of segments that are one sentence. */
const INNER_END = /[.!?…。！？]["'”“»«’)\]]*(?:\s+\S|(?<=[。！？])\S)/u;

/**
 * The sentences of a segment that is a whole paragraph, each with its own translation: articles are translated
 * sentence by sentence and would never find it. Only where both sides have as many sentences and every pair passes
 * all checks of a translation; else none, because a translator may have joined and divided sentences.
 */
export function sentencesOfParagraph(entry: MemoryEntry): MemoryEntry[] {
  const { source, target, sourceText, text } = entry;
  if (source === undefined || target === undefined || sourceText === undefined) return [];
  if (!INNER_END.test(sourceText) || !INNER_END.test(text)) return [];
  const from = splitSentences(sourceText, source).map(requestLine);
  const to = splitSentences(text, target).map(requestLine);
  if (from.length < 2 || from.length !== to.length) return [];
  const pairs = from.map((sentence, index) => ({ source: sentence, target: to[index]! }));
  const languages = { sourceLanguage: source, targetLanguage: target };
  if (pairs.some((pair) => checkTranslation({ ...pair, ...languages }).length > 0)) return [];
  return pairs.map((pair) => ({
    ...entry,
    key: humanKey(pair.source, source, target),
    sourceText: pair.source,
    text: pair.target,
    derived: true,
  }));
}
