import { nameSlug } from '../documents/keys.ts';
import type { Entity } from '../documents/summary.ts';

/**
 * Entities with ids: the kind and a slug of the name, so that articles that write a name alike give it one id. What an article
 * names twice is numbered in its order.
 */
export function withIds(kind: 'person' | 'organisation' | 'place', entities: readonly Entity[]): Entity[] {
  const times = new Map<string, number>();
  return entities.map((entity) => {
    // Of the English name where there is one: articles agree on it most.
    const name = entity.name['en'] ?? Object.values(entity.name)[0] ?? '';
    const id = `${kind}:${nameSlug(name)}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return { id: time === 1 ? id : `${id}-${time}`, ...entity };
  });
}
