import type { DateMention, Entity, Figure, Localized, Quote, TranslatedArticle } from '../documents/index.ts';
import { CLUBS } from '../languages/en/clubs.ts';
import type { AlignedSentence, Bitext } from './bitext.ts';
import { datelineDay } from './datelines.ts';
import { localizeNames, sameNames, termsBetween } from './entities/align-names.ts';
import { localizeRole } from './entities/align-roles.ts';
import { readByWords } from './entities/by-words/recognise.ts';
import { type Role, rolesOf } from './entities/roles.ts';
import { bySalience } from './entities/salience.ts';
import { type FoundEntity, recognise } from './entities.ts';
import { datesOf } from './facts/align-dates.ts';
import { figuresOf } from './facts/align-figures.ts';
import { quotesOf } from './facts/align-quotes.ts';
import { attribute } from './facts/attribution.ts';
import { attributeByWords } from './facts/attribution-by-words.ts';
import { countedFigures, isClock, isPartOfName, isYear } from './facts/counted.ts';
import { findDates } from './facts/dates.ts';
import { findFigures } from './facts/figures.ts';
import { comparedNumbers } from './facts/quantities.ts';
import type { QuotedSpan } from './facts/quotes.ts';
import type { Attribution } from './facts/voices.ts';
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
 * Facts of the lines. Names and speakers are read from English where there is any, by its grammar; else from a language
 * whose words are known, by these; else there are dates, figures and quotations without speakers only.
 *
 * @param reading parses of the lines; null without English
 */
export function gatherFacts(
  article: TranslatedArticle,
  lines: Bitext,
  all: readonly AlignedSentence[],
  reading: Reading | null,
): Facts {
  const base = lines.targets.includes('en') ? 'en' : lines.targets[0]!;
  const others = lines.targets.filter((target) => target !== base);
  const texts = (target: string): string[] => all.map((line) => line.texts[target]!);
  const words = reading === null ? readByWords(texts(base), base) : null;
  const isRead = reading !== null || words !== null;
  const found = reading === null ? (words?.entities ?? []) : recognise(reading);
  const names = Object.fromEntries(
    others.map((target) => {
      const terms = termsBetween(article, base, target);
      // Lists and alignment know English names; from another language only the same letters are the same name.
      return reading === null
        ? [target, sameNames(found, texts(target), terms)]
        : [target, localizeNames(found, texts(base), texts(target), target, terms)];
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
  const roles: readonly (readonly Role[])[] =
    reading === null
      ? (words?.roles ?? []).map((role) => (role === null ? [] : [role]))
      : found.map((entity) => rolesOf(entity, reading));
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
  // Where nothing else says when it was written, the dateline may.
  const filed = lines.body[0]?.texts[base];
  const day = article.publishedAt ?? (filed === undefined ? null : datelineDay(filed, base));
  const read = readerOf(all, reading, day);
  const attributions = (spans: readonly QuotedSpan[]): readonly Attribution[] =>
    reading === null
      ? attributeByWords(spans, texts(base), base, words!)
      : attribute(
          spans,
          reading,
          found,
          roles.map(([fullest]) => fullest ?? null),
        );
  const quotes = quotesOf(all, base, others, found, isRead ? attributions : null, entityName, ids);
  const order = all.map(({ id }) => id);
  return {
    people: bySalience(entities('person'), quotes, order, base),
    organisations: entities('organisation'),
    places: entities('place'),
    dates: datesOf(all, base, others, read.dates),
    figures: figuresOf(all, base, others, read.figures),
    quotes,
  };
}

/** Reads each sentence once for its dates and figures: both are asked for again by every item that they may match. */
function readerOf(all: readonly AlignedSentence[], reading: Reading | null, publishedAt: string | null) {
  const once = <T>(find: (line: AlignedSentence, target: string) => T) => {
    const known = new Map<string, T>();
    return (line: AlignedSentence, target: string): T => {
      const key = `${target} ${line.id}`;
      const found = known.get(key) ?? find(line, target);
      known.set(key, found);
      return found;
    };
  };
  const places = new Map(all.map(({ id }, index) => [id, index]));
  const dates = once((line, target) => {
    const found = findDates(line.texts[target]!, target, publishedAt);
    // "Sheffield Wednesday" is a club.
    const before = (start: number): string =>
      line.texts[target]!.slice(0, start).trimEnd().split(' ').at(-1)!;
    return found.filter(({ start, text }) => !CLUBS.has(`${before(start)} ${text}`));
  });
  const figures = once((line, target) => {
    const taken = dates(line, target);
    const spans = taken.map(({ start, text }) => ({ start, end: start + text.length }));
    const found = findFigures(line.texts[target]!, target, spans);
    const parsed = target === 'en' ? reading?.parsed[places.get(line.id)!] : undefined;
    if (parsed === undefined) return found;
    // Of "Boeing 787 jets", "a 1996 siege" and "8.05 am" nothing is counted.
    const named = parsed.tokens
      .filter((token) => isPartOfName(parsed, token) || isYear(token) || isClock(parsed, token))
      .map(({ start }) => start);
    const counted = countedFigures(parsed).filter((one) => !taken.some((other) => overlaps(one, other)));
    // "One in five women" holds "five women".
    const own = found.filter(
      (one) =>
        !named.some((at) => at === one.start) &&
        !counted.some((other) => / (?:in|of) /.test(other.text) && overlaps(one, other)),
    );
    const all = [...own, ...counted.filter((one) => !own.some((other) => overlaps(one, other)))];
    all.sort((left, right) => left.start - right.start);
    return [...all, ...comparedNumbers(parsed, all)];
  });
  return { dates, figures };
}

interface Written {
  readonly start: number;
  readonly text: string;
}

const overlaps = (one: Written, other: Written): boolean =>
  one.start < other.start + other.text.length && other.start < one.start + one.text.length;
