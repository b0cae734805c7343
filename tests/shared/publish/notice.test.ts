import { describe, expect, it } from 'vitest';
import type { ArticleEvent } from '../../../shared/documents/article-event.ts';
import { noticeOf } from '../../../shared/publish/notice.ts';

const event = (more: Partial<ArticleEvent> = {}): ArticleEvent => ({
  version: 1,
  articleId: 'talks-0123456789abcdef',
  revision: '0B00',
  key: 'desk/talks.txt',
  status: 'published',
  previous: 'translated',
  at: '2026-11-27T08:00:00.000Z',
  headline: { en: 'River states open talks', vi: 'Các nước ven sông mở đàm phán' },
  abstract: { en: 'Four states met in Vienna.', vi: 'Bốn nước họp tại Vienna.' },
  folder: 'articles/desk/talks.txt/',
  ...more,
});
const subjectOf = (more: Partial<ArticleEvent>): string | undefined => noticeOf(event(more))?.subject;
const textOf = (more: Partial<ArticleEvent>): string | undefined => noticeOf(event(more))?.text;

describe('a notice', () => {
  it('of a published article has headline and abstract in every language, and the way to it', () => {
    expect(
      textOf({ url: 'https://news.example.org/articles/desk/talks.txt/index.html', needsReview: true }),
    ).toBe(
      `River states open talks

Four states met in Vienna.

Các nước ven sông mở đàm phán

Bốn nước họp tại Vienna.

Read it: https://news.example.org/articles/desk/talks.txt/index.html
Article: desk/talks.txt
The checks found something that a person should look at.`,
    );
  });

  it('leads into the outbox where nobody knows its address', () => {
    expect(textOf({})).toContain('\nIn the outbox: articles/desk/talks.txt/\n');
  });

  it('of a failed one says what happened and what to do', () => {
    const failed = {
      status: 'failed',
      kind: 'empty',
      message: 'It has no bytes.',
      advice: 'Upload it again.',
    } as const;
    const lines = textOf(failed)?.split('\n');
    expect(lines).toContain('What happened: It has no bytes.');
    expect(lines).toContain('What to do: Upload it again.');
    expect(subjectOf(failed)).toBe('Tidings: not published: desk/talks.txt');
  });

  it('of a withdrawn one gives the reason', () => {
    expect(textOf({ status: 'withdrawn', headline: {}, message: 'Figures were wrong.' })).toBe(
      'desk/talks.txt was withdrawn.\nReason: Figures were wrong.',
    );
  });

  it.each(['received', 'normalized', 'translated', 'superseded'] as const)('is not made of %s', (status) => {
    expect(noticeOf(event({ status }))).toBeNull();
  });

  it('fits into Slack, whatever its article holds', () => {
    const languages = ['en', 'vi', 'de', 'fr', 'it', 'es', 'pt', 'nl', 'pl', 'cs'];
    const long = (words: string) => Object.fromEntries(languages.map((code) => [code, words.repeat(400)]));
    const more = {
      headline: long('talks '),
      abstract: long('đàm phán '),
      key: 'ü'.repeat(500),
      folder: 'x'.repeat(1000),
    };
    expect(textOf(more)!.length).toBeLessThanOrEqual(3000);
  });

  it('holds nothing that acts on who reads it', () => {
    const evil = 'Talks\u001b[2J\r\nBcc: all@example.org\u202egpj.exe\u0000';
    const text = textOf({ headline: { en: evil }, abstract: { en: evil }, key: evil, url: undefined });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).not.toMatch(/^Bcc:/m);
  });
});

describe('a subject', () => {
  it.each([
    ['Vietnamese, without its marks', { vi: 'Đà Nẵng mở cảng mới' }, 'Published: Da Nang mo cang moi'],
    ['typographic signs', { en: '“Talks” – at last…' }, 'Published: "Talks" - at last...'],
    ['the first headline that ASCII can show', { zh: '四国会谈', en: 'Talks open' }, 'Published: Talks open'],
    ['the key where it can show none', { zh: '四国会谈', ja: '会談' }, 'Published: desk/talks.txt'],
    [
      'one sign that it cannot show',
      { en: 'Prices rise by 4 € in Vienna today' },
      'Published: Prices rise by 4 ? in Vienna today',
    ],
  ])('shows %s', (_, headline, subject) => {
    expect(subjectOf({ headline })).toBe(subject);
  });

  it('is the article’s id where not even the key can be shown', () => {
    expect(subjectOf({ headline: {}, key: 'ニュース.txt' })).toBe('Published: talks-0123456789abcdef');
  });

  it.each([
    ['a long headline', { en: 'Talks '.repeat(60) }],
    ['a headline of two lines', { en: 'Talks\r\nTo: all@example.org' }],
    ['an escape', { en: 'Talks \u001b[31m' }],
  ])('is what SNS takes, of %s', (_, headline) => {
    expect(subjectOf({ headline })).toMatch(/^[\x21-\x7e][\x20-\x7e]{0,98}$/);
  });
});
