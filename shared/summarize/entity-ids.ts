import { createHash } from 'node:crypto';
import { slugOf } from '../documents/keys.ts';
import type { Entity } from '../documents/summary.ts';

/**
 * Entities with ids: the kind and a slug of the name, so that articles that write a name alike give it one id. Names of one
 * article whose slugs are the same are numbered in their order.
 */
export function withIds(kind: 'person' | 'organisation' | 'place', entities: readonly Entity[]): Entity[] {
  const times = new Map<string, number>();
  return entities.map((entity) => {
    const id = `${kind}:${slugOfName(entity.name)}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return { id: time === 1 ? id : `${id}-${time}`, ...entity };
  });
}

/** Of the first name in the order of the targets: English where there is any. A name in another script has a hash. */
function slugOfName(name: Entity['name']): string {
  const text = name['en'] ?? Object.values(name)[0] ?? '';
  return slugOf(text) || createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 12);
}
