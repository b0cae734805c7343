import type { TranslatedArticle } from '../../documents/index.ts';
import type { AppliedTerm } from '../../documents/translated-article.ts';
import { sameLanguage } from '../../languages/codes.ts';
import { countryCode, countryForms } from '../../languages/countries.ts';
import type { Names } from '../../languages/facets/names.ts';
import { namesOf } from '../../languages/names.ts';
import { findFolded, fold, indexOfWords } from '../../languages/text.ts';
import type { EntityKind, FoundEntity } from '../entities.ts';
import { readByWords, standsAsPlace } from './by-words/recognise.ts';
import { ORGANISATION_WORDS, PLACE_HEADS, PLACE_WORDS } from './lexicon.ts';

/** Terms of a terminology: form in the analysed language to form in the target. */
export type Terms = ReadonlyMap<string, string>;

/**
 * What the terminology calls in `target` what it calls so in `base`: the terms that the engine says it applied. From a
 * third language, the two translations of one source term belong together.
 */
export function termsBetween(
  article: Pick<TranslatedArticle, 'language' | 'translations'>,
  base: string,
  target: string,
): Terms {
  const applied = (language: string): readonly AppliedTerm[] =>
    article.translations[language]?.appliedTerms ?? [];
  const inTarget = new Map(applied(target).map((term) => [term.source, term.target]));
  if (sameLanguage(article.language.code, base)) return inTarget;
  return new Map(
    applied(base).flatMap((term) => {
      const form = inTarget.get(term.source);
      return form === undefined ? [] : [[term.target, form] as const];
    }),
  );
}

/**
 * Names of English entities in another language, read off the aligned sentences: the same letters, a terminology
 * entry, the country's CLDR name, a known exonym, the phrase that begins with the right head ("Đảng … Trung Quốc"),
 * or the run of capitals that stands in just those sentences. Null where the text shows none.
 *
 * @param english sentences that the mentions point at
 * @param texts the same sentences in `language`
 */
export function localizeNames(
  entities: readonly FoundEntity[],
  english: readonly string[],
  texts: readonly string[],
  language: string,
  terms: Terms,
): (string | null)[] {
  const forms = namesOf(language);
  const taken = new Set<string>();
  const names = entities.map((entity) => {
    const own = sentencesOf(entity).map((index) => texts[index]!);
    return (
      knownForm(entity, own, language, terms) ??
      sameLetters(entity, own, forms) ??
      (forms !== undefined && entity.kind === 'place' ? sameProperPart(entity, own, forms) : null)
    );
  });
  // Those that stand in most sentences are aligned most safely, and go first.
  const order = [...entities.keys()].sort(
    (left, right) => entities[right]!.mentions.length - entities[left]!.mentions.length,
  );
  for (const index of order) {
    const name = names[index]!;
    // "England" and "UK" are both "Anh": two of a kind that are called alike would be listed twice.
    if (name !== null && taken.has(`${entities[index]!.kind} ${fold(name)}`)) names[index] = null;
    else if (name !== null) taken.add(`${entities[index]!.kind} ${fold(name)}`).add(fold(name));
  }
  if (forms === undefined) return names;
  const runs = capitalRuns(texts, forms);
  const witness = readByWords(texts, language)?.entities ?? [];
  const kinds = kindsOf(witness);
  const bodies = bodiesOf(witness);
  const fill = (kind: EntityKind, read: (entity: FoundEntity) => string | null): void => {
    for (const index of order) {
      if (names[index] !== null || entities[index]!.kind !== kind) continue;
      const name = read(entities[index]!);
      if (name === null) continue;
      names[index] = name;
      taken.add(fold(name));
    }
  };
  const aligned = (entity: FoundEntity): string | null => {
    const fitting = [...runs].filter(([name]) => (kinds.get(fold(name)) ?? entity.kind) === entity.kind);
    return alignedRun(entity, english, new Map(fitting), taken);
  };
  fill('person', aligned);
  const people = names.filter(
    (name, index) => name !== null && entities[index]!.kind === 'person',
  ) as string[];
  const headed = (entity: FoundEntity): string | null =>
    headedPhrase(
      entity,
      sentencesOf(entity).map((at) => texts[at]!),
      people,
      { forms, language, bodies: entity.kind === 'organisation' ? bodies : [], taken },
    );
  fill('organisation', headed);
  fill('place', headed);
  fill('place', aligned);
  // A company's name has no head to go by: only where one run is left can that be it.
  fill('organisation', (entity) => {
    const own = new Set(sentencesOf(entity));
    const free = [...runs].filter(
      ([name, run]) => !taken.has(fold(name)) && [...run.places.keys()].some((at) => own.has(at)),
    );
    const name = free.length === 1 ? aligned(entity) : null;
    const body = name === null ? null : wholeBody(name, bodies, taken);
    return body !== null && forms.fieldsAgree(entity.name, body) ? body : null;
  });
  return names;
}

/**
 * Names that another language writes with the same letters and marks, or that the terminology has; null for all others.
 *
 * @param texts the sentences that the mentions point at, in the other language
 */
export function sameNames(
  entities: readonly FoundEntity[],
  texts: readonly string[],
  terms: Terms,
): (string | null)[] {
  return entities.map((entity) => {
    const own = sentencesOf(entity).map((index) => texts[index]!);
    const forms = [terms.get(entity.name), entity.name].filter((form) => form !== undefined);
    return forms.find((form) => own.some((text) => indexOfWords(text, form) >= 0)) ?? null;
  });
}

/** What the text in the other language says that its names are, by their folded forms: a second witness. */
const kindsOf = (found: readonly FoundEntity[]): Map<string, EntityKind> =>
  new Map(
    found.flatMap(({ kind, mentions }) =>
      mentions.map(({ text }): [string, EntityKind] => [fold(text), kind]),
    ),
  );

/** How bodies are called in the other language, the longest form first. */
const bodiesOf = (found: readonly FoundEntity[]): string[] =>
  found
    .flatMap(({ kind, mentions }) => (kind === 'organisation' ? mentions.map(({ text }) => text) : []))
    .sort((left, right) => right.length - left.length);

const sentencesOf = (entity: FoundEntity): number[] => [
  ...new Set(entity.mentions.map((mention) => mention.sentence)),
];

const exonyms = new Map<string, ReadonlyMap<string, readonly string[]>>();

function exonymsOf(language: string): ReadonlyMap<string, readonly string[]> {
  const known = exonyms.get(language) ?? new Map(Object.entries(namesOf(language)?.exonyms ?? {}));
  exonyms.set(language, known);
  return known;
}

/** A form that lists know, when it stands in one of the entity's sentences. */
function knownForm(
  entity: FoundEntity,
  own: readonly string[],
  language: string,
  terms: Terms,
): string | null {
  const code = entity.kind === 'place' ? countryCode(entity.name) : null;
  const forms = [
    ...(terms.has(entity.name) ? [terms.get(entity.name)!] : []),
    ...(exonymsOf(language).get(entity.name) ?? []),
    ...(code === null ? [] : countryForms(code, language)),
  ];
  return (
    forms.find((form) =>
      own.some((text) => indexOfWords(text, form) >= 0 && standsAsPlace(text, form, language)),
    ) ?? null
  );
}

/** The same letters but for diacritics; a surname alone grows to the full name that stands there. */
function sameLetters(entity: FoundEntity, own: readonly string[], forms: Names | undefined): string | null {
  const wanted = fold(entity.name);
  // A dateline in capitals shows the letters less well than a sentence does.
  const plainFirst = own.toSorted(
    (left, right) => Number(isShouted(left, wanted)) - Number(isShouted(right, wanted)),
  );
  for (const text of plainFirst) {
    const place = findFolded(text, wanted);
    if (place === null) continue;
    const found = text.slice(place.start, place.end);
    if (!/^\p{Lu}/u.test(found)) continue;
    if (entity.kind !== 'person' || found.includes(' ')) return found;
    const run = runsIn(text, forms).find((words) => words.length <= 4 && words.includes(found));
    return run === undefined ? found : run.join(' ');
  }
  return null;
}

const KINDS = new Set([
  ...PLACE_WORDS,
  ...PLACE_HEADS,
  ...'quai rue place avenue boulevard pont gare platz of the de la du des'.split(' '),
]);

/** "Quai Saint-Vincent" is "bến Saint-Vincent": the kind is translated, the rest has the same letters. */
function sameProperPart(entity: FoundEntity, own: readonly string[], forms: Names): string | null {
  const words = entity.name.split(' ');
  const proper = words.filter((word) => !KINDS.has(word.toLowerCase())).join(' ');
  if (proper === '' || proper === entity.name) return null;
  for (const text of own) {
    const place = findFolded(text, fold(proper));
    if (place === null) continue;
    const kind = forms.kindBefore.exec(text.slice(0, place.start))?.[0];
    if (kind !== undefined) return kind + text.slice(place.start, place.end);
  }
  return null;
}

function isShouted(text: string, wanted: string): boolean {
  const place = findFolded(text, wanted);
  return place !== null && /^\p{Lu}{2}[\p{Lu}\p{M} ]*$/u.test(text.slice(place.start, place.end));
}

/** Characters before a word that are looked at: a mark and a space. */
const OPENING_REACH = 20;

/** Runs of capitalised words of a sentence without titles, countries and sentence openings in front. */
function runsIn(text: string, forms: Names | undefined): string[][] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*/gu)].flatMap((match) => {
    const words = match[0].split(' ');
    const before = text.slice(Math.max(0, match.index - OPENING_REACH), match.index);
    const opens = match.index === 0 || /[.!?:“"]\s*$/.test(before);
    if (opens && forms?.starts.has(words[0]!.toLowerCase())) words.shift();
    if (forms !== undefined) stripPrefix(words, forms);
    return words.length === 0 ? [] : [words];
  });
}

/** Countries and titles written in capitals run into the name after them ("Trung Quốc Tập Cận Bình"). */
function stripPrefix(words: string[], { titles, isPlace }: Names): void {
  for (;;) {
    const length = [4, 3, 2, 1].find((size) => {
      if (words.length < size) return false;
      const start = words.slice(0, size).join(' ');
      return titles.has(start.toLowerCase()) || (words.length > size && isPlace(start));
    });
    if (length === undefined) return;
    words.splice(0, length);
  }
}

interface Run {
  readonly words: readonly string[];
  /** Where it stands: sentence to its place in it, from 0 to 1. */
  readonly places: Map<number, number>;
}

function capitalRuns(texts: readonly string[], forms: Names): Map<string, Run> {
  const runs = new Map<string, Run>();
  texts.forEach((text, sentence) => {
    for (const words of runsIn(text, forms)) {
      if (words.length < 2 || words.length > 5 || forms.noNames.has(words[0]!)) continue;
      const name = words.join(' ');
      if (forms.isPlace(name)) continue;
      const run = runs.get(name) ?? { words, places: new Map<number, number>() };
      if (!run.places.has(sentence)) run.places.set(sentence, text.indexOf(name) / text.length);
      runs.set(name, run);
    }
  });
  return runs;
}

/** The free run whose sentences, place and number of syllables fit the entity's best. */
function alignedRun(
  entity: FoundEntity,
  english: readonly string[],
  runs: ReadonlyMap<string, Run>,
  taken: ReadonlySet<string>,
): string | null {
  const ENOUGH = 0.75;
  const own = sentencesOf(entity);
  const syllables = entity.name.match(/[aeiouy]+/gi)?.length ?? 1;
  let best: string | null = null;
  let bestScore = ENOUGH;
  for (const [name, run] of runs) {
    if (taken.has(fold(name))) continue;
    const common = own.filter((index) => run.places.has(index));
    if (common.length === 0) continue;
    const overlap = (2 * common.length) / (run.places.size + own.length);
    const mention = entity.mentions.find((each) => each.sentence === common[0])!;
    const distance = Math.abs(mention.start / english[common[0]!]!.length - run.places.get(common[0]!)!);
    // Sino-Vietnamese readings keep the syllables: Xi Jin-ping is Tập Cận Bình.
    const score = overlap + (run.words.length === syllables ? 0.25 : -0.1) - 0.5 * distance;
    if (score > bestScore) [best, bestScore] = [name, score];
  }
  return best;
}

/** "Đảng Cộng | hòa" whole; null for a part of another name ("Ủy ban | Đảng Cộng | hòa"). */
function wholeBody(name: string, bodies: readonly string[], taken: ReadonlySet<string>): string | null {
  const around = bodies.filter((body) => body.includes(name));
  if (around.length === 0 || around.includes(name)) return name;
  return around.find((body) => body.startsWith(name) && !taken.has(fold(body))) ?? null;
}

interface HeadedContext {
  readonly forms: Names;
  readonly language: string;
  /** What the other language's text calls bodies, the longest form first. */
  readonly bodies: readonly string[];
  readonly taken: ReadonlySet<string>;
}

/** Heads of which a state has but one. */
const ONLY_ONE = new Set(['parliament', 'congress', 'assembly', 'senate', 'government', 'army', 'navy']);

/** A phrase that begins with what the English head is called and holds the country that the name holds. */
function headedPhrase(
  entity: FoundEntity,
  own: readonly string[],
  people: readonly string[],
  { forms, language, bodies, taken }: HeadedContext,
): string | null {
  const words = entity.name.split(/[\s’']+/);
  const joint = words.findIndex((word) => /^(?:of|for|in|on)$/.test(word));
  const stem = (joint < 0 ? words : words.slice(0, joint)).map((word) => word.toLowerCase());
  const head = stem.findLast((word) => ORGANISATION_WORDS.has(word) || PLACE_WORDS.has(word)) ?? stem[0]!;
  // "… of China", "Vietnam National …".
  const parts = [...words.map((_, at) => words.slice(at)), words.slice(0, 2), words.slice(0, 1)];
  const country = parts.map((part) => countryCode(part.join(' '))).find((code) => code !== null) ?? null;
  const countries = country === null ? [] : countryForms(country, language);
  const starts = Object.hasOwn(forms.heads, head) ? forms.heads[head]! : [];
  for (const text of own) {
    for (const start of starts) {
      for (let at = indexOfWords(text, start); at >= 0; at = indexOfWords(text, start, at + 1)) {
        const next = people.map((name) => text.indexOf(name, at)).filter((place) => place > at);
        const end = Math.min(at + LONGEST_NAME, ...next);
        const read = phraseFrom(text.slice(at, end), start, countries, words.includes('in'), forms);
        // The words around a name know better where it ends.
        const body = country === null ? bodies.find((own) => text.startsWith(own, at)) : undefined;
        const phrase = read === null ? null : (body ?? read);
        if (phrase !== null && !taken.has(fold(phrase)) && forms.fieldsAgree(entity.name, phrase))
          return phrase;
        // "Quốc hội" of two syllables says "National Assembly" by itself; a court or a party is one of many.
        const isOnly = words.length === 1 || ONLY_ONE.has(head);
        if (country === null && words.length <= 2 && isOnly && start.includes(' ')) return start;
      }
    }
  }
  return null;
}

/** Characters that a name may have. */
const LONGEST_NAME = 90;

/** The name that `rest` begins with; null when it is the head alone, or lacks the country. */
function phraseFrom(
  rest: string,
  start: string,
  countries: readonly string[],
  local: boolean,
  { breaks, placeJoint, ranks }: Names,
): string | null {
  let end = start.length;
  let named = false;
  for (const match of rest.slice(start.length).matchAll(/ ([\p{L}\p{M}-]+)/guy)) {
    const word = match[1]!;
    if (breaks.has(word) && !(local && word === placeJoint)) break;
    const next = start.length + match.index + match[0].length;
    const lower = /^\p{Ll}/u.test(word);
    // Two small words in a row have left the name: each of its parts begins with a capital.
    const soFar = rest.slice(0, next - word.length);
    if (lower && /(?:^| )\p{Ll}[\p{L}\p{M}]* $/u.test(soFar) && !ranks.test(rest.slice(0, next))) break;
    end = next;
    if (!lower) named = true;
    if (countries.some((form) => rest.slice(0, end).endsWith(form))) return rest.slice(0, end);
  }
  return named && countries.length === 0 ? rest.slice(0, end) : null;
}
