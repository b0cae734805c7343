import { ModelError } from '../local/client.ts';
import { accountFault } from '../shared/aws/faults.ts';
import { TidingsError } from '../shared/errors.ts';
import { UsageError } from './command.ts';
import { NoDeploymentError } from './deployment.ts';

/** What a person reads in place of a stack trace, and a program with --json. */
export interface UserMessage {
  /** `usage`, `no-deployment`, `file`, `model`, or a kind of shared/errors.ts. */
  readonly kind: string;
  readonly message: string;
  /** Empty where the message says what to do. */
  readonly advice: string;
  /** 2 when the call itself was off, 1 when it could not be carried out. */
  readonly exitCode: 1 | 2;
}

/**
 * Errors that come of ordinary mistakes, in words; undefined for every other error, which is a defect and needs
 * its stack.
 */
export function userMessageOf(error: unknown): UserMessage | undefined {
  if (error instanceof UsageError) {
    const [message = '', ...advice] = error.message.split('\n');
    return { kind: 'usage', message, advice: advice.join('\n'), exitCode: 2 };
  }
  if (error instanceof NoDeploymentError) return told('no-deployment', error, 2);
  if (error instanceof TidingsError) return told(error.kind, error, 1);
  if (error instanceof ModelError) return told('model', error, 1);
  const fault = accountFault(error, 'AWS');
  if (fault !== null) return told(fault.kind, fault, 1);
  return fileProblem(error);
}

function told(
  kind: string,
  { message, advice }: { message: string; advice: string },
  exitCode: 1 | 2,
): UserMessage {
  return { kind, message, advice, exitCode };
}

const FILE_PROBLEMS: Readonly<Record<string, (place: string) => [message: string, advice: string]>> = {
  ENOENT: (place) => [`There is no file or folder ${place}.`, 'Check the name.'],
  EISDIR: (place) => [`${place} is a folder.`, 'Name the files in it.'],
  ENOTDIR: (place) => [`${place} is no folder, or lies below something that is none.`, 'Name a folder.'],
  EEXIST: (place) => [`${place} is there already, as something else.`, 'Choose another place.'],
  EACCES: (place) => [`You may not use ${place}.`, 'Change its permissions, or choose another place.'],
  EPERM: (place) => [`You may not use ${place}.`, 'Change its permissions, or choose another place.'],
  EROFS: (place) => [`${place} cannot be written.`, 'Choose another place.'],
  ENOSPC: (place) => [`The disk is full: ${place} was not written.`, 'Free some space.'],
};

/** Errors of the file system; those of sockets and child processes have other system calls. */
function fileProblem(error: unknown): UserMessage | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall = '' } = error as NodeJS.ErrnoException;
  if (/^(spawn|connect|listen|bind)/.test(syscall)) return undefined;
  const sentences = Object.hasOwn(FILE_PROBLEMS, code) ? FILE_PROBLEMS[code] : undefined;
  if (sentences === undefined) return undefined;
  // Reading from an open file or folder does not name it.
  const [message, advice] = sentences(path ?? 'What you named');
  return { kind: 'file', message, advice, exitCode: 1 };
}
