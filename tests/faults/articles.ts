/** Articles of made-up news: every one has sentences of its own, and one that all of a desk share. */

const SUBJECTS = ['Die Fähre', 'Der Nachtzug', 'Das Museum', 'Die Brücke', 'Der Markt', 'Die Schule'];
const VERBS = ['öffnet', 'schließt', 'verzögert', 'erweitert', 'prüft', 'erneuert'];
const OBJECTS = ['den Betrieb', 'die Halle', 'das Angebot', 'den Fahrplan', 'die Anlage', 'den Neubau'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** @param n tells it from all others */
export function article(n: number, desk = n % 5): string {
  const own = (line: number): string =>
    `${pick(SUBJECTS, n + line)} ${pick(VERBS, n + 2 * line)} ${pick(OBJECTS, n + 3 * line)} im Abschnitt ${n}-${line} der Stadt.`;
  return `${own(0)}\n\n${own(1)} ${own(2)}\n\nDie Redaktion ${desk} berichtet täglich aus der Region.\n`;
}

/** Ends as failed, and with which reason. */
export const BAD: readonly { readonly body: string | Uint8Array; readonly kind: string }[] = [
  { body: '', kind: 'empty' },
  {
    body: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    kind: 'unsupported-format',
  },
];
