import { calendarNames } from '../../languages/calendar.ts';
import { baseOf } from '../../languages/codes.ts';
import type { Spelling } from '../../languages/facets.ts';
import { OWN_CHINESE_NAMES, SYLLABIC } from '../../languages/habits.ts';
import { isPinyin } from '../../languages/pinyin.ts';
import { hasEvidence, PLACE_LANGUAGES, type Place, placesIn, placesOf } from '../../languages/places.ts';
import { keptNamesIn, spellingOf } from '../../languages/spelling.ts';
import {
  fold,
  foldedText,
  isAcronym,
  isCapitalised,
  listOf,
  similarity,
  wordsOf,
} from '../../languages/text.ts';
import { withoutAddresses } from './addresses.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

/** Two spellings of one name share this much: Poetin, Poutine, Putin. */
const ALIKE = 0.6;

/** Terms and names: what the source speaks of, the translation must speak of, and of nobody else. */
export function checkNames(pair: CheckedPair): CheckFinding[] {
  const findings = checkTerms(pair);
  if (!isLatin(pair.source) || !isLatin(pair.target)) return findings;
  const places = checkPlaces(pair);
  findings.push(...places);
  if (places.length === 0 && hasUnmatchedName(pair)) {
    findings.push(finding('name-replaced', ''));
  } else if (places.length === 0 && isNameLost(pair)) {
    findings.push(finding('name-replaced', ''));
  }
  return findings;
}

function isLatin(text: string): boolean {
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

function checkTerms({ source, target, terms }: CheckedPair): CheckFinding[] {
  const from = foldedText(source);
  const to = foldedText(target);
  const missed = (terms ?? []).filter(
    (term) =>
      from.includes(foldedText(term.source).trimEnd()) && !to.includes(foldedText(term.target).trimEnd()),
  );
  return missed.map((term) => finding('term-missed', term.target));
}

function checkPlaces(pair: CheckedPair): CheckFinding[] {
  const [from, to] = [baseOf(pair.sourceLanguage), baseOf(pair.targetLanguage)];
  if (!PLACE_LANGUAGES.has(from) || !PLACE_LANGUAGES.has(to)) return [];
  const lost = unspoken(placesIn(pair.source, from), pair.target, to);
  const added = unspoken(placesIn(pair.target, to), pair.source, from);
  return lost.length > 0 && added.length > 0 ? [finding('place-replaced', lost[0]!.names[0]!, added[0]!.names[0]!)] : [];
}

/** Places of one text that the other gives no evidence for. */
function unspoken(places: readonly Place[], other: string, language: string): Place[] {
  if (places.length === 0) return [];
  const text = foldedText(other);
  return places.filter((place) => {
    const there = placesOf(language).find(({ id }) => id === place.id) ?? place;
    return !hasEvidence(there, text) && !hasEvidence(place, text);
  });
}

/** A capitalised word that is no word of the target language, and like nothing in the source. */
function hasUnmatchedName(pair: CheckedPair): boolean {
  const language = baseOf(pair.targetLanguage);
  const spelling = spellingOf(language);
  if (spelling === undefined) return false;
  const source = [...new Set(wordsOf(withoutAddresses(pair.source)).map(fold))];
  const familiar = knownWords(language);
  const ownChinese = OWN_CHINESE_NAMES.has(baseOf(pair.sourceLanguage));
  return [...new Set(wordsOf(withoutAddresses(pair.target)))].some((word) => {
    if (!isCapitalised(word) || isAcronym(word) || word.length < 3) return false;
    if (spelling.isWord(word)) return false;
    const plain = fold(word.replace(/['’]s?$/, ''));
    if (ownChinese && isPinyin(plain)) return false;
    return !familiar.has(plain) && !source.some((other) => alike(plain, other));
  });
}

const known = new Map<string, Set<string>>();

/** Names with a form of their own in every language: of places, months, feasts and peoples. */
function knownWords(language: string): Set<string> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const calendar = calendarNames(language);
  const names = [
    ...placesOf(language).flatMap((place) => place.names),
    ...calendar.months.keys(),
    ...calendar.weekdays.keys(),
    // English has them in the plural, too: Wednesdays.
    ...[...calendar.weekdays.keys()].map((weekday) => `${weekday}s`),
    ...COMMON_NAMES,
  ];
  const words = new Set(names.flatMap((name) => foldedText(name).trim().split(' ')));
  known.set(language, words);
  return words;
}

const COMMON_NAMES = listOf(`
  Christmas Easter Christian Christians Christianity Catholic Catholics Protestant Orthodox Islam Islamic Muslim
  Muslims Jewish Jew Jews Buddhist Buddhism Hindu Ramadan Pentecost Lent Bible Gospel Quran Europe European
  Europeans Asia Asian Asians Africa African Africans America American Americans Arab Arabs Arabic Atlantic Pacific
  Mediterranean Antarctic Arctic Alps Rhine Danube Baltic Balkans Scandinavian Dr Mr Mrs Ms St Jr Sr British
  English Dutch German Germans French Greek Greeks Danish Swedish Swiss Irish Scottish Welsh Polish Spanish Turkish
  Finnish Norwegian Austrian Bavarian Bavaria Saxony Prussia Prussian Flanders Flemish Wallonia Hague Covid Marx
  Engels Confucius Christ Jesus Buddha Yangtze Nile Bundestag Bundesrat Knesset Duma Crimea Siberia Nazi Nazis
  Internet Web Google Earth Sino Lunar Tet UK US UN EU
`);

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 4 && a.slice(0, 4) === b.slice(0, 4)) return true;
  if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  return shorter >= 4 && similarity(a, b) >= ALIKE;
}

/**
 * A name that the target writes as the source does: from English, any word that is none in English; from other
 * languages, names of peoples whose names all languages keep.
 */
function isNameLost(pair: CheckedPair): boolean {
  const spelling = spellingOf(pair.targetLanguage);
  if (spelling === undefined) return false;
  // Where every syllable of a name is written for itself, many a title is written large as well.
  if (SYLLABIC.has(baseOf(pair.sourceLanguage))) return false;
  const target = [...new Set(wordsOf(pair.target).map(fold))];
  const text = withoutAddresses(pair.source);
  const candidates =
    baseOf(pair.sourceLanguage) === 'en'
      ? innerWords(text).filter((word) => isForeignName(word) && !isTranslated(word, spelling))
      : keptNamesIn(text);
  return [...new Set(candidates)].some((word) => {
    const plain = fold(word.replace(/['’]s?$/, ''));
    return !target.some((other) => alike(plain, other));
  });
}

/** Words that do not begin a sentence or quotation: there, a capital says something. */
function innerWords(text: string): string[] {
  const starts = new Set<number>();
  for (const match of text.matchAll(/(?:^|[.!?:;•*–—-]\s|["“„«(‘'])\s*(\p{L})/gu)) {
    starts.add(match.index + match[0].length - match[1]!.length);
  }
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu)]
    .filter((match) => !starts.has(match.index))
    .map((match) => match[0]);
}

/** A name of some length that is no English word. */
function isForeignName(word: string): boolean {
  return isCapitalised(word) && !isAcronym(word) && word.length >= 3 && !spellingOf('en')!.isWord(word);
}

/** An English name that the target does not keep: peoples, faiths and -isms, months, places with names of their own. */
function isTranslated(word: string, { changesName }: Spelling): boolean {
  if (changesName === undefined) return false;
  const lower = fold(word.replace(/['’]s?$/, ''));
  if (changesName(lower)) return true;
  const calendar = calendarNames('en');
  if (calendar.months.has(lower) || calendar.weekdays.has(lower)) return true;
  const isPlace = placesOf('en').some(({ names }) =>
    names.some((name) => foldedText(name).includes(` ${lower} `)),
  );
  return isPlace || COMMON_NAMES.some((name) => name.toLowerCase() === lower);
}
