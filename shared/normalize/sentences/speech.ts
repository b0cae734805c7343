import { sentencesOf } from '../../languages/sentences.ts';
import { anyOf } from '../../languages/text.ts';

interface Speech {
  readonly pattern: RegExp;
  readonly afterFullStops: boolean;
}

const known = new Map<string, Speech>();

/** How a language goes on after a quotation; as English does when nothing is known. */
function speechOf(language: string): Speech {
  const code = language.slice(0, 2);
  let speech = known.get(code);
  if (speech === undefined) {
    const { before, verbs, after, afterFullStops } = sentencesOf(code).speech ?? sentencesOf('en').speech!;
    const pattern = new RegExp(`^${before}${anyOf(verbs)}${after}`, 'u');
    speech = { pattern, afterFullStops: afterFullStops === true };
    known.set(code, speech);
  }
  return speech;
}

/**
 * True when what follows a closed quotation tells who spoke, so that the sentence goes on: `"Why?" Peter asked.`
 *
 * @param mark the marks that end the quotation
 * @param next what follows, without white space
 */
export function goesOnWithSpeech(mark: string, next: string, language: string): boolean {
  const { pattern, afterFullStops } = speechOf(language);
  if (/^[.。…]/u.test(mark) && !afterFullStops) return false;
  return pattern.test(next);
}
