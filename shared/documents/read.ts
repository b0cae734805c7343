import type * as z from 'zod';
import { PermanentError } from '../errors.ts';

/**
 * Parses a document of one of our schemas. Unknown fields are kept.
 *
 * @param schema one of the zod objects in this folder
 * @param json the file's text
 * @param key where it was read, for the message
 * @throws PermanentError `unknown-schema` when it is not JSON, or not of this schema and version
 */
export function readDocument<T extends z.ZodType>(schema: T, json: string, key: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw unknownDocument(key, 'it is not JSON', cause);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw unknownDocument(key, `${issue?.path.join('.') || 'document'}: ${issue?.message}`, result.error);
}

function unknownDocument(key: string, what: string, cause: unknown): PermanentError {
  return new PermanentError({
    kind: 'unknown-schema',
    message: `The document ${key} cannot be read by this version of Tidings (${what}).`,
    advice:
      'It was written by another version: upload the article again, or deploy the version that wrote it.',
    cause,
  });
}
