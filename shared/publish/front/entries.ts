import type { Localized } from '../../documents/summary.ts';
import { languageIn, textIn } from '../accessors.ts';
import { relative, storyPage } from '../addresses.ts';
import { dateText, languageAttributes, languageName } from '../formats.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { failureText, labelLanguage, labelsFor, STAGES_LANGUAGE } from '../labels.ts';
import { localLabels, localTexts } from '../page/layout.ts';
import type { ArticleEntry, FailureEntry, ListedArticle, Named } from './entry.ts';

/** Where articles are listed. */
export interface Surroundings {
  readonly languages: readonly string[];
  /** Key of the page. */
  readonly page: string;
}

/** When, where from, how long: on one line, in a language. */
export function factsOf(entry: ArticleEntry, code: string): string {
  const labels = labelsFor(code);
  const day = dateText(entry.publishedAt ?? entry.day, code);
  return [
    languageName(entry.language, labelLanguage(code)),
    entry.publisher,
    entry.publishedAt === null ? `${labels.received} ${day}` : day,
    `${entry.minutes} ${labels.minutes}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Articles as a list, each with its headline in every language. */
export function articleList(entries: readonly ArticleEntry[], surroundings: Surroundings): Piece {
  if (entries.length === 0) return html`<p>${localLabels(surroundings.languages, 'noArticles')}</p>`;
  return html`<ul class="entries">${entries.map(
    (entry) => html`<li>${articleItem(entry, 'line', surroundings)}</li>
`,
  )}</ul>`;
}

/**
 * The newest articles, with abstract and topics. Those of one story stand together where its newest one stands, the others a
 * line each.
 */
export function storyList(entries: readonly ListedArticle[], surroundings: Surroundings): Piece {
  const { languages, page } = surroundings;
  if (entries.length === 0) return html`<p>${localLabels(languages, 'noArticles')}</p>`;
  const item = (entry: ArticleEntry, index: number): Markup =>
    html`<li${filterData(entry, languages)}>${articleItem(entry, index === 0 ? 'whole' : 'line', surroundings)}</li>
`;
  const group = ([newest, ...others]: readonly ListedArticle[]): Markup =>
    others.length === 0
      ? item(newest!, 0)
      : html`<li><p class="small links"><a href="${relative(page, storyPage(newest!.story!))}">${localLabels(languages, 'severalReports')}</a></p>
<ul class="entries">${[newest!, ...others].map(item)}</ul></li>
`;
  const stories = Map.groupBy(entries, ({ story, id }) => story ?? id);
  return html`<ul class="entries">${[...stories.values()].map(group)}</ul>`;
}

/** @param detail `whole` with abstract and topics, `line` without */
function articleItem(
  entry: ArticleEntry,
  detail: 'whole' | 'line',
  { languages, page }: Surroundings,
): Markup {
  return html`<div class="row">${languages.map(
    (code, index) => html`<div class="cell t t${index}" ${languageAttributes(code)}>
<h3${again(entry.headline, index, languages)}><a href="${relative(page, `${entry.folder}index.html`)}"${otherLanguage(entry.headline, code)}>${textIn(entry.headline, code)}</a></h3>
<p class="small">${factsOf(entry, code)}</p>
${detail === 'whole' ? details(entry, index, { languages, page }) : null}${waitingLine(entry, code)}</div>`,
  )}</div>${entry.needsReview ? html`<p><span class="badge">${localLabels(languages, 'review')}</span></p>` : null}`;
}

/** Marks a text that stands in another column, too, so that it is not read twice where both are shown. */
function again(text: Localized, index: number, languages: readonly string[]): Piece {
  return columnOf(text, index, languages) === index ? null : html` class="again"`;
}

/** The column whose text a column shows: its own, but where it lacks one. */
export function columnOf(text: Localized, index: number, languages: readonly string[]): number {
  const shown = (code: string): string => languageIn(text, code);
  const language = shown(languages[index]!);
  const own = languages.indexOf(language);
  return own >= 0 ? own : languages.findIndex((code) => shown(code) === language);
}

function details(entry: ArticleEntry, index: number, { languages, page }: Surroundings): Piece {
  const code = languages[index]!;
  return [
    html`<p${again(entry.abstract, index, languages)}${otherLanguage(entry.abstract, code)}>${textIn(entry.abstract, code)}</p>`,
    entry.topics.length === 0 ? null : html`<p class="small links">${links(entry.topics, code, page)}</p>`,
  ];
}

function waitingLine({ waiting }: ArticleEntry, code: string): Piece {
  if (waiting.length === 0) return null;
  const names = waiting.map((target) => languageName(target, labelLanguage(code)));
  return html`<p class="small"><span class="badge">${labelsFor(code).waiting}: ${names.join(', ')}</span></p>`;
}

function links(all: readonly Named[], code: string, page: string): Piece {
  return all.map(({ page: to, name }, index) => [
    index === 0 ? null : ' · ',
    html`<a href="${relative(page, to)}"${otherLanguage(name, code)}>${textIn(name, code)}</a>`,
  ]);
}

/** What the filters ask, for a browser that cannot load the search data: a page opened from a disk. */
function filterData(entry: ArticleEntry, languages: readonly string[]): Markup {
  return html` data-entry="${JSON.stringify(filterOf(entry, languages))}"`;
}

/** What filters look at besides the words of an article. */
export function filterOf(entry: ArticleEntry, languages: readonly string[]) {
  const { language, day, topics, people, needsReview, waiting } = entry;
  return {
    language,
    languageNames: inEach(languages, (code) => languageName(language, labelLanguage(code))),
    day,
    topics: topics.map(({ page }) => page),
    topicNames: topics.map(({ name }) => inEach(languages, (code) => textIn(name, code))),
    people: people.map(({ name }) => [...new Set(Object.values(name))].join(' · ')),
    review: needsReview,
    waiting: waiting.length > 0,
  };
}

/** A text by language. */
export function inEach(languages: readonly string[], textFor: (language: string) => string): Localized {
  return Object.fromEntries(languages.map((code) => [code, textFor(code)]));
}

/** The attribute of a text that is not in its column's language. */
export function otherLanguage(text: Localized, code: string): Piece {
  const language = languageIn(text, code);
  return language === code ? null : html` ${languageAttributes(language)}`;
}

/** Articles that could not be published, and what to do. */
export function failedSection(failures: readonly FailureEntry[], languages: readonly string[]): Piece {
  if (failures.length === 0) return null;
  return html`<section><h2>${localLabels(languages, 'failed')}</h2><ul class="entries">${failures.map(
    (failure) =>
      html`<li><h3>${failure.key}</h3><p lang="${STAGES_LANGUAGE}">${failureIn(failure, languages)}</p></li>`,
  )}</ul></section>`;
}

function failureIn({ reason = '', message, advice }: FailureEntry, languages: readonly string[]): Piece {
  const told = (code: string) => failureText({ kind: reason, message, advice }, code);
  const text = (code: string): string => `${told(code).message} ${told(code).advice}`;
  return localTexts(languages, text, (code) => told(code).language);
}
