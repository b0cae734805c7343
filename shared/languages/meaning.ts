import { baseOf } from './codes.ts';
import { meaning as de } from './de/meaning.ts';
import { meaning as en } from './en/meaning.ts';
import type { Meaning, Unit } from './facets/meaning.ts';
import type { OfTargets } from './facets/targets.ts';
import { meaning as fr } from './fr/meaning.ts';
import { meaning as nl } from './nl/meaning.ts';
import { meaning as vi } from './vi/meaning.ts';

const MEANING = { en, vi, de, nl, fr } satisfies OfTargets<Meaning> & Readonly<Record<string, Meaning>>;

/** Words that turn a sentence round; undefined where nobody has written them down. */
export function meaningOf(language: string): Meaning | undefined {
  return (MEANING as Readonly<Record<string, Meaning>>)[baseOf(language)];
}

/** What a measure is of, and how much of that dimension's unit it holds. */
export interface Measure {
  readonly dimension: string;
  readonly factor: number;
  /** What is added: 0 °C is 32 °F. */
  readonly offset?: number;
}

const of = (dimension: string, factor: number): Measure => ({ dimension, factor });

/** Seconds, metres, grams, square metres, litres, metres per second, degrees Celsius, parts of a hundred. */
export const MEASURES: Readonly<Record<Unit, Measure>> = {
  second: of('time', 1),
  minute: of('time', 60),
  hour: of('time', 3600),
  day: of('time', 86_400),
  week: of('time', 604_800),
  month: of('time', 2_629_746),
  year: of('time', 31_556_952),
  decade: of('time', 315_569_520),
  century: of('time', 3_155_695_200),
  mm: of('length', 0.001),
  cm: of('length', 0.01),
  m: of('length', 1),
  km: of('length', 1000),
  inch: of('length', 0.0254),
  foot: of('length', 0.3048),
  yard: of('length', 0.9144),
  mile: of('length', 1609.344),
  g: of('mass', 1),
  kg: of('mass', 1000),
  tonne: of('mass', 1e6),
  pound: of('mass', 453.6),
  stone: of('mass', 6350),
  ounce: of('mass', 28.35),
  m2: of('area', 1),
  km2: of('area', 1e6),
  hectare: of('area', 10_000),
  acre: of('area', 4046.9),
  litre: of('volume', 1),
  gallon: of('volume', 3.785),
  'km/h': of('speed', 1),
  mph: of('speed', 1.609),
  // Of either scale: people who speak of the weather do not say which.
  degree: of('temperature', 1),
  celsius: of('temperature', 1),
  fahrenheit: { dimension: 'temperature', factor: 5 / 9, offset: -32 },
  percent: of('share', 1),
  point: of('share points', 1),
};
