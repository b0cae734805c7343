import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { ArticleStatus } from '../documents/article-event.ts';
import type { StageName } from '../documents/failure-record.ts';
import type { Lane } from '../documents/keys.ts';
import { STATUS_INDEX } from '../environment.ts';
import type { FailureKind } from '../errors.ts';

/**
 * Where every article is. One item for every revision ever uploaded (`articleId`, `revision`), and one pointer
 * (`revision` = `latest`) that only ever moves to newer revisions: whoever looks at it knows whether it has been
 * superseded.
 */

/**
 * A status is only ever replaced by one of equal or higher rank: late and repeated events change nothing. `paused` waits
 * for budget, `waiting` for anything else that a translation needs; both are published as far as they go.
 */
const RANK = {
  received: 10,
  normalized: 20,
  paused: 25,
  waiting: 25,
  translated: 30,
  failed: 80,
  superseded: 85,
  published: 90,
  withdrawn: 95,
} as const satisfies Record<ArticleStatus, number>;

export type Status = ArticleStatus;

export const STATUSES = Object.keys(RANK) as readonly Status[];

/** Statuses in which a revision ends. */
export const FINAL_STATUSES: readonly Status[] = ['failed', 'superseded', 'published', 'withdrawn'];

/** Statuses of articles that are published in part and go on by themselves. */
export const WAITING_STATUSES = ['paused', 'waiting'] as const satisfies readonly Status[];

export interface ArticleRevision {
  readonly articleId: string;
  readonly revision: string;
}

/** Why an attempt of a stage was given back to the queue. */
export interface AttemptError {
  readonly stage: StageName;
  readonly kind: FailureKind;
  readonly message: string;
  /** What a person can do, where the next attempt will not do it. */
  readonly advice?: string | undefined;
}

/** One delivery of one queue message to a stage. */
export interface Attempt {
  readonly stage: StageName;
  readonly messageId: string;
  /** 1 for the first (`ApproximateReceiveCount`). */
  readonly delivery: number;
}

/** Deliveries of a message that began and were neither finished nor given back: the process died over them. */
export interface Begun {
  readonly stage: StageName;
  readonly messageId: string;
  readonly deliveries: readonly number[];
}

export interface CatalogEntry extends ArticleRevision {
  /** Inbox key. */
  readonly key: string;
  readonly status: Status;
  /** ISO time of the last change. */
  readonly updatedAt: string;
  readonly title?: string;
  readonly language?: string;
  /** Absent for fresh articles. */
  readonly lane?: Lane;
  /** For articles that failed or wait: a failure kind, what happened, and what to do. Of withdrawn ones, the reason. */
  readonly kind?: string;
  readonly message?: string;
  readonly advice?: string;
  /** ISO time since when the article has waited. */
  readonly waitingSince?: string;
  /** True once a part of it was published: it can be read, whatever becomes of the rest. */
  readonly readable?: boolean;
  /** Why the last attempt was given back to the queue. */
  readonly lastError?: AttemptError;
  readonly begun?: Begun;
}

/** Statuses that a reason belongs to: what made an article wait must not stand beside "published". */
const TOLD: ReadonlySet<Status> = new Set<Status>([...WAITING_STATUSES, 'failed', 'withdrawn']);
const REASONS = ['kind', 'message', 'advice', 'lastError', 'waitingSince'];

/** Undefined fields are left as they are. */
export type StatusDetails = {
  readonly [Field in 'title' | 'language' | 'lane' | 'kind' | 'message' | 'advice']?: string | undefined;
};

/** Sort key of the pointer to the newest revision. */
export const LATEST = 'latest';

export interface Catalog {
  /** Notes that a revision exists. Returns its entry when it is new, and null when it was there before. */
  register(article: ArticleRevision & { key: string }): Promise<CatalogEntry | null>;
  isSuperseded(article: ArticleRevision): Promise<boolean>;
  get(article: ArticleRevision): Promise<CatalogEntry | null>;
  /** The newest revision of an article, or null when it was never uploaded. */
  latest(articleId: string): Promise<CatalogEntry | null>;
  /** Every revision of an article, the oldest first. */
  history(articleId: string): AsyncIterable<CatalogEntry>;
  /** Moves the status forward. False when it stands further already. */
  advance(article: ArticleRevision, status: Status, details?: StatusDetails): Promise<boolean>;
  /** Puts a revision that went on, and got no further, back to waiting. False when it has ended. */
  waitAgain(article: ArticleRevision, details: StatusDetails): Promise<boolean>;
  /**
   * Notes that an attempt begins. Returns how many earlier deliveries of the same message died without a word since
   * the last one that ended, the error of that one, and where the article stands.
   *
   * @param known the entry as it was read a moment ago; without it, it is read
   */
  begin(
    article: ArticleRevision,
    attempt: Attempt,
    known?: CatalogEntry | null,
  ): Promise<{ died: number; status?: Status; lastError?: AttemptError }>;
  /** Ends an attempt that is given back; keeps its reason for the next and for the dead-letter handler. */
  noteError(article: ArticleRevision, error: AttemptError): Promise<void>;
  listByStatus(status: Status): AsyncIterable<CatalogEntry>;
  /** Withdraws a revision and takes its title, language and reasons away; that it was there stays recorded. */
  forget(article: ArticleRevision): Promise<void>;
}

export function createCatalog(
  client: DynamoDBDocumentClient,
  table: string,
  now: () => Date = () => new Date(),
): Catalog {
  const item = async (articleId: string, revision: string) => {
    const key = { articleId, revision };
    return (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;
  };

  const latestRevision = async (articleId: string): Promise<string> =>
    ((await item(articleId, LATEST))?.['latest'] as string | undefined) ?? '';

  const get = async ({ articleId, revision }: ArticleRevision) =>
    ((await item(articleId, revision)) as CatalogEntry | undefined) ?? null;

  async function* query(condition: Omit<QueryCommandInput, 'TableName'>): AsyncGenerator<CatalogEntry> {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({ TableName: table, ...condition, ExclusiveStartKey: start }),
      );
      yield* (page.Items ?? []) as CatalogEntry[];
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }

  /** @param highest rank that is replaced */
  const move = async (
    { articleId, revision }: ArticleRevision,
    status: Status,
    details: StatusDetails,
    highest: number,
  ): Promise<boolean> => {
    const set: Record<string, unknown> = {
      status,
      rank: RANK[status],
      updatedAt: now().toISOString(),
      ...details,
    };
    const names = Object.keys(set).filter((name) => set[name] !== undefined);
    const waits = (WAITING_STATUSES as readonly Status[]).includes(status);
    const since = waits
      ? ', waitingSince = if_not_exists(waitingSince, :updatedAt), readable = :readable'
      : '';
    const stale = TOLD.has(status) ? [] : REASONS.filter((name) => !names.includes(name));
    const remove = stale.length === 0 ? '' : ` REMOVE ${stale.map((name) => `#${name}`).join(', ')}`;
    return unlessConditionFails(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { articleId, revision },
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${since}${remove}`,
          ConditionExpression: 'attribute_not_exists(#rank) OR #rank <= :highest',
          ExpressionAttributeNames: Object.fromEntries(
            [...names, ...stale].map((name) => [`#${name}`, name]),
          ),
          ExpressionAttributeValues: {
            ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
            ':highest': highest,
            ...(waits && { ':readable': true }),
          },
        }),
      ),
    );
  };

  return {
    get,

    async register({ articleId, revision, key }) {
      const first = { status: 'received', updatedAt: now().toISOString() } as const;
      const entry: CatalogEntry = { articleId, revision, key, ...first };
      const item = unlessConditionFails(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...entry, rank: RANK.received },
            ConditionExpression: 'attribute_not_exists(articleId)',
          }),
        ),
      );
      const pointer = unlessConditionFails(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { articleId, revision: LATEST, latest: revision },
            ConditionExpression: 'attribute_not_exists(articleId) OR latest < :revision',
            ExpressionAttributeValues: { ':revision': revision },
          }),
        ),
      );
      const [isNew] = await Promise.all([item, pointer]);
      return isNew ? entry : null;
    },

    async isSuperseded({ articleId, revision }) {
      return (await latestRevision(articleId)) > revision;
    },

    async latest(articleId) {
      const revision = await latestRevision(articleId);
      return revision === '' ? null : get({ articleId, revision });
    },

    advance: (article, status, details = {}) => move(article, status, details, RANK[status]),

    waitAgain: (article, details) => move(article, 'waiting', details, RANK.translated),

    async begin(article, { stage, messageId, delivery }, known) {
      const entry = known ?? (await get(article));
      const before = entry?.begun;
      const same = before?.stage === stage && before.messageId === messageId;
      // Only earlier ones: a delivery that the queue took back is counted anew under its number.
      const died = same ? before.deliveries.filter((earlier) => earlier < delivery) : [];
      const { articleId, revision } = article;
      const begun: Begun = { stage, messageId, deliveries: [...died, delivery] };
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { articleId, revision },
          UpdateExpression: 'SET begun = :begun',
          ExpressionAttributeValues: { ':begun': begun },
        }),
      );
      const { status, lastError } = entry ?? {};
      return { died: died.length, ...(status && { status }), ...(lastError && { lastError }) };
    },

    async noteError({ articleId, revision }, error) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { articleId, revision },
          UpdateExpression: 'SET lastError = :error REMOVE begun',
          ExpressionAttributeValues: { ':error': error },
        }),
      );
    },

    history: (articleId) =>
      query({
        // Revisions are hex digits and upper case, so the pointer comes after all of them.
        KeyConditionExpression: 'articleId = :articleId AND revision < :latest',
        ExpressionAttributeValues: { ':articleId': articleId, ':latest': LATEST },
        ConsistentRead: true,
      }),

    async forget(article) {
      const { articleId, revision } = article;
      const set = { status: 'withdrawn', rank: RANK.withdrawn, updatedAt: now().toISOString() };
      const names = Object.keys(set);
      const told = ['title', 'language', ...REASONS];
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { articleId, revision },
          UpdateExpression:
            `SET ${names.map((name) => `#${name} = :${name}`).join(', ')} ` +
            `REMOVE ${told.map((name) => `#${name}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries([...names, ...told].map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(
            Object.entries(set).map(([name, value]) => [`:${name}`, value]),
          ),
        }),
      );
    },

    listByStatus: (status) =>
      query({
        IndexName: STATUS_INDEX,
        KeyConditionExpression: '#status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': status },
      }),
  };
}

/** True when the write happened, false when its condition did not hold. */
async function unlessConditionFails(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
