import type { DomDocument, DomElement, DomNode } from './dom.ts';
import { SHADOW_ROOT } from './source.ts';

/**
 * Puts what declarative shadow roots hold where a browser shows it: in their host's place, with the host's own
 * children in the slots. Children that no slot takes are not shown, and go.
 */
export function flattenShadowRoots(document: DomDocument): void {
  for (const root of [...document.getElementsByTagName(SHADOW_ROOT)]) {
    const host = root.parentElement;
    if (host === null) continue;
    const children = new Set([...host.childNodes].filter((node) => node !== root));
    const slots = new Map(
      [...root.getElementsByTagName('slot')].toReversed().map((slot) => [nameOf(slot, 'name'), slot]),
    );
    for (const child of children) slots.get(nameOf(child, 'slot'))?.insertBefore(child, null);
    for (const slot of slots.values()) dropFallback(slot, children);
    for (const child of children) if (child.parentNode === host) (child as DomElement).remove();
  }
}

function nameOf(node: DomNode, attribute: string): string {
  return 'getAttribute' in node ? ((node as DomElement).getAttribute(attribute) ?? '') : '';
}

/** A slot's own content stands for children that are not there. */
function dropFallback(slot: DomElement, children: ReadonlySet<DomNode>): void {
  const nodes = [...slot.childNodes];
  if (!nodes.some((node) => children.has(node) && (node.textContent ?? '').trim() !== '')) return;
  for (const node of nodes) if (!children.has(node)) (node as DomElement).remove();
}
