import { describe, expect, it } from 'vitest';
import { renderArticle } from '../../../shared/publish/index.ts';
import { noticeLanguages, waitingText } from '../../../shared/publish/waiting.ts';
import { isSourceOnly, sourceOnly } from '../../../shared/summarize/source-only.ts';
import { article } from '../summarize/article.ts';

const noModel = {
  target: 'vi',
  kind: 'no-model',
  message: 'No model for de→vi.',
  advice: 'Run `./tidings models install de-en en-vi`',
};
const budget = {
  target: 'en',
  kind: 'budget-reached',
  message: 'The budget is used up.',
  advice: 'It goes on next day.',
};
const silent = {
  target: 'en',
  kind: 'untranslated',
  message: 'Not one sentence.',
  advice: "Else say `./tidings --data w retry 'a b.txt'`.",
};

describe('what is said of a target that waits', () => {
  it.each([
    [
      'en',
      noModel,
      'Vietnamese',
      'No model for de→vi. This command fetches what is missing, and the article completes itself:',
      './tidings models install de-en en-vi',
    ],
    [
      'vi',
      noModel,
      'Tiếng Việt',
      'Máy này chưa cài mô hình dịch cho cặp ngôn ngữ này. Lệnh sau sẽ tải mô hình về, rồi bài sẽ tự hoàn tất:',
      './tidings models install de-en en-vi',
    ],
    ['en', budget, 'English', 'The budget is used up. It goes on next day.', null],
    [
      'vi',
      budget,
      'Tiếng Anh',
      'Ngân sách dịch trong ngày đã hết. Không cần làm gì: bài sẽ được dịch tiếp vào ngày hôm sau (giờ UTC).',
      null,
    ],
    [
      'en',
      silent,
      'English',
      'Not one sentence. If the language was decided wrongly, upload the article with the right one; else say:',
      "./tidings --data w retry 'a b.txt'",
    ],
    ['fr', budget, 'English', 'The budget is used up. It goes on next day.', null],
  ])('to readers of %s: %j', (reader, unavailable, name, text, command) => {
    expect(waitingText(unavailable, reader)).toMatchObject({ name, text, command });
  });

  it('is said in the languages of the page, and of the missing targets that have words for it', () => {
    expect(noticeLanguages(['en'], [noModel, { ...noModel, target: 'fr' }])).toEqual(['en', 'vi']);
  });
});

describe('an article that waits for all its targets', () => {
  const waiting = article({
    language: 'de',
    paragraphs: [['Die Brücke ist offen.', 'Sie ist neu.']],
    targets: [],
    unavailable: ['en', 'vi'],
  });

  it('has its text, headline and first paragraph in its own language, and no statement of ours', () => {
    expect(isSourceOnly(waiting)).toBe(true);
    expect(sourceOnly(waiting)).toMatchObject({
      headline: { cites: [expect.stringMatching(/^s\d+$/)] },
      abstract: { text: { de: 'Die Brücke ist offen. Sie ist neu.' } },
      keyPoints: [],
      people: [],
      cost: { amount: 0 },
    });
  });

  it('does not open its first paragraph with where and when it was filed', () => {
    const filed = 'ALTENRODE, 23. November 2026 - Der Kreistag hat die Schließung der Klinik beschlossen.';
    const { abstract } = sourceOnly(
      article({ language: 'de', paragraphs: [[filed]], targets: [], unavailable: ['en', 'vi'] }),
    );
    expect(abstract.text).toEqual({ de: 'Der Kreistag hat die Schließung der Klinik beschlossen.' });
  });

  it('has a page and a file for each target', () => {
    const files = new Map(renderArticle(sourceOnly(waiting)).map(({ name, body }) => [name, body]));
    expect([...files.keys()].sort()).toEqual([
      'article.en.md',
      'article.vi.md',
      'index.en.html',
      'index.html',
      'index.vi.html',
      'summary.json',
    ]);
    expect(files.get('article.vi.md')).toContain('Đang chờ bản dịch');
    const page = files.get('index.html');
    for (const text of [
      'Die Brücke ist offen.',
      'Waiting for a translation',
      'Đang chờ bản dịch',
      'lang="de"',
      'Original: German',
    ])
      expect(page).toContain(text);
  });
});
