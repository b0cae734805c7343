import type { Story } from './material.ts';
import { type Kind, pageOf, paragraphs, sentencesOf, storyIn } from './page.ts';
import type { Random } from './random.ts';

const WRAPPERS = [
  'elementor-widget elementor-widget-text-editor',
  'widget widget_text',
  'wp-block-group promo',
  'promo-text',
  'social-story',
  'sidebar-text',
  'fl-module fl-rich-text widget',
  'sqs-block banner-block',
  'et_pb_module et_pb_text promo',
  'wpb_text_column widget',
  'related-text',
  'ad-free-text ads',
  'brz-rich-text modal',
  'so-panel widget widget_sow-editor',
  'share-story',
  'newsletter-body',
  'tags-text',
  'cta-text',
  'teasers',
];

/** Every paragraph in a container of its own, whose name says what it is not. */
export const builders: Kind = {
  name: 'page builders',
  vary: (random) => {
    const story = storyIn(random);
    const name = random.pick(WRAPPERS);
    const depth = random.below(3);
    const wrap = (inside: string): string => {
      const inner = depth > 0 ? `<div class="${name.split(' ')[0]}-container">${inside}</div>` : inside;
      return `<div class="${name}">${depth > 1 ? `<div class="inner">${inner}</div>` : inner}</div>`;
    };
    const blocks = story.paragraphs.map((sentences) => wrap(`<p>${sentences.join(' ')}</p>`));
    const body = random.chance(0.5)
      ? blocks.join('\n')
      : `<section class="row">${blocks.slice(0, 2).join('\n')}</section><section class="row">${blocks.slice(2).join('\n')}</section>`;
    return {
      key: 'a.html',
      content: pageOf(random, story, body),
      title: story.title,
      sentences: sentencesOf(story),
    };
  },
};

/** Lines of at most so many characters, cut between words, or within them at a hyphen. */
function wrapText(random: Random, text: string, width: number, cutsWords: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - 2;
    if (line !== '' && line.length + 1 + word.length > width) {
      const at = Math.min(word.length - 3, Math.max(3, room));
      if (cutsWords && /^\p{Ll}{7,}$/u.test(word) && room > 4 && random.chance(0.7)) {
        lines.push(`${line} ${word.slice(0, at)}-`);
        line = word.slice(at);
      } else {
        lines.push(line);
        line = word;
      }
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

export const brokenLines: Kind = {
  name: 'lines broken by <br>',
  vary: (random) => {
    const story = storyIn(random);
    const width = 52 + random.below(30);
    const cuts = random.chance(0.3) && story.language !== 'vi';
    const br = random.pick(['<br>', '<br/>', '<BR>\n', '<br />\n', '<br clear="all">']);
    const text = story.paragraphs.map((sentences) =>
      wrapText(random, sentences.join(' '), width, cuts).join(br),
    );
    const bold = random.pick([
      (title: string) => `<b>${title}</b>`,
      (title: string) => `<font size="5"><b>${title}</b></font>`,
      (title: string) => `<h2>${title}</h2>`,
      (title: string) => `<strong>${title}</strong>`,
    ]);
    const tag = random.chance(0.5)
      ? story.title
      : random.pick([`Press release: ${story.title}`, `News`, 'Untitled Document', 'Home']);
    const body = `${bold(story.title)}${br}${br}\n${text.join(`${br}${br}`)}`;
    const frame = random.pick([
      `<table width="640"><tr><td><font face="Arial" size="2">${body}</font></td></tr></table>`,
      `<div>${body}</div>`,
      `<center><p align="left">${body}</p></center>`,
    ]);
    return {
      key: 'a.html',
      content: `<html><head><meta charset="utf-8"><title>${tag}</title></head><body bgcolor="#ffffff">${frame}</body></html>`,
      title: story.title,
      sentences: sentencesOf(story),
    };
  },
};

export const wrappedTexts: Kind = {
  name: 'wrapped and hyphenated text',
  vary: (random) => {
    const story = storyIn(random);
    const width = 50 + random.below(28);
    const cuts = story.language !== 'vi' && random.chance(0.7);
    const text = story.paragraphs.map((sentences) =>
      wrapText(random, sentences.join(' '), width, cuts).join('\n'),
    );
    return {
      key: 'a.txt',
      content: `${story.title}\n\n${text.join('\n\n')}\n`,
      title: story.title,
      sentences: sentencesOf(story),
    };
  },
};

export const archives: Kind = {
  name: 'preformatted archives',
  vary: (random) => {
    const story = storyIn(random, 'en', 'de');
    const width = 60 + random.below(16);
    const text = story.paragraphs.map((sentences) =>
      wrapText(random, sentences.join(' '), width, false).join('\n'),
    );
    const items = random.chance(0.5)
      ? ['The council meets again on 3 June.', 'A second report follows in autumn.']
      : [];
    const list = items.map((item) => `  ${random.chance(0.5) ? '-' : '*'} ${item}`).join('\n');
    const pre = [...text.slice(0, 2), ...(items.length === 0 ? [] : [list]), ...text.slice(2)].join('\n\n');
    const sentences = [...story.paragraphs.slice(0, 2).flat(), ...items, ...story.paragraphs.slice(2).flat()];
    const links =
      '<ul><li>Previous message: <a href="1.html">[announce] Levels</a></li><li>Next message: <a href="3.html">[announce] Meeting</a></li><li><b>Messages sorted by:</b> <a href="d">[ date ]</a> <a href="t">[ thread ]</a></li></ul>';
    return {
      key: 'a.html',
      content: `<html><head><title>${story.title}</title></head><body><h1>${story.title}</h1><b>${story.byline}</b> <a href="mailto:x">press at council.example</a><br><i>Tue Mar  4 09:12:44 UTC 2025</i><p>${links}<hr><pre>${pre}\n</pre><hr><p>${links}</body></html>`,
      title: story.title,
      publishedAt: '2025-03-04',
      sentences,
    };
  },
};

const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/’|'/g, '&#039;'],
  [/é/g, '&eacute;'],
  [/è/g, '&egrave;'],
  [/ü/g, '&uuml;'],
  [/ä/g, '&auml;'],
  [/ö/g, '&ouml;'],
  [/ó/g, '&#xF3;'],
  [/ç/g, '&ccedil;'],
];

const escapeAll = (text: string): string =>
  ESCAPES.reduce((escaped, [sign, entity]) => escaped.replace(sign, entity), text);

export const entities: Kind = {
  name: 'entities escaped twice',
  vary: (random) => {
    const story = storyIn(random, 'fr', 'de', 'es');
    const straight = (text: string): string => text.replaceAll('’', "'");
    const expected = sentencesOf(story).map(straight);
    if (random.chance(0.5)) {
      const joint = random.pick([
        '&lt;/p&gt;&lt;p&gt;',
        '</p><p>',
        '\n',
        '&lt;br&gt;&lt;br /&gt;',
        '&nbsp; ',
        '&amp;nbsp;',
      ]);
      const body = story.paragraphs
        .map((sentences) => escapeAll(sentences.join(random.chance(0.5) ? ' ' : '&nbsp;')))
        .join(joint);
      const json = JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: escapeAll(story.title),
        author: { '@type': 'Person', name: escapeAll(story.byline) },
        articleBody: random.chance(0.3) ? body.replaceAll('&', '&amp;') : body,
      });
      return {
        key: 'a.html',
        content: `<!doctype html><html lang="${story.language}"><head><meta charset="utf-8"><title>${escapeAll(story.title)}</title><script type="application/ld+json">${json}</script></head><body><div id="app"></div></body></html>`,
        title: straight(story.title),
        byline: straight(story.byline),
        sentences: expected,
      };
    }
    const twice = (text: string): string => escapeAll(text).replaceAll('&', '&amp;');
    const escaped: Story = { ...story, title: twice(story.title) };
    const body = paragraphs(story, twice);
    return {
      key: 'a.html',
      content: pageOf(random, escaped, body),
      title: straight(story.title),
      sentences: expected,
    };
  },
};

export const shadowRoots: Kind = {
  name: 'declarative shadow roots',
  vary: (random) => {
    const story = storyIn(random);
    const mode = random.pick([
      'shadowrootmode="open"',
      'shadowrootmode="closed" shadowrootdelegatesfocus',
      "shadowrootmode='open'",
    ]);
    const article = `<article><h1>${story.title}</h1>${paragraphs(story, (sentence) => sentence)}</article>`;
    const menu = '<header><nav><a href="/">Home</a><a href="/n">News</a></nav></header>';
    const shell = `<template ${mode}><style>:host{display:block}</style>${menu}<main><slot></slot></main><footer><p>© Site</p></footer></template>`;
    const inside = random.pick([
      `<news-page>${shell}<news-article><template ${mode}>${article}</template></news-article></news-page>`,
      `<news-page>${shell}${article}</news-page>`,
      `<news-page><template ${mode}>${menu}<slot name="text"><p>Loading</p></slot></template><div slot="text">${article}</div></news-page>`,
      `<x-app><template ${mode}><x-view><template ${mode}>${article}</template></x-view></template></x-app>`,
    ]);
    return {
      key: 'a.html',
      content: `<!doctype html><html lang="${story.language}"><head><meta charset="utf-8"><title>${story.title}</title></head><body>${inside}<template id="row"><p>Row of a list that scripts copy</p></template></body></html>`,
      title: story.title,
      sentences: sentencesOf(story),
    };
  },
};

export const wordPages: Kind = {
  name: 'pages saved from Word',
  vary: (random) => {
    const story = storyIn(random);
    const bullet = (sign: string): string =>
      `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
    const items = ['The fee stays the same.', 'The permit costs eleven euros.'];
    const list = random.chance(0.6)
      ? items
          .map(
            (item) =>
              `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${bullet(random.pick(['·', 'o', '§', '-']))}${item}<o:p></o:p></p>`,
          )
          .join('\n')
      : '';
    const note = random.chance(0.5)
      ? '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>'
      : '';
    const body = story.paragraphs
      .map(
        (sentences, at) =>
          `<p class=MsoNormal><span lang=EN-GB style='mso-fareast-language:EN'>${sentences.join("<span style='mso-spacerun:yes'>  </span>")}${at === 1 ? note : ''}<o:p></o:p></span></p>`,
      )
      .join('\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n');
    const title = random.pick([
      `<p class=MsoTitle>${story.title}<o:p></o:p></p>`,
      `<h1>${story.title}<o:p></o:p></h1>`,
      `<p class=MsoNormal><b><span style='font-size:16.0pt'>${story.title}<o:p></o:p></span></b></p>`,
    ]);
    const tag = random.pick(['Mitteilung', 'Document1', story.title, 'Press release']);
    return {
      key: 'a.html',
      content: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15"><title>${tag}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><div class=WordSection1>\n${title}\n${body}\n${list}\n</div></body></html>`,
      title: story.title,
      sentences: [...sentencesOf(story), ...(list === '' ? [] : items)],
      mustNotContain: ['·', '[1]'],
    };
  },
};

export const wikiPages: Kind = {
  name: 'wiki pages',
  vary: (random) => {
    const story = storyIn(random, 'en', 'de');
    const mark = (n: number): string =>
      `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}">${random.pick(['&#91;', '['])}${n}]</a></sup>`;
    const edit = random.pick([
      '<span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="#">edit</a><span class="mw-editsection-bracket">]</span></span>',
      '<span class="mw-editsection"><span>[</span><a href="#">Bearbeiten</a><span> | </span><a href="#">Quelltext bearbeiten</a><span>]</span></span>',
    ]);
    const heading = (text: string): string =>
      random.chance(0.5)
        ? `<h2><span class="mw-headline" id="${text}">${text}</span>${edit}</h2>`
        : `<div class="mw-heading mw-heading2"><h2 id="${text}">${text}</h2>${edit}</div>`;
    let note = 1;
    const sections = story.paragraphs.map((sentences, at) => {
      const text = sentences
        .map((sentence) =>
          random.chance(0.6) ? sentence + mark(note++) + (random.chance(0.3) ? mark(note++) : '') : sentence,
        )
        .join(' ');
      return `${at === 0 ? '' : heading(`Part ${'ABCD'[at]}`)}<p>${text}</p>`;
    });
    const toc =
      '<div id="toc" class="toc" role="navigation"><h2>Contents</h2><ul><li><a href="#a">1 Part A</a></li><li><a href="#b">2 Part B</a></li></ul></div>';
    const list = `${heading('References')}<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Harte, Jane (1978). <i>The Long Night</i>. Elm Press. p. 12.</span></li><li><span class="mw-cite-backlink"><a href="#c">↑</a></span> <span class="reference-text">"Report". Parliament. 1953.</span></li></ol></div>`;
    const hat = random.chance(0.5)
      ? '<div role="note" class="hatnote navigation-not-searchable">For the other, see <a href="#">the other one</a>.</div>'
      : '';
    return {
      key: 'a.html',
      content: `<!DOCTYPE html><html class="client-nojs" lang="${story.language}"><head><meta charset="UTF-8"><title>${story.title} - Encyclopedia</title></head><body class="mediawiki skin-vector"><div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading">${story.title}</h1><div id="bodyContent"><div id="siteSub" class="noprint">From the free encyclopedia</div><div id="mw-content-text" lang="${story.language}"><div class="mw-parser-output">${hat}${sections[0]}${random.chance(0.5) ? toc : ''}${sections.slice(1).join('\n')}${list}</div></div></div></div></body></html>`,
      title: story.title,
      sentences: story.paragraphs.flatMap((sentences, at) =>
        at === 0 ? sentences : [`Part ${'ABCD'[at]}`, ...sentences],
      ),
      mustNotContain: ['[edit]', '[1]', 'Bearbeiten', '^', 'Harte'],
    };
  },
};
