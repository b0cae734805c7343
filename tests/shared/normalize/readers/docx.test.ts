import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const part = (root: string, inner: string): string =>
  `<?xml version="1.0"?><w:${root} xmlns:w="${W}">${inner}</w:${root}>`;

const read = async (
  body: string,
  more: { name?: string; parts?: Record<string, string>; prefix?: string } = {},
) => {
  const name = more.name ?? 'word/document.xml';
  const xml = part('document', `<w:body>${body}</w:body>`);
  const prefixed =
    more.prefix === undefined
      ? xml
      : xml.replaceAll('w:', `${more.prefix}:`).replace('xmlns:w', `xmlns:${more.prefix}`);
  const relation = `<Relationships xmlns="r"><Relationship Type="x/officeDocument" Target="${name}"/></Relationships>`;
  const parts = { '_rels/.rels': relation, [name]: prefixed, ...more.parts };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
  const article = await normalize(bytes, { key: 'a.docx' });
  return [
    article.title?.text,
    ...article.blocks.map((block) => block.sentences.map(({ text }) => text).join(' ')),
  ].filter((text) => text !== undefined);
};

const FIRST = 'The town has sold its old fire station to a brewery.';
const SECOND = 'The contract was signed on Friday.';
const two = `<w:p>${run(FIRST)}</w:p><w:p>${run(SECOND)}</w:p>`;

describe('a Word document', () => {
  it('is found under the name that its relations give, with any prefix', async () => {
    expect(await read(two, { name: 'word/document2.xml' })).toEqual([FIRST, SECOND]);
    expect(await read(two, { prefix: 'ns0' })).toEqual([FIRST, SECOND]);
  });

  it('joins paragraphs whose mark was deleted', async () => {
    const deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';

    expect(
      await read(
        `<w:p>${deleted}${run('The town has sold its old fi')}</w:p><w:p>${run('re station to a brewery.')}</w:p><w:p>${run(SECOND)}</w:p>`,
      ),
    ).toEqual([FIRST, SECOND]);
  });

  it('begins a paragraph at an empty line made of breaks, and none at a single break', async () => {
    const br = '<w:r><w:br/></w:r>';

    expect(await read(`<w:p>${run(FIRST)}${br}${br}${run(SECOND)}</w:p>`)).toEqual([FIRST, SECOND]);
    expect(
      await read(
        `<w:p>${run('The town has sold')}${br}${run('its old fire station to a brewery.')}</w:p><w:p>${run(SECOND)}</w:p>`,
      ),
    ).toEqual([FIRST, SECOND]);
  });

  it('puts notes behind the text', async () => {
    const note = `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run('It had been valued in 2021.')}</w:p></w:footnote>`;
    const body = `<w:p>${run(FIRST)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p>${run(SECOND)}</w:p>`;

    expect(await read(body, { parts: { 'word/footnotes.xml': part('footnotes', note) } })).toEqual([
      FIRST,
      SECOND,
      'It had been valued in 2021.',
    ]);
  });

  it.each([
    ['a power', 'The park has 10', '6', ' trees.', 'The park has 10⁶ trees.'],
    ['a unit', 'The park has 40 km', '2', ' of woods.', 'The park has 40 km² of woods.'],
    ['a note behind a word', 'The park is old', '3', ' and wild.', 'The park is old and wild.'],
    ['a note behind a year', 'The park dates from 1911', '4', ' or so.', 'The park dates from 1911 or so.'],
  ])('raised digits: %s', async (_, before, digit, after, expected) => {
    const raised = run(digit, '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>');

    expect(await read(`<w:p>${run(before)}${raised}${run(after)}</w:p><w:p>${run(FIRST)}</w:p>`)).toContain(
      expected,
    );
  });

  it('leaves readings of ruby and unfilled controls out, and what is within smart tags in', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('まち')}</w:rt><w:rubyBase>${run('町')}</w:rubyBase></w:ruby></w:r>`;
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter text.')}</w:sdtContent></w:sdt>`;

    expect(await read(`<w:p>${ruby}${run('に図書館ができました。')}${control}</w:p>`)).toEqual([
      '町に図書館ができました。',
    ]);
    expect(
      await read(
        `<w:p>${run('The town of ')}<w:smartTag>${run('Elmstead')}</w:smartTag>${run(' sold it.')}</w:p><w:p>${run(FIRST)}</w:p>`,
      ),
    ).toContain('The town of Elmstead sold it.');
  });
});
