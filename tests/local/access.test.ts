import { describe, expect, it } from 'vitest';
import { evaluate, readPolicy, startAccess } from '../../local/access.ts';

const allows = (statement: object | object[], action: string, resource: string, context = {}): boolean =>
  evaluate(readPolicy({ Statement: statement }), { action, resource, context });

const READ = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::inbox/*' };

describe('policies', () => {
  it('allow nothing by themselves', () => {
    expect(allows([], 's3:GetObject', 'arn:aws:s3:::inbox/a')).toBe(false);
  });

  it.each([
    ['s3:GetObject', 'arn:aws:s3:::inbox/a/b', true],
    ['S3:getobject', 'arn:aws:s3:::inbox/a', true],
    ['s3:GetObjectVersion', 'arn:aws:s3:::inbox/a', false],
    ['s3:GetObject', 'arn:aws:s3:::inbox', false],
    ['s3:GetObject', 'arn:aws:s3:::inbox2/a', false],
    ['s3:PutObject', 'arn:aws:s3:::inbox/a', false],
  ])('an allowed read of inbox/*: %s on %s is %s', (action, resource, expected) => {
    expect(allows(READ, action, resource)).toBe(expected);
  });

  it('know * and ? in actions and resources, and nothing else of regular expressions', () => {
    const statement = { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::b?x.y/*' };
    expect(allows(statement, 's3:GetObjectVersion', 'arn:aws:s3:::box.y/k')).toBe(true);
    expect(allows(statement, 's3:GetObject', 'arn:aws:s3:::boxzy/k')).toBe(false);
  });

  it('let a Deny win over any Allow', () => {
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::inbox/secret/*' };
    expect(allows([READ, deny], 's3:GetObject', 'arn:aws:s3:::inbox/secret/a')).toBe(false);
    expect(allows([READ, deny], 's3:GetObject', 'arn:aws:s3:::inbox/a')).toBe(true);
  });

  it('follow NotAction and NotResource', () => {
    const statement = { Effect: 'Allow', NotAction: 's3:Delete*', NotResource: 'arn:aws:s3:::work/*' };
    expect(allows(statement, 's3:GetObject', 'arn:aws:s3:::inbox/a')).toBe(true);
    expect(allows(statement, 's3:DeleteObject', 'arn:aws:s3:::inbox/a')).toBe(false);
    expect(allows(statement, 's3:GetObject', 'arn:aws:s3:::work/a')).toBe(false);
  });

  it.each([
    [{ StringEquals: { 'aws:SourceAccount': '1' } }, { 'aws:sourceaccount': '1' }, true],
    [{ StringEquals: { 'aws:SourceAccount': ['1', '2'] } }, { 'aws:sourceaccount': '2' }, true],
    [{ StringEquals: { 'aws:SourceAccount': '1' } }, {}, false],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': '1' } }, {}, true],
    [{ StringNotEquals: { 'aws:SourceAccount': ['1', '2'] } }, { 'aws:sourceaccount': '2' }, false],
    [{ StringNotEquals: { 'aws:SourceAccount': '1' } }, {}, true],
    [{ Bool: { 'aws:SecureTransport': 'false' } }, { 'aws:securetransport': 'true' }, false],
    [{ NumericLessThan: { 's3:TlsVersion': 1.2 } }, { 's3:tlsversion': '1.3' }, false],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::in*' } }, { 'aws:sourcearn': 'arn:aws:s3:::inbox' }, true],
  ])('hold under %j in the context %j: %s', (Condition, context, expected) => {
    expect(allows({ ...READ, Condition }, 's3:GetObject', 'arn:aws:s3:::inbox/a', context)).toBe(expected);
  });

  it('stop the start when a part is not understood', () => {
    const unknown = { ...READ, Condition: { DateLessThan: { 'aws:CurrentTime': '2030-01-01' } } };
    expect(() => readPolicy({ Statement: unknown })).toThrow('DateLessThan');
    expect(() => readPolicy({ Statement: { ...READ, NotPrincipal: '*' } })).toThrow('NotPrincipal');
  });
});

describe('callers', () => {
  it('are refused by name, action and resource', () => {
    const denied: object[] = [];
    const access = startAccess({ onDenied: (denial) => denied.push(denial) });
    const caller = {
      name: 'Worker',
      accessKeyId: 'k',
      secretAccessKey: 's',
      policies: readPolicy({ Statement: READ }),
    };
    expect(() => access.require(caller, 's3:PutObject', 'arn:aws:s3:::inbox/a')).toThrow(
      /Worker.*s3:PutObject/,
    );
    expect(denied).toEqual([{ caller: 'Worker', action: 's3:PutObject', resource: 'arn:aws:s3:::inbox/a' }]);
  });

  it('count as coming over TLS: nothing leaves this machine', () => {
    const access = startAccess({ onDenied: () => undefined });
    const onlyTls = {
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    };
    access.addResourcePolicy(readPolicy({ Statement: onlyTls }));
    const caller = { name: 'me', accessKeyId: 'k', secretAccessKey: 's', policies: 'everything' } as const;
    expect(access.isAllowed(caller, 's3:GetObject', 'arn:aws:s3:::inbox/a')).toBe(true);
  });

  it('obey what a resource denies to everybody', () => {
    const access = startAccess({ onDenied: () => undefined });
    const deny = {
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:DeleteObject',
      Resource: 'arn:aws:s3:::inbox/*',
    };
    access.addResourcePolicy(readPolicy({ Statement: deny }));
    const caller = { name: 'me', accessKeyId: 'k', secretAccessKey: 's', policies: 'everything' } as const;
    expect(access.isAllowed(caller, 's3:DeleteObject', 'arn:aws:s3:::inbox/a')).toBe(false);
  });
});
