import type { Counting } from './facets/counting.ts';
import { numberWordsOf } from './numbers.ts';
import { anyOf, listOf } from './text.ts';

interface Table {
  readonly below: ReadonlyMap<string, number>;
  readonly longest: number;
  readonly hundred: readonly string[];
  readonly thousand: readonly string[];
  readonly joints: readonly string[];
  readonly endings: RegExp;
}

const tables = new Map<string, Table>();

function tableOf(language: string, { glue, endings }: Counting): Table {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const { cardinals, scales } = numberWordsOf(language);
  const below = new Map(
    [...cardinals].filter(([word, value]) => value > 0 && value < 100 && word.length > 2),
  );
  const named = (value: number): string[] =>
    [...scales].filter(([word, own]) => own === value && word.length > 4).map(([word]) => word);
  const table = {
    below,
    longest: Math.max(...[...below.keys()].map((word) => word.length)),
    hundred: named(100),
    thousand: named(1000),
    joints: listOf(glue),
    endings: new RegExp(`^${anyOf(endings ?? [])}$`, 'u'),
  };
  tables.set(language, table);
  return table;
}

/**
 * The number at the beginning of a word: `zweihundertfünfzigtausend`, `tweeduizend`, `fünfundzwanzigste`. Exact when
 * nothing follows; null when what follows is no ending of a number.
 */
export function gluedNumber(
  word: string,
  language: string,
  counting: Counting,
): { value: number; exact: boolean } | null {
  const table = tableOf(language, counting);
  let [at, total, group, steps] = [0, 0, 0, 0];
  while (at < word.length) {
    const hundred = steps > 0 || at === 0 ? startOf(word, at, table.hundred) : 0;
    const thousand = startOf(word, at, table.thousand);
    if (hundred > 0) {
      group = Math.max(1, group) * 100;
      at += hundred;
    } else if (thousand > 0) {
      total = Math.max(1, group) * 1000;
      group = 0;
      at += thousand;
    } else {
      const joint = at > 0 ? startOf(word, at, table.joints) : 0;
      const [size, value] = longestAt(word, at, table) ?? longestAt(word, at + joint, table) ?? [0, 0];
      if (size === 0 || group % 100 !== 0) break;
      at += size + (longestAt(word, at, table) === null ? joint : 0);
      group += value;
    }
    steps += 1;
  }
  if (steps === 0) return null;
  const rest = word.slice(at);
  const value = total + group;
  if (rest === '') return { value, exact: true };
  if (/^(?:einhalb|[eë]nhal(?:f|ve))$/.test(rest)) return { value: value + 0.5, exact: true };
  if (table.endings.test(rest)) return { value, exact: false };
  return null;
}

function startOf(word: string, at: number, forms: readonly string[]): number {
  return forms.find((form) => word.startsWith(form, at))?.length ?? 0;
}

function longestAt(word: string, at: number, { below, longest }: Table): [number, number] | null {
  for (let size = Math.min(longest, word.length - at); size > 2; size -= 1) {
    const value = below.get(word.slice(at, at + size));
    if (value !== undefined) return [size, value];
  }
  return null;
}
