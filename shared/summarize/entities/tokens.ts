import { lazy } from '../../languages/lazy.ts';
import { anyOf, listOf } from '../../languages/text.ts';
/** English sentences as tokens with their offsets: what the rules for names walk over. */

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter, an Arabic article left aside ("al-Bashir"). */
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly upper: boolean;
  /** First word of the sentence, or of a quotation or clause that begins like one. */
  readonly initial: boolean;
}

// Abbreviations with inner full stops, initials, words with inner apostrophes and hyphens (but "Tokyo-based" is
// Tokyo and a word), 's apart, else one mark.
const TOKEN = lazy(() => {
  const titles = anyOf(listOf('Mr Mrs Ms Dr Prof Sen Gov Gen Col Lt Sgt Capt Rep Rev St Jr Sr Mt'));
  const tails = `(?:\\p{Ll}+ed|${anyOf(listOf('led based born run held bound style made wide area'))})`;
  const inside = `(?:['’](?!s(?![\\p{L}\\p{N}]))|-(?!${tails}(?!\\p{L}))|&)`;
  const kinds = [
    '(?:\\p{L}\\.){2,}',
    '\\p{Lu}\\.(?=\\s*\\p{Lu})',
    `${titles}\\.`,
    '\\p{N}+(?:[.,]\\p{N}+)*(?:st|nd|rd|th)?',
    "['’]s(?![\\p{L}\\p{N}])",
    `[\\p{L}\\p{N}\\p{M}]+(?:${inside}[\\p{L}\\p{N}\\p{M}]+)*`,
    '[^\\s]',
  ];
  return new RegExp(kinds.join('|'), 'gu');
});

/** Tokens of one sentence. Possessive 's is a token of its own. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let initial = true;
  for (const match of sentence.matchAll(TOKEN())) {
    const text = match[0];
    const word = /[\p{L}\p{N}]/u.test(text[0]!);
    tokens.push({
      text,
      start: match.index,
      end: match.index + text.length,
      capital: /^(?:(?:al|el|ul|ad|as|ar|an|ash)-)?\p{Lu}/u.test(text),
      upper: /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) > 1,
      initial: word && initial,
    });
    if (word) initial = false;
    // After these a capital says nothing: a sentence, quotation or list item begins.
    else if (/^[“"„«:!?|•*–—.]$/u.test(text)) initial = true;
  }
  return tokens;
}
