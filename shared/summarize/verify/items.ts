import type { DateMention, Entity, Figure, Localized, Quote } from '../../documents/index.ts';
import { datesOf } from '../../languages/dates.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { numeralsIn } from '../../languages/numerals.ts';
import { indexOfWords } from '../../languages/text.ts';

/*
 * What an item says is more than its words: a role belongs to a name, a value to a text, a date to its words, a speaker
 * stands outside of what is quoted. Each rule recomputes that from what would be published and from the cited sentences.
 */

/** Sentences that an item cites, by language. */
export type Sources = (language: string) => readonly string[];

/** More characters between a role and its name leave room for somebody else. */
const WIDEST_GAP = 30;

/** The role touches its name in a cited sentence of its language; nobody else's name stands between. */
export function roleProblem(
  person: Entity,
  language: string,
  others: readonly Localized[],
  sources: Sources,
): string | null {
  const name = person.name[language];
  const role = person.role?.[language];
  if (role === undefined) return null;
  if (name === undefined) return 'stands without a name in its language';
  const names = others.flatMap((other) => other[language] ?? []).filter((other) => other !== name);
  const touches = sources(language).some((sentence) => touch(sentence, name, role, names));
  return touches ? null : 'does not touch its name in a cited sentence';
}

function touch(sentence: string, name: string, role: string, others: readonly string[]): boolean {
  // A sentence may have the surname only, or the given name first.
  const forms = [name, ...name.split(' ').filter((word) => word.length > 1)];
  return forms.some((form) =>
    placesOf(sentence, form).some((at) =>
      placesOf(sentence, role).some((own) => {
        if (own <= at && at < own + role.length) return false;
        const gap = own < at ? sentence.slice(own + role.length, at) : sentence.slice(at + form.length, own);
        return gap.length <= WIDEST_GAP && !others.some((other) => gap.includes(other.split(' ').at(-1)!));
      }),
    ),
  );
}

/** Where a name or role stands in a sentence, as whole words. */
function placesOf(sentence: string, words: string): number[] {
  const places: number[] = [];
  for (let at = indexOfWords(sentence, words); at >= 0; at = indexOfWords(sentence, words, at + 1))
    places.push(at);
  return places;
}

/** The value of a figure stands in its text in every language. */
export function figureProblem({ value, text }: Figure): string | null {
  if (value === null) return sameNumbers(text) ? null : 'has other numbers in another language';
  const absolute = Math.abs(value);
  const holds = Object.entries(text).every(([language, own]) =>
    valuesIn(own, language).some((found) => isNear(found, absolute)),
  );
  return holds ? null : 'has a text that does not hold its value';
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 1e-9;

/** Numbers of a short text, alone and with the scales behind them. */
function valuesIn(text: string, language: string): number[] {
  const { numberIn, runsIn, scales } = numberWordsOf(language);
  const numerals = numeralsIn(text, language, false);
  const withScales = numerals.flatMap(({ values, end }) => {
    const words =
      text
        .slice(end)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    let factor = 1;
    const factors = [1];
    for (const word of words) {
      const scale = scales.get(word);
      if (scale === undefined) break;
      factor *= scale;
      factors.push(factor);
    }
    return values.flatMap((own) => factors.map((times) => own * times));
  });
  const tokens = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
  const runs = runsIn?.(tokens).flatMap(({ values, whole }) => [...values, whole]) ?? [];
  return [...withScales, ...runs, ...wordValues(tokens, numberIn, scales)];
}

/** "twenty thousand", "six": words of numbers, each alone and multiplied by the scales that follow. */
function wordValues(
  tokens: readonly string[],
  numberIn: (word: string) => number | null,
  scales: ReadonlyMap<string, number>,
): number[] {
  const values: number[] = [];
  let run = 0;
  // "Twenty-five" is a number, "six-month" holds one.
  const words = tokens.flatMap((word) => (numberIn(word) === null ? word.split('-') : [word]));
  for (const token of words) {
    const scale = scales.get(token);
    const value = numberIn(token);
    if (scale !== undefined) run = Math.max(1, run) * scale;
    else if (value !== null) run += value;
    // "Two hundred and thirty"
    else if (token !== 'and') run = 0;
    if (run > 0) values.push(run);
    if (value !== null) values.push(value);
  }
  return values;
}

function sameNumbers(text: Localized): boolean {
  const digits = Object.values(text).map((own) => (own.match(/\d+/g) ?? []).map(Number).join(' '));
  return new Set(digits).size <= 1;
}

/** Day, month, year and weekday that the words of a date name are those of its ISO date. */
export function dateProblem({ iso, text }: DateMention): string | null {
  if (iso === null) return null;
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
  for (const [language, own] of Object.entries(text)) {
    const parts = partsOf(own, language);
    if (parts === null) continue;
    const wrong =
      (parts.year !== undefined && year !== '-' && String(parts.year) !== year) ||
      (parts.month !== undefined && Number(month) !== parts.month) ||
      (parts.day !== undefined && Number(day) !== parts.day) ||
      (parts.weekday !== undefined && day !== undefined && year !== '-' && weekdayOf(iso) !== parts.weekday);
    if (wrong) return 'has words of another date';
  }
  return null;
}

function partsOf(text: string, language: string) {
  for (const { expression, read } of datesOf(language)?.patterns ?? []) {
    const match = [...text.matchAll(expression)][0];
    if (match !== undefined) return read(match);
  }
  return null;
}

/** 1 (Monday) to 7. */
const weekdayOf = (iso: string): number => ((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The name of the speaker stands in a cited sentence outside of the quotation. */
export function speakerProblem({ speaker, text }: Quote, sources: Sources): string | null {
  for (const [language, name] of Object.entries(speaker ?? {})) {
    const quoted = text[language];
    const surname = name.split(' ').at(-1)!;
    const outside = sources(language).some((sentence) => {
      const rest = quoted === undefined ? sentence : sentence.replace(quoted, ' ');
      return [name, surname, name.split(' ')[0]!].some((form) => indexOfWords(rest, form) >= 0);
    });
    if (!outside) return 'has a speaker who stands in the quotation only';
  }
  return null;
}
