import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportArticle } from '../../../shared/publish/export.ts';
import { exampleSummary, summaryFullOf } from './example.ts';

const HOSTILE = '<b>&amp;"\'\u0000\uFFFE\uD800]]></b>';

/** Files of a ZIP archive as text. */
const filesOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));

/** Throws where a text is not well-formed XML. */
function parse(name: string, text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(text).close();
}

/** Texts of a Word document, paragraph by paragraph. */
const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

describe('an article in Word', () => {
  it('has summary and sentences side by side, source first', async () => {
    const files = filesOf(await exportArticle(exampleSummary(), 'docx', null));
    const paragraphs = paragraphsOf(files['word/document.xml']!);
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        'It cost 5 million. [2]',
        'Cầu có kinh phí 5 triệu. [2]',
        '“At last.” — Le An [1] [2]',
      ]),
    );
    const at = paragraphs.indexOf('Sie kostete 5 Millionen.');
    expect(paragraphs.slice(at - 1, at + 3)).toEqual([
      '[2]',
      'Sie kostete 5 Millionen.',
      'It cost 5 million.',
      'Cầu có kinh phí 5 triệu.',
    ]);
  });

  it('has a place for every citation to lead to', async () => {
    const xml = filesOf(await exportArticle(exampleSummary(), 'docx', null))['word/document.xml']!;
    const places = new Set(
      [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name),
    );
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((anchor) => !places.has(anchor))).toEqual([]);
  });

  it('is in one language beside the source where one is asked for', async () => {
    const xml = filesOf(await exportArticle(exampleSummary(), 'docx', 'vi'))['word/document.xml']!;
    expect(xml).toContain('Sie kostete 5 Millionen.');
    expect(xml).toContain('Cầu có kinh phí 5 triệu.');
    expect(xml).not.toContain('It cost 5 million.');
  });
});

describe('an article as a book', () => {
  it('has a chapter for each language and one for the original', async () => {
    const files = filesOf(await exportArticle(exampleSummary(), 'epub', null));
    expect(Object.keys(files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/package.opf',
      'EPUB/nav.xhtml',
      'EPUB/style.css',
      'EPUB/en.xhtml',
      'EPUB/vi.xhtml',
      'EPUB/original.xhtml',
    ]);
    expect(files['EPUB/vi.xhtml']).toContain('<span id="s2">Cầu có kinh phí 5 triệu.</span>');
  });

  it('says what it is where readers look for it: first, and not compressed', async () => {
    const bytes = await exportArticle(exampleSummary(), 'epub', null);
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });
});

describe('an exported article', () => {
  it.each(['docx', 'epub'] as const)('is well-formed %s whatever its texts hold', async (format) => {
    const files = filesOf(await exportArticle(summaryFullOf(`x${HOSTILE}`), format, null));
    for (const [name, text] of Object.entries(files))
      if (/\.(xml|rels|opf|xhtml)$/.test(name)) parse(name, text);
  });

  it('is a page that links to no file beside it', async () => {
    const page = new TextDecoder().decode(await exportArticle(exampleSummary(), 'html', 'vi'));
    expect(page).not.toMatch(/(?:href|src)="(?!#|https:)/);
  });

  it('is its Markdown in the language that is asked for, the first without one', async () => {
    const text = async (language: string | null) =>
      new TextDecoder().decode(await exportArticle(exampleSummary(), 'md', language));
    expect(await text(null)).toContain('# Bridge opens');
    expect(await text('vi')).toContain('# Thông cầu');
  });

  it.each(EXPORT_FORMATS)('that waits for all its targets has its own text as %s', async (format) => {
    const summary = exampleSummary();
    const sentences = summary.sentences.map((one) => ({ ...one, targets: {} }));
    const unavailable = [{ target: 'vi', kind: 'no-model', message: 'No model.', advice: 'Install one.' }];
    const headline = { text: { de: 'Brücke eröffnet' }, cites: ['s0'] };
    const bytes = await exportArticle(
      { ...summary, headline, abstract: headline, sentences, unavailable },
      format,
      null,
    );
    const text = ['docx', 'epub'].includes(format)
      ? Object.values(filesOf(bytes)).join('\n')
      : new TextDecoder().decode(bytes);
    expect(text).toContain('Sie kostete 5 Millionen.');
  });

  it('cannot be had in a language that it is not published in', async () => {
    await expect(exportArticle(exampleSummary(), 'docx', 'fr')).rejects.toMatchObject({
      kind: 'unsupported-language',
      advice: 'It is there in: en, vi.',
    });
  });
});
