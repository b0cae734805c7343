import type { Block, Sentence } from '../documents/normalized-article.ts';
import { blockLanguage } from './language/decide.ts';
import type { RawBlock } from './raw-article.ts';
import { type SentenceSpan, sentenceSpans } from './sentences.ts';

/** Blocks with ids `b1…` and sentences with ids `s1…`, counted through the article. */
export function assembleBlocks(drafts: readonly RawBlock[], language: string): Block[] {
  let sentences = 0;
  return drafts
    .map((draft) => {
      const own = blockLanguage(draft, language);
      return { draft, own, spans: cut(draft, own ?? language) };
    })
    .filter(({ spans }) => spans.length > 0)
    .map(({ draft, own, spans }, index) => ({
      id: `b${index + 1}`,
      kind: draft.kind,
      ...(own === null ? {} : { language: own }),
      ...(draft.credit === undefined ? {} : { credit: draft.credit }),
      ...(draft.isRow ? { row: true } : {}),
      sentences: spans.map((span): Sentence => ({ id: `s${++sentences}`, ...span })),
    }));
}

/** A heading is one sentence, whatever its punctuation: cut in two it reads worse in every language. */
function cut(draft: RawBlock, language: string): SentenceSpan[] {
  const whole =
    draft.kind === 'heading' ? [{ text: draft.text, start: 0 }] : sentenceSpans(draft.text, language);
  return whole.flatMap(withinLength);
}

/** Longest sentence in characters: the longest of laws and novels have 1,500; a row of words without an end has no end. */
const LONGEST_SENTENCE = 2000;

/** Whoever reads a sentence may look at its beginning from each of its words: without an end that is a square. */
function withinLength({ text, start }: SentenceSpan): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  while (text.length - from > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
    const wide = space > from ? space : from + LONGEST_SENTENCE;
    // Not between the halves of a character.
    const end = /[\uDC00-\uDFFF]/.test(text[wide]!) ? wide - 1 : wide;
    spans.push({ text: text.slice(from, end), start: start + from });
    from = text[end] === ' ' ? end + 1 : end;
  }
  spans.push({ text: text.slice(from), start: start + from });
  return spans.map(trimmed).filter((span) => span.text !== '');
}

function trimmed({ text, start }: SentenceSpan): SentenceSpan {
  return { text: text.trim(), start: start + text.length - text.trimStart().length };
}

/** The title's sentence: `s0`. */
export function titleSentence(title: string): Sentence {
  return { id: 's0', text: title, start: 0 };
}
