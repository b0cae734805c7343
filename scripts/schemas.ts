import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  ArticleEvent,
  FailureRecord,
  FrontIndex,
  NormalizedArticle,
  Summary,
  TranslatedArticle,
} from '../shared/documents/index.ts';
import { Story } from '../shared/documents/story.ts';
import { describe, type SchemaNode } from './schemas/docstrings.ts';

/** Writes the JSON Schemas of the published documents from the zod objects, which are the source. */

const FOLDER = new URL('../docs/schemas/', import.meta.url);

const DOCUMENTS = {
  'normalized-article': ['NormalizedArticle', NormalizedArticle],
  'translated-article': ['TranslatedArticle', TranslatedArticle],
  summary: ['Summary', Summary],
  failure: ['FailureRecord', FailureRecord],
  'article-event': ['ArticleEvent', ArticleEvent],
  index: ['FrontIndex', FrontIndex],
  story: ['Story', Story],
} as const;

const POLICY =
  'Within a version fields are added, always optional, and none is removed, renamed or given another meaning: readers pass ' +
  'over fields that they do not know. Anything else is a new version, with a new $id and a new "schema" (of an event: "version").';

/** File name to text, as they should stand in docs/schemas. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(DOCUMENTS).map(([name, [constant, document]]) => {
      const { $schema, ...schema } = z.toJSONSchema(document);
      describe(schema as SchemaNode, constant);
      const version =
        'schema' in document.shape
          ? document.shape.schema.value
          : `tidings/${name}/${document.shape.version.value}`;
      const head = { $schema, $id: `urn:${version.replaceAll('/', ':')}`, title: name, $comment: POLICY };
      return [`${name}.schema.json`, `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`];
    }),
  );
}

if (import.meta.main) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(new URL(name, FOLDER), text);
}
