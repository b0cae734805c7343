import type {
  CitedText,
  DateMention,
  Entity,
  Figure,
  Localized,
  Quote,
  Summary,
} from '../documents/summary.ts';
import { languageIn, numberOf, quoted, targetsOf, textIn } from './accessors.ts';
import { languageAttributes, languageName } from './formats.ts';
import { html, type Markup, type Piece } from './html.ts';
import { type Labels, labelLanguage, labelsFor } from './labels.ts';
import { anchorIn, highlightRules } from './page/anchors.ts';
import { articleSection } from './page/article.ts';
import { factsIn, inOneLine } from './page/facts.ts';
import { checkbox, framePage, languageChoice, localLabels } from './page/layout.ts';
import { provenanceSection, qualitySection, removedSection, waitingNotice } from './page/provenance.ts';
import { renderSourcePage } from './page/source-page.ts';

/** Where links of the page lead; all relative to the page. */
export interface PageLinks {
  /** The page of all articles, when there is one. */
  readonly index?: string;
}

/**
 * The reader's page of one article: a single HTML file that needs nothing else, runs no script, and shows
 * summary and article in every target language side by side, or one at a time. While all targets wait, it shows the
 * article in its own language, and what is missing.
 */
export function renderPage(summary: Summary, links: PageLinks = {}): string {
  const targets = targetsOf(summary);
  const brand =
    links.index === undefined
      ? html`<span class="brand">Tidings</span>`
      : html`<a class="brand" href="${links.index}">Tidings</a>`;
  if (targets.length === 0) return renderSourcePage(summary, brand);
  const languages = targets;
  // The original has no column of its own where a target shows it word for word.
  const withSource = summary.sentences.some(
    ({ source, targets }) => !Object.values(targets).some(({ text }) => text === source),
  );
  const original = inEach(
    Object.fromEntries(
      languages.map((code) => [
        code,
        `${labelsFor(code).original} (${languageName(summary.language.code, labelLanguage(code))})`,
      ]),
    ),
    languages,
  );
  return framePage({
    languages,
    title: textIn(summary.headline.text, languages[0]!),
    style: `${withSource ? ':root:not(:has(#show-source:checked)) .cell.source{display:none}\n' : ''}${highlightRules(summary, languages)}`,
    controls: html`<a class="skip" href="#article">${labelsFor(languages[0]!).article}</a>
<header class="bar"><div class="wrap">${brand}${languageChoice(languages, withSource ? checkbox('show-source', original) : null)}</div></header>`,
    body: html`<main class="wrap">
${headSection(summary, languages)}
${pointsSection(summary, languages)}
${quotesSection(summary, languages)}
${cardsSection(summary, languages)}
${articleSection(summary, languages, withSource)}
${qualitySection(summary, languages)}
${removedSection(summary, languages)}
${provenanceSection(summary, languages)}
</main>`,
  });
}

/** An article without a title has a sentence for its headline. */
const LONG_HEADLINE = 110;

function headSection(summary: Summary, languages: readonly string[]): Markup {
  const { language, quality } = summary;
  const title = summary.sentences.find(({ kind }) => kind === 'title');
  const translated = !languages.includes(language.code);
  const column = (code: string, index: number): Markup => {
    const headline = textIn(summary.headline.text, code);
    const long = headline.length > LONG_HEADLINE ? html` class="long"` : null;
    return html`<div class="t t${index} cell" ${languageAttributes(code)}>
<p class="tag">${languageName(code, code)}</p>
${index === 0 ? html`<h1${long}>${headline}</h1>` : html`<p class="headline${headline.length > LONG_HEADLINE ? ' long' : ''}" role="heading" aria-level="1">${headline}</p>`}
<p class="facts">${inOneLine(factsIn(summary, code))}</p>
<p class="lead">${textIn(summary.abstract.text, code)} ${citations(summary.abstract, languages, index)}</p>
</div>`;
  };
  return html`<header class="head">
<div class="row">${languages.map(column)}</div>
${
  translated && title !== undefined
    ? html`<p class="original">${localLabels(languages, 'original')}: <span ${languageAttributes(language.code)}>${title.source}</span></p>`
    : null
}
${quality.needsReview ? html`<div class="notice" role="note"><p>${localLabels(languages, 'needsReview')}</p></div>` : null}
${waitingNotice(summary, languages)}
</header>`;
}

function pointsSection(summary: Summary, languages: readonly string[]): Piece {
  if (summary.keyPoints.length === 0) return null;
  return html`<section><h2>${localLabels(languages, 'keyPoints')}</h2>
<ol class="points">${summary.keyPoints.map(
    (point) =>
      html`<li><div class="row">${languages.map(
        (code, index) =>
          html`<p class="t t${index}" ${languageAttributes(languageIn(point.text, code))}>${textIn(point.text, code)} ${citations(point, languages, index)}</p>`,
      )}</div></li>`,
  )}</ol></section>`;
}

/** Quotations shown at once: the rest, and phrases that nobody is said to have spoken, wait behind a click. */
const OPEN_QUOTES = 5;

function quotesSection({ quotes }: Summary, languages: readonly string[]): Piece {
  if (quotes.length === 0) return null;
  const quotation = (quote: Quote): Markup =>
    html`<div class="row quotation">${languages.map(
      (
        code,
        index,
      ) => html`<figure class="t t${index}" ${languageAttributes(languageIn(quote.text, code))}><blockquote><p>${quoted(textIn(quote.text, code))}</p></blockquote>
<p class="small">${quote.speaker === null ? null : textIn(quote.speaker, code)} ${citations(quote, languages, index)}</p></figure>`,
    )}</div>`;
  const spoken = quotes.filter(({ speaker }) => speaker !== null);
  const open = (spoken.length > 0 ? spoken : quotes).slice(0, OPEN_QUOTES);
  const more = quotes.filter((quote) => !open.includes(quote));
  return html`<section><h2>${localLabels(languages, 'quotes')}</h2>${open.map(quotation)}
${more.length === 0 ? null : html`<details><summary>${localLabels(languages, 'more')} (${more.length})</summary>${more.map(quotation)}</details>`}</section>`;
}

function cardsSection(summary: Summary, languages: readonly string[]): Piece {
  const card = <Item extends { cites: readonly string[] }>(
    name: keyof Labels,
    items: readonly Item[],
    line: (item: Item) => Piece,
  ): Piece => {
    if (items.length === 0) return null;
    // With all languages shown, the first one's citations stand for all.
    const cites = (item: Item): Markup[] =>
      languages.map(
        (_, index) =>
          html`<span class="t t${index}${index === 0 ? '' : ' again'}">${citations(item, languages, index, CARD_CITES)}</span>`,
      );
    return html`<div class="card"><h3>${localLabels(languages, name)}</h3><ul>${items.map(
      (item) => html`<li>${line(item)} ${cites(item)}</li>`,
    )}</ul></div>`;
  };
  const words = (text: Localized): Piece => inEach(text, languages);
  const entity = ({ name, role }: Entity): Piece => [
    words(name),
    role === null ? null : html`<span class="role">${words(role)}</span>`,
  ];
  const cards: Piece[] = [
    card('people', summary.people, entity),
    card('organisations', summary.organisations, entity),
    card('places', summary.places, entity),
    card('dates', summary.dates, ({ iso, text }: DateMention) =>
      iso === null || iso.startsWith('-') ? words(text) : html`<time datetime="${iso}">${words(text)}</time>`,
    ),
    card('figures', summary.figures, ({ text }: Figure) => words(text)),
    card('topics', summary.topics, ({ text }: CitedText) => words(text)),
  ];
  if (cards.every((one) => one === null)) return null;
  return html`<section><h2>${localLabels(languages, 'glance')}</h2><div class="cards">${cards}</div></section>`;
}

/** A text in every language, once where they share it: most names. */
function inEach(text: Localized, languages: readonly string[]): Piece {
  const texts = languages.map((code) => textIn(text, code));
  if (new Set(texts).size === 1) return texts[0];
  return languages.map(
    (code, index) =>
      html`<span class="t t${index}${index === 0 ? '' : ' or'}" ${languageAttributes(languageIn(text, code))}>${texts[index]}</span>`,
  );
}

/** A country may be named in every other sentence: a card has room for some. */
const CARD_CITES = 6;

/** Links to the cited sentences in the column of a language; beyond `most`, their number. */
function citations(
  { cites }: { cites: readonly string[] },
  languages: readonly string[],
  index: number,
  most = Number.POSITIVE_INFINITY,
): Markup {
  const label = labelsFor(languages[index]!).sentence;
  const rest = cites.length - most;
  return html`<span class="cites">${cites
    .slice(0, most)
    .map(
      (id) =>
        html`<a href="#${anchorIn(id, languages, index)}" aria-label="${label} ${numberOf(id)}">${numberOf(id)}</a>`,
    )}${rest > 0 ? html` +${rest}` : null}</span>`;
}
