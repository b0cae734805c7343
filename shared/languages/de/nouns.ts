/** Words before a common noun: articles, also within prepositions, and adjectives. */
const BEFORE_NOUNS =
  /^(?:[dk]?eine?[nmrs]?|d(?:er|ie|das|em|en|es)|das|am|im|zum|zur|beim|vom|ins|ans|sein|ihr|unser|mehr|viele?|\p{Ll}{3,}(?:e|en|er|es|em))$/u;
const ENDINGS = /(?:ung|ungen|heit|keit|schaft|tion|tionen|ität|nis|tum|ismus|innen)$/;

/** So long a word is put together from nouns. */
const LONG_COMPOUND = 13;

/** True for a noun that is no name, as far as its ending and the word before it tell: German writes both large. */
export function isCommonNoun(word: string, before: string | undefined): boolean {
  return word.length >= LONG_COMPOUND || ENDINGS.test(word) || BEFORE_NOUNS.test(before ?? '');
}
