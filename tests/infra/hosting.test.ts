import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { parseNetwork } from '../../infra/hosting/networks.ts';
import { viewerFunction } from '../../infra/hosting/viewer.ts';
import { readSettings } from '../../infra/settings.ts';
import { PAGE_POLICY, POLICY_BY_KEY } from '../../shared/publish/security-headers.ts';
import { arnOf, EVERYTHING, ofType, type Resource, refTo, synthesize } from './synth.ts';

const { resources, outputs } = synthesize(EVERYTHING);
const distributionOf = (all: Resource[]) =>
  ofType(all, 'AWS::CloudFront::Distribution')[0]!.properties.DistributionConfig;
const distribution = distributionOf(resources);

const folder = mkdtempSync(path.join(os.tmpdir(), 'tidings-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function keyFile(name: string, modulusLength: number): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
  const file = path.join(folder, name);
  writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }));
  return file;
}
const withKeys = (...publicKeyFiles: string[]) =>
  synthesize({ reader: 'cloudfront', readerAccess: { publicKeyFiles } }).resources;

describe('hosting', () => {
  it('is not there by default', () => {
    expect(synthesize().resources.filter(({ type }) => type.includes('CloudFront'))).toEqual([]);
  });

  it('reads the private bucket by origin access control, and what is for readers alone', () => {
    const [origin] = distribution.Origins;
    expect(arnOf(origin.DomainName)).toMatch(/^StoresOutbox/);
    expect(arnOf(origin.OriginAccessControlId)).toMatch(/^HostingOriginAccess/);
    const [statement] = ofType(resources, 'AWS::S3::BucketPolicy')
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Principal }) => Principal?.Service === 'cloudfront.amazonaws.com');
    expect(statement).toMatchObject({ Effect: 'Allow', Action: 's3:GetObject' });
    expect(JSON.stringify(statement.Condition.StringEquals['AWS:SourceArn'])).toContain(
      'HostingDistribution',
    );
    const readable = statement.Resource.map(
      (resource: { 'Fn::Join': [string, string[]] }) => resource['Fn::Join'][1][1],
    );
    expect(readable.sort()).toEqual([
      '/articles/*',
      '/feed.json',
      '/feed.xml',
      '/index.html',
      '/index.json',
      '/pages/*',
    ]);
  });

  it('serves by TLS, read only, with the headers of the local reader, for a minute', () => {
    const behavior = distribution.DefaultCacheBehavior;
    expect(behavior).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      AllowedMethods: ['GET', 'HEAD'],
    });
    const headers = resources.find(({ id }) => id === refTo(behavior.ResponseHeadersPolicyId))!;
    const { SecurityHeadersConfig: security } = headers.properties.ResponseHeadersPolicyConfig;
    expect(security.ContentSecurityPolicy).toEqual({ ContentSecurityPolicy: PAGE_POLICY, Override: true });
    expect(security).toMatchObject({
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      FrameOptions: { FrameOption: 'DENY' },
    });
    const cache = resources.find(({ id }) => id === refTo(behavior.CachePolicyId))!;
    expect(cache.properties.CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 60, MaxTTL: 60 });
  });

  it('lets the front page run its own script, and no other page any', () => {
    const policyOf = (behavior: { ResponseHeadersPolicyId: unknown }): string =>
      resources.find(({ id }) => id === refTo(behavior.ResponseHeadersPolicyId))!.properties
        .ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
    const others = distribution.CacheBehaviors.map(
      (behavior: { PathPattern: string; ResponseHeadersPolicyId: unknown }) => [
        behavior.PathPattern,
        policyOf(behavior),
      ],
    );
    expect(others).toEqual(['/', '/index.html'].map((pattern) => [pattern, POLICY_BY_KEY['index.html']]));
    expect(policyOf(distribution.DefaultCacheBehavior)).not.toContain('script-src');
  });

  it('tells the functions its address, unless the settings know another', () => {
    const addressesOf = (all: Resource[]) => [
      ...new Set(
        ofType(all, 'AWS::Lambda::Function').map(({ properties }) =>
          JSON.stringify(properties.Environment.Variables.SITE_URL),
        ),
      ),
    ];
    expect(addressesOf(resources)).toEqual([JSON.stringify(outputs['ReaderUrl'])]);
    expect(JSON.stringify(outputs['ReaderUrl'])).toMatch(
      /"https:\/\/",\{"Fn::GetAtt":\["HostingDistribution/,
    );
    const own = synthesize({ ...EVERYTHING, siteUrl: 'https://news.example.org/' });
    expect(addressesOf(own.resources)).toEqual(['"https://news.example.org/"']);
  });

  it('answers to a name of one’s own, then by TLS 1.2 at least', () => {
    const readerDomain = {
      name: 'news.example.org',
      certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d',
    };
    const own = synthesize({ ...EVERYTHING, readerDomain });
    expect(distributionOf(own.resources)).toMatchObject({
      Aliases: ['news.example.org'],
      ViewerCertificate: {
        AcmCertificateArn: readerDomain.certificate,
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
    });
    expect(own.outputs['ReaderUrl']).toBe('https://news.example.org/');
  });
});

describe('who may read', () => {
  it.each([
    ['nobody is named', {}],
    ['everybody and some', { public: true, addresses: ['192.0.2.7'] }],
  ])('has to be chosen: %s', (_, readerAccess) => {
    expect(() => readSettings({ reader: 'cloudfront', readerAccess })).toThrow('tidings.readerAccess is');
  });

  it.each([
    { public: true },
    { addresses: ['192.0.2.7'] },
    { addresses: ['192.0.2.7'], publicKeyFiles: ['a.pem'] },
  ])('may be %j', (readerAccess) => {
    expect(readSettings({ reader: 'cloudfront', readerAccess }).readerAccess).toMatchObject(readerAccess);
  });

  it('is who brings cookies signed by one of the keys', () => {
    const files = [keyFile('one.pem', 2048), keyFile('two.pem', 2048)];
    const all = withKeys(...files);
    const [group] = ofType(all, 'AWS::CloudFront::KeyGroup');
    const keys = ofType(all, 'AWS::CloudFront::PublicKey').map(({ id }) => id);
    expect(group?.properties.KeyGroupConfig.Items.map(refTo)).toEqual(keys);
    expect(distributionOf(all).DefaultCacheBehavior.TrustedKeyGroups.map(refTo)).toEqual([group?.id]);
  });

  it.each([
    ['is missing', () => path.join(folder, 'missing.pem')],
    ['is too short', () => keyFile('short.pem', 1024)],
  ])('is refused when a key %s, by the name of its file', (_, file) => {
    const name = file();
    expect(() => withKeys(name)).toThrow(name);
  });
});

describe('a range of addresses', () => {
  it.each([
    ['192.0.2.7', { parts: [192, 0, 2, 7], bits: 32 }],
    ['192.0.2.128/25', { parts: [192, 0, 2, 128], bits: 25 }],
    ['2001:db8::/32', { parts: [0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], bits: 32 }],
    ['::1', { parts: [0, 0, 0, 0, 0, 0, 0, 1], bits: 128 }],
    ['0.0.0.0/0', { parts: [0, 0, 0, 0], bits: 0 }],
  ])('%s is read', (text, network) => {
    expect(parseNetwork(text)).toEqual(network);
  });

  it.each([
    'desk',
    '192.0.2',
    '192.0.2.0/33',
    '192.0.2.1/24',
    '2001:db8::1/64',
    '192.0.2.0/24/1',
    '::ffff:192.0.2.1',
  ])('%s is refused', (text) => {
    expect(parseNetwork(text)).toBeNull();
  });
});

describe('the function that CloudFront runs', () => {
  const ALLOWED = ['192.0.2.0/25', '198.51.100.7', '2001:db8:5::/48'].map((text) => parseNetwork(text)!);
  function answer(ip: string, uri = '/', networks: typeof ALLOWED | null = ALLOWED) {
    const context = vm.createContext({ event: { viewer: { ip }, request: { uri, method: 'GET' } } });
    return vm.runInContext(`${viewerFunction(networks)}\nhandler(event)`, context) as {
      uri?: string;
      statusCode?: number;
    };
  }

  it.each(['192.0.2.0', '192.0.2.127', '198.51.100.7', '2001:db8:5::1', '2001:DB8:5:ffff:1:2:3:4'])(
    'lets %s in',
    (ip) => {
      expect(answer(ip).statusCode).toBeUndefined();
    },
  );

  it.each(['192.0.2.128', '192.0.3.1', '198.51.100.8', '2001:db8:6::1', '2001:db8::5', '::1'])(
    'refuses %s',
    (ip) => {
      expect(answer(ip)).toMatchObject({ statusCode: 403 });
    },
  );

  it('lets everybody in where nobody is named', () => {
    expect(answer('203.0.113.9', '/', null).statusCode).toBeUndefined();
  });

  it.each([
    ['/', '/index.html'],
    ['/articles/desk/talks.txt/', '/articles/desk/talks.txt/index.html'],
    ['/articles/desk/talks.txt/index.vi.html', '/articles/desk/talks.txt/index.vi.html'],
    ['/articles/a+b.txt/', '/articles/a%2Bb.txt/index.html'],
  ])('finds for %s the file %s', (uri, file) => {
    expect(answer('192.0.2.1', uri).uri).toBe(file);
  });

  it('holds two hundred ranges, and says when there are more than fit', () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => parseNetwork(`10.${index % 250}.${Math.floor(index / 250)}.0/24`)!,
      );
    expect(Buffer.byteLength(viewerFunction(many(200)))).toBeLessThanOrEqual(10_240);
    expect(() => viewerFunction(many(600))).toThrow('tidings.readerAccess.addresses has 600 entries');
  });
});
