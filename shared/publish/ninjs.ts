import type { Entity, Summary } from '../documents/summary.ts';
import { passagesOf, textIn } from './accessors.ts';
import { isoDate } from './news-article.ts';

/** A news object of IPTC's ninjs 3.0. */
type Ninjs = Readonly<Record<string, unknown>>;

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
} as const;

/**
 * The article as IPTC's ninjs 3.0, in which a news object has one language: the first target, with the others as associations.
 *
 * @param urlOf address of the page in a target; null where the stack has none
 */
export function ninjs(
  summary: Summary,
  targets: readonly string[],
  urlOf: (target: string) => string | null,
): Ninjs {
  const [first, ...others] = targets.map((target) => item(summary, target, urlOf(target)));
  const named = others.map((other, index) => ({ ...other, name: `translation-${targets[index + 1]}` }));
  return { ...first, ...(named.length === 0 ? {} : { associations: named }) };
}

function item(summary: Summary, target: string, url: string | null): Ninjs {
  const { articleId, revision, headline, abstract, byline, publisher, publishedAt, topics } = summary;
  const { people, organisations, places, provenance, picture } = summary;
  const say = (text: Summary['headline']['text']): string => textIn(text, target).toWellFormed();
  const named = (entities: readonly Entity[]): Ninjs[] =>
    entities.map(({ id, name }) => ({ name: say(name), ...(id === undefined ? {} : { literal: id }) }));
  const created = dateTime(publishedAt);
  const body = bodyIn(summary, target);
  const version = dateTime(provenance.timings['summarizedAt'] ?? null);
  return {
    uri: url ?? `urn:tidings:${articleId}:${target}`,
    type: 'text',
    standard: STANDARD,
    version: revision,
    ...(version === undefined ? {} : { versionCreated: version }),
    ...(created === undefined ? {} : { contentCreated: created }),
    pubStatus: 'usable',
    language: target,
    headlines: [{ role: 'main', contentType: 'text/plain', value: say(headline.text) }],
    descriptions: [{ role: 'abstract', contentType: 'text/plain', value: say(abstract.text) }],
    bodies: [{ role: 'main', contentType: 'text/plain', charCount: [...body].length, value: body }],
    ...(byline === null ? {} : { by: byline.toWellFormed() }),
    ...(publisher === null ? {} : { infoSources: [{ name: publisher.toWellFormed() }] }),
    people: named(people),
    organisations: named(organisations),
    places: named(places),
    subjects: topics.map(({ text }) => ({ name: say(text) })),
    altIds: [{ role: 'articleId', value: articleId }],
    ...(picture === undefined ? {} : { renditions: [{ name: 'picture', href: picture.url }] }),
  };
}

/** The article's text, a line break between blocks; captions are no part of it. */
function bodyIn(summary: Summary, target: string): string {
  return passagesOf(summary)
    .filter(({ kind }) => kind !== 'title' && kind !== 'caption')
    .flatMap(({ blocks }) =>
      blocks.map((block) => block.map(({ targets, source }) => targets[target]?.text ?? source).join(' ')),
    )
    .join('\n\n')
    .toWellFormed();
}

/** RFC 3339, as JSON Schema's `date-time` is; undefined for a date without a time. */
function dateTime(text: string | null): string | undefined {
  const date = isoDate(text);
  return date !== undefined && /T\d\d:\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : undefined;
}
