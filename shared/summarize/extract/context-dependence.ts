import { baseOf } from '../../languages/codes.ts';
import { discourse } from '../../languages/discourse.ts';
import type { Discourse } from '../../languages/facets/discourse.ts';
import { anyOf, listOf } from '../../languages/text.ts';

/** How sentences of a language depend on their neighbours. The first letter is compared in lower case. */
interface Dependence {
  /** Openings and first persons that point at a neighbour. */
  readonly openings: RegExp;
  readonly pointers: RegExp | null;
  readonly firstPerson: RegExp | null;
  /** Openings that look like those and stand by themselves. */
  readonly selfContained: RegExp | null;
  /** Words that give the sentence to somebody whom only a neighbour names. */
  readonly speakers: RegExp | null;
  readonly dangling: Dangling | null;
}

interface Dangling {
  readonly pronoun: RegExp;
  readonly people: RegExp;
  readonly openingWithoutSubject: RegExp;
}

const WORD_END = '(?![\\p{L}\\p{M}-])';

const known = new Map<string, Dependence | null>();

function dependenceOf(language: string): Dependence | null {
  const base = baseOf(language);
  let dependence = known.get(base);
  if (dependence === undefined) {
    const words = discourse[base];
    dependence = words === undefined ? null : dependenceFrom(words);
    known.set(base, dependence);
  }
  return dependence;
}

function dependenceFrom(words: Discourse): Dependence {
  const { openings, notBefore, firstPerson, pointers, selfContained, speakers } = words;
  const { danglingPronouns: dangling } = words;
  const notName = notBefore === undefined ? '' : `(?!${notBefore})`;
  return {
    openings: new RegExp(`^["“„«]?${anyOf(openings)}${notName}${WORD_END}`, 'u'),
    pointers: pointers === undefined ? null : new RegExp(`^${anyOf(pointers)}${WORD_END}`, 'u'),
    firstPerson: firstPerson === undefined ? null : new RegExp(`^${anyOf(firstPerson)}${WORD_END}`, 'u'),
    selfContained: selfContained === undefined ? null : new RegExp(`^${anyOf(selfContained)}\\b`, 'u'),
    speakers:
      speakers === undefined
        ? null
        : new RegExp(
            `${speakers.before}${anyOf(speakers.pronouns)} ${anyOf(speakers.verbs)}(?![\\p{L}\\p{M}])`,
            'u',
          ),
    dangling:
      dangling === undefined
        ? null
        : {
            pronoun: new RegExp(`\\b${anyOf(dangling.pronouns)}\\b`, 'u'),
            people: peoplePattern(dangling),
            openingWithoutSubject: new RegExp(
              `^["“]?${anyOf(listOf(dangling.openingsWithoutSubject))}\\b`,
              'u',
            ),
          },
  };
}

/** "man", and "gardener" by its ending. */
function peoplePattern({
  people,
  personEndings,
  notPeople,
}: NonNullable<Discourse['danglingPronouns']>): RegExp {
  const byEnding = `(?!${anyOf(listOf(notPeople))})\\p{L}{3,}${anyOf(listOf(personEndings))}`;
  return new RegExp(`\\b${anyOf([...listOf(people), byEnding])}\\b`, 'iu');
}

/** A sentence, or several, of which nothing stands outside the quotation marks: who says it is said elsewhere. */
const ONLY_QUOTED = /^(?:“[^”]+”|"[^"]+"|«[^»]+»)$/u;

/** "The engine coughed, and she had told him": nobody in the sentence whom the pronoun could mean. */
function hasDanglingPronoun(sentence: string, dangling: Dangling): boolean {
  const at = dangling.pronoun.exec(sentence)?.index;
  if (at === undefined) return false;
  const before = sentence.slice(0, at);
  return (
    dangling.openingWithoutSubject.test(before) && !/.\p{Lu}/u.test(before) && !dangling.people.test(before)
  );
}

/** True when a sentence cannot be understood without the one before it. */
export function dependsOnPrevious(sentence: string, language: string): boolean {
  const text = sentence.trim().replace(/\p{Lu}/u, (first) => first.toLowerCase());
  if (ONLY_QUOTED.test(text)) return true;
  const dependence = dependenceOf(language);
  if (dependence === null || dependence.selfContained?.test(text) === true) return false;
  if (dependence.dangling !== null && hasDanglingPronoun(sentence.trim(), dependence.dangling)) return true;
  return [dependence.openings, dependence.firstPerson, dependence.speakers].some(
    (pattern) => pattern?.test(text) === true,
  );
}

/** True when a sentence opens with "this idea": it can be read alone, but not understood. */
export function pointsAtPrevious(sentence: string, language: string): boolean {
  const text = sentence.trim().replace(/\p{Lu}/u, (first) => first.toLowerCase());
  return dependenceOf(language)?.pointers?.test(text) ?? false;
}

/** The part of a quotation that is missing from the text; null when every mark has its partner. */
export function openQuotation(text: string): 'beginning' | 'end' | null {
  // German „…“ closes with the mark that English opens with.
  if (text.includes('„')) return null;
  let depth = 0;
  for (const [mark] of text.matchAll(/[“«「”»」]/gu)) {
    depth += '“«「'.includes(mark) ? 1 : -1;
    if (depth < 0) return 'beginning';
  }
  if (depth > 0) return 'end';
  const straight = [...text.matchAll(/"/g)];
  if (straight.length % 2 === 0) return null;
  // Straight marks look alike: one before a word opens.
  const last = straight.at(-1)!.index;
  const opens = /[\p{L}\p{N}]/u.test(text[last + 1] ?? '') && !/[\p{L}\p{N}.,!?]/u.test(text[last - 1] ?? '');
  return opens ? 'end' : 'beginning';
}
