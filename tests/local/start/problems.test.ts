import { expect, it } from 'vitest';
import { DamagedStateError, openDatabase, transaction } from '../../../local/database.ts';
import { problemOf } from '../../../local/start/problems.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';

const errno = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path });
const sqlite = (errcode: number): Error => Object.assign(new Error('sqlite'), { errcode });

it.each([
  [errno('ENOSPC'), /^The disk is full: /],
  [errno('EDQUOT'), /^The disk is full: /],
  [new Error('IO error: 000005.log: No space left on device'), /^The disk is full: /],
  [new Error('not committed', { cause: errno('ENOSPC') }), /^The disk is full: /],
  [sqlite(13), /^The disk is full: /],
  [sqlite(11), /^The state in \/state is damaged, /],
  [sqlite(26), /^The state in \/state is damaged, /],
  // An extended code: its lowest byte is the one that counts.
  [sqlite(11 | (2 << 8)), /^The state in \/state is damaged, /],
  [errno('LEVEL_DATABASE_NOT_OPEN'), /^The state in \/state is damaged, /],
  [new DamagedStateError('/state/cloud.db'), /^The state in \/state\/cloud\.db is damaged, /],
  [errno('EACCES', '/state/lock'), /^You may not use \/state\/lock: /],
  [sqlite(14), /^You may not use \/state: /],
])('%o is told in one sentence', (error, sentence) => {
  expect(problemOf(error, '/state')).toMatch(sentence);
});

it.each([new TypeError('x is undefined'), errno('ECONNRESET'), 'text', null])(
  '%o is none of these',
  (error) => {
    expect(problemOf(error, '/state')).toBeUndefined();
  },
);

it('a database that has no room says so, out of a transaction, too', async () => {
  const database = openDatabase(await temporaryFolder());
  database.exec('create table pieces (bytes blob); pragma max_page_count = 4');
  const insert = database.prepare('insert into pieces values (zeroblob(100000))');
  let error: unknown;
  try {
    transaction(database, () => insert.run());
  } catch (caught) {
    error = caught;
  }
  expect(problemOf(error, '/state')).toMatch(/^The disk is full: /);
  database.close();
});
