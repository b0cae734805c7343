import type { Summary } from '../../documents/summary.ts';
import type { LabelKey } from '../../languages/facets/labels.ts';
import { textIn } from '../accessors.ts';
import { STORY_PAGE } from '../addresses.ts';
import { instantText, languageAttributes, languageName } from '../formats.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { labelLanguage, labelsFor } from '../labels.ts';
import { addressOf, type PageSettings, pageName } from './addresses.ts';
import { hasCards } from './cards.ts';
import { type CitedPage, citations } from './cited.ts';
import { factsIn, inOneLine } from './facts.ts';
import { localLabels } from './layout.ts';
import { waitingNotice } from './provenance.ts';

/** An article without a title has a sentence for its headline. */
const LONG_HEADLINE = 110;

/** Headline, facts and abstract in every language, what there is to know before reading, and what the page holds. */
export function headSection(page: CitedPage, language: string | null, settings: PageSettings): Markup {
  const { summary, languages } = page;
  const { quality } = summary;
  const title = summary.sentences.find(({ kind }) => kind === 'title');
  // Where one looks for the page in this language alone.
  const isLinked = language === null && settings.alone !== true;
  const translated = !languages.includes(summary.language.code);
  const column = (code: string, index: number): Markup => {
    const headline = textIn(summary.headline.text, code);
    const long = headline.length > LONG_HEADLINE;
    return html`<div class="t t${index} cell" ${languageAttributes(code)}>
<p class="tag">${isLinked ? html`<a href="${pageName(code)}" hreflang="${code}">${languageName(code, code)}</a>` : languageName(code, code)}</p>
${index === 0 ? html`<h1 id="headline"${long ? html` class="long"` : null}>${headline}</h1>` : html`<p class="headline${long ? ' long' : ''}" role="heading" aria-level="1">${headline}</p>`}
<p class="facts">${inOneLine(factsIn(summary, code))}</p>
<p class="lead"${index === 0 ? html` id="abstract"` : null}>${textIn(summary.abstract.text, code)} ${citations(summary.abstract, page, index)}</p>
</div>`;
  };
  const address = addressOf(summary, pageName(language), settings.siteUrl);
  return html`<header class="head">
<div class="row">${languages.map(column)}</div>
${
  translated && title !== undefined
    ? html`<p class="original">${localLabels(languages, 'original')}: <span ${languageAttributes(summary.language.code)}>${title.source}</span></p>`
    : null
}
${languages.map((code, index) => html`<p class="history small t t${index}" ${languageAttributes(labelLanguage(code))}>${historyIn(page, index)}</p>`)}
${settings.alone ? null : html`<p class="original"><a href="${STORY_PAGE}">${localLabels(languages, 'otherReports')}</a></p>`}
<p class="printed small">${address ?? summary.provenance.source.key}</p>
${quality.needsReview ? html`<div class="notice" role="note"><p>${localLabels(languages, 'needsReview')}</p></div>` : null}
${waitingNotice(summary, languages)}
${pictureOf(summary, languages, settings)}
${contents(summary, languages)}
</header>`;
}

/** Sentences that are named in the line of revisions; more are counted. */
const NAMED = 5;
/** Earlier publications that are named: the first, and those that came last. */
const PUBLICATIONS = 3;

/** Earlier publications, what has changed since the last of them, and what people have corrected, on one line. */
function historyIn(page: CitedPage, index: number): Piece {
  const { summary, languages } = page;
  const code = languages[index]!;
  const labels = labelsFor(code);
  const { publications = [], changed = [] } = summary.provenance;
  const human = summary.sentences
    .filter(({ targets }) => targets[code]?.origin === 'human')
    .map(({ id }) => id);
  const times = publications.flatMap(({ at }) => (at === null ? [] : [instantText(at)]));
  const shown = times.length <= PUBLICATIONS ? times : [times[0]!, '…', ...times.slice(1 - PUBLICATIONS)];
  const cited = (cites: readonly string[]): Piece => citations({ cites }, page, index, NAMED);
  const parts: Piece[] = [
    shown.length === 0 ? null : `${labels.publications}: ${shown.join(', ')}`,
    publications.length === 0 || changed.length === 0 ? null : html`${labels.changed}: ${cited(changed)}`,
    // Where people have written all of it, no sentence stands out.
    human.length === 0 || human.length === summary.sentences.length
      ? null
      : html`${labels.corrected}: ${cited(human)}`,
  ];
  return inOneLine(parts.filter((part) => part !== null));
}

/** The picture as the source shows it; its caption stands with the article. */
function pictureOf(
  { picture, sentences }: Summary,
  languages: readonly string[],
  settings: PageSettings,
): Piece {
  if (settings.pictures !== true || picture === undefined) return null;
  const first = languages[0]!;
  const caption = sentences.find(({ kind }) => kind === 'caption')?.targets[first]?.text;
  return html`<img class="picture" src="${picture.url}" alt="${caption ?? labelsFor(first).picture}" loading="lazy" referrerpolicy="no-referrer">`;
}

/** What the page holds, as links. */
function contents(summary: Summary, languages: readonly string[]): Markup {
  const { keyPoints, quotes, removed } = summary;
  const sections: [string, LabelKey, boolean][] = [
    ['points', 'keyPoints', keyPoints.length > 0],
    ['quotes', 'quotes', quotes.length > 0],
    ['glance', 'glance', hasCards(summary)],
    ['article', 'article', true],
    ['quality', 'quality', true],
    ['removed', 'removed', removed.length > 0],
    ['provenance', 'provenance', true],
  ];
  return html`<nav class="contents" aria-label="${labelsFor(languages[0]!).contents}"><ul>${sections
    .filter(([, , isThere]) => isThere)
    .map(([id, label]) => html`<li><a href="#${id}">${localLabels(languages, label)}</a></li>`)}</ul></nav>`;
}
