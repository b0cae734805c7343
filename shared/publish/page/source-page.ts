import type { Summary } from '../../documents/summary.ts';
import { textIn } from '../accessors.ts';
import { dateText, languageAttributes, languageName } from '../formats.ts';
import { html, type Piece } from '../html.ts';
import { labelsFor } from '../labels.ts';
import { type PageSettings, pagesOf } from './addresses.ts';
import { sourceSection } from './article.ts';
import { factsIn, inOneLine } from './facts.ts';
import { brand, framePage, languageChoice, languageLinks } from './layout.ts';
import { metaOf } from './meta.ts';
import { filesSection, provenanceSection, removedSection, waitingNotice } from './provenance.ts';

/**
 * The page of an article that waits for all of its targets, or for one: its own text, and around it, in the languages of its
 * readers, what it is, what is missing and what to do.
 *
 * @param only the language of a page for its readers alone; null for those of all targets
 */
export function renderSourcePage(summary: Summary, settings: PageSettings, only: string | null): string {
  const { language, headline, unavailable, sentences } = summary;
  const readers = only === null ? unavailable.map(({ target }) => target) : [only];
  const languages = readers.length === 0 ? ['en'] : readers;
  const own = sentences.find(({ kind }) => kind === 'title')?.source;
  const title = own ?? textIn(headline.text, language.code);
  const facts = (code: string, index: number): Piece =>
    html`<p class="facts small t t${index}" ${languageAttributes(code)}>${factsOf(summary, code)}</p>`;
  return framePage({
    languages,
    title,
    head: metaOf(summary, only, [language.code], settings),
    controls: html`<a class="skip" href="#article">${labelsFor(languages[0]!).article}</a>
<header class="bar"><div class="wrap">${brand(summary, settings)}${only === null ? languageChoice(languages) : languageLinks(pagesOf(summary), only)}</div></header>`,
    body: html`<main class="wrap">
<header class="head">
<h1 ${languageAttributes(language.code)}>${title}</h1>
${languages.map(facts)}
${waitingNotice(summary, languages)}
</header>
${sourceSection(summary, languages)}
${removedSection(summary, languages)}
${provenanceSection(summary, languages)}
${settings.alone === true ? null : filesSection(summary, languages)}
</main>`,
  });
}

/** Its language, then what a translated article tells of itself; without a date of its own, when it arrived. */
function factsOf(summary: Summary, code: string): Piece {
  const { language, publishedAt, provenance } = summary;
  const labels = labelsFor(code);
  // In its own language there is nothing to be translated from.
  const own = factsIn({ ...summary, language: { ...language, code } }, code);
  const { receivedAt } = provenance.timings;
  const received =
    publishedAt === null && receivedAt !== undefined
      ? `${labels.receivedAt}: ${dateText(receivedAt, code)}`
      : null;
  const all = [`${labels.original}: ${languageName(language.code, code)}`, ...own, received];
  return inOneLine(all.filter((fact) => fact !== null));
}
