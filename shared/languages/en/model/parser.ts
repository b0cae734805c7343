import type { Kernel } from './kernel.ts';
import type { ModelFile } from './model-file.ts';
import { type Move, type MoveKind, ParserState } from './parser-state.ts';
import { MoveScorer, NO_WORD } from './scorer.ts';
import type { Workspace } from './workspace.ts';

/** A tree for each sentence of a text, by token. */
export interface Trees {
  /** Index of the head; a root's is its own. */
  readonly heads: Int32Array;
  readonly labels: string[];
  /** Whether a sentence begins here. */
  readonly starts: boolean[];
}

/** Features of a state: three words of the stack, two of the buffer, three outermost children. */
const FEATURES = 8;

/** spaCy's dependency parser: arc-eager moves that also find sentences, the best one taken each time. */
export class Parser {
  readonly #scorer: MoveScorer;
  readonly #moves: readonly Move[];

  constructor(file: ModelFile, kernel: Kernel) {
    this.#scorer = new MoveScorer(file, kernel, 'parser', FEATURES);
    this.#moves = file.tables.parserMoves.map((name) => ({
      kind: name[0] as MoveKind,
      label: name.slice(2),
    }));
  }

  /** Prepares for a batch. */
  prepare(workspace: Workspace, rows: number): void {
    this.#scorer.prepare(workspace, rows);
  }

  /**
   * @param firstRow of the text in the batch
   * @param isSpace whether the token at an index is white space
   * @param givenStarts tokens that begin sentences; null: they are to be found
   */
  parse(
    length: number,
    firstRow: number,
    isSpace: (index: number) => boolean,
    givenStarts: readonly number[] | null,
  ): Trees {
    const state = new ParserState(length, givenStarts);
    const row = (word: number): number => (word === NO_WORD ? NO_WORD : firstRow + word);
    while (!state.isFinal) {
      const allowed = state.allowedMoves();
      const best = this.#scorer.best(
        state.features().map(row),
        (move) => allowed[this.#moves[move]!.kind],
        this.#moves.length,
      );
      if (best < 0) break;
      state.make(this.#moves[best]!);
    }
    const { heads, labels } = state.finish();
    raiseDecorated(heads, labels, isSpace);
    return { heads, labels, starts: givenStarts === null ? startsOf(heads) : flags(length, givenStarts) };
  }
}

/**
 * A label "prep||dobj" stands for an arc that would cross another: the word is a `prep` of the first word labelled
 * `dobj` below the head that it was given, breadth first.
 */
function raiseDecorated(heads: Int32Array, labels: string[], isSpace: (index: number) => boolean): void {
  for (let word = 0; word < labels.length; word++) {
    const [label, headLabel] = labels[word]!.split('||');
    if (headLabel === undefined) continue;
    labels[word] = label!;
    const found = findBelow(
      heads,
      heads[word]!,
      (below) => labels[below] === headLabel,
      (below) => below !== word && !isSpace(below),
    );
    if (found >= 0) heads[word] = found;
  }
}

/** The first word below `from` that is wanted, among those that may be looked at; -1 without one. */
function findBelow(
  heads: Int32Array,
  from: number,
  isWanted: (word: number) => boolean,
  isVisible: (word: number) => boolean,
): number {
  let level = [from];
  while (level.length > 0) {
    const next: number[] = [];
    for (const parent of level) {
      for (let word = 0; word < heads.length; word++) {
        if (word === parent || heads[word] !== parent || !isVisible(word)) continue;
        if (isWanted(word)) return word;
        next.push(word);
      }
    }
    level = next;
  }
  return -1;
}

/** Each tree is a sentence; it starts at its first word. */
function startsOf(heads: Int32Array): boolean[] {
  const seen = new Set<number>();
  return Array.from(heads, (_, word) => {
    const root = rootOf(heads, word);
    const isFirst = !seen.has(root);
    seen.add(root);
    return isFirst;
  });
}

function rootOf(heads: Int32Array, word: number): number {
  let at = word;
  // A tree is at most as high as it has words: a circle, which there should not be, ends too.
  for (let steps = 0; heads[at] !== at && steps < heads.length; steps++) at = heads[at]!;
  return at;
}

function flags(length: number, indices: readonly number[]): boolean[] {
  const set = new Set(indices);
  return Array.from({ length }, (_, index) => set.has(index));
}
