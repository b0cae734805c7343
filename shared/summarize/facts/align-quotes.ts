import type { Localized, Quote } from '../../documents/index.ts';
import { SPEECH_VERBS } from '../../languages/en/verbs.ts';
import type { AlignedSentence } from '../bitext.ts';
import type { FoundEntity } from '../entities.ts';
import { ELISION } from '../verify.ts';
import { type QuotedSpan, quotedSpans } from './quotes.ts';
import { isStatement, isTitleOrTerm } from './unattributed-quotes.ts';
import type { Attribution } from './voices.ts';

/** Fewer words are somebody's choice of words, no speech. */
const FEWEST_WORDS = 3;

/** Without the comma or stop that typography puts inside the marks; a whole sentence keeps its stop. */
const withoutEndMark = (text: string): string =>
  /^\p{Ll}/u.test(text) ? text.replace(/[.,]$/, '') : text.replace(/,$/, '');

/** "told “Fox News Sunday” that": every word with a capital, and no mark at the end. */
function isTitle(text: string): boolean {
  const MOST_WORDS = 6;
  const words = text.split(/\s+/);
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => /^(?:\p{Lu}|(?:of|the|and|in|to|a)$)/u.test(word)) &&
    /[\p{L}\p{N}]$/u.test(text)
  );
}

/** Quotations of an article with their speakers, as every target has them. */
export function quotesOf(
  all: readonly AlignedSentence[],
  base: string,
  others: readonly string[],
  found: readonly FoundEntity[],
  attributionsOf: ((spans: readonly QuotedSpan[]) => readonly Attribution[]) | null,
  entityName: (index: number) => Localized,
  ids: (indices: Iterable<number>) => string[],
): Quote[] {
  const spansIn = (target: string): QuotedSpan[] => quotedSpans(all.map((line) => line.texts[target]!));
  const spans = spansIn(base);
  const attributions = attributionsOf?.(spans) ?? [];
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
  /** Where the first name of each sentence ends. */
  const firstEnds = new Map<number, number>();
  for (const { sentence, end } of found.flatMap(({ mentions }) => mentions))
    firstEnds.set(sentence, Math.min(end, firstEnds.get(sentence) ?? end));
  const quotes = joined(
    spans.flatMap((span, index): QuoteInText[] => {
      const { isSpeech, speaker, named } = attributions[index] ?? {
        isSpeech: false,
        speaker: null,
        named: null,
      };
      const sentence = all[span.from]!.texts[base]!;
      const hasActor =
        attributionsOf !== null
          ? (firstEnds.get(span.from) ?? Number.POSITIVE_INFINITY) <= span.start
          : /\s\p{Lu}/u.test(sentence.slice(0, span.start));
      // One or two words are somebody's choice of words, no speech.
      if (span.text.split(/\s+/).length < FEWEST_WORDS) return [];
      if (isSpeech && isTitle(span.text)) return [];
      if (!isSpeech && !isStatement({ span, sentence, language: base, hasActor })) return [];
      const text: Localized = { [base]: withoutEndMark(span.text) };
      for (const target of others) {
        const match = alignedQuote(span, spans, aligned[target]!);
        if (match !== null) text[target] = withoutEndMark(match.text);
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
          span,
        },
      ];
    }),
    all.map((line) => line.texts[base]!),
  );
  return withoutRepeats(quotes, base);
}

type QuoteInText = Quote & { readonly span: QuotedSpan };

/** More characters between two parts of one sentence say more than who speaks. */
const LONGEST_INTERRUPTION = 80;

/** “We were ready,” she said, “and nobody came.”: one quotation, with three dots for what stands between in English. */
function joined(quotes: readonly QuoteInText[], sentences: readonly string[]): Quote[] {
  const found: Quote[] = [];
  quotes.forEach(({ span, ...quote }, index) => {
    const before = quotes[index - 1];
    const last = found.at(-1);
    const between = before === undefined ? '' : sentences[span.from]!.slice(before.span.end, span.start);
    const goesOn =
      before?.span.to === span.from &&
      /,$/.test(before.span.text) &&
      /^\p{Ll}/u.test(span.text) &&
      between.length <= LONGEST_INTERRUPTION &&
      // "she said," and nothing else
      /,\s*$/.test(between) &&
      between.split(/\P{L}+/u).some((word) => SPEECH_VERBS.has(word)) &&
      before.kind === quote.kind &&
      JSON.stringify(before.speaker) === JSON.stringify(quote.speaker);
    if (!goesOn || last === undefined) {
      found.push(quote);
      return;
    }
    const both = Object.keys(last.text).filter((target) => quote.text[target] !== undefined);
    last.text = Object.fromEntries(
      both.map((target) => [
        target,
        `${last.text[target]!.replace(/[,.]$/, '')}${ELISION}${quote.text[target]!}`,
      ]),
    );
    last.cites = [...new Set([...last.cites, ...quote.cites])];
  });
  return found;
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

const indexed = new WeakMap<readonly QuotedSpan[], ReadonlyMap<string, readonly QuotedSpan[]>>();

/** Quotations by the sentences that they stand in. */
function bySentences(spans: readonly QuotedSpan[]): ReadonlyMap<string, readonly QuotedSpan[]> {
  const known = indexed.get(spans) ?? Map.groupBy(spans, ({ from, to }) => `${from} ${to}`);
  indexed.set(spans, known);
  return known;
}

/** The quotation at the same place among those of the same sentences. */
function alignedQuote(
  span: QuotedSpan,
  spans: readonly QuotedSpan[],
  others: readonly QuotedSpan[],
): QuotedSpan | null {
  const inSame = (list: readonly QuotedSpan[]): readonly QuotedSpan[] =>
    bySentences(list).get(`${span.from} ${span.to}`) ?? [];
  const own = inSame(spans);
  const theirs = inSame(others);
  return own.length === theirs.length ? (theirs[own.indexOf(span)] ?? null) : null;
}
