import { describe, expect, it } from 'vitest';
import { createdObjects } from '../../../shared/aws/s3-events.ts';
import { s3EventBody } from '../../factories.ts';

describe('createdObjects', () => {
  it('decodes the key and keeps what identifies the version', () => {
    const body = s3EventBody({
      bucket: 'inbox',
      key: 'Tô Lâm+1 (a b).txt',
      sequencer: '00A1',
      versionId: 'v7',
    });
    expect(createdObjects(body)).toMatchObject([
      { bucket: 'inbox', key: 'Tô Lâm+1 (a b).txt', sequencer: '00A1', versionId: 'v7' },
    ]);
  });

  it('has nothing to say about the test event that S3 sends once', () => {
    expect(createdObjects('{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"inbox"}')).toEqual([]);
  });

  it('ignores deletions', () => {
    expect(createdObjects(s3EventBody({ eventName: 'ObjectRemoved:Delete' }))).toEqual([]);
  });

  it('refuses a message that is no S3 event', () => {
    expect(() => createdObjects('hello')).toThrow();
    expect(() => createdObjects('{"Records":[{"eventName":"ObjectCreated:Put"}]}')).toThrow();
  });
});
