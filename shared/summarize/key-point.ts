import type { CitedText, Localized } from '../documents/index.ts';
import { type ParsedText, sentencesOf } from '../languages/en/model/index.ts';
import { countWords } from '../languages/scripts.ts';
import { type AlignedSentence, joinTexts } from './bitext.ts';
import { readGrammar } from './grammar.ts';
import type { Range } from './shorten/match.ts';
import { type Limits, type Shortened, shorten } from './shorten.ts';
import { disagreement } from './verify/agreement.ts';

/** Key points above `most` words are cut, if they can be, down to about `wanted`. */
const LIMITS: Limits = { wanted: 22, most: 30 };

interface ParsedLine {
  readonly line: AlignedSentence;
  /** Null without English. */
  readonly parsed: ParsedText | null;
}

/** A passage as a key point: its sentences, those cut that are long and can be. */
export function keyPointOf(
  passage: readonly ParsedLine[],
  targets: readonly string[],
  names: readonly Localized[],
): CitedText {
  const cites = passage.map(({ line }) => line.id);
  const parts = passage.map((own) => {
    const text = joinTexts([own.line], targets);
    const isLong = countWords(text['en'] ?? '') > LIMITS.most;
    return { id: own.line.id, text, cut: isLong ? cutLine(own, LIMITS, targets, names) : null };
  });
  const text = Object.fromEntries(
    targets.map((target) => [target, parts.map((part) => (part.cut ?? part).text[target]!).join(' ')]),
  );
  const kept = parts.flatMap(({ id, cut }) => (cut === null ? [] : [[id, cut.kept] as const]));
  return kept.length === 0 ? { text, cites } : { text, cites, kept: Object.fromEntries(kept) };
}

/**
 * A line cut by `shorten`, with the ranges that were kept of each text as the line has it. Null when it cannot be cut, or
 * holds several sentences.
 */
export function cutLine(
  { line, parsed }: ParsedLine,
  limits: Limits,
  targets: readonly string[],
  names: readonly Localized[],
): Shortened | null {
  if (parsed === null || sentencesOf(parsed).length > 1) return null;
  const texts = joinTexts([line], targets);
  // A dateline confuses the parse of what follows it.
  const own = texts['en'] === parsed.text ? parsed : readGrammar([texts['en']!]).parsed[0]!;
  const cut = shorten(texts, own, limits, names);
  if (cut === null || disagreement(cut.text, texts) !== null) return null;
  const shifted = targets.map((target): [string, Range[]] => {
    const offset = line.texts[target]!.indexOf(texts[target]!);
    return [target, cut.kept[target]!.map(([start, end]) => [start + offset, end + offset])];
  });
  return { text: cut.text, kept: Object.fromEntries(shifted) };
}
