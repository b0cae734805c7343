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
    const children = [...host.childNodes].filter((node) => node !== root);
    const slots = [...root.getElementsByTagName('slot')];
    for (const child of children) slotFor(child, slots)?.insertBefore(child, null);
    for (const slot of slots) dropFallback(slot, children);
    for (const child of children) if (child.parentNode === host) (child as DomElement).remove();
  }
}

function slotFor(child: DomNode, slots: readonly DomElement[]): DomElement | undefined {
  const name = 'getAttribute' in child ? ((child as DomElement).getAttribute('slot') ?? '') : '';
  return slots.find((slot) => (slot.getAttribute('name') ?? '') === name);
}

/** A slot's own content stands for children that are not there. */
function dropFallback(slot: DomElement, children: readonly DomNode[]): void {
  const filled = [...slot.childNodes].some(
    (node) => children.includes(node) && (node.textContent ?? '').trim() !== '',
  );
  if (!filled) return;
  for (const node of [...slot.childNodes]) if (!children.includes(node)) (node as DomElement).remove();
}
