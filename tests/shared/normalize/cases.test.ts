import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';

// Inputs with the right value beside each (`NAME.expected.json`). They live beside the repository, not in it.
const corpora = process.env['TIDINGS_CORPORA'];
const folder = path.join(corpora ?? '', 'cases/normalize');
const here = corpora !== undefined && existsSync(folder);

interface Expected {
  title?: string | null;
  byline?: string;
  publishedAt?: string | null;
  publisher?: string;
  sourceUrl?: string;
  language?: string;
  sentences: string[];
  mustNotContain?: string[];
}

const NAME = here
  ? 'inputs that others stumbled over'
  : 'inputs that others stumbled over (TIDINGS_CORPORA names no folder with cases/normalize)';

describe.skipIf(!here)(NAME, () => {
  const files = here
    ? readdirSync(folder).filter((name) => existsSync(path.join(folder, `${name}.expected.json`)))
    : [''];

  it.each(files)('%s is read as its neighbour says', async (name) => {
    const expected = JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), 'utf8')) as Expected;
    const article = await normalize(readFileSync(path.join(folder, name)), { key: name });
    const { sentences, mustNotContain = [], ...facts } = expected;
    // A neighbour without sentences judges the other facts of the article; of its text, and title, it states nothing.
    if (sentences.length === 0 && facts.title === null) delete facts.title;
    const all = article.blocks.flatMap((block) => block.sentences.map(({ text }) => text));
    const known: Record<string, unknown> = {
      title: article.title?.text ?? null,
      byline: article.byline,
      publishedAt: article.publishedAt,
      publisher: article.publisher,
      sourceUrl: article.sourceUrl,
      language: article.language.code,
    };
    const stated = Object.fromEntries(Object.entries(facts).filter(([field]) => field in known));

    expect(known).toMatchObject(stated);
    // Neighbours list the sentences that matter: they must be there, whole and in order.
    expect(all.filter((sentence) => sentences.includes(sentence))).toEqual(sentences);
    expect(mustNotContain.filter((words) => [known['title'], ...all].join('\n').includes(words))).toEqual([]);
  });
});
