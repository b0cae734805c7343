import fc from 'fast-check';

/** A `<tu>` as some tool may write it, and the same element as we write it. */
export interface RandomUnit {
  readonly written: string;
  readonly expected: string;
}

const REGIONS = [
  ...['de', 'de-CH', 'DE-AT', 'fr', 'fr-CA', 'es-419', 'es-MX', 'en', 'en-GB', 'EN-US', 'vi', 'vi-VN'],
  ...['zh-Hant', 'zh-CN', 'pt-BR', 'pt-PT', 'nb-NO', 'sr-Latn'],
];

/** Letters of several scripts, composed and not, quotation marks, markup characters, white space. */
const CHARACTERS = [...'aä\u0308ßéñđốờ中あ🙂ק“„«»‘’"\'…&<>]/;\u00a0\u200b\u00ad \n\t.,0123'];

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength });

/** Short sentences mostly; some as long as a page. */
const words = fc.oneof({ weight: 9, arbitrary: text(60) }, { weight: 1, arbitrary: text(3_000) });
const attribute = fc.string({ unit: fc.constantFrom(...'abcÄ1<&"\' '), minLength: 1, maxLength: 12 });
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString().replace(/[-:]|\.\d+/g, ''));

/** The two spellings: `written` takes any of the ways that XML allows, `expected` ours. */
interface Spelled {
  readonly written: string;
  readonly expected: string;
}

const canonical = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function content(value: string, spelling: 'names' | 'numbers' | 'cdata'): Spelled {
  const expected = canonical(value);
  if (spelling === 'names') return { written: expected, expected };
  if (spelling === 'numbers') {
    const numbered = [...value].map((letter) =>
      /[&<>"]/.test(letter) ? `&#x${letter.codePointAt(0)!.toString(16)};` : letter,
    );
    return { written: numbered.join(''), expected };
  }
  return { written: `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`, expected };
}

const spelledText = (value: fc.Arbitrary<string>): fc.Arbitrary<Spelled> =>
  fc.tuple(value, fc.constantFrom('names', 'numbers', 'cdata')).map(([plain, how]) => content(plain, how));

const code: fc.Arbitrary<Spelled> = fc
  .tuple(
    fc.constantFrom('bpt', 'ept', 'it', 'ph', 'hi'),
    fc.integer({ min: 1, max: 9 }),
    spelledText(text(8)),
  )
  .map(([name, number, inner]) => ({
    written: `<${name} i='${number}' type="lb">${inner.written}</${name}>`,
    expected: `<${name} i="${number}" type="lb">${inner.expected}</${name}>`,
  }));

const joined = (parts: readonly Spelled[]): Spelled => ({
  written: parts.map(({ written }) => written).join(''),
  expected: parts.map(({ expected }) => expected).join(''),
});

const variant = (language: string): fc.Arbitrary<Spelled> =>
  fc
    .record({
      changed: fc.option(date, { nil: undefined }),
      by: fc.option(attribute, { nil: undefined }),
      // Words first: what has none has no translation to keep.
      parts: fc.array(
        fc.oneof({ weight: 3, arbitrary: spelledText(words) }, { weight: 1, arbitrary: code }),
        { maxLength: 5 },
      ),
    })
    .map(({ changed, by, parts }) => {
      const attributes = [
        ` xml:lang="${language}"`,
        ...(changed === undefined ? [] : [` changedate="${changed}"`]),
        ...(by === undefined ? [] : [` changeid="${canonical(by)}"`]),
      ].join('');
      const inner = joined([{ written: 'w', expected: 'w' }, ...parts]);
      return {
        written: `<tuv${attributes}><seg>${inner.written}</seg></tuv>`,
        expected: `<tuv${attributes}><seg>${inner.expected}</seg></tuv>`,
      };
    });

/** Units in two to four languages, with dates, ids, properties, notes and inline codes. */
export const randomUnit: fc.Arbitrary<RandomUnit> = fc
  .record({
    languages: fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 2, maxLength: 4 }),
    id: fc.option(attribute, { nil: undefined }),
    any: fc.boolean(),
    note: fc.option(spelledText(text(20)), { nil: undefined }),
    property: fc.option(spelledText(text(20)), { nil: undefined }),
  })
  .chain(({ languages, id, any, note, property }) =>
    fc.tuple(...languages.map(variant)).map((variants) => {
      const tuid = id === undefined ? '' : ` tuid="${canonical(id)}"`;
      const parts = [
        ...(note === undefined
          ? []
          : [{ written: `<note>${note.written}</note>`, expected: `<note>${note.expected}</note>` }]),
        ...(property === undefined
          ? []
          : [
              {
                written: `<prop type='x-a'>${property.written}</prop>`,
                expected: `<prop type="x-a">${property.expected}</prop>`,
              },
            ]),
        ...variants,
      ];
      const { written, expected } = joined(parts);
      const tag = `<tu${tuid} srclang="${any ? '*all*' : languages[0]}">`;
      return { written: `${tag}${written}</tu>`, expected: `${tag}${expected}</tu>` };
    }),
  );

export function fileOf(units: readonly RandomUnit[]): string {
  const header = '<?xml version="1.0"?><tmx version="1.4"><header srclang="de"/><body>';
  return `${header}\n${units.map(({ written }) => written).join('\n')}\n</body></tmx>`;
}
