import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../shared/normalize/html.ts';

const ONE = 'The mill of Oakley has opened again after sixty years, and 300 people came to see it on Sunday.';
const TWO = 'Its wheel was built by two carpenters from the village, who worked on it for a year and a half.';
const THREE =
  'The flour will be sold at the market from October on, the miller said at the opening of the mill.';

const texts = (html: string): string[] => extractArticle(html).blocks.map(({ text }) => text);

const paragraphs = [ONE, TWO, THREE].map((text) => `<p>${text}</p>`);

describe('the layout of a page', () => {
  it.each([
    ['one name for all paragraphs', ['widget', 'widget', 'widget']],
    ['a name for each of them', ['promo-text', 'social-story', 'related-text']],
  ])('may have containers named as noise: %s', (_, names) => {
    const body = paragraphs.map((text, at) => `<div class="${names[at]}"><div>${text}</div></div>`).join('');

    expect(texts(`<main><h1>Mill opens</h1>${body}</main>`)).toEqual([ONE, TWO, THREE]);
  });

  it('may stand in declarative shadow roots', () => {
    const html = `<x-page><template shadowrootmode="open"><nav><a href="/">Home</a></nav><slot></slot></template>
      <x-article><template shadowrootmode="open"><h1>Mill opens</h1>${paragraphs.join('')}</template></x-article></x-page>`;

    expect(texts(html)).toEqual([ONE, TWO, THREE]);
  });

  it('may be one of tables, with the headline in bold and the weather beside it', () => {
    const side = 'Sunny spells with a light wind from the west in the afternoon.';
    const html = `<html><head><title>The Clarion - News</title></head><body><table><tr>
      <td><table><tr><td><font size="5"><b>Mill of Oakley opens</b></font></td></tr><tr><td>${paragraphs.join('')}</td></tr></table></td>
      <td><table><tr><td><b>Weather</b></td></tr><tr><td>${side}</td></tr></table></td></tr></table>Copyright The Clarion</body></html>`;

    expect(extractArticle(html).title).toBe('Mill of Oakley opens');
    expect(texts(html)).toEqual([ONE, TWO, THREE]);
  });

  it('may break lines at the edge of a page, and within words', () => {
    const html = `<div><b>Mill opens</b><br><br>The mill of Oakley has opened again after six-<br>ty years, and 300 people came to see it on<br>
      Sunday.<br><br>${TWO}<br><br>${THREE}</div>`;

    expect(texts(html).slice(-3)).toEqual([ONE, TWO, THREE]);
  });

  it('keeps the lines of an address and of verses', () => {
    const html = `<article>${paragraphs.join('')}<p>Mill House<br>12 Water Lane<br>Oakley</p></article>`;

    expect(texts(html).slice(3)).toEqual(['Mill House', '12 Water Lane', 'Oakley']);
  });

  it('may be preformatted text with a list', () => {
    const html = `<h1>Mill opens</h1><pre>The mill of Oakley has opened again after sixty years,
and 300 people came to see it on Sunday.

  - Children pay nothing at all.

Its wheel was built by two carpenters from the village,
who worked on it for a year and a half.</pre>`;

    expect(extractArticle(html).blocks).toEqual([
      { kind: 'paragraph', text: ONE },
      { kind: 'listItem', text: 'Children pay nothing at all.' },
      { kind: 'paragraph', text: TWO },
    ]);
  });

  it('may come from Word: its title, its bullets', () => {
    const bullet = "<span style='mso-list:Ignore'>·<span>&nbsp; </span></span>";
    const html = `<html><head><title>Document1</title></head><body lang=EN><p class=MsoTitle>Mill of Oakley opens<o:p></o:p></p>
      ${paragraphs.map((text) => text.replace('<p>', '<p class=MsoNormal>')).join('')}<p class=MsoListParagraph>${bullet}Children pay nothing.</p></body></html>`;

    expect(extractArticle(html)).toMatchObject({ title: 'Mill of Oakley opens' });
    expect(extractArticle(html).blocks.at(-1)).toEqual({ kind: 'listItem', text: 'Children pay nothing.' });
  });

  it('may be a wiki’s, without its marks and references', () => {
    const mark = '<sup class="reference"><a href="#n">[1]</a></sup>';
    const edit = '<span class="mw-editsection">[<a href="#">edit</a>]</span>';
    const html = `<h1>Mill of Oakley</h1><div class="mw-parser-output">${paragraphs[0]!.replace('</p>', `${mark}</p>`)}<h2>Wheel${edit}</h2>
      ${paragraphs[1]}<h2>References${edit}</h2><ol class="references"><li>^ Harte, Jane: The mill. 1978.</li></ol></div>`;

    expect(texts(html)).toEqual([ONE, 'Wheel', TWO]);
  });

  it('may have a paragraph that is a link as a whole', () => {
    const html = `<main><h1>Mill opens</h1>${paragraphs.map((text, at) => `<div class="text">${at === 1 ? `<p><a href="/a">${TWO}</a></p>` : text}</div>`).join('')}</main>`;

    expect(texts(html)).toEqual([ONE, TWO, THREE]);
  });

  it('may repeat a sentence in large letters', () => {
    const html = `<article>${paragraphs[0]}<blockquote>300 people came to see it on Sunday</blockquote>${paragraphs[1]}${paragraphs[2]}</article>`;

    expect(texts(html)).toEqual([ONE, TWO, THREE]);
  });

  it('may part the pieces of its head line by style only', () => {
    const head = '<div><span>May 3, 2025</span><span>by Ada Berg</span><span>9 min read</span></div>';

    expect(
      extractArticle(`<article><h1>Mill opens</h1>${head}${paragraphs.join('')}</article>`),
    ).toMatchObject({
      byline: 'Ada Berg',
      publishedAt: '2025-05-03',
      blocks: [{ text: ONE }, { text: TWO }, { text: THREE }],
    });
  });

  it('may escape its characters twice', () => {
    const html = `<article><h1>L&amp;#039;usine</h1>${paragraphs.join('')}<p>Caf&amp;eacute; &amp;amp; bar, 14&amp;nbsp;tables.</p></article>`;

    expect(texts(html).at(-1)).toBe('Café & bar, 14 tables.');
  });

  it('takes the date beside the headline, not that of a teaser', () => {
    const html = `<header><h1>Mill opens</h1><time datetime="2025-03-04">4 March</time></header><main>${paragraphs.join('')}</main>
      <section><article><time datetime="2025-06-01">1 June</time></article><article><time datetime="2025-06-02">2 June</time></article></section>`;

    expect(extractArticle(html).publishedAt).toBe('2025-03-04');
  });
});
