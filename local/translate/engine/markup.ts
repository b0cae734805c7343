import type { ProtectedSpan, SentenceAnswer, SentenceRequest } from '../ports.ts';
import type { Text } from './bergamot.ts';

/**
 * Protected spans travel as HTML elements: the engine carries a tag to the words that its alignment gives for the
 * marked words, and those words are then replaced. So the model still reads the term in its sentence.
 */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

// Control characters have no meaning in a sentence, and a NUL inside markup aborts the engine.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/** A sentence as the engine takes it: plain when nothing is protected. */
export function toEngineText({ text: raw, spans }: SentenceRequest): Text {
  // Both replace one code unit by one: the spans stay where they are.
  const text = raw.toWellFormed().replace(CONTROLS, ' ');
  if (spans.length === 0) return { text, html: false };
  let html = '';
  let done = 0;
  spans.forEach(({ start, end }, index) => {
    html += `${encodeEntities(text.slice(done, start))}<b id="t${index}">${encodeEntities(text.slice(start, end))}</b>`;
    done = end;
  });
  return { text: html + encodeEntities(text.slice(done)), html: true };
}

// Sets off the place of a replacement. The engine is given no control characters and has none to give back.
const PLACE = '\u0000';

/** The engine's answer with the replacements put in as they are. A span whose tag was lost is not reported as applied. */
export function fromEngineText(translated: string, spans: readonly ProtectedSpan[]): SentenceAnswer {
  if (spans.length === 0) return { text: translated, applied: [] };
  const applied = new Set<number>();
  const places = translated
    .replaceAll(PLACE, ' ')
    .replace(/<b id="t(\d+)">(.*?)<\/b>/gs, (_, id: string, inner: string) => {
      const index = Number(id);
      const span = spans[index];
      // The alignment may be empty, or split one term over two places: the first place with words takes it.
      if (span === undefined || applied.has(index) || inner.replace(/<[^<>]*>/g, '').trim() === '') return '';
      applied.add(index);
      const lead = /^\s*/.exec(inner)?.[0] ?? '';
      const trail = inner.slice(inner.trimEnd().length);
      return `${lead}${PLACE}${index}${PLACE}${trail}`;
    });
  const plain = decodeEntities(places.replace(/<\/?b\b[^>]*>/g, ''))
    .replace(/ {2,}/g, ' ')
    .trim();
  // Every other piece is the number of a span.
  const text = plain
    .split(PLACE)
    .map((piece, i) => (i % 2 === 0 ? piece : spans[Number(piece)]?.replacement));
  return { text: text.join(''), applied: [...applied].sort((a, b) => a - b) };
}

function encodeEntities(text: string): string {
  // A span may begin inside a pair of surrogates.
  return text.toWellFormed().replace(/[&<>]/g, (char) => ESCAPES[char] ?? char);
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d+)|([a-z]+));/g,
    (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
