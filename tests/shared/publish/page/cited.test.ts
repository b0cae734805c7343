import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../../shared/publish/index.ts';
import { exampleSummary, sentence } from '../example.ts';

const documentOf = (page: string) => parseHTML(page).document;

describe('a citation', () => {
  it('carries the sentence for whoever points at it', () => {
    const link = documentOf(renderPage(exampleSummary())).querySelector('.points .t1 .cites a');
    expect(link?.getAttribute('title')).toBe('Cầu có kinh phí 5 triệu.');
    expect(link?.getAttribute('aria-label')).toBe('Câu 2');
  });

  it('shows the beginning of a sentence without end', () => {
    const long = 'word '.repeat(400);
    const sentences = [sentence('s1', long, long, long), sentence('s2', 'a', 'b', 'c')];
    const link = documentOf(renderPage(exampleSummary({ sentences }))).querySelector('#abstract a');
    expect(link?.getAttribute('title')).toMatch(/^word .{150,250} …$/);
  });

  it('is seen at the sentence, with the way back to the item', () => {
    const document = documentOf(renderPage(exampleSummary()));
    const notes = document.querySelector('#s2 + .at .notes');
    expect(notes?.textContent).toBe('Cited by: Key points 1 · Quotations 1 · Figures 5 million');
    for (const link of notes!.querySelectorAll('a'))
      expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
  });

  it('has a sentence to go to that one can link to', () => {
    const link = documentOf(renderPage(exampleSummary())).querySelector('#s3-vi + .at .no');
    expect(link?.getAttribute('href')).toBe('#s3-vi');
  });
});
