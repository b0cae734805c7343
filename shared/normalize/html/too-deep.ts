import { PermanentError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

export function tooDeep(): PermanentError {
  return new PermanentError({
    kind: 'too-complex',
    message: `The page nests elements deeper than ${LIMITS.nesting} levels.`,
    advice: 'Save the article as plain text and upload that.',
  });
}
