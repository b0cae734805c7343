import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { type Caller, readPolicy, startAccess } from '../../local/access.ts';
import { openDatabase } from '../../local/database.ts';
import type { CallFaults } from '../../local/faults.ts';
import { startGateway } from '../../local/gateway.ts';
import { createS3 } from '../../local/s3/server.ts';
import { type ObjectVersion, openStore } from '../../local/s3/store.ts';

/** The S3 server alone, with a bucket `plain` and a bucket `versioned`, and clients that sign for real. */
export async function startS3ForTest(folder?: string) {
  const dataDir = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'tidings-s3-')));
  const events: { event: string; version: ObjectVersion }[] = [];
  const database = openDatabase(dataDir);
  const store = openStore(database, dataDir, (change) => events.push(change));
  store.createBucket('plain', false);
  store.createBucket('versioned', true);
  const access = startAccess({ onDenied: () => undefined });
  const s3 = createS3({ store, uploads: new Map(), access, region: 'us-east-1' });
  const faults: unknown[] = [];
  const struck: { strike: CallFaults['strike'] } = { strike: () => ({ goOn: true }) };
  const gateway = await startGateway(
    access,
    { s3 },
    { port: 0, faults: struck, onFault: (error) => faults.push(error) },
  );

  function client(name: string, policies: Caller['policies']): S3Client {
    const credentials = { accessKeyId: name, secretAccessKey: `secret-of-${name}` };
    access.add({ name, policies, ...credentials });
    return new S3Client({ endpoint: gateway.url, region: 'us-east-1', credentials, maxAttempts: 1 });
  }
  return {
    url: gateway.url,
    client: client('everything', 'everything'),
    /** A client whose role has these statements only. */
    clientWith: (name: string, ...statements: object[]) =>
      client(name, readPolicy({ Statement: statements })),
    events,
    /** What befalls calls; see local/faults.ts. */
    struck,
    faults,
    store,
    dataDir,
    async stop(keep = false) {
      await gateway.stop();
      database.close();
      if (!keep) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
