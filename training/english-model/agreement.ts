import { readFileSync } from 'node:fs';
import type { ParsedText, TextInSentences } from '../../shared/languages/en/model/types.ts';

/** A line of a reference: what spaCy finds in a text, by token. reference.py writes it. */
export interface Reference {
  readonly text: string;
  /** Where sentences begin, when they are given. */
  readonly sentenceStarts?: readonly number[];
  readonly tokens: readonly string[];
  readonly norms: readonly string[];
  readonly tags: readonly string[];
  readonly pos: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** Tokens that begin sentences. */
  readonly starts: readonly number[];
  readonly entities: readonly (readonly [kind: string, first: number, end: number])[];
}

export function readReference(file: string | URL): Reference[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reference);
}

export function inputOf({ text, sentenceStarts }: Reference): string | TextInSentences {
  return sentenceStarts === undefined ? text : { text, sentenceStarts };
}

/** Counts over all texts. Tokens are compared in texts that are tokenized alike. */
export interface Agreement {
  readonly texts: number;
  readonly tokens: number;
  /** Shares, 0 to 1. */
  readonly shares: Readonly<
    Record<'tokenized' | 'norm' | 'tag' | 'pos' | 'head' | 'label' | 'both' | 'starts' | 'entities', number>
  >;
}

export function agreementOf(parsed: readonly ParsedText[], references: readonly Reference[]): Agreement {
  const pairs = parsed
    .map((own, index) => ({ own, reference: references[index]! }))
    .filter(({ own, reference }) =>
      sameList(
        own.tokens.map(({ text }) => text),
        reference.tokens,
      ),
    );
  const tokens = pairs.flatMap(({ own, reference }) =>
    own.tokens.map((token, index) => {
      const head = token.head === reference.heads[index];
      const label = token.label === reference.labels[index];
      return {
        norm: token.norm === reference.norms[index],
        tag: token.tag === reference.tags[index],
        pos: token.pos === reference.pos[index],
        head,
        label,
        both: head && label,
        starts: token.sentenceStart === reference.starts.includes(index),
      };
    }),
  );
  const share = (name: keyof (typeof tokens)[number]): number =>
    tokens.filter((token) => token[name]).length / tokens.length;
  return {
    texts: parsed.length,
    tokens: tokens.length,
    shares: {
      tokenized: pairs.length / parsed.length,
      norm: share('norm'),
      tag: share('tag'),
      pos: share('pos'),
      head: share('head'),
      label: share('label'),
      both: share('both'),
      starts: share('starts'),
      entities: entityF(pairs),
    },
  };
}

/** F1 of entities: kind, first and last word must be the same. */
function entityF(pairs: readonly { own: ParsedText; reference: Reference }[]): number {
  let same = 0;
  let all = 0;
  for (const { own, reference } of pairs) {
    const expected = new Set(reference.entities.map((entity) => entity.join()));
    same += own.entities.filter(({ kind, first, end }) => expected.has(`${kind},${first},${end}`)).length;
    all += own.entities.length + reference.entities.length;
  }
  return (2 * same) / all;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
