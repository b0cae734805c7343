import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Access } from '../access.ts';
import type { Service } from '../gateway.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import type { RuleModel, RuleTarget } from '../template/model.ts';
import { ACCOUNT, REGION } from '../template/resolve.ts';
import { matches } from './event-patterns.ts';

/** An event as EventBridge hands it to targets ("Events", EventBridge user guide). */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

/** One event for one target of a rule whose pattern it matches. `input` is what the target gets. */
export interface Delivery {
  readonly target: RuleTarget;
  readonly input: unknown;
}

/** An entry of PutEvents; what is wrong with it is told for this entry alone. */
const Entry = z.strictObject({
  Source: z.string().min(1),
  DetailType: z.string().min(1).max(128),
  Detail: z.string(),
  EventBusName: z.string().default('default'),
  Time: z.number().optional(),
  Resources: z.array(z.string()).default([]),
});

/** "PutEvents": entries of one request, and bytes of all of them together. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

const TARGET = 'AWSEvents.';

/**
 * EventBridge: PutEvents on the buses of the template. Rules and targets are the template's.
 *
 * @param deliver called for every target of every rule that an event matches
 */
export function createEvents(
  access: Access,
  buses: ReadonlySet<string>,
  rules: readonly RuleModel[],
  deliver: (event: BusEvent, bus: string, deliveries: readonly Delivery[]) => void,
): Service {
  return {
    streams: false,
    target: TARGET,
    async handle({ body, caller, request, response }) {
      const action = String(request.headers['x-amz-target']).replace(TARGET, '');
      if (action !== 'PutEvents') throw notImplemented(`the EventBridge action ${action}`);
      const { Entries: entries } = JSON.parse(body.toString('utf8')) as {
        Entries: Record<string, unknown>[];
      };
      if (!Array.isArray(entries) || entries.length < 1 || entries.length > MAX_ENTRIES)
        throw invalid(`1 to ${MAX_ENTRIES} entries are allowed.`);
      if (body.length > MAX_BYTES) throw invalid(`The entries are larger than ${MAX_BYTES} bytes together.`);
      const results = entries.map((given) => {
        const bus = String(given['EventBusName'] ?? 'default').replace(/^.*:event-bus\//, '');
        access.require(caller, 'events:PutEvents', busArn(bus));
        if (!buses.has(bus))
          throw new ServiceError(400, 'ResourceNotFoundException', `There is no event bus ${bus}.`);
        return put(given, bus);
      });
      const answer = {
        FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length,
        Entries: results,
      };
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
    },
    fail(error, response) {
      const code = error.code === 'AccessDenied' ? 'AccessDeniedException' : error.code;
      response.writeHead(error.status < 500 ? 400 : error.status, {
        ...error.headers,
        'content-type': 'application/x-amz-json-1.1',
      });
      response.end(JSON.stringify({ __type: code, message: error.message }));
    },
  };

  function put(
    given: Record<string, unknown>,
    bus: string,
  ): { EventId: string } | { ErrorCode: string; ErrorMessage: string } {
    const entry = Entry.safeParse(given);
    if (!entry.success) return { ErrorCode: 'InvalidArgument', ErrorMessage: z.prettifyError(entry.error) };
    const { Source, DetailType, Detail, Time, Resources } = entry.data;
    const detail = objectOf(Detail);
    if (detail === undefined) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    const event: BusEvent = {
      version: '0',
      id: randomUUID(),
      'detail-type': DetailType,
      source: Source,
      account: ACCOUNT,
      time: new Date(Time === undefined ? Date.now() : Time * 1000).toISOString(),
      region: REGION,
      resources: Resources,
      detail,
    };
    const matching = rules.filter(({ busName, pattern }) => busName === bus && matches(pattern, event));
    const deliveries = matching.flatMap(({ targets }) =>
      targets.map((target) => ({ target, input: inputOf(target, event) })),
    );
    deliver(event, bus, deliveries);
    return { EventId: event.id };
  }
}

const busArn = (bus: string): string => `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${bus}`;

const invalid = (message: string): ServiceError => new ServiceError(400, 'ValidationException', message);

function objectOf(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a target gets: a text of its own, a template with values of the event in it, or the event. */
function inputOf({ input, transformer }: RuleTarget, event: BusEvent): unknown {
  if (input !== undefined) return JSON.parse(input);
  if (transformer === undefined) return event;
  const filled = transformer.template.replace(/<([\w-]+)>/g, (_, name: string) =>
    // Values go in as JSON: a quotation mark in one of them does not end the text that it stands in.
    JSON.stringify(valueAt(event, transformer.paths[name] ?? '') ?? ''),
  );
  return JSON.parse(filled);
}

/** @param path `$.detail.status`; no other form of path occurs (see schemas.ts) */
function valueAt(event: BusEvent, path: string): unknown {
  return path
    .split('.')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], event);
}
