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

/** Marks that may close what a mark opened. A straight single mark is an apostrophe as well. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"”',
  '‘': '’',
  "'": "'",
};

/** A quotation over more sentences than this is an unclosed mark. */
const LONGEST_QUOTE_SENTENCES = 9;

/** A place in the text: index of a sentence and offset in it. */
interface Position {
  readonly index: number;
  readonly at: number;
}

/**
 * Every quoted span of the sentences, in order; a quotation inside another belongs to it. A quotation may run over
 * several sentences, each of which may repeat the opening mark, as paragraphs do. A mark that never closes quotes
 * nothing.
 */
export function quotedSpans(sentences: readonly string[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  sentences.forEach((sentence, index) => {
    const last = spans.at(-1);
    let at = last !== undefined && last.to === index ? last.end : 0;
    if (last !== undefined && last.to > index) return;
    for (; at < sentence.length; at += 1) {
      if (!opens(sentence, at)) continue;
      const open = { index, at };
      const close = closeOf(sentences, open) ?? endOfUnclosed(sentence, open);
      if (close === null || isLostSign(sentence, open, close)) continue;
      const text = between(sentences, open, close);
      if (!/\p{L}/u.test(text)) continue;
      spans.push({ from: index, to: close.index, text, start: at, end: close.at + 1 });
      if (close.index > index) return;
      at = close.at;
    }
  });
  return spans;
}

/** "Save “8L by …": the mark of a currency that an encoding lost, which the next quotation's end would close. */
const isLostSign = (sentence: string, open: Position, close: Position): boolean =>
  close.index > open.index && open.at > 0 && /\d/.test(sentence[open.at + 1] ?? '');

/** Where the mark is closed, null when it is not. */
function closeOf(sentences: readonly string[], open: Position): Position | null {
  const mark = sentences[open.index]![open.at]!;
  const last = Math.min(sentences.length, open.index + LONGEST_QUOTE_SENTENCES);
  for (let index = open.index; index < last; index += 1) {
    const sentence = sentences[index]!;
    for (let at = index === open.index ? open.at + 1 : 0; at < sentence.length; at += 1) {
      if (closes(sentence, at, mark)) return { index, at };
      // Opened again in the middle of a sentence: the first mark was one too many.
      if (sentence[at] === mark && at > 0 && mark !== "'" && opens(sentence, at)) return null;
    }
  }
  return null;
}

/** "Berg said: “We will go." whose mark never closes: her words at least to the end of the sentence. */
function endOfUnclosed(sentence: string, { index, at }: Position): Position | null {
  const isIntroduced = /\p{L}[:,] ?$/u.test(sentence.slice(0, at)) && /["“]/.test(sentence[at]!);
  const rest = sentence.slice(at + 1);
  return isIntroduced && /^\p{Lu}/u.test(rest) && !/["“”]/.test(rest) ? { index, at: sentence.length } : null;
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** 'em, 'tis, rock 'n' roll. */
const SHORTENED = /^.(?:em|til|tis|twas|cause|n)(?!\p{L})/iu;

function opens(sentence: string, at: number): boolean {
  const mark = sentence[at]!;
  if (CLOSERS[mark] === undefined) return false;
  const before = sentence[at - 1] ?? ' ';
  // A straight mark after a letter, or before a space, closes something that was opened before the text began.
  if (mark === '"' || mark === '»') {
    if (/[\p{L}\p{N}.,!?]/u.test(before)) return false;
    return !/\s/.test(sentence[at + 1] ?? ' ') || standsFree(sentence, at);
  }
  if (mark !== '‘' && mark !== "'") return true;
  // A single mark inside a word, or before a part of one, is an apostrophe.
  return (
    /[\s(—–"“]/u.test(before) && /\p{L}/u.test(sentence[at + 1] ?? ' ') && !SHORTENED.test(sentence.slice(at))
  );
}

/** Some texts put spaces around every mark: " so ". */
const standsFree = (sentence: string, at: number): boolean =>
  /\s/.test(sentence[at - 1] ?? ' ') && at + 1 < sentence.length;

function closes(sentence: string, at: number, mark: string): boolean {
  if (!CLOSERS[mark]!.includes(sentence[at]!)) return false;
  const before = sentence[at - 1] ?? ' ';
  const after = sentence[at + 1] ?? ' ';
  // A straight mark that opens: of the next paragraph, or of a quotation inside this one.
  if ((mark === '"' || mark === "'") && /[\s(]/.test(before) && isLetter(after)) return false;
  if (mark !== "'" && mark !== '‘') return true;
  if (isLetter(after)) return false;
  // "the players' union": a plural owns, unless no other mark is left to close.
  const owns = before === 's' && /^. \p{Ll}/u.test(sentence.slice(at));
  return !owns || !sentence.slice(at + 1).includes(sentence[at]!);
}

/** The words, without the opening marks that later sentences repeat. */
function between(sentences: readonly string[], open: Position, close: Position): string {
  const mark = sentences[open.index]![open.at]!;
  const parts = sentences.slice(open.index, close.index + 1).map((sentence, offset) => {
    const first = offset === 0 ? open.at + 1 : 0;
    const last = open.index + offset === close.index ? close.at : sentence.length;
    const part = sentence.slice(first, last).trim();
    return offset > 0 && part.startsWith(mark) ? part.slice(1).trimStart() : part;
  });
  return parts.join(' ').trim();
}
