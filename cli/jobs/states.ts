import { createRequire } from 'node:module';
import type { DescribeExecutionCommandOutput, SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { BatchProgress } from '../../shared/aws/backfill.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { type Deployment, NoDeploymentError } from '../deployment.ts';

/** Step Functions, as far as jobs need it. Its client is loaded when it is used. */
const sfn = (): typeof import('@aws-sdk/client-sfn') =>
  createRequire(import.meta.url)('@aws-sdk/client-sfn') as typeof import('@aws-sdk/client-sfn');

export interface Job {
  readonly name: string;
  readonly status: string;
  readonly started: Date;
  readonly ended: Date | undefined;
  readonly articles: number;
  readonly rest: number;
  /** How those ended that were looked after to their end; null while it runs. */
  readonly report: Report | null;
  readonly message: string | undefined;
}

export interface Report {
  readonly ends: Readonly<Record<string, number>>;
  readonly characters: number;
  readonly cost: number;
}

export interface Jobs {
  start(name: string, input: object): Promise<void>;
  /** Null when there is none of this name. */
  get(name: string): Promise<Job | null>;
  /** Names, the newest first. */
  names(): Promise<string[]>;
  cancel(name: string): Promise<void>;
}

/** More are not listed: Step Functions forgets them after 90 days, too. */
const MOST_JOBS = 20;

/** @throws NoDeploymentError when the stack has no slow lane */
export function jobsOf({ states, s3, name: place }: Deployment): Jobs {
  if (states === undefined)
    throw new NoDeploymentError(
      `${place} has no slow lane.`,
      'Set "backfill": {} in cdk.json, and deploy it or start the local cloud again.',
    );
  const { stateMachineArn, config } = states;
  const { SFNClient: Client, ...commands } = sfn();
  const client: SFNClient = new Client(config);
  const store = createObjectStore(s3);
  const arnOf = (name: string): string =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

  async function describe(name: string): Promise<DescribeExecutionCommandOutput | null> {
    try {
      return await client.send(new commands.DescribeExecutionCommand({ executionArn: arnOf(name) }));
    } catch (error) {
      if (error instanceof commands.ExecutionDoesNotExist) return null;
      throw error;
    }
  }

  async function countsOf(executionArn: string) {
    const { mapRuns = [] } = await client.send(new commands.ListMapRunsCommand({ executionArn }));
    const mapRunArn = mapRuns[0]?.mapRunArn;
    if (mapRunArn === undefined) return { total: 0, succeeded: 0, failed: 0 };
    const { itemCounts } = await client.send(new commands.DescribeMapRunCommand({ mapRunArn }));
    return {
      total: itemCounts?.total ?? 0,
      succeeded: itemCounts?.succeeded ?? 0,
      failed: itemCounts?.failed ?? 0,
    };
  }

  async function json(bucket: string, key: string): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode((await store.get(bucket, key)).bytes));
  }

  async function reportOf(output: string, failed: number): Promise<Report> {
    const { Bucket, Key } = MapOutput.parse(JSON.parse(output)).ResultWriterDetails;
    const files = Manifest.parse(await json(Bucket, Key)).ResultFiles.SUCCEEDED;
    let report: Report = { ends: failed > 0 ? { 'not-looked-after': failed } : {}, characters: 0, cost: 0 };
    for (const file of files)
      for (const { Output } of Results.parse(await json(Bucket, file.Key)))
        report = added(report, BatchProgress.parse(JSON.parse(Output)));
    return report;
  }

  return {
    async start(name, input) {
      await client.send(
        new commands.StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
      );
    },
    async get(name) {
      const found = await describe(name);
      if (found === null) return null;
      const { total, succeeded, failed } = await countsOf(found.executionArn!);
      const report = found.status === 'SUCCEEDED' ? await reportOf(found.output!, failed) : null;
      return {
        ...{ name, status: found.status!, started: found.startDate!, ended: found.stopDate },
        ...{ articles: total, rest: succeeded + failed, report, message: found.cause },
      };
    },
    async names() {
      const request = { stateMachineArn, maxResults: MOST_JOBS };
      const { executions = [] } = await client.send(new commands.ListExecutionsCommand(request));
      return executions.map(({ name }) => name!);
    },
    async cancel(name) {
      const cause = 'Cancelled by "tidings cancel".';
      await client.send(new commands.StopExecutionCommand({ executionArn: arnOf(name), cause }));
    },
  };
}

/** Output of a distributed map with a ResultWriter ("ResultWriter (Map)", Step Functions developer guide). */
const MapOutput = z.object({ ResultWriterDetails: z.object({ Bucket: z.string(), Key: z.string() }) });
const Manifest = z.object({
  ResultFiles: z.object({ SUCCEEDED: z.array(z.object({ Key: z.string() })).default([]) }),
});
const Results = z.array(z.object({ Output: z.string() }));

function added(report: Report, { ends, billedCharacters, cost }: BatchProgress): Report {
  const names = new Set([...Object.keys(report.ends), ...Object.keys(ends)]);
  const of = (counts: Readonly<Record<string, number | undefined>>, name: string): number =>
    counts[name] ?? 0;
  return {
    ends: Object.fromEntries([...names].map((name) => [name, of(report.ends, name) + of(ends, name)])),
    characters: report.characters + billedCharacters,
    cost: report.cost + cost,
  };
}
