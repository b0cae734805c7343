/** A sentence and its place in the text it was cut from, in UTF-16 units. */
export interface SentenceSpan {
  text: string;
  start: number;
}

/** Marks that end sentences, of every script we know. Ethiopic, Armenian, Burmese, Khmer and Arabic included. */
const TERMINATORS = '.!?…。！？｡．।॥۔؟።፧፨։՞؛៕៖။၊';

const CLOSERS = '"\'”’»«›“‘)\\]}）］」』】〉》〕';

/** French sets its closing guillemet off with a space; one that opens stands before a letter. */
const CLOSING = `(?:[${CLOSERS}]|[ \\u00A0\\u202F]»(?![\\p{L}\\p{N}]))*`;

const ENDS = new RegExp(`[.!?…。！？｡．।॥۔؟።፧፨։។៕။]${CLOSING}$`, 'u');

/** True when the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return ENDS.test(text);
}

/** Words that are followed by a full stop and never end a sentence: titles before a name, "No.", "e.g.". */
const BEFORE_NAME = new Set(
  (
    'mr mrs ms messrs dr drs prof rev hon sen rep gov gen col lt sgt cpt capt maj cmdr adm pres st mt ft no nos vs ' +
    'fig figs eq vol pp ed eds al cf e.g i.e viz ca approx resp bzw ggf sog vgl bspw hr hrn fr frl dipl ing ' +
    'dhr mevr mw ir mr.dr m mm mme mlle mgr sr sra srta d dña pgs ts ths gs cn bs ks tp tt tx ' +
    'u.a z.b d.h o.ä i.d.r u.u s.o s.u o.g v.a m.b.t d.w.z bv bijv jl bzgl einschl evtl inkl exkl geb gest ' +
    'nr zt tel int dept univ assn bros'
  ).split(' '),
);

/** Abbreviations that may also end a sentence: decided by what follows. */
const MONTHS_AND_UNITS = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u a.m p.m inc corp ltd co jr sr etc usw enz mio mrd mln mld'.split(
    ' ',
  ),
);

/**
 * Sentences of one block of text, in order.
 *
 * @param language one of Translate's codes; decides about ordinals and no-space scripts
 */
export function splitSentences(text: string, language: string): string[] {
  return sentenceSpans(text, language).map((span) => span.text);
}

/**
 * Like `splitSentences`, with offsets. Sentences are trimmed and cover the text: what lies between two of them
 * is white space only.
 */
export function sentenceSpans(text: string, language: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const end of boundaries(text, language)) {
    pushTrimmed(spans, text, from, end);
    from = end;
  }
  pushTrimmed(spans, text, from, text.length);
  return spans;
}

function pushTrimmed(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed !== '') spans.push({ text: trimmed, start: from + piece.indexOf(trimmed) });
}

function* boundaries(text: string, language: string): Generator<number> {
  const mark = new RegExp(`[${TERMINATORS}]+${CLOSING}|\\n+`, 'gu');
  for (const match of text.matchAll(mark)) {
    const end = match.index + match[0].length;
    if (end >= text.length) return;
    if (match[0].startsWith('\n') || isBoundary(text, match.index, match[0], end, language)) yield end;
  }
}

function isBoundary(text: string, at: number, mark: string, end: number, language: string): boolean {
  const next = text.slice(end, end + 40);
  if (/^[。！？｡।॥።።]/u.test(mark)) return !/^[,、，」』”’)）]/u.test(next);
  if (!/^\s/.test(next)) return false;
  const follower = next.trimStart();
  if (/^[\p{Ll}]/u.test(follower)) return false;
  if (/^[,;:)\]–—-]/u.test(follower) && !/^[–—-]\s?\p{Lu}/u.test(follower)) return false;
  if (mark[0] !== '.' || mark.length > 1) return true;
  const word = /[\p{L}\p{M}\p{N}.'’-]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (BEFORE_NAME.has(lower)) return false;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return /^(?:["“„«‘']?\p{Lu}\p{Ll}+\s\p{Ll})/u.test(follower) && word.length > 1;
  if (MONTHS_AND_UNITS.has(lower)) return /^["“„«‘']?\p{Lu}/u.test(follower);
  if (/^\d{1,2}$/.test(word) && ORDINAL_LANGUAGES.has(language)) return false;
  return true;
}

/** Languages that write ordinals as a number with a full stop. */
const ORDINAL_LANGUAGES = new Set('de da no nb nn is fi et lv cs sk sl hr bs sr hu tr az pl lt'.split(' '));
