import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkArticle } from '../../shared/translate/check-article.ts';
import { type CheckedPair, type CheckFinding, checkTranslation } from '../../shared/translate/checks.ts';
import { corpus } from '../corpora.ts';
import { type BenchReport, median } from '../report.ts';
import { FAULTS, plant, seededRandom } from './faults.ts';
import { correctPairs, ownPairs, referencePairs } from './pairs.ts';

const SKIPPED = 'set TIDINGS_CORPORA to measure it';

type Row = BenchReport['rows'][number];
type Check = (pair: CheckedPair) => readonly Pick<CheckFinding, 'severity' | 'kind'>[];

const ours: Check = (pair) => checkTranslation(pair).filter(({ severity }) => severity !== 'info');

/** What one would write first: the digits of both texts, and how long they are. */
const naive: Check = ({ source, target }) => {
  const digits = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');
  const ratio = target.length / Math.max(1, source.length);
  const isOdd = digits(source) !== digits(target) || ratio < 0.5 || ratio > 2;
  return isOdd ? [{ kind: 'naive', severity: 'error' }] : [];
};

function share(pairs: readonly CheckedPair[], holds: (pair: CheckedPair) => boolean): string {
  const count = pairs.filter(holds).length;
  return `${((100 * count) / Math.max(1, pairs.length)).toFixed(1)} %`;
}

const found =
  (check: Check) =>
  (pair: CheckedPair): boolean =>
    check(pair).length > 0;
const wrong =
  (check: Check) =>
  (pair: CheckedPair): boolean =>
    check(pair).some(({ severity }) => severity === 'error');

/** Everything about the checks: on correct text, on planted faults, on given cases, and what they cost. */
export async function checksReports(
  references: readonly { name: string; file: string }[],
): Promise<BenchReport[]> {
  const aligned = await alignedDocuments();
  const sets = [
    { name: 'own pairs', pairs: await correctPairs() },
    ...(await Promise.all(
      references.map(async ({ name, file }) => ({
        name: `${name}' references`,
        pairs: await referencePairs(file),
      })),
    )),
  ];
  return [
    {
      title: 'Translation checks: pairs with a finding, beside digits and length alone',
      rows: await cases(sets),
    },
    {
      title: 'Translation checks: human translations of news, pairs with a finding',
      rows: alignedRows(aligned),
    },
    { title: 'Translation checks: pairs of our own', rows: await pairRows() },
    { title: 'Translation checks: planted faults that are found', rows: faultRows(sets, aligned) },
    {
      title: 'Translation checks: rules by how often they speak on human translations',
      rows: ruleRows(aligned),
    },
    { title: 'Translation checks: cost', rows: costRows(sets, aligned) },
  ];
}

async function cases(sets: readonly { name: string; pairs: readonly CheckedPair[] }[]): Promise<Row[]> {
  const rows: Row[] = sets.map(({ name, pairs }) => ({
    name: `${name} (correct)`,
    value: share(pairs, found(ours)),
    note: `digits and length: ${share(pairs, found(naive))}, of ${pairs.length}`,
  }));
  for (const [name, meaning] of [
    ['good', 'correct'],
    ['short', 'correct'],
    ['bad', 'wrong'],
  ] as const) {
    const file = corpus(`cases/checks/${name}.tsv`);
    if (file === null) {
      rows.push({ name: `cases, ${name} (${meaning})`, value: '-', note: SKIPPED });
      continue;
    }
    const pairs = (await readFile(file, 'utf8'))
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [sourceLanguage, targetLanguage, , source, target] = line.split('\t') as [
          string,
          string,
          string,
          string,
          string,
        ];
        return { sourceLanguage, targetLanguage, source, target };
      });
    rows.push({
      name: `cases, ${name} (${meaning})`,
      value: share(pairs, found(ours)),
      note: `digits and length: ${share(pairs, found(naive))}, of ${pairs.length}`,
    });
  }
  return rows;
}

/** No rule was made after the pairs of the first; those of the second were looked at. */
async function pairRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of ['kept', 'developed'] as const) {
    for (const right of ['good', 'bad'] as const) {
      const pairs = await ownPairs(name, right);
      rows.push({
        name: `${name}, ${right === 'good' ? 'correct' : 'wrong'}`,
        value: share(pairs, found(ours)),
        note: `digits and length: ${share(pairs, found(naive))}, of ${pairs.length}`,
      });
    }
  }
  return rows;
}

const DIRECTIONS = ['de-en', 'nl-en', 'fr-en', 'vi-en', 'en-vi', 'de-vi', 'nl-vi', 'fr-vi'] as const;

interface AlignedPair extends CheckedPair {
  readonly direction: string;
  readonly document: string;
  /** Documents with an odd number were never looked at. */
  readonly isKeptBack: boolean;
}

async function alignedDocuments(): Promise<AlignedPair[]> {
  const folder = corpus('dev-sets/aligned');
  if (folder === null) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const pairs: AlignedPair[] = [];
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const document = JSON.parse(text) as Readonly<Record<string, readonly string[]>>;
    for (const direction of DIRECTIONS) {
      const [sourceLanguage, targetLanguage] = direction.split('-') as [string, string];
      for (const [index, source] of (document[sourceLanguage] ?? []).entries()) {
        const target = document[targetLanguage]?.[index] ?? '';
        const isKeptBack = Number.parseInt(file, 10) % 2 === 1;
        pairs.push({ source, sourceLanguage, target, targetLanguage, direction, document: file, isKeptBack });
      }
    }
  }
  return pairs;
}

function alignedRows(aligned: readonly AlignedPair[]): Row[] {
  if (aligned.length === 0) return [{ name: 'all', value: '-', note: SKIPPED }];
  return DIRECTIONS.flatMap((direction) =>
    [false, true].map((isKeptBack) => {
      const own = aligned.filter((pair) => pair.direction === direction && pair.isKeptBack === isKeptBack);
      return {
        name: `${direction}, ${isKeptBack ? 'documents never looked at' : 'documents to look at'}`,
        value: share(own, found(ours)),
        note: `errors ${share(own, wrong(ours))}; digits and length: ${share(own, found(naive))}, of ${own.length}`,
      };
    }),
  );
}

/** Planted faults of a kind, where there are so many: one of them is a tenth of a point. */
const PLANTED = 1000;

/** Planted into pairs that are silent without the fault. */
function faultRows(
  sets: readonly { pairs: readonly CheckedPair[] }[],
  aligned: readonly AlignedPair[],
): Row[] {
  const silent = (pairs: readonly CheckedPair[]): CheckedPair[] => pairs.filter((pair) => !found(ours)(pair));
  const own = silent(sets.flatMap(({ pairs }) => pairs));
  const kept = silent(aligned.filter(({ isKeptBack }) => isKeptBack));
  return Object.keys(FAULTS).map((kind) => {
    const [mine, theirs] = [own, kept].map((pairs) => plant(kind, pairs, PLANTED, seededRandom(2026)));
    const digits = share([...mine!, ...theirs!], found(naive));
    return {
      name: kind,
      value: `${share(mine!, found(ours))} of ${mine!.length}`,
      note:
        theirs!.length === 0
          ? `digits and length: ${digits}; in documents never looked at: ${SKIPPED}`
          : `in documents never looked at: ${share(theirs!, found(ours))} of ${theirs!.length}; digits and length: ${digits}`,
    };
  });
}

function ruleRows(aligned: readonly AlignedPair[]): Row[] {
  if (aligned.length === 0) return [{ name: 'all', value: '-', note: SKIPPED }];
  const kept = aligned.filter(({ isKeptBack }) => isKeptBack);
  const rules = new Map<string, Map<string, number>>();
  for (const pair of kept) {
    for (const { rule } of checkTranslation({ ...pair, thorough: true })) {
      const counts = rules.get(rule) ?? new Map<string, number>();
      counts.set(pair.direction, (counts.get(pair.direction) ?? 0) + 1);
      rules.set(rule, counts);
    }
  }
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...rules]
    .sort((a, b) => total(b[1]) - total(a[1]))
    .map(([rule, counts]) => ({
      name: rule,
      value: `${((100 * total(counts)) / kept.length).toFixed(2)} per 100`,
      note: DIRECTIONS.map((direction) => `${direction} ${counts.get(direction) ?? 0}`).join(', '),
    }));
}

const ARTICLE = 40;
const ROUNDS = 5;

/** Per 40 sentences and target: pair by pair, and as the stage does it, an article with both of its targets. */
function costRows(
  sets: readonly { pairs: readonly CheckedPair[] }[],
  aligned: readonly AlignedPair[],
): Row[] {
  const pairs = aligned.length > 0 ? aligned : sets.flatMap((set) => set.pairs);
  // By direction: no reading of the document before can be at hand.
  const inTurn = [
    ...Map.groupBy(pairs, (pair) => `${pair.sourceLanguage}-${pair.targetLanguage}`).values(),
  ].flat();
  const rows = [
    {
      name: `CPU for ${ARTICLE} sentences and one target`,
      value: `${cpuOf(() => inTurn.map((pair) => checkTranslation(pair)), inTurn.length).toFixed(1)} ms`,
    },
  ];
  const articles = twoTargets(aligned);
  if (articles.length === 0) return rows;
  const sentences = articles.reduce((sum, [own]) => sum + own.length, 0);
  const work = (): unknown => articles.map(([own, translations]) => checkArticle(own, translations));
  const name = `CPU for ${ARTICLE} sentences and a target, of articles with two`;
  return [...rows, { name, value: `${cpuOf(work, 2 * sentences).toFixed(1)} ms` }];
}

/** Median CPU of a round, in milliseconds for forty of its sentences. */
function cpuOf(work: () => unknown, sentences: number): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (ARTICLE * (user + system)) / 1000 / sentences;
  });
  return median(times);
}

type CheckedArticle = Parameters<typeof checkArticle>;

/** The German, Dutch and French documents, with their English and Vietnamese. */
function twoTargets(aligned: readonly AlignedPair[]): CheckedArticle[] {
  const groups = Map.groupBy(
    aligned.filter(({ sourceLanguage }) => !['en', 'vi'].includes(sourceLanguage)),
    ({ document, sourceLanguage }) => `${document} ${sourceLanguage}`,
  );
  return [...groups.values()].map((pairs): CheckedArticle => {
    const byTarget = Map.groupBy(pairs, ({ targetLanguage }) => targetLanguage);
    const sentences = byTarget.get('en')!.map(({ source, sourceLanguage }, index) => ({
      id: `s${index}`,
      text: source,
      language: sourceLanguage,
    }));
    const translations = [...byTarget].map(([target, own]) => [
      target,
      {
        sentences: Object.fromEntries(
          own.map(({ target: text }, index) => [`s${index}`, { text, origin: 'engine' as const }]),
        ),
        appliedTerms: [],
      },
    ]);
    return [sentences, Object.fromEntries(translations) as CheckedArticle[1]];
  });
}
