import type { BlockKind } from '../../documents/normalized-article.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { decodeEntities } from '../entities.ts';
import type { RawBlock } from '../raw-article.ts';
import { rowText } from '../table-rows.ts';

type Json = Record<string, unknown>;

/** Levels and nodes of a tree that are read: editors nest lists five deep, and a book has 20,000 nodes. */
const MOST_LEVELS = 24;
const MOST_NODES = 100_000;

/** Where trees keep what stands in a node, by editor. */
const CHILDREN = ['children', 'content', 'nodes', 'blocks', 'items', 'ops'];

/**
 * Blocks of a text that an editor saved as a tree: Portable Text, Editor.js, ProseMirror and Tiptap, Slate, Lexical,
 * Contentful, RawArticle.js, Quill. Null for a value that is none.
 */
export function richTextBlocks(value: unknown): RawBlock[] | null {
  const nodes = listOf(value);
  if (nodes === null || nodes.length === 0 || !nodes.some(isNode)) return null;
  if (nodes.every((node) => isObject(node) && 'insert' in node)) return quillBlocks(nodes as Json[]);
  const blocks: RawBlock[] = [];
  const budget = { nodes: MOST_NODES };
  for (const node of nodes) addBlocks(node, 'paragraph', blocks, 0, budget);
  const filled = blocks.filter(({ text }) => text !== '');
  return filled.length === 0 ? null : filled;
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  if (isObject(value['root'])) return listOf(value['root']);
  for (const name of CHILDREN) if (Array.isArray(value[name])) return value[name] as unknown[];
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node says what it is, or holds others. */
function isNode(value: unknown): boolean {
  if (!isObject(value)) return false;
  const isTyped = ['_type', 'type', 'nodeType', 'style', 'object', 'tag', 'insert'].some(
    (name) => name in value,
  );
  return isTyped || CHILDREN.some((name) => Array.isArray(value[name]));
}

function typeOf(node: Json): string {
  const names = [
    node['style'],
    node['listItem'] === undefined ? null : 'list-item',
    node['tag'],
    node['type'],
    node['nodeType'],
    node['_type'],
  ];
  const stated = names.filter(
    (name): name is string => typeof name === 'string' && name !== '' && name !== 'normal',
  );
  return (stated[0] ?? '').toLowerCase();
}

function kindOfType(type: string, outer: BlockKind): BlockKind {
  if (/^h[1-6]$|head|^title$/.test(type)) return 'heading';
  if (/quote/.test(type)) return 'quote';
  if (/list-?_?item|^li$|^(?:un)?ordered-list-item|bullet|checklist/.test(type)) return 'listItem';
  return outer;
}

/** Nodes without words of the article: pictures say theirs in a caption. */
const SILENT = new RegExp(
  [
    ...'image figure photo video audio embed gallery iframe divider delimiter horizontal rule'.split(' '),
    ...'code html widget related advert newsletter tweet'.split(' '),
  ].join('|'),
);

function addBlocks(
  node: unknown,
  outer: BlockKind,
  blocks: RawBlock[],
  level: number,
  budget: { nodes: number },
): void {
  if (level > MOST_LEVELS || budget.nodes-- < 0) return;
  if (typeof node === 'string') {
    blocks.push({ kind: outer, text: lineOf(node) });
    return;
  }
  if (!isObject(node)) return;
  const type = typeOf(node);
  const kind = node['listItem'] === undefined ? kindOfType(type, outer) : 'listItem';
  const data = isObject(node['data']) ? node['data'] : null;
  if (SILENT.test(type) && !/paragraph|heading/.test(type)) {
    const caption = [node['caption'], data?.['caption']].find(
      (text) => typeof text === 'string' && text !== '',
    );
    if (caption !== undefined) blocks.push({ kind: 'caption', text: lineOf(caption as string) });
    return;
  }
  if (data !== null && CHILDREN.every((name) => !Array.isArray(node[name]))) {
    addData(data, kind, blocks, level, budget);
    return;
  }
  const children = CHILDREN.map((name) => node[name]).find(Array.isArray) as unknown[] | undefined;
  const own = inlineText(node, 0);
  if (children === undefined || children.every(isInline)) {
    if (typeof own === 'string') blocks.push({ kind, text: lineOf(own) });
    return;
  }
  if (/row/.test(type)) {
    const row = rowText(children.map((cell) => lineOf(inlineText(cell, 0))));
    if (row !== null) blocks.push({ kind: 'listItem', text: row, isRow: true });
    return;
  }
  // A paragraph in an item or a quote is still that.
  for (const child of children)
    addBlocks(child, kind === 'heading' ? 'paragraph' : kind, blocks, level + 1, budget);
}

/** Editor.js keeps a block's words in `data`, with marks as HTML. */
function addData(
  data: Json,
  kind: BlockKind,
  blocks: RawBlock[],
  level: number,
  budget: { nodes: number },
): void {
  if (typeof data['text'] === 'string') blocks.push({ kind, text: lineOf(data['text']) });
  if (typeof data['title'] === 'string' && typeof data['message'] === 'string')
    blocks.push({ kind, text: lineOf(data['message']) });
  if (Array.isArray(data['items'])) addItems(data['items'], blocks, level, budget);
  if (Array.isArray(data['content'])) {
    for (const cells of data['content'].filter(Array.isArray)) {
      const row = rowText((cells as unknown[]).map((cell) => lineOf(String(cell))));
      if (row !== null) blocks.push({ kind: 'listItem', text: row, isRow: true });
    }
  }
}

function addItems(
  items: readonly unknown[],
  blocks: RawBlock[],
  level: number,
  budget: { nodes: number },
): void {
  if (level > MOST_LEVELS) return;
  for (const item of items) {
    if (budget.nodes-- < 0) return;
    const text = typeof item === 'string' ? item : isObject(item) ? (item['content'] ?? item['text']) : null;
    if (typeof text === 'string') blocks.push({ kind: 'listItem', text: lineOf(text) });
    if (isObject(item) && Array.isArray(item['items'])) addItems(item['items'], blocks, level + 1, budget);
  }
}

const INLINE = new Set([
  ...'text span leaf link hyperlink entry-hyperlink autolink a b i em strong mark'.split(' '),
  ...'code_inline inlinecode inline_code hardbreak hard_break br linebreak mention emoji internal-link internallink'.split(
    ' ',
  ),
]);

function isInline(node: unknown): boolean {
  if (typeof node === 'string') return true;
  if (!isObject(node)) return false;
  if (INLINE.has(typeOf(node))) return true;
  return (
    typeof node['text'] === 'string' &&
    typeOf(node) === '' &&
    !CHILDREN.some((name) => Array.isArray(node[name]))
  );
}

/** The words in a node and all below it, in one line. */
function inlineText(node: unknown, level: number): string {
  if (typeof node === 'string') return node;
  if (!isObject(node) || level > MOST_LEVELS) return '';
  if (/^(?:hard_?break|br|linebreak)$/.test(typeOf(node))) return ' ';
  const text = node['text'] ?? (typeof node['value'] === 'string' ? node['value'] : undefined);
  if (typeof text === 'string') return text;
  const children = CHILDREN.map((name) => node[name]).find(Array.isArray) as unknown[] | undefined;
  return (children ?? []).map((child) => inlineText(child, level + 1)).join('');
}

function lineOf(text: string): string {
  return tidyLine(cleanCharacters(withoutMarkup(text)).replace(/\n+/g, ' '));
}

/** Text without the marks that editors leave in it as HTML. */
export function withoutMarkup(text: string): string {
  const marked = /<\/?[a-z][^<>]{0,1000}>/i.test(text);
  return decodeEntities(
    marked ? text.replace(/<br\b[^<>]{0,100}>/gi, ' ').replace(/<\/?[a-z][^<>]{0,1000}>/gi, '') : text,
  );
}

/** Quill's operations: text, in which a line feed carries what its line is. */
function quillBlocks(operations: readonly Json[]): RawBlock[] | null {
  const blocks: RawBlock[] = [];
  let line = '';
  for (const { insert, attributes } of operations.slice(0, MOST_NODES)) {
    if (typeof insert !== 'string') continue;
    const parts = insert.split('\n');
    for (const part of parts.slice(0, -1)) {
      const marks = isObject(attributes) ? attributes : {};
      const kind =
        'header' in marks
          ? 'heading'
          : 'list' in marks
            ? 'listItem'
            : 'blockquote' in marks
              ? 'quote'
              : 'paragraph';
      blocks.push({ kind, text: lineOf(line + part) });
      line = '';
    }
    line += parts.at(-1)!;
  }
  blocks.push({ kind: 'paragraph', text: lineOf(line) });
  const filled = blocks.filter(({ text }) => text !== '');
  return filled.length === 0 ? null : filled;
}
