import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare, type Floors, partsWithFloors, raised } from '../../bench/floors.ts';

const FLOORS: Floors = { checks: { found: 95, clean: 98 } };
const faults = (found: number | null, clean: number | null = 98) =>
  compare(
    'checks',
    [
      { name: 'found', value: found, needs: 'TIDINGS_CORPORA' },
      { name: 'clean', value: clean },
    ],
    FLOORS,
  ).faults;

test('a figure may not fall below its floor', () => {
  expect(faults(95.04)).toEqual([]);
  expect(faults(94.99)).toEqual(['checks: found is 94.9, below its floor of 95.']);
  expect(faults(Number.NaN)).toEqual(['checks: found is NaN, below its floor of 95.']);
});

test('a figure without its corpus is skipped, and the variable that names the corpus is told', () => {
  const measured = [{ name: 'found', value: null, needs: 'TIDINGS_CORPORA' }];
  expect(compare('checks', measured, { checks: { found: 95 } })).toEqual({
    lines: ['skipped  checks: found: TIDINGS_CORPORA names no folder with its corpus'],
    faults: [],
  });
});

test('figures and floors name each other', () => {
  expect(compare('checks', [{ name: 'new', value: 1 }], FLOORS).faults).toEqual([
    'checks: new is 1.0 and has no floor.',
    'checks: found has a floor and is not measured.',
    'checks: clean has a floor and is not measured.',
  ]);
});

test('floors are raised to what was measured, rounded down, and never lowered', () => {
  const measured = [
    { name: 'found', value: 97.36 },
    { name: 'clean', value: 90 },
    { name: 'new', value: 1.25 },
  ];
  expect(raised('checks', measured, FLOORS)).toEqual({ checks: { found: 97.3, clean: 98, new: 1.2 } });
});

test('every part with floors has them in floors.json, and no other', () => {
  const floors = JSON.parse(
    readFileSync(new URL('../../bench/floors.json', import.meta.url), 'utf8'),
  ) as Floors;
  expect(partsWithFloors(Object.keys(floors))).toEqual(Object.keys(floors));
});
