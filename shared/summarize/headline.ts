import type { CitedText, Localized } from '../documents/index.ts';
import { countWords } from '../languages/scripts.ts';
import { joinTexts } from './bitext.ts';
import type { Pool } from './extract/pool.ts';
import { cutLine } from './key-point.ts';

/** No headline of ours is longer; a source's own stays as it is. */
export const HEADLINE_WORDS = 16;

/**
 * The sentence that ranks first as a headline, or the one that leads, if it is short or can be cut short alike in every
 * target. A later sentence that happens to be short is seldom the news (docs/decisions/0406), so it is one of the first.
 *
 * @returns the item, and the index of the sentence when it is used whole
 */
export function headlineOf(
  pool: Pool,
  targets: readonly string[],
  names: readonly Localized[],
): { item: CitedText; whole: number | null } | null {
  const candidates = [pool.first, ...(pool.lead ?? [])].filter((index) =>
    pool.passages.some((passage) => passage.length === 1 && passage[0] === index),
  );
  for (const index of candidates.filter((at) => isNews(pool, at))) {
    const line = pool.lines[index]!;
    const text = joinTexts([line], targets);
    const own = text[pool.language] ?? pool.texts[index]!;
    if (countWords(own) <= HEADLINE_WORDS)
      return { item: { text: withoutStops(text), cites: [line.id] }, whole: index };
    const limits = { wanted: HEADLINE_WORDS, most: HEADLINE_WORDS };
    const cut = cutLine({ line, parsed: pool.parses[index]! }, limits, targets, names);
    if (cut !== null)
      return {
        item: { text: withoutStops(cut.text), cites: [line.id], kept: { [line.id]: cut.kept } },
        whole: null,
      };
  }
  return null;
}

/** A headline has no full stop, unless it is an abbreviation's ("U.S.", "Inc.") or one of three. */
export const withoutStops = (text: Localized): Localized =>
  Object.fromEntries(
    Object.entries(text).map(([language, own]) => [
      language,
      own
        .replace(/(?<=[\p{Ll}\p{M}\p{N}%)”"’])(?<!\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|[ap]\.m))\.$/u, '')
        .replace(/。$/, ''),
    ]),
  );

/** One of the opening sentences, about somebody or something with a name or a number; no exclamation. */
function isNews({ texts, parses, opening }: Pool, index: number): boolean {
  const parsed = parses[index];
  if (index > opening || texts[index]!.includes('!')) return false;
  if (parsed === null || parsed === undefined) return true;
  return (
    parsed.entities.some(({ kind }) => NAMED.has(kind)) &&
    !parsed.tokens.some(({ label }) => label === 'expl')
  );
}

const NAMED: ReadonlySet<string> = new Set([
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'MONEY',
  'PERCENT',
  'CARDINAL',
]);
