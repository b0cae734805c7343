import { createHash } from 'node:crypto';
import type { Summary } from '../documents/summary.ts';
import { storyPage } from '../publish/addresses.ts';
import { type ArticleEntry, articlesIn } from '../publish/front/entry.ts';
import { ALL, type Place } from '../publish/front/listings.ts';
import {
  changePlace,
  comparedIn,
  isNear,
  isOfStory,
  storiesIn,
  storyArticle,
  storyId,
  storyIn,
  storyPlaces,
  wordListings,
} from '../publish/front/story-places.ts';
import { groupStories, untiedParts } from '../publish/stories.ts';
import { type ListingRecord, type Listings, nameOf } from './listings-table.ts';

/** Articles that are looked at for each word, and compared in all: what one more article costs does not grow. */
const FOR_EACH_WORD = 10;
const COMPARED = 12;

/** Members of a story that move when it becomes part of another. Older ones stay where they are. */
const MOVED = 50;

export interface StoryPorts {
  readonly listings: Listings;
  readonly summaryAt: (folder: string) => Promise<Summary | null>;
}

/** Keys are as long as S3 allows, and stay known when all else of an article is forgotten: their hash is enough. */
export function recordIdOf(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 32);
}

const recordOf = ({ folder }: ArticleEntry, { listings }: StoryPorts): Promise<ListingRecord | null> =>
  listings.record(recordIdOf(`${folder}summary.json`));

/**
 * Finds an article's story, and notes it in the record. First its words are noted, then others are looked for: of two
 * articles that come at the same moment, one sees the other. Who sees others takes them all into the oldest story among
 * theirs, so that writers who see each other come to the same one.
 *
 * @returns the records as they are now, the article's own first; null when somebody else has changed one: look again
 */
export async function findStory(record: ListingRecord, ports: StoryPorts): Promise<ListingRecord[] | null> {
  const found = await joinStory(record, ports);
  if (found === null) return null;
  const [own] = found as [ListingRecord, ...ListingRecord[]];
  const story = storyIn(own.places);
  const parted: ListingRecord[] = [];
  for (const left of storiesIn(own.pending)) {
    const records = left === story ? [] : await partStory(left, own, ports);
    if (records === null) return null;
    parted.push(...records);
  }
  return [...found, ...parted];
}

async function joinStory(record: ListingRecord, ports: StoryPorts): Promise<ListingRecord[] | null> {
  const { entry } = record;
  if (entry?.kind !== 'article') return [record];
  const summary = await ports.summaryAt(entry.folder);
  // It is withdrawn: the event of that is on its way.
  if (summary === null) return [record];
  const before = storyIn(record.places);
  const noted = await move(record, storyPlaces(summary, entry, positionOf(record), before), [], [], ports);
  if (noted === null) return null;
  const others = await othersOf(noted, entry, summary, ports);
  const story = await storyOf(noted, entry, others, ports);
  const ending = new Set(
    others.map(({ places }) => storyIn(places)).filter((id) => id !== null && id !== story),
  );
  const isLast = before !== null && before !== story && (await isAlone(before, ports));
  if (isLast && others.length > 0) ending.add(before);
  const left = [...ending] as string[];
  const note = { at: entry.updatedAt, article: entry.id };
  const changes =
    before === story
      ? []
      : [
          changePlace(story, { ...note, kind: others.length === 0 ? 'founded' : 'joined' }),
          ...(before === null || left.includes(before)
            ? []
            : [changePlace(before, { ...note, kind: 'left' })]),
        ];
  const merged = left.flatMap((id) => [
    changePlace(story, { ...note, kind: 'merged', other: id }),
    changePlace(id, { ...note, kind: 'moved', other: story }),
  ]);
  const old = left.map((id) => ({ listing: storyPage(id), position: positionOf(record) }));
  const places = storyPlaces(summary, entry, positionOf(record), story);
  const own = await move(noted, places, old, [...changes, ...merged], ports);
  if (own === null) return null;
  const moved = await moveOthers(others, left, story, ports);
  return moved === null ? null : [own, ...moved];
}

const positionOf = ({ places }: ListingRecord): string =>
  places.find(({ listing }) => listing === ALL)?.position ?? '';

/**
 * Parts a story that a report has left, where nothing else ties its other reports to each other: the largest part keeps it,
 * the others found their own. Only the newest are looked at; older ones stay.
 *
 * @returns records that were moved; null when somebody else has changed one
 */
async function partStory(
  story: string,
  gone: ListingRecord,
  ports: StoryPorts,
): Promise<ListingRecord[] | null> {
  const members = articlesIn(await ports.listings.newest(storyPage(story), COMPARED)).reverse();
  if (members.length < 2) return [];
  const summaries = await Promise.all(members.map(({ folder }) => ports.summaryAt(folder)));
  const language = summaries
    .map((one) => (one === null ? null : comparedIn(one)))
    .find((one) => one !== null);
  const articles = summaries.flatMap((one) =>
    one === null || language == null ? [] : (storyArticle(one, language) ?? []),
  );
  const parts = untiedParts(articles).sort((a, b) => b.length - a.length);
  const moved: ListingRecord[] = [];
  for (const part of parts.slice(1)) {
    const leaving = members.filter(({ id }) => part.includes(id));
    const founder = leaving[0]!;
    const own = storyId(founder, recordIdOf(`${founder.folder}summary.json`), story);
    const note = {
      at: gone.entry?.kind === 'article' ? gone.entry.updatedAt : new Date().toISOString(),
      article: founder.id,
    };
    const notes = [
      changePlace(story, { ...note, kind: 'split', other: own }),
      changePlace(own, { ...note, kind: 'split', other: story }),
    ];
    // The founder comes last: who is interrupted finds the same founder again, and so the same story.
    for (const one of leaving.toReversed()) {
      const record = await recordOf(one, ports);
      if (record === null || storyIn(record.places) !== story) continue;
      const after = await moveTo(own, record, one === founder ? notes : [], ports);
      if (after === null) return null;
      moved.push(after);
    }
  }
  return moved;
}

/** Takes an article from its story into another. */
function moveTo(
  story: string,
  record: ListingRecord,
  notes: readonly Place[],
  ports: StoryPorts,
): Promise<ListingRecord | null> {
  const kept = record.places.filter((place) => isOfStory(place) && storyIn([place]) === null);
  const place = { listing: storyPage(story), position: positionOf(record) };
  return move(record, [...kept, place], [], notes, ports);
}

/**
 * The story that an article belongs to with those others, new where there is none. Its own counts where one of them is in
 * it, or nobody else is: what it has in common with others now is nothing to those that it was with.
 */
async function storyOf(
  record: ListingRecord,
  entry: ArticleEntry,
  others: readonly ListingRecord[],
  ports: StoryPorts,
): Promise<string> {
  const ids = others.flatMap(({ places }) => storyIn(places) ?? []);
  const own = storyIn(record.places);
  if (own !== null && (await isAlone(own, ports))) ids.push(own);
  return ids.sort()[0] ?? storyId(entry, record.id, own === null ? 1 : record.version);
}

const isAlone = async (story: string, { listings }: StoryPorts): Promise<boolean> =>
  (await listings.newest(storyPage(story), 2)).length < 2;

/** Records of the articles that tell of the same event. */
async function othersOf(
  record: ListingRecord,
  entry: ArticleEntry,
  summary: Summary,
  ports: StoryPorts,
): Promise<ListingRecord[]> {
  const language = comparedIn(summary);
  const own = language === null ? null : storyArticle(summary, language);
  if (own === null || language === null) return [];
  const candidates = await candidatesOf(record, entry, ports);
  const summaries = await Promise.all(candidates.map(({ folder }) => ports.summaryAt(folder)));
  const articles = summaries.flatMap((one) => (one === null ? [] : (storyArticle(one, language) ?? [])));
  const group = groupStories([own, ...articles]).find((ids) => ids.includes(own.id)) ?? [];
  const chosen = candidates.filter(({ id }) => id !== own.id && group.includes(id));
  const records = await Promise.all(chosen.map((one) => recordOf(one, ports)));
  return records.filter((one) => one !== null && one.entry !== null) as ListingRecord[];
}

/** Articles of the same days that share most words with this one, and those of its story. */
async function candidatesOf(
  { places }: ListingRecord,
  entry: ArticleEntry,
  { listings }: StoryPorts,
): Promise<ArticleEntry[]> {
  const story = storyIn(places);
  const fellows = story === null ? [] : await listings.newest(storyPage(story), COMPARED);
  const found = await Promise.all(
    wordListings(places).map((listing) => listings.newest(listing, FOR_EACH_WORD)),
  );
  const shared = new Map<string, { one: ArticleEntry; count: number }>();
  for (const one of [...fellows, ...found.flat()]) {
    if (one.kind !== 'article' || one.id === entry.id || !isNear(one, entry)) continue;
    shared.set(one.id, { one, count: (shared.get(one.id)?.count ?? 0) + 1 });
  }
  const isFellow = new Set(fellows.flatMap((one) => (one.kind === 'article' ? [one.id] : [])));
  return [...shared.values()]
    .filter(({ one, count }) => count > 1 || isFellow.has(one.id))
    .sort((a, b) => b.count - a.count || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, COMPARED)
    .map(({ one }) => one);
}

/** Takes the others, and all of the stories that end, into the story. */
async function moveOthers(
  others: readonly ListingRecord[],
  left: readonly string[],
  story: string,
  ports: StoryPorts,
): Promise<ListingRecord[] | null> {
  const members = await Promise.all(left.map((id) => ports.listings.newest(storyPage(id), MOVED)));
  const found = await Promise.all(
    members.flat().map((one) => (one.kind === 'article' ? recordOf(one, ports) : null)),
  );
  const records = new Map<string, ListingRecord>(others.map((one) => [one.id, one]));
  for (const one of found) if (one !== null && !records.has(one.id)) records.set(one.id, one);
  const moved: ListingRecord[] = [];
  for (const one of records.values()) {
    if (one.entry?.kind !== 'article' || storyIn(one.places) === story) continue;
    const after = await moveTo(story, one, [], ports);
    if (after === null) return null;
    moved.push(after);
  }
  return moved;
}

/** Writes a record with other places for its story. Nothing is written where nothing changes. */
async function move(
  record: ListingRecord,
  places: readonly Place[],
  pending: readonly Place[],
  notes: readonly Place[],
  { listings }: StoryPorts,
): Promise<ListingRecord | null> {
  const others = record.places.filter((place) => !isOfStory(place));
  const former = record.places.filter(isOfStory);
  const names = new Set(former.map(nameOf));
  const isSame = places.length === former.length && places.every((place) => names.has(nameOf(place)));
  if (isSame && pending.length === 0) return record;
  const all = [...record.pending, ...former, ...places, ...pending];
  const after: ListingRecord = {
    ...record,
    version: record.version + 1,
    places: [...others, ...places],
    pending: [...new Map(all.map((place) => [nameOf(place), place])).values()],
  };
  return (await listings.change(after, notes)) ? after : null;
}
