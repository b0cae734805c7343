import { CLUBS } from '../../../languages/en/clubs.ts';
import { FAMILY_FIRST, GIVEN_NAMES } from '../gazetteer.ts';
import { EVENT_WORDS, KNOWN_ORGANISATIONS, ORGANISATION_WORDS } from '../lexicon.ts';
import { isKnownPlace, type Scores } from '../types.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, endsAt, isInnerWord } from './line.ts';
import { NAMED_KIND } from './steps.ts';
import { lengthAt, type Token } from './tokens.ts';

/*
 * Points, as the scanner gives them for the words before a name: 4 settle a kind, 2 are half of that. They add up over
 * all mentions.
 */

const DOMAIN = /\.(?:com|net|org|info|vn)$/u;

/** What the form of a name alone says. */
export function evidenceOfForm({ words, text, scores: before }: Candidate, lexicon: Lexicon): Scores {
  const scores: Scores = { person: 0, organisation: 0, place: 0 };
  // "Lầu Năm Góc" is known, whatever it looks like.
  if (before.organisation >= NAMED_KIND) return scores;
  const own = words.every((word) => lexicon.naming.isOwnWord(word));
  if (own && words.length > 1) {
    const { families, rareFamilies } = lexicon.naming;
    const longest = words.length <= 5;
    const first = text.split(' ')[0]!;
    const hasMiddle = words.length > 2 && lexicon.naming.middles.has(text.split(' ')[1]!);
    if ((families.has(first) || hasMiddle) && longest) scores.person += words.length > 2 ? 4 : 2.5;
    else if (rareFamilies.has(first) && longest) scores.person += words.length > 2 ? 3 : 1;
    return scores;
  }
  if (isKnownPlace(text)) scores.place += 4;
  if (KNOWN_ORGANISATIONS.has(text) || CLUBS.has(text)) scores.organisation += 6;
  // "Savills Việt Nam"
  if (text.endsWith(` ${lexicon.naming.home}`) && !GIVEN_NAMES.has(words[0]!)) scores.organisation += 5;
  if (words.length === 1) {
    if (DOMAIN.test(text)) return { ...scores, organisation: 5 };
    if (isAcronym(text, lexicon)) scores.organisation += 2.5;
    // "SoftBank", but "McMillan", "DiCaprio"
    if (/^(?!(?:Mc|Mac|D[aei]|L[ae]|O)\p{Lu})\p{Lu}?\p{Ll}+\p{Lu}\p{L}+$/u.test(text))
      scores.organisation += 2.5;
    if (/\p{Ll}(?:bank|corp|soft|tech|telecom|media|group|jet|air)$/u.test(text)) scores.organisation += 5;
    return scores;
  }
  // "LG Energy Solution", "SHB Đà Nẵng"
  const isShouted = words.every((word) => /^\p{Lu}+$/u.test(word));
  if (!isShouted && isAcronym(words[0]!, lexicon) && !EVENT_WORDS.has(words.at(-1)!.toLowerCase()))
    scores.organisation += 4;
  const last = words.at(-1)!.toLowerCase();
  if (EVENT_WORDS.has(last)) return scores;
  // "Dundee Stars"
  if (isKnownPlace(words[0]!) && /[^s]s$/u.test(last)) return { ...scores, organisation: 5 };
  if (ORGANISATION_WORDS.has(last) || ORGANISATION_WORDS.has(words[0]!.toLowerCase()))
    scores.organisation += 4;
  else scores.person += foreignPerson(words, lexicon);
  return scores;
}

const isAcronym = (text: string, { naming }: Lexicon): boolean =>
  /^\p{Lu}{2,6}$/u.test(text) && !naming.noNames.has(text);

/** "Andrey Kolesnikov", "Kavie Trần", "Kim Jong-un". */
function foreignPerson(words: readonly string[], { naming }: Lexicon): number {
  const LONGEST = 4;
  if (words.length > LONGEST || words.some((word) => /\p{Lu}{2}|\d/u.test(word))) return 0;
  if (GIVEN_NAMES.has(words[0]!)) return 4;
  if (words.some((word) => /^\p{Lu}$/u.test(word)) || naming.families.has(words.at(-1)!)) return 3;
  return FAMILY_FIRST.has(words[0]!) ? 2 : 1;
}

/** What stands around one mention, besides the words that the scanner has read. */
export function evidenceOfContext(
  scores: Scores,
  { from, to, words, ambiguous, address, role, scores: own }: Candidate,
  tokens: readonly Token[],
  lexicon: Lexicon,
): void {
  const after = tokens[to];
  const marked = after !== undefined && /^[,(]$/.test(after.text) ? to + 1 : to;
  // Of "Lầu Năm Góc, trung tá …" somebody else is the officer.
  if (marked > to && own.organisation < NAMED_KIND && isPersonal(tokens, marked, lexicon)) scores.person += 4;
  const copula = lengthAt(tokens, to, lexicon.copula);
  if (copula > 0 && lengthAt(tokens, to + copula, lexicon.offices) > 0) scores.person += 3;
  if (speaksAt(tokens, to, lexicon)) evidenceOfSpeech(scores, words, to, tokens, lexicon);
  if (ambiguous) return;
  scores.person += deeds(from, to, words, tokens, lexicon);
  const bare = !address && role === null;
  // "Trường Sơn - Trần Quốc Hoàn": a route.
  if (bare && isOnRoute(tokens, from, to, lexicon)) scores.person -= 4;
  // "Benjamin Lu của Phillip Futures": whose somebody is.
  if (
    bare &&
    lexicon.naming.of === tokens[from - 1]?.text &&
    tokens[from - 2]?.upper === true &&
    !isOwnName(words, lexicon)
  ) {
    scores.person -= 4;
    scores.organisation += 3;
  }
  const isEvent = EVENT_WORDS.has(words.at(-1)!.toLowerCase());
  if (!isEvent && endsAt(tokens, from, lexicon.placeBefore)) {
    const located = endsAt(tokens, from, lexicon.located) && scores.person < 2 && scores.organisation < 2;
    const plain = words.length === 1 && (isInnerWord(tokens, to, lexicon) || after?.kind === 'number');
    scores.place = Math.max(scores.place, located && !plain ? 4 : 2);
    // "từ Bùi Viện đến Phạm Ngũ Lão": streets are named after people.
    if (bare) scores.person -= 2;
  }
  if (isOnWay(tokens, from, to, words, lexicon)) scores.place += 4;
  // "số 8 Nguyễn Trung Trực": an address.
  const isNumber = tokens[from - 1]?.kind === 'number' && !/^\p{Lu}{2,}$/u.test(tokens[from - 2]?.text ?? '');
  if (isNumber && words.length > 1 && isOwnName(words, lexicon)) scores.place += 5;
  const chained = after?.text === ',' && lengthAt(tokens, to + 1, lexicon.placeNouns) > 0;
  const inBrackets = after?.text === '(' && lengthAt(tokens, to + 1, lexicon.placeNouns) > 0;
  // "Đinh Bộ Lĩnh (quận Bình Thạnh)"
  if (inBrackets && bare) scores.person -= 4;
  const bracketed =
    inBrackets || (after?.text === '(' && lengthAt(tokens, to + 1, lexicon.places, 'key') > 0);
  if (chained || bracketed) scores.place += 3;
  else if (after?.text === ',' && lengthAt(tokens, to + 1, lexicon.places, 'key') > 0) scores.place += 2;
  evidenceOfBody(scores, words, from, after, tokens, lexicon);
}

/** Who speaks: bodies announce and confirm, people tell and laugh. */
function evidenceOfSpeech(
  scores: Scores,
  words: readonly string[],
  to: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): void {
  const { naming } = lexicon;
  const personal = lengthAt(tokens, to, lexicon.personal) > 0 && isOwnName(words, lexicon);
  const isPersonal = lengthAt(tokens, to, lexicon.personal) > 0 && tokens[to]!.text !== naming.speech.says;
  const tells = (isPersonal || GIVEN_NAMES.has(words[0]!)) && /^\p{Lu}\p{Ll}+$/u.test(words[0]!);
  const alone = tells && !isOwnName(words, lexicon) ? 5 : 1;
  scores.person += words.length === 1 ? alone : personal ? 4 : 2;
  if (words.length === 1 && !isOwnName(words, lexicon)) scores.organisation += 1.5;
}

/** What belongs to a body, or comes from one. */
function evidenceOfBody(
  scores: Scores,
  words: readonly string[],
  from: number,
  after: Token | undefined,
  tokens: readonly Token[],
  lexicon: Lexicon,
): void {
  // "cổ phiếu TCB": a company's sign is not its name.
  const isTicker = /^\p{Lu}{3}$/u.test(words.join(' ')) && endsAt(tokens, from, lexicon.stocks);
  if (endsAt(tokens, from, lexicon.ofBody) && !isTicker) scores.organisation += 3;
  const source =
    endsAt(tokens, from, lexicon.according) && (after === undefined || /^[,.)]$/.test(after.text));
  if (source && !lexicon.naming.families.has(words[0]!))
    scores.organisation += isOwnName(words, lexicon) || GIVEN_NAMES.has(words[0]!) ? 3 : 4;
}

/** "từ Pyramiden về Barentsburg", "cách Barentsburg khoảng 4km": foreign names that nothing else is said of. */
function isOnWay(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: readonly string[],
  { naming }: Lexicon,
): boolean {
  if (words.some((word) => naming.isOwnWord(word) || GIVEN_NAMES.has(word))) return false;
  const goesOn = (at: number): boolean => naming.wayTo.has(tokens[at]?.text ?? '');
  const leaves = tokens[from - 1]?.text === naming.wayFrom && goesOn(to) && tokens[to + 1]?.upper === true;
  const arrives =
    goesOn(from - 1) && tokens[from - 2]?.upper === true && tokens[from - 3]?.text === naming.wayFrom;
  const far = tokens.slice(to, to + 2).some(({ kind }) => kind === 'number');
  return leaves || arrives || (tokens[from - 1]?.text === naming.distance && far);
}

/** "Wellington lập cú đúp", "cú đá phạt của Văn Tú", "Saka (39')": bodies do none of it. One syllable may be any word. */
function deeds(
  from: number,
  to: number,
  words: readonly string[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): number {
  const own = isOwnName(words, lexicon);
  if (own && words.length === 1) return 0;
  const SURE = words.length === 1 ? 5 : 4;
  const inMinute =
    tokens[to]?.text === '(' &&
    tokens[to + 1]?.kind === 'number' &&
    /^[’']$/.test(tokens[to + 2]?.text ?? '');
  if (inMinute || lengthAt(tokens, to, lexicon.deeds) > 0) return SURE;
  if (lengthAt(tokens, to, lexicon.lesserDeeds) > 0) return own ? SURE : 2;
  const of = lexicon.naming.of === tokens[from - 1]?.text ? from - 1 : from;
  return of < from && endsAt(tokens, of, lexicon.deedNouns) ? SURE : 0;
}

const isOwnName = (words: readonly string[], { naming }: Lexicon): boolean =>
  words.every((word) => naming.isOwnWord(word));

function isOnRoute(tokens: readonly Token[], from: number, to: number, { offices }: Lexicon): boolean {
  const isDash = (at: number): boolean => /^[-–]$/.test(tokens[at]?.text ?? '');
  const before = isDash(from - 1) && tokens[from - 2]?.upper === true;
  const after = isDash(to) && tokens[to + 1]?.upper === true && lengthAt(tokens, to + 1, offices) === 0;
  return before || after;
}

/** "(SN 1980", ", 32 tuổi", ", một nhân viên". */
function isPersonal(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (lengthAt(tokens, at, lexicon.personAfter) > 0) return true;
  if (tokens[at]?.kind === 'number') return tokens[at + 1]?.text === lexicon.naming.age;
  const article = tokens[at]?.text === lexicon.naming.one ? 1 : 0;
  const office = lengthAt(tokens, at + article, lexicon.offices);
  return office > 0 && !tokens[at + article]!.upper;
}

/** A verb of speech right behind, or behind a word or two ("hôm qua", "cũng"). */
function speaksAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const LONGEST_GAP = 2;
  for (let gap = 0; gap <= LONGEST_GAP; gap += 1) {
    const token = tokens[at + gap];
    if (token === undefined || token.kind === 'mark') return false;
    if (lengthAt(tokens, at + gap, lexicon.verbs) > 0) return true;
  }
  return false;
}
