import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../../../bench/normalize/documents.ts';
import { normalize } from '../../../../shared/normalize/index.ts';
import { linesOfPage, paragraphsOf } from '../../../../shared/normalize/readers/pdf-layout.ts';
import type { Piece } from '../../../../shared/normalize/readers/pdf-page.ts';

const textOf = (pieces: readonly Piece[], width = 595): string[] =>
  paragraphsOf(linesOfPage({ pieces: [...pieces], width, height: 842 }, 0)).map(({ text }) => text);

const piece = (text: string, x: number, y: number, size = 10, more: Partial<Piece> = {}): Piece => ({
  text,
  x,
  y,
  size,
  width: text.length * size * 0.5,
  ...more,
});

describe('a PDF that no browser made', () => {
  const read = async (name: string) => {
    const article = await normalize(
      readFileSync(new URL(`../../../fixtures/pdf/${name}.pdf`, import.meta.url)),
      { key: `${name}.pdf` },
    );
    return {
      title: article.title?.text,
      sentences: article.blocks.flatMap((block) => block.sentences.map(({ text }) => text)),
    };
  };

  it('of pdfTeX has its ligatures, a power, a note without its mark, and no page number', async () => {
    const { title, sentences } = await read('pdftex-columns');

    expect(title).toBe('Mill becomes a concert hall');
    expect(sentences).toEqual(
      expect.arrayContaining([
        'Three hundred seats will fit on the grinding floor, and the first concert is planned for 6 December.',
        'The distance is 10⁶ metres.',
        'The price is an estimate.',
      ]),
    );
    expect(sentences).not.toContain('1');
  });

  it('of groff and Ghostscript has whole words', async () => {
    expect((await read('groff-ghostscript')).sentences).toContain(
      'Not everybody is pleased, and a farmer across the river fears for his cows.',
    );
  });

  it('of LibreOffice is read from the right in Hebrew, and with all marks in Vietnamese', async () => {
    expect((await read('libreoffice-hebrew')).sentences).toEqual([
      'שר התחבורה חנך ביום ראשון את קו הרכבת השלישי המחבר את מזרח העיר למערבה.',
      'אורך הקו 27 קילומטרים ובו 22 תחנות.',
      'לדברי השר הקו יסיע כ-400 אלף נוסעים ביום.',
    ]);
    expect((await read('libreoffice-vietnamese')).sentences[2]).toBe(
      'Hai chị em chủ nhà đã mua cả máy móc lẫn tường nhà và muốn giữ lại cả hai.',
    );
  });
});

describe('the layout of a PDF', () => {
  it('reads three columns one after the other', async () => {
    const words = 'alpha bravo delta gamma omega sigma theta kappa lambda zeta'.split(' ');
    const column = (name: string, x: number) =>
      words.map((word, at) => ({ text: `${name} ${word} stands here`, x, y: 700 - at * 13 }));
    const article = await normalize(
      makePdf([[...column('First', 40), ...column('Second', 220), ...column('Third', 400)]]),
      { key: 'a.pdf' },
    );
    const text = article.blocks
      .map((block) => block.sentences.map((sentence) => sentence.text).join(' '))
      .join(' ');

    expect(text.lastIndexOf('First')).toBeLessThan(text.indexOf('Second'));
    expect(text.lastIndexOf('Second')).toBeLessThan(text.indexOf('Third'));
  });

  it('joins a drop cap to its word', () => {
    expect(
      textOf([
        piece('T', 50, 680, 40),
        piece('he old mill is a', 75, 700),
        piece('hall from now on.', 75, 688),
        piece('The owners are glad.', 50, 676),
      ]),
    ).toEqual(['The old mill is a hall from now on. The owners are glad.']);
  });

  it('keeps a headline of two lines in one', () => {
    const [headline] = textOf([
      piece('Old mill of the valley', 50, 750, 24),
      piece('becomes a hall', 50, 721, 24),
      piece('The old mill is a hall from now on.', 50, 690),
      piece('The owners are glad about it all.', 50, 677),
    ]);

    expect(headline).toBe('Old mill of the valley becomes a hall');
  });

  it.each([
    ['a power', 'about 10', '6', 'trees.', 'about 10⁶ trees.'],
    ['a note', 'the old mill', '1', 'is a hall.', 'the old mill is a hall.'],
  ])('raised digits: %s', (_, before, digit, after, expected) => {
    const first = piece(before, 50, 700);
    const raised = piece(digit, 50 + first.width, 704, 6);

    expect(textOf([first, raised, piece(after, raised.x + 6, 700)])).toEqual([expected]);
  });

  it.each([
    ['an abbreviation', 'Der EU-', 'weite Vergleich', 'Der EU-weite Vergleich'],
    ['a number', 'Die 24-', 'Stunden-Wache', 'Die 24-Stunden-Wache'],
    ['a word that is cut', 'Die Nachbar-', 'schaft bleibt', 'Die Nachbarschaft bleibt'],
    ['a first part', 'The well-', 'known mill', 'The well-known mill'],
    ['a part that and follows', 'Die Nord-', 'und Südseite', 'Die Nord- und Südseite'],
  ])('hyphens at the end of a line: %s', (_, first, second, expected) => {
    expect(textOf([piece(first, 50, 700), piece(second, 50, 688)])).toEqual([expected]);
  });

  it('closes up letters that are set apart', () => {
    expect(
      textOf([
        piece('M i l l', 50, 700, 18, { width: 52 }),
        piece('b e c o m e s', 116, 700, 18, { width: 111 }),
        piece('a', 241, 700, 18),
        piece('h a l l', 265, 700, 18, { width: 50 }),
      ]),
    ).toEqual(['Mill becomes a hall']);
  });

  it('reads scripts from right to left, with their numbers', () => {
    expect(textOf([piece('محطة.', 460, 700), piece('22', 490, 700), piece('ويضم', 506, 700)])).toEqual([
      'ويضم 22 محطة.',
    ]);
  });

  it('reads turned pages, leaves watermarks out, and doubled letters say once', () => {
    const turned = [
      piece('The old mill is a hall.', 300, 100, 10, { angle: 90 }),
      piece('Its owners are glad.', 312, 100, 10, { angle: 90 }),
    ];

    expect(textOf(turned)).toEqual(['The old mill is a hall. Its owners are glad.']);
    expect(
      textOf([
        piece('The old mill is a hall.', 50, 700),
        piece('The old mill is a hall.', 50.3, 700),
        piece('DRAFT', 200, 400, 60, { angle: 45 }),
      ]),
    ).toEqual(['The old mill is a hall.']);
  });

  it('knows the ligatures of TeX', () => {
    expect(textOf([piece('They \u001ct on the \u001door.', 50, 700)])).toEqual(['They fit on the floor.']);
  });
});
