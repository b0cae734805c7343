import { STORIES, type Story } from './material.ts';
import type { Random } from './random.ts';

/** An input and what it must become. Fields that are left out are not judged. */
export interface Variation {
  key: string;
  content: string;
  title?: string | undefined;
  byline?: string | undefined;
  publishedAt?: string | null | undefined;
  /** All sentences of the text in their order, headings and captions among them. */
  sentences?: readonly string[] | undefined;
  mustNotContain?: readonly string[] | undefined;
}

export interface Kind {
  name: string;
  /** @param half which of the variations: those that rules may be tuned on, or those kept for the report */
  vary(random: Random, half: 'tuned' | 'kept'): Variation;
}

/** A story whose language suits a kind. */
export function storyIn(random: Random, ...languages: readonly string[]): Story {
  return random.pick(
    STORIES.filter(({ language }) => languages.length === 0 || languages.includes(language)),
  );
}

export const sentencesOf = (story: Story): string[] => story.paragraphs.flat();

const SITES = ['Kelbrook Courier', 'Neue Rundschau', 'Le Progrès du Val', 'The Marsh Times'];

/** A page as sites make them: menu, article, teasers, footer. */
export function pageOf(random: Random, story: Story, body: string, head = ''): string {
  const site = random.pick(SITES);
  const wrap = random.pick<(inside: string) => string>([
    (inside) => `<main><article>${inside}</article></main>`,
    (inside) => `<div class="content">${inside}</div>`,
    (inside) => `<div id="main"><div class="post">${inside}</div></div>`,
  ]);
  const teasers = random.chance(0.5)
    ? '<aside><h3>Teasers</h3><ul><li><a href="/1">Rain expected in the north</a></li><li><a href="/2">Team wins again</a></li></ul></aside>'
    : '';
  return `<!doctype html><html lang="${story.language}"><head><meta charset="utf-8"><title>${story.title}${random.chance(0.5) ? ` | ${site}` : ''}</title>${head}</head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
${wrap(`<h1>${story.title}</h1>${body}`)}${teasers}
<footer><p>© ${site}</p></footer></body></html>`;
}

/** The story's paragraphs in `<p>`, each sentence changed by `change`. */
export function paragraphs(story: Story, change: (sentence: string, at: number) => string): string {
  let at = 0;
  return story.paragraphs
    .map((sentences) => `<p>${sentences.map((sentence) => change(sentence, at++)).join(' ')}</p>`)
    .join('\n');
}

/** Places between words of a sentence: behind a word that bears no mark. */
export function gaps(sentence: string): number[] {
  return [...sentence.matchAll(/(?<=\p{L}{2}) (?=\p{L})/gu)].map((match) => match.index).slice(1);
}
