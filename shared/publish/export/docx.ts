import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Localized, PublishedSentence, Summary } from '../../documents/summary.ts';
import { directionOf } from '../../languages/scripts.ts';
import { languageIn, numberOf, quoted, targetsOf, textIn, toldIn } from '../accessors.ts';
import { dateText, languageName } from '../formats.ts';
import { printable } from '../html.ts';
import { engineText, type Labels, labelLanguage, labelsFor } from '../labels.ts';
import { anchorOf } from '../markdown.ts';

/** A4 in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1000;
/** Width of the column of sentence numbers. */
const NUMBERS = 700;

/** A column of the document: a language, and what it says of a sentence. */
interface Column {
  readonly code: string;
  readonly textOf: (sentence: PublishedSentence) => string;
}

/**
 * The article as a Word document: the summary in each language side by side, then source and translations sentence by sentence.
 * Citations are numbers in brackets that lead to their sentence.
 *
 * @param language the one target to write, beside the source; null writes all of them
 */
export function renderDocx(whole: Summary, language: string | null): Promise<Uint8Array> {
  const summary = language === null ? whole : toldIn(whole, language);
  const targets = targetsOf(summary);
  const shown = language === null ? targets : [language];
  const readers = shown.length === 0 ? [summary.language.code] : shown;
  const columns: Column[] = [
    ...(shown.includes(summary.language.code)
      ? []
      : [{ code: summary.language.code, textOf: ({ source }: PublishedSentence) => source }]),
    ...shown.map((code) => ({ code, textOf: ({ targets }: PublishedSentence) => targets[code]?.text ?? '' })),
  ];
  const labels = labelsFor(readers[0]!);
  const landscape = columns.length > 1;
  const children = [
    ...headOf(summary, readers),
    ...sectionsOf(summary, readers),
    heading(labels.article, readers[0]!),
    articleTable(summary, columns),
    ...originOf(summary, readers[0]!, labels),
  ];
  const document = new Document({
    title: printable(textIn(summary.headline.text, readers[0]!)),
    creator: 'Tidings',
    styles: {
      default: { document: { run: { font: 'Cambria', size: 21, language: { value: readers[0]! } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(summary) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document).then((buffer) => new Uint8Array(buffer));
}

function footer({ provenance }: Summary): Footer {
  const page = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const text = `${printable(provenance.source.key)} · `;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [text, ...page], size: 16 })],
      }),
    ],
  });
}

const run = (text: string, code: string, more: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
  new TextRun({
    text: printable(text),
    language: { value: code },
    rightToLeft: directionOf(code) === 'rtl',
    ...more,
  });

const paragraph = (children: readonly ParagraphChild[], code: string, after = 80): Paragraph =>
  new Paragraph({ children, bidirectional: directionOf(code) === 'rtl', spacing: { after } });

const heading = (text: string, code: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 280, after: 120 },
    children: [run(text, code, { bold: true })],
  });

/** Numbers in brackets, each a link to its sentence. */
function citations(cites: readonly string[]): ParagraphChild[] {
  return cites.flatMap((id) => [
    new TextRun(' '),
    new InternalHyperlink({
      anchor: bookmarkOf(id),
      children: [new TextRun({ text: `[${numberOf(id)}]`, style: 'Hyperlink', size: 17 })],
    }),
  ]);
}

/** Bookmarks begin with a letter and hold at most 40 characters of `\w`. */
const bookmarkOf = (id: string): string => anchorOf(id).replaceAll('-', '_').slice(0, 40);

function headOf(summary: Summary, readers: readonly string[]): (Paragraph | Table)[] {
  const { publisher, byline, publishedAt, sourceUrl, quality, headline, abstract } = summary;
  const cellsOf = (code: string): Paragraph[] => {
    const labels = labelsFor(code);
    const origin =
      summary.language.code === code
        ? null
        : `${labels.translatedFrom}: ${languageName(summary.language.code, code)}`;
    const facts = [publisher, byline, publishedAt && dateText(publishedAt, code), origin, sourceUrl];
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { after: 80 },
        children: [
          run(textIn(headline.text, code), languageIn(headline.text, code), { bold: true, size: 34 }),
        ],
      }),
      paragraph([run(facts.filter(Boolean).join(' · '), code, { size: 18 })], code),
      ...(quality.needsReview
        ? [paragraph([run(labels.needsReview, labelLanguage(code), { bold: true, size: 19 })], code)]
        : []),
      paragraph(
        [run(textIn(abstract.text, code), languageIn(abstract.text, code)), ...citations(abstract.cites)],
        code,
      ),
    ];
  };
  return sideBySide(readers.map(cellsOf));
}

/** Key points, quotations and facts, each item in its languages side by side. */
function sectionsOf(summary: Summary, readers: readonly string[]): (Paragraph | Table)[] {
  const section = <Item extends { cites: readonly string[] }>(
    name: keyof Labels,
    items: readonly Item[],
    textsOf: (
      item: Item,
      code: string,
    ) => readonly (readonly [text: Localized, before: string, after: string])[],
  ): (Paragraph | Table)[] => {
    if (items.length === 0) return [];
    const title = readers.map((code) => labelsFor(code)[name]);
    const cell = (item: Item, code: string): Paragraph[] => [
      paragraph(
        [
          ...textsOf(item, code).map(([text, before, after]) =>
            run(`${before}${textIn(text, code)}${after}`, languageIn(text, code)),
          ),
          ...citations(item.cites),
        ],
        code,
      ),
    ];
    return [
      heading([...new Set(title)].join(' · '), readers[0]!),
      ...items.flatMap((item) => sideBySide(readers.map((code) => cell(item, code)))),
    ];
  };
  const named = ({ name, role }: Summary['people'][number]) =>
    role === null
      ? ([[name, '', '']] as const)
      : ([
          [name, '', ''],
          [role, ', ', ''],
        ] as const);
  const said = ({ text }: { text: Localized }) => [[text, '', '']] as const;
  return [
    ...section('keyPoints', summary.keyPoints, said),
    ...section('quotes', summary.quotes, ({ text, speaker }, code) => [
      [Object.fromEntries([[code, quoted(textIn(text, code))]]), '', ''],
      ...(speaker === null ? [] : [[speaker, ' — ', ''] as const]),
    ]),
    ...section('people', summary.people, named),
    ...section('organisations', summary.organisations, named),
    ...section('places', summary.places, named),
    ...section('dates', summary.dates, said),
    ...section('figures', summary.figures, said),
    ...section('topics', summary.topics, said),
  ];
}

const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** Cells of one row without lines; one cell alone needs no table. */
function sideBySide(cells: readonly Paragraph[][]): (Paragraph | Table)[] {
  if (cells.length === 1) return cells[0]!;
  const width = Math.floor((A4.height - 2 * MARGIN) / cells.length);
  return [
    new Table({
      columnWidths: cells.map(() => width),
      width: { size: width * cells.length, type: WidthType.DXA },
      borders: NO_BORDERS,
      rows: [new TableRow({ cantSplit: true, children: cells.map((children) => cellOf(children, width)) })],
    }),
  ];
}

const cellOf = (children: Paragraph[], width: number): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
  });

/** A row for each sentence: its number, and each language. The first row is repeated on every page. */
function articleTable(summary: Summary, columns: readonly Column[]): Table {
  const page = (columns.length > 1 ? A4.height : A4.width) - 2 * MARGIN;
  const width = Math.floor((page - NUMBERS) / columns.length);
  const small = { size: 17, bold: true } as const;
  const head = new TableRow({
    tableHeader: true,
    children: [
      cellOf([new Paragraph({})], NUMBERS),
      ...columns.map(({ code }) =>
        cellOf([paragraph([run(languageName(code, code), code, small)], code, 0)], width),
      ),
    ],
  });
  const row = (sentence: PublishedSentence): TableRow => {
    const number = new TextRun({ text: `[${numberOf(sentence.id)}]`, size: 17 });
    const style = {
      bold: sentence.kind === 'title' || sentence.kind === 'heading',
      italics: sentence.kind === 'caption',
    };
    return new TableRow({
      cantSplit: true,
      children: [
        cellOf(
          [new Paragraph({ children: [new Bookmark({ id: bookmarkOf(sentence.id), children: [number] })] })],
          NUMBERS,
        ),
        ...columns.map(({ code, textOf }) =>
          cellOf([paragraph([run(textOf(sentence), code, style)], code, 0)], width),
        ),
      ],
    });
  };
  return new Table({
    columnWidths: [NUMBERS, ...columns.map(() => width)],
    width: { size: NUMBERS + width * columns.length, type: WidthType.DXA },
    rows: [head, ...summary.sentences.map(row)],
  });
}

/** What was translated by whom, and from which object. */
function originOf({ provenance, articleId }: Summary, code: string, labels: Labels): Paragraph[] {
  const { engines, source, summarizer } = provenance;
  const lines = [
    `${labels.key}: ${source.key} (${articleId})`,
    ...Object.entries(engines).map(
      ([target, engine]) => `${labels.engine} (${target}): ${engineText(engine, labels)}`,
    ),
    ...(summarizer === 'none' ? [] : [`${labels.summarizer}: ${summarizer}`]),
    `SHA-256: ${source.sha256}`,
  ];
  return [
    heading(labels.provenance, code),
    ...lines.map((line) => paragraph([run(line, labelLanguage(code), { size: 17 })], code, 20)),
  ];
}
