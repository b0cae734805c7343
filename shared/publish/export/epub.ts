import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Entity, Localized, PublishedSentence, Summary } from '../../documents/summary.ts';
import { sentenceGap } from '../../languages/scripts.ts';
import {
  languageIn,
  numberOf,
  type Passage,
  passagesOf,
  quoted,
  targetsOf,
  textIn,
  toldIn,
} from '../accessors.ts';
import { dateText, languageName } from '../formats.ts';
import { html, type Markup, type Piece, webAddress } from '../html.ts';
import { type Labels, labelLanguage, labelsFor } from '../labels.ts';
import { anchorOf } from '../markdown.ts';
import { isoDate } from '../news-article.ts';

const STYLE = `body{line-height:1.5}h1,h2,h3{line-height:1.25}.facts,.notice{font-size:.9em}
.cites a{text-decoration:none;font-size:.8em;padding:0 .15em}.no{font-size:.65em;vertical-align:super}figcaption{font-size:.9em}`;

/** A chapter: the article in one language, or as it was written. */
interface Chapter {
  readonly file: string;
  readonly code: string;
  readonly title: string;
  readonly body: Markup;
}

/**
 * The article as an EPUB 3.3: a chapter for each language, summary and text, and one for the original.
 *
 * @param language the one target to write; null writes all of them
 */
export function renderEpub(summary: Summary, language: string | null): Uint8Array {
  const targets = language === null ? targetsOf(summary) : [language];
  const chapters = [
    ...targets.map((code) => chapter(summary, code)),
    ...(targets.includes(summary.language.code) ? [] : [original(summary)]),
  ];
  const file = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
  const files: Zippable = {
    // First, and as it is: readers look for it at a fixed offset (OCF 3.3, "ZIP container").
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': file(
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
        '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'EPUB/package.opf': file(packageOf(summary, chapters).markup),
    'EPUB/nav.xhtml': file(navigation(chapters)),
    'EPUB/style.css': strToU8(STYLE),
    ...Object.fromEntries(
      chapters.map((one) => [`EPUB/${one.file}`, file(documentOf(one.title, one.code, one.body))]),
    ),
  };
  return zipSync(files);
}

function packageOf(summary: Summary, chapters: readonly Chapter[]): Markup {
  const { articleId, byline, publishedAt, publisher, sourceUrl, provenance } = summary;
  const modified = new Date(provenance.timings['summarizedAt'] ?? 0).toISOString().replace(/\.\d+/, '');
  const meta = (property: string, value: string): Markup =>
    html`<meta property="${property}">${value}</meta>`;
  const element = (name: string, value: string | null | undefined): Markup | null =>
    value ? { markup: html`<dc:x>${value}</dc:x>`.markup.replaceAll('dc:x', `dc:${name}`) } : null;
  return html`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${chapters[0]!.code}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:tidings:${articleId}</dc:identifier>
${element('title', chapters[0]!.title)}
${chapters.map(({ code }) => element('language', code))}
${element('creator', byline)}
${element('publisher', publisher)}
${element('date', isoDate(publishedAt))}
${element('source', webAddress(sourceUrl))}
${meta('dcterms:modified', modified)}
${meta('schema:accessMode', 'textual')}${meta('schema:accessibilityFeature', 'structuralNavigation')}${meta('schema:accessibilityHazard', 'none')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map(({ file }, index) => html`<item id="c${index}" href="${file}" media-type="application/xhtml+xml"/>`)}
</manifest>
<spine>${chapters.map((_, index) => html`<itemref idref="c${index}"/>`)}</spine>
</package>`;
}

function navigation(chapters: readonly Chapter[]): string {
  const { code } = chapters[0]!;
  const { contents } = labelsFor(code);
  const body = html`<nav epub:type="toc"><h1>${contents}</h1><ol>${chapters.map(({ file, title }) => html`<li><a href="${file}">${title}</a></li>`)}</ol></nav>`;
  return documentOf(contents, labelLanguage(code), body);
}

function documentOf(title: string, code: string, body: Markup): string {
  return html`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${code}" xml:lang="${code}">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>`.markup;
}

function chapter(summary: Summary, code: string): Chapter {
  const labels = labelsFor(code);
  const { publisher, byline, publishedAt, language, quality, headline, abstract } = summary;
  const origin =
    language.code === code ? null : `${labels.translatedFrom} ${languageName(language.code, code)}`;
  const facts = [publisher, byline, publishedAt && dateText(publishedAt, code), origin].filter(Boolean);
  const title = textIn(headline.text, code);
  const body = html`<h1 lang="${languageIn(headline.text, code)}" xml:lang="${languageIn(headline.text, code)}">${title}</h1>
<p class="facts">${facts.join(' · ')}</p>
${quality.needsReview ? html`<p class="notice"><strong>${labels.needsReview}</strong></p>` : null}
${item('p', abstract.text, code, [], abstract.cites)}
${lists(summary, code, labels)}
<h2>${labels.article}</h2>
${articleIn(summary, code, ({ targets, source }) => targets[code]?.text ?? source)}`;
  return { file: `${code}.xhtml`, code, title: `${title} (${languageName(code, code)})`, body };
}

function original(summary: Summary): Chapter {
  const { code } = summary.language;
  const title = summary.sentences.find(({ kind }) => kind === 'title')?.source;
  const name = title ?? textIn(summary.headline.text, code);
  const body = html`<h1>${name}</h1>${articleIn(summary, code, ({ source }) => source)}`;
  return { file: 'original.xhtml', code, title: `${name} (${languageName(code, code)})`, body };
}

function lists(whole: Summary, code: string, labels: Labels): Piece {
  const summary = toldIn(whole, code);
  const list = <Item extends { cites: readonly string[] }>(
    label: string,
    items: readonly Item[],
    textOf: (item: Item) => Localized,
    moreOf: (item: Item) => readonly string[] = () => [],
  ): Piece =>
    items.length === 0
      ? null
      : html`<h2>${label}</h2><ul>${items.map((one) => item('li', textOf(one), code, moreOf(one), one.cites))}</ul>\n`;
  const name = (entity: Entity): Localized => entity.name;
  const role = (entity: Entity): string[] => (entity.role === null ? [] : [`, ${textIn(entity.role, code)}`]);
  const text = (one: { text: Localized }): Localized => one.text;
  return [
    list(labels.keyPoints, summary.keyPoints, text),
    list(
      labels.quotes,
      summary.quotes,
      (quote) => ({ [languageIn(quote.text, code)]: quoted(textIn(quote.text, code)) }),
      ({ speaker }) => (speaker === null ? [] : [` — ${textIn(speaker, code)}`]),
    ),
    list(labels.people, summary.people, name, role),
    list(labels.organisations, summary.organisations, name, role),
    list(labels.places, summary.places, name),
    list(labels.dates, summary.dates, text),
    list(labels.figures, summary.figures, text),
    list(labels.topics, summary.topics, text),
  ];
}

/** An item with its citations, in the language that it has. */
function item(
  element: 'p' | 'li',
  text: Localized,
  code: string,
  more: readonly string[],
  cites: readonly string[],
): Markup {
  const language = languageIn(text, code);
  const links = cites.map((id) => html`<a href="#${anchorOf(id)}">[${numberOf(id)}]</a>`);
  const content = html`<span lang="${language}" xml:lang="${language}">${textIn(text, code)}</span>${more} <span class="cites">${links}</span>`;
  return element === 'p' ? html`<p>${content}</p>` : html`<li>${content}</li>`;
}

function articleIn(
  summary: Summary,
  code: string,
  textOf: (sentence: PublishedSentence) => string,
): Markup[] {
  const gap = sentenceGap(code);
  const sentence = (one: PublishedSentence, index: number): Piece => [
    index === 0 ? '' : gap,
    html`<span id="${anchorOf(one.id)}">${textOf(one)}</span><span class="no">${numberOf(one.id)}</span>`,
  ];
  return passagesOf(summary).map((passage) => passageOf(passage, (block) => html`${block.map(sentence)}`));
}

function passageOf(
  { kind, blocks }: Passage,
  write: (block: readonly PublishedSentence[]) => Markup,
): Markup {
  const texts = blocks.map(write);
  if (kind === 'list') return html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>\n`;
  if (kind === 'title' || kind === 'heading') return html`<h3>${texts}</h3>\n`;
  if (kind === 'quote') return html`<blockquote><p>${texts}</p></blockquote>\n`;
  if (kind === 'caption') return html`<figure><figcaption>${texts}</figcaption></figure>\n`;
  return html`<p>${texts}</p>\n`;
}
