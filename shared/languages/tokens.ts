import { baseOf } from './codes.ts';
import { numeralExpression } from './numerals.ts';
import { isAcronym, isCapitalised, listOf } from './text.ts';

type Kind = 'word' | 'number' | 'sign';

/** A word as written, in texts of one language. What is found out about it stays with it. */
export interface Word {
  readonly kind: Kind;
  readonly text: string;
  /** In small letters, with one shape of apostrophe. */
  readonly lower: string;
  readonly isCapitalised: boolean;
  /** In capitals, as initials are. */
  readonly isAcronym: boolean;
  /** Answers, by the place of who asked. */
  readonly facts: unknown[];
}

/** A word, a number in digits or a sign, where it stands in its text. */
export interface Token {
  readonly word: Word;
  readonly kind: Kind;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

let asked = 0;

/** The same function of a word, with its answers kept: news says the same words again and again. */
export function factOf<Answer>(answerFor: (word: Word) => Answer): (word: Word) => Answer {
  const place = asked;
  asked += 1;
  return (word) => {
    let answer = word.facts[place];
    if (answer === undefined) {
      answer = answerFor(word) ?? null;
      word.facts[place] = answer;
    }
    return answer as Answer;
  };
}

/** Distinct words of a language that are kept: more than a day's articles have, few enough for any memory. */
const KEPT = 50_000;

/** Languages that drop a vowel before a vowel: "n'est", "l'est". */
const ELIDING: ReadonlySet<string> = new Set(listOf('fr it ca'));

interface Language {
  readonly expression: RegExp;
  readonly elides: boolean;
  readonly words: Map<string, Word>;
}

const languages = new Map<string, Language>();

function languageOf(base: string): Language {
  let language = languages.get(base);
  if (language === undefined) {
    const numeral = numeralExpression(base);
    // Chinese writes no spaces, and counts with characters: each is a token.
    const word = "[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:['’][\\p{L}\\p{M}]+)*";
    const expression = new RegExp(`${numeral}|\\p{Script=Han}|${word}|\\S`, 'gu');
    language = { expression, elides: ELIDING.has(base), words: new Map() };
    languages.set(base, language);
  }
  return language;
}

function wordOf(text: string, words: Map<string, Word>): Word {
  let word = words.get(text);
  if (word === undefined) {
    const kind = /^\d/.test(text) ? 'number' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'sign';
    const lower = kind === 'word' ? text.toLowerCase().replaceAll('’', "'") : text;
    word = { kind, text, lower, isCapitalised: isCapitalised(text), isAcronym: isAcronym(text), facts: [] };
    if (words.size >= KEPT) words.clear();
    words.set(text, word);
  }
  return word;
}

const SPACE = 0x20;

/** Of ASCII, Latin-1 and its extensions, Vietnamese among them; they have two signs between them, × and ÷. */
const isLatinLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x1e00 && code <= 0x1eff);

/** True for the end of the text, and for a sign of ASCII that no word goes on with: no digit, no apostrophe. */
const endsWord = (code: number): boolean =>
  !(code >= 0x80) && !(code >= 0x30 && code <= 0x39) && code !== APOSTROPHE;
const APOSTROPHE = 0x27;

/** Words, numbers and signs of a text in NFC, in order. */
export function tokensOf(text: string, language: string): Token[] {
  const { expression, elides, words } = languageOf(baseOf(language));
  const tokens: Token[] = [];
  const push = (written: string, start: number): void => {
    const word = wordOf(written, words);
    const { kind, text: own, lower } = word;
    tokens.push({ word, kind, text: own, lower, start, end: start + written.length });
  };
  for (let at = 0; at < text.length; ) {
    // Nine words in ten are Latin letters and nothing else: no expression has to look at them.
    let end = at;
    while (isLatinLetter(text.charCodeAt(end))) end += 1;
    if (end > at && endsWord(text.charCodeAt(end))) {
      push(text.slice(at, end), at);
      at = end;
    } else if (text.charCodeAt(at) === SPACE) at += 1;
    else {
      expression.lastIndex = at;
      const match = expression.exec(text);
      if (match === null) break;
      const written = match[0];
      const cut = elides ? written.search(/['’]/) : -1;
      if (cut > 0 && cut <= 2) {
        push(written.slice(0, cut), match.index);
        push(written.slice(cut + 1), match.index + cut + 1);
      } else push(written, match.index);
      at = match.index + written.length;
    }
  }
  return tokens;
}
