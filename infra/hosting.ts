import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Aws, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  KeyGroup,
  PriceClass,
  PublicKey,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { OUTBOX_PREFIX } from '../shared/documents/keys.ts';
import {
  ATOM_FEED,
  FRONT_PAGE,
  INDEX_DOCUMENT,
  JSON_FEED,
  PAGES_PREFIX,
} from '../shared/publish/addresses.ts';
import { PAGE_POLICY, POLICY_BY_KEY } from '../shared/publish/security-headers.ts';
import { parseNetwork } from './hosting/networks.ts';
import { viewerFunction } from './hosting/viewer.ts';
import { SettingsError, type StackSettings } from './settings.ts';
import type { StoreBucket } from './stores.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

/** What readers may get; failure records and the state of the lists are not among it. */
const READABLE = [
  `${OUTBOX_PREFIX.articles}*`,
  `${PAGES_PREFIX}*`,
  ...[FRONT_PAGE, INDEX_DOCUMENT, ATOM_FEED, JSON_FEED],
];

/** How long a replaced or withdrawn file may still be seen. Invalidating instead would cost 0.005 USD a file, see decision 0612. */
const SEEN_FOR = Duration.seconds(60);

const POLICY_YEARS = Duration.days(365);

export interface HostingProps {
  readonly settings: StackSettings;
  readonly outbox: StoreBucket;
}

/** The outbox for readers: a private bucket behind CloudFront, for those alone who may read. */
export class Hosting extends Construct {
  /** Absolute address of the outbox, with its final slash. */
  readonly siteUrl: string;
  readonly distribution: Distribution;
  /** Of the keys that readers' cookies are signed for. */
  readonly keyIds: string[] = [];

  constructor(scope: Construct, id: string, { settings, outbox }: HostingProps) {
    super(scope, id);
    const { readerAccess, readerDomain: domain } = settings;
    const behavior = this.#behavior(outbox, readerAccess);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${settings.stackName}: published articles`,
      defaultRootObject: FRONT_PAGE,
      defaultBehavior: {
        ...behavior,
        responseHeadersPolicy: this.#headers('Headers', PAGE_POLICY),
      },
      additionalBehaviors: this.#exceptions(behavior),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Europe, North America and Israel; the others cost up to twice as much and are served from there.
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain !== null && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificate),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    outbox.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: READABLE.map((pattern) => outbox.arnForObjects(pattern)),
        conditions: {
          StringEquals: {
            'AWS:SourceArn': this.distribution.distributionArn,
            'AWS:SourceAccount': Aws.ACCOUNT_ID,
          },
        },
      }),
    );
    this.siteUrl = `https://${domain?.name ?? this.distribution.distributionDomainName}/`;
    this.#acknowledge(domain !== null);
  }

  #behavior(
    outbox: StoreBucket,
    { addresses, publicKeyFiles }: StackSettings['readerAccess'],
  ): BehaviorOptions {
    const networks = addresses.map((address) => parseNetwork(address)!);
    const viewer = new EdgeFunction(this, 'Viewer', {
      comment: 'Who may read, and addresses of folders',
      code: FunctionCode.fromInline(viewerFunction(networks.length === 0 ? null : networks)),
      runtime: FunctionRuntime.JS_2_0,
    });
    const keys = publicKeyFiles.map(
      (file, index) => new PublicKey(this, `Key${index + 1}`, { encodedKey: readPublicKey(file) }),
    );
    this.keyIds.push(...keys.map(({ publicKeyId }) => publicKeyId));
    return {
      origin: S3BucketOrigin.withBucketDefaults(outbox, {
        originAccessControlId: new S3OriginAccessControl(this, 'OriginAccess', {
          originAccessControlName: this.#name('origin'),
        }).originAccessControlId,
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      compress: true,
      cachePolicy: new CachePolicy(this, 'Cache', {
        minTtl: Duration.seconds(0),
        defaultTtl: SEEN_FOR,
        maxTtl: SEEN_FOR,
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      functionAssociations: [{ function: viewer, eventType: FunctionEventType.VIEWER_REQUEST }],
      ...(keys.length > 0 && { trustedKeyGroups: [new KeyGroup(this, 'Readers', { items: keys })] }),
    };
  }

  /** These names are one for all Regions of an account. */
  #name(what: string): string {
    return `${Stack.of(this).stackName}-${Aws.REGION}-${what}`;
  }

  /** Files with a policy of their own. The address of the root is that of `index.html`. */
  #exceptions(behavior: BehaviorOptions): Record<string, BehaviorOptions> {
    const entries = Object.entries(POLICY_BY_KEY).flatMap(([key, policy], index) => {
      const own = {
        ...behavior,
        responseHeadersPolicy: this.#headers(`Headers${index + 1}`, policy),
      };
      return (key === FRONT_PAGE ? ['/', `/${key}`] : [`/${key}`]).map((pattern) => [pattern, own] as const);
    });
    return Object.fromEntries(entries);
  }

  #headers(id: string, contentSecurityPolicy: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      responseHeadersPolicyName: this.#name(id),
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        strictTransportSecurity: { accessControlMaxAge: POLICY_YEARS, override: true },
      },
      customHeadersBehavior: {
        // Browsers ask each time, and S3 answers 304 for what is still the same.
        customHeaders: [{ header: 'cache-control', value: 'no-cache', override: true }],
      },
    });
  }

  #acknowledge(hasDomain: boolean): void {
    const acknowledge = (rule: string, reason: string): void =>
      void Validations.of(this.distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason });
    acknowledge('CFR1', 'Readers of news sit anywhere; who may read is decided by addresses or keys.');
    acknowledge(
      'CFR2',
      'Static files of a private bucket, GET alone, no query: a firewall would cost more than all the rest.',
    );
    acknowledge(
      'CFR3',
      'Who reads what is not recorded on purpose; the outbox logs what CloudFront fetches.',
    );
    if (hasDomain) return;
    acknowledge(
      'CFR4',
      'CloudFront’s own certificate sets the protocol itself; readerDomain brings TLS 1.2 and later.',
    );
  }
}

/**
 * CloudFront takes ECDSA keys, too; scripts/reader-cookies.ts signs by RSA.
 * @throws SettingsError naming the file: it is missing, or holds another key
 */
function readPublicKey(file: string): string {
  try {
    const pem = readFileSync(path.resolve(REPOSITORY, file), 'utf8');
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPublicKey(pem);
    const isTaken =
      /BEGIN PUBLIC KEY/.test(pem) &&
      ((type === 'rsa' && details?.modulusLength === 2048) ||
        (type === 'ec' && details?.namedCurve === 'prime256v1'));
    if (isTaken) return pem;
  } catch (cause) {
    throw keyError(file, cause instanceof Error ? cause.message : String(cause));
  }
  throw keyError(file, 'it holds another kind of key');
}

function keyError(file: string, reason: string): SettingsError {
  return new SettingsError(
    `tidings.readerAccess.publicKeyFiles: ${file} cannot be used (${reason}). It takes a public key in PEM, RSA of ` +
      '2,048 bits: openssl genrsa -out reader.key 2048; openssl rsa -in reader.key -pubout -out reader.pem',
  );
}
