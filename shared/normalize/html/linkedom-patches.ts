import { Element, Node, parseHTML } from 'linkedom';

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

export { parseHTML };
