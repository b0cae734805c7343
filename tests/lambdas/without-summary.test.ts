import { expect, it, vi } from 'vitest';
import { PermanentError } from '../../shared/errors.ts';
import { withoutSummary } from '../../shared/summarize/source-only.ts';
import { article } from '../shared/summarize/article.ts';

/** The thread in which summaries are written, stopped as it is when an article asks for too much. */
vi.mock('../../shared/bounded/worker.ts', () => ({
  workerBeside: () => '',
  createBoundedWorker: () => ({
    run: async (name: string, _bytes: number, ...input: Parameters<typeof withoutSummary>) => {
      if (name === 'withoutSummary') return withoutSummary(...input);
      throw new PermanentError({ kind: 'too-complex', message: 'It takes too long.', advice: 'Split it.' });
    },
  }),
}));

it('publishes an article whose summary asks for too much without one, and says so', async () => {
  const { summarizeWithin } = await import('../../lambdas/summarize/bounded.ts');
  const translated = article({
    language: 'de',
    title: { source: 'Brücke', en: 'Bridge', vi: 'Cầu' },
    paragraphs: [[{ source: 'Sie ist offen.', en: 'It is open.', vi: 'Cầu đã mở.' }]],
  });
  expect(await summarizeWithin(1, translated, null)).toMatchObject({
    headline: { text: { en: 'Bridge', vi: 'Cầu' }, cites: ['s0'] },
    abstract: { text: { en: 'It is open.', vi: 'Cầu đã mở.' }, cites: ['s1'] },
    keyPoints: [],
    sentences: [
      { id: 's0' },
      { id: 's1', targets: { en: { text: 'It is open.' }, vi: { text: 'Cầu đã mở.' } } },
    ],
    quality: { warnings: ['There is no summary: It takes too long.'] },
    provenance: { summarizer: 'none', engines: { en: 'none', vi: 'none' } },
    cost: { billedCharacters: 20, amount: 0.2 },
  });
});
