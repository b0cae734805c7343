import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Reader, startReader } from '../../local/start/reader.ts';
import { composeStory } from '../../shared/publish/stories/compose.ts';
import { renderMovedStory, renderOtherReports, renderStoryPage } from '../../shared/publish/stories/page.ts';
import { exampleSummary, sentence, summaryFullOf } from '../shared/publish/example.ts';
import { manyEntries } from '../shared/publish/front/entries.ts';
import { chromiumPath, openPage, type Page } from './chromium.ts';
import { writeSite } from './front-site.ts';

const PHONE = 390;
const DESKTOP = 1280;
const LANGUAGES = ['en', 'vi'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const AGROUND = 'The ferry Alkyon ran aground off Sandholm late on Tuesday.';
const AGROUND_VI = 'Phà Alkyon mắc cạn ngoài khơi Sandholm tối thứ Ba.';

/** A report with a sentence that all have and one of its own. */
function member(id: string, own: string, figure: number) {
  const hurt = `The coast guard said that ${figure} passengers were injured.`;
  const cites = ['s2'];
  return {
    folder: `articles/${id}/`,
    summary: exampleSummary({
      articleId: id,
      publisher: `Desk ${id}`,
      headline: { text: { en: `Ferry aground, ${id}`, vi: `Phà mắc cạn, ${id}` }, cites: ['s1'] },
      abstract: { text: { en: AGROUND, vi: AGROUND_VI }, cites: ['s1', 's2', 's3'] },
      ...{ people: [], dates: [], quotes: [], keyPoints: [] },
      figures: [
        {
          ...{ value: figure, unit: 'passengers', qualifier: null },
          text: { en: `${figure} passengers`, vi: `${figure} hành khách` },
          cites,
        },
      ],
      sentences: [
        sentence('s1', AGROUND, AGROUND, AGROUND_VI),
        sentence('s2', hurt, hurt, `Cảnh sát biển cho biết ${figure} hành khách bị thương.`),
        sentence('s3', own, own, own),
      ],
    }),
  };
}

const members = [
  member('a', 'Divers found a tear of two metres in the hull of the Alkyon.', 12),
  member('b', 'The owner denied that the captain of the Alkyon had been asleep.', 15),
];
const story = composeStory('20260312-ferry', members, {
  changes: [
    { at: '2026-03-12T10:00:00.000Z', kind: 'founded', article: 'a' },
    { at: '2026-03-13T10:00:00.000Z', kind: 'split', article: 'b', other: '20260312-storm' },
  ],
});
const PAGES: Readonly<Record<string, string>> = {
  story: renderStoryPage(story, LANGUAGES),
  'moved story': renderMovedStory('20260312-ferry', '20260301-storm', LANGUAGES),
  'page beside an article': renderOtherReports(story, 'articles/a/story.html', LANGUAGES),
};

describe.skipIf(chromiumPath === null)('the page of a story in Chromium', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(chromiumPath!);
    // What the policy forbids is told before anything of the page is read.
    await page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))`,
    });
  });
  afterAll(() => page?.close());
  beforeEach(() => page?.prefer('light'));

  const visible = (selector: string): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.textContent)`,
    );

  it('says what all say, what one says, where they differ and who objects, in both languages or in one', async () => {
    await page.show(PAGES['story']!, DESKTOP);
    expect(await visible('h2 .t0')).toEqual(
      expect.arrayContaining([
        ...['What all reports say', 'What only one report says', 'Where they differ'],
        'Who objects or denies',
      ]),
    );
    await page.evaluate(`document.querySelector('#view-1').click()`);
    expect(await visible('h1, .headline')).toEqual(['Phà mắc cạn, b']);
    expect(await visible('h2')).not.toContain('Where they differ');
    expect(await page.evaluate('refused')).toEqual([]);
  });

  it('leads by keyboard from a claim to the sentence of a report', async () => {
    await page.show(PAGES['story']!, DESKTOP);
    await page.evaluate(`document.querySelector('.cites a').focus()`);
    const address = await page.evaluate<string>('document.activeElement.getAttribute("href")');
    expect(address).toMatch(/^\.\.\/\.\.\/articles\/[ab]\/index\.html#s1$/);
    const before = await page.evaluate('document.activeElement.textContent');
    await page.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).not.toBe(before);
  });

  it.each([320, 390, 768, 1024, 1400])('needs no sideways scrolling at %i pixels', async (width) => {
    for (const markup of Object.values(PAGES)) {
      await page.show(markup, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  it.each(
    Object.keys(PAGES).flatMap((name) => [[name, PHONE, 'light'] as const, [name, DESKTOP, 'dark'] as const]),
  )('has nothing for axe to find: %s at %i pixels, %s', async (name, width, scheme) => {
    await page.prefer(scheme);
    await page.show(PAGES[name]!, width);
    expect(await findings(page)).toEqual([]);
  });

  it('runs nothing, whatever an article says', async () => {
    const text = '"><script>window.ran = 1</script><img src=x onerror="window.ran = 1">';
    const wild = composeStory('x', [{ summary: summaryFullOf(text), folder: 'articles/x/' }, members[0]!]);
    await page.show(renderStoryPage(wild, LANGUAGES), DESKTOP);
    expect(await page.evaluate('window.ran ?? null')).toBeNull();
    expect(await page.evaluate(`document.querySelectorAll('img, script').length`)).toBe(0);
  });
});

describe.skipIf(chromiumPath === null)('reports of one story on the front page in Chromium', () => {
  let page: Page;
  let folder: string;
  let reader: Reader;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-stories-'));
    const entries = manyEntries(12).map((entry, index) => ({
      ...entry,
      story: index % 4 === 0 ? '20261127-bridge' : `20261127-${index}`,
      ...(index === 1 && { headline: { en: 'Only in English' }, waiting: ['vi'] }),
    }));
    await writeSite(folder, entries);
    reader = await startReader(folder, 0);
    page = await openPage(chromiumPath!);
  });
  afterAll(async () => {
    await page?.close();
    await reader?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('stand together, and lead to their story', async () => {
    await page.open(reader.url, DESKTOP);
    const together = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.entries .entries h3 .t0, .entries .entries .t0 h3')].map((e) => e.textContent)`,
    );
    expect(together).toEqual([0, 4, 8].map((number) => `Bridge ${number} opens at Hai Phong`));
    expect(await page.evaluate(`document.querySelector('.entries .links a').getAttribute('href')`)).toBe(
      'pages/stories/20261127-bridge.html',
    );
  });

  it('a text that one language lacks is read once where both are shown, and in its place where one is', async () => {
    const shown = (where: string): Promise<string[]> =>
      page.evaluate(
        `[...document.querySelectorAll('${where} h3 a')].filter((e) => e.checkVisibility() && e.textContent === 'Only in English').map((e) => e.closest('[lang]').lang)`,
      );
    await page.open(reader.url, DESKTOP);
    expect(await shown('#latest')).toEqual(['en']);
    await page.evaluate(`document.querySelector('#view-1').click()`);
    expect(await shown('#latest')).toEqual(['en']);
    await page.evaluate(`document.querySelector('#view-all').click()`);
    await page.evaluate(`(() => {
      const field = document.getElementById('filters').elements.namedItem('text');
      field.value = 'only in';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await expect.poll(() => shown('#results')).toEqual(['en']);
    await page.evaluate(`document.querySelector('#view-1').click()`);
    await expect.poll(() => shown('#results')).toEqual(['en']);
  });

  it.each([
    [PHONE, 'light'],
    [DESKTOP, 'dark'],
  ] as const)('have nothing for axe to find at %i pixels, %s', async (width, scheme) => {
    await page.prefer(scheme);
    await page.open(reader.url, width);
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

/** What axe has to say of a page, by all of WCAG 2.2 AA and its best practices. */
async function findings(page: Page): Promise<unknown[]> {
  // The policy keeps strangers' scripts out; the debugger is no page.
  await page.evaluate(`${axe}; null`);
  return page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) })))`,
  );
}
