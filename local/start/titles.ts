import { readFileSync } from 'node:fs';
import { Summary } from '../../shared/documents/summary.ts';
import { textIn } from '../../shared/publish/accessors.ts';

export { readerLanguage } from '../terminal.ts';

/**
 * Headline of a published summary in a language, else in English, else in any that it has.
 *
 * @param file of summary.json
 * @returns null when there is none that can be read
 */
export function titleIn(file: string, language: string): string | null {
  try {
    const { headline } = Summary.parse(JSON.parse(readFileSync(file, 'utf8')));
    return textIn(headline.text, Object.hasOwn(headline.text, language) ? language : 'en') || null;
  } catch {
    // Not copied yet, or somebody else's file: the catalog knows the title as it was written.
    return null;
  }
}
