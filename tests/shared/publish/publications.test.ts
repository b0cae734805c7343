import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../shared/documents/summary.ts';
import { withPublications } from '../../../shared/publish/publications.ts';
import { exampleSummary, sentence } from './example.ts';

const at = (revision: string, more: Partial<Summary> = {}): Summary => exampleSummary({ revision, ...more });

const told = ({ provenance: { publications, changed } }: Summary) => ({
  revisions: publications?.map(({ revision }) => revision),
  changed,
});

describe('withPublications', () => {
  it('tells nothing of an article that is new', () => {
    expect(withPublications(at('02'), null)).toEqual(at('02'));
  });

  it('names what stood there before, and the sentences that read otherwise since', () => {
    const before = [sentence('s1', 'Eins.', 'One.', 'Một.'), sentence('s2', 'Zwei.', 'Too.', 'Hai.')];
    const after = [
      sentence('s1', 'Neu.', 'New.', 'Mới.'),
      sentence('s2', 'Eins.', 'One.', 'Một.'),
      sentence('s3', 'Zwei.', 'Two.', 'Hai.'),
    ];
    const summary = withPublications(at('02', { sentences: after }), at('01', { sentences: before }));
    expect(told(summary)).toEqual({ revisions: ['01'], changed: ['s1', 's3'] });
    expect(summary.provenance.publications?.[0]?.at).toBe('2026-03-12T10:00:00.000Z');
  });

  it('goes on from what the standing one knows', () => {
    const second = withPublications(at('02'), at('01'));
    expect(told(withPublications(at('03'), second))).toEqual({ revisions: ['01', '02'], changed: [] });
  });

  it('says of a language that has come what it said before', () => {
    const second = withPublications(at('02'), at('01'));
    expect(told(withPublications(at('02'), second))).toEqual(told(second));
  });

  it('keeps the first and the last nine', () => {
    let summary = at('10');
    for (let revision = 11; revision < 40; revision++)
      summary = withPublications(at(String(revision)), summary);
    expect(told(summary).revisions).toEqual(['10', ...Array.from({ length: 9 }, (_, i) => String(30 + i))]);
  });
});
