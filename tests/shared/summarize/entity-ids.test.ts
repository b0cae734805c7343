import { describe, expect, it } from 'vitest';
import { withIds } from '../../../shared/summarize/entity-ids.ts';

const named = (...names: Record<string, string>[]) =>
  withIds(
    'person',
    names.map((name) => ({ name, role: null, mentions: 1, cites: ['s1'] })),
  ).map(({ id }) => id);

describe('ids of entities', () => {
  it('are the kind and the English name', () => {
    expect(named({ vi: 'Lê Thu Hoài', en: 'Le Thu Hoai' }, { en: 'Do Muoi' })).toEqual([
      'person:le-thu-hoai',
      'person:do-muoi',
    ]);
  });

  it('keep names apart that differ by their marks alone', () => {
    const [one, other] = named({ vi: 'Lê Ân' }, { vi: 'Lê An' });
    expect(one).toMatch(/^person:le-an-[0-9a-f]{10}$/);
    expect(other).toMatch(/^person:le-an-[0-9a-f]{10}$/);
    expect(one).not.toBe(other);
  });

  it('are the same in every article that writes the name alike', () => {
    expect(named({ en: 'Ana' }, { en: 'Mia Voss' })[1]).toBe(named({ en: 'Mia Voss' })[0]);
  });

  it('are once in an article', () => {
    expect(named({ en: 'Mia Voss' }, { en: 'MIA VOSS' })).toEqual(['person:mia-voss', 'person:mia-voss-2']);
  });

  it('are a hash of a name in another script, whatever its form', () => {
    const [one, other] = [named({ ja: 'が' })[0], named({ ja: 'が'.normalize('NFD') })[0]];
    expect(one).toMatch(/^person:[0-9a-f]{10}$/);
    expect(other).toBe(one);
  });
});
