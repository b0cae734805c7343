import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '../../shared/publish/index.ts';
import { exampleSummary, summaryFullOf } from '../shared/publish/example.ts';
import { chromiumPath, openPage, type Page } from './chromium.ts';

const PHONE = 390;
const DESKTOP = 1280;

describe.skipIf(chromiumPath === null)('the page of an article in Chromium', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(chromiumPath!);
  });
  afterAll(() => page?.close());

  /** Texts of the elements that a reader sees. */
  const visible = (selector: string): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.textContent)`,
    );
  const click = (selector: string): Promise<unknown> =>
    page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);

  it('accepts its own style under its own policy', async () => {
    await page.show(renderPage(exampleSummary()), DESKTOP);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.bar')).position`)).toBe('sticky');
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

  it('marks a cited sentence in every column', async () => {
    await page.show(renderPage(exampleSummary()), DESKTOP);
    await page.evaluate(`new Promise((resolve) => {
      addEventListener('hashchange', () => requestAnimationFrame(resolve));
      document.querySelector('.points .t0 .cites a').click();
    }).then(() => null)`);
    const marked = await page.evaluate<boolean[]>(
      `[...document.querySelectorAll('.n2')].map((e) => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)')`,
    );
    expect(marked).toEqual([true, true, true]);
  });

  it.each([PHONE, DESKTOP])(
    'needs no sideways scrolling at %i pixels, even for a word without end',
    async (width) => {
      await page.show(renderPage(summaryFullOf('x'.repeat(400))), width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  it.each([
    '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">',
    '"><svg onload="window.ran = 1">',
    '</style><script>window.ran = 1</script>',
    '</title><iframe srcdoc="<script>parent.ran = 1</script>">',
    "' autofocus onfocus='window.ran = 1",
    '<base href="//elsewhere.example"><form><button>',
  ])('runs and loads nothing of %j', async (text) => {
    await page.show(renderPage(summaryFullOf(text)), DESKTOP);
    expect(await page.evaluate('window.ran ?? null')).toBeNull();
    expect(
      await page.evaluate(`document.querySelectorAll('script, img, svg, iframe, base, form, button').length`),
    ).toBe(0);
  });
});
