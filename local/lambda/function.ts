import { randomUUID } from 'node:crypto';
import type { Places } from './places.ts';
import { type FunctionError, type Outcome, type Sandbox, startSandbox } from './sandbox.ts';

/** A deployed function: as many sandboxes as invocations run at once, kept warm between them. */

export interface FunctionSettings {
  readonly name: string;
  readonly arn: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly folder: string;
  /** For its invocations; several functions may share them. */
  readonly places: Places;
  readonly bootstrap?: string | undefined;
  readonly priority?: number | undefined;
  /** Gives a sandbox its identity; `kill` ends the sandbox that got it. */
  readonly identify: (kill: (error: FunctionError) => void) => Identity;
}

export interface Identity {
  /** Complete: nothing is inherited from the machine. */
  readonly environment: Readonly<Record<string, string>>;
  /** The sandbox is about to be called with this. */
  begin(event: unknown): void;
  /** The sandbox has ended: its credentials are worth nothing any more. */
  release(): void;
}

export type InvocationResult = Outcome;

export interface LocalFunction {
  readonly settings: FunctionSettings;
  /** Waits for a free sandbox. Never rejects: a function's failure is part of the result. */
  invoke(event: unknown): Promise<InvocationResult>;
  /** Invocations running or waiting. */
  active(): number;
  /** Process ids of the sandboxes. */
  processes(): number[];
  stop(): Promise<void>;
}

const STOPPED: FunctionError = { errorType: 'Sandbox.Stopped', errorMessage: 'The local cloud was stopped' };

/** Idle sandboxes give their memory back after this time; Lambda keeps them for some minutes. */
const IDLE_MS = 60_000;

/** @param log one line or block of the function's log */
export function createFunction(settings: FunctionSettings, log: (text: string) => void): LocalFunction {
  const idle: { sandbox: Sandbox; since: number }[] = [];
  const busy = new Set<Sandbox>();
  const identities = new WeakMap<Sandbox, Identity>();
  const { places } = settings;
  let active = 0;
  let stopped = false;
  const reaper = setInterval(() => {
    const expired = idle.filter(({ since }) => performance.now() - since > IDLE_MS);
    for (const entry of expired) {
      idle.splice(idle.indexOf(entry), 1);
      void entry.sandbox.stop();
    }
  }, IDLE_MS / 4);
  reaper.unref();

  async function create(): Promise<Sandbox> {
    let sandbox: Sandbox | undefined;
    const identity = settings.identify((error) => sandbox?.kill(error));
    const { environment, release } = identity;
    sandbox = await startSandbox({ ...settings, environment, onOutput: log, onEnd: release });
    identities.set(sandbox, identity);
    return sandbox;
  }

  async function acquire(): Promise<Sandbox> {
    for (;;) {
      const entry = idle.pop();
      if (entry === undefined) return create();
      if (entry.sandbox.alive()) return entry.sandbox;
    }
  }

  async function invoke(event: unknown): Promise<InvocationResult> {
    active++;
    await places.take();
    try {
      return stopped ? { error: STOPPED } : await runIn(await acquire(), event);
    } catch (error) {
      return { error: { errorType: 'Runtime.StartFailed', errorMessage: String(error) } };
    } finally {
      active--;
      places.giveBack();
    }
  }

  async function runIn(sandbox: Sandbox, event: unknown): Promise<InvocationResult> {
    const requestId = randomUUID();
    const started = performance.now();
    busy.add(sandbox);
    // It may have been started while everything else was being stopped.
    if (stopped) await sandbox.stop();
    identities.get(sandbox)?.begin(event);
    log(`START RequestId: ${requestId} Version: $LATEST\n`);
    const result = await sandbox.invoke({ requestId, event, timeoutMs: settings.timeoutSeconds * 1000 });
    busy.delete(sandbox);
    if (sandbox.alive()) idle.push({ sandbox, since: performance.now() });
    const used = sandbox.maxMemoryMegabytes();
    log(
      report(
        requestId,
        Math.round(performance.now() - started),
        settings.memoryMegabytes,
        used,
        result.error,
      ),
    );
    return result;
  }

  return {
    settings,
    invoke,
    active: () => active,
    processes: () => [...busy, ...idle.map(({ sandbox }) => sandbox)].flatMap(({ pid }) => pid ?? []),
    async stop() {
      stopped = true;
      clearInterval(reaper);
      await Promise.all([...busy, ...idle.map(({ sandbox }) => sandbox)].map((sandbox) => sandbox.stop()));
    },
  };
}

function report(
  id: string,
  ms: number,
  memory: number,
  used: number,
  error: FunctionError | undefined,
): string {
  const failure = error === undefined ? '' : `${id} ${error.errorType}: ${error.errorMessage}\n`;
  return `${failure}END RequestId: ${id}\nREPORT RequestId: ${id}\tDuration: ${ms} ms\tMemory Size: ${memory} MB\tMax Memory Used: ${Math.round(used)} MB\n`;
}
