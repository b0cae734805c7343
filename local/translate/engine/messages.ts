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
      /** Linear memory of the thread's engine. */
      readonly memoryBytes: number;
      /** `modelKey` of the models that stay loaded. */
      readonly loaded: readonly string[];
    }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** What makes a loaded model this one and no other. */
export function modelKey({ dir, manifest }: StoredModel): string {
  return `${dir}@${manifest.version}`;
}
