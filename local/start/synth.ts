import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Everything that the template and the bundles are made from. */
const SOURCES = ['infra', 'lambdas', 'shared', 'terminology', 'cdk.json', 'package-lock.json'];
const STAMP = 'tidings-sources.json';

/**
 * Brings `cdk.out` up to date: runs the CDK app when a source has changed since, or when another synthesis (with
 * other settings, say) has replaced the template. Needs no network.
 * @returns folder of the synthesized stack
 * @throws Error with the app's own words when it fails
 */
export async function synthesize(
  projectRoot: string,
  onStart: () => void = () => undefined,
): Promise<string> {
  const cdkOut = path.join(projectRoot, 'cdk.out');
  const stamp = path.join(cdkOut, STAMP);
  const sources = hashOf(SOURCES.map((name) => path.join(projectRoot, name)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText(sources, cdkOut)) return cdkOut;
  onStart();
  rmSync(cdkOut, { recursive: true, force: true });
  await runApp(projectRoot, cdkOut);
  writeFileSync(stamp, stampText(sources, cdkOut));
  return cdkOut;
}

function stampText(sources: string, cdkOut: string): string {
  return JSON.stringify({
    sources,
    manifest: hashOf([path.join(cdkOut, 'manifest.json')]),
    templates: templateHash(cdkOut),
  });
}

function templateHash(cdkOut: string): string {
  const names = readdirSync(cdkOut).filter((name) => /\.(template|assets)\.json$/.test(name));
  return hashOf(names.sort().map((name) => path.join(cdkOut, name)));
}

/** Hash of names and contents of files, and of everything in folders. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (entry: string): void => {
    if (!existsSync(entry)) return;
    if (statSync(entry).isDirectory()) {
      for (const name of readdirSync(entry).sort()) add(path.join(entry, name));
      return;
    }
    hash
      .update(`${path.basename(entry)}\0`)
      .update(readFileSync(entry))
      .update('\0');
  };
  for (const entry of paths) add(entry);
  return hash.digest('hex');
}

async function runApp(projectRoot: string, cdkOut: string): Promise<void> {
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['infra/app.ts'], {
      cwd: projectRoot,
      env: { ...process.env, CDK_OUTDIR: cdkOut },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
    }
    child.on('error', reject).on('exit', resolve);
  });
  if (code !== 0) throw new Error(`The stack could not be synthesized:\n${output.join('')}`);
}
