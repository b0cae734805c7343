import type { Summary } from '../../documents/summary.ts';
import { dateText, languageName } from '../formats.ts';
import { html, type Piece, webAddress } from '../html.ts';
import { labelsFor } from '../labels.ts';

/** Publisher, byline, date, original language, address. */
export function factsIn(
  { publisher, byline, publishedAt, language, sourceUrl }: Summary,
  code: string,
): readonly Piece[] {
  const address = webAddress(sourceUrl);
  const facts: Piece[] = [
    publisher,
    byline,
    publishedAt === null ? null : html`<time datetime="${publishedAt}">${dateText(publishedAt, code)}</time>`,
    language.code === code ? null : `${labelsFor(code).translatedFrom} ${languageName(language.code, code)}`,
    address === null
      ? null
      : html`<a href="${address}" rel="noopener noreferrer nofollow">${new URL(address).hostname}</a>`,
  ];
  return facts.filter((fact) => fact !== null);
}

/** Facts on one line. */
export function inOneLine(facts: readonly Piece[]): Piece {
  return facts.map((fact, index) => [index === 0 ? null : ' · ', fact]);
}
