import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../shared/documents/summary.ts';
import { renderPage } from '../../shared/publish/index.ts';
import { exampleSummary, sentence, summaryFullOf } from '../shared/publish/example.ts';
import { chromiumPath, openPage, type Page } from './chromium.ts';

const PHONE = 390;
const DESKTOP = 1280;

/** The example with a paragraph of ten long sentences. */
function longSummary(): Summary {
  const words = 'A sentence of a long paragraph that goes on and on.';
  const sentences = Array.from({ length: 10 }, (_, at) =>
    sentence(
      `s${at + 1}`,
      words,
      `${words} ${words}`,
      `${words} ${words} Cây cầu đã thông xe từ sáng sớm hôm nay.`,
    ),
  );
  return exampleSummary({ sentences });
}

describe.skipIf(chromiumPath === null)('the page of an article in Chromium', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(chromiumPath!);
    await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    // What the policy forbids is told before anything of the page is read.
    await page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))`,
    });
  });
  afterAll(() => page?.close());

  /** Texts of the elements that a reader sees. */
  const visible = (selector: string): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.textContent)`,
    );
  const click = (selector: string): Promise<unknown> =>
    page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  /** Follows a link within the page. */
  const follow = (selector: string): Promise<unknown> =>
    page.evaluate(`new Promise((resolve) => {
      addEventListener('hashchange', () => requestAnimationFrame(resolve), { once: true });
      document.querySelector(${JSON.stringify(selector)}).click();
    }).then(() => null)`);
  const press = async (key: string): Promise<void> => {
    const text = key === 'Enter' ? { text: '\r' } : {};
    const code = { Tab: 9, Enter: 13 }[key];
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key, windowsVirtualKeyCode: code, ...text });
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
  };
  const colours = (value: 'light' | 'dark'): Promise<unknown> =>
    page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

  it('accepts its own style and its data under its own policy', async () => {
    await page.show(renderPage(exampleSummary()), DESKTOP);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.bar')).position`)).toBe('sticky');
    expect(await page.evaluate('refused')).toEqual([]);
  });

  it('shows both languages, then one, then the original beside it', async () => {
    await page.show(renderPage(exampleSummary()), DESKTOP);
    expect(await visible('h1, .headline')).toEqual(['Bridge opens', 'Thông cầu']);
    expect(await visible('.source .s')).toEqual([]);
    await click('#view-1');
    expect(await visible('h1, .headline')).toEqual(['Thông cầu']);
    expect(await visible('h2 .t')).not.toContain('Key points');
    await click('#show-source');
    expect(await visible('.source .title .s')).toEqual(['Brücke eröffnet']);
  });

  it('shows the original beside the one language of its page', async () => {
    await page.show(renderPage(exampleSummary(), {}, 'vi'), DESKTOP);
    expect(await visible('.article .title .s')).toEqual(['Thông cầu']);
    await click('#show-source');
    expect(await visible('.article .title .s')).toEqual(['Thông cầu', 'Brücke eröffnet']);
  });

  it('marks a cited sentence in every column, and leads back to what rests on it', async () => {
    await page.show(renderPage(exampleSummary()), DESKTOP);
    expect(await visible('.notes')).toEqual([]);
    await follow('.points .t0 .cites a');
    const marked = await page.evaluate<boolean[]>(
      `[...document.querySelectorAll('.n2')].map((e) => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)')`,
    );
    expect(marked).toEqual([true, true, true]);
    expect(await visible('.notes')).toEqual(['Cited by: Key points 1 · Quotations 1 · Figures 5 million']);
    await follow('#s2 + .at .notes a');
    expect(await page.evaluate(`document.querySelector(':target').className + location.hash`)).toBe(
      '#keyPoints-1',
    );
  });

  it('opens what is folded when a link leads there', async () => {
    const quotes = [
      ...exampleSummary().quotes,
      { speaker: null, text: { en: 'bright', vi: 'sáng' }, cites: ['s1'] },
    ];
    await page.show(renderPage(exampleSummary({ quotes })), DESKTOP);
    await page.evaluate(`location.hash = '#quotes-2'`);
    await expect.poll(() => visible('#quotes-2 .t0 blockquote')).toEqual(['“bright”']);
  });

  it('is read with the keyboard: past the bar, to a citation and its sentence, and to the article', async () => {
    await page.show(renderPage(exampleSummary()), DESKTOP);
    await press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.evaluate(`document.querySelector('.contents li:last-child a').focus()`);
    await press('Tab');
    const shown = `getComputedStyle(document.activeElement, '::after').content`;
    expect(await page.evaluate(shown)).toContain('It cost 5 million.');
    await press('Enter');
    await expect.poll(() => page.evaluate('location.hash')).toBe('#s2');
    expect(await visible('#s2 + .at .notes')).toHaveLength(1);
    await press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#s2');
  });

  it('gives every citation and every link of the notes room for a finger', async () => {
    await page.show(renderPage(exampleSummary()), PHONE);
    await page.evaluate(`location.hash = '#s2'`);
    const small = await page.evaluate(`[...document.querySelectorAll('.cites a, .notes a, .contents a')]
      .filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect())
      .filter(({ width, height }) => width < 24 || height < 24).length`);
    expect(small).toBe(0);
  });

  it.each([320, PHONE, 640, 768, 1024, DESKTOP, 1400])(
    'needs no sideways scrolling at %i pixels, even for a word without end',
    async (width) => {
      for (const language of [null, 'vi']) {
        await page.show(renderPage(summaryFullOf('x'.repeat(400)), {}, language), width);
        await click('#show-source').catch(() => undefined);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
    },
  );

  it('keeps the columns of a long paragraph level, and one language in one piece', async () => {
    await page.show(renderPage(longSummary()), DESKTOP);
    const tops = await page.evaluate<number[][]>(
      `[...document.querySelectorAll('.level .row')].map((row) => [...row.querySelectorAll('.t')].map((e) => e.getBoundingClientRect().top))`,
    );
    expect(tops.length).toBeGreaterThan(2);
    for (const [first, second] of tops) expect(second).toBe(first);
    await click('#view-0');
    const displays = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.level :is(.row, .t0, .t0 p)')].map((e) => getComputedStyle(e).display)`,
    );
    expect([...new Set(displays)]).toEqual(['inline']);
  });

  it('prints with page numbers, its address, citations in brackets, and all of every card', async () => {
    const settings = { siteUrl: 'https://news.example/' };
    const figures = Array.from({ length: 20 }, (_, at) => ({
      ...exampleSummary().figures[0]!,
      text: { en: `${at} bolts` },
    }));
    await page.show(renderPage({ ...longSummary(), figures }, settings), DESKTOP);
    const options = { preferCSSPageSize: true };
    const { data } = (await page.send('Page.printToPDF', options)) as { data: string };
    const { text, totalPages } = await extractText(Uint8Array.from(Buffer.from(data, 'base64')), {
      mergePages: true,
    });
    expect(text).toContain(`1 / ${totalPages}`);
    expect(text).toContain('https://news.example/articles/bruecke.txt/index.html');
    expect(text).toMatch(/It cost 5 million\. ?\[2\]/);
    expect(text).toContain('19 bolts');
    expect(text).not.toContain('Contents');
  });

  it.each([
    '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">',
    '"><svg onload="window.ran = 1">',
    '</style><script>window.ran = 1</script>',
    '</script><script>window.ran = 1</script>',
    '</title><iframe srcdoc="<script>parent.ran = 1</script>">',
    "' autofocus onfocus='window.ran = 1",
    '<base href="//elsewhere.example"><form><button>',
  ])('runs and loads nothing of %j', async (text) => {
    await page.show(renderPage(summaryFullOf(text)), DESKTOP);
    expect(await page.evaluate('window.ran ?? null')).toBeNull();
    expect(await page.evaluate('refused')).toEqual([]);
    const active = 'script:not([type="application/ld+json"]), img, svg, iframe, base, form, button';
    expect(await page.evaluate(`document.querySelectorAll(${JSON.stringify(active)}).length`)).toBe(0);
  });

  describe('has nothing that axe finds', () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const waiting = { target: 'fr', kind: 'no-model', message: 'No model.', advice: 'Install one.' };
    const arabic = exampleSummary({ language: { code: 'ar', confidence: 1, decidedBy: 'detector' } });
    const pages: [string, string][] = [
      ['in all languages', renderPage(summaryFullOf('Words of an article'))],
      ['in one', renderPage(longSummary(), {}, 'vi')],
      ['from right to left', renderPage(arabic)],
      ['of a target that waits', renderPage(exampleSummary({ unavailable: [waiting] }), {}, 'fr')],
    ];
    it.each(pages)(
      '%s, narrow or wide, light or dark',
      async (_, html) => {
        for (const [width, colour] of [
          [320, 'light'],
          [DESKTOP, 'dark'],
        ] as const) {
          await colours(colour);
          await page.show(html, width);
          await click('#show-source').catch(() => undefined);
          await page.evaluate(`location.hash = '#s1'`);
          await page.evaluate(`${axe};0`);
          const found = await page.evaluate<string[]>(
            `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
          );
          expect(found).toEqual([]);
        }
        await colours('light');
      },
      60_000,
    );
  });
});
