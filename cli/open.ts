import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathOfKey } from '../local/client.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { outboxKeys } from '../shared/documents/keys.ts';
import { PermanentError } from '../shared/errors.ts';
import { absolute } from '../shared/publish/addresses.ts';
import { catalogOf, refuseUnpublished } from './articles.ts';
import { command } from './command.ts';
import { type Deployment, LOCAL } from './deployment.ts';
import { download } from './get.ts';
import { OPEN } from './specs/articles.ts';

export const open = command(OPEN, async ({ values, positionals }, context) => {
  const deployment = await context.deployment();
  const [key] = positionals;
  const store = createObjectStore(deployment.s3);
  if (key !== undefined && !(await store.exists(deployment.outboxBucket, outboxKeys(key).page)))
    return refuseUnpublished(key, catalogOf(deployment));
  const address =
    deployment.readerUrl === undefined ? await copied(key, deployment) : addressOf(key, deployment);
  if (address === null) {
    throw new PermanentError({
      kind: 'object-gone',
      message: `${deployment.name} has no address for readers.`,
      advice: 'Name an article, and its page is copied to this machine.',
    });
  }
  context.print(address);
  const opened = !values.print && context.isTerminal && (await browse(address));
  context.result({ address, opened });
  return 0;
});

/** Address of a page for readers; of the front page when no article is named. */
export function addressOf(
  key: string | undefined,
  { readerUrl, name }: Pick<Deployment, 'readerUrl' | 'name'>,
): string {
  if (key === undefined) return readerUrl!;
  const page = outboxKeys(key).page;
  // The local reader serves files, whose names are made of keys.
  return absolute(readerUrl!, name === LOCAL ? pathOfKey(page).join('/') : page);
}

/** Address of a copy on this machine, where readers have no other. */
async function copied(key: string | undefined, deployment: Deployment): Promise<string | null> {
  if (key === undefined) return null;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-'));
  const files = await Array.fromAsync(download(key, folder, deployment));
  const page = files.find((file) => path.basename(file) === 'index.html');
  return page === undefined ? null : pathToFileURL(page).href;
}

/** How an address is opened here; null where nobody sees a browser. */
function opener(env: NodeJS.ProcessEnv = process.env): [program: string, ...args: string[]] | null {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const hasDisplay = Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  return hasDisplay ? ['xdg-open'] : null;
}

/** @returns whether a program took the address */
async function browse(address: string): Promise<boolean> {
  const found = opener();
  if (found === null) return false;
  const [program, ...args] = found;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => resolve(false)).once('spawn', () => resolve(true));
  child.unref();
  return promise;
}
