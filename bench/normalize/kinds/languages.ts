import { FURNITURE } from './language-furniture.ts';
import { STORIES } from './language-stories.ts';
import type { Story } from './material.ts';
import { type Kind, pageOf, sentencesOf } from './page.ts';
import type { Random } from './random.ts';

function vary(random: Random, story: Story): ReturnType<Kind['vary']> {
  const around = FURNITURE[story.language]!;
  const hasDate = random.chance(0.6);
  const hasAlso = random.chance(0.6);
  const texts = story.paragraphs.map((sentences) =>
    sentences.join(random.chance(0.2) && story.language !== 'th' ? '  ' : story.language === 'ja' ? '' : ' '),
  );
  if (random.chance(0.3)) {
    const lines = [
      story.title,
      ...(hasDate ? [around.date] : []),
      texts[0],
      ...(hasAlso ? [around.also] : []),
      ...texts.slice(1),
      ...(random.chance(0.5) ? [around.share] : []),
    ];
    return {
      key: 'a.txt',
      content: `${lines.join('\n\n')}\n`,
      title: story.title,
      publishedAt: hasDate ? around.iso : null,
      sentences: sentencesOf(story),
    };
  }
  const date = hasDate
    ? random.pick([
        `<p class="date">${around.date}</p>`,
        `<div><span>${around.date}</span></div>`,
        `<time pubdate>${around.date}</time>`,
      ])
    : '';
  const also = hasAlso
    ? random.pick([
        `<p><a href="/x">${around.also}</a></p>`,
        `<div class="related"><a href="/x">${around.also}</a></div>`,
        `<p>${around.also}</p>`,
      ])
    : '';
  const share = random.chance(0.5) ? `<div class="x1"><a href="#">${around.share}</a></div>` : '';
  const paragraphs = texts.map((text) => `<p>${text}</p>`);
  const body = `${date}${share}${paragraphs[0]}${also}${paragraphs.slice(1).join('\n')}`;
  return {
    key: 'a.html',
    content: pageOf(random, story, body).replace('>Home<', `>${around.menu}<`),
    title: story.title,
    publishedAt: hasDate ? around.iso : null,
    sentences: sentencesOf(story),
  };
}

/** A kind for each of the languages: variations with even seeds take its first story, the others its second. */
export const LANGUAGE_KINDS: readonly Kind[] = Object.keys(FURNITURE).map((language) => ({
  name: `news in ${language}`,
  vary: (random, half) =>
    vary(random, STORIES.filter((story) => story.language === language)[half === 'tuned' ? 0 : 1]!),
}));
