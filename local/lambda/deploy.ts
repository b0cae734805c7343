import { cp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FunctionModel, StackModel } from '../template/model.ts';
import { isSlowMapping, priorityOf, SLOW_PRIORITY, sandboxesOf } from '../wiring.ts';
import { createFunction, type Identity, type LocalFunction } from './function.ts';
import { createPlaces } from './places.ts';
import type { FunctionError } from './sandbox.ts';

/** Functions by their ARN; those that a slow queue calls stand twice, so that its work takes no place of fresh articles. */
export interface Lanes {
  readonly usual: Map<string, LocalFunction>;
  readonly slow: Map<string, LocalFunction>;
}

export interface DeployOptions {
  /** Their bundles are copied there. */
  readonly folder: string;
  /** Processes of one function at once, at most. */
  readonly maxSandboxes: number;
  /** Of every function, beside its own. */
  readonly environment: Readonly<Record<string, string>>;
  readonly bootstrap: string | undefined;
  readonly identify: (definition: FunctionModel, kill: (error: FunctionError) => void) => Identity;
  readonly openLog: (logicalId: string) => (text: string) => void;
}

/** Puts the template's functions into their lanes. */
export async function deployFunctions(
  model: StackModel,
  lanes: Lanes,
  options: DeployOptions,
): Promise<void> {
  const slowPlaces = createPlaces(Math.max(1, os.availableParallelism() - 1));
  for (const { folder, ...rest } of model.functions) {
    const definition = {
      ...rest,
      folder: path.join(options.folder, rest.logicalId),
      environment: { ...rest.environment, ...options.environment },
    };
    await cp(folder, definition.folder, { recursive: true });
    const log = options.openLog(definition.logicalId);
    const settings = (isSlow: boolean) => ({
      ...definition,
      bootstrap: options.bootstrap,
      identify: (kill: (error: FunctionError) => void) => options.identify({ ...definition, isSlow }, kill),
    });
    const usual = {
      ...settings(false),
      places: createPlaces(sandboxesOf(definition, model, options.maxSandboxes)),
      priority: priorityOf(definition, model),
    };
    const slow = { ...settings(true), places: slowPlaces, priority: SLOW_PRIORITY };
    const { arn, isSlow } = definition;
    lanes.usual.set(arn, createFunction(isSlow ? slow : usual, log));
    if (model.mappings.some((each) => each.functionArn === arn && isSlowMapping(each, model)))
      lanes.slow.set(arn, createFunction(slow, log));
  }
}
