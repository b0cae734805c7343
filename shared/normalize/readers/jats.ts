import '../core.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { filterNoise } from '../noise.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import { rowText } from '../table-rows.ts';
import { childrenOf, descendants, parseXml, textOfElement, type XmlElement } from './xml-tree.ts';

/** Marks that lead to notes and references, and what is no sentence of the article. */
const SKIPPED = new Set([
  'xref',
  'fn',
  'object-id',
  'label',
  'alternatives',
  'graphic',
  'inline-graphic',
  'disp-formula',
  'tex-math',
  'mml:math',
]);

/** A scientific article: abstract and body, headings, lists and captions; references and notes are left out. */
export function readJats(text: string): RawArticle {
  const root = parseXml(text);
  const meta = descendants(root, 'article-meta')[0];
  const article = childrenOf(root, 'article')[0] ?? root;
  const blocks: RawBlock[] = [];
  for (const abstract of meta === undefined ? [] : childrenOf(meta, 'abstract')) addBlocks(abstract, blocks);
  for (const body of childrenOf(article, 'body')) addBlocks(body, blocks);
  const filtered = filterNoise(blocks);
  const doi =
    meta === undefined
      ? undefined
      : childrenOf(meta, 'article-id').find(({ attributes }) => attributes['pub-id-type'] === 'doi');
  return {
    ...emptyRawArticle(),
    title: lineOf(meta === undefined ? undefined : descendants(meta, 'article-title')[0]),
    byline: meta === undefined ? null : authors(meta),
    publishedAt: meta === undefined ? null : published(meta),
    publisher:
      lineOf(descendants(root, 'journal-title')[0]) ?? lineOf(descendants(root, 'publisher-name')[0]),
    sourceUrl: doi === undefined ? null : `https://doi.org/${textOfElement(doi).trim()}`,
    declaredLanguage: article.attributes['xml:lang'] ?? null,
    blocks: filtered.blocks,
    removed: filtered.removed,
  };
}

function lineOf(element: XmlElement | undefined): string | null {
  if (element === undefined) return null;
  const text = tidyLine(cleanCharacters(textOfElement(element, SKIPPED)).replace(/\n/g, ' '));
  // What is left where references stood: "[, ]", "( )".
  return text.replace(/\s?[[(][\s,;–-]*[\])]/g, '') || null;
}

function addBlocks(element: XmlElement, blocks: RawBlock[]): void {
  const push = (kind: RawBlock['kind'], child: XmlElement): void => {
    const text = lineOf(child);
    if (text !== null) blocks.push({ kind, text });
  };
  for (const child of childrenOf(element)) {
    if (child.name === 'title') push('heading', child);
    else if (child.name === 'p')
      push(
        element.name === 'list-item' ? 'listItem' : element.name === 'disp-quote' ? 'quote' : 'paragraph',
        child,
      );
    else if (child.name === 'fig' || child.name === 'table-wrap') {
      for (const caption of descendants(child, 'caption')) push('caption', caption);
      for (const row of descendants(child, 'tr')) {
        const text = rowText(childrenOf(row).map((cell) => lineOf(cell) ?? ''));
        if (text !== null) blocks.push({ kind: 'listItem', text, isRow: true });
      }
    } else if (child.name !== 'ref-list' && child.name !== 'fn-group') addBlocks(child, blocks);
  }
}

function authors(meta: XmlElement): string | null {
  const people = descendants(meta, 'contrib').filter(
    ({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author',
  );
  const names = people.map((person) => {
    const given = lineOf(descendants(person, 'given-names')[0]);
    const family = lineOf(descendants(person, 'surname')[0]);
    return (
      [given, family].filter((part) => part !== null).join(' ') ||
      (lineOf(descendants(person, 'collab')[0]) ?? '')
    );
  });
  const known = names.filter((name) => name !== '').slice(0, 10);
  return known.length === 0 ? null : known.join(', ');
}

function published(meta: XmlElement): string | null {
  const dates = childrenOf(meta, 'pub-date').map((date) => {
    const iso = date.attributes['iso-8601-date'];
    if (iso !== undefined) return iso;
    const [year, month, day] = ['year', 'month', 'day'].map((name) => lineOf(childrenOf(date, name)[0]));
    return year == null || month == null || day == null
      ? null
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  return dates.find((date) => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) ?? null;
}
