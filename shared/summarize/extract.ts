import type { CitedText, Localized } from '../documents/index.ts';
import { countWords } from '../languages/scripts.ts';
import { analysisText, type Bitext, joinTexts } from './bitext.ts';
import { pointsAtPrevious } from './extract/context-dependence.ts';
import { hasStranger, hasStrangerByWords, hasUnknownSubject } from './extract/introductions.ts';
import { selfContainedPassage, speechIn } from './extract/passages.ts';
import type { Pool } from './extract/pool.ts';
import { hasLoosePronoun } from './extract/pronouns.ts';
import { repeats, sharesWord } from './extract/repeats.ts';
import {
  hasOpposition,
  isOnlyQuoted,
  isStatement,
  isSupposition,
  isUnfit,
  speaksForItself,
  tellsNothing,
} from './extract/unfit.ts';
import type { Reading } from './grammar.ts';
import { HEADLINE_WORDS, headlineOf } from './headline.ts';
import { keyPointOf } from './key-point.ts';
import { rank } from './rank.ts';

/** Words of the abstract in the language that is read for ranking. News abstracts run to about sixty. */
const ABSTRACT_WORDS = 70;
/** A key point with the sentence it depends on stays under this. */
const KEY_POINT_WORDS = 60;
const FEWEST_KEY_POINTS = 3;
const MOST_KEY_POINTS = 7;
/** One key point for about so many sentences. */
const SENTENCES_PER_KEY_POINT = 4;
/** The lead is one of the first sentences: what comes before it is a picture's or an editor's line. */
const LEAD_SENTENCES = 3;

export interface Selection {
  /** Null where no sentence serves as headline: the article has no title, and its leading sentence is long. */
  readonly headline: CitedText | null;
  /** The shortest sentence that can stand alone: where even a label has nothing to say. */
  readonly shortest: CitedText;
  readonly abstract: CitedText;
  readonly keyPoints: CitedText[];
}

/**
 * Headline, abstract and key points: sentences of the article, chosen once and cited in every target. Nothing is said
 * twice, and whoever contradicts is heard.
 *
 * @param reading parses of title and body; null without English
 * @param names names that the targets have for the same, for cutting them alike
 */
export function selectSentences(
  lines: Bitext,
  reading: Reading | null,
  names: readonly Localized[] = [],
): Selection {
  const pool = poolOf(lines, reading);
  const cited = (passage: readonly number[]): CitedText => {
    const chosen = passage.map((index) => pool.lines[index]!);
    return { text: joinTexts(chosen, lines.targets), cites: chosen.map(({ id }) => id) };
  };
  const headline = lines.title === null ? headlineOf(pool, lines.targets, names) : null;
  const title = lines.title === null ? [] : [analysisText(lines).textOf(lines.title)];
  const taken = headline?.whole ?? null;
  const free = pool.passages.filter((passage) => taken === null || !passage.includes(taken));
  const told = [...title, ...(taken === null ? [] : [pool.texts[taken]!])];
  const abstract = chooseAbstract({ ...pool, passages: free.length > 0 ? free : pool.passages }, told);
  const keyPoints = chooseKeyPoints(pool, abstract, told);
  return {
    headline:
      lines.title === null
        ? (headline?.item ?? null)
        : { text: joinTexts([lines.title], lines.targets), cites: [lines.title.id] },
    shortest: cited(shortestOf(pool)),
    abstract: cited(abstract),
    keyPoints: keyPoints.map((passage) =>
      keyPointOf(
        passage.map((index) => ({ line: pool.lines[index]!, parsed: pool.parses[index]! })),
        lines.targets,
        names,
      ),
    ),
  };
}

/** The shortest passage, one of the opening sentences before others if it is no longer than a headline. */
function shortestOf(pool: Pool): number[] {
  const byLength = pool.passages.toSorted((one, other) => wordsOf(one, pool) - wordsOf(other, pool));
  const opens = (passage: readonly number[]): boolean =>
    passage.every((index) => index <= pool.opening) && wordsOf(passage, pool) <= HEADLINE_WORDS;
  return byLength.find(opens) ?? byLength[0]!;
}

function poolOf(lines: Bitext, reading: Reading | null): Pool {
  const { language, textOf } = analysisText(lines);
  const all = lines.title === null ? lines.body : [lines.title, ...lines.body];
  const running = lines.body.filter(({ kind, row }) => kind !== 'heading' && kind !== 'caption' && !row);
  const chosen = running.length > 0 ? running : lines.body.length > 0 ? lines.body : all;
  const texts = chosen.map(textOf);
  const parses = chosen.map((line) => reading?.parsed[all.indexOf(line)] ?? null);
  const titled = lines.title !== null;
  const { order, choose } = rank({ title: titled ? textOf(lines.title) : null, sentences: texts, language });
  const isFit = texts.map(
    (text, index) =>
      isStatement(text) &&
      !isUnfit({ text, language, parsed: parses[index]! }) &&
      !(index === 0 && tellsNothing(text, language)),
  );
  const isLoose = (from: number, to: number): boolean => {
    const passage = parses.slice(from, to + 1).filter((parsed) => parsed !== null);
    const isSupposed = passage.length > 0 && isSupposition(passage[0]!);
    return isSupposed || isOnlyQuoted(texts.slice(from, to + 1).join(' ')) || hasLoosePronoun(passage);
  };
  const speech = speechIn(texts);
  const passageAt = (index: number): number[] | null =>
    isStatement(texts[index]!) ? selfContainedPassage(index, texts, language, titled, isLoose, speech) : null;
  const found = order.map(passageAt).filter((passage) => passage !== null);
  const fit = found.filter(
    (passage) =>
      passage.every((index) => isFit[index]) &&
      !speaksForItself(passage.map((index) => parses[index]!).filter((parsed) => parsed !== null)),
  );
  const lead = [...texts.keys()].slice(0, LEAD_SENTENCES).find((index) => isFit[index]);
  return {
    lines: chosen,
    texts,
    parses,
    language,
    title: titled ? (reading?.parsed[0] ?? null) : null,
    // An article of notes and questions has something to say, too.
    passages: fit.length > 0 ? fit : found.length > 0 ? found : [[order[0]!]],
    first: order[0]!,
    opening: LEAD_SENTENCES - 1,
    // Without grammar nobody knows whether the opening can stand alone: in Vietnamese it costs 1.2 points of ROUGE.
    lead:
      lead === undefined || reading === null ? null : (fit.find((passage) => passage.includes(lead)) ?? null),
    choose,
  };
}

const wordsOf = (passage: readonly number[], { texts }: Pool): number =>
  passage.reduce((total, index) => total + countWords(texts[index]!), 0);

const textOfPassage = (passage: readonly number[], { texts }: Pool): string =>
  passage.map((index) => texts[index]!).join(' ');

/** The sentences that say most within the abstract's words, the lead's news among them; in the order of the article. */
function chooseAbstract(pool: Pool, told: readonly string[]): number[] {
  const fresh = pool.passages.filter((passage) => !repeats(textOfPassage(passage, pool), told));
  const introduced = [pool.title, ...(pool.lead ?? []).map((index) => pool.parses[index]!)];
  const familiar = fresh.filter(
    (passage) =>
      !hasStranger(passage, pool.parses, introduced) &&
      !hasUnknownSubject(passage, pool.parses, introduced, true),
  );
  const passages = [familiar, fresh].find(({ length }) => length > 0) ?? pool.passages;
  const { lead } = pool;
  const given = lead !== null && opens(lead, pool, told) ? lead : [];
  return [...pool.choose(passages, ABSTRACT_WORDS, given)].sort((left, right) => left - right);
}

/** Whether the lead is told in any case: not where it is long, or a scene, which has no word of the title. */
function opens(lead: number[], pool: Pool, told: readonly string[]): boolean {
  const text = textOfPassage(lead, pool);
  return (
    pool.passages.includes(lead) &&
    wordsOf(lead, pool) <= ABSTRACT_WORDS &&
    (told.length === 0 || told.some((other) => sharesWord(text, other)))
  );
}

/** The best passages that say something else than headline and abstract, in the order of the article. */
function chooseKeyPoints(pool: Pool, abstract: readonly number[], told: readonly string[]): number[][] {
  const wanted = Math.min(
    MOST_KEY_POINTS,
    Math.max(FEWEST_KEY_POINTS, Math.round(pool.texts.length / SENTENCES_PER_KEY_POINT)),
  );
  const isNew = (passage: readonly number[], chosen: readonly number[][]): boolean => {
    const used = [abstract, ...chosen].flat();
    const said = [...told, ...used.map((index) => pool.texts[index]!)];
    return !passage.some((index) => used.includes(index)) && !repeats(textOfPassage(passage, pool), said);
  };
  const usable = pool.passages.filter((passage) => wordsOf(passage, pool) <= KEY_POINT_WORDS);
  const introduced = [pool.title, ...abstract.map((index) => pool.parses[index]!)];
  const seen = [...told, ...abstract.map((index) => pool.texts[index]!)];
  const isAboutUnknown = (passage: readonly number[]): boolean =>
    hasUnknownSubject(passage, pool.parses, introduced) ||
    pointsAtPrevious(pool.texts[passage[0]!]!, pool.language);
  const isFamiliar = (passage: readonly number[]): boolean =>
    !hasStranger(passage, pool.parses, introduced) &&
    !hasStrangerByWords(passage, pool.texts, seen, pool.language) &&
    !isAboutUnknown(passage);
  const chosen: number[][] = [];
  for (const passage of usable)
    if (chosen.length < wanted && isFamiliar(passage) && isNew(passage, chosen)) chosen.push(passage);
  // A point with a bare surname is better than none, one about "the letter" is better than a single one.
  for (const [most, isUsable] of [
    [wanted, (passage: readonly number[]) => !isAboutUnknown(passage)],
    [FEWEST_KEY_POINTS - 1, () => true],
  ] as const) {
    for (const passage of usable)
      if (chosen.length < most && isUsable(passage) && isNew(passage, chosen)) chosen.push(passage);
  }
  return withOpposition(chosen, abstract, usable, isNew, pool).sort((left, right) => left[0]! - right[0]!);
}

/** Where somebody contradicts and is not heard yet, the best such passage takes the place of the last point. */
function withOpposition(
  chosen: number[][],
  abstract: readonly number[],
  usable: readonly number[][],
  isNew: (passage: readonly number[], chosen: readonly number[][]) => boolean,
  pool: Pool,
): number[][] {
  const opposes = (passage: readonly number[]): boolean =>
    hasOpposition(textOfPassage(passage, pool), pool.language);
  if ([abstract, ...chosen].some(opposes)) return chosen;
  const others = chosen.slice(0, -1);
  const voice = usable.find((passage) => opposes(passage) && isNew(passage, others));
  if (voice === undefined) return chosen;
  return chosen.length < FEWEST_KEY_POINTS ? [...chosen, voice] : [...others, voice];
}
