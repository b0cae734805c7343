import type { StoryClaim } from '../../documents/story.ts';
import type { Summary } from '../../documents/summary.ts';
import { baseOf } from '../../languages/codes.ts';
import { discourse } from '../../languages/discourse.ts';
import { statementWordsOf } from '../../languages/statements.ts';
import { anyOf } from '../../languages/text.ts';
import { covered, likeness, type StorySentence } from './sentences.ts';

/** An article of a story and its sentences. */
export interface Report {
  readonly summary: Summary;
  readonly sentences: readonly StorySentence[];
}

/** Share of a sentence that one of another article has to hold to say the same; measured, see decision 0704. */
const SAYS_SO = 0.6;
/** Two sentences of which neither says much more than the other. */
const SAME = 0.4;
/** A sentence of which no other article holds as much in one sentence, nor more than `SCATTERED` in all, is said by one. */
const SAYS_NOT = 0.3;
const SCATTERED = 0.6;

/** Claims of each kind: a page that lists everything says nothing. */
const MOST = { agreed: 6, alone: 3, objections: 6 } as const;

const IN_TEXT: ReadonlySet<StorySentence['kind']> = new Set(['paragraph', 'quote', 'listItem']);

/** Fewer words than this are a label or half a sentence. */
const FEWEST_STEMS = 5;

const isStatement = ({ kind, stems }: StorySentence): boolean =>
  IN_TEXT.has(kind) && stems.size >= FEWEST_STEMS;

const claimOf = (sentence: StorySentence, others: readonly StorySentence[] = []): StoryClaim => ({
  text: sentence.text,
  cites: [sentence, ...others].map(({ article, id }) => ({ article, sentence: id })),
});

/** Sentences that every report says: none of their words or figures is missing in the sentence of another that is cited. */
export function agreedClaims(reports: readonly Report[]): StoryClaim[] {
  if (reports.length < 2) return [];
  const found = reports.flatMap(({ sentences }, own) =>
    sentences.filter(isStatement).flatMap((sentence, place) => {
      const others = reports.filter((_, index) => index !== own).map((other) => sameIn(sentence, other));
      if (others.some((other) => other === null)) return [];
      const same = others as StorySentence[];
      return [{ sentence, same, place, worth: Math.min(...same.map((other) => likeness(sentence, other))) }];
    }),
  );
  const chosen: typeof found = [];
  for (const one of found.toSorted((a, b) => b.worth - a.worth)) {
    const isSaid = chosen.some(({ sentence, same }) =>
      [sentence, ...same].some((other) => likeness(other, one.sentence) >= SAME),
    );
    if (!isSaid) chosen.push(one);
  }
  return chosen
    .slice(0, MOST.agreed)
    .sort((a, b) => a.place - b.place)
    .map(({ sentence, same }) => claimOf(sentence, same));
}

/** The sentence of another report that says all that this one says, and not much more. */
function sameIn(sentence: StorySentence, { sentences }: Report): StorySentence | null {
  let best: StorySentence | null = null;
  for (const other of sentences) {
    if (other.language !== sentence.language || !isStatement(other)) continue;
    if (covered(sentence, other) < SAYS_SO || likeness(sentence, other) < SAME) continue;
    if (!sentence.numbers.isSubsetOf(other.numbers) || isNegated(sentence) !== isNegated(other)) continue;
    if (best === null || likeness(sentence, other) > likeness(sentence, best)) best = other;
  }
  return best;
}

function isNegated({ words, language }: StorySentence): boolean {
  const expressions = statementWordsOf(language);
  return expressions !== undefined && (expressions.negation.test(words) || expressions.denial.test(words));
}

/** Of what each report's summary says, that of which nothing like it stands in any other report. */
export function aloneClaims(reports: readonly Report[]): StoryClaim[] {
  if (reports.length < 2) return [];
  return reports.flatMap(({ summary, sentences }, own) => {
    const told = new Set([summary.abstract, ...summary.keyPoints].flatMap(({ cites }) => cites));
    const others = reports.filter((_, index) => index !== own);
    const isAlone = (sentence: StorySentence): boolean =>
      others.every(
        (other) =>
          comparable(sentence, other) &&
          covered(sentence, ...other.sentences) < SCATTERED &&
          other.sentences.every((its) => covered(sentence, its) < SAYS_NOT),
      );
    return sentences
      .filter((sentence) => told.has(sentence.id) && isStatement(sentence) && isAlone(sentence))
      .slice(0, MOST.alone)
      .map((sentence) => claimOf(sentence));
  });
}

/** What is written in another language cannot be missed there. */
const comparable = (sentence: StorySentence, { sentences }: Report): boolean =>
  sentences.some(({ language }) => language === sentence.language);

/** Sentences in which somebody denies, contradicts or criticises, each once. */
export function objections(reports: readonly Report[]): StoryClaim[] {
  const chosen: StorySentence[] = [];
  for (const sentence of reports.flatMap(({ sentences }) => sentences)) {
    if (!isStatement(sentence) || !opposes(sentence)) continue;
    if (chosen.some((other) => likeness(sentence, other) >= SAME)) continue;
    chosen.push(sentence);
  }
  return chosen.slice(0, MOST.objections).map((sentence) => claimOf(sentence));
}

const expressions = new Map<string, RegExp | null>();

function opposes({ words, language }: StorySentence): boolean {
  const base = baseOf(language);
  if (!expressions.has(base)) {
    const patterns = (discourse as Readonly<Record<string, { opposition?: readonly string[] }>>)[base]
      ?.opposition;
    const whole = patterns === undefined ? null : new RegExp(`(?<!\\p{L})${anyOf(patterns)}(?!\\p{L})`, 'iu');
    expressions.set(base, whole);
  }
  return expressions.get(base)?.test(words) ?? false;
}
