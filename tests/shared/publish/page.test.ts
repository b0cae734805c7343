import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../shared/publish/index.ts';
import { exampleSummary, sentence, summaryFullOf } from './example.ts';

const documentOf = (page: string) => parseHTML(page).document;

/** Names of the elements and attributes of a page, in order: what markup in a text would change. */
function shapeOf(page: string): string[] {
  return [...documentOf(page).querySelectorAll('*')].map(
    (element) => `${element.localName} ${[...element.attributes].map(({ name }) => name).join(' ')}`,
  );
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '</title><svg onload=alert(1)>',
    '<!-- -->',
    '&lt;b&gt;',
    '\u202Eevil\u0000',
    '\uD800',
  ),
);

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
    expect(document.querySelector('#s2 + .no')?.className).toBe('no engine');
    expect(document.querySelector('#s2-vi + .no')?.className).toBe('no memory');
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
    const document = documentOf(renderPage(exampleSummary({ language, sentences })));
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

  it('counts citations that a card has no room for', () => {
    const cites = Array.from({ length: 9 }, () => 's1');
    const places = [{ name: { en: 'Hue', vi: 'Huế' }, role: null, mentions: 9, cites }];
    const card = documentOf(
      renderPage(exampleSummary({ people: [], dates: [], figures: [], places })),
    ).querySelector('.card .t0 .cites');
    expect(card?.querySelectorAll('a')).toHaveLength(6);
    expect(card?.textContent).toContain('+3');
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
    expect(document.querySelectorAll('script, img, link, iframe, object, form, [style], [src]')).toHaveLength(
      0,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' vbscript:x', 'not an address'])(
    'never links to %s',
    (sourceUrl) => {
      const links = [...documentOf(renderPage(exampleSummary({ sourceUrl }))).querySelectorAll('a')];
      expect(links.every((link) => /^(#|summary\.json|article\.)/.test(link.getAttribute('href')!))).toBe(
        true,
      );
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
          expect(element.localName).not.toBe('script');
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
