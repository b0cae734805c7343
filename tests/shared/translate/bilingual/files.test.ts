import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandedBack } from '../../../../shared/translate/bilingual/corrections.ts';
import type { BilingualSentence } from '../../../../shared/translate/bilingual/sentences.ts';
import {
  readHandedBackTable,
  readTableUnits,
  writeTable,
} from '../../../../shared/translate/bilingual/table.ts';
import {
  handedBackOfXliff,
  readXliff,
  unitsOfXliff,
  writeXliff,
} from '../../../../shared/translate/bilingual/xliff.ts';

async function* chunks(...parts: string[]): AsyncGenerator<string> {
  yield* parts;
}

const SENTENCES: BilingualSentence[] = [
  {
    id: 's0',
    text: 'Titel',
    language: 'de',
    translations: { en: { text: 'Title', origin: 'human' } },
    notes: [],
  },
  {
    id: 's1',
    text: 'A & „B“',
    language: 'de',
    translations: { en: { text: 'A & “B”', origin: 'machine' } },
    notes: ['n'],
  },
  { id: 's2', text: 'Fehlt', language: 'de', translations: { en: null }, notes: [] },
];

const read = async (xml: string) => handedBackOfXliff(await readXliff(chunks(xml)));

/** Any text on one line, with what XML cannot hold. */
const line = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'<&">\';,\t\u0007 „ờ'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  .map((text) => text.toWellFormed().replace(/[\r\n\ufffd]/g, ' '))
  .filter((text) => text.trim() !== '');
const random = fc
  .array(fc.record({ text: line, translation: fc.option(line) }), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map(({ text, translation }, index) => ({
      id: `s${index}`,
      text,
      language: 'de',
      translations: { en: translation === null ? null : { text: translation, origin: 'machine' as const } },
      notes: [text],
    })),
  );
const handedBack = (sentences: readonly BilingualSentence[]): HandedBack[] =>
  sentences.map(({ id, text, translations }) => ({
    sentenceId: id,
    source: text,
    target: 'en',
    text: translations['en']?.text ?? '',
  }));

describe('XLIFF', () => {
  it('tells what a person wrote, what an engine did, and what is missing', () => {
    expect(writeXliff(SENTENCES, 'en', 'a.txt').get('de')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en">
        <file id="article" original="a.txt">
          <unit id="s0" canResegment="no">
            <segment state="final">
              <source xml:space="preserve">Titel</source>
              <target xml:space="preserve">Title</target>
            </segment>
          </unit>
          <unit id="s1" canResegment="no">
            <notes><note>n</note></notes>
            <segment state="translated" subState="tidings:h-WW5h_XIrTM">
              <source xml:space="preserve">A &amp; „B“</source>
              <target xml:space="preserve">A &amp; “B”</target>
            </segment>
          </unit>
          <unit id="s2" canResegment="no">
            <segment state="initial">
              <source xml:space="preserve">Fehlt</source>
              <target xml:space="preserve"></target>
            </segment>
          </unit>
        </file>
      </xliff>
      "
    `);
  });

  it('comes back as it went, any text', async () => {
    await fc.assert(
      fc.asyncProperty(random, async (sentences) => {
        const back = await read(writeXliff(sentences, 'en', 'a.txt').get('de')!);
        expect(back.map(({ approved: _, ...rest }) => rest)).toEqual(handedBack(sentences));
      }),
    );
  });

  it('of another tool: inline codes, line breaks, matches, a sentence in two segments, version 2.1', async () => {
    const xml = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="en">
      <x:file id="f"><x:unit id="s1">
        <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><x:source>no</x:source><x:target>no</x:target></mtc:match></mtc:matches>
        <x:segment id="1" state="final"><x:source>Eins<x:ph id="1" type="fmt" subType="xlf:lb"/>zwei.</x:source>
          <x:target><x:pc id="2"><x:mrk id="m1">One</x:mrk></x:pc><x:ph id="1" type="fmt" subType="xlf:lb"/>two.</x:target></x:segment>
        <x:ignorable><x:source> </x:source></x:ignorable>
        <x:segment id="2" state="final"><x:source>Drei<x:cp hex="0021"/></x:source><x:target>Three!</x:target></x:segment>
      </x:unit></x:file></x:xliff>`;
    const whole = {
      sentenceId: 's1',
      source: 'Eins zwei. Drei!',
      text: 'One two. Three!',
      target: 'en',
      approved: true,
    };
    expect(await read(xml)).toEqual([whole]);
    const units = unitsOfXliff(await readXliff(chunks(xml)));
    expect(units.map(({ variants }) => variants.map(({ text }) => text))).toEqual([
      ['Eins zwei.', 'One two.'],
      ['Drei!', 'Three!'],
    ]);
  });

  it('gives the memory only what somebody has touched', async () => {
    const xml = writeXliff(SENTENCES, 'en', 'a.txt').get('de')!;
    const targets = async (text: string) =>
      unitsOfXliff(await readXliff(chunks(text))).map(({ variants }) => variants[1]?.text);
    expect(await targets(xml)).toEqual(['Title', '']);
    expect(await targets(xml.replace('A &amp; “B”', 'B'))).toEqual(['Title', 'B', '']);
  });

  it.each([
    ['<xliff version="1.2"/>', 'it is XLIFF 1.2'],
    ['<tmx/>', 'its root element is <tmx>'],
    ['<xliff version="2.0" srcLang="de"><file>', 'is not well-formed XML'],
  ])('refuses %s', async (xml, reason) => {
    await expect(readXliff(chunks(xml))).rejects.toThrow(reason);
  });
});

describe('a table', () => {
  it('has a row for each sentence and a column for each language', () => {
    expect(writeTable(SENTENCES, ['en'], 'all')).toBe(
      '\ufeffsentence,language,source,en,notes\ns0,de,Titel,Title,\ns1,de,A & „B“,A & “B”,n\ns2,de,Fehlt,,\n',
    );
  });

  it('comes back as it went, any text', async () => {
    await fc.assert(
      fc.asyncProperty(random, async (sentences) => {
        expect(await readHandedBackTable(Buffer.from(writeTable(sentences, ['en'], 'all')))).toEqual(
          handedBack(sentences),
        );
      }),
    );
  });

  it.each(['=1+1', "=cmd|' /C calc'!A0", '+49 30 1', '- Item', '@SUM(A1)', '\t=1', "'=1", '＝1'])(
    'holds no formula: %j',
    async (text) => {
      const [titled] = SENTENCES;
      const one = { ...titled!, text, translations: { en: { ...titled!.translations['en']!, text } } };
      const table = writeTable([one], ['en'], 'all');
      const [, row = []] = parse(table.slice(1)) as string[][];
      expect(row[2]).toMatch(/^'/);
      expect(row[3]).toMatch(/^'/);
      expect(await readHandedBackTable(Buffer.from(table))).toMatchObject([{ source: text, text }]);
      const missing = Buffer.from(writeTable([one], ['en'], 'missing'));
      expect((await readTableUnits(missing))[0]?.variants.map((variant) => variant.text)).toEqual([
        text,
        text,
      ]);
    },
  );

  it('of another tool keeps its apostrophes', async () => {
    const [unit] = await readTableUnits(Buffer.from("de,en\n'-' ist ein Zeichen,'-' is a sign\n"));
    expect(unit?.variants.map(({ text }) => text)).toEqual(["'-' ist ein Zeichen", "'-' is a sign"]);
  });

  it('goes into the memory only where a person filled it in', async () => {
    const all = Buffer.from(writeTable(SENTENCES, ['en'], 'all'));
    await expect(readTableUnits(all)).rejects.toMatchObject({
      advice: expect.stringContaining('tidings correct'),
    });
    const missing = writeTable(SENTENCES.slice(2), ['en'], 'missing').replace('Fehlt,', 'Fehlt,Missing');
    expect((await readTableUnits(Buffer.from(missing)))[0]?.variants).toEqual([
      { language: 'de', text: 'Fehlt' },
      { language: 'en', text: 'Missing' },
    ]);
  });

  it('comes back as spreadsheets save it: UTF-16, tabs, other cells quoted', async () => {
    const saved = '\ufeffsentence\tlanguage\tsource\tEN\tnotes\r\ns1\tde\t"A ""B"""\tA B\t\r\n';
    expect(await readHandedBackTable(Buffer.from(saved, 'utf16le'))).toEqual([
      { sentenceId: 's1', source: 'A "B"', target: 'en', text: 'A B' },
    ]);
  });
});
