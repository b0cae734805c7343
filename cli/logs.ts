import { createReadStream, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { articleIdOf } from '../shared/documents/keys.ts';
import { catalogOf, refuseUnpublished } from './articles.ts';
import { command } from './command.ts';
import type { Deployment } from './deployment.ts';
import type { Output, Style } from './output.ts';
import { timeOf } from './since.ts';
import { LOGS } from './specs/articles.ts';

export const logs = command(LOGS, async ({ values, positionals }, context) => {
  const key = positionals[0]!;
  const since = timeOf(values.since, '--since');
  const deployment = await context.deployment();
  const articleId = articleIdOf(key);
  const lines = await Array.fromAsync(linesOf(articleId, since, deployment));
  lines.sort((a, b) => (a.time < b.time ? -1 : 1));
  for (const line of lines) tell(line, context);
  if (lines.length > 0) return 0;
  const catalog = catalogOf(deployment);
  if ((await catalog.latest(articleId)) === null) return refuseUnpublished(key, catalog);

  context.print(`${key}: no function has logged a line about it ${sinceText(deployment, values.since)}.`);
  return 1;
});

function sinceText({ logFolder }: Deployment, since: string): string {
  return logFolder === undefined
    ? `since ${since}`
    : 'since the local cloud was started: each start begins new logs';
}

/** A line that a function logged, with its own fields. */
interface LogLine {
  readonly function: string;
  /** ISO. */
  readonly time: string;
  readonly level: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function* linesOf(articleId: string, since: Date, deployment: Deployment): AsyncGenerator<LogLine> {
  for await (const [name, text] of rawLines(articleId, since, deployment)) {
    const line = parsed(name, text);
    if (line?.fields['articleId'] === articleId && line.time >= since.toISOString()) yield line;
  }
}

/** What holds the article's id, with the function's name. */
async function* rawLines(
  articleId: string,
  since: Date,
  { logFolder, logGroups = {} }: Deployment,
): AsyncGenerator<readonly [name: string, text: string]> {
  if (logFolder !== undefined) {
    const names = existsSync(logFolder) ? readdirSync(logFolder).filter((name) => name.endsWith('.log')) : [];
    for (const name of names.sort()) {
      const reading = createInterface({ input: createReadStream(path.join(logFolder, name)) });
      for await (const text of reading) if (text.includes(articleId)) yield [functionName(name), text];
    }
    return;
  }
  const { CloudWatchLogsClient, paginateFilterLogEvents } = await import('@aws-sdk/client-cloudwatch-logs');
  const client = new CloudWatchLogsClient({});
  for (const [name, logGroupName] of Object.entries(logGroups)) {
    // The id as one term; whether it stands in the right field is seen when the line is read.
    const wanted = { logGroupName, filterPattern: `"${articleId}"`, startTime: since.getTime() };
    for await (const { events = [] } of paginateFilterLogEvents({ client }, wanted))
      for (const { message = '' } of events) yield [name, message];
  }
}

/** Log files are called by the function’s id in the template, NormalizeFunction0A1B2C3D.log. */
const functionName = (file: string): string => file.replace(/(?:Function)?[0-9A-F]{8}\.log$|\.log$/, '');

/** Fields that stand at the beginning of a printed line, or say the same in every line. */
const TOLD: ReadonlySet<string> = new Set([
  ...['timestamp', 'time', 'level', 'message', 'service', 'articleId'],
  ...['cold_start', 'function_arn', 'function_memory_size', 'function_name', 'function_request_id'],
  ...['sampling_rate', 'xray_trace_id'],
]);

function parsed(name: string, text: string): LogLine | null {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    // Lambda's own lines are no JSON.
    return null;
  }
  if (typeof fields !== 'object' || fields === null) return null;
  const { timestamp, level, message } = fields as Record<string, unknown>;
  const time = new Date(String(timestamp));
  if (Number.isNaN(time.getTime())) return null;
  return {
    function: name,
    time: time.toISOString(),
    level: String(level),
    message: String(message),
    fields: fields as Record<string, unknown>,
  };
}

const STYLES: Readonly<Record<string, Style>> = { ERROR: 'red', WARN: 'yellow' };
const LEVEL_WIDTH = 5;

function tell({ function: name, time, level, message, fields }: LogLine, { print, result }: Output): void {
  const { timestamp: _, ...rest } = fields;
  result({ ...rest, function: name, time, level, message });
  const more = Object.entries(fields)
    .filter(([field]) => !TOLD.has(field))
    .map(([field, value]) => ` ${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const style = STYLES[level];
  const word = level.padEnd(LEVEL_WIDTH);
  print(`${time} `, style === undefined ? word : { text: word, style }, ` ${name}: ${message}`, {
    text: more,
    style: 'dim',
  });
}
