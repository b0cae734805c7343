import type { Localized } from '../../documents/index.ts';
import { namesOf } from '../../languages/names.ts';
import type { FoundEntity, Mention } from '../entities.ts';
import { DEMONYMS, ORGANISATION_WORDS, PERSON_TITLES } from './lexicon.ts';

/** Longer appositions tell a story instead of an office. */
const LONGEST_ROLE_WORDS = 18;
/** Forms of address say nothing of who somebody is. */
const ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Sir|Madam|Madame|Comrade|Dame|Lord|Lady|Mme|Shri|Dr|Prof)\.?$/i;

interface Role {
  readonly text: string;
  readonly sentence: number;
}

/** What the text says a person is, with the sentence that says so; the fullest form. Null when it says nothing. */
export function roleOf(entity: FoundEntity, sentences: readonly string[]): Role | null {
  if (entity.kind !== 'person') return null;
  for (const read of [appositionAfter, appositionBefore, titleBefore]) {
    for (const mention of entity.mentions) {
      const text = read(sentences[mention.sentence]!, mention);
      if (text !== null) return { text, sentence: mention.sentence };
    }
  }
  return null;
}

const isTitle = (word: string): boolean => PERSON_TITLES.has(word.toLowerCase().replace(/\.$/, ''));

/** "Xi Jinping, general secretary of the party, …" */
function appositionAfter(sentence: string, mention: Mention): string | null {
  const after = sentence.slice(mention.end);
  const match = /^, ((?:an? |the )?[^,;:.()"“”]+)(?=[,;.]|$)/u.exec(after);
  if (match === null) return null;
  const words = match[1]!.split(' ');
  const early = words.slice(0, 6).some((word) => isTitle(word.replace(/['’]s$/, '')));
  if (!early || words.length > LONGEST_ROLE_WORDS) return null;
  if (namesAnother(words)) return null;
  // A list goes on, or the clause does: both are no office.
  if (/^(?:and|who|which|while|but|with|said|in|at|on|as|to|after|when)\b/.test(match[1]!)) return null;
  if (
    /\b(?:said|says|met|was|were|is|are|has|have|had|will|would|attended|visited|visit|since|elected|not)\b/.test(
      match[1]!,
    )
  )
    return null;
  return bareRole(match[1]!);
}

/** "Anna Berg, finance minister Jan Lund and …": the next in a list. "Wife of actor Jan Lund" is a description. */
function namesAnother(words: readonly string[]): boolean {
  const title = words.findIndex(
    (word, index) =>
      isTitle(word) && /^\p{Lu}\p{Ll}/u.test(words[index + 1] ?? '') && !isTitlePart(words[index + 1]!),
  );
  return title >= 0 && !words.slice(0, title).some((word) => /^(?:of|to|for)$/.test(word));
}

/** Without what joins the role to its sentence: "For the director of …", "Its director". */
const bareRole = (text: string): string =>
  text
    .trim()
    .replace(/^(?:(?:for|with|by|to|from|as|after|and|but|like|of|according to|also) )+/i, '')
    .replace(/^(?:an?|the|its|his|her|their|our|my) /i, '');

/** "Vietnam's ambassador to China, Pham Thanh Binh, …" */
function appositionBefore(sentence: string, mention: Mention): string | null {
  const before = sentence.slice(0, mention.start);
  const match =
    /(?:^|[,;] |['’]s |[Tt]he |\b[Aa]n? )((?:[\p{L}-]+ ){0,3}?[\p{L}-]+(?: (?:of|to|for|at|in) [^,;:.()"“”]+)?), $/u.exec(
      before,
    );
  if (match === null) return null;
  const words = match[1]!.split(' ');
  if (words.length > LONGEST_ROLE_WORDS || !words.slice(0, 4).some(isTitle)) return null;
  if (/\b(?:said|says|met|was|were|is|are|has|have|had|between)\b/.test(match[1]!)) return null;
  const role = bareRole(match[1]!);
  return role.split(' ').slice(0, 4).some(isTitle) ? role : null;
}

/** "Prime Minister Pham Minh Chinh", "General Secretary and President of China Xi Jinping". */
function titleBefore(sentence: string, mention: Mention): string | null {
  const before = sentence.slice(0, mention.start);
  const words = before.trimEnd().split(' ');
  let first = words.length;
  // A country after the title: "President of China".
  const joint = words.lastIndexOf('of');
  const tail = words.slice(joint + 1).filter((word) => !/^(?:the|and|&)$/.test(word));
  if (
    joint > 0 &&
    tail.length <= 6 &&
    tail.every((word) => /^\p{Lu}[\p{L}-]*,?$/u.test(word)) &&
    !/,$/.test(words.at(-1)!) &&
    isTitle(words[joint - 1]!)
  ) {
    first = joint;
  }
  while (first > 0 && (isTitlePart(words[first - 1]!) || isJoint(words, first - 1))) first -= 1;
  const text = words.slice(first).join(' ');
  if (text !== '' && words.slice(first).some(isTitle)) return ADDRESS.test(text) ? null : text;
  const title = mention.title;
  return title !== null && !ADDRESS.test(title) && sentence.slice(0, mention.start).includes(title)
    ? title
    : null;
}

const isTitlePart = (word: string): boolean =>
  isTitle(word) ||
  (/^\p{Lu}/u.test(word) && DEMONYMS.has(word.toLowerCase())) ||
  (/^\p{Lu}/u.test(word) && ORGANISATION_WORDS.has(word.toLowerCase())) ||
  /^(?:General|Prime|Foreign|Vice|Deputy|Chief|Former|Acting|National|Finance|Interior|Defence|Defense|Senior|Executive|State|Under|Permanent|First|Parliamentary|Federal|Managing|Assistant)$/.test(
    word,
  );

/** "General Secretary and President": an "and" between two titles. */
const isJoint = (words: readonly string[], at: number): boolean =>
  words[at] === 'and' && isTitle(words[at - 1] ?? '') && isTitlePart(words[at + 1] ?? '');

/** Role in every language that says it, `null` when none does. */
export function localizeRole(
  role: Role | null,
  base: string,
  names: Localized,
  textOf: (target: string, sentence: number) => string,
): Localized | null {
  if (role === null) return null;
  const localized: Localized = { [base]: role.text };
  for (const [target, name] of Object.entries(names)) {
    const own = namesOf(target)?.roleOf(name, textOf(target, role.sentence)) ?? null;
    if (target !== base && own !== null) localized[target] = own;
  }
  return localized;
}
