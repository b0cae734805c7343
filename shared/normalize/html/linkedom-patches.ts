import { DOMParser, Element, Node, parseHTML } from 'linkedom';
import { LIMITS } from '../limits.ts';
import { tooDeep } from './too-deep.ts';

/** What the overrides below touch of linkedom's elements. */
interface LightElement {
  readonly ownerDocument: { createAttribute(name: string): { value: string } };
  getAttributeNode(name: string): { value: string } | null;
  setAttributeNode(attribute: { value: string }): void;
}

/*
 * linkedom without what only scripts use: it gives every node a table of listeners in one weak map, and every
 * `class` a set of its words. That is a fifth of the time a page takes, much of it spent collecting them. Pages run
 * no scripts here, so nobody listens, and nobody changes classes word by word.
 */

Object.setPrototypeOf(Object.getPrototypeOf(Node), class WithoutListeners {});

Object.defineProperty(Element.prototype, 'className', {
  get(this: LightElement): string {
    return this.getAttributeNode('class')?.value ?? '';
  },
  set(this: LightElement, value: string) {
    const attribute = this.getAttributeNode('class') ?? this.ownerDocument.createAttribute('class');
    // While parsing, linkedom adds the attribute itself and then sets the class to the same value.
    if (attribute.value === value) return;
    attribute.value = value;
    this.setAttributeNode(attribute);
  },
});

/*
 * And with an end of nesting: the parser keeps its open elements in an array that grows at the front, and 50,000 nested
 * lists took it 27 seconds.
 */

interface Nested {
  readonly parentNode: Nested | null;
}

/** Elements between two looks at the depth: few enough that the levels which nobody has seen cost nothing. */
const BETWEEN_LOOKS = 256;

/** While a page is parsed: how many elements it has so far, and the last of them, which stands in its place by now. */
let parsing: { count: number; last: Nested | null } | null = null;

function seen(element: Nested): Nested {
  if (parsing === null) return element;
  const { last } = parsing;
  parsing.count += 1;
  parsing.last = element;
  if (parsing.count % BETWEEN_LOOKS === 0 && last !== null && isTooDeep(last)) throw tooDeep();
  return element;
}

function isTooDeep(element: Nested): boolean {
  // The outermost element stands in the document, which has no parent.
  let around = -1;
  for (let at = element.parentNode; at !== null; at = at.parentNode) {
    around += 1;
    if (around > LIMITS.nesting) return true;
  }
  return false;
}

type Create = (this: unknown, ...named: unknown[]) => Nested;

// linkedom does not export the class of its documents.
const documents = Object.getPrototypeOf(new DOMParser().parseFromString('', 'text/html')) as {
  createElement: Create;
  createElementNS: Create;
};
for (const name of ['createElement', 'createElementNS'] as const) {
  const create = documents[name];
  documents[name] = function (...named) {
    return seen(create.apply(this, named));
  };
}

/**
 * The document of a page's markup.
 *
 * @throws PermanentError `too-complex` where many elements nest deeper than pages do
 */
export function parsePage(html: string): unknown {
  parsing = { count: 0, last: null };
  try {
    return parseHTML(html).document;
  } finally {
    parsing = null;
  }
}
