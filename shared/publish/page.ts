import type {
  CitedText,
  DateMention,
  Entity,
  Figure,
  Localized,
  Quote,
  Summary,
} from '../documents/summary.ts';
import { html, type Markup, type Piece, webAddress } from './html.ts';
import { labelsFor } from './labels.ts';
import { dateText, languageAttributes, languageName } from './languages.ts';
import { anchorIn, highlightRules } from './page-anchors.ts';
import { articleSection } from './page-article.ts';
import { checkbox, framePage, languageChoice, localLabels } from './page-frame.ts';
import { provenanceSection, qualitySection, removedSection, unavailableNotice } from './page-proof.ts';
import { numberOf, targetsOf, textIn } from './reading.ts';

/** Where links of the page lead; all relative to the page. */
export interface PageLinks {
  /** The page of all articles, when there is one. */
  readonly index?: string;
}

/**
 * The reader's page of one article: a single HTML file that needs nothing else, runs no script, and shows
 * summary and article in every target language side by side, or one at a time.
 */
export function renderPage(summary: Summary, links: PageLinks = {}): string {
  const targets = targetsOf(summary);
  const languages = targets.length === 0 ? ['en'] : targets;
  // The original has no column of its own where a target shows it word for word.
  const withSource = !languages.includes(summary.language.code);
  const brand =
    links.index === undefined
      ? html`<span class="brand">Tidings</span>`
      : html`<a class="brand" href="${links.index}">Tidings</a>`;
  const original = html`${localLabels(languages, 'showSource')} (${languageName(summary.language.code, languages[0]!)})`;
  return framePage({
    languages,
    title: textIn(summary.headline.text, languages[0]!),
    style: `${withSource ? ':root:not(:has(#show-source:checked)) .cell.source{display:none}\n' : ''}${highlightRules(summary, languages)}`,
    controls: html`<a class="skip" href="#article">${labelsFor(languages[0]!).article}</a>
<div class="bar"><div class="wrap">${brand}${languageChoice(languages, withSource ? checkbox('show-source', original) : null)}</div></div>`,
    body: html`<main class="wrap">
${headSection(summary, languages)}
${pointsSection(summary, languages)}
${cardsSection(summary, languages)}
${articleSection(summary, languages, withSource)}
${qualitySection(summary, languages)}
${removedSection(summary, languages)}
${provenanceSection(summary, languages)}
</main>`,
  });
}

function headSection(summary: Summary, languages: readonly string[]): Markup {
  const { publisher, byline, publishedAt, language, sourceUrl, quality } = summary;
  const address = webAddress(sourceUrl);
  const title = summary.sentences.find(({ kind }) => kind === 'title');
  const translated = !languages.includes(language.code);
  const facts: Piece[] = [
    publisher,
    byline,
    publishedAt === null
      ? null
      : html`<time datetime="${publishedAt}">${inEach(languages, (code) => html`${dateText(publishedAt, code)}`, 'again')}</time>`,
    translated
      ? html`${localLabels(languages, 'translatedFrom')}: ${inEach(languages, (code) => html`${languageName(language.code, code)}`, 'again')}`
      : null,
    address === null
      ? null
      : html`<a href="${address}" rel="noopener noreferrer nofollow">${new URL(address).hostname}</a>`,
  ];
  const shown = facts.filter((fact) => fact !== null);
  return html`<header>
${shown.length === 0 ? null : html`<p class="facts">${shown.map((fact) => html`<span class="pair">${fact}</span>`)}</p>`}
<div class="row">${languages.map(
    (code, index) => html`<div class="t t${index} cell" ${languageAttributes(code)}>
<p class="tag">${languageName(code, code)}</p>
${index === 0 ? html`<h1>${textIn(summary.headline.text, code)}</h1>` : html`<p role="heading" aria-level="1" class="headline">${textIn(summary.headline.text, code)}</p>`}
<p class="lead">${textIn(summary.abstract.text, code)} ${citations(summary.abstract, languages, index)}</p>
</div>`,
  )}</div>
${translated && title !== undefined ? html`<p class="original">${localLabels(languages, 'original')}: <span ${languageAttributes(language.code)}>${title.source}</span></p>` : null}
${quality.needsReview ? html`<div class="notice" role="note"><p class="pair">${localLabels(languages, 'needsReview')}</p></div>` : null}
${unavailableNotice(summary, languages)}
</header>`;
}

function pointsSection(summary: Summary, languages: readonly string[]): Piece {
  if (summary.keyPoints.length === 0) return null;
  return html`<section><h2>${localLabels(languages, 'keyPoints')}</h2>
<ol class="points">${summary.keyPoints.map(
    (point) =>
      html`<li><div class="row">${languages.map(
        (code, index) =>
          html`<p class="t t${index}" ${languageAttributes(code)}>${textIn(point.text, code)} ${citations(point, languages, index)}</p>`,
      )}</div></li>`,
  )}</ol></section>`;
}

function cardsSection(summary: Summary, languages: readonly string[]): Piece {
  const card = <Item extends { cites: readonly string[] }>(
    name: Parameters<typeof localLabels>[1],
    items: readonly Item[],
    line: (item: Item) => Markup,
  ): Piece =>
    items.length === 0
      ? null
      : html`<div class="card"><h3 class="pair">${localLabels(languages, name)}</h3><ul>${items.map(
          (item) =>
            html`<li class="pair">${line(item)} ${languages.map(
              (_, index) =>
                html`<span class="t t${index}${index === 0 ? '' : ' again'}">${citations(item, languages, index)}</span>`,
            )}</li>`,
        )}</ul></div>`;
  const words = (text: Localized): Markup =>
    html`${inEach(languages, (code) => html`${textIn(text, code)}`, 'same', text)}`;
  const entity = ({ name, role }: Entity): Markup =>
    html`${words(name)}${role === null ? null : html`<span class="role">${words(role)}</span>`}`;
  const cards: Piece[] = [
    card('people', summary.people, entity),
    card('organisations', summary.organisations, entity),
    card('places', summary.places, entity),
    card('dates', summary.dates, ({ iso, text }: DateMention) =>
      iso === null || iso.startsWith('-') ? words(text) : html`<time datetime="${iso}">${words(text)}</time>`,
    ),
    card('figures', summary.figures, ({ text }: Figure) => words(text)),
    card('topics', summary.topics, ({ text }: CitedText) => words(text)),
    card(
      'quotes',
      summary.quotes,
      ({ speaker, text }: Quote) =>
        html`${words(text)}${speaker === null ? null : html`<span class="role">${words(speaker)}</span>`}`,
    ),
  ];
  return cards.every((one) => one === null)
    ? null
    : html`<section><div class="cards">${cards}</div></section>`;
}

/**
 * A text in every language. `same`: once where languages share it (a name); `again`: the others are shown
 * only when their language is chosen alone.
 */
function inEach(
  languages: readonly string[],
  render: (code: string) => Markup,
  repeat: 'same' | 'again',
  text?: Localized,
): Markup {
  const rendered = languages.map((code) => (text === undefined ? render(code).markup : textIn(text, code)));
  if (repeat === 'same' && new Set(rendered).size === 1) return render(languages[0]!);
  return html`${languages.map(
    (code, index) =>
      html`<span class="t t${index}${repeat === 'again' && index > 0 ? ' again' : ''}" ${languageAttributes(code)}>${render(code)}</span>`,
  )}`;
}

function citations(
  { cites }: { cites: readonly string[] },
  languages: readonly string[],
  index: number,
): Markup {
  const label = labelsFor(languages[index]!).sentence;
  return html`<span class="cites">${cites.map(
    (id) =>
      html`<a href="#${anchorIn(id, languages, index)}" aria-label="${label} ${numberOf(id)}">${numberOf(id)}</a>`,
  )}</span>`;
}
