import { type Kind, sentencesOf, storyIn } from './page.ts';

const SIDE_TEXTS = [
  'Sunny spells, 14 degrees, with a light wind from the west in the afternoon.',
  'Our readers may send letters of up to 200 words to the editor by Friday.',
  'Next week in this place: the story of the last blacksmith in the valley.',
];

export const nestedTables: Kind = {
  name: 'pages laid out by tables',
  vary: (random) => {
    const story = storyIn(random, 'en', 'de', 'fr');
    const site = random.pick(['The Weekly Clarion', 'Valley Tribune', 'Kreisblatt Nord']);
    const tag = random.pick([
      `${site} - News`,
      site,
      `${site}: News`,
      story.title,
      `${story.title} - ${site}`,
    ]);
    const head = random.pick([
      `<font size="5"><b>${story.title}</b></font>`,
      `<b>${story.title}</b>`,
      `<span class="headline">${story.title}</span>`,
      `<h2>${story.title}</h2>`,
      `<font size="+2">${story.title}</font>`,
      `<p class="title">${story.title}</p>`,
    ]);
    const end = random.chance(0.5) ? '</p>' : '';
    const text = story.paragraphs.map((sentences) => `<p>${sentences.join(' ')}${end}`).join('\n');
    const menu =
      '<table><tr><td><a href="a">News</a></td></tr><tr><td><a href="b">Sport</a></td></tr><tr><td><a href="c">Letters</a></td></tr></table>';
    const side = `<table bgcolor="#ffffcc"><tr><td><b>Weather</b></td></tr><tr><td>${random.pick(SIDE_TEXTS)}</td></tr></table>`;
    const by = random.chance(0.7);
    const main = `<table><tr><td>${head}</td></tr>${by ? `<tr><td><i>By ${story.byline}, 12 May 1999</i></td></tr>` : ''}<tr><td>${text}</td></tr></table>`;
    return {
      key: 'a.html',
      content: `<html><head><meta charset="utf-8"><title>${tag}</title></head><body><table width="800"><tr><td colspan="3"><img src="logo.gif"></td></tr><tr><td width="120" valign="top">${menu}</td><td valign="top">${main}</td><td width="160" valign="top">${side}</td></tr><tr><td colspan="3"><font size="1">Copyright 1999 ${site}</font></td></tr></table></body></html>`,
      title: story.title,
      ...(by ? { byline: story.byline, publishedAt: '1999-05-12' } : {}),
      sentences: sentencesOf(story),
      mustNotContain: ['Weather'],
    };
  },
};
