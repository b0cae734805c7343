import type {
  Story,
  StoryChange,
  StoryCitation,
  StoryClaim,
  StoryDifference,
  StoryReport,
} from '../../documents/story.ts';
import type { Localized } from '../../documents/summary.ts';
import { numberOf, textIn } from '../accessors.ts';
import { FRONT_PAGE, relative, storyPage } from '../addresses.ts';
import { dateText, languageAttributes, languageName } from '../formats.ts';
import { otherLanguage } from '../front/entries.ts';
import { FRONT_STYLE } from '../front/style.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { type Labels, labelLanguage, labelsFor } from '../labels.ts';
import { anchorOf } from '../markdown.ts';
import { framePage, languageChoice, localLabels, localTexts } from '../page/layout.ts';

/** As much of a story as the page beside an article shows. */
type Reports = Pick<Story, 'id' | 'reports' | 'older'>;

/** Where a story is shown. */
interface Shown {
  readonly story: Reports;
  readonly languages: readonly string[];
  /** Key of the page. */
  readonly page: string;
}

/** The page of a story, in all languages. */
export function renderStoryPage(story: Story, languages: readonly string[]): string {
  const shown = { story, languages, page: storyPage(story.id) };
  const single = story.reports.length < 2;
  const body = html`${reports(shown, 'articles', story.reports)}
${single ? html`<p class="plain">${localLabels(languages, 'nothingCompared')}</p>` : null}
${claims(shown, 'allSay', story.agreed)}${differences(shown, story)}${claims(shown, 'onlyOneSays', story.alone)}
${claims(shown, 'objecting', story.objections)}${timeline(shown, story)}${changes(shown, story)}`;
  return frame(shown, (code) => textIn(story.headline, code), story.headline, body);
}

/** Where a story went that became part of another. */
export function renderMovedStory(id: string, other: string, languages: readonly string[]): string {
  const page = storyPage(id);
  const link = html`<p>${localLabels(languages, 'movedTo')}: <a href="${relative(page, storyPage(other))}">${localLabels(languages, 'story')}</a></p>`;
  return frameAt(page, languages, (code) => labelsFor(code).story, null, link);
}

/** The page beside an article: the other reports of its story. @param page key of the page */
export function renderOtherReports(story: Reports, page: string, languages: readonly string[]): string {
  const shown = { story, languages, page };
  const own = story.reports.find((report) => relative(page, report.page) === 'index.html');
  const others = story.reports.filter((report) => report !== own);
  const headline = (own ?? story.reports[0])?.headline ?? {};
  const body =
    others.length === 0
      ? html`<p>${localLabels(languages, 'noOtherReports')}</p>`
      : html`${reports(shown, 'otherReports', others)}<p><a href="${relative(page, storyPage(story.id))}">${localLabels(languages, 'story')}</a></p>`;
  return frame(shown, (code) => textIn(headline, code), headline, body);
}

function frame(
  { page, languages }: Shown,
  title: (code: string) => string,
  text: Localized,
  body: Markup,
): string {
  return frameAt(page, languages, title, text, body);
}

function frameAt(
  page: string,
  languages: readonly string[],
  title: (code: string) => string,
  text: Localized | null,
  body: Markup,
): string {
  const heading = (code: string, index: number): Markup => {
    const own = html`<span${text === null ? null : otherLanguage(text, code)}>${title(code)}</span>`;
    return index === 0
      ? html`<h1 class="t t0" ${languageAttributes(code)}>${own}</h1>`
      : html`<p class="headline t t${index}" role="heading" aria-level="1" ${languageAttributes(code)}>${own}</p>`;
  };
  return framePage({
    languages,
    title: `${title(languages[0]!)} · Tidings`,
    style: FRONT_STYLE,
    controls: html`<header class="bar"><div class="wrap"><a class="brand" href="${relative(page, FRONT_PAGE)}">Tidings</a>${languageChoice(languages)}</div></header>`,
    body: html`<main class="wrap"><header class="head"><div class="row">${languages.map(heading)}</div></header>
${body}</main>`,
  });
}

function section({ languages }: Shown, label: keyof Labels, items: readonly Piece[]): Piece {
  if (items.length === 0) return null;
  return html`<section><h2>${localLabels(languages, label)}</h2><ul class="entries">${items.map(
    (item) => html`<li>${item}</li>
`,
  )}</ul></section>
`;
}

/** A text in every language, a column each. */
function columns({ languages }: Shown, text: Localized): Markup {
  return html`<div class="row">${languages.map(
    (code, index) =>
      html`<p class="t t${index}" ${languageAttributes(code)}><span${otherLanguage(text, code)}>${textIn(text, code)}</span></p>`,
  )}</div>`;
}

/** The reports with the numbers by which citations name them. */
function reports(shown: Shown, label: 'articles' | 'otherReports', listed: readonly StoryReport[]): Piece {
  const { story, languages, page } = shown;
  const facts = (report: StoryReport, code: string): string =>
    [report.publisher, languageName(report.language, labelLanguage(code)), dateText(report.at, code)]
      .filter(Boolean)
      .join(' · ');
  const item = (report: StoryReport): Markup =>
    html`<div class="row">${languages.map(
      (code, index) => html`<div class="cell t t${index}" ${languageAttributes(code)}>
<h3>${story.reports.indexOf(report) + 1}. <a href="${relative(page, report.page)}"${otherLanguage(report.headline, code)}>${textIn(report.headline, code)}</a></h3>
<p class="small">${facts(report, code)}</p></div>`,
    )}</div>`;
  const older =
    story.older === 0
      ? null
      : html`<p class="plain">${localLabels(languages, 'olderReports')}: ${story.older}</p>`;
  return [section(shown, label, listed.map(item)), older];
}

/** `2:5` is sentence 5 of report 2, and leads there. */
function cites({ story, page, languages }: Shown, all: readonly StoryCitation[]): Markup {
  const links = all.flatMap(({ article, sentence }) => {
    const index = story.reports.findIndex((report) => report.article === article);
    if (index < 0) return [];
    const { headline, page: to } = story.reports[index]!;
    const title = `${textIn(headline, languages[0]!)}, ${labelsFor(languages[0]!).sentence} ${numberOf(sentence)}`;
    return [
      html`<a href="${relative(page, to)}#${anchorOf(sentence)}" title="${title}">${index + 1}:${numberOf(sentence)}</a>`,
    ];
  });
  return html`<p class="cites">${links}</p>`;
}

function claims(shown: Shown, label: keyof Labels, all: readonly StoryClaim[]): Piece {
  return section(
    shown,
    label,
    all.map((claim) => [columns(shown, claim.text), cites(shown, claim.cites)]),
  );
}

function differences(shown: Shown, story: Story): Piece {
  const item = ({ values }: StoryDifference): Piece =>
    values.map((value) => [columns(shown, value.text), cites(shown, value.cites)]);
  return section(shown, 'differently', story.differences.map(item));
}

function timeline(shown: Shown, story: Story): Piece {
  const { languages } = shown;
  return section(
    shown,
    'timeline',
    story.events.map((event) => [
      html`<h3><time datetime="${event.iso}">${localTexts(languages, (code) => dateText(event.iso, code))}</time></h3>`,
      columns(shown, event.text),
      cites(shown, event.cites),
    ]),
  );
}

function changes(shown: Shown, story: Story): Piece {
  const { languages, page } = shown;
  const link = ({ article, other }: StoryChange): Piece => {
    const report = story.reports.find((one) => one.article === article);
    const from =
      other === undefined
        ? null
        : html` (<a href="${relative(page, storyPage(other))}">${localLabels(languages, 'story')}</a>)`;
    return [report === undefined ? article : textIn(report.headline, languages[0]!), from];
  };
  return section(
    shown,
    'storyChanges',
    story.changes.map(
      (change) =>
        html`<p class="small links">${localTexts(languages, (code) => dateText(change.at, code))}: ${localLabels(languages, change.kind)} ${link(change)}</p>`,
    ),
  );
}
