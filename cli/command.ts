import type { Deployment } from './deployment.ts';

/** What a command gets. The deployment is looked up only by commands that need one. */
export interface CommandContext {
  readonly print: (line: string) => void;
  readonly deployment: () => Promise<Deployment>;
}

export interface Command {
  /** How to call it, without the program's name. */
  readonly usage: string;
  /** One line for the overview. */
  readonly summary: string;
  /** Returns the exit code. @throws UsageError for arguments it cannot use */
  readonly run: (args: string[], context: CommandContext) => Promise<number>;
}

/** The call's words are off; the message says how. */
export class UsageError extends Error {}
