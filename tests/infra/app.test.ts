import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const outdir = mkdtempSync(path.join(tmpdir(), 'tidings-app-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** `node infra/app.ts` as the CDK's command calls it, without bundling. */
function synthesizeWith(tidings: unknown, region?: string) {
  const context = JSON.stringify({ tidings, 'aws:cdk:bundling-stacks': [] });
  return spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CDK_DEFAULT_REGION: region, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: context },
  });
}

describe('node infra/app.ts', { timeout: 120_000 }, () => {
  it('writes the template of the stack that the settings name', () => {
    const { status, stderr } = synthesizeWith({ stackName: 'Desk' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(path.join(outdir, 'Desk.template.json'))).toBe(true);
  });

  it('stops at a wrong setting with its name and what is allowed, and no stack trace', () => {
    const { status, stderr } = synthesizeWith({ removalPolicy: 'keep' });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'cdk.json, context "tidings": a setting is wrong.\n' +
        '  tidings.removalPolicy is "keep". Allowed: "retain", "destroy".\n',
    );
  });

  it('refuses a Region without Amazon Translate by name, unless another engine translates', () => {
    const refused = synthesizeWith({}, 'sa-east-1');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /^Amazon Translate is not in sa-east-1, .+ eu-central-1, .+ set engine to "bedrock"\.\n$/,
    );
    const bedrock = { engine: 'bedrock', bedrockModelId: 'amazon.nova-lite-v1:0', terminology: null };
    expect(synthesizeWith(bedrock, 'sa-east-1')).toMatchObject({ status: 0, stderr: '' });
  });

  it('warns of a Region that it does not know', () => {
    const { status, stderr } = synthesizeWith({ terminology: null }, 'xx-north-9');
    expect(status).toBe(0);
    expect(stderr).toContain('xx-north-9 is not among the Regions that Tidings knows');
  });
});
