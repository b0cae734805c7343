import type { Localized } from '../../documents/summary.ts';
import { languageIn, textIn } from '../accessors.ts';
import { FRONT_PAGE, relative } from '../addresses.ts';
import { dateText, languageAttributes } from '../formats.ts';
import { html, type Piece } from '../html.ts';
import { type Labels, labelsFor } from '../labels.ts';
import { framePage, languageChoice, localLabels, localTexts } from '../page/layout.ts';
import { articleList, otherLanguage } from './entries.ts';
import type { ArticleEntry } from './entry.ts';
import { FRONT_STYLE } from './style.ts';

interface ListPage {
  /** Its key. */
  readonly page: string;
  readonly languages: readonly string[];
  /** In every language. */
  readonly title: (language: string) => string;
  /** Language of the title, where it is that of the article and not the column's. */
  readonly name?: Localized;
  readonly entries: readonly ArticleEntry[];
  readonly notes: readonly (keyof Labels)[];
  readonly more?: Piece;
}

/** A page of a month, a day, a topic or a person: its articles, the newest first, a line each. */
export function renderListPage({ page, languages, title, name, entries, notes, more }: ListPage): string {
  const front = relative(page, FRONT_PAGE);
  return framePage({
    languages,
    title: `${title(languages[0]!)} · Tidings`,
    style: FRONT_STYLE,
    controls: html`<header class="bar"><div class="wrap"><a class="brand" href="${front}">Tidings</a>${languageChoice(languages)}</div></header>`,
    body: html`<main class="wrap"><header class="head"><div class="row">${languages.map((code, index) => {
      const text = html`<span${name === undefined ? null : otherLanguage(name, code)}>${title(code)}</span>`;
      return index === 0
        ? html`<h1 class="t t0" ${languageAttributes(code)}>${text}</h1>`
        : html`<p class="headline t t${index}" role="heading" aria-level="1" ${languageAttributes(code)}>${text}</p>`;
    })}</div>
${notes.map((note) => html`<p class="plain">${localLabels(languages, note)}</p>`)}</header>
<section><h2>${localLabels(languages, 'articles')}</h2>${articleList(entries, { languages, page })}</section>
${more}</main>`,
  });
}

/** Where the page of a name went whose address was another one before its English came. */
export function renderMovedName(
  page: string,
  { page: to, name }: { readonly page: string; readonly name: Localized },
  languages: readonly string[],
): string {
  const title = titleOf(name);
  const address = relative(page, to);
  return framePage({
    languages,
    title: `${title(languages[0]!)} · Tidings`,
    style: FRONT_STYLE,
    head: html`<meta http-equiv="refresh" content="0; url=${address}">\n`,
    controls: html`<header class="bar"><div class="wrap"><a class="brand" href="${relative(page, FRONT_PAGE)}">Tidings</a>${languageChoice(languages)}</div></header>`,
    body: html`<main class="wrap"><header class="head"><h1><a href="${address}">${localTexts(languages, title, (code) => languageIn(name, code))}</a></h1></header></main>`,
  });
}

/** Links to the pages of months or days. */
export function periodLinks(
  label: keyof Labels,
  periods: readonly string[],
  addressOf: (iso: string) => string,
  languages: readonly string[],
): Piece {
  if (periods.length === 0) return null;
  return html`<nav aria-label="${labelsFor(languages[0]!)[label]}"><h2>${localLabels(languages, label)}</h2><ul class="periods">${periods.map(
    (iso) =>
      html`<li><a href="${addressOf(iso)}">${localTexts(languages, (code) => dateText(iso, code))}</a></li>`,
  )}</ul></nav>`;
}

/** A name as a title. */
export const titleOf =
  (name: Localized) =>
  (code: string): string =>
    textIn(name, code);
