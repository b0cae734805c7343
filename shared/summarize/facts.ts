import type { DateMention, Entity, Figure, Localized, Quote, TranslatedArticle } from '../documents/index.ts';
import { indexOfWords } from '../languages/text.ts';
import type { ArticleLines, Line } from './bitext.ts';
import { localizeNames, termsBetween } from './entities/align-names.ts';
import { localizeRole } from './entities/align-roles.ts';
import { type Role, roleOf } from './entities/roles.ts';
import { type FoundEntity, recognise } from './entities.ts';
import { attribute } from './facts/attribution.ts';
import { type DateFound, findDates } from './facts/dates.ts';
import { type FigureFound, findFigures, readNumber } from './facts/figures.ts';
import { type QuotedSpan, quotedSpans } from './facts/quotes.ts';
import { isStatement, isTitleOrTerm } from './facts/unattributed-quotes.ts';
import type { Reading } from './grammar.ts';

/** Who, where, when, how much and who said what, in every target, each with its sentences. */
export interface Facts {
  readonly people: Entity[];
  readonly organisations: Entity[];
  readonly places: Entity[];
  readonly dates: DateMention[];
  readonly figures: Figure[];
  readonly quotes: Quote[];
}

/**
 * Facts of the lines. Names are read from English; without English there are dates, figures and quotes only.
 *
 * @param reading parses of the lines; null without English
 */
export function gatherFacts(
  article: TranslatedArticle,
  lines: ArticleLines,
  all: readonly Line[],
  reading: Reading | null,
): Facts {
  const base = lines.targets.includes('en') ? 'en' : lines.targets[0]!;
  const others = lines.targets.filter((target) => target !== base);
  const texts = (target: string): string[] => all.map((line) => line.texts[target]!);
  const found = reading === null ? [] : recognise(reading);
  const names = Object.fromEntries(
    others.map((target) => {
      const terms = termsBetween(article, base, target);
      return [target, localizeNames(found, texts('en'), texts(target), target, terms)];
    }),
  );
  const entityName = (index: number): Localized => {
    const name: Localized = { [base]: found[index]!.name };
    for (const target of others) {
      const local = names[target]![index];
      if (typeof local === 'string') name[target] = local;
    }
    return name;
  };
  const roles = found.map((entity) => roleOf(entity, reading!));
  const textAt = (target: string, sentence: number): string => all[sentence]!.texts[target]!;
  const ids = (indices: Iterable<number>): string[] =>
    [...new Set(indices)].sort((a, b) => a - b).map((index) => all[index]!.id);
  const entities = (kind: FoundEntity['kind']): Entity[] =>
    found.flatMap((entity, index) =>
      entity.kind !== kind
        ? []
        : [
            {
              name: entityName(index),
              role: localizeRole(roles[index]!, base, entityName(index), textAt),
              mentions: entity.mentions.length,
              cites: ids(entity.mentions.map((m) => m.sentence)),
            },
          ],
    );
  const read = readerOf(article.publishedAt);
  return {
    people: entities('person'),
    organisations: entities('organisation'),
    places: entities('place'),
    dates: datesOf(all, base, others, read.dates),
    figures: figuresOf(all, base, others, read.figures),
    quotes: quotesOf(all, base, others, reading, found, roles, entityName, ids),
  };
}

/** Reads each sentence once for its dates and figures: both are asked for again by every item that they may match. */
function readerOf(publishedAt: string | null) {
  const once = <T>(find: (line: Line, target: string) => T) => {
    const known = new Map<string, T>();
    return (line: Line, target: string): T => {
      const key = `${target} ${line.id}`;
      const found = known.get(key) ?? find(line, target);
      known.set(key, found);
      return found;
    };
  };
  const dates = once((line, target) => findDates(line.texts[target]!, target, publishedAt));
  const figures = once((line, target) => {
    const taken = dates(line, target).map(({ start, text }) => ({ start, end: start + text.length }));
    return findFigures(line.texts[target]!, target, taken);
  });
  return { dates, figures };
}

function datesOf(
  all: readonly Line[],
  base: string,
  others: readonly string[],
  datesIn: (line: Line, target: string) => readonly DateFound[],
): DateMention[] {
  const byIso = new Map<string, DateMention>();
  for (const line of all) {
    for (const date of datesIn(line, base)) {
      const key = date.iso ?? date.text.toLowerCase();
      const known = byIso.get(key);
      if (known !== undefined) {
        if (!known.cites.includes(line.id)) known.cites.push(line.id);
        continue;
      }
      const text: Localized = { [base]: date.text };
      for (const target of others) {
        const dates = datesIn(line, target);
        const equal = dates.filter((other) => other.iso === date.iso);
        // One language may show where a month without a year lies when the other does not.
        const same =
          equal.length > 0
            ? equal
            : dates.filter((other) => isSameDay(other, date) || isWeekApart(other, date));
        const order = datesIn(line, base).filter((other) => other.iso === date.iso);
        // "Wednesday, 3 June" is one date in English and two in Vietnamese: the fuller of them is meant.
        const match =
          same.length === order.length
            ? same[order.findIndex((other) => other.start === date.start)]
            : same.toSorted((left, right) => right.text.length - left.text.length)[0];
        if (match !== undefined) text[target] = match.text;
        else if (/^\d{4}$/.test(date.text) && indexOfWords(line.texts[target]!, date.text) >= 0)
          text[target] = date.text;
      }
      byIso.set(key, { iso: date.iso, text, cites: [line.id] });
    }
  }
  return [...byIso.values()];
}

const isSameDay = (one: DateFound, other: DateFound): boolean =>
  one.iso !== null &&
  other.iso !== null &&
  !/\d{4}/.test(one.text + other.text) &&
  withoutYear(one.iso) === withoutYear(other.iso);

/** "On Friday" looks ahead in one language and shows no tense in the other: the weekday is the same. */
const isWeekApart = (one: DateFound, other: DateFound): boolean =>
  one.iso !== null && other.iso !== null && Math.abs(Date.parse(one.iso) - Date.parse(other.iso)) === WEEK_MS;

const WEEK_MS = 7 * 86_400_000;

const withoutYear = (iso: string): string => iso.replace(/^(?:\d{4}|-)-/, '');

/** The same amount of the same, whatever is put before it. */
const isSameFigure = (one: Pick<Figure, 'value' | 'unit'>, other: Pick<Figure, 'value' | 'unit'>): boolean =>
  one.value !== null && one.value === other.value && one.unit === other.unit;

function figuresOf(
  all: readonly Line[],
  base: string,
  others: readonly string[],
  figuresIn: (line: Line, target: string) => readonly FigureFound[],
): Figure[] {
  const figures: Figure[] = [];
  for (const line of all) {
    for (const figure of figuresIn(line, base)) {
      const known = figures.find((other) => isSameFigure(other, figure));
      if (known !== undefined) {
        if (!known.cites.includes(line.id)) known.cites.push(line.id);
        continue;
      }
      const matches = others.map((target) =>
        counterfigure(figure, line.texts[target]!, target, figuresIn(line, target)),
      );
      // What only one language gives in digits is no figure to compare.
      if (!matches.every((match) => match !== null)) continue;
      const all = [figure, ...matches];
      const qualified = all.every((match) => match.qualifier !== null);
      figures.push({
        value: figure.value,
        unit: figure.unit,
        qualifier: qualified ? figure.qualifier : null,
        text: Object.fromEntries(
          [base, ...others].map((target, index) => {
            const { text, qualifier } = all[index]!;
            return [
              target,
              qualified || qualifier === null ? text : text.slice(qualifier.length).trimStart(),
            ];
          }),
        ),
        cites: [line.id],
      });
    }
  }
  return figures;
}

/** The figure of the same value in another language, with as much of its unit as `figure` has; a bare number at least. */
function counterfigure(
  figure: FigureFound,
  text: string,
  language: string,
  found: readonly FigureFound[],
): Pick<FigureFound, 'text' | 'qualifier'> | null {
  const same = found.filter((other) => other.value === figure.value);
  const match = same.find((other) => other.unit === figure.unit) ?? same[0];
  if (match !== undefined) return figure.unit?.includes(' ') ? { ...match, text: match.long } : match;
  const bare = text.match(/(?<![\p{L}\d.,/:-])\d+(?:[.,]\d+)*(?![\d/:]|[.,]\d|-\d)/gu) ?? [];
  const number = bare.find((digits) => readNumber(digits, language) === figure.value);
  return number === undefined ? null : { text: number, qualifier: null };
}

const FEWEST_WORDS = 3;

/** Without the comma or stop that typography puts inside the marks; a whole sentence keeps its stop. */
const trimmed = (text: string): string =>
  /^\p{Ll}/u.test(text) ? text.replace(/[.,]$/, '') : text.replace(/,$/, '');

function quotesOf(
  all: readonly Line[],
  base: string,
  others: readonly string[],
  reading: Reading | null,
  found: readonly FoundEntity[],
  roles: readonly (Role | null)[],
  entityName: (index: number) => Localized,
  ids: (indices: Iterable<number>) => string[],
): Quote[] {
  const spansIn = (target: string): QuotedSpan[] => quotedSpans(all.map((line) => line.texts[target]!));
  const spans = spansIn(base);
  const attributions = reading === null ? [] : attribute(spans, reading, found, roles);
  const aligned = Object.fromEntries(others.map((target) => [target, spansIn(target)]));
  // Where the quotation's own sentences have the surname only, one with the full name is cited as well.
  const naming = (speaker: number | null, sentences: readonly number[]): number[] =>
    speaker === null
      ? []
      : Object.entries(entityName(speaker)).flatMap(([target, name]) => {
          const holds = (at: number): boolean => all[at]!.texts[target]!.includes(name);
          const mentioned = found[speaker]!.mentions.map((mention) => mention.sentence);
          const full = mentioned.findLast((at) => at <= sentences[0]! && holds(at)) ?? mentioned.find(holds);
          return full === undefined || sentences.some(holds) ? [] : [full];
        });
  const quotes = spans.flatMap((span, index): Quote[] => {
    const { isSpeech, speaker, named } = attributions[index] ?? {
      isSpeech: false,
      speaker: null,
      named: null,
    };
    const sentence = all[span.from]!.texts[base]!;
    const hasActor =
      base === 'en'
        ? found.some(({ mentions }) => mentions.some((m) => m.sentence === span.from && m.end <= span.start))
        : /\s\p{Lu}/u.test(sentence.slice(0, span.start));
    // One or two words are somebody's choice of words, no speech.
    if (span.text.split(/\s+/).length < FEWEST_WORDS) return [];
    if (!isSpeech && !isStatement({ span, sentence, language: base, hasActor })) return [];
    const text: Localized = { [base]: trimmed(span.text) };
    for (const target of others) {
      const match = counterpart(span, spans, aligned[target]!);
      if (match !== null) text[target] = trimmed(match.text);
      if (match !== null && !isSpeech && isTitleOrTerm(match, all[match.from]!.texts[target]!, target))
        return [];
    }
    const sentences = [];
    for (let at = span.from; at <= span.to; at += 1) sentences.push(at);
    return [
      {
        kind: isSpeech ? 'speech' : 'phrase',
        speaker: speaker === null ? null : entityName(speaker),
        text,
        cites: ids([...sentences, ...(named === null ? [] : [named]), ...naming(speaker, sentences)]),
      },
    ];
  });
  return withoutRepeats(quotes, base);
}

/** The same words quoted again add a citation; of terms only the first few are listed. */
function withoutRepeats(quotes: readonly Quote[], base: string): Quote[] {
  const MOST_PHRASES = 5;
  const kept: Quote[] = [];
  for (const quote of quotes) {
    const same = kept.find((other) => other.text[base] === quote.text[base]);
    if (same !== undefined && (quote.speaker === null || same.speaker?.[base] === quote.speaker[base])) {
      same.cites = [...same.cites, ...quote.cites.filter((id) => !same.cites.includes(id))];
      continue;
    }
    const phrases = kept.filter(({ kind }) => kind === 'phrase').length;
    if (quote.kind === 'speech' || phrases < MOST_PHRASES) kept.push(quote);
  }
  return kept;
}

/** The quotation at the same place among those of the same sentences. */
function counterpart(
  span: QuotedSpan,
  spans: readonly QuotedSpan[],
  others: readonly QuotedSpan[],
): QuotedSpan | null {
  const inSame = (list: readonly QuotedSpan[]): QuotedSpan[] =>
    list.filter((other) => other.from === span.from && other.to === span.to);
  const own = inSame(spans);
  const theirs = inSame(others);
  return own.length === theirs.length ? (theirs[own.indexOf(span)] ?? null) : null;
}
