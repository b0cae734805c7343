import { beforeAll, expect, it } from 'vitest';
import { reportLine, tell, WHOLE } from './account.ts';
import { type Storm, storm } from './storm.ts';

/**
 * `TIDINGS_ARTICLES` for more articles, `TIDINGS_SEED` for another order of faults; `npm run bench -- storm` for thousands, with
 * the memory that they take.
 */
const COUNT = Number(process.env['TIDINGS_ARTICLES'] ?? 20);
const SEED = Number(process.env['TIDINGS_SEED'] ?? 1);
/** On a loaded machine, an article with its faults takes seconds. */
const PATIENCE_MS = 300_000 + COUNT * 6_000;

let end: Storm;
beforeAll(async () => {
  end = await storm({ articles: COUNT, seed: SEED });
  tell(reportLine(`storm of ${COUNT}, seed ${SEED}`, end.faults, end.account));
}, PATIENCE_MS);

it('a fault in 5 of 100 calls loses nothing, tears nothing, and pays nothing twice', () => {
  expect(end.account).toMatchObject(WHOLE);
});

it('what could be published is, and what was bad failed', () => {
  const { failed, bad } = end;
  // Two deaths of one stage over one article are taken for the article's fault, as they would be in AWS: few, by chance.
  const reasons = new Set(failed.map(({ lastError }) => lastError?.kind));
  tell(`  failed: ${failed.length}, ${bad} of them bad; last errors: ${[...reasons].join(', ')}`);
  expect(failed.length).toBeGreaterThanOrEqual(bad);
  expect(failed.length).toBeLessThanOrEqual(bad + Math.ceil(COUNT * 0.05));
});
