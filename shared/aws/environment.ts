import type { EnvName } from '../environment.ts';
import { ENV } from '../environment.ts';
import { PipelineSettings } from '../settings.ts';

/**
 * Value of an environment variable that the stack sets.
 * @throws Error naming the variable: a function without its wiring must stop at once, never guess
 */
export function requiredEnv(name: EnvName): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`The environment variable ${name} is missing: deploy the stack again.`);
  }
  return value;
}

/** Options that advised commands need to reach this deployment; see shared/calls.ts. */
export const callOptionsFromEnv = (): string => process.env[ENV.callOptions] ?? '';

/** @throws Error when the settings are absent or not valid */
export function settingsFromEnv(): PipelineSettings {
  const settings = PipelineSettings.parse(JSON.parse(requiredEnv(ENV.settings)));
  const siteUrl = process.env[ENV.siteUrl];
  return siteUrl === undefined || siteUrl === '' ? settings : { ...settings, siteUrl };
}
