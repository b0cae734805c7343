import type { Kind, Variation } from '../kind.ts';
import { itemOf, paragraphs } from './items.ts';

export const subtitles: Kind = {
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

export const feeds: Kind = {
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
