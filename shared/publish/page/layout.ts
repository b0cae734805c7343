import { createHash } from 'node:crypto';
import { languageAttributes, languageName } from '../formats.ts';
import { escapeHtml, html, type Markup, type Piece } from '../html.ts';
import { type Labels, labelLanguage, labelsFor } from '../labels.ts';
import { PAGE_STYLE } from './style.ts';

interface Frame {
  /** Languages of the page's text; the first is the page's own. */
  readonly languages: readonly string[];
  readonly title: string;
  /** Rules of this page alone. */
  readonly style?: string;
  /** Links of the head. */
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
 * shows the page runs nothing, loads nothing and sends nothing.
 */
export function framePage({
  languages,
  title,
  style = '',
  head = null,
  script,
  controls,
  body,
}: Frame): string {
  const css = `${PAGE_STYLE}${languageRules(languages)}${style}`;
  const running = script === undefined ? '' : ` script-src ${sourceHash(script)}; connect-src 'self';`;
  const policy = `default-src 'none'; style-src ${sourceHash(css)};${running} base-uri 'none'; form-action 'none'`;
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
  if (languages.length < 2) return '';
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

/** A text that the page has in several languages. */
export function localTexts(languages: readonly string[], textFor: (language: string) => string): Markup {
  const texts = languages.map(textFor);
  const distinct = [...new Set(texts)];
  if (distinct.length === 1) return html`${distinct[0]!}`;
  const spans = distinct.map((text) => {
    const classes = texts.map((other, index) => (other === text ? `t${index}` : '')).filter(Boolean);
    const code = labelLanguage(languages[texts.indexOf(text)]!);
    const or = distinct.indexOf(text) > 0 ? ' or' : '';
    return html`<span class="t ${classes.join(' ')}${or}" ${languageAttributes(code)}>${text}</span>`;
  });
  return html`${spans}`;
}
