import { FRONT_INDEX_SCHEMA, type FrontIndex, type SearchEntry } from '../../documents/front-index.ts';
import { languageIn, textIn } from '../accessors.ts';
import { absolute, monthPage, storyPage } from '../addresses.ts';
import { factsOf, filterOf, inEach } from './entries.ts';
import type { ArticleEntry, FailureEntry, ListedArticle } from './entry.ts';
import type { FeedSite } from './feeds.ts';

/** What `index.json` says: the front page for programs. */
export function frontIndex(
  articles: readonly ListedArticle[],
  failures: readonly FailureEntry[],
  months: readonly string[],
  site: FeedSite,
  mark: string,
): FrontIndex {
  return {
    schema: FRONT_INDEX_SCHEMA,
    url: site.url,
    languages: [...site.languages],
    articles: articles.map(({ kind: _kind, folder, story, topics, people, ...entry }) => ({
      ...entry,
      ...(story == null ? {} : { story: storyPage(story) }),
      ...(site.url === null ? {} : { url: absolute(site.url, `${folder}index.html`) }),
      page: `${folder}index.html`,
      summary: `${folder}summary.json`,
      topics: [...topics],
      people: people.map(({ page, name }) => ({ page, name })),
    })),
    failed: failures.map(({ kind: _kind, ...failure }) => failure),
    months: months.map((month) => ({ month, page: monthPage(month) })),
    mark,
  };
}

/** An article as the search of the front page reads it. */
export function searchEntry(entry: ArticleEntry, languages: readonly string[]): SearchEntry {
  return {
    page: `${entry.folder}index.html`,
    at: entry.at,
    headline: inEach(languages, (code) => textIn(entry.headline, code)),
    ...(languages.every((code) => Object.hasOwn(entry.headline, code))
      ? {}
      : { written: inEach(languages, (code) => languageIn(entry.headline, code)) }),
    facts: inEach(languages, (code) => factsOf(entry, code)),
    ...filterOf(entry, languages),
  };
}
