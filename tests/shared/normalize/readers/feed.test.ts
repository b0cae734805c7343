import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';

const read = async (text: string, key = 'feed.xml') => {
  const article = await normalize(Buffer.from(text), { key });
  const sentences = article.blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text));
  return { ...article, title: article.title?.text, sentences };
};

const ITEM = `<item><title>Ferry &amp; bridge</title><link>https://p.example/1</link><dc:creator>Ada Berg</dc:creator><pubDate>Wed, 12 Mar 2025 10:00:00 +0000</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>The ferry runs again from Monday.</p><p>Tickets cost the same.</p>]]></content:encoded></item>`;
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Coast</title><language>en</language>${items}</channel></rss>`;

describe('a feed', () => {
  it('with one item is its article', async () => {
    expect(await read(rss(ITEM))).toMatchObject({
      title: 'Ferry & bridge',
      byline: 'Ada Berg',
      publishedAt: '2025-03-12T10:00:00Z',
      publisher: 'The Coast',
      sourceUrl: 'https://p.example/1',
      sentences: ['The ferry runs again from Monday.', 'Tickets cost the same.'],
    });
  });

  it('of Atom is read, with markup as text or as elements', async () => {
    const atom = (content: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Coast</title><entry><title>Ferry</title><link rel="alternate" href="https://p.example/1"/><author><name>Ada Berg</name></author>${content}</entry></feed>`;
    const expected = { title: 'Ferry', byline: 'Ada Berg', sentences: ['The ferry runs again.', 'Good.'] };

    expect(
      await read(
        atom(
          '<content type="html">&lt;p&gt;The ferry runs again.&lt;/p&gt;&lt;p&gt;Good.&lt;/p&gt;</content>',
        ),
      ),
    ).toMatchObject(expected);
    expect(
      await read(atom('<content type="xhtml"><div><p>The ferry runs again.</p><p>Good.</p></div></content>')),
    ).toMatchObject(expected);
  });

  it('with several items is refused with advice', async () => {
    await expect(read(rss(ITEM + ITEM))).rejects.toMatchObject({
      kind: 'unsupported-format',
      message: expect.stringContaining('2 articles'),
    });
  });

  it('of WordPress counts posts, and neither pictures nor menus', async () => {
    const post = ITEM.replace('</item>', '<wp:post_type>post</wp:post_type></item>');
    const picture = ITEM.replace('</item>', '<wp:post_type>attachment</wp:post_type></item>');

    expect((await read(rss(picture + post))).title).toBe('Ferry & bridge');
  });
});

describe('a journal’s XML (JATS)', () => {
  it('gives abstract and body without marks of references', async () => {
    const jats = `<?xml version="1.0"?><article article-type="news" xml:lang="en"><front><journal-meta><journal-title>Letters</journal-title></journal-meta><article-meta>
<title-group><article-title>Old ferries</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Berg</surname><given-names>Ada</given-names></name></contrib></contrib-group>
<pub-date><day>3</day><month>4</month><year>2025</year></pub-date></article-meta></front>
<body><sec><title>Results</title><p>Ferries last forty years <xref ref-type="bibr">[1]</xref>.</p></sec></body><back><ref-list><ref>Nobody 1999</ref></ref-list></back></article>`;

    expect(await read(jats)).toMatchObject({
      title: 'Old ferries',
      byline: 'Ada Berg',
      publishedAt: '2025-04-03',
      publisher: 'Letters',
      sentences: ['Results', 'Ferries last forty years.'],
    });
  });
});
