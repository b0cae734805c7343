import type { PageText, Piece } from './pdf-page.ts';
import { raisedText } from './raised.ts';

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const LTR = /[\p{L}\p{N}]/gu;

/** Letters of Arabic and Hebrew as typesetting draws them; texts have the letters themselves. */
const PRESENTATION = /[\ufb1d-\ufdff\ufe70-\ufefc]+/g;

/**
 * The pieces of a page as text runs: raised digits belong to their words, spaced letters to their word, and a page in a
 * script from right to left is mirrored, so that everything after this reads from the left.
 */
export function readablePieces(source: PageText): { page: PageText; mirrored: boolean } {
  const page = upright({ ...source, pieces: withoutDoubles(source.pieces) });
  const pieces = withRaised(page.pieces.filter((piece) => piece.text.trim() !== '').map(withoutForms));
  const text = pieces.map((piece) => piece.text).join('');
  const rtl = text.match(RTL)?.length ?? 0;
  const mirrored = rtl > (text.match(LTR)?.length ?? 0) * 0.5;
  const turned = mirrored
    ? pieces.map((piece) => ({ ...piece, x: page.width - piece.x - piece.width }))
    : pieces;
  return { page: { ...page, pieces: turned }, mirrored };
}

/** Programs without a bold font draw each letter twice, a hair apart. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    if (piece.text.trim() === '') return true;
    const key = `${Math.round(piece.y / 4)} ${piece.text}`;
    const same = seen.get(key) ?? [];
    const near = piece.size * 0.12;
    if (same.some((other) => Math.abs(other.x - piece.x) < near && Math.abs(other.y - piece.y) < near))
      return false;
    seen.set(key, [...same, piece].slice(-MOST_SAME));
    return true;
  });
}

/** Equal pieces of one line that are compared: doubles follow one another. */
const MOST_SAME = 8;

/** Degrees by which text may lean and still be of the page's direction. */
const LEAN = 8;

/** The page turned so that most of its text stands upright; what stands across it (watermarks, margins) goes. */
function upright(page: PageText): PageText {
  const byAngle = new Map<number, number>();
  for (const { angle = 0, text } of page.pieces)
    byAngle.set(Math.round(angle), (byAngle.get(Math.round(angle)) ?? 0) + text.length);
  const [most] = [...byAngle].toSorted((one, other) => other[1] - one[1])[0] ?? [0];
  const own = page.pieces.filter(({ angle = 0 }) => Math.abs(((angle - most + 540) % 360) - 180) <= LEAN);
  if (most === 0) return { ...page, pieces: own };
  const radians = (most * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turned = own.map((piece) => ({
    ...piece,
    x: piece.x * cos + piece.y * sin,
    y: piece.y * cos - piece.x * sin,
  }));
  const left = turned.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const bottom = turned.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const sideways = Math.abs(sin) > 0.7;
  return {
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    pieces: turned.map((piece) => ({ ...piece, x: piece.x - left + MARGIN, y: piece.y - bottom + MARGIN })),
  };
}

/** Margin of a turned page in points, whose own edges are not known. */
const MARGIN = 50;

/** TeX's fonts have ligatures where ASCII and Latin-1 have controls (encodings T1 and OT1), and no word on what they are. */
const TEX_LIGATURES: Record<string, string> = {
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
  '\u000b': 'ff',
  '\u000c': 'fi',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
};

function withoutForms(piece: Piece): Piece {
  const text = piece.text
    .replace(PRESENTATION, (forms) => forms.normalize('NFKC'))
    .replace(/\p{Cc}/gu, (control) => TEX_LIGATURES[control] ?? control)
    // The ligature of lam and alef read back to front: no word begins with an alef before "al".
    .replace(
      /(?<![\p{L}\p{M}])ا(?:([أإآ])ل|(ا)ل)/gu,
      (_, marked?: string, bare?: string) => `ال${marked ?? bare}`,
    );
  return text === piece.text ? piece : { ...piece, text };
}

/** Joined text of a row in a mirrored page: runs from left to right stand in it back to front. */
export function mirroredRow(pieces: readonly { text: string; spaced: boolean }[]): string {
  const parts: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    // A sign or space at the end of such a run belongs to the line.
    const trailing: string[] = [];
    while (run.length > 0 && !/[\p{L}\p{N}]/u.test(run.at(-1)!)) trailing.unshift(run.pop()!);
    parts.push(...run.toReversed(), ...trailing);
    run = [];
  };
  for (const { text, spaced } of pieces) {
    const isLtr = /[A-Za-z\d\u00c0-\u024f\u0370-\u052f]/u.test(text) && !/[\u0590-\u08ff]/u.test(text);
    if (!isLtr && !(run.length > 0 && /^[\s.,:/%+–-]+$/u.test(text))) flush();
    if (spaced) (run.length > 0 ? run : parts).push(' ');
    (run.length > 0 || isLtr ? run : parts).push(text);
  }
  flush();
  return parts.join('');
}

/** A raised piece is smaller than its word, and stands right behind its upper half. */
const SMALLER = 0.82;

/** Pieces with raised ones joined to the words that they follow; marks of notes go. */
function withRaised(pieces: readonly Piece[]): Piece[] {
  const small = pieces.filter(({ text }) => text.trim().length <= 5);
  if (small.length === 0) return [...pieces];
  const ends = byPlace(pieces, ({ x, width }) => x + width);
  const starts = byPlace(pieces, ({ x }) => x);
  const changed = new Map<Piece, Piece | null>();
  for (const piece of small) {
    const key = Math.round(piece.x / 8);
    const near = [key - 1, key, key + 1].flatMap((place) => ends.get(place) ?? []);
    const host = near.find((other) => isRaised(piece, changed.get(other) ?? other));
    if (host === undefined) {
      // The same mark at the beginning of the note that it leads to.
      if (
        /^[\d*†‡]{1,3}$/.test(piece.text.trim()) &&
        [key, key + 1, key + 2].some((place) =>
          starts.get(place)?.some((other) => isRaisedBefore(piece, other)),
        )
      )
        changed.set(piece, null);
      continue;
    }
    const word = changed.get(host) ?? host;
    const text = raisedText(piece.text.trim(), word.text.trimEnd());
    changed.set(host, { ...word, text: word.text.trimEnd() + text, width: piece.x + piece.width - word.x });
    changed.set(piece, null);
  }
  return pieces.flatMap((piece) => {
    const now = changed.get(piece);
    return now === null ? [] : [now ?? piece];
  });
}

/** Pieces by a coordinate in steps of eight points. */
function byPlace(pieces: readonly Piece[], place: (piece: Piece) => number): Map<number, Piece[]> {
  return Map.groupBy(pieces, (piece) => Math.round(place(piece) / 8));
}

function isRaised(piece: Piece, host: Piece): boolean {
  const rise = piece.y - host.y;
  return (
    piece !== host &&
    piece.size < host.size * SMALLER &&
    rise > host.size * 0.15 &&
    rise < host.size * 0.75 &&
    Math.abs(piece.x - (host.x + host.width)) < host.size * 0.35
  );
}

function isRaisedBefore(piece: Piece, note: Piece): boolean {
  const rise = piece.y - note.y;
  const gap = note.x - (piece.x + piece.width);
  return (
    piece.size < note.size * SMALLER &&
    rise > note.size * 0.15 &&
    rise < note.size * 0.75 &&
    gap > -1 &&
    gap < note.size * 0.8
  );
}

/** "M i l l": letters set apart. Words are parted by more than their letters, or by pieces. */
export function withoutSpacing(text: string): string {
  const tokens = text.trim().split(/\s+/);
  const single = tokens.filter((token) => token.length === 1).length;
  if (single < 3 || single < tokens.length * 0.9) return text;
  const words = text.trim().split(/\s{2,}/);
  return words.map((word) => word.replace(/\s/g, '')).join(' ');
}

/** A drop cap is this much larger than the line that it begins. */
const CAP_SIZE = 1.6;

/** Drop caps of one page; more single letters are a drawing or a crossword. */
const MOST_CAPS = 30;

/** Rows with each drop cap put before the line that it begins, and the lines beside it moved to its edge. */
export function withDropCaps<T extends Piece>(rows: readonly T[], words: ReadonlySet<string>): T[] {
  const isCap = ({ text }: Piece): boolean => /^["“„«‘'¿¡]?\p{L}\p{M}?$/u.test(text.trim());
  const moved = new Map<T, T | null>();
  const caps = rows.filter(isCap);
  if (caps.length > MOST_CAPS) return [...rows];
  for (const cap of caps) {
    const right = cap.x + cap.width;
    const beside = rows.filter(
      (row) =>
        row !== cap &&
        cap.size > row.size * CAP_SIZE &&
        row.x >= right - 3 &&
        row.x - right < cap.size * 0.7 &&
        row.y > cap.y - row.size * 0.5 &&
        row.y < cap.y + cap.size,
    );
    const [first, ...others] = beside.toSorted((one, other) => other.y - one.y);
    if (first === undefined) continue;
    for (const row of others) moved.set(row, { ...row, x: cap.x, width: row.x + row.width - cap.x });
    moved.set(first, {
      ...first,
      x: cap.x,
      width: first.x + first.width - cap.x,
      text: begun(cap.text.trim(), first.text.trimStart(), words),
    });
    moved.set(cap, null);
  }
  return rows.flatMap((row) => {
    const now = moved.get(row);
    return now === null ? [] : [now ?? row];
  });
}

/** "T" and "he old mill": one word, unless its rest is one by itself elsewhere and the letter is one, too. */
function begun(cap: string, line: string, words: ReadonlySet<string>): string {
  const word = /^[\p{L}\p{M}]+/u.exec(line)?.[0].toLowerCase() ?? '';
  const letter = cap.replace(/[^\p{L}]/gu, '').toLowerCase();
  const alone = /^[aioàyeuôéв]$/.test(letter) && words.has(word) && !words.has(letter + word);
  return alone ? `${cap} ${line}` : cap + line;
}

/** The words of a page or document, to settle what is one. */
export function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? []),
  );
}

/** Beginnings that keep their hyphen before a small letter. */
const KEPT = new Set([
  ...'well self ex non half all long short high low full part so semi anti vice co'.split(' '),
  ...'two three four five six seven eight nine ten twenty thirty forty fifty'.split(' '),
]);

/** Characters at the end of a text that may belong to its last word. */
const LONGEST_WORD = 80;

/** Scripts that put no spaces between words. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Khmer', 'Lao'].map((name) => `\\p{Script=${name}}`);
const DENSE = new RegExp(`[${SCRIPTS.join('')}\\u3000-\\u303f\\uff00-\\uff65]$`, 'u');

const JOINED_BEFORE = /^(?:und|oder|en|of|and|or|bis|et|ou|y|o|e|och|og|i|a)\b/;

/**
 * A line put behind another. "Nachbar-" and "schaft" are one word; "EU-" and "weite", "24-" and "Stunden" keep their
 * hyphen; "Nord-" and "und" keep both. The document's other words settle the rest.
 */
export function joinLines(text: string, next: string, words: ReadonlySet<string>): string {
  const tail = text.slice(-LONGEST_WORD);
  if (tail.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const before = /([\p{L}\p{M}\p{N},.]+(?:-[\p{L}\p{M}\p{N}]+)*)[-\u2010]$/u.exec(tail)?.[1];
  if (before !== undefined) {
    const after = /^[\p{L}\p{M}\p{N}]+/u.exec(next)?.[0] ?? '';
    if (after === '') return `${text} ${next}`;
    if (!/^\p{Ll}/u.test(next)) return text + next;
    if (JOINED_BEFORE.test(next)) return `${text} ${next}`;
    const last = before.split('-').at(-1)!;
    const whole = (last + after).toLowerCase();
    if (words.has(whole)) return text.slice(0, -1) + next;
    const kept =
      words.has(`${before}-${after}`.toLowerCase()) ||
      /^(?:\p{Lu}{2,}|\p{L}|[\p{N},.]+)$/u.test(last) ||
      /\d/.test(before) ||
      KEPT.has(last.toLowerCase()) ||
      (before.includes('-') && !/^\p{Lu}/u.test(last));
    return kept ? text + next : text.slice(0, -1) + next;
  }
  const dense = DENSE.test(tail);
  return dense && !/^[A-Za-z]/.test(next) ? text + next : `${text} ${next}`;
}
