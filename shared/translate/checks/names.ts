import { baseOf } from '../../languages.ts';
import { isEnglishWord } from './english.ts';
import type { CheckedPair, CheckFinding } from './finding.ts';
import { calendarNames } from './months.ts';
import { withoutAddresses } from './numbers.ts';
import { foldedText, hasEvidence, type Place, placesIn, placesOf } from './places.ts';
import { isVietnameseSyllable } from './vietnamese.ts';
import { fold, isAcronym, isCapitalised, similarity, wordsOf } from './words.ts';

/** Languages whose names of places are known well enough to miss one. */
const PLACE_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'fr', 'vi', 'es', 'it', 'pt']);
/** Two spellings of one name share this much: Poetin, Poutine, Putin. */
const ALIKE = 0.6;

/** Terms and names: what the source speaks of, the translation must speak of, and of nobody else. */
export function checkNames(pair: CheckedPair): CheckFinding[] {
  const findings = checkTerms(pair);
  if (!isLatin(pair.source) || !isLatin(pair.target)) return findings;
  const places = checkPlaces(pair);
  findings.push(...places);
  const stranger = strangerIn(pair);
  if (stranger && places.length === 0) {
    findings.push(finding('A name of the translation is not in the source.'));
  } else if (places.length === 0 && isNameLost(pair)) {
    findings.push(finding('A name of the source is not in the translation.'));
  }
  return findings;
}

function finding(message: string): CheckFinding {
  return { kind: 'name', severity: 'warning', message };
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
  return missed.map((term) => ({
    kind: 'terminology',
    severity: 'warning',
    message: `The term "${term.target}" was to be used and is not in the translation.`,
  }));
}

function checkPlaces(pair: CheckedPair): CheckFinding[] {
  const [from, to] = [baseOf(pair.sourceLanguage), baseOf(pair.targetLanguage)];
  if (!PLACE_LANGUAGES.has(from) || !PLACE_LANGUAGES.has(to)) return [];
  const lost = unspoken(placesIn(pair.source, from), pair.target, to);
  const added = unspoken(placesIn(pair.target, to), pair.source, from);
  if (lost.length > 0) return [finding('A country or city of the source is not in the translation.')];
  if (added.length > 0) return [finding('A country or city of the translation is not in the source.')];
  return [];
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
function strangerIn(pair: CheckedPair): boolean {
  const language = baseOf(pair.targetLanguage);
  if (language !== 'en' && language !== 'vi') return false;
  const source = [...new Set(wordsOf(withoutAddresses(pair.source)).map(fold))];
  const familiar = knownWords(language);
  const fromVietnamese = baseOf(pair.sourceLanguage) === 'vi';
  return [...new Set(wordsOf(withoutAddresses(pair.target)))].some((word) => {
    if (!isCapitalised(word) || isAcronym(word) || word.length < 3) return false;
    if (language === 'en' ? isEnglishWord(word) : isVietnameseSyllable(word)) return false;
    const plain = fold(word.replace(/['’]s?$/, ''));
    // Chinese names have Vietnamese forms that are nothing like them: Tập Cận Bình is Xi Jinping.
    if (fromVietnamese && isPinyin(plain)) return false;
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
    ...(language === 'en' ? [...calendar.weekdays.keys()].map((weekday) => `${weekday}s`) : []),
    ...COMMON_NAMES.split(' '),
  ];
  const words = new Set(names.flatMap((name) => foldedText(name).trim().split(' ')));
  known.set(language, words);
  return words;
}

const COMMON_NAMES =
  'Christmas Easter Christian Christians Christianity Catholic Catholics Protestant Orthodox Islam Islamic Muslim Muslims Jewish Jew Jews ' +
  'Buddhist Buddhism Hindu Ramadan Pentecost Lent Bible Gospel Quran Europe European Europeans Asia Asian Asians Africa African Africans America ' +
  'American Americans Arab Arabs Arabic Atlantic Pacific Mediterranean Antarctic Arctic Alps Rhine Danube Baltic Balkans Scandinavian Dr Mr Mrs Ms St Jr Sr ' +
  'British English Dutch German Germans French Greek Greeks Danish Swedish Swiss Irish Scottish Welsh Polish Spanish Turkish Finnish Norwegian ' +
  'Austrian Bavarian Bavaria Saxony Prussia Prussian Flanders Flemish Wallonia Hague Covid Marx Engels Confucius Christ Jesus Buddha Yangtze Nile Bundestag Bundesrat Knesset Duma Crimea Siberia Nazi Nazis Internet Web Google Earth Sino Lunar Tet UK US UN EU';

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 4 && a.slice(0, 4) === b.slice(0, 4)) return true;
  if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  return shorter >= 4 && similarity(a, b) >= ALIKE;
}

/**
 * A name that the target writes as the source does: from English, any word that is none in English; from other
 * languages, names that look Vietnamese. Chinese names have Vietnamese forms of their own and are left out.
 */
function isNameLost(pair: CheckedPair): boolean {
  const to = baseOf(pair.targetLanguage);
  if (to !== 'en' && to !== 'vi') return false;
  const english = baseOf(pair.sourceLanguage) === 'en';
  // Vietnamese writes every syllable of a name for itself, and many a title large.
  if (baseOf(pair.sourceLanguage) === 'vi') return false;
  const target = [...new Set(wordsOf(pair.target).map(fold))];
  const text = withoutAddresses(pair.source);
  const candidates = english
    ? innerWords(text).filter((word) => isForeignName(word) && !isTranslated(word, to))
    : vietnameseNames(text);
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

/** A Chinese name in Latin letters. The longest, such as Zhongguancun, have a dozen. */
function isPinyin(word: string): boolean {
  return word.length <= 14 && PINYIN.test(word);
}

const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|er|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u))+$/;

/** A name of some length that is no English word. */
function isForeignName(word: string): boolean {
  return isCapitalised(word) && !isAcronym(word) && word.length >= 3 && !isEnglishWord(word);
}

/** Words of names such as "Nguyen Phu Trong": at least two capitalised syllables in a row, not all Chinese. */
function vietnameseNames(text: string): string[] {
  const runs = text.match(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+/gu) ?? [];
  return runs.flatMap((run) => {
    const words = run.split(' ');
    const vietnamese = words.filter((word) => isVietnameseSyllable(word));
    if (vietnamese.length < 2 || vietnamese.every((word) => isPinyin(fold(word)))) return [];
    return vietnamese.filter((word) => isForeignName(word) && !isPinyin(fold(word)));
  });
}

/** English names that Vietnamese does not keep: peoples, faiths and -isms, months, places with Vietnamese names. */
function isTranslated(word: string, target: string): boolean {
  if (target !== 'vi') return false;
  const lower = fold(word.replace(/['’]s?$/, ''));
  if (/(?:ese|ians?|eans?|ish|ists?|isms?|ans?|ics?|i|ity|land|asia|europe|africa|america)$/.test(lower))
    return true;
  if (isPinyin(lower)) return true;
  const calendar = calendarNames('en');
  if (calendar.months.has(lower) || calendar.weekdays.has(lower)) return true;
  const vietnamese = placesOf('en').some(({ names }) =>
    names.some((name) => foldedText(name).includes(` ${lower} `)),
  );
  return vietnamese || COMMON_NAMES.toLowerCase().split(' ').includes(lower) || !/[aeiouy]/.test(lower);
}
