import type { NotificationModel } from '../template/model.ts';
import type { ObjectVersion } from './store.ts';

/** Event notifications ("Event message structure", S3 user guide). */

/** Events carry keys form-encoded: a space is a plus, slashes stay. */
export function encodeEventKey(key: string): string {
  return encodeURIComponent(key)
    .replace(/%20/g, '+')
    .replace(/%2F/g, '/')
    .replace(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** @param event without `s3:`, e.g. `ObjectCreated:Put` */
export function wants(notification: NotificationModel, event: string, key: string): boolean {
  const [kind = '', how = ''] = notification.event.replace(/^s3:/, '').split(':');
  const [eventKind, eventHow] = event.split(':');
  return (
    kind === eventKind &&
    (how === '*' || how === eventHow) &&
    key.startsWith(notification.prefix) &&
    key.endsWith(notification.suffix)
  );
}

export function eventMessage(
  version: ObjectVersion,
  event: string,
  place: { region: string; account: string; caller: string; versioned: boolean },
): string {
  const removed = event.startsWith('ObjectRemoved');
  const record = {
    eventVersion: '2.6',
    eventSource: 'aws:s3',
    awsRegion: place.region,
    eventTime: new Date(version.modified).toISOString(),
    eventName: event,
    userIdentity: { principalId: place.caller },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: {},
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'local',
      bucket: {
        name: version.bucket,
        ownerIdentity: { principalId: place.account },
        arn: `arn:aws:s3:::${version.bucket}`,
      },
      object: {
        key: encodeEventKey(version.key),
        ...(removed ? {} : { size: version.size, eTag: version.etag }),
        ...(place.versioned ? { versionId: version.versionId } : {}),
        sequencer: version.sequencer,
      },
    },
  };
  return JSON.stringify({ Records: [record] });
}

/** What S3 sends to a queue when notifications are set up. */
export function testEvent(bucket: string, now: Date): string {
  return JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: now.toISOString(),
    Bucket: bucket,
    RequestId: 'local',
    HostId: 'local',
  });
}
