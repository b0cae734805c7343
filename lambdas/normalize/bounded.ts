import { createBoundedWorker, workerBeside } from '../../shared/bounded/worker.ts';
import type { functions } from './worker.ts';

/** Normalizing, in a thread that is stopped when an upload asks for too much. */
export const bounded = createBoundedWorker<typeof functions>(workerBeside(import.meta.url));
