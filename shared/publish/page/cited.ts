import type { Localized, PublishedSentence, Summary } from '../../documents/summary.ts';
import type { LabelKey } from '../../languages/facets/labels.ts';
import { numberOf, shortened, textIn } from '../accessors.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { labelsFor } from '../labels.ts';
import { anchorIn } from './anchors.ts';

/** Something that the summary says, with its place on the page. */
export interface CitedItem {
  /** Anchor of the item. */
  readonly id: string;
  readonly section: LabelKey;
  /** What it is called among those of its section; null where there is but one. */
  readonly name: number | Localized | null;
  readonly cites: readonly string[];
}

/** What the parts of a page share. */
export interface CitedPage {
  readonly summary: Summary;
  readonly languages: readonly string[];
  readonly sentences: ReadonlyMap<string, PublishedSentence>;
  /** Items of the summary by the sentences they rest on. */
  readonly restsOn: ReadonlyMap<string, readonly CitedItem[]>;
  /** What the checks found, by target and sentence: `vi s3`. */
  readonly findings: ReadonlyMap<string, Summary['quality']['findings']>;
}

export function citedPage(summary: Summary, languages: readonly string[]): CitedPage {
  const restsOn = new Map<string, CitedItem[]>();
  for (const item of itemsOf(summary)) {
    for (const id of new Set(item.cites)) restsOn.set(id, [...(restsOn.get(id) ?? []), item]);
  }
  const sentences = new Map(summary.sentences.map((one) => [one.id, one]));
  const findings = Map.groupBy(
    summary.quality.findings,
    ({ target, sentenceId }) => `${target} ${sentenceId}`,
  );
  return { summary, languages, sentences, restsOn, findings };
}

/** Anchor of the item of a section, counted from 0. */
export const itemAnchor = (section: LabelKey, index: number): string => `${section}-${index + 1}`;

function itemsOf(summary: Summary): CitedItem[] {
  const among = <Item extends { cites: readonly string[] }>(
    section: LabelKey,
    items: readonly Item[],
    nameOf: (item: Item, index: number) => CitedItem['name'],
  ): CitedItem[] =>
    items.map((item, index) => ({
      id: itemAnchor(section, index),
      section,
      name: nameOf(item, index),
      cites: item.cites,
    }));
  const number = (_: unknown, index: number): number => index + 1;
  const named = ({ name }: { name: Localized }): Localized => name;
  const said = ({ text }: { text: Localized }): Localized => text;
  return [
    { id: 'headline', section: 'headline', name: null, cites: summary.headline.cites },
    { id: 'abstract', section: 'abstract', name: null, cites: summary.abstract.cites },
    ...among('keyPoints', summary.keyPoints, number),
    ...among('quotes', summary.quotes, number),
    ...among('people', summary.people, named),
    ...among('organisations', summary.organisations, named),
    ...among('places', summary.places, named),
    ...among('dates', summary.dates, said),
    ...among('figures', summary.figures, said),
    ...among('topics', summary.topics, said),
  ];
}

/** Longest preview of a sentence, and longest name of an item, in characters. */
const PREVIEW = 240;
const NAME = 40;

/**
 * Links to the cited sentences in the column of a language; beyond `most`, their number. The sentence itself is the link's
 * title, which browsers show at the pointer, and the style in place while the link has the focus.
 */
export function citations(
  { cites }: { cites: readonly string[] },
  { languages, sentences }: CitedPage,
  index: number,
  most = Number.POSITIVE_INFINITY,
): Markup {
  const code = languages[index]!;
  const label = labelsFor(code).sentence;
  const rest = cites.length - most;
  return html`<span class="cites">${cites.slice(0, most).map((id) => {
    const sentence = sentences.get(id);
    const preview = shortened(sentence?.targets[code]?.text ?? sentence?.source ?? '', PREVIEW);
    return html`<a href="#${anchorIn(id, languages, index)}" aria-label="${label} ${numberOf(id)}" title="${preview}">${numberOf(id)}</a>`;
  })}${rest > 0 ? html`<span class="rest">+${rest}</span>` : null}</span>`;
}

/** The items that rest on a sentence, as ways back to them: section by section. */
export function waysBack(id: string, { restsOn, languages }: CitedPage, index: number): Piece {
  const code = languages[index]!;
  const labels = labelsFor(code);
  const sections = Map.groupBy(restsOn.get(id) ?? [], ({ section }) => section);
  if (sections.size === 0) return null;
  const link = ({ id: anchor, name }: CitedItem, section: string): Markup => {
    const text =
      name === null ? section : typeof name === 'number' ? name : shortened(textIn(name, code), NAME);
    return html`<a href="#${anchor}">${text}</a>`;
  };
  return html`${labels.citedBy}: ${[...sections].map(([section, items], position) => [
    position === 0 ? null : ' · ',
    items[0]!.name === null ? null : `${labels[section]} `,
    items.map((item, at) => [at === 0 ? null : ', ', link(item, labels[section])]),
  ])}`;
}
