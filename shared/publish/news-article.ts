import type { Entity, Summary } from '../documents/summary.ts';
import { languageIn, textIn } from './accessors.ts';
import { webAddress } from './html.ts';

/** A thing of schema.org's vocabulary. */
type Thing = Readonly<Record<string, unknown>>;

/** Where the article stands, as far as the stack has addresses. */
export interface Whereabouts {
  readonly url: string | null;
  readonly picture: boolean;
}

/**
 * An article in one language as schema.org's `NewsArticle`: https://schema.org/NewsArticle. Its author and date are those of
 * the original; whoever published that is told of the original alone.
 *
 * @param language a target that the summary has text in, or the article's own
 */
export function newsArticle(summary: Summary, language: string, { url, picture }: Whereabouts): Thing {
  const { headline, abstract, byline, publishedAt, topics, people, organisations, places } = summary;
  const say = (text: Summary['headline']['text']): string => textIn(text, language).toWellFormed();
  const named = (type: string, items: readonly Entity[]): Thing[] =>
    items.map(({ name }) => ({ '@type': type, name: say(name) }));
  const author = byline === null ? undefined : { '@type': 'Person', name: byline.toWellFormed() };
  const published = isoDate(publishedAt);
  const modified = summary.provenance.timings['summarizedAt'];
  const mentions = [
    ...named('Person', people),
    ...named('Organization', organisations),
    ...named('Place', places),
  ];
  return defined({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url ?? undefined,
    url: url ?? undefined,
    headline: say(headline.text),
    abstract: say(abstract.text),
    inLanguage: languageIn(headline.text, language),
    identifier: summary.articleId,
    author,
    datePublished: published,
    dateModified: modified,
    image: picture ? summary.picture?.url : undefined,
    keywords: topics.length === 0 ? undefined : topics.map(({ text }) => say(text)),
    mentions: mentions.length === 0 ? undefined : mentions,
    [language === summary.language.code ? 'isBasedOn' : 'translationOfWork']: original(
      summary,
      author,
      published,
    ),
  });
}

/** The article in all of its targets as one graph. */
export function newsArticleFile(
  summary: Summary,
  targets: readonly string[],
  urlOf: (target: string) => string | null,
  picture: boolean,
): Thing {
  const things = targets.map((target) => {
    const { '@context': _, ...thing } = newsArticle(summary, target, { url: urlOf(target), picture });
    return thing;
  });
  return { '@context': 'https://schema.org', '@graph': things };
}

function original(summary: Summary, author: Thing | undefined, published: string | undefined): Thing {
  const { publisher, language, sourceUrl, sentences } = summary;
  return defined({
    '@type': 'NewsArticle',
    headline: sentences.find(({ kind }) => kind === 'title')?.source.toWellFormed(),
    inLanguage: language.code,
    url: webAddress(sourceUrl) ?? undefined,
    author,
    datePublished: published,
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: publisher.toWellFormed() },
  });
}

/** A date or date-time as schema.org knows them: ISO 8601; undefined for what the article says otherwise. */
export function isoDate(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)) return undefined;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}

function defined(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined));
}
