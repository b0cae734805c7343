import { type Database, type Row, transaction } from '../database.ts';
import type { Position } from './child.ts';
import type { Json } from './data.ts';

/** Executions, map runs and their children, on SQLite: a run that was killed goes on where it was. */

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
export type ChildStatus = Status | 'PENDING';

export interface Execution {
  readonly arn: string;
  readonly machine: string;
  readonly name: string;
  readonly input: string;
  readonly status: Status;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly stopped: number | null;
}

export interface Child {
  readonly number: number;
  readonly input: string;
  readonly status: ChildStatus;
  /** JSON of its position, once it has begun. */
  readonly position: string | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly started: number | null;
  readonly stopped: number | null;
  /** Items of its batch. */
  readonly items: number;
}

export interface MapRun {
  readonly arn: string;
  readonly execution: string;
  readonly started: number;
  readonly stopped: number | null;
}

export interface End {
  readonly status: Exclude<Status, 'RUNNING'>;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

const SCHEMA = `
  create table if not exists executions (
    arn text primary key, machine text not null, name text not null, input text not null, status text not null,
    output text, error text, cause text, started integer not null, stopped integer) strict;
  create table if not exists map_runs (
    arn text primary key, execution text not null unique, started integer not null, stopped integer) strict;
  create table if not exists children (
    run text not null, number integer not null, input text not null, items integer not null, status text not null,
    position text, output text, error text, cause text, started integer, stopped integer,
    primary key (run, number)) strict, without rowid;`;

export type Records = ReturnType<typeof openRecords>;

export function openRecords(database: Database) {
  database.exec(SCHEMA);
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    start: prepare(
      'insert into executions (arn, machine, name, input, status, started) values (?, ?, ?, ?, ?, ?)',
    ),
    get: prepare('select * from executions where arn = ?'),
    list: prepare('select * from executions where machine = ? order by started desc, name'),
    running: prepare("select * from executions where status = 'RUNNING'"),
    end: prepare(
      "update executions set status = ?, output = ?, error = ?, cause = ?, stopped = ? where arn = ? and status = 'RUNNING'",
    ),
    addRun: prepare('insert into map_runs (arn, execution, started) values (?, ?, ?)'),
    run: prepare('select * from map_runs where arn = ?'),
    runOf: prepare('select * from map_runs where execution = ?'),
    endRun: prepare('update map_runs set stopped = ? where arn = ?'),
    addChild: prepare(
      "insert into children (run, number, input, items, status) values (?, ?, ?, ?, 'PENDING')",
    ),
    open: prepare(
      "select * from children where run = ? and status in ('PENDING', 'RUNNING') order by number",
    ),
    moved: prepare(
      "update children set status = 'RUNNING', position = ?, started = coalesce(started, ?) where run = ? and number = ?",
    ),
    endChild: prepare(
      'update children set status = ?, output = ?, error = ?, cause = ?, stopped = ?, position = null where run = ? and number = ?',
    ),
    abort: prepare(
      "update children set status = 'ABORTED', stopped = ? where run = ? and status in ('PENDING', 'RUNNING')",
    ),
    counts: prepare(
      'select status, count(*) as children, sum(items) as items from children where run = ? group by status',
    ),
    ended: prepare('select * from children where run = ? and status = ? order by number'),
  };
  const now = (): number => Date.now();
  const details = ({ status, output, error, cause }: End) =>
    [status, output ?? null, error ?? null, cause ?? null] as const;

  return {
    start: ({ arn, machine, name, input }: Pick<Execution, 'arn' | 'machine' | 'name' | 'input'>): void =>
      void statements.start.run(arn, machine, name, input, 'RUNNING', now()),
    get: (arn: string): Execution | undefined => as<Execution>(statements.get.get(arn)),
    list: (machine: string): Execution[] => statements.list.all(machine).map((row) => as<Execution>(row)!),
    running: (): Execution[] => statements.running.all().map((row) => as<Execution>(row)!),
    /** Nothing when it has ended already. */
    end: (arn: string, end: End): void => void statements.end.run(...details(end), now(), arn),

    mapRun: (arn: string): MapRun | undefined => as<MapRun>(statements.run.get(arn)),
    mapRunOf: (execution: string): MapRun | undefined => as<MapRun>(statements.runOf.get(execution)),
    /** In one transaction: a run has all of its children, or there is no run. */
    addRun(arn: string, execution: string, batches: readonly { input: Json; items: number }[]): void {
      transaction(database, () => {
        statements.addRun.run(arn, execution, now());
        for (const [number, { input, items }] of batches.entries())
          statements.addChild.run(arn, number, JSON.stringify(input), items);
      });
    },
    openChildren: (run: string): Child[] => statements.open.all(run).map((row) => as<Child>(row)!),
    endedChildren: (run: string, status: Status): Child[] =>
      statements.ended.all(run, status).map((row) => as<Child>(row)!),
    moved: (run: string, number: number, position: Position): void =>
      void statements.moved.run(JSON.stringify(position), now(), run, number),
    endChild: (run: string, number: number, end: End): void =>
      void statements.endChild.run(...details(end), now(), run, number),
    endRun: (run: string): void => void statements.endRun.run(now(), run),
    abortChildren: (run: string): void => void statements.abort.run(now(), run),
    counts: (run: string): { status: ChildStatus; children: number; items: number }[] =>
      statements.counts.all(run) as never,
  };
}

const as = <T>(row: Row | undefined): T | undefined => row as T | undefined;
