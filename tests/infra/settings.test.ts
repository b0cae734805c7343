import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { readSettings, StackSettings } from '../../infra/settings.ts';

const errorOf = (context: unknown): string => {
  try {
    readSettings(context);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('accepted');
};

describe('settings', () => {
  it('need none: every one has a default', () => {
    expect(readSettings(undefined)).toMatchObject({
      stackName: 'Tidings',
      targets: ['en', 'vi'],
      notificationEmail: null,
      removalPolicy: 'retain',
      retention: { inboxDays: null, workDays: 30, outboxDays: null, logDays: 30 },
      concurrency: { normalize: 2, translate: null, summarize: 2 },
      translateEndpoint: null,
    });
  });

  it('keep their neighbours when one of a group is set', () => {
    expect(readSettings({ retention: { logDays: 7 } }).retention).toEqual({
      inboxDays: null,
      workDays: 30,
      outboxDays: null,
      logDays: 7,
    });
  });

  it.each([
    [{ removalPolicy: 'keep' }, 'tidings.removalPolicy is "keep". Allowed: "retain", "destroy".'],
    [{ requestsPerSecond: 0 }, 'tidings.requestsPerSecond is 0. Allowed: number above 0 and at most 1000.'],
    [{ retention: { workDays: 3 } }, 'tidings.retention.workDays is 3. Allowed: integer at least 15 and'],
    [{ retention: { logDays: 31 } }, 'tidings.retention.logDays is 31. Allowed: 1, 3, 5, 7, 14, 30, 60,'],
    [
      { retention: { inboxDays: 'long' } },
      'tidings.retention.inboxDays is "long". Allowed: integer at least 1 and at most 3650, or null.',
    ],
    [{ notificationEmail: 'me' }, 'tidings.notificationEmail is "me". Allowed: email, or null.'],
    [{ targets: [] }, 'tidings.targets is []. Allowed: array of at least 1 and at most 10 and each'],
    [{ targets: ['en', 'vietnamese'] }, 'tidings.targets.1 is "vietnamese". Allowed: "af", "sq",'],
    [{ targets: ['en', 'en'] }, 'tidings.targets is ["en","en"]: a language stands there twice.'],
    [{ translateEndpoint: 'here' }, 'tidings.translateEndpoint is "here". Allowed: uri, or null.'],
    [{ formats: ['rss'] }, 'tidings.formats.0 is "rss". Allowed: "ninjs", "jsonld".'],
    [{ stackName: '1st' }, 'tidings.stackName is "1st". Allowed: string matching ^[A-Za-z]'],
    [{ concurrency: { normalize: 1 } }, 'tidings.concurrency.normalize is 1. Allowed: integer at least 2'],
  ])('%j fails with its name and what is allowed', (context, message) => {
    expect(errorOf(context)).toContain(message);
  });

  it('refuse a name that is no setting, and list those that are', () => {
    expect(errorOf({ notificationEmial: 'a@example.org' })).toMatch(
      /tidings\.notificationEmial is no setting\. Allowed: .*notificationEmail/,
    );
    expect(errorOf({ retention: { days: 1 } })).toContain(
      'tidings.retention.days is no setting. Allowed: inboxDays, workDays, outboxDays, logDays.',
    );
  });

  it('ask for a model when Bedrock is chosen', () => {
    expect(errorOf({ summarizer: 'bedrock' })).toContain(
      'tidings.bedrockModelId is not set: engine or summarizer is "bedrock", which needs a model.',
    );
  });

  it('in cdk.json are the defaults, so that a user sees what can be set', () => {
    expect(readSettings(cdkJson.context.tidings)).toEqual(readSettings(undefined));
  });

  it('tell every wrong one at once', () => {
    const message = errorOf({ removalPolicy: 'keep', requestsPerSecond: 0 });
    expect(message).toContain('tidings.removalPolicy');
    expect(message).toContain('tidings.requestsPerSecond');
  });

  it('stand in the README, each with its default', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = new Map(
      [...readme.matchAll(/^\| `(\w+)` \|(?: `(.+?)`)? \|/gm)].map(([, name, value]) => [name, value]),
    );
    const defaults = readSettings(undefined) as Record<string, unknown>;
    for (const name of Object.keys(StackSettings.shape)) {
      expect(rows.has(name), name).toBe(true);
      const told: unknown = rows.get(name) === undefined ? undefined : JSON.parse(rows.get(name)!);
      // Groups are told without the members that keep everything.
      if (isGroup(told)) expect(defaults[name]).toMatchObject(told);
      else expect(told, name).toEqual(defaults[name]);
    }
  });
});

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
