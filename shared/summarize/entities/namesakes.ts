/** A name as it is compared: folded words with a space between. */
export interface Named {
  readonly key: string;
  /** "hans" of "Johannes “Hans” Weber". */
  readonly nickname?: string | null;
}

/** Full names in order, by their first and their last word, and by nickname. */
export interface NameIndex<Name extends Named> {
  readonly first: ReadonlyMap<string, readonly IndexedName<Name>[]>;
  readonly last: ReadonlyMap<string, readonly IndexedName<Name>[]>;
  readonly nickname: ReadonlyMap<string, readonly IndexedName<Name>[]>;
}

interface IndexedName<Name extends Named> {
  readonly name: Name;
  readonly words: readonly string[];
  readonly place: number;
}

export function indexNames<Name extends Named>(all: readonly Name[]): NameIndex<Name> {
  const names = all.map((name, place) => ({ name, words: name.key.split(' '), place }));
  return {
    first: Map.groupBy(names, ({ words }) => words[0]!),
    last: Map.groupBy(names, ({ words }) => words.at(-1)!),
    nickname: Map.groupBy(names, ({ name }) => name.nickname ?? ''),
  };
}

/** Names of one surname that are compared: families of an article have ten. */
const MOST_NAMESAKES = 50;

/** The names that this one may be short for, in order. */
export function fullerThan<Name extends Named>(
  name: Name,
  { first, last, nickname }: NameIndex<Name>,
): Name[] {
  const own = name.key.split(' ');
  const namesakes = (index: NameIndex<Name>['last'], word: string): readonly IndexedName<Name>[] =>
    (index.get(word) ?? []).slice(0, MOST_NAMESAKES);
  const begins = own.length === 1 ? namesakes(first, own[0]!) : [];
  const called = own.length === 1 ? namesakes(nickname, own[0]!) : [];
  const shortFor = [...begins, ...namesakes(last, own.at(-1)!)].filter(({ words }) => isShortFor(own, words));
  return [...new Set([...shortFor, ...called])]
    .filter((other) => other.name !== name)
    .sort((left, right) => left.place - right.place)
    .map((other) => other.name);
}

function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  if (short.length === 1) return long.at(-1) === short[0] || long[0] === short[0];
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length && long.at(-1) === short.at(-1);
}
