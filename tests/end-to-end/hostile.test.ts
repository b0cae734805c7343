import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import type { LocalCloud } from '../../local/client.ts';
import type { BusEvent } from '../../local/services/events.ts';
import type { Notice } from '../../local/services/sns.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { ArticleEvent } from '../../shared/documents/article-event.ts';
import { FrontIndex } from '../../shared/documents/front-index.ts';
import { outboxKeys } from '../../shared/documents/keys.ts';
import { Summary } from '../../shared/documents/summary.ts';
import { FRONT_PAGE } from '../../shared/publish/addresses.ts';
import { renderFrontPage } from '../../shared/publish/front/front-page.ts';
import { humanKey } from '../../shared/translate/memory/key.ts';
import { dangersOf, isClean, xmlErrors } from '../shared/publish/reading-back.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

/**
 * Hostile in every field of every kind of upload, through the deployed bundles into everything that is written, said and
 * logged. What is published may show the texts, and nothing may obey them.
 */

/** Stands in every article, and nowhere else: what holds it holds text of an article. */
const MARK = 'Quarzmarke';
const EVIL = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> \u202egpj.exe\u001b[2J ${MARK}`;
const ESCAPED = EVIL.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\u001b', '');
const BODY = `Die ${MARK} öffnet am Montag den neuen Hafen der Stadt. Der Bürgermeister lobte die ${MARK} sehr.`;
/** What a person wrote into the memory for the second sentence. */
const HOSTILE_MEMORY = `The mayor praised <a href="javascript:alert(1)">the</a> ${MARK}.\u0000\u009b2J`;

const html = `<!DOCTYPE html><html lang="de"><head><title>${ESCAPED}</title>
<meta name="author" content="${ESCAPED}"><meta property="og:site_name" content="${ESCAPED}">
<meta property="og:image" content="javascript:alert(1)"><link rel="canonical" href="javascript:alert(1)//${MARK}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: EVIL, author: { name: EVIL }, url: 'javascript:alert(1)' }).replaceAll('<', '\\u003c')}</script>
</head><body><article><h1>${ESCAPED}</h1><p>${BODY}</p><figure><img src="data:text/html,x"><figcaption>${ESCAPED}</figcaption></figure></article></body></html>`;

const mail = [
  `From: "${MARK} \\"<script>" <a@example.org>`,
  `Subject: =?utf-8?Q?${MARK}=0D=0ABcc:_all@example.org=0D=0A=1B[2J<script>?=`,
  'Date: Mon, 23 Nov 2026 10:00:00 +0000',
  'Content-Type: text/plain; charset=utf-8; name="../../../x"',
  '',
  BODY,
].join('\r\n');

const word = (text: string): string =>
  `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (before: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'docProps/core.xml': `<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${ESCAPED}</dc:title><dc:creator>${ESCAPED}</dc:creator></cp:coreProperties>`,
        'word/document.xml': `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word(ESCAPED)}${word(BODY)}</w:body></w:document>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const EXTERNAL = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

/** A page of one line, with a title in its metadata. */
const pdf = (): string => {
  const text = `BT /F1 12 Tf 72 700 Td (Die ${MARK} oeffnet am Montag den neuen Hafen der Stadt.) Tj ET`;
  return `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${text.length}>> stream
${text}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
6 0 obj <</Title(<script>alert\\(1\\)</script>\\033[2J ${MARK})/Author(<img src=x onerror=alert\\(1\\)>)>> endobj
trailer <</Root 1 0 R/Info 6 0 R/Size 7>>
`;
};

const frontMatter = `---\ntitle: ${JSON.stringify(EVIL)}\nauthor: ${JSON.stringify(EVIL)}\nsource: "javascript:alert(1)"\n---\n\n${BODY}\n\n![x](javascript:alert(1)) [y](javascript:alert(2)) <svg onload=alert(1)>\n`;
const feed = `<?xml version="1.0"?>${EXTERNAL.replace('DOCTYPE w', 'DOCTYPE rss')}<rss version="2.0"><channel><item><title>${ESCAPED}</title><link>javascript:alert(1)</link><description>${BODY} &amp;x;</description></item></channel></rss>`;

interface Upload {
  readonly body: string | Uint8Array;
  readonly metadata?: Record<string, string>;
}

const UPLOADS: Readonly<Record<string, Upload>> = {
  'page.html': { body: html },
  'mail.eml': { body: mail },
  'word.docx': { body: docx('') },
  'entity.docx': { body: docx(EXTERNAL) },
  'slip.docx': { body: docx('', { '../../../tmp/slip.txt': 'x', '/etc/slip': 'x' }) },
  'bomb.docx': { body: docx('', { 'word/media/a.bin': '\0'.repeat(50_000_000) }) },
  'page.pdf': { body: pdf() },
  'front.md': { body: frontMatter },
  'feed.xml': { body: feed },
  'long.txt': { body: `${BODY}\n\n${MARK.repeat(100_000)}` },
  'nul.txt': { body: `${BODY}\u0000\u001b[2J\u009b2J ${MARK}` },
  'laughs.xml': {
    body: `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${MARK}${MARK}">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};&a${n - 1};">`).join('')}]><l>&a19;</l>`,
  },
  'metadata.txt': {
    body: BODY,
    metadata: {
      language: '../../x<script>',
      title: '<script>alert(1)</script>',
      'source-url': 'javascript:alert(1)',
    },
  },
  // Names.
  '../../../../etc/passwd.txt': { body: BODY },
  '<img src=x onerror=alert(1)>.txt': { body: BODY },
  "=cmd|' C calc'!A0.txt": { body: BODY },
  'a\u202egpj.\u001b[2Jtxt': { body: BODY },
  'a\r\nBcc: all@example.org\r\n.txt': { body: BODY },
  '"\'&;`$(id)|%0d%0a%2e%2e.txt': { body: BODY },
  'javascript:alert(1).txt': { body: BODY },
  'failed-<script>alert(1)</script>.txt': {
    body: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  },
};

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tidings-hostile-'));
const events: BusEvent[] = [];
const notices: Notice[] = [];
let pipeline: Pipeline;
let files: Map<string, string>;

beforeAll(async () => {
  pipeline = await startPipeline({
    dataDir,
    memory: [],
    settings: { siteUrl: 'https://news.example/' },
    // A service that answers with the worst there is.
    translate: {
      engine: {
        translate: async ({ sentences }) => ({
          sentences: sentences.map(({ text }) => ({ text: `${text} ${EVIL}`, applied: [] })),
          engine: 'hostile/<script>',
        }),
        close: async () => undefined,
      },
    },
    onEvent: (event) => events.push(event),
    onNotice: (notice) => notices.push(notice),
  });
  const { dynamo, memoryTable, inboxBucket } = connectToLocalCloud(pipeline.cloud as unknown as LocalCloud);
  const second = BODY.split('. ')[1]!;
  await createMemoryTable(dynamo, memoryTable).store([
    { key: humanKey(second, 'de', 'en'), text: HOSTILE_MEMORY, origin: 'human', engine: 'tmx' },
  ]);
  for (const [Key, { body, metadata }] of Object.entries(UPLOADS)) {
    const Body = typeof body === 'string' ? Buffer.from(body) : body;
    await pipeline.s3.send(
      new PutObjectCommand({ Bucket: inboxBucket, Key, Body, Metadata: metadata ?? {} }),
    );
  }
  await pipeline.cloud.waitUntilQuiet();
  const keys = await pipeline.published();
  files = new Map(
    await Promise.all(keys.map(async (key) => [key, (await pipeline.read(key)).text] as const)),
  );
}, 300_000);
afterAll(async () => {
  await pipeline?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const filesThat = (pattern: RegExp): [string, string][] => [...files].filter(([key]) => pattern.test(key));
const FAILING = /^(?:entity|bomb)\.docx$|^failed-|^laughs/;

describe('every upload', () => {
  it('ends as published or failed, each once, and the texts have come through', async () => {
    const ended = (await pipeline.revisions()).map(({ key, status }) => [key, status]);
    const mayFail = (key: string): boolean => FAILING.test(key);
    expect(ended.map(([key]) => key).sort()).toEqual(Object.keys(UPLOADS).sort());
    expect(
      ended.filter(([key, status]) => status !== 'published' && !(mayFail(key!) && status === 'failed')),
    ).toEqual([]);
    expect(files.get(outboxKeys('page.html').summary)).toContain('<script>alert(1)</script>');
    expect(files.get(outboxKeys('metadata.txt').page)).toContain('javascript:alert(1)');
  });

  it('leaves no file outside of its folder, and nothing of this machine in one', () => {
    const folders = Object.keys(UPLOADS).map((key) => outboxKeys(key).folder);
    for (const [key, text] of filesThat(/^articles\//)) {
      expect(folders.some((folder) => key.startsWith(folder))).toBe(true);
      expect(text).not.toContain('root:x:0');
    }
  });
});

describe('what is published', () => {
  it('runs nothing, on any page', () => {
    const own = dangersOf(
      renderFrontPage({
        languages: ['en', 'vi'],
        articles: [],
        failures: [],
        months: ['2026-11'],
        searchShards: 1,
      }),
    );
    const pages = filesThat(/\.html$/);
    expect(pages.length).toBeGreaterThan(50);
    for (const [key, text] of pages) {
      expect([key, dangersOf(text)]).toEqual([key, key === FRONT_PAGE ? own : []]);
      expect([key, isClean(text)]).toEqual([key, true]);
    }
  });

  it('is read by its schema, as JSON, XML and Markdown', () => {
    for (const [, text] of filesThat(/\/summary\.json$/))
      expect(Summary.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect(FrontIndex.safeParse(JSON.parse(files.get('index.json')!)).error).toBeUndefined();
    for (const [, text] of filesThat(/\.json$/)) expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(xmlErrors('feed.xml', files.get('feed.xml')!)).toEqual([]);
    const articles = filesThat(/\.md$/);
    expect(articles.length).toBeGreaterThan(30);
    for (const [key, text] of articles) {
      const [front, ...rest] = text.split('\n---\n');
      expect([
        key,
        rest.length > 0 &&
          front!
            .split('\n')
            .slice(1)
            .every((line) => /^(?:\w+:|\s+-?) /.test(line)),
      ]).toEqual([key, true]);
      expect([key, isClean(text)]).toEqual([key, true]);
      // Markup of a text is shown: no element begins but the anchors of sentences, and no link leads to a script.
      expect(rest.join('').replace(/<a id="s\d+"><\/a>/g, '')).not.toMatch(
        /(?<!\\)<(?:script|img|svg|a)\b|\]\(javascript:/,
      );
    }
  });
});

describe('what is said', () => {
  it('in an event holds its schema, in a notice nothing that acts on who reads it', () => {
    for (const { detail } of events) expect(ArticleEvent.safeParse(detail).error).toBeUndefined();
    expect(notices.length).toBeGreaterThanOrEqual(Object.keys(UPLOADS).length);
    for (const { subject, message } of notices) {
      expect(subject).toMatch(/^[\x20-\x7e]{1,99}$/);
      expect(message).not.toMatch(/^Bcc:/m);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
      expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('of a failure holds no text of the article', () => {
    const failed = notices.filter(({ topicArn }) => topicArn === pipeline.cloud.outputs['FailureTopic']);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.filter(({ message }) => message?.includes(MARK))).toEqual([]);
    for (const [, text] of filesThat(/^failed\//)) expect(text).not.toContain(MARK);
  });

  it('in a log is JSON, line by line, and no text of an article', () => {
    const folder = path.join(dataDir, 'logs');
    const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
    const lines = logs.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'));
    const ours = lines.filter((line) => line.startsWith('{'));
    expect(ours.length).toBeGreaterThan(Object.keys(UPLOADS).length * 3);
    for (const line of ours) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(lines.filter((line) => line.includes(MARK))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
    expect(lines.filter((line) => /[\u0000-\u0008\u000b-\u001f]/.test(line))).toEqual([]);
  });
});
