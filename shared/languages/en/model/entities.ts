import type { Kernel } from './kernel.ts';
import type { ModelFile } from './model-file.ts';
import { MoveScorer, NO_WORD } from './scorer.ts';
import type { EntityKind, ParsedEntity } from './types.ts';
import type { Workspace } from './workspace.ts';

interface Move {
  /** An entity begins, goes on, ends; is one word; or there is none. */
  readonly kind: 'B' | 'I' | 'L' | 'U' | 'O';
  /** Null for "O", and for the "U" that only spaCy's preset entities use. */
  readonly entity: EntityKind | null;
}

/** Features of a state: the word, the first of the open entity, the last of it. */
const FEATURES = 3;

/** spaCy's entity recogniser: one move for each word, the best one that keeps entities whole and within a sentence. */
export class EntityRecogniser {
  readonly #scorer: MoveScorer;
  readonly #moves: readonly Move[];

  constructor(file: ModelFile, kernel: Kernel) {
    this.#scorer = new MoveScorer(file, kernel, 'recogniser', FEATURES);
    this.#moves = file.tables.entityMoves.map((name) => ({
      kind: name[0] as Move['kind'],
      entity: name.length > 2 ? (name.slice(2) as EntityKind) : null,
    }));
  }

  /** Prepares for a batch. */
  prepare(workspace: Workspace, rows: number): void {
    this.#scorer.prepare(workspace, rows);
  }

  /**
   * @param firstRow of the text in the batch
   * @param isSpace whether the token at an index is white space
   * @param starts whether a sentence begins at a token
   */
  recognise(
    firstRow: number,
    isSpace: (index: number) => boolean,
    starts: readonly boolean[],
  ): ParsedEntity[] {
    const entities: ParsedEntity[] = [];
    let open: { kind: EntityKind; first: number } | null = null;
    for (let word = 0; word < starts.length; word++) {
      const state: number[] =
        open === null
          ? [firstRow + word, NO_WORD, NO_WORD]
          : [firstRow + word, firstRow + open.first, firstRow + word - 1];
      const next = { goesOn: word + 1 < starts.length && !starts[word + 1], isSpace: isSpace(word), open };
      const best = this.#scorer.best(
        state,
        (move) => isAllowed(this.#moves[move]!, next),
        this.#moves.length,
      );
      const { kind, entity } = this.#moves[best]!;
      if (kind === 'B') open = { kind: entity!, first: word };
      if (kind === 'U') entities.push({ kind: entity!, first: word, end: word + 1 });
      if (kind === 'L') {
        entities.push({ kind: entity!, first: open!.first, end: word + 1 });
        open = null;
      }
    }
    return entities;
  }
}

interface NextWord {
  /** Another word of the sentence follows. */
  readonly goesOn: boolean;
  readonly isSpace: boolean;
  readonly open: { readonly kind: EntityKind } | null;
}

function isAllowed({ kind, entity }: Move, { goesOn, isSpace, open }: NextWord): boolean {
  switch (kind) {
    case 'B':
      return open === null && goesOn && !isSpace;
    case 'I':
      return open?.kind === entity && goesOn;
    case 'L':
      return open?.kind === entity;
    case 'U':
      return open === null && entity !== null && !isSpace;
    case 'O':
      return open === null;
  }
}
