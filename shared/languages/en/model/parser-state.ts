import { NO_WORD } from './scorer.ts';

/** Shift, reduce ("D"), left arc, right arc, break. */
export type MoveKind = 'S' | 'D' | 'L' | 'R' | 'B';

export interface Move {
  readonly kind: MoveKind;
  /** Of the arc, if it makes one. */
  readonly label: string;
}

/** State of the arc-eager parser, with the moves of spaCy: a headless word goes back to the buffer instead of being lost. */
export class ParserState {
  readonly #length: number;
  readonly #heads: Int32Array;
  readonly #labels: string[];
  /** Children on either side of each word, in the order in which they were attached. */
  readonly #left: number[][];
  readonly #right: number[][];
  readonly #stack: number[] = [];
  /** Words that went back: they are before the rest of the buffer. */
  readonly #returned: number[] = [];
  #next = 0;
  /** Words that went back and may not be shifted again. */
  readonly #unshiftable: Set<number> = new Set();
  readonly #starts: Set<number>;
  readonly #findsSentences: boolean;

  /** @param givenStarts words that begin sentences; null: the parser breaks the text where it sees fit */
  constructor(length: number, givenStarts: readonly number[] | null) {
    this.#length = length;
    this.#heads = new Int32Array(length).fill(NO_WORD);
    this.#labels = new Array<string>(length).fill('');
    this.#left = Array.from({ length }, () => []);
    this.#right = Array.from({ length }, () => []);
    this.#starts = new Set(givenStarts);
    this.#findsSentences = givenStarts === null;
  }

  get isFinal(): boolean {
    return this.#stack.length === 0 && this.#bufferLength === 0;
  }

  get #bufferLength(): number {
    return this.#length - this.#next + this.#returned.length;
  }

  #buffer(at: number): number {
    const returned = this.#returned.length;
    if (at < returned) return this.#returned[returned - 1 - at]!;
    const word = this.#next + at - returned;
    return word < this.#length ? word : NO_WORD;
  }

  #stackTop(at: number): number {
    return this.#stack[this.#stack.length - 1 - at] ?? NO_WORD;
  }

  /** Words by which a state is known, in the order of the scorer's features. */
  features(): number[] {
    const first = this.#buffer(0);
    const top = this.#stackTop(0);
    return [
      first,
      this.#buffer(1),
      top,
      this.#stackTop(1),
      this.#stackTop(2),
      this.#left[first]?.at(-1) ?? NO_WORD,
      this.#left[top]?.at(-1) ?? NO_WORD,
      this.#right[top]?.at(-1) ?? NO_WORD,
    ];
  }

  allowedMoves(): Readonly<Record<MoveKind, boolean>> {
    const first = this.#buffer(0);
    const second = this.#buffer(1);
    const hasStack = this.#stack.length > 0;
    const startsSentence = this.#starts.has(first);
    // Where sentences are given, the last word of the stack is not done before its sentence is.
    const goesOn = !this.#findsSentences && first !== NO_WORD && !startsSentence;
    const canAttach = hasStack && this.#bufferLength > 0 && !startsSentence;
    return {
      S: !hasStack || (this.#bufferLength > 1 && !startsSentence && !this.#unshiftable.has(first)),
      D: hasStack && !(goesOn && this.#stack.length === 1),
      L: canAttach,
      R: canAttach,
      B: this.#findsSentences && this.#bufferLength > 1 && second === first + 1 && !this.#starts.has(second),
    };
  }

  /** A move that is allowed. */
  make({ kind, label }: Move): void {
    if (kind === 'S') this.#shift();
    else if (kind === 'D') this.#reduce();
    else if (kind === 'L') this.#leftArc(label);
    else if (kind === 'R') this.#rightArc(label);
    else this.#break();
  }

  /** The first word of the buffer goes on the stack. */
  #shift(): void {
    this.#stack.push(this.#returned.pop() ?? this.#next++);
  }

  /** The top of the stack is done; without a head it goes back to the buffer, unless it is the last one. */
  #reduce(): void {
    const word = this.#stack.pop()!;
    if (this.#heads[word] !== NO_WORD || this.#stack.length === 0) return;
    this.#unshiftable.add(word);
    this.#returned.push(word);
  }

  /** The first word of the buffer is the head of the top of the stack. */
  #leftArc(label: string): void {
    const head = this.#buffer(0);
    this.#attach(head, this.#stack.pop()!, label);
    this.#unshiftable.delete(head);
  }

  /** The top of the stack is the head of the first word of the buffer, which goes on the stack. */
  #rightArc(label: string): void {
    this.#attach(this.#stackTop(0), this.#buffer(0), label);
    this.#shift();
  }

  /** A sentence begins at the second word of the buffer. */
  #break(): void {
    this.#starts.add(this.#buffer(1));
  }

  /** Heads and labels; words without a head are roots. */
  finish(): { heads: Int32Array; labels: string[] } {
    for (let word = 0; word < this.#length; word++) {
      if (this.#heads[word] !== NO_WORD) continue;
      this.#heads[word] = word;
      this.#labels[word] = 'ROOT';
    }
    return { heads: this.#heads, labels: this.#labels };
  }

  #attach(head: number, child: number, label: string): void {
    const before = this.#heads[child]!;
    // spaCy forgets an arc that is replaced as a feature only if it was the head's last.
    if (before !== NO_WORD) {
      const siblings = this.#childrenOf(before, child);
      if (siblings.at(-1) === child) siblings.pop();
    }
    this.#childrenOf(head, child).push(child);
    this.#heads[child] = head;
    this.#labels[child] = label;
  }

  /** Children of a head on the side of a child. */
  #childrenOf(head: number, child: number): number[] {
    return (head > child ? this.#left : this.#right)[head]!;
  }
}
