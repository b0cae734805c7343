import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { makePdf } from '../documents.ts';
import { newsItems } from '../encoding-matrix.ts';
import type { Kind, Random, Variation } from './kind.ts';

const ITEMS = newsItems();
const LANGUAGES = ['de', 'fr', 'es', 'pt', 'it', 'sv', 'pl', 'cs', 'hu', 'ru', 'uk', 'vi', 'tr'];

/** An article of one language in two paragraphs, with a headline that is no sentence of them. */
interface Item {
  language: string;
  title: string;
  paragraphs: string[][];
  sentences: string[];
}

const TITLES: Record<string, string> = {
  de: 'Straßenbahn wird ausgebaut',
  fr: 'Le tramway sera prolongé',
  es: 'Ampliación del tranvía',
  pt: 'Elétrico mais longo',
  it: 'Tranvia più lunga',
  sv: 'Spårvägen byggs ut',
  pl: 'Tańsza energia w październiku',
  cs: 'Nový zákon o školách',
  hu: 'Bővül a villamosvonal',
  ru: 'Новая железная дорога',
  uk: 'Нова залізниця восени',
  vi: 'Kế hoạch đường sắt mới',
  tr: 'Yeni demiryolu planı',
};

function itemOf(random: Random): Item {
  const language = random.pick(LANGUAGES);
  const sentences = ITEMS[language]!.map((sentence) => sentence.normalize('NFC'));
  return {
    language,
    title: TITLES[language]!,
    paragraphs: [sentences.slice(0, 2), sentences.slice(2)],
    sentences,
  };
}

const paragraphs = (item: Item): string[] => item.paragraphs.map((sentences) => sentences.join(' '));

// ---- Mail ----

const CHARSETS: Record<string, readonly string[]> = {
  de: ['windows-1252', 'iso-8859-15'],
  fr: ['windows-1252'],
  es: ['windows-1252'],
  pt: ['windows-1252'],
  it: ['windows-1252'],
  sv: ['windows-1252'],
  pl: ['iso-8859-2', 'windows-1250'],
  cs: ['iso-8859-2', 'windows-1250'],
  hu: ['iso-8859-2'],
  ru: ['koi8-r', 'windows-1251'],
  uk: ['koi8-u', 'windows-1251'],
  vi: ['utf-8'],
  tr: ['windows-1254'],
};

function transfer(bytes: Uint8Array, random: Random): { encoding: string; body: Buffer } {
  const encoding = random.pick(['8bit', 'base64', 'quoted-printable']);
  if (encoding === '8bit') return { encoding, body: Buffer.from(bytes) };
  if (encoding === 'base64')
    return { encoding, body: Buffer.from(Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')) };
  const quoted = [...bytes]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 10 && byte !== 13)
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  return {
    encoding,
    body: Buffer.from(
      quoted
        .split('\n')
        .map((line) => line.replace(/(?:=[\dA-F]{2}|[^=]){60}(?=.)/g, '$&=\r\n'))
        .join('\n'),
    ),
  };
}

const mailCharsets: Kind = {
  name: 'mail charsets',
  vary(random) {
    const item = itemOf(random);
    const charset = random.pick([...CHARSETS[item.language]!, 'utf-8']);
    // What the part says, and what its markup says.
    const label = random.pick([charset, null, 'us-ascii', 'iso-8859-1', 'utf-8', 'unknown-8bit']);
    const isHtml = random.number() < 0.6;
    const meta = isHtml && (random.number() < 0.7 || label === null) ? `<meta charset="${charset}">` : '';
    const text = isHtml
      ? `<html><head>${meta}</head><body>${paragraphs(item)
          .map((line) => `<p>${line}</p>`)
          .join('')}</body></html>`
      : paragraphs(item).join('\r\n\r\n');
    const { encoding, body } = transfer(iconv.encode(text, charset), random);
    const word = (name: string): string =>
      `=?${name}?B?${Buffer.from(iconv.encode(item.title, charset)).toString('base64')}?=`;
    const subject = random.pick([
      Buffer.from(word(charset)),
      Buffer.from(word(label ?? charset)),
      Buffer.from(iconv.encode(item.title, charset)),
    ]);
    const lines = [
      Buffer.from('From: Bo Lind <bo@paper.example>\r\nTo: a@b.example\r\nSubject: '),
      subject,
      Buffer.from(
        `\r\nDate: Thu, 06 Mar 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/${isHtml ? 'html' : 'plain'}${label === null ? '' : `; charset=${label}`}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
      ),
      body,
    ];
    return {
      bytes: Buffer.concat(lines),
      upload: { key: 'a.eml' },
      expected: { title: item.title, sentences: item.sentences },
    };
  },
};

const HIDINGS: readonly string[] = [
  'display:none',
  'display:none !important;mso-hide:all',
  'visibility:hidden',
  'mso-hide:all;font-size:1px',
  'max-height:0;overflow:hidden',
  'max-height:0px;max-width:0px;opacity:0',
  'opacity: 0',
  'font-size:0',
  'font-size:1px;line-height:1px;color:#ffffff',
  'height:0;overflow:hidden',
  'width:1px;height:1px;overflow:hidden;position:absolute',
  'position:absolute;left:-9999px',
  'text-indent:-9999px',
  'color:transparent',
  'color:#fff;background-color:#ffffff',
  'color:rgba(0,0,0,0)',
  'DISPLAY:NONE;',
  'clip:rect(0 0 0 0);position:absolute',
];

const mailPreview: Kind = {
  name: 'mail preview and foot',
  vary(random) {
    const item = itemOf(random);
    const preview = random.pick([
      'Plus: why the ferry is late again, and a recipe for spring.',
      'Das und mehr in Ihrer Ausgabe vom Montag',
      'Your weekly digest is here',
    ]);
    const tag = random.pick(['div', 'span', 'p', 'td']);
    const how = random.integer(0, 2);
    const attribute =
      how === 0
        ? `style="${random.pick(HIDINGS)}"`
        : how === 1
          ? `class="${random.pick(['preheader', 'preview-text', 'mcnPreviewText', 'email-preheader hide'])}"`
          : 'class="zz9"';
    const sheet =
      how === 2
        ? `<style type="text/css">@media (max-width:600px){.x{display:block}} .y{color:red} .zz9{${random.pick(['display:none!important', 'max-height:0;overflow:hidden', 'opacity:0'])}}</style>`
        : '';
    const hidden =
      tag === 'td'
        ? `<table><tr><td ${attribute}>${preview}</td></tr></table>`
        : `<${tag} ${attribute}>${preview}</${tag}>`;
    const fill =
      random.number() < 0.5 ? `<div style="display:none">${'&#847;&zwnj;&nbsp;'.repeat(30)}</div>` : '';
    const foot = random.pick([
      'The Harbour Letter, 4 Quay Street, Port Alder<br><a href="#">Unsubscribe</a>',
      'Musterverlag GmbH, Lange Straße 12, 10115 Berlin<br>Newsletter abbestellen',
      'The Daily, 200 Main St, Suite 5, Springfield, IL 62701<br>Update your preferences or unsubscribe',
      'Bạn có thể hủy đăng ký bất cứ lúc nào.',
      'Vous pouvez vous désabonner ici.',
    ]);
    const html = `<!doctype html><html><head><meta charset="utf-8">${sheet}</head><body>${hidden}${fill}<table role="presentation"><tr><td>${paragraphs(
      item,
    )
      .map((line) => `<p>${line}</p>`)
      .join('')}</td></tr><tr><td style="font-size:11px">${foot}</td></tr></table></body></html>`;
    const bytes = Buffer.from(
      `From: The Harbour Letter <hi@tide.example>\r\nTo: a@b.example\r\nSubject: Edition 12\r\nDate: Tue, 04 Mar 2025 06:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
    );
    return { bytes, upload: { key: 'a.eml' }, expected: { title: 'Edition 12', sentences: item.sentences } };
  },
};

// ---- Word ----

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const docx: Kind = {
  name: 'DOCX',
  vary(random) {
    const item = itemOf(random);
    const prefix = random.pick(['w', 'w', 'ns0', 'x']);
    const name = random.pick(['word/document.xml', 'word/document2.xml', 'word/document3.xml']);
    const run = (text: string, properties = ''): string =>
      `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const words = (text: string): string => {
      // Word parts runs wherever it likes: at a spelling check, at a change.
      const at = random.integer(1, text.length - 1);
      return (
        run(text.slice(0, at)) +
        random.pick([
          '',
          '<w:proofErr w:type="spellStart"/>',
          '<w:bookmarkStart w:id="0" w:name="a"/>',
          '<w:del w:id="3"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        ]) +
        run(text.slice(at))
      );
    };
    const [first, second] = paragraphs(item);
    const feature = random.integer(0, 5);
    const note = 'Siehe die Seite 12 des Berichts.';
    let body = `<w:p>${words(first!)}</w:p><w:p>${words(second!)}</w:p>`;
    if (feature === 0) body = `<w:p>${words(first!)}<w:r><w:br/><w:br/></w:r>${words(second!)}</w:p>`;
    if (feature === 1) {
      const at = random.integer(2, first!.length - 2);
      body = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>${run(first!.slice(0, at))}</w:p><w:p>${run(first!.slice(at))}</w:p><w:p>${words(second!)}</w:p>`;
    }
    if (feature === 2)
      body = `<w:p>${words(first!)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p><w:p>${words(second!)}</w:p>`;
    if (feature === 3)
      body = `<w:p>${words(first!)}${run('1', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')}</w:p><w:p>${words(second!)}</w:p>`;
    if (feature === 4)
      body = `<w:tbl><w:tr><w:tc><w:p>${words(first!)}</w:p></w:tc><w:tc><w:p>${words(second!)}</w:p></w:tc></w:tr></w:tbl>`;
    const xml = (inner: string, root: string): Uint8Array =>
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?>${`<w:${root} xmlns:w="${W}">${inner}</w:${root}>`.replace(/(<\/?|\s)w:(?=[a-zA-Z]+[\s>/=])/g, `$1${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`)}`,
      );
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${random.pick(['', '/'])}${name}"/></Relationships>`,
      ),
      [name]: xml(
        `<w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(item.title)}</w:p>${body}</w:body>`,
        'document',
      ),
      ...(feature === 2
        ? {
            'word/footnotes.xml': xml(
              `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(note)}</w:p></w:footnote>`,
              'footnotes',
            ),
          }
        : {}),
    });
    return {
      bytes,
      upload: { key: 'a.docx' },
      expected: { title: item.title, sentences: feature === 2 ? [...item.sentences, note] : item.sentences },
    };
  },
};

// ---- Markdown ----

const markdown: Kind = {
  name: 'Markdown dialects',
  vary(random) {
    const item = itemOf(random);
    const [first, second] = paragraphs(item);
    const head = random.pick([
      `---\ntitle: "${item.title}"\nauthors:\n  - Rita Holm\n  - Per Dahl\ndate: 2025-04-09\n---\n`,
      `---\ntitle: ${item.title}\nauthor: [Rita Holm, Per Dahl]\ndate: 2025-04-09 # day\ntags: [a, b]\n---\n`,
      `---\nlayout: post\ntitle: >-\n  ${item.title}\nauthor:\n  - name: Rita Holm\n  - name: Per Dahl\npubDate: 2025-04-09\n---\n`,
      `+++\ntitle = "${item.title}"\ndate = 2025-04-09\nauthors = ["Rita Holm", "Per Dahl"]\n[params]\ntoc = true\n+++\n`,
      `{\n  "title": "${item.title}",\n  "date": "2025-04-09",\n  "authors": ["Rita Holm", "Per Dahl"]\n}\n`,
    ]);
    const between = random.pick([
      '{{< youtube abc >}}\n',
      '{% include ad.html %}\n',
      '<!--more-->\n',
      "import Note from '../note.astro'\n",
      '<div class="ad"></div>\n',
      '{{< figure src="/a.jpg" caption="Old trams" >}}\n',
      '![[tram.png]]\n',
      '<img src="a.jpg" width="600">\n',
      '%% a note to myself %%\n',
      '[TOC]\n',
      '<!-- a remark\nover lines -->\n',
      '{/* a remark */}\n',
    ]);
    const wrap = random.pick<(text: string) => string>([
      (text) => text,
      (text) => `{{% notice info %}}\n${text}\n{{% /notice %}}`,
      (text) => `> [!note]\n> ${text}`,
      (text) => `!!! note\n    ${text}`,
      (text) => `:::tip\n${text}\n:::`,
      (text) => `<Callout type="info">\n${text}\n</Callout>`,
      (text) => `<p align="center">${text}</p>`,
      (text) => `<details>\n\n${text}\n\n</details>`,
      (text) => `- [ ] ${text}`,
    ]);
    const inline = random.pick<(text: string) => string>([
      (text) => text,
      (text) => text.replace(/\p{L}{5,}/u, '[[$&]]'),
      (text) => text.replace(/\p{L}{5,}/u, '[[Page#Part|$&]]'),
      (text) => text.replace(/\p{L}{5,}/u, '==$&=='),
      (text) => text.replace(/\p{L}{5,}/u, '**$&**'),
      (text) => text.replace(/\p{L}{5,}/u, '<u>$&</u>'),
      (text) => text.replace(/\p{L}{5,}/u, '[$&](https://a.example){:target="_blank"}'),
      (text) => text.replace(/\p{L}{5,}/u, '$&<sup>[2]</sup>'),
      (text) => text.replace(/\s/, '&nbsp;'),
      (text) => `${text}{{< ref "a.md" >}}`,
      (text) => `${text} ^a1b2c3`,
    ]);
    const body = `${head}\n${between}\n${inline(first!)}\n\n${wrap(second!)}\n`;
    return {
      bytes: Buffer.from(body),
      upload: { key: random.pick(['a.md', 'a.mdx', 'a.markdown', 'a.txt', 'a']) },
      expected: {
        title: item.title,
        byline: 'Rita Holm, Per Dahl',
        publishedAt: '2025-04-09',
        sentences: item.sentences,
      },
    };
  },
};

// ---- JSON ----

const json: Kind = {
  name: 'JSON shapes',
  vary(random) {
    const item = itemOf(random);
    const html = paragraphs(item)
      .map((line) => `<p>${line}</p>`)
      .join('\n');
    const plain = paragraphs(item).join('\n\n');
    const url = 'https://paper.example/tram';
    const spans = (text: string): unknown[] => [
      { _type: 'span', text: text.slice(0, 20) },
      { _type: 'span', marks: ['em'], text: text.slice(20) },
    ];
    const value = random.pick<() => unknown>([
      () => ({
        id: 4,
        date: '2025-04-09T08:00:00',
        link: url,
        title: { rendered: item.title },
        content: { rendered: html, protected: false },
        excerpt: { rendered: '<p>…</p>' },
        author: 3,
        _embedded: { author: [{ id: 3, name: 'Rita Holm' }] },
      }),
      () => ({
        response: {
          status: 'ok',
          content: {
            id: 'a/b',
            webTitle: item.title,
            webUrl: url,
            webPublicationDate: '2025-04-09T08:00:00',
            fields: { headline: item.title, byline: 'Rita Holm', body: html },
          },
        },
      }),
      () => ({
        _type: 'post',
        title: item.title,
        publishedAt: '2025-04-09T08:00:00',
        author: { name: 'Rita Holm' },
        url,
        body: paragraphs(item).map((text) => ({ _type: 'block', style: 'normal', children: spans(text) })),
      }),
      () => ({
        result: [
          {
            title: item.title,
            publishedAt: '2025-04-09T08:00:00',
            author: { name: 'Rita Holm' },
            url,
            content: paragraphs(item).map((text) => ({
              _type: 'block',
              style: 'normal',
              children: spans(text),
            })),
          },
        ],
      }),
      () => ({
        title: item.title,
        author: 'Rita Holm',
        date: '2025-04-09T08:00:00',
        url,
        content: {
          time: 1,
          version: '2.2',
          blocks: paragraphs(item).map((text) => ({
            type: 'paragraph',
            data: { text: text.replace(/(\p{L}{6,})/u, '<b>$1</b>') },
          })),
        },
      }),
      () => ({
        status: 'ok',
        totalResults: 1,
        articles: [
          {
            source: { id: null, name: 'Paper' },
            author: 'Rita Holm',
            title: item.title,
            description: 'x',
            url,
            publishedAt: '2025-04-09T08:00:00',
            content: plain,
          },
        ],
      }),
      () => ({
        uri: url,
        type: 'text',
        versioncreated: '2025-04-09T08:00:00',
        byline: 'By Rita Holm',
        headline: item.title,
        body_html: html,
      }),
      () => ({
        uri: url,
        versionCreated: '2025-04-09T08:00:00',
        by: 'Rita Holm',
        headlines: [{ role: 'main', value: item.title }],
        bodies: [
          { contenttype: 'text/plain', value: plain },
          { contenttype: 'text/html', value: html },
        ],
      }),
      () => ({
        '@context': 'http://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'Paper' },
          {
            '@type': ['Article', 'NewsArticle'],
            headline: item.title,
            author: { '@type': 'Person', name: 'Rita Holm' },
            datePublished: '2025-04-09T08:00:00',
            url,
            articleBody: plain,
          },
        ],
      }),
      () => ({
        '@type': 'http://schema.org/NewsArticle',
        'http://schema.org/headline': item.title,
        'http://schema.org/author': { 'http://schema.org/name': 'Rita Holm' },
        'http://schema.org/datePublished': '2025-04-09T08:00:00',
        'http://schema.org/url': url,
        'http://schema.org/articleBody': plain,
      }),
      () => ({
        posts: [
          {
            title: item.title,
            html,
            published_at: '2025-04-09T08:00:00',
            primary_author: { name: 'Rita Holm' },
            url,
          },
        ],
      }),
      () => ({
        data: {
          id: 1,
          attributes: {
            title: item.title,
            content: plain,
            publishedAt: '2025-04-09T08:00:00',
            author: { data: { attributes: { name: 'Rita Holm' } } },
            url,
          },
        },
      }),
      () => ({
        title: item.title,
        byline: 'Rita Holm',
        published: '2025-04-09T08:00:00',
        url,
        doc: {
          type: 'doc',
          content: paragraphs(item).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        },
      }),
      () => ({
        root: undefined,
        headline: { main: item.title },
        byline: { original: 'By Rita Holm' },
        pub_date: '2025-04-09T08:00:00',
        web_url: url,
        story_text_final: plain,
      }),
      () => ({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Paper',
        items: [
          {
            id: '1',
            title: item.title,
            content_html: html,
            date_published: '2025-04-09T08:00:00',
            authors: [{ name: 'Rita Holm' }],
            url,
          },
        ],
      }),
      () => ({
        fields: {
          title: item.title,
          author: 'Rita Holm',
          date: '2025-04-09T08:00:00',
          url,
          body: {
            nodeType: 'document',
            content: paragraphs(item).map((text) => ({
              nodeType: 'paragraph',
              content: [{ nodeType: 'text', value: text, marks: [] }],
            })),
          },
        },
      }),
      () => ({
        title: item.title,
        author: 'Rita Holm',
        created: '2025-04-09T08:00:00',
        url,
        body: {
          root: {
            type: 'root',
            children: paragraphs(item).map((text) => ({
              type: 'paragraph',
              children: [{ type: 'text', text }],
            })),
          },
        },
      }),
      () => ({
        title: item.title,
        author: 'Rita Holm',
        date: '2025-04-09T08:00:00',
        link: url,
        delta: { ops: paragraphs(item).flatMap((text) => [{ insert: text }, { insert: '\n' }]) },
      }),
    ])();
    return {
      bytes: Buffer.from(JSON.stringify(value, null, random.pick([0, 2]))),
      upload: { key: random.pick(['a.json', 'a']) },
      expected: {
        title: item.title,
        byline: 'Rita Holm',
        publishedAt: '2025-04-09T08:00:00',
        sourceUrl: url,
        sentences: item.sentences,
      },
    };
  },
};

// ---- Subtitles and feeds ----

const subtitles: Kind = {
  name: 'subtitles',
  vary(random) {
    const item = itemOf(random);
    const isVtt = random.number() < 0.5;
    const words = item.sentences.join(' ').split(' ');
    const cues: string[] = [];
    for (let at = 0; at < words.length; ) {
      const count = random.integer(5, 12);
      const part = words.slice(at, at + count);
      const half = Math.ceil(part.length / 2);
      cues.push(
        random.number() < 0.7
          ? `${part.slice(0, half).join(' ')}\n${part.slice(half).join(' ')}`
          : part.join(' '),
      );
      at += count;
    }
    const time = (second: number): string =>
      `00:00:${String(second).padStart(2, '0')}${isVtt ? '.' : ','}000`;
    const mark = random.pick<(text: string) => string>([
      (text) => text,
      (text) => `<i>${text}</i>`,
      (text) => (isVtt ? `<c.yellow>${text}</c>` : `{\\an8}${text}`),
    ]);
    const lines = cues.map(
      (cue, index) =>
        `${isVtt && random.number() < 0.5 ? '' : `${index + 1}\n`}${time(index * 3)} --> ${time(index * 3 + 3)}${isVtt ? ' align:start' : ''}\n${mark(cue)}`,
    );
    if (random.number() < 0.4)
      lines.splice(
        1,
        0,
        `${isVtt ? '' : '99\n'}${time(3)} --> ${time(4)}\n${random.pick(['[music]', '(applause)', '♪ la la ♪'])}`,
      );
    const head = isVtt
      ? random.pick([
          'WEBVTT\n\n',
          'WEBVTT - News\n\nNOTE a remark\n\n',
          'WEBVTT\n\nSTYLE\n::cue { color: red }\n\n',
        ])
      : '';
    const feed = random.pick(['\n', '\r\n']);
    return {
      bytes: Buffer.from((random.pick(['', '\ufeff']) + head + lines.join('\n\n')).replaceAll('\n', feed)),
      upload: { key: random.pick([isVtt ? 'a.vtt' : 'a.srt', 'a.txt']) },
      expected: { title: null, sentences: item.sentences },
    };
  },
};

const feeds: Kind = {
  name: 'feeds',
  vary(random) {
    const item = itemOf(random);
    const html = paragraphs(item)
      .map((line) => `<p>${line}</p>`)
      .join('');
    const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const content = random.pick([`<![CDATA[${html}]]>`, escaped]);
    const entry = random.pick([
      `<item><title>${item.title}</title><link>https://p.example/1</link><dc:creator>Rita Holm</dc:creator><pubDate>Wed, 12 Mar 2025 10:00:00 +0000</pubDate><content:encoded>${content}</content:encoded><description>Kurz</description></item>`,
      `<item><title><![CDATA[${item.title}]]></title><guid>https://p.example/1</guid><author>desk@p.example (Rita Holm)</author><pubDate>Wed, 12 Mar 2025 10:00:00 GMT</pubDate><description>${content}</description></item>`,
    ]);
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><entry><title>${item.title}</title><link rel="alternate" href="https://p.example/1"/><author><name>Rita Holm</name></author><published>2025-03-12T10:00:00Z</published><content type="html">${escaped}</content></entry></feed>`;
    const rss = (items: string): string =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title><link>https://p.example</link><language>${item.language}</language>${items}</channel></rss>`;
    const several = random.number() < 0.2;
    const expected: Variation['expected'] = several
      ? { failure: 'unsupported-format', sentences: [] }
      : {
          title: item.title,
          byline: 'Rita Holm',
          publishedAt: '2025-03-12T10:00:00Z',
          publisher: 'Paper',
          sourceUrl: 'https://p.example/1',
          sentences: item.sentences,
        };
    return {
      bytes: Buffer.from(several ? rss(entry + entry) : random.pick([rss(entry), atom])),
      upload: { key: random.pick(['a.xml', 'a.rss', 'feed']) },
      expected,
    };
  },
};

// ---- PDF ----

const PDF_SENTENCES: readonly string[] = [
  'The old mill of Brackwater will be a concert hall from next winter on.',
  'Its owners have bought the machinery along with the walls and want to keep both of them.',
  'Three hundred seats will fit on the grinding floor, which is made of oak.',
  'The first concert is planned for December, and half of the tickets are sold.',
  'The town pays a third of the cost after a debate that lasted until midnight.',
  'Not everybody is pleased with the plan, and a farmer fears for his cows.',
  'A neighbour has asked a court to look at the permit again before summer.',
  'The sisters take it with patience and have invited everyone in the valley.',
  'Until then there is much to do, because the roof leaks in two places.',
  'Nobody has found the key to the great door since the storm in April.',
];

/** Words whose hyphen at a line's end is theirs. */
const COMPOUNDS = ['EU-wide', '24-hour', 'well-known', 'X-ray', 'GPS-based'];

interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const pdf: Kind = {
  name: 'PDF layouts',
  vary(random) {
    const columns = random.integer(1, 4);
    const size = random.pick([9, 10, 11]);
    const gap = random.pick([12, 16, 24]);
    const width = (495 - gap * (columns - 1)) / columns;
    // Helvetica's letters are half as wide as high.
    const perLine = Math.floor(width / (size * 0.52));
    const sentences = PDF_SENTENCES.slice(0, columns === 1 ? random.integer(5, 10) : 10).map((sentence) =>
      random.number() < 0.15 ? sentence.replace(/^(\w+) /, `$1 ${random.pick(COMPOUNDS)} `) : sentence,
    );
    const paragraphs = [sentences.slice(0, 3), sentences.slice(3, 6), sentences.slice(6)].filter(
      ({ length }) => length > 0,
    );
    const title = random.pick([
      'Mill becomes a concert hall',
      'Old mill of Brackwater becomes a concert hall for the whole valley',
    ]);
    const placed: Placed[] = [];
    let y = 770;
    for (const line of wrap(title.split(' '), 34, random)) {
      placed.push({ text: line, x: 50, y, size: 22 });
      y -= 27;
    }
    y -= 14;
    const hasCap = random.number() < 0.3 && columns < 3;
    const lines = paragraphs.flatMap((paragraph, index) => {
      const words = paragraph.join(' ').split(' ');
      const all =
        index === 0 && hasCap
          ? capped(words, perLine, random)
          : wrap(words, perLine, random).map((text) => ({ text, indent: 0 }));
      return all.map((line, at) => ({
        ...line,
        indent: line.indent + (at === 0 && index > 0 ? size * 1.4 : 0),
      }));
    });
    const perColumn = Math.ceil(lines.length / columns);
    const leading = size * 1.25;
    lines.forEach((line, at) => {
      const column = Math.floor(at / perColumn);
      const x = 50 + column * (width + gap) + line.indent;
      placed.push({ text: line.text, x, y: y - (at % perColumn) * leading, size });
    });
    if (hasCap)
      placed.push({
        text: lines[0]!.text === '' ? '' : paragraphs[0]![0]![0]!,
        x: 50,
        y: y - leading * 1.05,
        size: size * 2.9,
      });
    // Programs write the pieces of a page in any order.
    const order =
      random.number() < 0.4 ? placed.toSorted((one, other) => one.text.length - other.text.length) : placed;
    return { bytes: makePdf([order]), upload: { key: 'a.pdf' }, expected: { title, sentences } };
  },
};

/** The first two lines stand beside the drop cap; the others under it. */
function capped(
  words: readonly string[],
  perLine: number,
  random: Random,
): { text: string; indent: number }[] {
  const first = [words[0]!.slice(1), ...words.slice(1)];
  const beside = wrap(first, perLine - 5, null).slice(0, 2);
  const rest = first.slice(beside.join(' ').split(' ').length);
  return [
    ...beside.map((text) => ({ text, indent: 28 })),
    ...wrap(rest, perLine, random).map((text) => ({ text, indent: 0 })),
  ];
}

/** Lines of so many letters; compounds break at their hyphen, where chance is given. */
function wrap(words: readonly string[], perLine: number, random: Random | null): string[] {
  const lines: string[] = [''];
  for (const word of words) {
    const open = lines.at(-1)!;
    const hyphen = word.indexOf('-');
    if (open === '') lines[lines.length - 1] = word;
    else if (open.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${open} ${word}`;
    else if (hyphen > 0 && open.length + hyphen + 2 <= perLine && (random?.number() ?? 1) < 0.8) {
      lines[lines.length - 1] = `${open} ${word.slice(0, hyphen + 1)}`;
      lines.push(word.slice(hyphen + 1));
    } else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

export const documentKinds: readonly Kind[] = [
  mailCharsets,
  mailPreview,
  docx,
  markdown,
  json,
  subtitles,
  feeds,
  pdf,
];
