import { CURRENCY } from '../shared/translate/spend/cost.ts';
import { command } from './command.ts';
import { type Job, jobsOf } from './jobs/states.ts';
import type { Output } from './output.ts';
import { CANCEL, JOBS } from './specs/archives.ts';

export const jobs = command(JOBS, async ({ positionals }, context) => {
  const all = jobsOf(await context.deployment());
  const names = positionals.length > 0 ? positionals : await all.names();
  if (names.length === 0)
    context.print('There are no jobs. Start one with: ./tidings backfill s3://BUCKET/PREFIX');
  let unknown = 0;
  for (const name of names) {
    const job = await all.get(name);
    if (job !== null) tell(job, context);
    else {
      unknown++;
      context.print(`There is no job ${name}. All of them: ./tidings jobs`);
    }
  }
  return unknown === 0 ? 0 : 1;
});

export const cancel = command(CANCEL, async ({ positionals: [name = ''] }, { deployment, print, result }) => {
  const all = jobsOf(await deployment());
  const job = await all.get(name);
  const done = job?.status === 'RUNNING';
  if (done) await all.cancel(name);
  const message = done
    ? 'cancelled; what is on its way is finished, and the same call again goes on with the rest'
    : job === null
      ? 'there is no such job'
      : `it has ended already (${job.status})`;
  print(`${name}: ${message}`);
  result({ job: name, done, message });
  return done ? 0 : 1;
});

const WORDS: Readonly<Record<string, string>> = {
  RUNNING: 'running',
  SUCCEEDED: 'done',
  ABORTED: 'cancelled',
  FAILED: 'failed',
};

function tell(
  { name, status, started, ended, articles, rest, report, message }: Job,
  { print, result }: Pick<Output, 'print' | 'result'>,
): void {
  const how = report === null ? `${rest} of ${articles} have ended` : endsOf(report.ends);
  print({ text: name, style: 'bold' }, `  ${WORDS[status] ?? status}: ${how}`);
  if (report !== null)
    print(`  ${report.characters} characters translated, ${report.cost.toFixed(2)} ${CURRENCY}`);
  if (report !== null && (report.ends['failed'] ?? 0) > 0) print('  What failed, and why: ./tidings failed');
  if (message !== undefined && status === 'FAILED') print(`  ${message}`);
  result({
    ...{ job: name, status, started: started.toISOString(), ended: ended?.toISOString(), articles, rest },
    ...(report !== null && {
      ends: report.ends,
      characters: report.characters,
      cost: report.cost,
      currency: CURRENCY,
    }),
    ...(message !== undefined && { message }),
  });
}

/** `1990 published, 8 failed`. */
function endsOf(ends: Readonly<Record<string, number>>): string {
  const told = Object.entries(ends).map(([end, count]) => `${count} ${end}`);
  return told.length === 0 ? 'nothing was on its list' : told.join(', ');
}
