import type { FailureRecord } from '../documents/failure-record.ts';
import type { Localized, Summary } from '../documents/summary.ts';
import { languageIn, targetsOf, textIn } from './accessors.ts';
import { dateText, languageAttributes, languageName } from './formats.ts';
import { html, type Markup, type Piece } from './html.ts';
import { labelLanguage, labelsFor } from './labels.ts';
import { framePage, languageChoice, localLabels } from './page/layout.ts';

/** One line of the index. */
export interface IndexArticle {
  /** Address of the article's page, relative to the index. */
  readonly href: string;
  readonly headline: Localized;
  readonly abstract?: Localized;
  readonly language: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly needsReview: boolean;
  /** Languages that the article is published in; those of its headline when absent. */
  readonly targets?: readonly string[];
  /** Languages that wait for their translation. */
  readonly waiting?: readonly string[];
}

/** @param folder key of the article's folder, relative to the index, with its final slash */
export function indexArticleOf(summary: Summary, folder: string): IndexArticle {
  return {
    href: `${folder.split('/').map(encodeURIComponent).join('/')}index.html`,
    headline: summary.headline.text,
    abstract: summary.abstract.text,
    language: summary.language.code,
    publisher: summary.publisher,
    publishedAt: summary.publishedAt,
    needsReview: summary.quality.needsReview,
    targets: targetsOf(summary),
    waiting: summary.unavailable.map(({ target }) => target),
  };
}

/**
 * The page of all articles, in the order given, in every language that one of them is or will be published in.
 *
 * @param failures articles that could not be published: shown below, with what to do
 */
export function renderIndex(
  articles: readonly IndexArticle[],
  failures: readonly Pick<FailureRecord, 'key' | 'message' | 'advice'>[] = [],
): string {
  const found = new Set(
    articles.flatMap(({ headline, targets = Object.keys(headline), waiting = [] }) => [
      ...targets,
      ...waiting,
    ]),
  );
  const languages = found.size === 0 ? ['en', 'vi'] : [...found];
  return framePage({
    languages,
    title: 'Tidings',
    controls: html`<header class="bar"><div class="wrap"><span class="brand">Tidings</span>${languageChoice(languages)}</div></header>`,
    body: html`<main class="wrap"><section><h1 class="vh">Tidings</h1><h2>${localLabels(languages, 'articles')} (${articles.length})</h2>
${articles.length === 0 ? html`<p>${localLabels(languages, 'noArticles')}</p>` : null}
<ul class="entries">${articles.map((article) => entry(article, languages))}</ul></section>
${failedSection(failures, languages)}</main>`,
  });
}

function entry(article: IndexArticle, languages: readonly string[]): Markup {
  const { href, headline, abstract, language, publisher, publishedAt, needsReview, waiting = [] } = article;
  const facts = (code: string): string =>
    [languageName(language, code), publisher, publishedAt && dateText(publishedAt, code)]
      .filter(Boolean)
      .join(' · ');
  return html`<li><div class="row">${languages.map(
    (code, index) => html`<div class="cell t t${index}" ${languageAttributes(code)}>
<h3><a href="${href}"${otherLanguage(headline, code)}>${textIn(headline, code)}</a></h3>
<p class="small">${facts(code)}</p>
${abstract === undefined ? null : html`<p${otherLanguage(abstract, code)}>${textIn(abstract, code)}</p>`}
${waiting.length === 0 ? null : html`<p class="small">${labelsFor(code).waiting}: ${waiting.map((target) => languageName(target, labelLanguage(code))).join(', ')}</p>`}</div>`,
  )}</div>${needsReview ? html`<p><span class="badge">${localLabels(languages, 'needsReview')}</span></p>` : null}</li>`;
}

/** The attribute of a text that is not in its column's language. */
function otherLanguage(text: Localized, code: string): Piece {
  const language = languageIn(text, code);
  return language === code ? null : html` ${languageAttributes(language)}`;
}

function failedSection(
  failures: readonly Pick<FailureRecord, 'key' | 'message' | 'advice'>[],
  languages: readonly string[],
): Piece {
  if (failures.length === 0) return null;
  return html`<section><h2>${localLabels(languages, 'failed')} (${failures.length})</h2><ul class="entries">${failures.map(
    ({ key, message, advice }) => html`<li><h3>${key}</h3><p>${message} ${advice}</p></li>`,
  )}</ul></section>`;
}
