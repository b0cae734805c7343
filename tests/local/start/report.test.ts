import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../local/start/follow.ts';
import { commandText, costText, isUnexpected, reportText, type Shown } from '../../../local/start/report.ts';

const standing = (key: string, status: Standing['status'], more: Partial<Standing> = {}): Standing => ({
  upload: { key, articleId: key, revision: '1' },
  status,
  ...more,
});
const expected = new Set(['bad.txt']);

const shownOf = (key: string): Shown => ({ page: `/outbox/${key}/index.html`, title: null });

describe('the report', () => {
  it('calls what was published as its readers do, and says once what is waited for', () => {
    const waits = { message: 'There is no model.', advice: 'Run it.' };
    const standings = [
      standing('a.txt', 'published', { title: 'Titel' }),
      standing('b.txt', 'waiting', { title: 'Tiêu đề', ...waits }),
      standing('c.txt', 'waiting', waits),
    ];
    const inEnglish = (key: string): Shown => ({ ...shownOf(key), title: key === 'a.txt' ? 'Title' : null });
    expect(reportText(standings, expected, inEnglish)).toBe(`Published 3 of 3, 2 of them in part:
  Title
      /outbox/a.txt/index.html
  Tiêu đề
      /outbox/b.txt/index.html
  c.txt
      /outbox/c.txt/index.html

Waiting for a translation, and completed by itself when it is there:
  b.txt: There is no model.
  c.txt: There is no model.
      Run it.`);
  });

  it('names what was published, and why the rest was not', () => {
    const standings = [
      standing('a.txt', 'published', { title: 'Tiêu đề' }),
      standing('bad.txt', 'failed', { message: 'It is a picture.', advice: 'Upload text.' }),
      standing('slow.txt', 'translated'),
    ];
    expect(reportText(standings, expected, shownOf)).toBe(`Published 1 of 3:
  Tiêu đề
      /outbox/a.txt/index.html

Not published:
  bad.txt (failed, as it should)
      It is a picture.
      Upload text.
  slow.txt (translated; it goes on when Tidings runs again)`);
  });

  it('shows no control characters of keys to the terminal', () => {
    expect(reportText([standing('a\u001b[2Jb', 'failed')], expected, shownOf)).toContain('a\ufffd[2Jb');
  });

  it('says what Amazon would charge', () => {
    const stats = {
      requests: 3,
      tokens: { input: 0, output: 0 },
      characters: 1_000_000,
      throttled: 0,
      failed: 0,
    };
    expect(costText(stats)).toBe(
      'Sent to Translate: 3 requests, 1000000 characters (Amazon Translate would charge 15.00 USD).',
    );
  });
});

describe('the exit code', () => {
  it.each([
    ['a.txt', 'published', false],
    ['a.txt', 'superseded', false],
    ['a.txt', 'failed', true],
    ['a.txt', 'paused', false],
    ['a.txt', 'waiting', false],
    ['a.txt', 'translated', true],
    ['bad.txt', 'failed', false],
    ['bad.txt', 'published', true],
  ] as const)('%s that is %s is unexpected: %s', (key, status, unexpected) => {
    expect(isUnexpected(standing(key, status), expected)).toBe(unexpected);
  });
});

it.each([
  ['/work', './tidings status'],
  ['/tmp/trial', './tidings --data /tmp/trial status'],
  ["/tmp/Anna's desk", "./tidings --data '/tmp/Anna'\\''s desk' status"],
])('tells the command that asks the Tidings of %s', (folder, command) => {
  expect(commandText('status', folder, '/work')).toBe(command);
});
