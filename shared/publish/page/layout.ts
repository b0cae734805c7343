import { createHash } from 'node:crypto';
import type { Summary } from '../../documents/summary.ts';
import { FRONT_PAGE } from '../addresses.ts';
import { languageAttributes, languageName } from '../formats.ts';
import { escapeHtml, html, type Markup, type Piece } from '../html.ts';
import { type Labels, labelLanguage, labelsFor } from '../labels.ts';
import { linkTo, type PageSettings } from './addresses.ts';
import { PAGE_STYLE } from './style.ts';

interface Frame {
  /** Languages of the page's text; the first is the page's own. */
  readonly languages: readonly string[];
  readonly title: string;
  /** Address of the one picture that the page may load. */
  readonly picture?: string | undefined;
  /** Rules of this page alone. */
  readonly style?: string;
  /** What the page says of itself to programs: links, descriptions, data. */
  readonly head?: Piece;
  /** A script of our own, for the front page alone: the policy allows this text and no other. */
  readonly script?: string;
  readonly controls: Markup;
  readonly body: Markup;
}

/** What a policy says of one inline style or script: its text and no other. */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * One whole page. Without a script of its own, its policy allows none: whatever an article holds, a browser that
 * shows the page runs nothing, loads nothing but a picture that it names, and sends nothing.
 */
export function framePage({
  languages,
  title,
  head = null,
  picture,
  style = '',
  script,
  controls,
  body,
}: Frame): string {
  const css = `${PAGE_STYLE}${languageRules(languages)}${style}`;
  const policy = [
    "default-src 'none'",
    `style-src ${sourceHash(css)}`,
    ...(script === undefined ? [] : [`script-src ${sourceHash(script)}`, "connect-src 'self'"]),
    ...(picture === undefined ? [] : [`img-src ${new URL(picture).origin}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html ${languageAttributes(languages[0] ?? 'en').markup}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
${html`${head}`.markup}<style>${css}</style>
</head>
<body>
${controls.markup}
${body.markup}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** Everything is shown where a browser does not know `:has`: each rule that hides leans on it. */
function languageRules(languages: readonly string[]): string {
  if (languages.length < 2) return ':root:not(:has(#show-source:checked)) main.wrap{max-width:50rem}\n';
  const rules = languages.map(
    (_, index) => `:root:has(#view-${index}:checked) .t:not(.t${index}){display:none}`,
  );
  return `${rules.join('\n')}
:root:has(#view-all:checked) :is(.again,legend .or){display:none}
:root:not(:has(#view-all:checked)) .or::before{content:none}
:root:not(:has(#view-all:checked),:has(#show-source:checked)) main.wrap{max-width:50rem}
`;
}

/** Choice of the languages to show; nothing where there is but one. */
export function languageChoice(languages: readonly string[], extra: Piece = null): Piece {
  const choices = html`<fieldset><legend>${localLabels(languages, 'language')}</legend>
${choice('view-all', localLabels(languages, 'all'), true)}
${languages.map((code, index) =>
  choice(`view-${index}`, html`<span ${languageAttributes(code)}>${languageName(code, code)}</span>`, false),
)}</fieldset>`;
  return [languages.length > 1 ? choices : null, extra];
}

/** The project's name, as a link to the front page. */
export function brand(summary: Summary, { alone = false }: PageSettings): Markup {
  return alone
    ? html`<span class="brand">Tidings</span>`
    : html`<a class="brand" href="${linkTo(FRONT_PAGE, summary)}">Tidings</a>`;
}

/**
 * Links to the pages of the other languages.
 *
 * @param pages address by language; null is the page with all of them
 */
export function languageLinks(pages: ReadonlyMap<string | null, string>, current: string): Markup {
  const label = labelsFor(current);
  const link = (code: string | null, href: string): Markup => {
    const own = code === current ? html` aria-current="page"` : null;
    const name = code === null ? label.all : languageName(code, code);
    const language = code === null ? labelLanguage(current) : code;
    return html`<a class="choice" href="${href}" ${languageAttributes(language)}${own}><span>${name}</span></a>`;
  };
  return html`<nav class="languages" aria-label="${label.language}">${[...pages].map(([code, href]) => link(code, href))}</nav>`;
}

function choice(id: string, label: Piece, checked: boolean): Markup {
  return html`<label class="choice"><input type="radio" name="view" id="${id}"${checked ? html` checked` : null}><span>${label}</span></label>`;
}

export function checkbox(id: string, label: Piece): Markup {
  return html`<label class="choice"><input type="checkbox" id="${id}"><span>${label}</span></label>`;
}

/** A label in every language of the page, once where two languages share its text. */
export function localLabels(languages: readonly string[], name: keyof Labels): Markup {
  return localTexts(languages, (code) => labelsFor(code)[name]);
}

/**
 * A text that the page has in several languages.
 *
 * @param languageFor language of the text for a reader, where it is not that of the labels
 */
export function localTexts(
  languages: readonly string[],
  textFor: (language: string) => string,
  languageFor: (language: string) => string = labelLanguage,
): Markup {
  const texts = languages.map(textFor);
  const distinct = [...new Set(texts)];
  if (distinct.length === 1) return html`${distinct[0]!}`;
  const spans = distinct.map((text) => {
    const classes = texts.map((other, index) => (other === text ? `t${index}` : '')).filter(Boolean);
    const code = languageFor(languages[texts.indexOf(text)]!);
    const or = distinct.indexOf(text) > 0 ? ' or' : '';
    return html`<span class="t ${classes.join(' ')}${or}" ${languageAttributes(code)}>${text}</span>`;
  });
  return html`${spans}`;
}
