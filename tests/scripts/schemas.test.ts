import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../scripts/schemas.ts';

test.each(Object.entries(schemaFiles()))('docs/schemas/%s is what the code says', (name, text) => {
  const published = readFileSync(new URL(`../../docs/schemas/${name}`, import.meta.url), 'utf8');

  // Out of date: run `node scripts/schemas.ts`.
  expect(published).toBe(text);
});

type Node = { [name: string]: unknown } | undefined;

/** Properties without a description, as paths. */
function undescribed(node: Node, path = ''): string[] {
  if (node === undefined || typeof node !== 'object') return [];
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, Node>);
  const inner = [node['items'], node['additionalProperties'], ...((node['anyOf'] as Node[]) ?? [])] as Node[];
  return [
    ...properties.flatMap(([name, child]) => [
      ...(child?.['description'] === undefined ? [`${path}.${name}`] : []),
      ...undescribed(child, `${path}.${name}`),
    ]),
    ...inner.flatMap((child) => undescribed(child, `${path}[]`)),
  ];
}

test.each(Object.entries(schemaFiles()))('docs/schemas/%s describes every field', (_, text) => {
  expect(undescribed(JSON.parse(text) as Node)).toEqual([]);
});

test('every schema has an id of its own, with its version', () => {
  const ids = Object.values(schemaFiles()).map((text) => (JSON.parse(text) as { $id: string }).$id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^urn:tidings:[a-z-]+:\d+$/);
});

test('descriptions are those of the docstrings, where a field has none of its own, of what it is', () => {
  const { properties } = JSON.parse(schemaFiles()['summary.schema.json']!) as {
    properties: Record<string, { description: string; items?: { description: string } }>;
  };
  expect(properties['byline']?.description).toBe('The author as the article names them.');
  expect(properties['people']?.items?.description).toBe(
    'A person, an organisation or a place that the article names.',
  );
});
