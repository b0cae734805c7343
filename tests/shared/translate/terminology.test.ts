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
    [
      'lost letters',
      ['de,en\nBundesl?nder,states\n'],
      'the de term has lost letters; save the file as "CSV UTF-8"',
    ],
    ['one language twice', ['de-DE,de\nHaus,Haus\n'], 'desk1.csv: a language has two columns'],
    ['terms that differ in capitals', ['de,en\nRat,council\nrat,advise\n'], 'but for capitals'],
    ['a cell too many', ['de,en\nHaus,house,x\n'], 'desk1.csv line 2: more cells than columns'],
    ['no entry', ['de,en\n'], 'there is no entry'],
  ])('refuses %s', async (_, csvs, fault) => {
    const error = await merge(...csvs).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'invalid-terminology' });
    expect((error as Error).message).toContain(fault);
  });

  it.each([
    ['UTF-16 with tabs', Buffer.from('\ufeffde\ten\nÖl\toil\n', 'utf16le')],
    ['UTF-16 without its mark', Buffer.from('de\ten\nÖl\toil\n', 'utf16le')],
    ['semicolons and a byte order mark', '\ufeffde;en\r\nÖl;oil\r\n'],
    ['the line that names the separator', 'sep=;\nde;en\nÖl;oil\n'],
    ['a header in capitals', 'DE,EN\nÖl,oil\n'],
    ['a header with regions', 'de-AT,en_US\nÖl,oil\n'],
    ['a column of remarks', 'de,en,Kommentar\nÖl,oil,not the painting\n'],
    ['a column without a name', 'de,en,\nÖl,oil,\n'],
    ['empty rows', 'de,en\n\n,,\nÖl,oil\n'],
    ['decomposed letters, spaces around', 'de,en\nO\u0308l , oil\n'],
  ])('reads %s as it reads a plain file', async (_, csv) => {
    const plain = await merge('de,en\nÖl,oil\n');
    expect((await mergeTerminology([{ desk: 'desk', csv }])).csv).toBe(plain.csv);
  });

  it('tells how to save a file in an encoding that it cannot know', async () => {
    const csv = Buffer.from('de,en\nÖl,oil\n', 'latin1');
    await expect(mergeTerminology([{ desk: 'old', csv }])).rejects.toThrow(/old\.csv: .*"CSV UTF-8"/);
  });

  it('takes synonyms where the first column alone is the source, and says why not otherwise', async () => {
    const csv = 'de,en\nKanzler,chancellor\nBundeskanzler,chancellor\n';
    await expect(merge(csv)).rejects.toThrow(
      'line 3: the en term stands already in desk1.csv line 2; from en nobody could tell which of the two is meant',
    );
    const { directionality } = await mergeTerminology([{ desk: 'law.uni', csv }]);
    expect(directionality).toBe('UNI');
    const both = [
      { desk: 'law.uni', csv },
      { desk: 'sport', csv: 'de,en\nTor,goal\n' },
    ];
    await expect(mergeTerminology(both)).rejects.toThrow('all files end in .uni.csv or none');
  });

  it('ships valid', async () => {
    const shipped = await loadTerminology('terminology');
    expect(shipped?.languages).toEqual(['de', 'nl', 'fr', 'en', 'vi']);
    expect(shipped?.entries.length).toBeGreaterThan(100);
    expect(shipped?.warnings).toEqual([]);
  });
});
