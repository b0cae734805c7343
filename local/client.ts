import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { LOCK_FILE, tryToLock } from './lock-file.ts';

/**
 * The door for programs beside the local cloud, the command line above all: how a running cloud is reached, how
 * files become uploads, how keys become names of files. What is told of translation models: `models/index.ts`; what is
 * printed: `terminal.ts`, a door of its own because it loads at once.
 */
export { ModelError } from './models/errors.ts';
export { pathOfKey } from './start/file-names.ts';
export { chooseKeys, readArticle } from './start/uploads.ts';

/** Name of the file, in the folder of the state, that tells how to reach the cloud while it runs. */
export const CLOUD_FILE = 'cloud.json';

/** Where `npm start` writes it. Relative to the project. */
export const LOCAL_CLOUD_FILE = path.join('.tidings', CLOUD_FILE);

/** How a local cloud is reached. The keys are worth something only on this machine. */
const LocalCloud = z.object({
  region: z.string(),
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  endpoints: z.object({ s3: z.string(), dynamodb: z.string(), states: z.string() }),
  /** Outputs of the stack, e.g. `InboxBucket`. */
  outputs: z.record(z.string(), z.string()),
  /** Address of its reader, where it has one. */
  reader: z.string().optional(),
  /** Whether a server of the user's translates what no installed model does. */
  servers: z.boolean().optional(),
});
export type LocalCloud = z.infer<typeof LocalCloud>;

/**
 * How the cloud that runs on this machine is reached; null when none does.
 *
 * @throws Error when its file cannot be read
 */
export function runningCloud(file = LOCAL_CLOUD_FILE): LocalCloud | null {
  if (!existsSync(file)) return null;
  // A run that was killed leaves its file behind, but not its lock.
  const lock = tryToLock(path.join(path.dirname(file), LOCK_FILE));
  lock?.release();
  return lock === undefined ? LocalCloud.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
