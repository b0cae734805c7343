import { readFileSync } from 'node:fs';

/** Inbox keys of the articles that come with the project. */
export function sampleKeys(): string[] {
  const file = new URL('../samples/manifest.json', import.meta.url);
  const { articles } = JSON.parse(readFileSync(file, 'utf8')) as { articles: { file: string }[] };
  return articles.map(({ file }) => file);
}
