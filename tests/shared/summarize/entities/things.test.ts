import { describe, expect, test } from 'vitest';
import { findEntities } from '../../../../shared/summarize/entities.ts';

const names = (sentence: string) => findEntities({ title: null, sentences: [sentence] });

describe('a thing that is called as people and places are is none', () => {
  test.each([
    ['a vessel by its kind', 'The trawler Anna Glen went down in heavy seas.'],
    ['a vessel, its kind behind it', 'Lady Brandvoll, a yacht of 40 feet, came second.'],
    ['what somebody is aboard', 'They spent a week aboard the Lucy Holm.'],
    ['what somebody is on board of', 'Twelve people were on board Ocean Dove.'],
    ['what sinks', 'Costa Brandvoll sank off the coast.'],
    ['a horse', 'Peter Sand, a gelding, won by a length.'],
    ['a film', 'They saw the film Erik Brandvoll on Friday.'],
  ])('%s', (_what, sentence) => {
    expect(names(sentence)).toEqual({ people: [], organisations: [], places: [] });
  });

  test.each([
    ['its driver is somebody', 'Tanker driver Peter Holm was hurt.', ['Peter Holm']],
    ['who plays somebody', 'Anna Berg stars as Laura Strand in the film.', ['Anna Berg']],
  ])('%s', (_what, sentence, people) => {
    expect(names(sentence).people).toEqual(people);
  });
});

describe('two capitals are nobody', () => {
  test.each([
    ['of plain words', 'Golden Wings won by a length.'],
    ['before a place', 'Norse Atlantic won by a length.'],
  ])('%s', (_what, sentence) => {
    expect(names(sentence).people).toEqual([]);
  });
});
