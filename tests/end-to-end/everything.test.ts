import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { readSettings } from '../../infra/settings.ts';
import { TidingsStack } from '../../infra/tidings-stack.ts';
import type { BusEvent } from '../../local/services/events.ts';
import type { Notice } from '../../local/services/sns.ts';
import { readStack } from '../../local/template/stack.ts';
import { EVERYTHING } from '../infra/synth.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

/** The local cloud with all that is off by default. */

const outdir = mkdtempSync(path.join(os.tmpdir(), 'tidings-everything-'));
const events: BusEvent[] = [];
const notices: Notice[] = [];
let pipeline: Pipeline;

beforeAll(async () => {
  const app = new App({ context: cdkJson.context, outdir, builtinCloudFormationValidation: false });
  new TidingsStack(app, 'Everything', { settings: readSettings(EVERYTHING), terminology: null });
  app.synth();
  pipeline = await startPipeline({
    model: readStack(outdir),
    memory: [],
    onEvent: (event) => events.push(event),
    onNotice: (notice) => notices.push(notice),
  });
}, 120_000);
afterAll(async () => {
  await pipeline?.stop();
  rmSync(outdir, { recursive: true, force: true });
});

describe('the canary', () => {
  it('comes out of the pipeline, at no cost, and leaves nothing behind', async () => {
    const { payload, error } = await pipeline.cloud.trigger('CanaryHourly');
    expect(error).toBeUndefined();
    expect(payload).toEqual({ status: 'published', ms: expect.any(Number) });
    await pipeline.cloud.waitUntilQuiet();
    expect(pipeline.cloud.translateStats()).toMatchObject({ requests: 0 });
    expect(await pipeline.revisions()).toEqual([]);
    expect(await pipeline.published()).toEqual([]);
    for (const name of ['InboxBucket', 'WorkBucket'])
      expect([...pipeline.cloud.objects(pipeline.cloud.outputs[name]!)]).toEqual([]);
    expect(pipeline.cloud.denials).toEqual([]);
  }, 60_000);

  it('is told to nobody', () => {
    expect(events).toEqual([]);
    expect(notices).toEqual([]);
  });
});
