import { randomOf } from './random.ts';

const SUBJECTS = [
  'Der Stadtrat',
  'Die Hafenbehörde',
  'Das Landgericht',
  'Der Verkehrsverbund',
  'Die Universität',
];
const VERBS = ['beschloss', 'bestätigte', 'prüfte', 'verschob', 'veröffentlichte'];
const OBJECTS = [
  'den Haushalt',
  'einen Bericht',
  'neue Fahrpläne',
  'die Sanierung der Brücke',
  'das Gutachten',
];
const PLACES = ['in Altenburg', 'am Nordufer', 'im Rathaus', 'vor der Presse', 'im zweiten Anlauf'];
const WHEN = ['am Montag', 'am Dienstag', 'am Mittwoch', 'am Donnerstag', 'am Freitag'];

/** A made-up German sentence; hardly two are alike. */
export function sentenceOf(random: () => number): string {
  const of = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  const amount = 10 + Math.floor(random() * 9_000);
  return `${of(SUBJECTS)} ${of(VERBS)} ${of(WHEN)} ${of(PLACES)} ${of(OBJECTS)} mit ${amount} Seiten und ${1 + Math.floor(random() * 400)} Anlagen.`;
}

/** An article of its own: a headline and some paragraphs, about 2 KB. */
export function textOf(number: number): string {
  const random = randomOf(number + 1);
  const paragraph = (): string => Array.from({ length: 4 }, () => sentenceOf(random)).join(' ');
  return `Bericht ${number} aus der Stadt\n\n${Array.from({ length: 5 }, paragraph).join('\n\n')}\n`;
}
