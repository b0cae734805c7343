import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../shared/publish/html.ts';
import { renderArticle, renderMarkdown } from '../../../shared/publish/index.ts';
import { exampleSummary, sentence, summaryFullOf } from './example.ts';

/** Sentences as any program can read them back: id and text. */
function sentencesIn(markdown: string): [string, string][] {
  return [...markdown.matchAll(/<a id="(s\d+)"><\/a>(.*?)(?=\*?$| <a id="s)/gm)].map(([, id, text]) => [
    id!,
    text!.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  ]);
}

describe('the Markdown of an article', () => {
  it('reads like an article', () => {
    expect(renderMarkdown(exampleSummary(), 'vi')).toBe(`---
title: "Thông cầu"
language: "vi"
sourceLanguage: "de"
publisher: "Elbkurier"
byline: "Mia Voss"
publishedAt: "2026-03-12"
sourceUrl: "https://elbkurier.example/bruecke"
object: "bruecke.txt"
articleId: "bruecke-0011223344556677"
revision: "0055AED6DCD90281E500000000000000"
quality: 0.9
needsReview: false
---

# Thông cầu

Elbkurier · Mia Voss · ngày 12 tháng 3 năm 2026 · Dịch từ: Tiếng Đức · <https://elbkurier.example/bruecke>

Cây cầu đã thông xe. [[1]](#s1)

## Những điểm chính

- Cầu có kinh phí 5 triệu. [[2]](#s2)

## Nhân vật

- **Lê An**, thị trưởng [[1]](#s1)

## Ngày tháng

- ngày 12 tháng 3 (2026-03-12) [[1]](#s1)

## Số liệu

- 5 triệu [[2]](#s2)

## Trích dẫn

- “Cuối cùng cũng xong.” — Lê An [[1]](#s1)[[2]](#s2)

## Toàn văn

### <a id="s0"></a>Thông cầu

<a id="s1"></a>Cây cầu đã thông xe. <a id="s2"></a>Cầu có kinh phí 5 triệu.

- <a id="s3"></a>Ô tô
- <a id="s4"></a>Xe đạp

## Chất lượng

- Điểm: 0,9

## Xuất xứ và chi phí

- Câu: bộ nhớ dịch: s0–s4
- Dịch bởi: không cần máy dịch
- Tóm tắt bởi: extractive-1
- Đối tượng: bruecke.txt (100 bytes, utf-8, SHA-256 abc123)
- Những dòng đã lược bỏ: 1
- Chi phí: 0,0004 US$
- Ký tự gửi đến máy dịch: 24
- Tóm tắt lúc: 2026-03-12 10:00 UTC
`);
  });

  it('says which sentences come from the memory and which from the engine', () => {
    const markdown = renderMarkdown(exampleSummary(), 'en');
    expect(markdown).toContain('- Sentences: translation memory: s0–s1, s3–s4\n');
    expect(markdown).toContain('- Sentences: translation engine: s2\n');
  });

  it('gives every sentence back, with its id', () => {
    const texts = exampleSummary().sentences.map(({ id, targets }) => [id, targets['en']!.text]);
    expect(sentencesIn(renderMarkdown(exampleSummary(), 'en'))).toEqual(texts);
  });

  it('gives every sentence back whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const one = `x${text}x`;
        const summary = exampleSummary({ sentences: [sentence('s1', one, one, one)] });
        const line = printable(one).replace(/\s+/g, ' ');
        expect(sentencesIn(renderMarkdown(summary, 'en'))).toEqual([['s1', line]]);
      }),
    );
  });

  it.each([
    '# x',
    '- x',
    '1. x',
    '> x',
    '<b>x</b>',
    '[x](y)',
    '![x](y)',
    '*x*',
    '`x`',
    '| x |',
    '&lt;',
    '\n\n# x',
  ])('takes %j for text, not for markup', (text) => {
    const summary = summaryFullOf(text);
    const lines = renderMarkdown(summary, 'en').split('\n');
    const plain = renderMarkdown(summaryFullOf('plain'), 'en').split('\n');
    const kinds = (of: string[]) =>
      of.map((line) => /^(?:#+|>|-(?!-)|---|)(?= |$)/.exec(line)?.[0] ?? 'text');
    expect(kinds(lines)).toEqual(kinds(plain));
    expect(lines.slice(lines.indexOf('---', 1)).join('\n')).not.toMatch(
      /(?<!\\)<b>|(?<!\\)`|(?<!\\)!?(?<!\\)\[x/,
    );
  });

  it('keeps the front matter YAML of one line per field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const front = renderMarkdown(summaryFullOf(text), 'en').split('\n---\n')[0]!.split('\n').slice(1);
        const title = front[0]!.replace('title: ', '');
        expect(JSON.parse(title)).toBe(text.toWellFormed());
        expect(front.every((line) => /^\w+: /.test(line))).toBe(true);
      }),
    );
  });
});

describe('the files of an article', () => {
  it('are the summary, the article in every language, and the page', () => {
    expect(renderArticle(exampleSummary()).map(({ name, contentType }) => [name, contentType])).toEqual([
      ['summary.json', 'application/json; charset=utf-8'],
      ['article.en.md', 'text/markdown; charset=utf-8'],
      ['article.vi.md', 'text/markdown; charset=utf-8'],
      ['index.html', 'text/html; charset=utf-8'],
      ['index.en.html', 'text/html; charset=utf-8'],
      ['index.vi.html', 'text/html; charset=utf-8'],
    ]);
  });

  it('hold the summary as it is', () => {
    const summary = exampleSummary();
    expect(JSON.parse(renderArticle(summary)[0]!.body)).toEqual(summary);
  });

  it('leave out a language that is not available', () => {
    const one = {
      ...sentence('s1', 'a', 'b', 'c'),
      targets: { en: { text: 'b', origin: 'memory' as const } },
    };
    const names = renderArticle(exampleSummary({ sentences: [one] })).map(({ name }) => name);
    expect(names).toEqual(['summary.json', 'article.en.md', 'index.html', 'index.en.html']);
  });
});

describe('a target that could not be served', () => {
  it('has a file that says so and shows the original, in place of an older revision’s translation', () => {
    const unavailable = [
      { target: 'fr', kind: 'no-model', message: 'No model for de→fr.', advice: 'Install one.' },
    ];
    const file = renderArticle(exampleSummary({ unavailable })).find(({ name }) => name === 'article.fr.md');
    expect(file?.body).toBe(`# Brücke eröffnet

Elbkurier · Mia Voss · 12 March 2026

> **Waiting for a translation**: French. No model for de→fr. Install one.

## Original (German)

### <a id="s0"></a>Brücke eröffnet

<a id="s1"></a>Die Brücke ist offen. <a id="s2"></a>Sie kostete 5 Millionen.

- <a id="s3"></a>Teilen
- <a id="s4"></a>Räder
`);
  });
});

it('what was found in one translation is no reason to doubt the other', () => {
  const summary = exampleSummary();
  const lost = {
    sentenceId: 's1',
    target: 'vi',
    kind: 'untranslated',
    severity: 'error',
    message: 'Not translated.',
  } as const;
  const reviewed = { ...summary, quality: { ...summary.quality, needsReview: true, findings: [lost] } };

  expect(renderMarkdown(reviewed, 'vi')).toContain('needsReview: true');
  expect(renderMarkdown(reviewed, 'en')).toContain('needsReview: false');
});

it('the terms that were applied stand with what translated', () => {
  const appliedTerms = { en: [{ source: 'Brücke', target: 'bridge' }] };
  const provenance = { ...exampleSummary().provenance, appliedTerms };
  expect(renderMarkdown(exampleSummary({ provenance }), 'en')).toContain(
    '- Terms applied: Brücke → bridge\n',
  );
});
