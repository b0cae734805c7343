import type { Quote, Summary } from '../documents/summary.ts';
import { languageIn, quoted, targetsOf, textIn, toldIn } from './accessors.ts';
import { languageAttributes, languageName } from './formats.ts';
import { html, type Markup, type Piece } from './html.ts';
import { labelLanguage, labelsFor } from './labels.ts';
import { type PageSettings, pagesOf } from './page/addresses.ts';
import { highlightRules } from './page/anchors.ts';
import { articleSection } from './page/article.ts';
import { cardsSection, inEach } from './page/cards.ts';
import { type CitedPage, citations, citedPage, itemAnchor } from './page/cited.ts';
import { headSection } from './page/head.ts';
import { brand, checkbox, framePage, languageChoice, languageLinks, localLabels } from './page/layout.ts';
import { metaOf } from './page/meta.ts';
import { filesSection, provenanceSection, qualitySection, removedSection } from './page/provenance.ts';
import { renderSourcePage } from './page/source-page.ts';

/**
 * The reader's page of one article: a single HTML file that needs nothing else and runs no script. It shows summary and
 * article in every target language side by side, or one at a time; or in one language alone. While a target waits, its page
 * shows the article in its own language, and what is missing.
 *
 * @param language of a page in one language; null for the page with all of them
 */
export function renderPage(
  whole: Summary,
  settings: PageSettings = {},
  language: string | null = null,
): string {
  const targets = targetsOf(whole);
  const waits = language === null ? targets.length === 0 : !targets.includes(language);
  if (waits) return renderSourcePage(whole, settings, language);
  const languages = language === null ? targets : [language];
  const summary = languages.length === 1 ? toldIn(whole, languages[0]!) : whole;
  const page = citedPage(summary, languages);
  // The original has no column of its own where a target shows it word for word.
  const withSource = summary.sentences.some(
    ({ source, targets }) => !languages.some((code) => targets[code]?.text === source),
  );
  const originals = languages.map((code) => [
    code,
    `${labelsFor(code).original} (${languageName(summary.language.code, labelLanguage(code))})`,
  ]);
  const toggle = withSource
    ? checkbox('show-source', inEach(Object.fromEntries(originals), languages))
    : null;
  const choice =
    language === null || settings.alone === true
      ? languageChoice(languages, toggle)
      : [languageLinks(pagesOf(summary), language), toggle];
  return framePage({
    languages,
    title: textIn(summary.headline.text, languages[0]!),
    head: metaOf(summary, language, languages, settings),
    picture: settings.pictures === true ? summary.picture?.url : undefined,
    style: `${withSource ? ':root:not(:has(#show-source:checked)) .cell.source{display:none}\n' : ''}${highlightRules(summary, languages)}`,
    controls: html`<a class="skip" href="#article">${labelsFor(languages[0]!).article}</a>
<header class="bar"><div class="wrap">${brand(summary, settings)}${choice}</div></header>`,
    body: html`<main class="wrap">
${headSection(page, language, settings)}
${pointsSection(page)}
${quotesSection(page)}
${cardsSection(page, settings)}
${articleSection(page, withSource)}
${qualitySection(summary, languages)}
${removedSection(summary, languages)}
${provenanceSection(summary, languages)}
${settings.alone === true ? null : filesSection(summary, languages)}
</main>`,
  });
}

function pointsSection(page: CitedPage): Piece {
  const { summary, languages } = page;
  if (summary.keyPoints.length === 0) return null;
  return html`<section id="points"><h2>${localLabels(languages, 'keyPoints')}</h2>
<ol class="points">${summary.keyPoints.map(
    (point, at) =>
      html`<li id="${itemAnchor('keyPoints', at)}"><div class="row">${languages.map(
        (code, index) =>
          html`<p class="t t${index}" ${languageAttributes(languageIn(point.text, code))}>${textIn(point.text, code)} ${citations(point, page, index)}</p>`,
      )}</div></li>`,
  )}</ol></section>`;
}

/** Quotations shown at once: the rest, and phrases that nobody is said to have spoken, wait behind a click. */
const OPEN_QUOTES = 5;

function quotesSection(page: CitedPage): Piece {
  const { quotes } = page.summary;
  if (quotes.length === 0) return null;
  const quotation = (quote: Quote): Markup =>
    html`<div class="row quotation" id="${itemAnchor('quotes', quotes.indexOf(quote))}">${page.languages.map(
      (
        code,
        index,
      ) => html`<figure class="t t${index}" ${languageAttributes(languageIn(quote.text, code))}><blockquote><p>${quoted(textIn(quote.text, code))}</p></blockquote>
<p class="small">${quote.speaker === null ? null : textIn(quote.speaker, code)} ${citations(quote, page, index)}</p></figure>`,
    )}</div>`;
  const spoken = quotes.filter(({ speaker }) => speaker !== null);
  const open = (spoken.length > 0 ? spoken : quotes).slice(0, OPEN_QUOTES);
  const more = quotes.filter((quote) => !open.includes(quote));
  return html`<section id="quotes"><h2>${localLabels(page.languages, 'quotes')}</h2>${open.map(quotation)}
${more.length === 0 ? null : html`<details><summary>${localLabels(page.languages, 'more')} (${more.length})</summary>${more.map(quotation)}</details>`}</section>`;
}
