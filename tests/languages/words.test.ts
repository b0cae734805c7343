import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isEnglishWord } from '../../shared/languages/en/words.ts';
import { wordList } from '../../training/english-words/extract.ts';

describe('an ordinary English word', () => {
  it.each([
    // The first, the last and some between, in any case and both spellings.
    ...['A', 'a', 'études', 'café', 'harbour', 'harbor', 'Organises', 'government’s'],
    // Plurals and prefixes that the list leaves out.
    ...['antigovernment', 'resubmit', 'reorganising'],
  ])('is %s', (word) => {
    expect(isEnglishWord(word)).toBe(true);
  });

  it.each(['', 'zzz', 'Regierung', 'Nguyễn', 'thành', 'Zürich', 'abacus\nabaft'])('is not %j', (word) => {
    expect(isEnglishWord(word)).toBe(false);
  });

  it('is found in the list that was made of the package', () => {
    const file = new URL('../../shared/languages/en/words.txt', import.meta.url);
    expect(readFileSync(file, 'latin1')).toBe(wordList());
  });
});
