import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../shared/documents/summary.ts';
import { renderPage } from '../../../shared/publish/index.ts';
import { exampleSummary, hostile, sentence, summaryFullOf } from './example.ts';

const documentOf = (page: string) => parseHTML(page).document;

/** Names of the elements and attributes of a page, in order: what markup in a text would change. */
function shapeOf(page: string): string[] {
  return [...documentOf(page).querySelectorAll('*')].map(
    (element) => `${element.localName} ${[...element.attributes].map(({ name }) => name).join(' ')}`,
  );
}

/** Elements that run or load something: a script element that holds data does neither, nor does the name of another page. */
const ACTIVE =
  'script:not([type="application/ld+json"]), link:not([rel=alternate], [rel=canonical]), img, iframe, object, form';

/** The example without anything that cites. */
function withoutItems(more: Partial<Summary>): Summary {
  const nothing = { text: { en: 'Nothing', vi: 'Không' }, cites: ['s9'] };
  const items = { keyPoints: [], people: [], dates: [], figures: [], quotes: [] };
  return exampleSummary({ headline: nothing, abstract: nothing, ...items, ...more });
}

describe('the page of an article', () => {
  it('shows headline, abstract and key points in both languages, marked as such', () => {
    const document = documentOf(renderPage(exampleSummary()));
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelector('h1')?.textContent).toBe('Bridge opens');
    expect(document.querySelector('h1')?.parentElement?.getAttribute('lang')).toBe('en');
    expect(document.querySelector('.headline')?.textContent).toBe('Thông cầu');
    expect(document.querySelector('.headline')?.parentElement?.getAttribute('lang')).toBe('vi');
    expect(document.querySelectorAll('.points [lang=vi]')).toHaveLength(1);
  });

  it('links every citation to a sentence of the same language on the page', () => {
    const document = documentOf(renderPage(exampleSummary()));
    const links = [...document.querySelectorAll('.cites a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const target = document.getElementById(link.getAttribute('href')!.slice(1));
      expect(target?.classList.contains('s')).toBe(true);
      const language = link.closest('[lang]')?.getAttribute('lang');
      if (link.closest('.card') === null)
        expect(target?.closest('[lang]')?.getAttribute('lang')).toBe(language);
    }
  });

  it('has every id once', () => {
    const ids = [...documentOf(renderPage(exampleSummary())).querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows source, English and Vietnamese of every sentence, and where the words come from', () => {
    const document = documentOf(renderPage(exampleSummary()));
    for (const [position, one] of exampleSummary().sentences.entries()) {
      const texts = [...document.querySelectorAll(`.article .n${position}`)].map(
        ({ textContent }) => textContent,
      );
      expect(texts).toEqual([one.targets['en']!.text, one.targets['vi']!.text, one.source]);
    }
    expect(document.querySelector('#s2 + .at .no')?.className).toBe('no engine cited');
    expect(document.querySelector('#s2-vi + .at .no')?.className).toBe('no memory cited');
  });

  it('has no column for the original where a target shows it word for word', () => {
    const language = { code: 'vi', confidence: 1, decidedBy: 'detector' } as const;
    const sentences = [sentence('s1', 'Cầu đã thông xe.', 'The bridge is open.', 'Cầu đã thông xe.')];
    const document = documentOf(renderPage(exampleSummary({ language, sentences })));
    expect(document.querySelectorAll('.cell.source')).toHaveLength(0);
    expect(document.getElementById('show-source')).toBeNull();
  });

  it('has one where a quotation in a third language would be lost', () => {
    const language = { code: 'vi', confidence: 1, decidedBy: 'detector' } as const;
    const sentences = [
      sentence('s1', 'Cầu đã thông xe.', 'The bridge is open.', 'Cầu đã thông xe.'),
      sentence('s2', '„Endlich!“', '“At last!”', '“Cuối cùng!”', { block: 'b2', kind: 'quote' }),
    ];
    expect(
      documentOf(renderPage(exampleSummary({ language, sentences }))).getElementById('show-source'),
    ).not.toBeNull();
  });

  it('writes Arabic from right to left', () => {
    const language = { code: 'ar', confidence: 1, decidedBy: 'detector' } as const;
    const cell = documentOf(renderPage(exampleSummary({ language }))).querySelector('.cell.source[lang]');
    expect(cell?.getAttribute('lang')).toBe('ar');
    expect(cell?.getAttribute('dir')).toBe('rtl');
  });

  it('puts no space between Chinese sentences', () => {
    const language = { code: 'zh-TW', confidence: 1, decidedBy: 'detector' } as const;
    const sentences = [sentence('s1', '一。', 'One.', 'Một.'), sentence('s2', '二。', 'Two.', 'Hai.')];
    const document = documentOf(renderPage(withoutItems({ language, sentences })));
    expect(document.querySelector('.source p')?.textContent).toBe('一。1二。2');
    expect(document.querySelector('.article .t0 p')?.textContent).toBe('One.1 Two.2');
  });

  it('makes one list of neighbouring list items', () => {
    const lists = documentOf(renderPage(exampleSummary())).querySelectorAll('.article .t0 ul');
    expect([...lists].map((list) => list.querySelectorAll('li').length)).toEqual([2]);
  });

  it('shows what people said, and keeps other quotations behind a click', () => {
    const both = (text: string) => ({ en: text, vi: text });
    const spoken = { speaker: both('Le An'), text: both('At last.'), cites: ['s1'] };
    const phrase = { speaker: null, text: both('bright spots'), cites: ['s1'] };
    const document = documentOf(renderPage(exampleSummary({ quotes: [phrase, spoken] })));
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect(texts('section > .quotation .t0 blockquote')).toEqual(['“At last.”']);
    expect(texts('details .quotation .t0 blockquote')).toEqual(['“bright spots”']);
  });

  it('shows an item that one language lacks in the language it has, and says so', () => {
    const keyPoints = [{ text: { en: 'It cost 5 million.' }, cites: ['s2'] }];
    const points = [...documentOf(renderPage(exampleSummary({ keyPoints }))).querySelectorAll('.points p')];
    expect(points.map((point) => point.getAttribute('lang'))).toEqual(['en', 'en']);
  });

  it('shows twelve lines of a card at once, the rest behind a click', () => {
    const figures = Array.from({ length: 30 }, (_, at) => ({ ...exampleSummary().figures[0]!, value: at }));
    const document = documentOf(renderPage(exampleSummary({ figures })));
    expect(document.querySelectorAll('.card > ul > [id^=figures-]')).toHaveLength(12);
    expect(document.querySelectorAll('.card details [id^=figures-]')).toHaveLength(18);
    expect(document.querySelector('.card summary')?.textContent).toContain('(18)');
  });

  it('counts citations that a card has no room for', () => {
    const cites = Array.from({ length: 9 }, () => 's1');
    const places = [{ name: { en: 'Hue', vi: 'Huế' }, role: null, mentions: 9, cites }];
    const card = documentOf(
      renderPage(exampleSummary({ people: [], dates: [], figures: [], places })),
    ).querySelector('.card .t0 .cites');
    expect(card?.querySelectorAll('a')).toHaveLength(3);
    expect(card?.textContent).toContain('+6');
  });

  it('tells the reader when a person should look, and what is not available', () => {
    const quality = { ...exampleSummary().quality, needsReview: true };
    const unavailable = [{ target: 'vi', kind: 'no-model', message: 'No model.', advice: 'Install one.' }];
    const text = documentOf(renderPage(exampleSummary({ quality, unavailable }))).querySelector(
      '.head',
    )?.textContent;
    expect(text).toContain('A person should read this translation');
    expect(text).toContain('No model. Install one.');
  });

  it('allows nothing but its own style: no script, no network, no form', () => {
    const page = renderPage(exampleSummary());
    const document = documentOf(page);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(document.querySelectorAll(`${ACTIVE}, [style], [src]`)).toHaveLength(0);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' vbscript:x', 'not an address'])(
    'never links to %s',
    (sourceUrl) => {
      const links = [...documentOf(renderPage(exampleSummary({ sourceUrl }))).querySelectorAll('a')];
      expect(
        links.every((link) =>
          /^(#|summary\.json|story\.html|article\.|(?:\.\.\/)*(?:index\.|pages\/))/.test(
            link.getAttribute('href')!,
          ),
        ),
      ).toBe(true);
    },
  );

  it('keeps the shape of the page whatever the texts hold', () => {
    const shape = shapeOf(renderPage(summaryFullOf('plain words')));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shapeOf(renderPage(summaryFullOf(`plain ${text}`)))).toEqual(shape);
      }),
      { numRuns: 60 },
    );
  });

  it('holds no attribute that runs code, whatever the texts hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const element of documentOf(renderPage(summaryFullOf(text))).querySelectorAll('*')) {
          expect(element.matches(ACTIVE)).toBe(false);
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the page of one language', () => {
  it('is in this language alone, and links to the others', () => {
    const document = documentOf(renderPage(exampleSummary(), {}, 'vi'));
    expect(document.documentElement.getAttribute('lang')).toBe('vi');
    expect(document.title).toBe('Thông cầu');
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBe(
      'Cây cầu đã thông xe.',
    );
    expect(document.body.textContent).not.toContain('The bridge is open.');
    const links = [...document.querySelectorAll('.languages a')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
      link.getAttribute('aria-current'),
    ]);
    expect(links).toEqual([
      ['index.html', 'Tất cả', null],
      ['index.en.html', 'English', null],
      ['index.vi.html', 'Tiếng Việt', 'page'],
    ]);
  });

  it('leaves out figures, dates and roles that only another language tells, and marks a name in another one', () => {
    const figures = [{ value: 3, unit: null, qualifier: null, text: { en: 'three years' }, cites: ['s1'] }];
    const dates = [{ iso: null, text: { en: 'last spring' }, cites: ['s1'] }];
    const people = [{ name: { en: 'Le An' }, role: { en: 'mayor' }, mentions: 1, cites: ['s1'] }];
    const document = documentOf(renderPage(exampleSummary({ figures, dates, people }), {}, 'vi'));
    expect(document.querySelectorAll('#figures-1, #dates-1, .role')).toHaveLength(0);
    expect(document.querySelector('#people-1 [lang=en]')?.textContent).toBe('Le An');
  });

  it('of a target that waits shows the original, and says so in its language', () => {
    const unavailable = [{ target: 'fr', kind: 'no-model', message: 'No model.', advice: 'Install one.' }];
    const document = documentOf(renderPage(exampleSummary({ unavailable }), {}, 'fr'));
    expect(document.querySelector('h1')?.textContent).toBe('Brücke eröffnet');
    expect(document.querySelector('.notice')?.textContent).toContain('No model. Install one.');
  });
});

describe('what the page tells besides', () => {
  const document = (more: Partial<Summary>) => documentOf(renderPage(exampleSummary(more)));

  it('is a finding at its sentence, in the language of its column', () => {
    const found = {
      sentenceId: 's2',
      target: 'vi',
      kind: 'numbers',
      severity: 'warning' as const,
      message: 'Look at 5.',
      messages: { en: 'Look at 5.', vi: 'Hãy xem số 5.' },
    };
    const quality = { ...exampleSummary().quality, findings: [found] };
    const page = document({ quality });
    expect(page.querySelector('#s2-vi + .at .finding')?.textContent).toBe('cảnh báo: Hãy xem số 5.');
    expect(page.querySelector('#s2 + .at .finding')).toBeNull();
  });

  it('is why a line was taken out, in each language', () => {
    const texts = [...document({}).querySelectorAll('#removed th .t')].map(({ textContent }) => textContent);
    expect(texts).toEqual(['buttons, counters and the like', 'nút bấm, bộ đếm và tương tự']);
  });

  it('is a link from a person and a topic to the pages of all articles that have them', () => {
    const topics = [{ text: { en: 'public transport', vi: 'giao thông' }, cites: ['s1'] }];
    const links = [...document({ topics }).querySelectorAll('.card a.name')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '../../pages/people/le-an.html',
      '../../pages/topics/public-transport.html',
    ]);
  });

  it('is the terms that were applied', () => {
    const provenance = {
      ...exampleSummary().provenance,
      appliedTerms: { en: [{ source: 'Brücke', target: 'bridge' }] },
    };
    expect(document({ provenance }).querySelector('#provenance')?.textContent).toContain('Brücke → bridge');
  });

  it('is what was published before, what has changed and what a person wrote, on one line', () => {
    const example = exampleSummary();
    const [title, first, ...others] = example.sentences;
    const targets = { ...first!.targets, vi: { text: 'Cầu đã mở.', origin: 'human' as const } };
    const provenance = {
      ...example.provenance,
      publications: [{ revision: '00', at: '2026-03-11T08:00:00.000Z' }],
      changed: ['s1'],
    };
    const page = document({ provenance, sentences: [title!, { ...first!, targets }, ...others] });
    expect([...page.querySelectorAll('.history')].map(({ textContent }) => textContent)).toEqual([
      'Published before: 2026-03-11 08:00 UTC · Changed since then: 1',
      'Đã xuất bản trước đó: 2026-03-11 08:00 UTC · Thay đổi kể từ lần trước: 1 · Do người viết hoặc duyệt: 1',
    ]);
  });

  it('is that a caption is one', () => {
    const sentences = [sentence('s1', 'Bild', 'The bridge', 'Cây cầu', { kind: 'caption' })];
    expect(document({ sentences }).querySelector('.article .t1 figcaption')?.textContent).toMatch(
      /^Chú thích ảnh Cây cầu/,
    );
  });

  it('is a picture only where the setting asks for it, and then its policy names its source alone', () => {
    const summary = exampleSummary({ picture: { url: 'https://img.example/a.jpg?x=1' } });
    expect(renderPage(summary)).not.toContain('img.example');
    const page = documentOf(renderPage(summary, { pictures: true }));
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toContain('; img-src https://img.example;');
    expect(page.querySelector('img')?.getAttribute('src')).toBe('https://img.example/a.jpg?x=1');
    expect(page.querySelector('img')?.getAttribute('referrerpolicy')).toBe('no-referrer');
  });

  it('is a long paragraph in rows, so that its columns stay level', () => {
    const words = 'A sentence of the paragraph that goes on for a while. '.repeat(3);
    const sentences = Array.from({ length: 12 }, (_, at) =>
      sentence(`s${at + 1}`, words, words, `${words}x`),
    );
    const rows = [...document({ sentences }).querySelectorAll('.level > .row')];
    expect(rows.length).toBeGreaterThan(3);
    const idsIn = (column: string): string[] =>
      rows.flatMap((row) => [...row.querySelectorAll(`${column} .s`)].map(({ id }) => id.replace('-vi', '')));
    expect(idsIn('.t0')).toEqual(sentences.map(({ id }) => id));
    expect(idsIn('.t1')).toEqual(idsIn('.t0'));
  });
});
