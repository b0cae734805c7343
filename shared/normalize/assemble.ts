import type { Block, Sentence } from '../documents/normalized-article.ts';
import { blockLanguage } from './language/decide.ts';
import type { RawBlock } from './raw-article.ts';
import { sentenceSpans } from './sentences.ts';

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
function cut(draft: RawBlock, language: string): { text: string; start: number }[] {
  if (draft.kind === 'heading') return [{ text: draft.text, start: 0 }];
  return sentenceSpans(draft.text, language);
}

/** The title's sentence: `s0`. */
export function titleSentence(title: string): Sentence {
  return { id: 's0', text: title, start: 0 };
}
