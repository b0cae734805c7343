import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  monthPage,
  personPage,
  relative,
  searchData,
  topicPage,
} from '../../../shared/publish/addresses.ts';

describe('addresses', () => {
  it.each([
    ['crime and justice', 'pages/topics/crime-and-justice.html'],
    ['Economy', 'pages/topics/economy.html'],
  ])('of a topic, %s, are its words', (topic, address) => {
    expect(topicPage(topic)).toBe(address);
  });

  it('of a month are its number, of search data that of its file', () => {
    expect(monthPage('2026-11-27T10:00:00.000Z')).toBe('pages/months/2026-11.html');
    expect(searchData(12)).toBe('pages/search/000012.json');
  });

  it('of a person are the name', () => {
    expect(personPage('Le Thu Hoai')).toBe('pages/people/le-thu-hoai.html');
  });

  it.each([
    ['Nguyễn Văn Á', 'Nguyễn Văn A'],
    ['Đoàn Minh', 'Doan Minh'],
    ['Jean-Luc Bidaut', 'Jean Luc Bidaut'],
    ['О. Петров', 'П. Орлов'],
    ['../../x', 'x'],
  ])('tell %s from %s', (one, other) => {
    expect(personPage(one)).not.toBe(personPage(other));
  });

  it('of people are safe file names, and another one for every name', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(personPage(one)).toMatch(/^pages\/people\/[a-z0-9-]{1,75}\.html$/);
        const isSame = one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
        expect(personPage(one) === personPage(other)).toBe(isSame);
      }),
    );
  });

  it.each([
    ['index.html', 'articles/a b/c+d/index.html', 'articles/a%20b/c%2Bd/index.html'],
    ['pages/people/x.html', 'index.html', '../../index.html'],
    ['pages/people/x.html', 'pages/people/y.html', 'y.html'],
    ['articles/a/b/index.html', 'pages/topics/x.html', '../../../pages/topics/x.html'],
    ['articles/a//index.html', 'index.html', '../../../index.html'],
  ])('lead from %s to %s by %s', (from, to, address) => {
    expect(relative(from, to)).toBe(address);
  });

  it('lead back to the key that they are made of', () => {
    const key = fc.array(
      fc.string({ minLength: 1 }).filter((part) => !/^\.{1,2}$|\//.test(part)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(key, key, (from, to) => {
        const base = absolute('https://x.example/', from.join('/'));
        const url = new URL(relative(from.join('/'), to.join('/')), base);
        expect(url.pathname.slice(1).split('/').map(decodeURIComponent)).toEqual(to);
      }),
    );
  });
});
