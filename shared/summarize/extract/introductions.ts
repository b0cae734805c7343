import { baseOf } from '../../languages/codes.ts';
import { discourse } from '../../languages/discourse.ts';
import { childrenOf, type ParsedText, textOf, tokensOf } from '../../languages/en/model/index.ts';
import { ADDRESSES } from '../../languages/en/person-nouns.ts';
import { anyOf } from '../../languages/text.ts';

/** Words of each person's whole name in a sentence, without forms of address. */
function wholeNamesIn(parsed: ParsedText | null): string[][] {
  if (parsed === null) return [];
  return parsed.entities
    .filter((entity) => entity.kind === 'PERSON' || isWho(parsed, entity))
    .map((entity) =>
      textOf(parsed, tokensOf(parsed, entity))
        .replace(/['’]s?$/, '')
        .split(/\s+/)
        .filter((word) => /^\p{Lu}/u.test(word) && !ADDRESSES.has(word.toLowerCase().replace(/\.$/, ''))),
    )
    .filter(({ length }) => length > 1);
}

/** "Ida Brekke, who": a person, whatever the model takes the name for. */
const isWho = (parsed: ParsedText, { end }: ParsedText['entities'][number]): boolean =>
  parsed.tokens[end]?.text === ',' && parsed.tokens[end + 1]?.norm === 'who';

const known = new WeakMap<readonly (ParsedText | null)[], ReadonlySet<string>>();

/** First names and surnames of everybody whose whole name the article has. */
function partsOfNames(parses: readonly (ParsedText | null)[]): ReadonlySet<string> {
  let parts = known.get(parses);
  if (parts === undefined) {
    parts = new Set(parses.flatMap(wholeNamesIn).flatMap((words) => [words[0]!, words.at(-1)!]));
    known.set(parses, parts);
  }
  return parts;
}

/**
 * True where a surname, or a first name, stands alone in a passage although another sentence has the whole name: who that
 * is, is said elsewhere.
 *
 * @param parses all sentences; null where there is no grammar
 * @param told sentences that the reader has seen
 */
export function hasStranger(
  passage: readonly number[],
  parses: readonly (ParsedText | null)[],
  told: readonly (ParsedText | null)[],
): boolean {
  const own = passage.map((index) => parses[index]!);
  const introduced = new Set(
    [...told, ...own]
      .flatMap(wholeNamesIn)
      .flat()
      .flatMap((word) => [word, ...word.split('-')]),
  );
  const seen = told.map((parsed) => parsed?.text ?? '').join(' ');
  const parts = partsOfNames(parses);
  return own.some((parsed) =>
    (parsed?.tokens ?? []).some(
      // A surname alone is taken for a body as often as for a person; a town may be called like somebody.
      ({ text, tag, entity }) =>
        tag === 'NNP' &&
        !/^(?:GPE|LOC|FAC)$/.test(entity ?? '') &&
        parts.has(text) &&
        !introduced.has(text) &&
        !seen.includes(text),
    ),
  );
}

/**
 * The same where there is no grammar: "ông Minh", behind a form of address, whose whole name stands in other sentences
 * alone.
 *
 * @param texts all sentences
 * @param told texts that the reader has seen
 */
export function hasStrangerByWords(
  passage: readonly number[],
  texts: readonly string[],
  told: readonly string[],
  language: string,
): boolean {
  const speakers = discourse[baseOf(language)]?.speakers;
  if (speakers === undefined) return false;
  const addressed = new RegExp(
    `(?<!\\p{L})${anyOf(speakers.pronouns)} (\\p{Lu}[\\p{L}\\p{M}]*)(?! \\p{Lu})`,
    'gu',
  );
  const own = passage.map((index) => texts[index]!).join(' ');
  return [...own.replace(/^\p{Lu}/u, (first) => first.toLowerCase()).matchAll(addressed)].some(([, name]) => {
    const whole = new RegExp(`\\p{Lu}[\\p{L}\\p{M}]* ${name}(?!\\p{L})`, 'u');
    return texts.some((text) => whole.test(text)) && ![...told, own].some((text) => whole.test(text));
  });
}

/** Everybody knows which is meant, or it does not matter. Small letters. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(
  (
    'government police court president minister country world public economy market weather internet media army military ' +
    'state nation city town area region season year week month day morning night weekend time rest majority number first ' +
    'latest same past future end start beginning idea fact aim result reason problem question answer truth law church ' +
    'environment climate population people sun moon earth sea sky ground border capital press opposition company firm club ' +
    'team side hosts visitors authorities prosecution defence defense jury judge pound dollar euro king queen pope pm'
  ).split(' '),
);

/**
 * True where a sentence is about "the driver" or "the letter", and nothing that the reader has seen tells which: the noun
 * stands alone behind its article, and neither it nor a word like it was used before.
 *
 * @param isElsewhere only where another sentence before the passage has the noun: "the move" is what the lead tells
 */
export function hasUnknownSubject(
  passage: readonly number[],
  parses: readonly (ParsedText | null)[],
  told: readonly (ParsedText | null)[],
  isElsewhere = false,
): boolean {
  const earlier = new Set(
    isElsewhere
      ? parses.slice(0, passage[0]!).flatMap((parsed) => parsed?.tokens.map(({ norm }) => stem(norm)) ?? [])
      : [],
  );
  const seen = told.flatMap((parsed) => parsed?.tokens.map(({ norm }) => stem(norm)) ?? []);
  return passage.some((index) => {
    const parsed = parses[index];
    if (parsed === null || parsed === undefined) return false;
    const subject = parsed.tokens.find(
      (token) => /^nsubj/.test(token.label) && parsed.tokens[token.head]!.label === 'ROOT',
    );
    const isUnknown =
      subject !== undefined &&
      /^NNS?$/.test(subject.tag) &&
      !KNOWN_TO_ALL.has(subject.norm) &&
      (!isElsewhere || earlier.has(stem(subject.norm))) &&
      childrenOf(parsed, subject).every(({ norm, tag }) => norm === 'the' || tag === ',') &&
      childrenOf(parsed, subject, 'det').length > 0 &&
      ![...seen, ...parsed.tokens.slice(0, subject.index).map(({ norm }) => stem(norm))].includes(
        stem(subject.norm),
      );
    seen.push(...parsed.tokens.map(({ norm }) => stem(norm)));
    return isUnknown;
  });
}

/** "Votes", "voted" and "vote" are one word here; so are "defendants" and "defended". */
const stem = (word: string): string => word.slice(0, SHORTEST_STEM).replace(/(?:e[sd]?|s)$/, '');

const SHORTEST_STEM = 5;
