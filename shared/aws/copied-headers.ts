import type { CopyObjectCommandInput, HeadObjectCommandOutput } from '@aws-sdk/client-s3';

/**
 * What a copy with `REPLACE` would lose ("CopyObject", S3 API reference). Tags are copied by themselves; S3's own
 * encryption is the default, so only another one is said.
 */
export function kept(
  object: HeadObjectCommandOutput,
): Omit<CopyObjectCommandInput, 'Bucket' | 'Key' | 'CopySource'> {
  const encryption =
    object.ServerSideEncryption === undefined || object.ServerSideEncryption === 'AES256'
      ? {}
      : {
          ServerSideEncryption: object.ServerSideEncryption,
          SSEKMSKeyId: object.SSEKMSKeyId,
          BucketKeyEnabled: object.BucketKeyEnabled,
        };
  return {
    Metadata: object.Metadata,
    ContentType: object.ContentType,
    ContentEncoding: object.ContentEncoding,
    ContentDisposition: object.ContentDisposition,
    ContentLanguage: object.ContentLanguage,
    CacheControl: object.CacheControl,
    // HTTP's date; the answer has it as it was given, which may be none.
    ...(isDate(object.ExpiresString) && { Expires: new Date(object.ExpiresString) }),
    WebsiteRedirectLocation: object.WebsiteRedirectLocation,
    // Absent for STANDARD.
    StorageClass: object.StorageClass,
    ...encryption,
  };
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && !Number.isNaN(Date.parse(text));
}
