import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../shared/normalize/readers/plain.ts';
import { splitSentences } from '../../../shared/normalize/sentences.ts';

describe('plain text of news agencies', () => {
  it('has its slugs and turns left out', () => {
    const text = `BC-EU--Fisheries, 3rd Ld-Writethru,0412
URGENT
Eds: Updates with comments.

Ministers agree on quotas

By INGRID SOLHEIM
Associated Newswire

BRUSSELS (AN) _ Ministers agreed early on Wednesday on lower quotas for the whole of the North Sea.

MORE

The quota falls by 12 percent next year.

-30-`;

    expect(readPlainText(text)).toMatchObject({
      title: 'Ministers agree on quotas',
      byline: 'INGRID SOLHEIM',
      blocks: [
        {
          text: 'BRUSSELS (AN) _ Ministers agreed early on Wednesday on lower quotas for the whole of the North Sea.',
        },
        { text: 'The quota falls by 12 percent next year.' },
      ],
    });
  });

  it('keeps a heading that only looks like a turn', () => {
    const text =
      'A long day\n\nMany people came to the square in the morning.\n\nMore\n\nOthers stayed until the evening, she said.';

    expect(readPlainText(text).blocks.map((block) => block.text)).toContain('More');
  });

  it('joins lines that were cut at a fixed width, within words, too', () => {
    const text = `Council approves stadium

The city council has approved the new stadium. Mem-
bers voted 21 to 17 after a debate. The state-of-the-
art hall will hold 18,000 people.`;

    expect(readPlainText(text).blocks).toEqual([
      {
        kind: 'paragraph',
        text: 'The city council has approved the new stadium. Members voted 21 to 17 after a debate. The state-of-the-art hall will hold 18,000 people.',
      },
    ]);
  });

  it('keeps the hours of a live blog, and takes none for the day', () => {
    const text =
      'Flood in the valley\n\n10:15\nThe river has risen by two metres since Sunday.\n\n9:40\nThe school stays closed today.';

    expect(readPlainText(text)).toMatchObject({ title: 'Flood in the valley', publishedAt: null });
    expect(readPlainText(text).blocks.map((block) => block.text)).toContain('10:15');
  });
});

describe('splitSentences', () => {
  it.each([
    [
      'marks of notes',
      'It fell.[1] Others rose.[2][3] Nobody knew.⁴ It ended.',
      ['It fell.[1]', 'Others rose.[2][3]', 'Nobody knew.⁴', 'It ended.'],
    ],
    [
      'marks that lost their brackets',
      'They had older data.5,6 They knew.',
      ['They had older data.5,6', 'They knew.'],
    ],
    [
      'capitals',
      'GOV. MARY DALE LEFT THE U.S. ON MONDAY. SCHOOLS CLOSED.',
      ['GOV. MARY DALE LEFT THE U.S. ON MONDAY.', 'SCHOOLS CLOSED.'],
    ],
    [
      'an ampersand',
      'The staff of Com. & Adm. came. They left.',
      ['The staff of Com. & Adm. came.', 'They left.'],
    ],
  ])('knows %s', (_, text, sentences) => {
    expect(splitSentences(text, 'en')).toEqual(sentences);
  });

  it('keeps a Korean quotation with the verb that it belongs to', () => {
    const text = '그는 "지붕을 바꿨다. 이제 걱정이 없다"고 말했다. 시는 기뻐했다.';

    expect(splitSentences(text, 'ko')).toEqual([
      '그는 "지붕을 바꿨다. 이제 걱정이 없다"고 말했다.',
      '시는 기뻐했다.',
    ]);
  });
});
