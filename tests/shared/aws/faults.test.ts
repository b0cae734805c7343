import { describe, expect, it } from 'vitest';
import { accountFault, isDefect, kindOf } from '../../../shared/aws/faults.ts';
import { TransientError } from '../../../shared/errors.ts';

const error = (name: string, marks: object = {}): Error => Object.assign(new Error('no'), { name }, marks);
const answered = { $metadata: { httpStatusCode: 400 }, $fault: 'client' };

describe('an error of our own code', () => {
  it.each([
    ['a decoder that is not there', new RangeError('The "iso-8859-16" encoding is not supported')],
    ['a property of nothing', new TypeError("Cannot read properties of undefined (reading 'text')")],
    ['a name that is not defined', new ReferenceError('x is not defined')],
    ['what is no JSON', new SyntaxError('Unexpected token')],
    ['a wrong call of Node', Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_ARG_TYPE' })],
  ])('is %s', (_, defect) => {
    expect(isDefect(defect)).toBe(true);
    expect(kindOf(defect)).toBe('defect');
  });

  it.each([
    ['an answer that was cut off', Object.assign(new SyntaxError('end'), { $responseBodyText: '{' })],
    ['an answer that the SDK could not read', Object.assign(new TypeError('x'), { $response: {} })],
    ['a connection reset', Object.assign(new TypeError('terminated'), { code: 'ECONNRESET' })],
    ['a failed fetch', new TypeError('fetch failed', { cause: error('Error', { code: 'ECONNREFUSED' }) })],
    ['a time limit', error('TimeoutError')],
    ['a fault of AWS', error('InternalServerError', { ...answered, $fault: 'server' })],
  ])('is not %s, which keeps its retries', (_, fault) => {
    expect(isDefect(fault)).toBe(false);
    expect(kindOf(fault)).toBe('service-unavailable');
  });

  it('is none that was thrown on purpose', () => {
    const late = new TransientError({
      kind: 'out-of-time',
      message: 'm',
      advice: 'a',
      cause: new TypeError('x'),
    });
    expect(isDefect(late)).toBe(false);
    expect(kindOf(late)).toBe('out-of-time');
  });
});

describe('the kind of a fault', () => {
  it.each([
    ['ProvisionedThroughputExceededException', answered, 'throttled'],
    ['SlowDown', answered, 'throttled'],
    ['AccessDenied', answered, 'access-denied'],
    ['OptInRequired', answered, 'access-denied'],
    ['CredentialsProviderError', {}, 'access-denied'],
    ['Error', { code: 'ENOTFOUND' }, 'service-unavailable'],
    ['Error', {}, 'retries-exhausted'],
  ])('%s %j is %s', (name, marks, kind) => {
    expect(kindOf(error(name, marks))).toBe(kind);
  });
});

describe('the advice', () => {
  it.each([
    ['SubscriptionRequiredException', {}, /sign-up of the account/, true],
    ['OptInRequired', {}, /enable the Region/, true],
    ['CredentialsProviderError', {}, /aws configure/, false],
    ['ExpiredTokenException', {}, /Log in again/, false],
    [
      'Error',
      { code: 'ENOTFOUND', hostname: 'translate.sa-east-1.amazonaws.com' },
      /in this Region at all/,
      false,
    ],
    ['Error', { code: 'ECONNREFUSED' }, /AWS_ENDPOINT_URL/, false],
  ])('for %s %j tells what helps', (name, marks, advice, permanent) => {
    expect(accountFault(error(name, marks), 'Amazon Translate')).toMatchObject({
      message: expect.stringContaining('Amazon Translate'),
      advice: expect.stringMatching(advice),
      permanent,
    });
  });

  it('names the address that is not known', () => {
    const fault = accountFault(error('Error', { code: 'ENOTFOUND', hostname: 'translate.example' }), 'It');
    expect(fault?.message).toBe(
      'It cannot be reached at translate.example: the name is not known (ENOTFOUND).',
    );
  });

  it('is nobody’s business for other errors', () => {
    expect(accountFault(error('ValidationException', answered), 'It')).toBeNull();
  });
});
