import { Readability } from '@mozilla/readability';
import { parseHTML } from './light-dom.ts';

/** The part of the DOM that the extractor uses: the project compiles without the browser's library. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomElement | null;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly id: string;
  readonly className: string;
  readonly children: Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  contains(other: DomNode): boolean;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly title: string;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** Parses markup that has a frame (`readSource` gives it one), without running scripts or loading anything. */
export function parseDocument(html: string): DomDocument {
  return parseHTML(html).document as unknown as DomDocument;
}

export interface ReadableArticle {
  title: string | null;
  byline: string | null;
  content: DomElement;
}

/** Readability's choice of the article's element. Changes the document. */
export function readable(document: DomDocument, charThreshold: number): ReadableArticle | null {
  const Reader = Readability as unknown as new (
    document: unknown,
    options: object,
  ) => { parse(): { title?: string | null; byline?: string | null; content: DomElement } | null };
  const result = new Reader(document, {
    serializer: (element: DomElement) => element,
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  if (result === null || !result.content) return null;
  return { title: result.title ?? null, byline: result.byline ?? null, content: result.content };
}
