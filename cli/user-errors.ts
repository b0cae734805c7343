import { ModelError, printable } from '../local/client.ts';
import { accountFault } from '../shared/aws/faults.ts';
import { TidingsError } from '../shared/errors.ts';
import { UsageError } from './command.ts';
import { NoDeploymentError } from './deployment.ts';

/** What a person reads in place of a stack trace. */
export interface UserMessage {
  readonly text: string;
  /** 2 when the call itself was off, 1 when it could not be carried out. */
  readonly exitCode: 1 | 2;
}

/**
 * Errors that come of ordinary mistakes, in words; undefined for every other error, which is a defect and needs
 * its stack.
 */
export function userMessageOf(error: unknown): UserMessage | undefined {
  if (error instanceof UsageError || error instanceof NoDeploymentError || isArgumentError(error)) {
    return { text: (error as Error).message, exitCode: 2 };
  }
  if (error instanceof TidingsError || error instanceof ModelError) {
    return { text: `${printable(error.message)}\n${printable(error.advice)}`, exitCode: 1 };
  }
  const fault = accountFault(error, 'AWS');
  if (fault !== null) return { text: `${fault.message}\n${fault.advice}`, exitCode: 1 };
  const text = fileProblem(error);
  return text === undefined ? undefined : { text, exitCode: 1 };
}

/** node:util's parseArgs names its errors by code. */
export function isArgumentError(error: unknown): boolean {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  );
}

const FILE_PROBLEMS: Readonly<Record<string, (place: string) => string>> = {
  ENOENT: (place) => `There is no file or folder ${place}. Check the name.`,
  EISDIR: (place) => `${place} is a folder. Name the files in it.`,
  ENOTDIR: (place) => `${place} is no folder, or lies below something that is none. Name a folder.`,
  EEXIST: (place) => `${place} is there already, as something else. Choose another place.`,
  EACCES: (place) => `You may not use ${place}. Change its permissions, or choose another place.`,
  EPERM: (place) => `You may not use ${place}. Change its permissions, or choose another place.`,
  EROFS: (place) => `${place} cannot be written. Choose another place.`,
  ENOSPC: (place) => `The disk is full: ${place} was not written. Free some space.`,
};

/** Errors of the file system; those of sockets and child processes have other system calls. */
function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall = '' } = error as NodeJS.ErrnoException;
  if (/^(spawn|connect|listen|bind)/.test(syscall)) return undefined;
  const sentenceFor = Object.hasOwn(FILE_PROBLEMS, code) ? FILE_PROBLEMS[code] : undefined;
  // Reading from an open file or folder does not name it.
  return sentenceFor?.(path ?? 'What you named');
}
