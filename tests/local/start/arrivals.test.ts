import { expect, it } from 'vitest';
import { gatherArrivals } from '../../../local/start/arrivals.ts';

/** Groups in order, each with its end; the test decides when a group ends. */
function watched() {
  const events: string[] = [];
  const ends: (() => void)[] = [];
  const { arrived, settled } = gatherArrivals<string>(
    (group) => {
      events.push(group.join(' '));
      return new Promise((resolve, reject) =>
        ends.push(() => (group.includes('bad') ? reject(new Error('bad')) : resolve())),
      );
    },
    (error) => events.push(String(error)),
  );
  const shown = (count: number): Promise<void> => expect.poll(() => events.length).toBe(count);
  return { events, ends, arrived, settled, shown };
}

it('shows together what arrives together, and what comes meanwhile afterwards', async () => {
  const { events, ends, arrived, shown } = watched();
  arrived('a');
  arrived('b');
  await shown(1);
  arrived('c');
  arrived('d');
  ends[0]!();
  await shown(2);
  expect(events).toEqual(['a b', 'c d']);
});

it('is settled when the last group has ended', async () => {
  const { ends, arrived, settled, shown } = watched();
  let isSettled = false;
  arrived('a');
  const end = settled().then(() => {
    isSettled = true;
  });
  await shown(1);
  expect(isSettled).toBe(false);
  ends[0]!();
  await end;
  await settled();
});

it('goes on after a group that could not be shown', async () => {
  const { events, ends, arrived, shown } = watched();
  arrived('bad');
  await shown(1);
  ends[0]!();
  await shown(2);
  arrived('good');
  await shown(3);
  expect(events).toEqual(['bad', 'Error: bad', 'good']);
});
