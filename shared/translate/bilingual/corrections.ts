import { humanKey } from '../memory/key.ts';
import { tmxDate } from '../memory/precedence.ts';
import type { MemoryEntry } from '../ports.ts';
import { hasLostLetters } from '../table.ts';
import { memoryText, requestLine } from '../text.ts';
import type { BilingualSentence } from './sentences.ts';

/** A translation as it stands in a file that somebody hands back. */
export interface HandedBack {
  readonly sentenceId: string;
  readonly source: string;
  readonly target: string;
  readonly text: string;
  /** True where the file says that a person agrees, whatever the words. */
  readonly approved?: boolean;
}

export interface Corrections {
  /** One entry of the memory for each sentence that is now a person's. */
  readonly entries: readonly MemoryEntry[];
  /** What was not taken, and why: `s3, en: …`. */
  readonly refused: readonly string[];
}

/**
 * What a person changed, approved or filled in. Sentences left as they were stay what they are, empty ones too.
 *
 * @param sentences the article's, as they stand now
 */
export function correctionsOf(
  handedBack: readonly HandedBack[],
  sentences: readonly BilingualSentence[],
  now: Date,
): Corrections {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const entries = new Map<string, MemoryEntry>();
  const refused: string[] = [];
  for (const { sentenceId, source, target, text, approved } of handedBack) {
    const line = requestLine(text);
    if (line === '') continue;
    const sentence = byId.get(sentenceId);
    const before = sentence?.translations[target];
    const reason = reasonAgainst(sentence, source, target, line);
    if (reason !== null) refused.push(`${sentenceId}, ${target}: ${reason}`);
    else if (line !== before?.text || (approved && before.origin !== 'human')) {
      const entry = entryOf(sentence!, target, line, now);
      entries.set(entry.key, entry);
    }
  }
  return { entries: [...entries.values()], refused };
}

function reasonAgainst(
  sentence: BilingualSentence | undefined,
  source: string,
  target: string,
  text: string,
): string | null {
  if (sentence === undefined) return 'the article has no such sentence; it may have changed since';
  if (memoryText(source) !== memoryText(sentence.text)) return 'the sentence is another one than in the file';
  if (!Object.hasOwn(sentence.translations, target)) return 'it needs no translation into that language';
  if (hasLostLetters(text)) return 'its letters were lost when the file was saved; save it as "CSV UTF-8"';
  // What Excel makes of a text that begins like a formula.
  return /^#(?:NAME|VALUE|REF)[?!]$/.test(text) ? 'the spreadsheet took it for a formula' : null;
}

function entryOf(
  { text, language }: BilingualSentence,
  target: string,
  line: string,
  now: Date,
): MemoryEntry {
  return {
    key: humanKey(text, language, target),
    text: line,
    origin: 'human',
    engine: 'correction',
    sourceText: text,
    source: language,
    target,
    changed: tmxDate(now),
  };
}
