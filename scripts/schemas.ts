import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  ArticleEvent,
  FailureRecord,
  NormalizedArticle,
  Summary,
  TranslatedArticle,
} from '../shared/documents/index.ts';

/** Writes the JSON Schemas of the published documents from the zod objects, which are the source. */

const FOLDER = new URL('../docs/schemas/', import.meta.url);

const DOCUMENTS = {
  'normalized-article': NormalizedArticle,
  'translated-article': TranslatedArticle,
  summary: Summary,
  failure: FailureRecord,
  'article-event': ArticleEvent,
} as const;

/** File name to text, as they should stand in docs/schemas. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(DOCUMENTS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: name, ...z.toJSONSchema(schema) }, null, 2)}\n`,
    ]),
  );
}

if (import.meta.main) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(new URL(name, FOLDER), text);
}
