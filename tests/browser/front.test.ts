import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Reader, startReader } from '../../local/start/reader.ts';
import { entryFullOf, manyEntries } from '../shared/publish/front/entries.ts';
import { chromiumPath, openPage, type Page } from './chromium.ts';
import { writeSite } from './front-site.ts';

const PHONE = 390;
const DESKTOP = 1280;
const ARTICLES = 5000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(chromiumPath === null)('the front page in Chromium', () => {
  let page: Page;
  let folder: string;
  let reader: Reader;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-front-'));
    await writeSite(folder, manyEntries(ARTICLES));
    reader = await startReader(folder, 0);
    page = await openPage(chromiumPath!);
  });
  afterAll(async () => {
    await page?.close();
    await reader?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => page?.prefer('light'));

  const open = (width = DESKTOP, address = ''): Promise<void> => page.open(reader.url + address, width);
  const texts = (selector: string): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.textContent)`,
    );
  /** Puts a value into a field as a reader does, and waits until the results stand. */
  const set = (name: string, value: string | boolean): Promise<unknown> =>
    page.evaluate(`(async () => {
      const field = document.getElementById('filters').elements.namedItem(${JSON.stringify(name)});
      field.focus();
      field[typeof ${JSON.stringify(value)} === 'boolean' ? 'checked' : 'value'] = ${JSON.stringify(value)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const status = document.getElementById('status');
      const until = Date.now() + 20000;
      do await new Promise((resolve) => setTimeout(resolve, 20));
      while (!/\\d|No |Không/.test(status.textContent) && Date.now() < until);
    })()`);
  const status = async (): Promise<string | undefined> => (await texts('#status'))[0];
  const headlines = (): Promise<string[]> => texts('#results h3 a');

  it('shows the newest fifty in both languages, then in one', async () => {
    await open();
    expect(await texts('#latest h3 a')).toHaveLength(100);
    await page.evaluate(`document.querySelector('#view-1').click()`);
    const vietnamese = await texts('#latest h3 a');
    expect([vietnamese.length, vietnamese[0]]).toEqual([50, 'Thông cầu số 0 ở Hải Phòng']);
  });

  it.each([
    ['text', 'hai phong 4321', 1],
    ['text', 'hải phòng 4321', 1],
    ['language', 'fr', 1667],
    ['topic', 'pages/topics/sport.html', 1000],
    ['person', 'tran binh', 1250],
    ['from', '2026-11-26', 25],
    ['until', '2026-05-03', 31],
    ['until', '2026-05-01', 0],
    ['review', true, 500],
    ['waiting', true, 715],
  ])('finds by %s %s what there is among 5,000: %i', async (name, value, count) => {
    await open();
    await set(name, value);
    expect(await status()).toBe(count === 0 ? 'No article matches.' : `Found: ${count}`);
    expect(await texts('#latest h3 a')).toEqual([]);
  });

  it('joins filters, says what it found in the language that is read, and clears', async () => {
    await open();
    await set('topic', 'pages/topics/economy.html');
    await set('review', true);
    await set('language', 'de');
    expect(await status()).toBe('Found: 167');
    await page.evaluate(`document.querySelector('#view-1').click()`);
    await expect.poll(status).toBe('Tìm thấy: 167');
    expect((await headlines())[0]).toBe('Thông cầu số 0 ở Hải Phòng');
    await page.evaluate(`document.querySelector('button[type=reset]').click()`);
    await expect.poll(async () => (await texts('#latest h3 a')).length).toBe(50);
    expect(await headlines()).toEqual([]);
  });

  it('shows more on demand, and goes on there by keyboard', async () => {
    await open();
    await page.evaluate(`document.querySelector('#view-0').click()`);
    await set('language', 'fr');
    expect(await headlines()).toHaveLength(50);
    await page.evaluate(`document.getElementById('more').focus()`);
    await page.press('Enter');
    expect(await headlines()).toHaveLength(100);
    expect(await page.evaluate('document.activeElement.textContent')).toBe((await headlines())[50]);
  });

  it('is reached by keyboard alone', async () => {
    await open();
    await page.evaluate(`document.querySelector('#filters summary').focus()`);
    await page.press('Enter');
    await page.evaluate(`document.querySelector('#view-all').focus()`);
    const reached: string[] = [];
    for (let times = 0; times < 20; times++) {
      await page.press('Tab');
      reached.push(await page.evaluate(`document.activeElement.name || document.activeElement.localName`));
    }
    expect(reached).toEqual(
      expect.arrayContaining(['text', 'language', 'topic', 'person', 'from', 'until', 'review', 'waiting']),
    );
    await page.evaluate(`document.getElementById('filters').elements.namedItem('text').focus()`);
    for (const character of '4321') await page.press(character);
    await expect.poll(status).toBe('Found: 1');
  });

  it('searches what stands on it when it is opened from a disk, and says so', async () => {
    await page.show(readFileSync(path.join(folder, 'index.html'), 'utf8'), DESKTOP);
    await set('text', 'bridge 7 ');
    expect(await status()).toMatch(/^Found: \d+ Only the articles of this page are searched/);
    await set('topic', 'pages/topics/weather.html');
    expect(await status()).toMatch(/^Found: 5 /);
  });

  it('has no search that does not work where scripts do not', () => {
    const markup = readFileSync(path.join(folder, 'index.html'), 'utf8');
    expect(markup).toMatch(/<form class="filters"[^>]* hidden /);
    expect(markup.match(/<h3>/g)!.length).toBeGreaterThanOrEqual(100);
  });

  it.each([320, 390, 768, 1024, 1400])('needs no sideways scrolling at %i pixels', async (width) => {
    await open(width);
    await set('text', 'bridge');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it.each([
    ['', PHONE, 'light'],
    ['', DESKTOP, 'light'],
    ['', DESKTOP, 'dark'],
    ['pages/topics/economy.html', DESKTOP, 'light'],
    ['pages/people/0.html', PHONE, 'dark'],
    ['pages/months/2026-11.html', DESKTOP, 'light'],
  ] as const)('has nothing for axe to find: /%s at %i pixels, %s', async (address, width, scheme) => {
    await page.prefer(scheme);
    await open(width, address);
    if (address === '') {
      await page.evaluate(`document.querySelector('#filters details').open = true`);
      await set('review', true);
    }
    // The policy keeps strangers' scripts out; the debugger is no page.
    await page.evaluate(`${axe}; null`);
    const found = await page.evaluate<{ id: string; nodes: string[] }[]>(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) })))`,
    );
    expect(found).toEqual([]);
  });

  it('runs its own script, and none of another', async () => {
    const text = '"><script>window.ran = 1</script><img src=x onerror="window.ran = 1">';
    const wild = await mkdtemp(path.join(os.tmpdir(), 'tidings-front-'));
    await writeSite(wild, [entryFullOf(text), ...manyEntries(3)]);
    const other = await startReader(wild, 0);
    try {
      await page.open(other.url, DESKTOP);
      await set('text', 'script');
      expect(await status()).toBe('Found: 1');
      await page.evaluate(
        `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))`,
      );
      expect(await page.evaluate('window.ran ?? null')).toBeNull();
      expect(await page.evaluate(`document.querySelectorAll('main img, main script').length`)).toBe(0);
    } finally {
      await other.stop();
      await rm(wild, { recursive: true, force: true });
    }
  });
});
