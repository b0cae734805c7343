import { describe, expect, test } from 'vitest';
import { roleOf as vietnameseRole } from '../../../shared/languages/vi/roles.ts';
import { withoutDatelines } from '../../../shared/summarize/datelines.ts';
import { localizeNames } from '../../../shared/summarize/entities/align-names.ts';
import { roleOf } from '../../../shared/summarize/entities/roles.ts';
import { recognise } from '../../../shared/summarize/entities.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { article } from './article.ts';

const quotes = (...sentences: string[]) =>
  summarize(article({ paragraphs: [sentences], targets: ['en'] })).quotes.map(({ text, speaker }) => [
    text['en'],
    speaker?.['en'] ?? null,
  ]);

describe('who says it', () => {
  test.each([
    ['a title before the name', ['“It is late,” said Dr Anna Berg of Oslo.'], 'Anna Berg'],
    ['an office before the name', ['It is “too late”, said its spokesman, Jan Berg.'], 'Jan Berg'],
    ["words of one's own", ['State Secretary Jan Berg spoke of “a treaty in boots”.'], 'Jan Berg'],
    [
      'a sentence that only names the speaker',
      ['“We told a story about trade.”', 'That is how the director, Ms Anna Berg, put it.'],
      'Anna Berg',
    ],
    [
      'the person, not the troupe she leads',
      [
        'Here the Sen Vang troupe plays.',
        'For Ms Mai Ha of Sen Vang, it is cold.',
        '“We like it here,” she says.',
      ],
      'Mai Ha',
    ],
  ])('%s', (_what, sentences, speaker) => {
    expect(quotes(...sentences).map(([, who]) => who)).toEqual([speaker]);
  });
});

describe('words in quotation marks that nobody says', () => {
  test.each([
    ['It is the first since the services introduced “one paper, one look”.'],
    ['The programme “Meeting with students of all years” began.'],
    ['In Rome the motto “good friends and good neighbours” hung on a wall.'],
    ['The spirit of the “four goods”: “good friends, good neighbours, good trade” lives.'],
    ['Courses formed “young ambassadors of culture” for the town.'],
    ['Poland joined the “Road of Friendship and Trade” last year.'],
  ])('are no quotation: %s', (sentence) => {
    expect(quotes(sentence)).toEqual([]);
  });

  test.each([
    ['China and Poland raised their ties to a “union with a shared future”.', 'union with a shared future'],
    ['One of them is said to have called out, “not in my town”.', 'not in my town'],
    ['Some in the town complain that “nobody has asked us at all”.', 'nobody has asked us at all'],
  ])('are one when they are somebody’s wording or a clause: %s', (sentence, text) => {
    expect(quotes(sentence)).toEqual([[text, null]]);
  });
});

describe('roles', () => {
  test.each([
    ['Its director, Anna Berg, left.', 'director'],
    ['For the director of the theatre, Anna Berg, it was cold.', 'director of the theatre'],
    ['State Secretary Anna Berg left.', 'State Secretary'],
    ['Anna Berg, wife of late actor Jan Lund, left.', 'wife of late actor Jan Lund'],
    ['Ms Anna Berg, finance minister Jan Lund and others left.', null],
    ['The Leader of the House Anna Berg left.', 'Leader of the House'],
    ['Minister of Agriculture and Environment Tran Thu Ha left.', 'Minister of Agriculture and Environment'],
  ])('%s', (sentence, role) => {
    const person = recognise([sentence]).find(({ kind }) => kind === 'person')!;
    expect(roleOf(person, [sentence])?.text ?? null).toBe(role);
  });

  test.each([
    [
      'Hôm qua Thứ trưởng Bộ Nông nghiệp và Môi trường Trần Thu Hà nói.',
      'Thứ trưởng Bộ Nông nghiệp và Môi trường',
    ],
    ['Giám đốc bảo tàng, bà Trần Thu Hà, đã nói.', 'Giám đốc bảo tàng'],
    ['Với bà Trần Thu Hà, giám đốc nhà hát, trời lạnh.', 'giám đốc nhà hát'],
  ])('%s', (sentence, role) => {
    expect(vietnameseRole('Trần Thu Hà', sentence)).toBe(role);
  });
});

test('of two museums each gets its own name: the one with the country, "quốc gia" inside', () => {
  const english = 'The Museum of World Cultures gave it to the Vietnam National Museum of History.';
  const vietnamese = 'Bảo tàng Văn hóa Thế giới đã trao nó cho Bảo tàng Lịch sử quốc gia Việt Nam.';
  expect(localizeNames(recognise([english]), [english], [vietnamese], 'vi', new Map())).toEqual([
    'Bảo tàng Văn hóa Thế giới',
    'Bảo tàng Lịch sử quốc gia Việt Nam',
  ]);
});

describe('datelines', () => {
  test.each([
    ['LAO CAI, Vietnam — A train crossed the border today.', 'A train crossed the border today.'],
    ['BEIJING (Reuters) - A train crossed the border today.', 'A train crossed the border today.'],
    ['PARIS – A train crossed the border today.', 'A train crossed the border today.'],
    ['Hanoi (VNA) – A train crossed the border today.', 'A train crossed the border today.'],
    ['NATO – A club of many states – met again today.', null],
    ['AIDS – The disease is still with us today.', null],
    ['A-10 — The plane flies again over the sea.', null],
    ['Anna Berg — The mayor of Oslo — left today.', null],
  ])('%s', (en, rest) => {
    expect(withoutDatelines({ en })).toEqual({ en: rest ?? en });
  });

  test('go in every language or in none', () => {
    expect(
      withoutDatelines({
        en: 'HANOI — A train crossed the border today.',
        vi: 'HÀ NỘI — Hôm nay một đoàn tàu đã qua biên giới.',
      }),
    ).toEqual({
      en: 'A train crossed the border today.',
      vi: 'Hôm nay một đoàn tàu đã qua biên giới.',
    });
    const half = { en: 'HANOI — A train crossed the border today.', vi: 'Hôm nay tàu đã qua biên giới.' };
    expect(withoutDatelines(half)).toEqual(half);
  });

  test('the abstract goes without and still verifies', () => {
    const summary = summarize(
      article({
        paragraphs: [['OSLO, Norway — The bridge over the fjord opened on Friday after six years.']],
      }),
    );
    expect(summary.abstract.text['en']).toBe('The bridge over the fjord opened on Friday after six years.');
    expect(summary.sentences[0]!.targets['en']!.text).toMatch(/^OSLO, Norway — /);
    expect(summary.quality.dropped).toEqual([]);
  });
});
