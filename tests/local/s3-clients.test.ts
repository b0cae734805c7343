import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3ForTest } from './s3-server.ts';

/**
 * Clients that others wrote, against our S3: they share none of our misreadings. Each part is skipped where its
 * client is not installed (Debian: `apt-get install awscli s3cmd rclone`).
 */

const run = promisify(execFile);
const installed = async (program: string, argument: string): Promise<boolean> =>
  run(program, [argument]).then(
    () => true,
    () => false,
  );
const [hasAws, hasS3cmd, hasRclone] = await Promise.all([
  installed('aws', '--version'),
  installed('s3cmd', '--version'),
  installed('rclone', 'version'),
]);

let s3: Awaited<ReturnType<typeof startS3ForTest>>;
let folder: string;
let tree: string;
/** 900 characters, which a file system takes only in parts: `đường dẫn+dài/` and 220 more at a time. */
const LONG = Array.from({ length: 4 }, () => 'đường dẫn+dài '.padEnd(224, 'x'))
  .join('/')
  .concat('.txt');
const NAMES = ['plain.txt', 'with space.txt', 'plus+and&.txt', 'tin tức/đài.txt', 'deep/er/file.md', LONG];
/** Above the size at which `aws` turns to multipart uploads (8 MB); the others are told to. */
const big = randomBytes(9 * 1024 * 1024);

beforeAll(async () => {
  s3 = await startS3ForTest();
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-judges-'));
  tree = path.join(folder, 'tree');
  for (const name of NAMES) {
    await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
    await writeFile(path.join(tree, name), `content of ${name}`);
  }
  await writeFile(path.join(folder, 'big.bin'), big);
  // Version 1 of the aws client still presigns by the signature of 2006 unless told otherwise.
  await mkdir(path.join(folder, '.aws'));
  await writeFile(path.join(folder, '.aws', 'config'), '[default]\ns3 =\n  signature_version = s3v4\n');
});
afterAll(async () => {
  expect(s3.faults).toEqual([]);
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

async function expectTree(copy: string): Promise<void> {
  for (const name of NAMES) {
    expect(await readFile(path.join(copy, name), 'utf8')).toBe(`content of ${name}`);
  }
}

/** The clients' configuration of this machine must not reach in. */
const environment = () => ({
  PATH: process.env['PATH'],
  HOME: folder,
  LANG: 'C.UTF-8',
  AWS_ACCESS_KEY_ID: 'everything',
  AWS_SECRET_ACCESS_KEY: 'secret-of-everything',
  AWS_DEFAULT_REGION: 'us-east-1',
});

describe.skipIf(!hasAws)(
  `aws${hasAws ? '' : ' (skipped: not installed)'}`,
  () => {
    const aws = async (...args: string[]) =>
      (await run('aws', ['--endpoint-url', s3.url, ...args], { env: environment(), cwd: folder })).stdout;

    it('syncs a tree both ways, and finds nothing to do the second time', async () => {
      await aws('s3', 'mb', 's3://aws-tree');
      await aws('s3', 'sync', tree, 's3://aws-tree/t');
      expect(await aws('s3', 'sync', tree, 's3://aws-tree/t')).toBe('');
      await aws('s3', 'sync', 's3://aws-tree/t', 'aws-copy');
      await expectTree(path.join(folder, 'aws-copy'));
    });

    it('uploads a large file in parts', async () => {
      await aws('s3', 'cp', 'big.bin', 's3://plain/aws-big');
      await aws('s3', 'cp', 's3://plain/aws-big', 'aws-big.bin');
      expect((await readFile(path.join(folder, 'aws-big.bin'))).equals(big)).toBe(true);
    });

    it('sends the checksum that it was asked for', async () => {
      const object = ['--bucket', 'plain', '--key', 'sum'];
      await aws('s3api', 'put-object', ...object, '--body', 'big.bin', '--checksum-algorithm', 'SHA256');
      const head = JSON.parse(await aws('s3api', 'head-object', ...object, '--checksum-mode', 'ENABLED'));
      expect(head.ChecksumSHA256).toBe(createHash('sha256').update(big).digest('base64'));
    });

    it('presigns links that work, and are refused when changed', async () => {
      const link = (await aws('s3', 'presign', 's3://aws-tree/t/plain.txt')).trim();
      expect(await (await fetch(link)).text()).toBe('content of plain.txt');
      expect((await fetch(link.replace('plain', 'other'))).status).toBe(403);
      expect((await fetch(link.split('?')[0]!)).status).toBe(403);
    });

    it('is refused with a wrong secret', async () => {
      const env = { ...environment(), AWS_SECRET_ACCESS_KEY: 'wrong' };
      const wrong = run('aws', ['--endpoint-url', s3.url, 's3', 'ls'], { env });
      await expect(wrong).rejects.toMatchObject({ stderr: expect.stringContaining('SignatureDoesNotMatch') });
    });

    it('moves, removes, and removes the bucket', async () => {
      await aws('s3', 'mv', 's3://aws-tree/t/with space.txt', 's3://aws-tree/ü');
      await aws('s3', 'rm', '--recursive', 's3://aws-tree');
      expect(await aws('s3', 'rb', 's3://aws-tree')).toContain('aws-tree');
    });
  },
  60_000,
);

describe.skipIf(!hasS3cmd)(
  `s3cmd${hasS3cmd ? '' : ' (skipped: not installed)'}`,
  () => {
    const s3cmd = async (...args: string[]) => {
      const host = s3.url.replace('http://', '');
      const where = ['-c', '/dev/null', '--no-ssl', `--host=${host}`, `--host-bucket=${host}`];
      const who = ['--access_key=everything', '--secret_key=secret-of-everything'];
      return (await run('s3cmd', [...where, ...who, ...args], { env: environment(), cwd: folder })).stdout;
    };

    it('puts, lists, copies, gets and deletes', async () => {
      await s3cmd('mb', 's3://s3cmd');
      await s3cmd('put', '--multipart-chunk-size-mb=5', 'big.bin', 's3://s3cmd/big');
      await s3cmd('sync', `${tree}/`, 's3://s3cmd/t/');
      expect(await s3cmd('ls', '--recursive', 's3://s3cmd/t/')).toContain('tin tức/đài.txt');
      await s3cmd('cp', 's3://s3cmd/big', 's3://s3cmd/big copy');
      await s3cmd('get', 's3://s3cmd/big copy', 's3cmd-big.bin');
      expect((await readFile(path.join(folder, 's3cmd-big.bin'))).equals(big)).toBe(true);
      await mkdir(path.join(folder, 's3cmd-copy'));
      await s3cmd('get', '--recursive', 's3://s3cmd/t/', 's3cmd-copy/');
      await expectTree(path.join(folder, 's3cmd-copy'));
      await s3cmd('del', '--recursive', '--force', 's3://s3cmd');
      await s3cmd('rb', 's3://s3cmd');
    });
  },
  60_000,
);

describe.skipIf(!hasRclone)(
  `rclone${hasRclone ? '' : ' (skipped: not installed)'}`,
  () => {
    const rclone = async (...args: string[]) => {
      const remote = {
        RCLONE_CONFIG_L_TYPE: 's3',
        RCLONE_CONFIG_L_PROVIDER: 'Other',
        RCLONE_CONFIG_L_ENDPOINT: s3.url,
        RCLONE_CONFIG_L_ENV_AUTH: 'true',
      };
      const env = { ...environment(), ...remote };
      return (await run('rclone', ['--config', '/dev/null', ...args], { env, cwd: folder })).stdout;
    };

    it('syncs, checks, uploads in chunks, moves and purges', async () => {
      await rclone('mkdir', 'L:rclone');
      await rclone('sync', 'tree', 'L:rclone/tree');
      await rclone('check', 'tree', 'L:rclone/tree');
      await rclone('copyto', 'big.bin', 'L:rclone/big', '--s3-upload-cutoff', '5M', '--s3-chunk-size', '5M');
      await rclone('check', '--download', 'tree', 'L:rclone/tree');
      await rclone('moveto', 'L:rclone/big', 'L:rclone/moved ü+');
      await rclone('copyto', 'L:rclone/moved ü+', 'rclone-big.bin');
      expect((await readFile(path.join(folder, 'rclone-big.bin'))).equals(big)).toBe(true);
      await rclone('purge', 'L:rclone');
    });
  },
  60_000,
);
