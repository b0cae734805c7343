import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReader } from '../../local/start/reader.ts';
import { listeningPorts, TELLS_PORTS } from '../local/listening-ports.ts';
import { HANDLER_HEAD, startToy } from '../local/toy-stack.ts';
import { chromiumPath, openPage, type Page } from './chromium.ts';

/** Copies each object, and takes its time: a page has seconds in which to end the invocation. */
const SLOW_COPY = `${HANDLER_HEAD}
export async function handler(event) {
  for (const { bucket, object } of event.Records.flatMap(records)) {
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await put(decode(object.key), 'copied');
  }
}`;

/** Everything that a page can send anywhere without asking: requests, a form, an image. */
const attack = (ports: readonly number[]): string => `(async () => {
  const paths = ['/2018-06-01/runtime/invocation/x/response', '/2018-06-01/runtime/init/error', '/toy-out/in/0?delete', '/'];
  const simple = { method: 'POST', mode: 'no-cors', body: 'null', headers: { 'content-type': 'text/plain' } };
  for (const port of ${JSON.stringify(ports)}) {
    const base = 'http://127.0.0.1:' + port;
    for (const path of paths) {
      await fetch(base + path, simple).catch(() => null);
      const frame = Object.assign(document.createElement('iframe'), { name: 'f' + port });
      const form = Object.assign(document.createElement('form'), { method: 'POST', action: base + path, target: frame.name });
      document.body.append(frame, form, Object.assign(new Image(), { src: base + '/2018-06-01/runtime/invocation/next' }));
      form.submit();
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
})()`;

const reason = chromiumPath === null ? 'no Chromium' : TELLS_PORTS ? '' : 'Linux only';

describe.skipIf(reason !== '')(
  `a page that posts to every loopback port${reason && ` (skipped: ${reason})`}`,
  () => {
    let page: Page;
    let toy: Awaited<ReturnType<typeof startToy>>;
    let reader: Awaited<ReturnType<typeof startReader>>;
    beforeAll(async () => {
      page = await openPage(chromiumPath!);
      toy = await startToy(SLOW_COPY);
      reader = await startReader(toy.folder, 0);
    });
    afterAll(async () => {
      await page?.close();
      await reader?.stop();
      await toy?.stop();
    });

    it('reaches them, and changes nothing', async () => {
      // A listener like any other, without our door: what it hears is what the page can do.
      let heard = 0;
      const naive = createServer((request, response) => {
        heard += request.method === 'POST' ? 1 : 0;
        response.end();
      });
      await new Promise<void>((resolve) => naive.listen(0, '127.0.0.1', resolve));
      const { port } = naive.address() as AddressInfo;
      const keys = ['in/0', 'in/1', 'in/2'];
      for (const key of keys) await toy.upload(key, '');
      await expect.poll(() => toy.cloud.processes().length).toBeGreaterThan(0);
      await page.show('<!doctype html><title>elsewhere</title><body>', 800);

      for (let round = 0; round < 3; round++) await page.evaluate(attack([...listeningPorts(), port]));
      naive.close();
      naive.closeAllConnections();
      await toy.cloud.waitUntilQuiet();

      expect(heard).toBeGreaterThan(0);
      expect(await toy.output()).toEqual(Object.fromEntries(keys.map((key) => [key, 'copied'])));
      expect(toy.cloud.counts()['Toy-Dead']).toMatchObject({ visible: 0 });
      expect(toy.faults).toEqual([]);
    }, 90_000);
  },
);
