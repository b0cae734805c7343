import { strToU8, zipSync } from 'fflate';
import { makeDocx, makeMail, makePdf } from './documents.ts';
import type { FuzzUpload } from './fuzz.ts';

const SENTENCES = [
  'The ferry runs again from Monday, the harbour master said.',
  'Die Brücke über den Fluss wird am 5. Februar für den Verkehr gesperrt.',
  'Chính phủ đã thông qua kế hoạch mới về phát triển đường sắt tại TP. HCM.',
  'De regering keurde dinsdag een nieuw hulppakket goed (Foto: Archief).',
  '政府批准了新的铁路发展计划。部长表示，第一批列车将于今年秋天运行。',
  'وافقت الحكومة على خطة جديدة لتطوير السكك الحديدية.',
  'รัฐบาลอนุมัติแผนใหม่เพื่อพัฒนาระบบรถไฟ',
];

const PARAGRAPH = SENTENCES.join(' ');

const PAGE = `<!doctype html><html lang="de"><head><title>Fähre | Küste</title><meta property="og:title" content="Fähre fährt wieder">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fähre fährt wieder","datePublished":"2026-03-02","author":{"name":"Ada Berg"}}</script></head>
<body><nav><ul><li><a href="/">Start</a></li></ul></nav><main><article><h1>Fähre fährt wieder</h1><p class="byline">Von Ada Berg</p>
<figure><img src="x"><figcaption>Die Fähre (Foto: Archiv)</figcaption></figure>
${SENTENCES.map((sentence) => `<p>${sentence} ${PARAGRAPH}</p>`).join('\n')}
<ul><li>${SENTENCES[0]}</li></ul><blockquote>${SENTENCES[1]}</blockquote><aside>Mehr zum Thema</aside></article></main><footer>© Küste</footer></body></html>`;

/** One or more documents of every format, as people upload them. */
export function samples(): FuzzUpload[] {
  const text = `A ferry\n\n![]() |\n| Caption here. (Photo: A. B.) |\n${SENTENCES.join('\n')}\n- one\n- two\nBron: https://a.example/b\nReactie (0)`;
  const json = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Ferry',
    articleBody: PARAGRAPH,
    author: [{ name: 'A B' }],
  });
  const lines = SENTENCES.slice(0, 2).map((line, index) => ({ text: line, x: 60, y: 700 - index * 12 }));
  return [
    { key: 'a.txt', bytes: Buffer.from(text) },
    { key: 'b.txt', bytes: Buffer.from(text, 'utf16le') },
    { key: 'c.html', bytes: Buffer.from(PAGE), contentType: 'text/html; charset=utf-8' },
    { key: 'd.html', bytes: Buffer.from(PAGE, 'latin1'), contentType: 'text/html' },
    {
      key: 'e.md',
      bytes: Buffer.from(
        `---\ntitle: Ferry\n---\n# Ferry\n\n${PARAGRAPH}\n\n> ${SENTENCES[0]}\n\n* **bold** [link](https://a.example)\n\n\`\`\`\ncode\n\`\`\`\n`,
      ),
    },
    { key: 'f.json', bytes: Buffer.from(json), contentType: 'application/json' },
    {
      key: 'g.json',
      bytes: Buffer.from(JSON.stringify({ data: { title: 'F', body: [PAGE, PARAGRAPH], language: 'de' } })),
    },
    { key: 'h.eml', bytes: makeMail('Ferry', PARAGRAPH, PAGE), contentType: 'message/rfc822' },
    {
      key: 'i.docx',
      bytes: makeDocx(
        SENTENCES.map((sentence, index) =>
          index === 0 ? { text: 'Ferry', style: 'Title' } : { text: sentence },
        ),
      ),
    },
    { key: 'j.pdf', bytes: makePdf([lines, lines]), contentType: 'application/pdf' },
    ...moreFormats(),
    { key: 'k.bin', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  ];
}

/** Formats that came later, and bytes that are not what they say. */
function moreFormats(): FuzzUpload[] {
  const cues = SENTENCES.map(
    (line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},500\n<i>${line}</i>`,
  );
  const item = `<item><title>Ferry</title><link>https://a.example/1</link><content:encoded><![CDATA[<p>${PARAGRAPH}</p>]]></content:encoded></item>`;
  const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nSubject: =?utf-8?Q?F=C3=A4hre?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://a.example/1\r\n\r\n${PAGE}\r\n--b--`;
  const notes = `+++\ntitle = "Ferry"\nauthors = ["A B"]\n+++\n\n{{< figure caption="The old ferry at night" >}}\n\n> [!note] Look\n> ${SENTENCES[0]}\n\n[[Page|words]] ==mark== <br> <Foo a={1}>${PARAGRAPH}</Foo>\n\n!!! tip "T"\n    text\n`;
  const tree = {
    title: 'F',
    content: { blocks: SENTENCES.map((text) => ({ type: 'paragraph', data: { text } })) },
  };
  const journal = `<?xml version="1.0"?><article article-type="news"><front><article-meta><title-group><article-title>Ferry</article-title></title-group></article-meta></front><body><sec><title>A</title><p>${PARAGRAPH}<xref>1</xref></p></sec></body></article>`;
  return [
    { key: 'l.srt', bytes: Buffer.from(cues.join('\n\n')) },
    { key: 'm.vtt', bytes: Buffer.from(`WEBVTT\n\n${cues.join('\n\n').replaceAll(',', '.')}`) },
    {
      key: 'n.xml',
      bytes: Buffer.from(`<rss xmlns:content="a"><channel><title>P</title>${item}</channel></rss>`),
    },
    { key: 'o.xml', bytes: Buffer.from(journal) },
    { key: 'p.mhtml', bytes: Buffer.from(saved) },
    { key: 'q.mdx', bytes: Buffer.from(notes) },
    { key: 'r.json', bytes: Buffer.from(JSON.stringify(tree)) },
    {
      key: 's.txt',
      bytes: Buffer.from(
        'Thµnh phè më thªm ba tuyÕn xe buýt ®iÖn nèi trung t©m víi c¶ng míi. Gi¸ vÐ lµ n¨m ngh×n ®ång.',
        'latin1',
      ),
    },
    { key: 't.txt', bytes: Buffer.concat([Buffer.from(PARAGRAPH), Buffer.from('Größe und Höhe', 'latin1')]) },
    { key: 'u.txt', bytes: Buffer.from(PARAGRAPH, 'utf16le').swap16().subarray(0, -1) },
  ];
}

const html = (body: string): FuzzUpload => ({
  key: 'bomb.html',
  bytes: Buffer.from(body),
  contentType: 'text/html',
});
const plain = (text: string): FuzzUpload => ({ key: 'bomb.txt', bytes: Buffer.from(text) });

/** Inputs made to hang or to fill the memory: one function each, so that one at a time is in memory. */
export function bombs(): (() => FuzzUpload)[] {
  return [
    () => html('<div>'.repeat(200_000)),
    () => html(`${'<b>'.repeat(900)}${PARAGRAPH}`),
    () => html(`<p>${PARAGRAPH}</p>${'<script'.repeat(100_000)}`),
    () => html(`<p>${PARAGRAPH}</p>${'<!--'.repeat(200_000)}`),
    () => html('<'.repeat(1_000_000)),
    () => html(`<p ${'a=b '.repeat(300_000)}>${PARAGRAPH}</p>`),
    () => html(`<table>${'<tr><td>a '.repeat(60_000)}`),
    () => html(`<p>${PARAGRAPH}</p>`.repeat(2_000)),
    () => html(`<ul>${'<li><a href="#">link</a></li>'.repeat(40_000)}</ul>`),
    () => html(`<p>${'a'.repeat(3_000_000)}</p>`),
    () => html(`<p>${PARAGRAPH}</p><p>${'&amp;'.repeat(300_000)}</p>`),
    () => plain('a'.repeat(5_000_000)),
    () => plain('a '.repeat(2_000_000)),
    () => plain('.'.repeat(3_000_000)),
    () => plain('Dr. '.repeat(200_000)),
    () => plain(`${'A. '.repeat(150_000)}end`),
    () => plain('"'.repeat(1_000_000)),
    () => plain('|'.repeat(1_000_000)),
    () => plain(`${'Foto: ('.repeat(100_000)}x`),
    () => plain(`(Foto: ${'a '.repeat(200_000)}`),
    () => plain('\n'.repeat(5_000_000)),
    () => plain('word\n'.repeat(100_000)),
    () => plain(`${SENTENCES[0]}\n`.repeat(6_000)),
    () => plain(`${' '.repeat(2_000_000)}x`),
    () => plain(`https://${'a'.repeat(1_000_000)}`),
    () => plain('![](a)'.repeat(150_000)),
    () => plain('ก'.repeat(1_000_000)),
    () => plain('\u0301'.repeat(1_000_000)),
    () => ({ key: 'bomb.md', bytes: Buffer.from(`# T\n\n${'**a'.repeat(100_000)}`) }),
    () => ({ key: 'bomb.md', bytes: Buffer.from(`# T\n\n${'[a]('.repeat(100_000)}`) }),
    () => ({ key: 'bomb.md', bytes: Buffer.from(`# T\n\n${'_a '.repeat(100_000)}\n${'`'.repeat(100_000)}`) }),
    () => ({ key: 'bomb.json', bytes: Buffer.from(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`) }),
    () => ({ key: 'bomb.json', bytes: Buffer.from(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) }),
    () => ({
      key: 'bomb.eml',
      bytes: Buffer.from(
        `Subject: a\r\nFrom: b\r\nMIME-Version: 1.0\r\n${'X-A: b\r\n'.repeat(100_000)}\r\ntext`,
      ),
    }),
    () => ({ key: 'bomb.eml', bytes: nestedMail(200) }),
    () => ({
      key: 'bomb.docx',
      bytes: zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024).fill(32) }),
    }),
    () => ({
      key: 'bomb.docx',
      bytes: zipSync({
        'word/document.xml': strToU8(
          `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:p>&b;</w:p>`,
        ),
      }),
    }),
    () => ({
      key: 'bomb.docx',
      bytes: zipSync({ 'word/document.xml': strToU8(`<d>${'<w:p>'.repeat(200_000)}`) }),
    }),
    () => ({ key: 'bomb.pdf', bytes: makePdf(Array.from({ length: 400 }, () => [])) }),
    () => ({
      key: 'bomb.pdf',
      bytes: makePdf([
        Array.from({ length: 20_000 }, (_, at) => ({
          text: `w${at}`,
          x: (at * 37) % 500,
          y: (at * 13) % 800,
        })),
      ]),
    }),
  ];
}

function nestedMail(depth: number): Uint8Array {
  let body = 'text';
  for (let level = 0; level < depth; level++) {
    body = `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n${body}\r\n--b${level}--`;
  }
  return Buffer.from(`From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\n${body}`);
}
