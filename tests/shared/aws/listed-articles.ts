import type { Summary } from '../../../shared/documents/summary.ts';
import { exampleSummary, sentence } from '../publish/example.ts';

/** Articles for the lists, told apart by their number. */

export interface Message {
  readonly messageId: string;
  readonly body: string;
}

/** Of a writing of the lists, the only thing in them that differs between two. */
export const MARK = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;

export const summaryKey = (name: string): string => `articles/${name}/summary.json`;
export const topic = (en: string, vi: string) => ({ text: { en, vi }, cites: ['s1'] });

/** A number in letters: words with figures are no words. */
const spelled = (number: number): string =>
  [...`${number}`].map((digit) => 'mnopqrstuv'[Number(digit)]).join('');

/** An article of its own: headline, day, topics and people by its number. */
export function article(number: number, more: Partial<Summary> = {}): Summary {
  const base = exampleSummary();
  // Words of its own: no other article tells of the same.
  const own = Array.from({ length: 12 }, (_, index) => `${'abcdefghijkl'[index]}${spelled(number)}`);
  const text = own.join(' ');
  return exampleSummary({
    articleId: `article-${number}`,
    sentences: [
      sentence('s0', text, text, text, { block: 'title', kind: 'title' }),
      sentence('s1', text, text, text),
    ],
    headline: { text: { en: `Headline ${number}`, vi: `Tiêu đề ${number}` }, cites: ['s0'] },
    publishedAt: `2026-03-${String(1 + (number % 3)).padStart(2, '0')}`,
    topics: [number % 2 === 0 ? topic('economy', 'kinh tế') : topic('sport', 'thể thao')],
    people: [{ ...base.people[0]!, name: { en: `Le ${'ABC'[number % 3]}`, vi: `Lê ${'ABC'[number % 3]}` } }],
    provenance: {
      ...base.provenance,
      timings: {
        receivedAt: new Date(Date.UTC(2026, 2, 20) + number * 1000).toISOString(),
        summarizedAt: '2026-03-20T10:00:00.000Z',
      },
    },
    ...more,
  });
}
