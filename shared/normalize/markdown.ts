import { cleanCharacters, tidyLine } from './characters.ts';
import { type Draft, type DraftBlock, emptyDraft } from './draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { filterNoise } from './noise.ts';

/** Markdown to blocks: only block structure and inline marks matter here, so a few rules do it. */
export function readMarkdown(text: string): Draft {
  const blocks: DraftBlock[] = [];
  let title: string | null = null;
  let open: DraftBlock | null = null;
  let fenced = false;
  const { head, body } = splitFrontMatter(cleanCharacters(text));
  for (const raw of body.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(raw)) {
      fenced = !fenced;
      open = null;
      continue;
    }
    const line = fenced ? tidyLine(raw) : raw;
    const setext = /^\s*(=+|-{3,})\s*$/.exec(line);
    if (setext !== null && open !== null && open.kind === 'paragraph') {
      open.kind = 'heading';
      open = null;
      continue;
    }
    const block = fenced ? { kind: 'paragraph' as const, text: line } : startOfBlock(line);
    if (block === null || block.text === '') {
      open = null;
      continue;
    }
    if (block.kind === 'paragraph' && open !== null && !fenced) open.text = `${open.text} ${block.text}`;
    else {
      blocks.push(block);
      open = block.kind === 'heading' ? null : block;
    }
  }
  const inline = blocks.map((block) => ({ ...block, text: tidyLine(plainInline(block.text)) }));
  const filtered = filterNoise(inline.filter((block) => block.text !== ''));
  if (filtered.blocks[0]?.kind === 'heading') title = filtered.blocks.shift()!.text;
  return {
    ...emptyDraft(),
    title: title ?? head?.title ?? null,
    byline: filtered.byline ?? head?.author ?? null,
    publishedAt: filtered.publishedAt ?? head?.publishedAt ?? null,
    publisher: head?.publisher ?? null,
    sourceUrl: filtered.sourceUrl ?? head?.url ?? null,
    declaredLanguage: head?.language ?? null,
    blocks: filtered.blocks,
    removed:
      head === null ? filtered.removed : [{ text: head.text, reason: 'front-matter' }, ...filtered.removed],
  };
}

function startOfBlock(line: string): DraftBlock | null {
  if (/^\s*(?:(?:[-*_]\s*){3,})$/.test(line) || line.trim() === '') return null;
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  if (heading !== null) return { kind: 'heading', text: heading[2]! };
  const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
  if (item !== null) return { kind: 'listItem', text: item[1]! };
  const quote = /^\s{0,3}>\s?(.*)$/.exec(line);
  if (quote !== null) return { kind: 'quote', text: quote[1]! };
  return { kind: 'paragraph', text: line };
}

/** Links to their words, emphasis and code marks away, images to their placeholder. */
function plainInline(text: string): string {
  return text
    .replace(
      /(?<!!)\[([^\]\n]{0,500})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s{1,3}"[^"\n]{0,300}")?\)/g,
      '$1',
    )
    .replace(/(?<!!)\[([^\]\n]{1,500})\]\[[^\]\n]{0,200}\]/g, '$1')
    .replace(/<(https?:[^>\s]{1,1000})>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,500}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{0,500}?\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>|~])/g, '$1');
}
