import { createHash } from 'node:crypto';
import { PermanentError } from '../errors.ts';

/**
 * Every S3 key of an article, built and parsed here and nowhere else. Those of pages that list articles: `publish/addresses.ts`.
 *
 *   inbox   <your key>
 *   work    normalized/<articleId>/<revision>.json   translated/<articleId>/<revision>.json
 *           translated/<articleId>/<revision>.<part>.json while targets wait
 *           backfill/…: the same for articles on the slow lane, and received/<articleId>/<revision>.json before;
 *           its lists and results
 *   outbox  articles/<your key>/{summary.json, article.<target>.md, index.html, index.<target>.html, ninjs.json, …}
 *           failed/<your key>.json
 */

/** S3 refuses longer keys (bytes of UTF-8). */
export const MAX_KEY_BYTES = 1024;

/** Longest name we add around an inbox key: `articles/` + `/article.zh-TW.md`, with some air. */
const RESERVED_KEY_BYTES = 40;

/** S3 sequencers are 16 to 18 hex digits today; the length is not promised, so there is air. */
const REVISION_LENGTH = 32;

export const WORK_PREFIX = { normalized: 'normalized/', translated: 'translated/' } as const;
export const OUTBOX_PREFIX = { articles: 'articles/', failed: 'failed/' } as const;

/** Of work objects on the slow lane: S3 tells other queues of them. */
const LANE_PREFIX = { backfill: 'backfill/' } as const;
/** A way through the stages with queues of its own. Fresh articles are on none. */
export type Lane = keyof typeof LANE_PREFIX;

/** What starts the stages of the slow lane, and where its state machine finds its list and leaves its results. */
export const BACKFILL_PREFIX = {
  received: `${LANE_PREFIX.backfill}received/`,
  normalized: `${LANE_PREFIX.backfill}${WORK_PREFIX.normalized}`,
  translated: `${LANE_PREFIX.backfill}${WORK_PREFIX.translated}`,
  jobs: `${LANE_PREFIX.backfill}jobs/`,
  results: `${LANE_PREFIX.backfill}results/`,
} as const;

/** Work objects that start a stage. `received` notes on the slow lane that an upload is to be normalized. */
export type WorkStep = keyof typeof WORK_PREFIX | 'received';

/** The article that a deployed stack sends itself. It is in no list, no event and no notice, and no model is paid for it. */
export const CANARY_KEY = '.tidings-canary/canary.txt';

export function isCanary(inboxKey: string): boolean {
  return inboxKey === CANARY_KEY;
}

/**
 * Stable id of an article: a readable slug of the file's name and 64 bits of the key's hash,
 * so that `a b.txt` and `a+b.txt` stay apart. Only `[a-z0-9-]`.
 */
export function articleIdOf(inboxKey: string): string {
  const name = inboxKey.split('/').at(-1) ?? '';
  const slug = slugOf(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
  const hash = createHash('sha256').update(inboxKey, 'utf8').digest('hex').slice(0, 16);
  return slug === '' ? hash : `${slug}-${hash}`;
}

/**
 * At most `most` of `[a-z0-9-]`, letters without their marks; empty for a name in another script. Not by `fold` of
 * `shared/languages`, whose table of letters may grow: the keys of what is published must stay what they are.
 */
function slugOf(name: string, most = 40): string {
  return name
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '');
}

/** Longer ones are told apart by their hash. */
const MAX_NAME_SLUG = 60;

/**
 * A slug for a name: `[a-z0-9-]`, readable, and another one for every other name, but for the case of its letters.
 * Vietnamese names differ by their marks alone, and two people must not become one.
 */
export function nameSlug(name: string): string {
  const plain = name.normalize('NFC').toLowerCase();
  const slug = slugOf(plain, MAX_NAME_SLUG);
  if (slug !== '' && slug.replaceAll('-', ' ') === plain) return slug;
  const hash = createHash('sha256').update(plain, 'utf8').digest('hex').slice(0, 10);
  return slug === '' ? hash : `${slug}-${hash}`;
}

/**
 * Sortable revision of an object: S3's sequencer, upper case and padded with zeros on the right, which is how
 * S3 says that sequencers of one key compare ("Event message structure", S3 user guide).
 */
export function revisionOf(sequencer: string): string {
  return sequencer.toUpperCase().padEnd(REVISION_LENGTH, '0');
}

/**
 * Key of a work object, e.g. `normalized/brief-0011223344556677/0055….json`.
 *
 * @param part 12 hex digits that name what a document in which targets wait has and lacks
 */
export function workKey(
  step: WorkStep,
  { articleId, revision, lane }: { articleId: string; revision: string; lane?: Lane | undefined },
  part?: string,
): string {
  const before = lane === undefined ? '' : LANE_PREFIX[lane];
  return `${before}${step}/${articleId}/${revision}${part === undefined ? '' : `.${part}`}.json`;
}

const WORK_KEY =
  /^(?:(backfill)\/)?(received|normalized|translated)\/([a-z0-9-]+)\/([0-9A-F]+)(?:\.[0-9a-f]{12})?\.json$/;

/** The parts of a work key, or null when it is none. */
export function parseWorkKey(
  key: string,
): { step: WorkStep; articleId: string; revision: string; lane?: Lane } | null {
  const match = WORK_KEY.exec(key);
  if (match === null) return null;
  const [, lane, step, articleId, revision] = match;
  return {
    step: step as WorkStep,
    articleId: articleId!,
    revision: revision!,
    ...(lane !== undefined && { lane: lane as Lane }),
  };
}

/** Keys of everything published for an inbox key. `article(target)` is the Markdown file of one language. */
export function outboxKeys(inboxKey: string) {
  const folder = `${OUTBOX_PREFIX.articles}${inboxKey}/`;
  return {
    folder,
    summary: `${folder}summary.json`,
    page: `${folder}index.html`,
    article: (target: string) => `${folder}article.${target}.md`,
  };
}

/**
 * Key of the FailureRecord. Where the inbox key is too long to carry prefix and suffix, the article id stands
 * in its place, so that even this failure has its record.
 */
export function failureKey(inboxKey: string): string {
  const key = `${OUTBOX_PREFIX.failed}${inboxKey}.json`;
  return Buffer.byteLength(key) <= MAX_KEY_BYTES
    ? key
    : `${OUTBOX_PREFIX.failed}${articleIdOf(inboxKey)}.json`;
}

/** @throws PermanentError `key-too-long` when the outbox keys would pass S3's limit. */
export function assertKeyFits(inboxKey: string): void {
  const bytes = Buffer.byteLength(inboxKey);
  if (bytes <= MAX_KEY_BYTES - RESERVED_KEY_BYTES) return;
  throw new PermanentError({
    kind: 'key-too-long',
    key: inboxKey,
    message: `The object's name is ${bytes} bytes long; with the published files' names it would pass S3's limit of ${MAX_KEY_BYTES}.`,
    advice: `Upload it again under a name of at most ${MAX_KEY_BYTES - RESERVED_KEY_BYTES} bytes.`,
  });
}

/** S3 events carry keys form-encoded: plus is a space, and only then percent-decoding. */
export function decodeEventKey(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}
