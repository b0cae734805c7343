import { countWords } from '../../languages/scripts.ts';
import { endsAt, isInnerWord } from '../entities/by-words/line.ts';
import type { WordReading } from '../entities/by-words/recognise.ts';
import { lengthAt, type Token } from '../entities/by-words/tokens.ts';
import {
  type Article,
  antecedent,
  holds,
  lengthBefore,
  named,
  type Place,
  pronounBefore,
  type Range,
} from './antecedents-by-words.ts';
import { byOffice } from './described-by-words.ts';
import type { QuotedSpan } from './quotes.ts';
import { isTitleOrTerm } from './unattributed-quotes.ts';
import { type Attribution, attributionsOf, DESCRIBED, type Voice } from './voices.ts';

/**
 * Who says a quotation, in a language whose grammar nobody parses: whoever stands before the verb of speech that follows
 * or introduces it, with nothing but adverbs or an apposition between. Somebody's lawyer or son is not that somebody,
 * and of two names neither is taken unless it touches the verb.
 */
export function attributeByWords(
  spans: readonly QuotedSpan[],
  sentences: readonly string[],
  language: string,
  reading: WordReading,
): Attribution[] {
  const article = createArticle(spans, sentences, language, reading);
  return attributionsOf(spans, sentences, (span, index) => {
    const before = rangeBefore(span, spans[index - 1], article);
    if (isTitleOrTerm(span, sentences[span.from]!, language)) return null;
    const after = voiceAfter(span, spans[index + 1], article);
    return after ?? voiceBefore(before, article, countWords(span.text) < FEWEST_WORDS);
  });
}

function createArticle(
  spans: readonly QuotedSpan[],
  sentences: readonly string[],
  language: string,
  reading: WordReading,
): Article {
  const places = reading.tokens.map((): Place[] => []);
  reading.entities.forEach(({ kind, mentions }, entity) => {
    for (const { sentence, start, end } of kind === 'place' ? [] : mentions) {
      if (spans.some((span) => holds(span, sentence, start, end))) continue;
      const tokens = reading.tokens[sentence]!;
      const from = tokens.findIndex((token) => token.start >= start);
      const to = tokens.findIndex((token) => token.end >= end) + 1;
      places[sentence]!.push({ entity, from, to });
    }
  });
  for (const own of places) own.sort((left, right) => left.from - right.from);
  return { ...reading, sentences, language, spans, places };
}

/** What stands before a quotation in its sentence, from the quotation before on. */
function rangeBefore(span: QuotedSpan, earlier: QuotedSpan | undefined, { tokens }: Article): Range {
  const line = tokens[span.from]!;
  const start = earlier !== undefined && earlier.to === span.from ? earlier.end : 0;
  const from = line.findIndex((token) => token.start >= start);
  const opening = line.findIndex((token) => token.start >= span.start);
  // "Ông Nam cho biết:" is a sentence of its own where a paragraph ends behind it.
  const before = tokens[span.from - 1];
  if (opening === 0 && before?.at(-1)?.text === ':')
    return { sentence: span.from - 1, from: 0, to: before.length - 1 };
  const stop = line.slice(0, opening).findLastIndex(({ text }) => /^[;!?]$/.test(text));
  return { sentence: span.from, from: Math.max(from, stop + 1), to: opening };
}

/** Tokens between a quotation and the verb behind it; more tell of something else. */
const FARTHEST_VERB = 24;

/** "…", ông Nam nói. */
function voiceAfter(span: QuotedSpan, next: QuotedSpan | undefined, article: Article): Voice | null {
  const line = article.tokens[span.to]!;
  const first = line.findIndex((token) => token.start >= span.end);
  if (first < 0) return null;
  let from = first;
  while (/^[,.–—-]$/.test(line[from]?.text ?? '')) from += 1;
  // A full stop ends the quotation's own sentence, a small word goes on with it.
  if (from === first && !isSubjectAt(from, span.to, article)) return null;
  const end = next?.from === span.to ? line.findIndex((token) => token.start >= next.start) : line.length;
  const stop = line.findIndex(
    ({ text }, at) => at >= from && /^[.;:!?]$/.test(text) && line[at - 1]!.text.length > 2,
  );
  const range = { sentence: span.to, from, to: Math.min(stop < 0 ? end : stop, end, from + FARTHEST_VERB) };
  return quoted(range, article) ?? firstVerb(range, article) ?? accordingTo(range, article);
}

/** A name, an address, an office or a pronoun stands there. */
function isSubjectAt(at: number, sentence: number, { tokens, places, lexicon, offices }: Article): boolean {
  return (
    lengthAt(tokens[sentence]!, at, lexicon.addresses) > 0 ||
    places[sentence]!.some(({ from }) => from === at) ||
    offices[sentence]!.some(({ start }) => start === at)
  );
}

function firstVerb(range: Range, article: Article): Voice | null {
  for (let at = range.from + 1; at < range.to; at += 1) {
    if (isVerbAt(at, range.sentence, article)) return subjectOf(at, range, article);
  }
  return null;
}

/** Fewer words are speech only right behind the verb: elsewhere they are somebody's term. */
const FEWEST_WORDS = 5;
const NEAR = 6;

/** Ông Nam nói: "…"; theo ông Nam, "…" */
function voiceBefore(range: Range, article: Article, isShort: boolean): Voice | null {
  const source = quoted(range, article);
  if (source !== null) return source;
  for (let at = range.to - 1; at > range.from; at -= 1) {
    if (isShort && range.to - at > NEAR) return null;
    if (isVerbAt(at, range.sentence, article)) return subjectOf(at, range, article);
  }
  return accordingTo(range, article);
}

function isVerbAt(at: number, sentence: number, { tokens, lexicon }: Article): boolean {
  const line = tokens[sentence]!;
  const length = lengthAt(line, at, lexicon.verbs) || besidesAt(at, line, lexicon);
  if (length === 0 || line[at]!.upper || lengthAt(line, at, lexicon.noSpeech) > length) return false;
  // The second half of a longer verb: "kể | lại".
  return !(length === 1 && lengthAt(line, at - 1, lexicon.verbs) > 1);
}

/** "ông Nam chỉ đạo:": what people do that is no speech is some right before what is quoted or where its sentence ends. */
function besidesAt(at: number, line: readonly Token[], lexicon: Article['lexicon']): number {
  const length = lengthAt(line, at, lexicon.besides);
  const next = line[at + length];
  const isEnd = next === undefined || /^[:.“”"]$/.test(next.text) || lexicon.naming.ofRole.has(next.lower);
  return isEnd ? length : 0;
}

/** "Reuters dẫn lời ông Nam": whom a paper quotes. */
function quoted(range: Range, article: Article): Voice | null {
  const line = article.tokens[range.sentence]!;
  for (let at = range.from; at < range.to; at += 1) {
    const length = lengthAt(line, at, article.lexicon.quoting);
    if (length === 0) continue;
    const place = article.places[range.sentence]!.find(({ from }) => from >= at + length && from < range.to);
    return place !== undefined && isLedTo(at + length, place, range.sentence, article)
      ? named(place, range.sentence)
      : DESCRIBED;
  }
  return null;
}

/** Nothing but the name's own address and office stand between. */
function isLedTo(
  at: number,
  place: Place,
  sentence: number,
  { tokens, lexicon, offices, places }: Article,
): boolean {
  const line = tokens[sentence]!;
  const behind = places[sentence]!.some(
    ({ from }) => from >= place.to && from - place.to <= 1 && line[place.to]?.text !== ',',
  );
  if (behind) return false;
  const address = lengthBefore(line, place.from, lexicon.addresses);
  const start = place.from - address;
  return (
    start === at ||
    (offices[sentence]!.some((office) => office.start === at && office.end >= start - 1) &&
      address >= 0 &&
      !isKin(line, start, lexicon))
  );
}

/** "con trai ông Nam", "luật sư của ông Nam": somebody else. */
const isKin = (line: readonly Token[], at: number, lexicon: Article['lexicon']): boolean =>
  endsAt(line, at, lexicon.kin);

/** Words between a subject and its verb, besides an apposition. */
const LONGEST_GAP = 6;

/** Who stands before the verb at `at`. */
function subjectOf(at: number, range: Range, article: Article): Voice {
  const { tokens, lexicon } = article;
  const line = tokens[range.sentence]!;
  if (endsAt(line, at, lexicon.denials)) return DESCRIBED;
  const earlier = verbBefore(at, range, article);
  // "nói và cho biết": one subject of two verbs.
  if (earlier !== null && isJoined(line, earlier, at, lexicon)) return subjectOf(earlier, range, article);
  const from = earlier === null ? range.from : earlier + 1;
  const pronoun = pronounBefore(at, { ...range, from }, article);
  if (pronoun !== null && endsAt(line, pronoun.at, lexicon.objectBefore)) return DESCRIBED;
  if (pronoun !== null) return antecedent(pronoun, range, article);
  const own = article.places[range.sentence]!.filter(
    (place) => place.from >= from && place.to <= at && !isOwner(place, range.sentence, article),
  );
  // Of "chị Thắm, vợ anh Nam, kể" the husband is a relative.
  const able = own.filter((place) => !isRelative(place, range.sentence, article));
  const place = able.at(-1);
  if (place === undefined || !isSubject(place, at, able, { ...range, from }, article))
    return byOffice(at, { ...range, from }, article);
  return named(place, range.sentence);
}

function verbBefore(at: number, range: Range, article: Article): number | null {
  for (let before = at - 1; before > range.from; before -= 1) {
    if (isVerbAt(before, range.sentence, article)) return before;
  }
  return null;
}

function isJoined(
  line: readonly Token[],
  from: number,
  to: number,
  { naming, verbs }: Article['lexicon'],
): boolean {
  const between = line.slice(from + lengthAt(line, from, verbs), to).map(({ text }) => text);
  return between.length === 0 || (between.at(-1) === naming.and && between.length <= LONGEST_GAP);
}

/** "đại diện Vietnam Airlines", "Jan Berg của Viện Peterson", "luật sư Jan Berg, công ty Luật Berg": somebody of theirs. */
function isOwner({ entity, from, to }: Place, sentence: number, article: Article): boolean {
  const { entities, offices, tokens, lexicon, places } = article;
  if (entities[entity]!.kind !== 'organisation') return false;
  const line = tokens[sentence]!;
  const before = places[sentence]!.findLast((place) => place.to <= from);
  const beside = before !== undefined && entities[before.entity]!.kind === 'person' && from - before.to <= 2;
  if (beside && /^[,(–-]$/.test(line[before.to]?.text ?? '')) return true;
  if (endsAt(line, from, lexicon.placeBefore) || lexicon.naming.ofRole.has(line[from - 1]?.lower ?? ''))
    return true;
  return (
    offices[sentence]!.some((office) => office.start < from && office.end >= to) ||
    endsAt(tokens[sentence]!, from, lexicon.offices)
  );
}

/** "vợ anh Nam" where that begins a clause: not he. */
function isRelative({ from }: Place, sentence: number, { tokens, lexicon }: Article): boolean {
  const line = tokens[sentence]!;
  const address = lengthBefore(line, from, lexicon.addresses);
  const kin = lengthBefore(line, from - address, lexicon.kin);
  return address > 0 && kin > 0 && /^,?$/.test(line[from - address - kin - 1]?.text ?? '');
}

function isSubject(place: Place, at: number, own: readonly Place[], range: Range, article: Article): boolean {
  const { tokens, lexicon, entities } = article;
  const line = tokens[range.sentence]!;
  const address = lengthBefore(line, place.from, lexicon.addresses);
  const start = place.from - address;
  if (endsAt(line, start, lexicon.objectBefore)) return false;
  if (address > 0 && isKin(line, start, lexicon)) return false;
  const gap = line.slice(place.to, at);
  if (gap.length === 0) return true;
  // "Thượng nghị sĩ Jan Berg thuộc bang Ohio nói"
  if (/^[,(–-]$/.test(gap[0]!.text) || isOfSomewhere(place.to, at, range.sentence, article))
    return own.filter(({ entity }) => entities[entity]!.kind === 'person').length <= 1;
  return (
    gap.length <= LONGEST_GAP && gap.every((token, index) => isAdverb(token, place.to + index, line, lexicon))
  );
}

/** "Thượng nghị sĩ Jan Berg | thuộc bang Ohio | nói" */
function isOfSomewhere(
  from: number,
  to: number,
  sentence: number,
  { tokens, lexicon, offices }: Article,
): boolean {
  const gap = tokens[sentence]!.slice(from, to);
  return (
    lexicon.naming.ofRole.has(gap[0]!.lower) &&
    gap.length <= LONGEST_GAP &&
    gap.every(({ kind }) => kind !== 'mark') &&
    !offices[sentence]!.some(({ start }) => start >= from && start < to)
  );
}

/** "hôm qua", "ngày 10/7", "đã", "thẳng thắn". */
function isAdverb(token: Token, at: number, line: readonly Token[], lexicon: Article['lexicon']): boolean {
  if (token.kind === 'number' || lexicon.naming.speech.adverbs.has(token.text)) return true;
  return !token.upper && isInnerWord(line, at, lexicon) && lengthAt(line, at, lexicon.offices) === 0;
}

/** "Theo ông Nam, "…"": no verb is needed. */
function accordingTo(range: Range, article: Article): Voice | null {
  const line = article.tokens[range.sentence]!;
  for (let at = range.from; at < range.to; at += 1) {
    const length = lengthAt(line, at, article.lexicon.according);
    if (length === 0) continue;
    const place = article.places[range.sentence]!.find(({ from }) => from >= at + length && from < range.to);
    if (
      place !== undefined &&
      isLedTo(at + length, place, range.sentence, article) &&
      /^[,:.]?$/.test(line[place.to]?.text ?? '')
    ) {
      return named(place, range.sentence);
    }
  }
  return null;
}
