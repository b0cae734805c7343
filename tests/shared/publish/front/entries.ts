import { type ArticleEntry, articleEntry } from '../../../../shared/publish/front/entry.ts';
import { exampleSummary, summaryFullOf } from '../example.ts';

/** The example article as lists see it. */
export function exampleEntry(more: Partial<ArticleEntry> = {}): ArticleEntry {
  return { ...articleEntry(exampleSummary(), 'articles/a b.txt/'), ...more };
}

/** The same with one text in every place that comes from outside. */
export function entryFullOf(text: string): ArticleEntry {
  return articleEntry(summaryFullOf(text), `articles/${text}/`);
}

const TOPICS = ['economy', 'sport', 'weather', 'health', 'transport'];
const VI = ['kinh tế', 'thể thao', 'thời tiết', 'y tế', 'giao thông'];
const PEOPLE = ['Le An', 'Tran Binh', 'Mia Voss', 'Jan Smit'];

/** Articles for the search: their languages, topics, people, days and states go round. The newest comes first. */
export function manyEntries(count: number): ArticleEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 10, 27) - index * 3_600_000);
    const at = day.toISOString();
    const topic = index % TOPICS.length;
    const person = PEOPLE[index % PEOPLE.length]!;
    return exampleEntry({
      ...{
        id: `article-${index}`,
        key: `${index}.txt`,
        folder: `articles/${index}.txt/`,
        at,
        day: at.slice(0, 10),
      },
      headline: { en: `Bridge ${index} opens at Hai Phong`, vi: `Thông cầu số ${index} ở Hải Phòng` },
      language: ['de', 'fr', 'vi'][index % 3]!,
      publishedAt: at,
      topics: [{ page: `pages/topics/${TOPICS[topic]}.html`, name: { en: TOPICS[topic]!, vi: VI[topic]! } }],
      people: [{ page: `pages/people/${index % PEOPLE.length}.html`, name: { en: person, vi: person } }],
      needsReview: index % 10 === 0,
      waiting: index % 7 === 0 ? ['vi'] : [],
    });
  });
}
