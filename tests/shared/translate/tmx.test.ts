import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTmx } from '../../../shared/translate/memory/import.ts';
import { humanKey } from '../../../shared/translate/memory/key.ts';
import { readTmx, type TmxUnit, writeTmx } from '../../../shared/translate/memory/tmx.ts';
import { memoryInRam } from './stand-ins.ts';

async function read(...chunks: (string | Uint8Array)[]): Promise<TmxUnit[]> {
  return Array.fromAsync(readTmx(chunksOf(chunks)));
}

async function* chunksOf(chunks: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}

async function written(units: TmxUnit[]): Promise<string> {
  return (await Array.fromAsync(writeTmx(units, { creationToolVersion: '1' }))).join('');
}

const FILE = `<?xml version="1.0"?>
<tmx version="1.4"><header srclang="de-DE"/><body>
  <tu tuid="1"><prop type="x-kind">body</prop>
    <tuv xml:lang="de-DE"><seg>A &lt; <bpt i="1">&lt;b&gt;</bpt>B<ept i="1">&lt;/b&gt;</ept> <hi>C</hi></seg></tuv>
    <tuv xml:lang="EN-US"><note>a note</note><seg><![CDATA[one & two]]></seg></tuv>
  </tu>
  <tu srclang="*all*"><tuv lang="vi"><seg>ba</seg></tuv></tu>
</body></tmx>`;

describe('TMX', () => {
  it('reads units, properties and text, without the formatting codes of other formats', async () => {
    const any = { id: null, sourceLanguage: null, properties: {}, line: 7 };
    expect(await read(FILE)).toMatchObject([
      {
        id: '1',
        sourceLanguage: 'de-DE',
        properties: { 'x-kind': 'body' },
        variants: [
          { language: 'de-DE', text: 'A < B C' },
          { language: 'EN-US', text: 'one & two' },
        ],
        line: 3,
      },
      { ...any, variants: [{ language: 'vi', text: 'ba' }] },
    ]);
  });

  it('reads the same whatever the chunks, in UTF-8 and UTF-16', async () => {
    const whole = await read(FILE);
    const bytes = Buffer.from(FILE);
    expect(await read(...Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)))).toEqual(whole);
    const utf16 = Buffer.from(`\uFEFF${FILE}`, 'utf16le');
    expect(await read(utf16.subarray(0, 1), utf16.subarray(1, 500), utf16.subarray(500))).toEqual(whole);
  });

  it('refuses what is not TMX', async () => {
    const kind = { kind: 'invalid-tmx', retryable: false };
    await expect(read('<html></html>')).rejects.toMatchObject(kind);
    await expect(read('<tmx><body>')).rejects.toMatchObject(kind);
    const declared = (encoding: string) =>
      Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><tmx>\xff</tmx>`, 'latin1');
    await expect(read(declared('nobody-s'))).rejects.toMatchObject(kind);
    await expect(read(declared('utf-8'))).rejects.toMatchObject(kind);
  });

  it('writes what it reads again, any text', async () => {
    // U+FFFD stands for a letter that was lost: such units are left out.
    const writable = /^[\t\n\u0020-\uFFFC]*$/;
    const text = fc.string({ unit: 'grapheme' }).filter((value) => writable.test(value));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
        const units = texts.map((value, index) => ({
          id: `u${index}`,
          sourceLanguage: 'de',
          properties: { 'x-kind': value },
          variants: [{ language: 'de', text: value }],
        }));
        expect(await read(await written(units))).toMatchObject(units);
      }),
    );
  });

  it('imports every ordered pair where any variant may be the source, else from the source only', async () => {
    const variants = [
      { language: 'de', text: 'eins' },
      { language: 'en', text: 'one' },
      { language: 'vi', text: 'một' },
    ];
    const any = memoryInRam();
    const open = await written([{ id: null, sourceLanguage: null, properties: {}, variants }]);
    expect(await importTmx(chunksOf([open]), any)).toMatchObject({ units: 1, entries: 6 });
    const one = memoryInRam();
    const directed = await written([{ id: null, sourceLanguage: 'de', properties: {}, variants }]);
    expect(await importTmx(chunksOf([directed]), one, { targets: ['en', 'vi'] })).toMatchObject({
      units: 1,
      entries: 2,
    });
    expect(one.entries.get(humanKey('eins', 'de', 'vi'))).toMatchObject({ text: 'một', origin: 'human' });
  });
});
