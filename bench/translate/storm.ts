import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAmazonTranslate, createTranslateClient } from '../../shared/aws/translate-client.ts';
import { createPace, lineInProcess } from '../../shared/translate/spend/pace.ts';
import type { BenchReport } from '../report.ts';

const STORM_MS = 60_000;
const REQUESTS_PER_SECOND = 5;
/** Half a minute of work without a storm: all of it falls into the storm. */
const REQUESTS = 150;
const ANSWER_MS = 100;

/** The real client against a service that refuses every second call for a minute. */
export async function throttlingStorm(): Promise<BenchReport> {
  const [calm, storm] = await Promise.all([timed(0), timed(STORM_MS)]);
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  return {
    title: `Throttling storm: every second call refused for ${STORM_MS / 1000} s`,
    rows: [
      { name: `${REQUESTS} requests, calm`, value: seconds(calm.ms) },
      {
        name: `${REQUESTS} requests, in the storm`,
        value: seconds(storm.ms),
        note: `${(storm.ms / calm.ms).toFixed(2)} times, ${storm.refused} calls refused, ${REQUESTS - storm.answered} lost`,
      },
    ],
  };
}

async function timed(stormMs: number): Promise<{ ms: number; refused: number; answered: number }> {
  const started = performance.now();
  let [calls, refused, answered] = [0, 0, 0];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      calls += 1;
      const refuse = performance.now() - started < stormMs && calls % 2 === 0;
      if (refuse) refused += 1;
      const [status, body] = refuse
        ? [400, { __type: 'TooManyRequestsException', message: 'Rate exceeded' }]
        : [200, { TranslatedText: 'x' }];
      setTimeout(
        () =>
          response
            .writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
            .end(JSON.stringify(body)),
        refuse ? 0 : ANSWER_MS,
      );
    });
  });
  await listen(server);
  const client = createTranslateClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const engine = createAmazonTranslate(client, {
    pace: createPace(REQUESTS_PER_SECOND, lineInProcess()),
  });
  for (let index = 0; index < REQUESTS; index += 1) {
    const { text } = await engine.translate({ text: 'Guten Tag.', source: 'de', target: 'en' });
    if (text === 'x') answered += 1;
  }
  const ms = performance.now() - started;
  client.destroy();
  server.close();
  server.closeAllConnections();
  return { ms, refused, answered };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
