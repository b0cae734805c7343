import type { PublishedSentence, Summary } from '../../documents/summary.ts';
import { sentenceGap } from '../../languages/scripts.ts';
import { numberOf, type Passage, passagesOf } from '../accessors.ts';
import { languageAttributes, languageName } from '../formats.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { anchorIn } from './anchors.ts';
import { localLabels } from './layout.ts';

/** The whole article: one row per passage, one column per language. */
export function articleSection(summary: Summary, languages: readonly string[], withSource: boolean): Markup {
  const positions = new Map(summary.sentences.map(({ id }, position) => [id, position]));
  const found = new Set(summary.quality.findings.map(({ sentenceId, target }) => `${target} ${sentenceId}`));

  const sentence = (one: PublishedSentence, index: number): Piece => {
    const code = languages[index]!;
    const target = one.targets[code];
    if (target === undefined) return null;
    const marked = found.has(`${code} ${one.id}`) ? ' found' : '';
    return html`<span class="s n${positions.get(one.id) ?? 0}${marked}" id="${anchorIn(one.id, languages, index)}">${target.text}</span><span class="no ${target.origin}" aria-hidden="true">${numberOf(one.id)}</span>`;
  };
  const original = (one: PublishedSentence): Piece =>
    html`<span class="s n${positions.get(one.id) ?? 0}">${one.source}</span><span class="no" aria-hidden="true">${numberOf(one.id)}</span>`;

  const cell = (passage: Passage, index: number): Markup =>
    html`<div class="cell t t${index}" ${languageAttributes(languages[index]!)}>${passageIn(passage, languages[index]!, (one) => sentence(one, index))}</div>`;
  const sourceCell = (passage: Passage): Markup =>
    html`<div class="cell source" ${languageAttributes(summary.language.code)}>${passageIn(passage, summary.language.code, original)}</div>`;

  return html`<section class="article" id="article"><h2>${localLabels(languages, 'article')}</h2>
<div class="row tags" aria-hidden="true">${languages.map(
    (code, index) =>
      html`<p class="tag cell t t${index}" ${languageAttributes(code)}>${languageName(code, code)}</p>`,
  )}${withSource ? html`<p class="tag cell source" ${languageAttributes(summary.language.code)}>${languageName(summary.language.code, summary.language.code)}</p>` : null}</div>
${passagesOf(summary).map(
  (
    passage,
  ) => html`<div class="row kind-${passage.kind}">${languages.map((_, index) => cell(passage, index))}${withSource ? sourceCell(passage) : null}</div>
`,
)}</section>`;
}

/** The article as it was written, for a page without a translation. */
export function sourceSection(summary: Summary, languages: readonly string[]): Markup {
  const code = summary.language.code;
  const sentence = (one: PublishedSentence): Piece =>
    html`<span class="s" id="${anchorIn(one.id, languages, 0)}">${one.source}</span>`;
  const body = passagesOf(summary).filter(({ kind }) => kind !== 'title');
  return html`<section class="article" id="article"><h2>${localLabels(languages, 'article')}</h2>
${body.map((passage) => html`<div class="row kind-${passage.kind}"><div class="cell" ${languageAttributes(code)}>${passageIn(passage, code, sentence)}</div></div>\n`)}</section>`;
}

function passageIn(
  { kind, blocks }: Passage,
  language: string,
  sentence: (one: PublishedSentence) => Piece,
): Markup {
  const gap = sentenceGap(language);
  const texts = blocks.map(
    (block) => html`${block.map((one, index) => [index === 0 ? '' : gap, sentence(one)])}`,
  );
  const text = texts[0] ?? html``;
  if (kind === 'list') return html`<ul>${texts.map((item) => html`<li>${item}</li>`)}</ul>`;
  if (kind === 'title') return html`<h3 class="title">${text}</h3>`;
  if (kind === 'heading') return html`<h3>${text}</h3>`;
  if (kind === 'quote') return html`<blockquote><p>${text}</p></blockquote>`;
  if (kind === 'caption') return html`<figure><figcaption>${text}</figcaption></figure>`;
  return html`<p>${text}</p>`;
}
