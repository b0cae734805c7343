import { SaxesParser } from 'saxes';
import { PermanentError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

export interface XmlElement {
  /** With its prefix, in small letters. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/**
 * XML as a tree. Faults that publishing systems make (bare ampersands, HTML's entities) are read over.
 *
 * @throws PermanentError `too-complex` when it has more elements or levels than a document has
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let nodes = 0;
  const parser = new SaxesParser();
  parser.on('error', () => {
    // A fault costs the place that it stands in; what is missing in the end is judged by the reader.
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++nodes > LIMITS.tags || open.length > LIMITS.nesting) throw tooComplex();
    const element: XmlElement = {
      name: name.toLowerCase(),
      attributes: attributes as Record<string, string>,
      children: [],
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', ({ name }) => {
    const at = open.findLastIndex((element) => element.name === name.toLowerCase());
    if (at > 0) open.splice(at);
  });
  parser.on('text', (piece) => {
    open.at(-1)!.children.push(piece);
  });
  parser.on('cdata', (piece) => {
    open.at(-1)!.children.push(piece);
  });
  parser.write(text.trimStart()).close();
  return root;
}

function tooComplex(): PermanentError {
  return new PermanentError({
    kind: 'too-complex',
    message: 'The XML file has more elements, or deeper ones, than an article has.',
    advice: 'Upload the article as HTML or plain text.',
  });
}

export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Elements of a name below an element, in the document's order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

export function textOfElement(element: XmlElement, skip: ReadonlySet<string> = new Set()): string {
  return element.children
    .map((child) =>
      typeof child === 'string' ? child : skip.has(child.name) ? '' : textOfElement(child, skip),
    )
    .join('');
}

/** The elements within one as markup again, for a reader of HTML. */
export function innerMarkup(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const name = child.name.replace(/^.*:/, '');
      return `<${name}>${innerMarkup(child)}</${name}>`;
    })
    .join('');
}
