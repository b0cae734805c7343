import { languageAttributes } from './formats.ts';
import { html } from './html.ts';
import { labelLanguage, labelsFor } from './labels.ts';
import { framePage, languageChoice } from './page/layout.ts';

/**
 * The notice in place of a withdrawn article's page: that it is withdrawn, and the reason where one is given, and nothing
 * of the article itself.
 *
 * @param found languages that the article was published in
 */
export function renderWithdrawn(found: readonly string[], reason: string | null): string {
  const languages = [...new Set(found.map(labelLanguage))];
  if (languages.length === 0) languages.push('en', 'vi');
  return framePage({
    languages,
    title: labelsFor(languages[0]!).withdrawn,
    controls: html`<header class="bar"><div class="wrap"><span class="brand">Tidings</span>${languageChoice(languages)}</div></header>`,
    body: html`<main class="wrap"><header class="head">${languages.map(
      (code, index) =>
        html`<p class="headline t t${index}"${index === 0 ? html` role="heading" aria-level="1"` : null} ${languageAttributes(code)}>${labelsFor(code).withdrawn}</p>`,
    )}${reason === null ? null : html`<p dir="auto">${reason}</p>`}</header></main>`,
  });
}
