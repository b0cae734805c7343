import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Chromium of this machine: `CHROMIUM`, or where Linux and macOS keep one; null when there is none. */
export const chromiumPath: string | null =
  [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path !== undefined && existsSync(path)) ?? null;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Newer ones ask before a page may reach this machine's own ports; older ones, and other browsers, do not.
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
  // Port 0: Chromium takes a free one and says which.
  '--remote-debugging-port=0',
];

export interface Page {
  /** Shows HTML in a window of this width (CSS pixels). */
  show(html: string, width: number): Promise<void>;
  /** Shows what a server has, in a window of this width. */
  open(url: string, width: number): Promise<void>;
  /** Presses a key by its name (`Tab`, `Enter`, ` `), or types a character. */
  press(key: string): Promise<void>;
  /** Colour scheme that the reader prefers. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  /** The page from top to bottom, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Value of an expression in the page, awaited; must be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A command of Chromium's debugging protocol: keys, printing, dark colours. */
  send(method: string, params?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts Chromium with one empty page, driven over its own debugging protocol. */
export async function openPage(path: string): Promise<Page> {
  const profile = await mkdtemp(join(tmpdir(), 'tidings-chromium-'));
  const browser = spawn(path, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(browser, 'exit');
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on ws:\/\/([^/\s]+)/.exec(said)?.[1];
      if (address !== undefined) resolve(`http://${address}`);
    });
    browser.once('exit', () => reject(new Error(`Chromium ended: ${said.slice(-300)}`)));
    browser.once('error', reject);
  });
  const targets = (await (await fetch(`${origin}/json/list`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl);
  await once(socket, 'open');

  let lastId = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  let onLoad = (): void => {};
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; method?: string; result?: unknown };
    if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    else if (message.method === 'Page.loadEventFired') onLoad();
  });
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  await send('Page.enable');

  async function navigate(url: string, width: number): Promise<void> {
    const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: true };
    await send('Emulation.setDeviceMetricsOverride', metrics);
    const load = new Promise<void>((resolve) => {
      onLoad = resolve;
    });
    await send('Page.navigate', { url });
    await load;
  }

  return {
    send,
    async show(html, width) {
      // As from the outbox folder: a data: address has no fragments to jump to.
      const file = join(profile, 'page.html');
      await writeFile(file, html);
      await navigate(pathToFileURL(file).href, width);
    },
    open: navigate,
    async press(key) {
      const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
      const code = { Tab: 9, Enter: 13 }[key];
      const what = { key, ...text, ...(code && { windowsVirtualKeyCode: code, code: key }) };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...what });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
    },
    async prefer(scheme) {
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await send('Emulation.setEmulatedMedia', { features });
    },
    async screenshot() {
      const shot = { format: 'png', captureBeyondViewport: true };
      const { data } = (await send('Page.captureScreenshot', shot)) as { data: string };
      return Buffer.from(data, 'base64');
    },
    async evaluate<T>(expression: string) {
      const answer = (await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      })) as { result: { value: T }; exceptionDetails?: unknown };
      if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
      return answer.result.value;
    },
    async close() {
      socket.close();
      browser.kill();
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
