import { describe, expect, it } from 'vitest';
import { loadTerminology, mergeTerminology } from '../../../shared/translate/terminology.ts';

const merge = (...csvs: string[]) => mergeTerminology(csvs.map((csv, i) => ({ desk: `desk${i + 1}`, csv })));

describe('terminology', () => {
  it('merges desks into one file, columns in the first desk’s order', async () => {
    const merged = await merge('de,en\nHaus,house\n', 'en,de\n"a, b",Zwei\n');
    expect(merged.csv).toBe('de,en\nHaus,house\nZwei,"a, b"\n');
    expect(merged.entries[1]).toEqual({ desk: 'desk2', line: 2, terms: { en: 'a, b', de: 'Zwei' } });
  });

  it('has a name that changes with the content, and only with it', async () => {
    const one = await merge('de,en\nHaus,house\n');
    expect(one.name).toMatch(/^tidings-[0-9a-f]{12}$/);
    expect((await merge('de,en\r\nHaus,house')).name).toBe(one.name);
    expect((await merge('de,en\nHaus,home\n')).name).not.toBe(one.name);
  });

  it.each([
    [
      'a duplicate, over desks and cases',
      ['de,en\nHaus,house\n', 'de,en\nhaus,home\n'],
      'desk2.csv line 2: the de term stands already in desk1.csv line 2',
    ],
    [
      'an over-long term',
      [`de,en\n${'ä'.repeat(101)},x\n`],
      'desk1.csv line 2: the de term is over 200 bytes',
    ],
    ['an empty cell', ['de,en\nHaus\n'], 'desk1.csv line 2: no en term'],
    ['a missing column', ['de,en\nHaus,house\n', 'de\nHof\n'], 'desk2.csv: column "en" is missing'],
    [
      'an unknown language',
      ['de,klingon\nHaus,x\n'],
      'desk1.csv: column "klingon" is no language code of Amazon Translate',
    ],
    ['decomposed letters', ['de,vi\nHaus,nha\u0300\n'], 'desk1.csv line 2: the vi term is not NFC'],
    ['spaces around', ['de,en\nHaus, house\n'], 'desk1.csv line 2: the en term has spaces around it'],
    ['a cell too many', ['de,en\nHaus,house,x\n'], 'desk1.csv line 2: more cells than columns'],
    ['no entry', ['de,en\n'], 'there is no entry'],
  ])('refuses %s', async (_, csvs, fault) => {
    const error = await merge(...csvs).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'invalid-terminology' });
    expect((error as Error).message).toContain(fault);
  });

  it('ships valid', async () => {
    const shipped = await loadTerminology('terminology');
    expect(shipped?.languages).toEqual(['de', 'nl', 'fr', 'en', 'vi']);
    expect(shipped?.entries.length).toBeGreaterThan(100);
    expect(shipped?.warnings).toEqual([]);
  });
});
