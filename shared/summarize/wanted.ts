import type { CitedText, Localized, Summary, TranslatedArticle } from '../documents/index.ts';

/** Whether an article is to be published in a language. Older documents do not say: then in all that they have. */
export function wantedIn({ targets }: Pick<TranslatedArticle, 'targets'>): (language: string) => boolean {
  return (language) => targets === undefined || targets.includes(language);
}

/**
 * The summary without the languages that nobody asked for: an English article is read in English, which the rules
 * know best, also where it is published in Vietnamese alone.
 */
export function inWanted(summary: Summary, isWanted: (language: string) => boolean): Summary {
  const only = <T>(byLanguage: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(byLanguage).filter(([language]) => isWanted(language)));
  const orNull = (text: Localized | null): Localized | null => {
    const left = only(text ?? {});
    return Object.keys(left).length === 0 ? null : left;
  };
  const keptOf = (kept: CitedText['kept']): CitedText['kept'] =>
    kept && Object.fromEntries(Object.entries(kept).map(([id, parts]) => [id, only(parts)]));
  const cited = <T extends CitedText>(item: T): T => ({
    ...item,
    text: only(item.text),
    ...(item.kept === undefined ? {} : { kept: keptOf(item.kept) }),
  });
  const texts = <T extends { readonly text: Localized }>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ ...item, text: only(item.text) }))
      .filter(({ text }) => Object.keys(text).length > 0);
  const named = (items: Summary['people']): Summary['people'] =>
    items
      .map((item) => ({ ...item, name: only(item.name), role: orNull(item.role) }))
      .filter(({ name }) => Object.keys(name).length > 0);
  return {
    ...summary,
    headline: cited(summary.headline),
    abstract: cited(summary.abstract),
    keyPoints: texts(summary.keyPoints.map(cited)),
    people: named(summary.people),
    organisations: named(summary.organisations),
    places: named(summary.places),
    dates: texts(summary.dates),
    figures: texts(summary.figures),
    quotes: texts(summary.quotes).map((quote) => ({ ...quote, speaker: orNull(quote.speaker) })),
    topics: texts(summary.topics.map(cited)),
    sentences: summary.sentences.map((sentence) => ({ ...sentence, targets: only(sentence.targets) })),
  };
}
