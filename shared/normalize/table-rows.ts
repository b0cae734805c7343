/** Longest first cell in characters that reads as a label before a colon. */
const LABEL = 60;

/**
 * A row of a table as one line: "Centre: 210", or "Centre | 210 | 12 %" when there are more than two cells.
 * Null when no cell says anything.
 */
export function rowText(cells: readonly string[]): string | null {
  const texts = cells.map((cell) => cell.trim());
  const filled = texts.filter((cell) => cell !== '');
  if (filled.length < 2) return filled[0] ?? null;
  const [label, value] = texts;
  if (texts.length === 2 && label!.length <= LABEL && !/[.:;!?…]$/u.test(label!)) return `${label}: ${value}`;
  return texts.map((cell) => (cell === '' ? '–' : cell)).join(' | ');
}
