import { describe, expect, it } from 'vitest';
import { importTmx, unitOf } from '../../../../shared/translate/memory/import.ts';
import { humanKeys } from '../../../../shared/translate/memory/key.ts';
import { writeTmx } from '../../../../shared/translate/memory/tmx.ts';
import { type MemoryInRam, memoryInRam } from '../stand-ins.ts';

const SOURCE = 'Die Fähre fährt.';

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

function tmx(units: string, { srclang = 'srclang="de"', declaration = '', doctype = '' } = {}): string {
  return `${declaration}${doctype}<tmx version="1.4"><header ${srclang}/><body>\n${units}\n</body></tmx>`;
}

function unit(target: string, { source = SOURCE, from = 'de', into = 'en', date = '' } = {}): string {
  const changed = date === '' ? '' : ` changedate="${date}"`;
  return `<tu><tuv xml:lang="${from}"><seg>${source}</seg></tuv><tuv xml:lang="${into}"${changed}><seg>${target}</seg></tuv></tu>`;
}

/** What the memory would serve. */
function served({ entries }: MemoryInRam, text = SOURCE, from = 'de', into = 'en'): string | undefined {
  return humanKeys(text, from, into)
    .map((key) => entries.get(key)?.text)
    .find((found) => found !== undefined);
}

async function imported(...files: (string | Uint8Array)[]): Promise<MemoryInRam> {
  const memory = memoryInRam();
  for (const [index, file] of files.entries())
    await importTmx(chunks(file), memory, { savedAt: new Date(Date.UTC(2026, 0, 1 + index)) });
  return memory;
}

async function exported({ entries }: MemoryInRam): Promise<string> {
  const units = [...entries.values()].flatMap((entry) => unitOf(entry) ?? []);
  return (await Array.fromAsync(writeTmx(units, { creationToolVersion: '1' }))).join('');
}

describe('of several translations of one sentence', () => {
  const filler = Array.from({ length: 1200 }, (_, i) => unit(`No ${i}.`, { source: `Nummer ${i}.` })).join(
    '\n',
  );
  const newer = unit('new', { date: '20250101T000000Z' });
  const older = unit('old', { date: '20200101T000000Z' });

  it.each([
    ['the newest wins', tmx(`${newer}${older}`)],
    ['the newest wins, whatever the distance', tmx(`${newer}${filler}${older}`)],
    ['one with a date wins over one without', tmx(`${newer}${unit('old')}`)],
    ['the later one wins where none has a date', tmx(`${unit('old')}${unit('new')}`)],
    [
      'the unit’s own date counts',
      tmx(`${newer.replace('<tu>', '<tu changedate="19990101T000000Z">')}${older}`),
    ],
    [
      'the main region wins over another',
      tmx(`${unit('new', { into: 'en-US' })}${unit('old', { into: 'en-GB' })}`),
    ],
  ])('%s, and the others are kept', async (_, file) => {
    const memory = await imported(file);
    expect(served(memory)).toBe('new');
    expect(await exported(memory)).toContain('<seg>old</seg>');
  });

  it.each([
    ['newest', [tmx(older), tmx(newer)], 'new'],
    ['newest, imported first', [tmx(newer), tmx(older)], 'new'],
    ['undated one of a file saved later', [tmx(newer), tmx(unit('by hand'))], 'by hand'],
  ])('of several files, the %s', async (_, files, expected) => {
    expect(served(await imported(...files))).toBe(expected);
  });

  it('the same are preferred after an export', async () => {
    const first = await imported(tmx(unit('old')), tmx(unit('new')));
    expect(served(await imported(await exported(first)))).toBe('new');
  });
});

describe('regional variants', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['fr', 'fr-CA'],
    ['es-419', 'es'],
    ['es', 'es-MX'],
    ['de-CH', 'de'],
    ['vi-VN', 'vi'],
  ])('%s serves %s', async (from, article) => {
    expect(served(await imported(tmx(unit('here', { from }), { srclang: '' })), SOURCE, article)).toBe(
      'here',
    );
  });

  it('come after the exact one', async () => {
    const file = tmx(`${unit('Canada', { from: 'fr-CA' })}${unit('France', { from: 'fr' })}`, {
      srclang: '',
    });
    expect(served(await imported(file), SOURCE, 'fr-CA')).toBe('Canada');
    expect(served(await imported(file), SOURCE, 'fr')).toBe('France');
  });

  it('do not serve a language in another script', async () => {
    const file = tmx(unit('Trajekt plovi.', { into: 'sr-Latn' }));
    expect(served(await imported(file), SOURCE, 'de', 'sr')).toBeUndefined();
  });
});

describe('a unit that cannot be read', () => {
  const good = unit('It runs.');

  it.each([
    ['a stray ampersand', unit('a & b'), 'it is not well-formed XML'],
    ['a character that XML forbids', unit('a&#x1E;b'), 'it is not well-formed XML'],
    ['a code that is not closed', unit('a <bpt i="1">b'), 'it is not well-formed XML'],
    ['an end tag too many', unit('a </ept> b'), 'it is not well-formed XML'],
    ['no segments', '<tu><tuv xml:lang="de">a</tuv></tu>', 'it has no <seg>'],
    ['no end', '<tu><tuv xml:lang="de"><seg>a</seg></tuv>', 'its <tu> is not closed'],
    ['lost letters', unit('a\ufffdb'), 'it has letters that were lost when it was saved'],
    ['more than an item holds', unit('x'.repeat(400_000)), 'it is too large'],
    ['more than a machine holds', unit('x'.repeat(2_100_000)), 'it is too large'],
  ])('for %s is named with its line, and costs no other', async (_, broken, reason) => {
    const memory = memoryInRam();
    const file = tmx([unit('Before.', { source: 'Davor.' }), broken, good].join('\n'));
    const report = await importTmx(chunks(...file.match(/.{1,5000}/gs)!), memory);
    expect(report).toMatchObject({ units: 2, entries: 2, skipped: [{ line: 3, reason }] });
    expect(served(memory)).toBe('It runs.');
  });

  it('at the end of a cut file costs no other', async () => {
    const memory = memoryInRam();
    const { skipped } = await importTmx(chunks(tmx(`${good}\n${good}`).slice(0, -60)), memory);
    expect(skipped).toMatchObject([{ line: 3, reason: 'the file ends in the middle of it' }]);
    expect(served(memory)).toBe('It runs.');
  });
});

describe('a file', () => {
  const declared = (encoding: string) =>
    tmx(unit('runs'), { declaration: `<?xml version="1.0" encoding="${encoding}"?>` });

  it.each([
    ['UTF-16 without its mark', Buffer.from(declared('UTF-16'), 'utf16le')],
    ['big-endian UTF-16', Buffer.from(declared('UTF-16'), 'utf16le').swap16()],
    ['the encoding that it declares', Buffer.from(declared('ISO-8859-1'), 'latin1')],
    ['an older encoding that it does not declare', Buffer.from(tmx(unit('runs')), 'latin1')],
    ['UTF-8, though it says UTF-16', Buffer.from(declared('UTF-16'))],
  ])('in %s is read', async (_, bytes) => {
    expect(served(await imported(bytes))).toBe('runs');
  });

  it('may declare names for letters, and write its elements with a prefix', async () => {
    const doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY uml "&#228;">]>';
    const source = 'Die F&uml;hre f&uml;hrt.';
    expect(served(await imported(tmx(unit('runs', { source }), { doctype })))).toBe('runs');
    const prefixed = tmx(unit('runs')).replace(/<(\/?)(\w)/g, '<$1t:$2');
    expect(served(await imported(prefixed))).toBe('runs');
  });

  it.each([
    ['srclang="*all*"', 2],
    ['', 2],
    ['srclang=""', 2],
    ['srclang="DE-ch"', 1],
    ['srclang="vi"', 2],
  ])('with %s gives %d directions', async (srclang, directions) => {
    const report = await importTmx(chunks(tmx(unit('runs'), { srclang })), memoryInRam());
    expect(report.entries).toBe(directions);
  });
});

describe('a paragraph in one segment', () => {
  const source = 'Die Fähre fährt. Sie trägt 30 Autos.';

  it('serves its sentences where they answer each other', async () => {
    const memory = await imported(tmx(unit('The ferry runs. It carries 30 cars.', { source })));
    expect(served(memory)).toBe('The ferry runs.');
    expect(served(memory, 'Sie trägt 30 Autos.')).toBe('It carries 30 cars.');
    expect(await exported(memory)).toContain(`<seg>${source}</seg>`);
  });

  it.each([
    ['has fewer sentences', 'The ferry runs and carries 30 cars.'],
    ['has them in another order', 'It carries 30 cars. The ferry runs.'],
  ])('serves none where the translation %s', async (_, text) => {
    expect(served(await imported(tmx(unit(text, { source }))))).toBeUndefined();
  });

  it('comes after what stands for itself, however old', async () => {
    const alone = unit('alone', { date: '19990101T000000Z' });
    const paragraph = unit('The ferry runs. It carries 30 cars.', { source, date: '20250101T000000Z' });
    expect(served(await imported(tmx(`${alone}${paragraph}`)))).toBe('alone');
    expect(served(await imported(tmx(`${paragraph}${alone}`)))).toBe('alone');
  });
});

describe('a segment', () => {
  it.each([
    ['a code that stands for a line break', 'Die Fähre<ph x="1" type="lb">&lt;br/&gt;</ph>fährt.'],
    ['a line break in a code without a type', 'Die Fähre<ph x="1">\\n</ph>fährt.'],
    ['codes around words', 'Die <bpt i="1">&lt;b&gt;</bpt>Fähre<ept i="1">&lt;/b&gt;</ept> fährt.'],
    ['a footnote', 'Die Fähre<ph x="1">&lt;fn&gt;<sub>Eine Note.</sub></ph> fährt.'],
    ['formatting kept as text', 'Die &lt;b&gt;Fähre&lt;/b&gt; fährt.'],
    ['decomposed letters', 'Die Fa\u0308hre fa\u0308hrt.'],
  ])('with %s is the sentence', async (_, source) => {
    expect(served(await imported(tmx(unit('runs', { source }))))).toBe('runs');
  });

  it('that was escaped twice says what was meant', async () => {
    const memory = await imported(tmx(unit('A &amp;amp; B', { source: 'A &amp;amp; B' })));
    expect(served(memory, 'A & B')).toBe('A & B');
  });

  it('keeps its quotation marks, and is found whatever their shape', async () => {
    const memory = await imported(tmx(unit('“Yes …”', { source: '„Ja …“' })));
    expect(served(memory, '"Ja..."')).toBe('“Yes …”');
    expect(await exported(memory)).toContain('<seg>„Ja …“</seg>');
  });
});
