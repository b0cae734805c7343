import type { DroppedItem, Localized } from '../documents/index.ts';
import type { ArticleLines, Line } from './lines.ts';
import { fold, plain } from './text.ts';

/** A statement to check: what it says in each language and what it rests on. */
export interface Claim {
  /** How the item is called in `quality.dropped`, e.g. `keyPoints[2]`. Never holds article text. */
  readonly item: string;
  readonly text: Localized;
  readonly cites: readonly string[];
  /** Word for word: the text itself must stand in the cited sentences. */
  readonly literal: boolean;
}

/** Why a claim does not hold, or null when it does. */
export function verifyClaim(claim: Claim, lines: ArticleLines): DroppedItem | null {
  const cited = claim.cites.map((id) => lines.byId.get(id));
  if (cited.length === 0) return { item: claim.item, reason: 'cites nothing' };
  if (cited.some((line) => line === undefined))
    return { item: claim.item, reason: 'cites a sentence that does not exist' };
  if (Object.keys(claim.text).length === 0) return { item: claim.item, reason: 'has no text' };
  for (const [language, text] of Object.entries(claim.text)) {
    const sources = (cited as Line[]).map((line) => line.texts[language] ?? '');
    const reason = claim.literal ? literalProblem(text, sources) : problemOf(text, sources);
    if (reason !== null) return { item: claim.item, reason: `${reason} (${language})` };
  }
  return null;
}

function literalProblem(text: string, sources: readonly string[]): string | null {
  const wanted = plain(text);
  if (wanted === '') return 'is empty';
  return plain(sources.join(' ')).includes(wanted) ? null : 'is not word for word in the cited sentences';
}

/** The first number, quotation or name of `text` that the sources do not hold. */
function problemOf(text: string, sources: readonly string[]): string | null {
  if (plain(text) === '') return 'is empty';
  const source = plain(sources.join(' '));
  const numbers = new Set(numbersOf(source));
  if (numbersOf(plain(text)).some((number) => !numbers.has(number)))
    return 'has a number that the cited sentences do not hold';
  for (const quoted of plain(text).matchAll(/"([^"]+)"/g)) {
    if (!source.includes(quoted[1]!.replace(/[.,]$/, '')))
      return 'has a quotation that the cited sentences do not hold';
  }
  const known = new Set(fold(source).match(/[\p{L}\p{N}]+/gu) ?? []);
  for (const name of capitalised(text)) {
    if (!known.has(fold(name))) return 'has a name that the cited sentences do not hold';
  }
  return null;
}

const numbersOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Capitalised words that do not merely begin a sentence. */
function capitalised(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{N}\p{M}]*/gu)) {
    const before = text.slice(0, match.index);
    if (/[\p{L}\p{N}\p{M}]$/u.test(before)) continue;
    if (/(?:^|[.!?…:]["”’)]*\s+|[“"„«(])$/u.test(before)) continue;
    names.push(match[0]);
  }
  return names;
}
