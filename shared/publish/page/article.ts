import type { PublishedSentence, Summary } from '../../documents/summary.ts';
import { sentenceGap } from '../../languages/scripts.ts';
import { numberOf, type Passage, passagesOf } from '../accessors.ts';
import { languageAttributes, languageName } from '../formats.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { labelLanguage, labelsFor } from '../labels.ts';
import { anchorIn } from './anchors.ts';
import { type CitedPage, waysBack } from './cited.ts';
import { localLabels } from './layout.ts';

/** The whole article: one row per passage, one column per language. */
export function articleSection(page: CitedPage, withSource: boolean): Markup {
  const { summary, languages } = page;
  const code = summary.language.code;
  const positions = new Map(summary.sentences.map(({ id }, position) => [id, position]));
  const classOf = ({ id }: PublishedSentence): string => `s n${positions.get(id) ?? 0}`;
  const original = (one: PublishedSentence): Piece =>
    html`<span class="${classOf(one)}">${one.source}</span><span class="no" aria-hidden="true">${numberOf(one.id)}</span>`;
  const cell = (passage: Passage, index: number): Markup =>
    html`<div class="cell t t${index}" ${languageAttributes(languages[index]!)}>${passageIn(passage, languages[index]!, (one) => sentenceIn(one, page, index, classOf(one)))}</div>`;
  const source = (passage: Passage): Piece =>
    withSource &&
    html`<div class="cell source" ${languageAttributes(code)}>${passageIn(passage, code, original)}</div>`;
  const row = (passage: Passage): Markup =>
    html`<div class="row kind-${passage.kind}">${languages.map((_, index) => cell(passage, index))}${source(passage)}</div>\n`;
  const columns = languages.length + (withSource ? 1 : 0);
  return html`<section class="article" id="article"><h2>${localLabels(languages, 'article')}</h2>
<div class="row tags" aria-hidden="true">${languages.map(
    (language, index) =>
      html`<p class="tag cell t t${index}" ${languageAttributes(language)}>${languageName(language, language)}</p>`,
  )}${withSource ? html`<p class="tag cell source" ${languageAttributes(code)}>${languageName(code, code)}</p>` : null}</div>
${passagesOf(summary).map((passage) => {
  const parts = columns > 1 ? levelParts(passage) : [passage];
  return parts.length === 1 ? row(passage) : html`<div class="level">${parts.map(row)}</div>`;
})}</section>`;
}

/** A sentence, its number as a link to copy, and, where it is linked to, what was found in it and what rests on it. */
function sentenceIn(one: PublishedSentence, page: CitedPage, index: number, name: string): Piece {
  const { languages } = page;
  const code = languages[index]!;
  const target = one.targets[code];
  if (target === undefined) return null;
  const labels = labelsFor(code);
  const findings = page.findings.get(`${code} ${one.id}`) ?? [];
  const back = waysBack(one.id, page, index);
  const anchor = anchorIn(one.id, languages, index);
  const notes =
    back === null && findings.length === 0
      ? null
      : html`<span class="notes">${findings.map(({ severity, message, messages }) => html`<span class="finding">${labels[severity]}: ${messages?.[code] ?? message}</span>`)}${back}</span>`;
  const number = numberOf(one.id);
  const text = html`<span class="${name}${findings.length > 0 ? ' found' : ''}" id="${anchor}">${target.text}</span>`;
  const classes = `no ${target.origin}${back === null ? '' : ' cited'}`;
  const link = html`<a class="${classes}" href="#${anchor}" aria-label="${labels.sentence} ${number}">${number}</a>`;
  return html`${text}<span class="at">${link}${notes}</span>`;
}

/** Characters of a paragraph's longest column at which it is cut into rows, so that its columns stay level. */
const LEVEL = 600;

/** A long paragraph in parts of whole sentences, each at least half as long as what is worth cutting. */
function levelParts(passage: Passage): Passage[] {
  const [block] = passage.blocks;
  if (passage.kind !== 'paragraph' || block === undefined) return [passage];
  const lengthOf = ({ source, targets }: PublishedSentence): number =>
    Math.max(source.length, ...Object.values(targets).map(({ text }) => text.length));
  let left = block.reduce((sum, one) => sum + lengthOf(one), 0);
  if (left < LEVEL) return [passage];
  const parts: PublishedSentence[][] = [[]];
  let filled = 0;
  for (const one of block) {
    if (filled >= LEVEL / 2 && left >= LEVEL / 2) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)!.push(one);
    filled += lengthOf(one);
    left -= lengthOf(one);
  }
  return parts.map((sentences) => ({ kind: passage.kind, blocks: [sentences] }));
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
  if (kind === 'caption')
    return html`<figure><figcaption><span class="tag" ${languageAttributes(labelLanguage(language))}>${labelsFor(language).caption}</span> ${text}</figcaption></figure>`;
  return html`<p>${text}</p>`;
}
