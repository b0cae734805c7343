import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readerLanguage, titleIn } from '../../../local/start/titles.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';
import { exampleSummary } from '../../shared/publish/example.ts';

describe('the language of whoever reads the terminal', () => {
  it.each([
    [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'vi_VN.UTF-8', LC_ALL: 'de_DE' }, 'de'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('%j is %s', (env, language) => {
    expect(readerLanguage(env)).toBe(language);
  });
});

describe('the title of what was published', () => {
  it.each([
    ['vi', 'Thông cầu'],
    ['en', 'Bridge opens'],
    ['de', 'Bridge opens'],
  ])('in %s is %s', async (language, title) => {
    const file = path.join(await temporaryFolder(), 'summary.json');
    await writeFile(file, JSON.stringify(exampleSummary()));
    expect(titleIn(file, language)).toBe(title);
  });

  it('is not known where there is no summary', () => {
    expect(titleIn('/nowhere/summary.json', 'en')).toBeNull();
  });
});
