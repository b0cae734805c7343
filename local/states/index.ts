import { S3Client } from '@aws-sdk/client-s3';
import { type Access, evaluate } from '../access.ts';
import type { Database } from '../database.ts';
import type { Service } from '../gateway.ts';
import { newCredentials } from '../lambda/credentials.ts';
import type { LocalFunction } from '../lambda/function.ts';
import { createStates, type RunningMachine } from '../services/states.ts';
import type { StateMachineModel } from '../template/model.ts';
import { REGION } from '../template/resolve.ts';
import { StateError } from './data.ts';
import { createMachine } from './machine.ts';
import { openRecords } from './records.ts';

/** The template's state machines, and the service that starts and stops their executions. */
export interface StateMachines {
  readonly service: Service;
  /** Makes them ready, and goes on with what an earlier run left. @param endpoint of S3 */
  start(endpoint: string): void;
  /** Executions that run. */
  active(): number;
  stop(): Promise<void>;
}

export interface StateMachineOptions {
  readonly models: readonly StateMachineModel[];
  readonly database: Database;
  readonly access: Access;
  /** By ARN; filled by the time that the first execution runs. */
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly maxWaitMs: number;
  readonly onFault: (error: unknown) => void;
}

export function openStateMachines(options: StateMachineOptions): StateMachines {
  const { models, database, access, functions, maxWaitMs, onFault } = options;
  const records = openRecords(database);
  const machines: RunningMachine[] = [];
  const clients: S3Client[] = [];

  function machineOf({ logicalId, arn, map, policies }: StateMachineModel, endpoint: string): RunningMachine {
    const credentials = newCredentials();
    access.add({ name: logicalId, policies, ...credentials });
    const s3 = new S3Client({ region: REGION, endpoint, credentials });
    clients.push(s3);
    const may = (action: string, resource: string): void => {
      if (evaluate(policies, { action, resource, context: {} })) return;
      const cause = `The role of ${logicalId} does not allow ${action} on ${resource}.`;
      throw new StateError('States.TaskFailed', cause);
    };
    const machine = createMachine(arn, map, {
      ...{ records, s3, maxWaitMs, onFault },
      async invoke(functionArn, payload) {
        // A distributed map starts its children as executions of their own.
        may('states:StartExecution', arn);
        may('lambda:InvokeFunction', functionArn);
        const target = functions.get(functionArn);
        if (target === undefined) throw new StateError('Lambda.ResourceNotFoundException', functionArn);
        return target.invoke(payload);
      },
    });
    return { ...machine, arn, maxConcurrency: map.MaxConcurrency };
  }

  return {
    service: createStates(access, records, machines),
    start(endpoint) {
      machines.push(...models.map((model) => machineOf(model, endpoint)));
      for (const execution of records.running())
        machines.find(({ arn }) => arn === execution.machine)?.run(execution);
    },
    active: () => machines.reduce((sum, machine) => sum + machine.active(), 0),
    async stop() {
      await Promise.all(machines.map((machine) => machine.stop()));
      for (const client of clients) client.destroy();
    },
  };
}
