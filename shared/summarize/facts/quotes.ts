/** Quotations: words between quotation marks that somebody said, as opposed to words held at a distance. */

export interface QuotedSpan {
  /** Index of the sentence that the quotation starts in, and of the one it ends in. */
  readonly from: number;
  readonly to: number;
  /** What stands between the marks. Sentences are joined by a space. */
  readonly text: string;
  /** Offset of the opening mark in sentence `from`, and one past the closing mark in sentence `to`. */
  readonly start: number;
  readonly end: number;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
};

/** A quotation over more sentences than this is an unclosed mark. */
const LONGEST_QUOTE_SENTENCES = 6;

/**
 * Every quoted span of the sentences, in order. A quotation may run over several sentences; a mark that never
 * closes quotes nothing.
 */
export function quotedSpans(sentences: readonly string[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open: { from: number; start: number; closers: string } | null = null;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index]!;
    if (open !== null && index - open.from >= LONGEST_QUOTE_SENTENCES) open = null;
    for (let at = 0; at < sentence.length; at += 1) {
      const mark = sentence[at]!;
      if (open !== null) {
        if (!closes(sentence, at, open.closers)) continue;
        const text = between(sentences, open.from, open.start + 1, index, at);
        if (/\p{L}/u.test(text))
          spans.push({ from: open.from, to: index, text, start: open.start, end: at + 1 });
        open = null;
      } else if (opens(sentence, at)) {
        open = { from: index, start: at, closers: CLOSERS[mark]! };
      }
    }
  }
  return spans;
}

function opens(sentence: string, at: number): boolean {
  const mark = sentence[at]!;
  if (CLOSERS[mark] === undefined) return false;
  const before = sentence[at - 1] ?? ' ';
  // A straight mark after a letter closes something that was opened before the text began.
  if (mark === '"' || mark === '»') return !/[\p{L}\p{N}.,!?]/u.test(before);
  // A single mark inside a word is an apostrophe.
  if (mark === '‘') return !/[\p{L}\p{N}]/u.test(before) && /\p{Lu}/u.test(sentence[at + 1] ?? '');
  return true;
}

function closes(sentence: string, at: number, closers: string): boolean {
  const mark = sentence[at]!;
  if (!closers.includes(mark)) return false;
  return mark !== '’' || !/[\p{L}\p{N}]/u.test(sentence[at + 1] ?? ' ');
}

function between(sentences: readonly string[], from: number, start: number, to: number, end: number): string {
  if (from === to) return sentences[from]!.slice(start, end).trim();
  return [sentences[from]!.slice(start), ...sentences.slice(from + 1, to), sentences[to]!.slice(0, end)]
    .map((part) => part.trim())
    .join(' ')
    .trim();
}
