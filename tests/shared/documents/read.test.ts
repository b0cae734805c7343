import { describe, expect, it } from 'vitest';
import { FailureRecord, readDocument } from '../../../shared/documents/index.ts';
import { PermanentError } from '../../../shared/errors.ts';

const record = {
  schema: 'tidings/failure/1',
  key: 'a.txt',
  articleId: 'a-1',
  revision: '00',
  stage: 'normalize',
  kind: 'empty',
  message: 'The file is empty.',
  advice: 'Upload it again.',
  retryable: false,
  attempts: 1,
  at: '2026-01-02T03:04:05Z',
};

describe('readDocument', () => {
  it('keeps fields that this version does not know', () => {
    const read = readDocument(FailureRecord, JSON.stringify({ ...record, desk: 'asia' }), 'k');
    expect(read).toEqual({ ...record, desk: 'asia' });
  });

  it.each([
    ['another version', JSON.stringify({ ...record, schema: 'tidings/failure/2' }), /schema/],
    ['a missing field', JSON.stringify({ ...record, stage: undefined }), /stage/],
    ['something else', 'not json', /not JSON/],
  ])('refuses %s and says where', (_, json, where) => {
    expect(() => readDocument(FailureRecord, json, 'failed/a.txt.json')).toThrow(where);
    expect(() => readDocument(FailureRecord, json, 'failed/a.txt.json')).toThrow(PermanentError);
    expect(() => readDocument(FailureRecord, json, 'failed/a.txt.json')).toThrow('failed/a.txt.json');
  });
});
