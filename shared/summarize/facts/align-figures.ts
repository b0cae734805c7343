import type { Figure } from '../../documents/index.ts';
import { figuresOf as figureWordsOf } from '../../languages/figures.ts';
import { indexOfWords } from '../../languages/text.ts';
import type { AlignedSentence } from '../bitext.ts';
import { type FigureFound, readNumber } from './figures.ts';

/** Figures of an article, each once, as every target writes it. */
export function figuresOf(
  all: readonly AlignedSentence[],
  base: string,
  others: readonly string[],
  figuresIn: (line: AlignedSentence, target: string) => readonly FigureFound[],
): Figure[] {
  const figures: Figure[] = [];
  /** The same amount of the same, whatever is put before it. */
  const byAmount = new Map<string, Figure>();
  const numbersIn = numbersReader();
  for (const line of all) {
    for (const figure of figuresIn(line, base)) {
      // "Anna Berg, 52" and "Jan Holm, 52" are two ages.
      const isNamed = figure.unit === 'years old' && figure.text.includes(' ');
      const amount = isNamed ? figure.text : `${figure.value ?? figure.text} ${figure.unit}`;
      const known = byAmount.get(amount);
      if (known !== undefined) {
        if (known.cites.at(-1) !== line.id) known.cites.push(line.id);
        continue;
      }
      const matches = new Map<string, Aligned>([[base, { ...figure, text: figure.long }]]);
      for (const target of others) {
        const numbers = () => numbersIn(line, target);
        const match = alignedFigure(figure, line.texts[target]!, target, numbers, figuresIn(line, target));
        if (match !== null) matches.set(target, match);
      }
      // A bare "200" beside "more than 200" says something else; a mark that only a translation adds is left out.
      const agreeing = [...matches].filter(
        ([, { qualifier }]) => qualifier !== null || figure.qualifier === null,
      );
      const found: Figure = {
        value: figure.value,
        unit: figure.unit,
        qualifier: figure.qualifier,
        text: Object.fromEntries(
          agreeing.map(([target, { text, qualifier }]) => [
            target,
            figure.qualifier === null && qualifier !== null ? text.slice(qualifier.length).trimStart() : text,
          ]),
        ),
        cites: [line.id],
      };
      figures.push(found);
      byAmount.set(amount, found);
    }
  }
  return figures;
}

/** What a unit is of: 40 jobs are not 40 %, and not 40 dollars. */
function kindOf(unit: string | null): 'percent' | 'money' | 'count' {
  if (unit === '%' || unit === 'percentage points') return 'percent';
  return /^[A-Z]{3}$/.test(unit ?? '') ? 'money' : 'count';
}

function isSameAmount(one: FigureFound, other: FigureFound): boolean {
  if (kindOf(one.unit) !== kindOf(other.unit)) return false;
  if (one.range !== undefined) return one.range.every((bound, index) => bound === other.range?.[index]);
  return one.value !== null && one.value === other.value;
}

/** Three years are not three trees: measures are translated by measures. */
function mayBeUnit(
  english: string | null,
  own: string | null,
  measures: Readonly<Record<string, readonly string[]>>,
): boolean {
  if (english === null || own === null) return true;
  const singular = english.toLowerCase().replace(/^-/, '').split(' ').at(-1)!.replace(/s$/, '');
  const known = Object.entries(measures).filter(([word]) => own === word || own.startsWith(`${word} `));
  const isMeasure = Object.values(measures).some(
    (words) => words.includes(singular) || words.includes(english),
  );
  if (known.length === 0) return !isMeasure;
  return known.some(([, words]) => words.includes(singular) || words.includes(english));
}

type Aligned = Pick<FigureFound, 'text' | 'qualifier'>;

/**
 * The figure of the same value in another language, with as much of its unit as `figure` has; else the bare number, in
 * digits or in words. Null where that language does not say it.
 */
function alignedFigure(
  figure: FigureFound,
  text: string,
  language: string,
  numbers: () => ReadonlyMap<number | null, string>,
  found: readonly FigureFound[],
): Aligned | null {
  const measures = figureWordsOf(language)?.measures ?? {};
  const same = found.filter(
    (other) => isSameAmount(figure, other) && mayBeUnit(figure.unit, other.unit, measures),
  );
  const match = same.find((other) => other.unit === figure.unit) ?? same[0];
  if (match !== undefined)
    return figure.unit?.includes(' ') || isOneWord(match) ? { ...match, text: match.long } : match;
  if (figure.range !== undefined) return null;
  // The bare number may stand there as a percentage or a sum.
  const other = found.some(({ value }) => value !== null && value === figure.value);
  const number =
    figure.value === null
      ? (literalScore(figure.text, text) ?? vagueFigure(figure.text, text, language))
      : other
        ? null
        : numbers().get(figure.value);
  if (number !== undefined && number !== null) return { text: number, qualifier: null };
  return figure.value === null ? null : spelledFigure(figure, figure.value, text, language);
}

/** "Hàng nghìn người" for thousands of people. */
function vagueFigure(figure: string, text: string, language: string): string | null {
  const facet = figureWordsOf(language);
  const written = ` ${figure.toLowerCase()}`;
  // "Tens of thousands of birds" are no "thousands of birds".
  const quantity = Object.keys(facet?.vague ?? {})
    .filter((words) => written.includes(` ${words} of `))
    .reduce((longest, words) => (words.length > longest.length ? words : longest), '');
  for (const form of facet?.vague?.[quantity] ?? []) {
    const at = indexOfWords(text.toLowerCase(), form);
    if (at < 0) continue;
    const after =
      /^(?: [\p{L}\p{M}-]+){1,4}/u
        .exec(text.slice(at + form.length))?.[0]
        .trim()
        .split(' ') ?? [];
    const unit = after.slice(0, facet!.unitLength(after)).join(' ');
    if (unit !== '') return `${text.slice(at, at + form.length)} ${unit}`;
  }
  return null;
}

/** "Đơn khiếu | nại": two syllables of three are half a word. */
const isOneWord = ({ text, long }: FigureFound): boolean => {
  const [short, whole] = [text, long].map((words) => words.split(/\d/).at(-1)!.trim().split(' ').length);
  return short === 2 && whole === 3;
};

/** "5-3", whatever dash or space stands between. */
function literalScore(score: string, text: string): string | null {
  const [own, other] = score.split(/[-–:&]| to /).map((number) => number.replace('.', '[.,]'));
  if (other === undefined) return null;
  const match = new RegExp(`(?<![\\d.,/–-])${own} ?[-–:&] ?${other}(?![\\d–-]|[.,]\\d)`, 'u').exec(text);
  return match?.[0] ?? null;
}

/** "Sáu sĩ quan" for six officers. */
function spelledFigure(figure: FigureFound, value: number, text: string, language: string): Aligned | null {
  const facet = figureWordsOf(language);
  for (const spelled of facet?.spell?.(value) ?? []) {
    const forms = [spelled, spelled.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())];
    for (const form of forms) {
      const at = indexOfWords(text, form);
      if (at < 0) continue;
      const before = text.slice(0, at).trimEnd().split(' ').at(-1) ?? '';
      const after =
        /^(?: [\p{L}\p{M}-]+){1,4}/u
          .exec(text.slice(at + form.length))?.[0]
          .trim()
          .split(' ') ?? [];
      const unit = after.slice(0, facet!.unitLength(after)).join(' ');
      if (!mayBeUnit(figure.unit, unit, facet!.measures ?? {})) continue;
      if (unit === '' || facet!.isPartOfNumber?.(before) === true) continue;
      return { text: `${form} ${unit}`, qualifier: null };
    }
  }
  return null;
}

const BARE_NUMBER = /(?<![\p{L}\d.,/:-])\d+(?:[.,]\d+)*(?![\d/:]|[.,]\d|-\d)/gu;

/** The bare numbers of a line in a language, by value: read once for all the figures that look for theirs. */
function numbersReader(): (line: AlignedSentence, target: string) => ReadonlyMap<number | null, string> {
  const read = new Map<string, Map<number | null, string>>();
  return (line, target) => {
    const key = `${line.id} ${target}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const numbers = new Map<number | null, string>();
    for (const digits of line.texts[target]!.match(BARE_NUMBER) ?? []) {
      const value = readNumber(digits, target);
      if (!numbers.has(value)) numbers.set(value, digits);
    }
    read.set(key, numbers);
    return numbers;
  };
}
