import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** Commands of the first code block below a heading. */
function commandsOf(file: string, heading: string): string[] {
  const [, chapter] = read(file).split(`\n${heading}\n`);
  const [, block] = /```sh\n([\s\S]+?)```/.exec(chapter!)!;
  return block!.split('\n').flatMap((line) => line.replace(/\s+#.*/, '').trim() || []);
}

describe('the commands for deploying', () => {
  it('come in an order that works on a fresh clone', () => {
    expect(commandsOf('README.md', '## Deploy it')).toEqual([
      'npm ci',
      'export AWS_REGION=eu-central-1',
      'npx cdk bootstrap',
      'npx cdk deploy',
    ]);
  });

  it.each([
    ['README.md', '### Remove it'],
    ['docs/runbook.md', '### Remove the stack'],
  ])('take the triggers away before the queues that they name (%s)', (file, heading) => {
    const commands = commandsOf(file, heading).filter((command) => command.startsWith('npx cdk'));
    expect(commands).toEqual(['npx cdk deploy -c storesOnly=true', 'npx cdk destroy']);
  });

  it('bring kept data back before anything is made that would stand beside it', () => {
    const commands = commandsOf('docs/runbook.md', '### Bring kept buckets and tables into a new stack');
    expect(commands.slice(0, 2)).toEqual([
      'npx cdk import -c storesOnly=true --resource-mapping kept.json',
      'npx cdk deploy',
    ]);
  });
});

describe('the example of deploying from GitHub', () => {
  const workflow = read('docs/deploy.example.yml');

  it('takes a role by a token of its own, and stores no key', () => {
    expect(workflow).toContain('id-token: write');
    expect(workflow).toContain('role-to-assume:');
    expect(workflow).not.toMatch(/secrets\.|aws-access-key/);
  });

  it('has no right before the tests have passed', () => {
    const at = (text: string): number => workflow.indexOf(text);
    expect(at('npm test')).toBeGreaterThan(0);
    expect(at('npm test')).toBeLessThan(at('aws-actions/configure-aws-credentials'));
    expect(at('aws-actions/configure-aws-credentials')).toBeLessThan(at('npx cdk deploy'));
  });
});
