import type { Allowance, Denial } from './access.ts';
import type { BusEvent } from './services/events.ts';
import type { Notice } from './services/sns.ts';
import type { StackModel } from './template/model.ts';
import type { TranslationServers } from './translate/engine/servers.ts';
import type { TranslateOptions } from './translate/service.ts';

export interface CloudOptions {
  readonly model: StackModel;
  /** Everything that lasts is kept here. */
  readonly dataDir: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Processes of one function at once, at most. Twice as many as cores would only queue for them. */
  readonly maxSandboxes?: number;
  /** A failed message is hidden for its queue's visibility timeout, or for this long when that is shorter. */
  readonly maxRetryDelayMs?: number;
  /** A state machine waits no longer than this. */
  readonly maxWaitMs?: number;
  /** Whether schedules run by the clock, as when absent; otherwise only `trigger` runs them. */
  readonly scheduled?: boolean;
  /** Folder of the translation models; the user's cache when absent. */
  readonly modelsDir?: string;
  /** Another rate, latency or engine of Amazon Translate than this machine's models without limits. */
  readonly translate?: Omit<TranslateOptions, 'access' | 'modelsDir'>;
  /** Servers of the user's, for translations that no installed model makes; the language model also for Bedrock. */
  readonly servers?: TranslationServers;
  /** Options that commands need to reach this cloud, for what functions advise: `--data FOLDER`. */
  readonly callOptions?: string;
  /** Another runtime client than ours, e.g. AWS's own where it is installed. */
  readonly bootstrap?: string;
  readonly onNotice?: (notice: Notice) => void;
  /** An event came to a bus. */
  readonly onEvent?: (event: BusEvent, bus: string) => void;
  readonly onDenied?: (denial: Denial) => void;
  /** A role's policies allowed a call of its function. */
  readonly onAllowed?: (allowance: Allowance) => void;
  /** An object was made or deleted. */
  readonly onObject?: (change: ObjectChange) => void;
  /** Defects of the local cloud itself. */
  readonly onFault?: (error: unknown) => void;
}

export interface ObjectChange {
  readonly bucket: string;
  readonly key: string;
  /** Of the new version; absent when the object was deleted. */
  readonly sequencer?: string;
}
