import { isSpace } from './characters.ts';
import type { ExceptionPart, Tables } from './model-file.ts';

export interface Word {
  readonly text: string;
  /** Plain form, where an exception gives one. */
  readonly norm: string | undefined;
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  /** One space follows, which is no token. */
  readonly spaceAfter: boolean;
}

/** Words in which there is no infix, and that are no address: both need some other sign. Most words are such. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** Runs between spaces whose parts are remembered: a few megabytes. */
const MAX_RUNS = 10_000;

/**
 * spaCy's tokenizer: runs between spaces are taken apart by exceptions ("don't", "U.K."), prefixes, suffixes and
 * infixes. Nothing is lost: tokens and the spaces after them are the text.
 */
export class Tokenizer {
  readonly #prefix: RegExp;
  readonly #suffix: RegExp;
  readonly #infix: RegExp;
  readonly #url: RegExp;
  readonly #exceptions: ReadonlyMap<string, readonly ExceptionPart[]>;
  /** Exceptions that are taken apart first, by their first token. */
  readonly #takenApart: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #runs = new Map<string, readonly ExceptionPart[]>();

  constructor({ expressions, exceptions, takenApart }: Tables) {
    this.#prefix = new RegExp(expressions.prefix, 'u');
    this.#suffix = new RegExp(expressions.suffix, 'u');
    this.#infix = new RegExp(expressions.infix, 'gu');
    this.#url = new RegExp(expressions.url, 'u');
    this.#exceptions = new Map(Object.entries(exceptions));
    this.#takenApart = Map.groupBy(takenApart, ([first]) => first!);
  }

  tokenize(text: string): Word[] {
    const words: Word[] = [];
    for (const { from, to, space } of runs(text)) {
      let start = from;
      for (const [part, norm] of this.#partsOfRun(text.slice(from, to))) {
        words.push({ text: part, norm, start, spaceAfter: false });
        start += part.length;
      }
      if (space) words.push({ ...words.pop()!, spaceAfter: true });
    }
    return this.#mended(words);
  }

  #partsOfRun(run: string): readonly ExceptionPart[] {
    const known = this.#exceptions.get(run) ?? this.#runs.get(run);
    if (known !== undefined) return known;
    if (this.#runs.size >= MAX_RUNS) this.#runs.clear();
    const parts = this.#parts(run);
    this.#runs.set(run, parts);
    return parts;
  }

  #parts(run: string): ExceptionPart[] {
    const before: ExceptionPart[] = [];
    const after: ExceptionPart[] = [];
    let rest = run;
    const cut = (prefix: number, suffix: number): void => {
      if (prefix > 0) before.push([rest.slice(0, prefix)]);
      if (suffix > 0) after.unshift([rest.slice(rest.length - suffix)]);
      rest = rest.slice(prefix, rest.length - suffix);
    };
    while (rest !== '' && !this.#exceptions.has(rest)) {
      const prefix = this.#prefix.exec(rest)?.[0].length ?? 0;
      if (prefix > 0 && this.#exceptions.has(rest.slice(prefix))) {
        cut(prefix, 0);
        break;
      }
      // A suffix is looked for behind the prefix, so that both never overlap.
      const suffix = this.#suffix.exec(rest.slice(prefix))?.[0].length ?? 0;
      if (suffix > 0 && this.#exceptions.has(rest.slice(0, -suffix))) {
        cut(0, suffix);
        break;
      }
      if (prefix + suffix === 0) break;
      cut(prefix, suffix);
    }
    return [...before, ...this.#core(rest), ...after];
  }

  /** What is left without prefixes and suffixes: an exception, an address, or parts between infixes. */
  #core(rest: string): readonly ExceptionPart[] {
    if (rest === '') return [];
    const exception = this.#exceptions.get(rest);
    if (exception !== undefined) return exception;
    if (PLAIN.test(rest) || this.#url.test(rest)) return [[rest]];
    const parts: ExceptionPart[] = [];
    let start = 0;
    for (const { 0: infix, index } of rest.matchAll(this.#infix)) {
      if (index === 0) continue;
      if (index > start) parts.push([rest.slice(start, index)]);
      if (infix !== '') parts.push([infix]);
      start = index + infix.length;
    }
    if (start < rest.length) parts.push([rest.slice(start)]);
    return parts;
  }

  /** Puts exceptions together again that were taken apart: the longest first, none over another. */
  #mended(words: readonly Word[]): Word[] {
    const found = words
      .flatMap((word, first) =>
        (this.#takenApart.get(word.text) ?? [])
          .filter((parts) => parts.every((part, at) => words[first + at]?.text === part))
          .map((parts) => ({ first, end: first + parts.length })),
      )
      .sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
    if (found.length === 0) return [...words];
    const taken = new Set<number>();
    const endOf = new Map<number, number>();
    for (const { first, end } of found) {
      if (!taken.has(first) && !taken.has(end - 1)) endOf.set(first, end);
      for (let index = first; index < end; index++) taken.add(index);
    }
    const mended: Word[] = [];
    for (let index = 0; index < words.length; ) {
      const end = endOf.get(index);
      if (end === undefined) mended.push(words[index]!);
      else mended.push(...this.#joined(words.slice(index, end)));
      index = end ?? index + 1;
    }
    return mended;
  }

  #joined(words: readonly Word[]): readonly Word[] {
    const last = words.at(-1)!;
    const text = words.map((word) => word.text + (word.spaceAfter && word !== last ? ' ' : '')).join('');
    const exception = this.#exceptions.get(text);
    if (exception === undefined) return words;
    let start = words[0]!.start;
    return exception.map(([part, norm], index) => {
      const word = { text: part, norm, start, spaceAfter: index === exception.length - 1 && last.spaceAfter };
      start += part.length;
      return word;
    });
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** A single space follows that belongs to it. */
  readonly space: boolean;
}

/** Runs of spaces and of other signs; the first space after a word is the word's. */
function* runs(text: string): Generator<Run> {
  let from = 0;
  let inSpace = text !== '' && isSpaceAt(text, 0);
  for (let at = 1; at < text.length; at++) {
    if (isSpaceAt(text, at) === inSpace) continue;
    const space = !inSpace && text[at] === ' ';
    if (from < at) yield { from, to: at, space };
    from = space ? at + 1 : at;
    inSpace = !inSpace;
  }
  if (from < text.length) yield { from, to: text.length, space: false };
}

function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || ((unit < 33 || unit > 127) && isSpace(text[at]!));
}
