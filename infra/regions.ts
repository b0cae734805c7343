/**
 * Where Amazon Translate is, by the endpoints of botocore 1.43.106 (November 2026). `WITHOUT` are the Regions that have
 * Lambda and no Translate: everything would be deployed there, and then fail article by article.
 */
const WITH: ReadonlySet<string> = new Set([
  'ap-east-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'us-east-1',
  'us-east-2',
  'us-gov-west-1',
  'us-west-1',
  'us-west-2',
]);
const WITHOUT: ReadonlySet<string> = new Set([
  'af-south-1',
  'ap-east-2',
  'ap-northeast-3',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'cn-north-1',
  'cn-northwest-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'eusc-de-east-1',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-gov-east-1',
]);

/**
 * Whether a stack whose engine is Amazon Translate can work in a Region; `unknown` for one that came after the lists.
 *
 * @param region undefined when it is not known, e.g. for the local cloud
 */
export function translateIn(region: string | undefined): 'yes' | 'no' | 'unknown' {
  if (region === undefined || WITH.has(region)) return 'yes';
  return WITHOUT.has(region) ? 'no' : 'unknown';
}

/** The Regions with Amazon Translate, for people. */
export function regionsWithTranslate(): string {
  return [...WITH].join(', ');
}
