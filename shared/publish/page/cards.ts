import type { CitedText, DateMention, Entity, Figure, Localized, Summary } from '../../documents/summary.ts';
import type { LabelKey } from '../../languages/facets/labels.ts';
import { languageIn, textIn } from '../accessors.ts';
import { nameForAddress, personPage, topicPage } from '../addresses.ts';
import { languageAttributes } from '../formats.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { topicName } from '../labels.ts';
import { linkTo, type PageSettings, pageLanguages } from './addresses.ts';
import { type CitedPage, citations, itemAnchor } from './cited.ts';
import { localLabels } from './layout.ts';

/** A country may be named in every other sentence: a card shows some of them, and how many more there are. */
const CARD_CITES = 3;

/** A long report has fifty figures: a card shows a phone's screen of them, the rest behind a click. */
const CARD_LINES = 12;

/** Who, where, when and how much: a card each. */
export function cardsSection(page: CitedPage, settings: PageSettings): Piece {
  const { summary, languages } = page;
  const card = <Item extends { cites: readonly string[] }>(
    name: LabelKey,
    items: readonly Item[],
    line: (item: Item) => Piece,
  ): Piece => {
    if (items.length === 0) return null;
    // With all languages shown, the first one's citations stand for all.
    const cites = (item: Item): Markup[] =>
      languages.map(
        (_, index) =>
          html`<span class="t t${index}${index === 0 ? '' : ' again'}">${citations(item, page, index, CARD_CITES)}</span>`,
      );
    const lines = items.map(
      (item, at) => html`<li id="${itemAnchor(name, at)}">${line(item)} ${cites(item)}</li>`,
    );
    const rest = lines.length > CARD_LINES + 1 ? lines.splice(CARD_LINES) : [];
    return html`<div class="card"><h3>${localLabels(languages, name)}</h3><ul>${lines}</ul>${
      rest.length === 0
        ? null
        : html`<details><summary>${localLabels(languages, 'showMore')} (${rest.length})</summary><ul>${rest}</ul></details>`
    }</div>`;
  };
  const words = (text: Localized): Piece => inEach(text, languages);
  /** A name as a link to the page of all articles that have it. */
  const linked = (text: Localized, pageOf: (name: string) => string): Piece => {
    const name = nameForAddress(text);
    if (settings.alone === true || name.trim() === '') return words(text);
    return html`<a class="name" href="${linkTo(pageOf(name), summary)}">${words(text)}</a>`;
  };
  const entity = ({ name, role }: Entity, written: Piece = words(name)): Piece => [
    written,
    role === null ? null : html`<span class="role">${words(role)}</span>`,
  ];
  const cards: Piece[] = [
    card('people', summary.people, (person) => entity(person, linked(person.name, personPage))),
    card('organisations', summary.organisations, (one) => entity(one)),
    card('places', summary.places, (one) => entity(one)),
    card('dates', summary.dates, ({ iso, text }: DateMention) =>
      iso === null || iso.startsWith('-') ? words(text) : html`<time datetime="${iso}">${words(text)}</time>`,
    ),
    card('figures', summary.figures, ({ text }: Figure) => words(text)),
    card('topics', summary.topics, ({ text }: CitedText) =>
      linked(topicName(text, pageLanguages(summary)), topicPage),
    ),
  ];
  if (!hasCards(summary)) return null;
  return html`<section id="glance"><h2>${localLabels(languages, 'glance')}</h2><div class="cards">${cards}</div></section>`;
}

export function hasCards({ people, organisations, places, dates, figures, topics }: Summary): boolean {
  return [people, organisations, places, dates, figures, topics].some((items) => items.length > 0);
}

/** A text in every language, once where they share it: most names. */
export function inEach(text: Localized, languages: readonly string[]): Piece {
  const texts = languages.map((code) => textIn(text, code));
  if (new Set(texts).size === 1) {
    const language = languageIn(text, languages[0]!);
    return language === languages[0]
      ? texts[0]
      : html`<span ${languageAttributes(language)}>${texts[0]}</span>`;
  }
  return languages.map(
    (code, index) =>
      html`<span class="t t${index}${index === 0 ? '' : ' or'}" ${languageAttributes(languageIn(text, code))}>${texts[index]}</span>`,
  );
}
