import { Readability } from '@mozilla/readability';
import { parsePage } from './linkedom-patches.ts';

/** The part of the DOM that the extractor uses: the project compiles without the browser's library. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomElement | null;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
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
  /** Much faster than a selector, which is compiled and matched every time. */
  getElementsByTagName(name: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  contains(other: DomNode): boolean;
  remove(): void;
  setAttribute(name: string, value: string): void;
  insertBefore(node: DomNode, before: DomNode | null): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly title: string;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/**
 * Parses markup that has a frame (`readSource` gives it one), without running scripts or loading anything.
 *
 * @throws PermanentError `too-complex` where many elements nest deeper than pages do
 */
export function parseDocument(html: string): DomDocument {
  return parsePage(html) as DomDocument;
}

/** Readability without what is not read here afterwards. */
class ArticleFinder extends (Readability as unknown as new (
  document: unknown,
  options: object,
) => { parse(): { content: DomElement } | null }) {
  /** `readPage` has taken out what is hidden, by attributes; this would make a style object of every element. */
  _isProbablyVisible(): boolean {
    return true;
  }

  /** Absolute addresses and clean classes, for a reader of markup. */
  _postProcessContent(): void {}
}

/** Readability's choice of the article's element, null when it finds none. Changes the document. */
export function readable(document: DomDocument, charThreshold: number): DomElement | null {
  const finder = new ArticleFinder(document, {
    serializer: (element: DomElement) => element,
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
  });
  return finder.parse()?.content ?? null;
}
