import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../shared/documents/index.ts';
import { scoreTranslation } from '../../../shared/translate/score.ts';

const found = (sentenceId: string, severity: Severity, kind = 'number'): Finding => ({
  sentenceId,
  target: 'en',
  kind,
  severity,
  message: 'Something.',
});

describe('the score of a translation', () => {
  it.each([
    ['nothing found', 10, [], 1, false],
    ['an error in one sentence of forty', 40, [found('s3', 'error')], 0.975, false],
    ['an error in one sentence of ten', 10, [found('s3', 'error')], 0.9, true],
    [
      'a sentence counts once, however many errors it has',
      40,
      [found('s3', 'error'), found('s3', 'error')],
      0.975,
      false,
    ],
    ['a warning weighs less', 10, [found('s3', 'warning')], 0.96, false],
    ['a note weighs nothing', 10, [found('s3', 'info')], 1, false],
    ['an error in the title', 100, [found('s0', 'error')], 0.99, true],
    ['a lost sentence', 100, [found('s9', 'error', 'untranslated')], 0.99, true],
    ['an empty article', 0, [], 1, false],
  ])('%s', (_, sentences, findings, score, needsReview) => {
    expect(scoreTranslation(sentences, findings)).toEqual({ score, needsReview });
  });
});
