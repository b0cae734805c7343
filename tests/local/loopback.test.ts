import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../../local/loopback.ts';
import { startReader } from '../../local/start/reader.ts';
import { listeningPorts, TELLS_PORTS } from './listening-ports.ts';
import { HANDLER_HEAD, RUNTIME_CLIENT, startToy } from './toy-stack.ts';

/** Status of a request as a browser or a program would send it; 0 when the connection is refused or ended. */
function status(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<number> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, method, path, headers, agent: false } as const;
    const outgoing = request(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    outgoing.on('error', () => resolve(0));
    outgoing.end(method === 'POST' ? 'null' : undefined);
  });
}

describe('a request over the loopback interface', () => {
  const host = '127.0.0.1:8600';
  it.each([
    ['of a program', { host }],
    ['by another name of this machine', { host: 'localhost:8600' }],
    ['typed into a browser', { host, 'sec-fetch-site': 'none' }],
    ['of a page that was served here', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }],
  ])('%s is answered', (_, headers) => {
    expect(refusalOf(headers)).toBeUndefined();
  });

  it.each([
    ['by a name that leads here (DNS rebinding)', { host: 'rebound.example:8600' }],
    ['by a name that only begins like ours', { host: '127.0.0.1.rebound.example' }],
    ['without a name', {}],
    ['of a page elsewhere', { host, origin: 'https://elsewhere.example' }],
    ['of a page in a file or a sandbox', { host, origin: 'null' }],
    ['of a page on another port', { host, origin: 'http://127.0.0.1:3000' }],
    ['that a page elsewhere causes by an image or a link', { host, 'sec-fetch-site': 'cross-site' }],
    ['that a page on another port causes so', { host, 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', (_, headers) => {
    expect(refusalOf(headers)).toMatch(/refused|Only/);
  });
});

describe.skipIf(!TELLS_PORTS)(
  `every port that npm start opens${TELLS_PORTS ? '' : ' (skipped: Linux only)'}`,
  () => {
    let toy: Awaited<ReturnType<typeof startToy>>;
    let reader: Awaited<ReturnType<typeof startReader>>;
    let ports: number[];
    beforeAll(async () => {
      const before = new Set(listeningPorts());
      toy = await startToy('export const handler = () => new Promise(() => {});');
      reader = await startReader(toy.folder, 0);
      await toy.upload('in/a', '');
      await vi.waitUntil(() => toy.cloud.processes().length > 0, 20_000);
      ports = listeningPorts().filter((port) => !before.has(port));
    });
    afterAll(async () => {
      await reader.stop();
      await toy.stop();
    });

    it('is known: the gateway, dynalite behind it, the reader, and one for each function process', () => {
      expect(ports.length).toBeGreaterThanOrEqual(4);
    });

    it.each([
      ['another name', { host: 'rebound.example' }],
      ['a foreign page', { origin: 'https://elsewhere.example' }],
      ['an image of a foreign page', { 'sec-fetch-site': 'cross-site' }],
    ])('refuses %s', async (_, headers) => {
      const paths = ['/', '/2018-06-01/runtime/invocation/next', '/2018-06-01/runtime/invocation/x/response'];
      const answers = ports.flatMap((port) =>
        paths.flatMap((path) => ['GET', 'POST'].map((method) => status(port, method, path, headers))),
      );
      expect(new Set([0, 403])).toEqual(new Set([0, ...(await Promise.all(answers))]));
    });

    it('refuses a program without a secret or a signature', async () => {
      const refused = ports
        .filter((port) => port !== reader.port)
        .map((port) => status(port, 'POST', '/2018-06-01/runtime/invocation/x/response', {}));
      for (const answer of await Promise.all(refused)) expect([0, 400, 401, 403]).toContain(answer);
      expect(toy.cloud.isQuiet()).toBe(false);
    });
  },
);

it.skipIf(RUNTIME_CLIENT !== undefined)(
  'ends an invocation only by the answer of its own process to its own request',
  async () => {
    const source = `${HANDLER_HEAD}
    const { request } = load('node:http');
    const api = process.env.AWS_LAMBDA_RUNTIME_API;
    const post = (host, id) => new Promise((resolve, reject) => {
      const url = 'http://' + host + '/2018-06-01/runtime/invocation/' + id + '/response';
      request(url, { method: 'POST' }, (answer) => { answer.resume(); resolve(answer.statusCode); })
        .on('error', reject).end('null');
    });
    export async function handler(event, { awsRequestId }) {
      for (const { object } of event.Records.flatMap(records)) {
        const answers = [await post(api.split('@').at(-1), awsRequestId), await post(api, 'another')];
        await put(object.key, answers.join(' '));
      }
    }`;
    const toy = await startToy(source);
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    expect(await toy.output()).toEqual({ 'in/a': '401 400' });
    await toy.stop();
  },
);
