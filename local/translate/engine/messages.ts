import type { StoredModel } from '../../models/store.ts';
import type { Text } from './bergamot.ts';

/** One block for one model: what a worker does at a time. */
export interface BlockJob {
  readonly id: number;
  readonly model: StoredModel;
  readonly texts: readonly Text[];
}

export type WorkerReply =
  | {
      readonly id: number;
      readonly ok: true;
      readonly texts: readonly string[];
      readonly memoryBytes: number;
    }
  | { readonly id: number; readonly ok: false; readonly message: string };
