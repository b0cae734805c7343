import { PermanentError } from '../errors.ts';

/**
 * @param cost what the work had taken when it was stopped, e.g. `3 seconds of computing`
 */
export function tooComplex(cost: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'too-complex',
    message: `Working on the article took ${cost}, more than any article needs: it was stopped.`,
    advice: 'Save the article alone, as plain text, and upload that.',
    cause,
  });
}
