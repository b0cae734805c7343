import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../shared/normalize/html.ts';

const REST =
  '<p>The mayor of the town said on Monday that the wall would be finished before the next winter begins.</p>';

/** The first paragraph of a page that holds it between other text. */
function read(paragraph: string): string {
  const html = `<html lang="en"><body><article><h1>The wall</h1><p>${paragraph}</p>${REST}</article></body></html>`;
  return extractArticle(html).blocks[0]!.text;
}

describe('a sentence of a page', () => {
  it.each([
    [
      'a hint for screen readers',
      'They vote on the <a href="/x">flood wall<span class="sr-only"> (external link)</span></a> today.',
    ],
    ['a hidden hint', 'They vote on the flood wall<span hidden> in a new window</span> today.'],
    [
      'an explanation',
      'They vote on the <span class="term">flood wall <span class="tooltip">A dam of stone</span></span> today.',
    ],
    [
      'a described term',
      'They vote on the <b aria-describedby="t">flood wall</b><i id="t">A dam of stone</i> today.',
    ],
    ['an icon', 'They vote on the flood wall<i class="material-icons">open_in_new</i> today.'],
    ['a sign', 'They vote on the flood wall<a href="#n" aria-hidden="true">*</a> today.'],
    ['a side note', 'They vote on the flood wall<span data-type="footnote">See the map.</span> today.'],
    ['a comment', 'They vote on the flood <!-- x -->wall today.'],
  ])('goes on over %s', (_, html) => {
    expect(read(html)).toBe('They vote on the flood wall today.');
  });

  it.each([
    [
      'a class that means noise elsewhere',
      'They vote on the <a class="glossary-tooltip" href="/g">flood wall</a> today.',
    ],
    ['a button', 'They vote on the <button class="popup">flood wall</button> today.'],
    ['an element of the page’s own', 'They vote on the <x-term class="ad">flood wall</x-term> today.'],
    [
      'words for the eye only',
      'They vote on the <span aria-hidden="true">flood wall</span><span class="sr-only">wall</span> today.',
    ],
  ])('keeps words in %s', (_, html) => {
    expect(read(html)).toBe('They vote on the flood wall today.');
  });

  it.each([
    '<span class="drop-cap caption-font">T</span>hey vote on the wall today.',
    '<span class="sr-only">They</span><span aria-hidden="true"><b>T</b>hey</span> vote on the wall today.',
    '<img alt="T" src="t.png">hey vote on the wall today.',
    '<span class="dropcap">T</span> hey vote on the wall today.',
  ])('has its initial: %s', (html) => {
    expect(read(html)).toBe('They vote on the wall today.');
  });

  it.each([
    [
      'It cost 4 billion<sup><a href="#1">3</a></sup> in 2019<sup>4</sup> alone.<sup>[5]</sup>',
      'It cost 4 billion in 2019 alone.',
    ],
    [
      'Between 10<sup>6</sup> and 10<sup>-7</sup> per cm<sup>3</sup> fell.',
      'Between 10⁶ and 10⁻⁷ per cm³ fell.',
    ],
    ['It took 2 m<sup>3</sup>/s in the 21<sup>st</sup> century.', 'It took 2 m³/s in the 21st century.'],
    [
      'M<sup>me</sup> Roy won the 1<sup>er</sup> prize of CO<sub>2</sub>.',
      'Mme Roy won the 1er prize of CO2.',
    ],
    [
      'It lasted 1<sup>1</sup>/<sub>2</sub> hours, and <sup>14</sup>C is left.',
      'It lasted 1 1/2 hours, and ¹⁴C is left.',
    ],
    ['See chapter <a href="#c3">3</a> of the book.', 'See chapter 3 of the book.'],
  ])('keeps powers and ordinals and leaves out marks of notes: %s', (html, text) => {
    expect(read(html)).toBe(text);
  });

  it('has no readings above its characters', () => {
    expect(read('<ruby>図書館<rp>(</rp><rt>としょかん</rt><rp>)</rp></ruby>ができました。')).toBe(
      '図書館ができました。',
    );
  });

  it('names the hints that were left out', () => {
    const html = `<article><h1>The wall</h1><p>They vote on the wall<span hidden>see below</span> on Sunday.</p>${REST}</article>`;

    expect(extractArticle(html).removed).toContainEqual({ text: 'see below', reason: 'hint' });
  });
});
