import { expect, it } from 'vitest';
import { createPlaces } from '../../../local/lambda/places.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('has room for so many at once, and gives free places to those who wait, in their order', async () => {
  const places = createPlaces(2);
  const inside: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) void places.take().then(() => inside.push(name));
  await settled();
  expect(inside).toEqual(['a', 'b']);
  places.giveBack();
  await settled();
  expect(inside).toEqual(['a', 'b', 'c']);
  places.giveBack();
  await settled();
  void places.take().then(() => inside.push('e'));
  await settled();
  expect(inside).toEqual(['a', 'b', 'c', 'd']);
  places.giveBack();
  await settled();
  expect(inside).toEqual(['a', 'b', 'c', 'd', 'e']);
});
