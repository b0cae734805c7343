import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the third-party run works with: programs of others in a folder of their own, and commands that must succeed. */

/** Exact, so that a second run finds what the first one found. */
const PACKAGES = ['ministack==1.5.33', 'boto3==1.43.106', 'awscli==1.46.3', 'cfn-lint==1.58.0'];

export type Environment = Readonly<Record<string, string>>;

export class CommandError extends Error {
  readonly output: string;

  constructor(command: string, output: string) {
    super(`${command} failed:\n${output.slice(-3000)}`);
    this.output = output;
  }
}

/** Runs a program to its end. @returns its standard output @throws CommandError with all that it printed */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Environment,
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { cwd, env, maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new CommandError([path.basename(program), ...args].join(' '), stdout + stderr));
    });
  });
}

/** Installs the programs into a virtual environment. @returns why that is not possible, or null */
export function installPrograms(venv: string): string | null {
  const python = spawnSync('python3', ['-m', 'venv', venv], { encoding: 'utf8' });
  if (python.status !== 0) return `python3 -m venv does not work: ${python.stderr ?? python.error?.message}`;
  const pip = spawnSync(path.join(venv, 'bin/pip'), ['install', '-q', ...PACKAGES], { encoding: 'utf8' });
  return pip.status === 0 ? null : `pip install does not work: ${pip.stderr.trim().split('\n').at(-1)}`;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}

export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** MiniStack with signatures, policies and TLS, on loopback alone. `certificate` is what clients must trust. */
export async function startEmulator(
  venv: string,
  folder: string,
  env: Environment,
): Promise<Running & { certificate: string }> {
  const port = await freePort();
  const url = `https://127.0.0.1:${port}`;
  const certificate = path.join(folder, 'ministack-tls/server.crt');
  const log = openSync(path.join(folder, 'ministack.log'), 'w');
  const child = spawn(path.join(venv, 'bin/ministack'), [], {
    stdio: ['ignore', log, log],
    cwd: folder,
    env: {
      ...env,
      AUTH: 'true',
      USE_SSL: '1',
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      // Its functions are processes on this machine: they call back here, and trust its certificate.
      AWS_ENDPOINT_URL: url,
      NODE_EXTRA_CA_CERTS: certificate,
      MINISTACK_REGION: env['AWS_REGION']!,
      STATE_DIR: path.join(folder, 'state'),
      TMPDIR: folder,
      SFTP_ENABLED: '0',
      IOT_MTLS_ENABLED: '0',
    },
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(5_000).then(() => child.kill('SIGKILL'))]);
  };
  for (let wait = 0; wait < 120; wait++) {
    await sleep(500);
    if (child.exitCode !== null) break;
    // The certificate is made first; the port opens when all is ready.
    if (existsSync(certificate) && (await answers(port))) return { url, certificate, stop };
  }
  await stop();
  throw new Error(`MiniStack did not start: see ${folder}/ministack.log.`);
}

function answers(port: number): Promise<boolean> {
  return import('node:net').then(
    ({ connect }) =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(true));
        socket.once('connect', () => socket.destroy());
        socket.once('error', () => resolve(false));
      }),
  );
}

/** MiniStack has no TranslateText: this answers every line with itself, marked by the target language. */
export async function startTranslate(): Promise<Running> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { Text, SourceLanguageCode, TargetLanguageCode } = JSON.parse(Buffer.concat(parts).toString());
    const lines = String(Text).split('\n');
    const TranslatedText = lines.map((line) => `${TargetLanguageCode}: ${line}`).join('\n');
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ TranslatedText, SourceLanguageCode, TargetLanguageCode }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
