import { createHash } from 'node:crypto';
import { translateCode } from '../../languages/codes.ts';
import { memoryText } from '../text.ts';

export interface MachineKeyParts {
  readonly text: string;
  readonly source: string;
  readonly target: string;
  readonly engine: string;
  readonly terminologyVersion: string | null;
  readonly settings?: string | undefined;
}

/** Key of a machine entry: everything that changes the words is part of it. */
export function machineKey(parts: MachineKeyParts): string {
  return `m#${digest([
    memoryText(parts.text),
    translateCode(parts.source),
    translateCode(parts.target),
    parts.engine,
    parts.terminologyVersion,
    parts.settings ?? null,
  ])}`;
}

/** Key of a human entry: text and pair only, so that it outlives engines and terminology. */
export function humanKey(text: string, source: string, target: string): string {
  return `h#${digest([memoryText(text), translateCode(source), translateCode(target)])}`;
}

// JSON keeps the parts apart: ["a","b"] and ["a|b"] never hash alike.
function digest(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('base64url');
}
