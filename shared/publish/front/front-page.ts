import { directionOf } from '../../languages/scripts.ts';
import {
  ATOM_FEED,
  FRONT_PAGE,
  INDEX_DOCUMENT,
  JSON_FEED,
  monthPage,
  relative,
  searchData,
} from '../addresses.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { type Labels, labelsFor } from '../labels.ts';
import { framePage, languageChoice, localLabels } from '../page/layout.ts';
import { failedSection, storyList } from './entries.ts';
import type { FailureEntry, ListedArticle } from './entry.ts';
import { periodLinks } from './list-page.ts';
import { SEARCH_SCRIPT } from './script.ts';
import { FRONT_STYLE } from './style.ts';

export interface FrontPage {
  readonly languages: readonly string[];
  readonly articles: readonly ListedArticle[];
  readonly failures: readonly FailureEntry[];
  /** `2026-11`, the newest first. */
  readonly months: readonly string[];
  /** Number of the newest file of search data; 0 for none. */
  readonly searchShards: number;
}

/** The newest articles, with a search that needs a script and is not seen without one. */
export function renderFrontPage({ languages, articles, failures, months, searchShards }: FrontPage): string {
  return framePage({
    languages,
    title: 'Tidings',
    style: FRONT_STYLE,
    head: html`<link rel="alternate" type="application/atom+xml" title="Tidings" href="${ATOM_FEED}">
<link rel="alternate" type="application/feed+json" title="Tidings" href="${JSON_FEED}">
`,
    script: SEARCH_SCRIPT,
    controls: html`<header class="bar"><div class="wrap"><span class="brand">Tidings</span>${languageChoice(languages)}</div></header>`,
    body: html`<main class="wrap"><h1 class="vh">Tidings</h1>
${filters(languages, searchShards)}
<section id="latest"><h2>${localLabels(languages, 'latest')}</h2>
${storyList(articles, { languages, page: FRONT_PAGE })}</section>
${failedSection(failures, languages)}
${periodLinks('months', months, (iso) => relative(FRONT_PAGE, monthPage(iso)), languages)}
<footer class="links">${localLabels(languages, 'feeds')}: <a href="${ATOM_FEED}">Atom</a> · <a href="${JSON_FEED}">JSON Feed</a> · <a href="${INDEX_DOCUMENT}">${INDEX_DOCUMENT}</a></footer></main>`,
  });
}

/** Words that the script says. */
const SAID = [
  'found',
  'noMatch',
  'showMore',
  'loading',
  'searchesThisPage',
  'review',
  'waiting',
  'all',
] as const;

function filters(languages: readonly string[], searchShards: number): Markup {
  const words = Object.fromEntries(
    SAID.map((name) => [name, Object.fromEntries(languages.map((code) => [code, labelsFor(code)[name]]))]),
  );
  const label = (name: keyof Labels): Piece => html`<span>${localLabels(languages, name)}</span>`;
  const check = (name: 'review' | 'waiting'): Markup =>
    html`<label class="check"><input type="checkbox" name="${name}">${label(name)}</label>`;
  const data = {
    words,
    cells: languages.map((code) => ({ code, dir: directionOf(code) })),
    file: searchShards === 0 ? null : searchData(searchShards),
  };
  const more = html`<p class="more"><button type="button" id="more" hidden>${localLabels(languages, 'showMore')}</button></p>`;
  return html`<form class="filters" id="filters" role="search" hidden data-search="${JSON.stringify(data)}">
<div class="fields"><label class="wide">${label('search')}<input type="search" name="text" autocomplete="off"></label></div>
<details><summary>${localLabels(languages, 'filters')}</summary><div class="fields"><label>${label('originalLanguage')}<select name="language"></select></label>
<label>${label('topic')}<select name="topic"></select></label>
<label>${label('person')}<input name="person" autocomplete="off"></label>
<label>${label('fromDay')}<input type="date" name="from"></label>
<label>${label('untilDay')}<input type="date" name="until"></label>
${check('review')}${check('waiting')}
<button type="reset">${localLabels(languages, 'clear')}</button></div></details>
<p class="status" id="status" role="status"></p>
</form>
<section id="results" hidden><h2>${localLabels(languages, 'found')}</h2><ul class="entries"></ul>${more}</section>`;
}
