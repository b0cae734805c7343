import { TRANSLATE_CODES } from '../../shared/languages/codes.ts';
import { DISPLAY_LANGUAGES, languageName } from './languages.ts';
import { parseTerminology, type Terminology } from './terminology.ts';
import { translateError } from './translate-errors.ts';
import type { Input } from './validate.ts';

// Terminologies that an account may hold in a Region.
const MAX_TERMINOLOGIES = 100;

/** The account's terminologies, kept in memory, and the operations on them. */
export interface TerminologyStore {
  find(name: string): Terminology | undefined;
  import(input: Input<'ImportTerminology'>, arn: (name: string) => string): Promise<object>;
  get(input: Input<'GetTerminology'>, arn: (name: string) => string): object;
  delete(input: Input<'DeleteTerminology'>): object;
  list(input: Input<'ListTerminologies'>, arn: (name: string) => string): object;
}

export function createTerminologyStore(): TerminologyStore {
  const byName = new Map<string, Terminology>();
  const require = (name: string): Terminology => {
    const terminology = byName.get(name);
    if (terminology === undefined) {
      throw translateError('ResourceNotFoundException', `The terminology ${name} does not exist.`);
    }
    return terminology;
  };
  return {
    find: (name) => byName.get(name),
    async import(input, arn) {
      const { File: file, Format: format, Directionality: directionality = 'UNI' } = input.TerminologyData;
      const parsed = await parseTerminology(Buffer.from(file, 'base64'), {
        name: input.Name,
        description: input.Description,
        format,
        directionality,
      });
      const before = byName.get(input.Name);
      if (before === undefined && byName.size >= MAX_TERMINOLOGIES) {
        throw translateError('LimitExceededException', `At most ${MAX_TERMINOLOGIES} terminologies.`);
      }
      const stored = { ...parsed, createdAt: before?.createdAt ?? parsed.createdAt };
      byName.set(input.Name, stored);
      return { TerminologyProperties: properties(stored, arn) };
    },
    get: (input, arn) => ({ TerminologyProperties: properties(require(input.Name), arn) }),
    delete(input) {
      require(input.Name);
      byName.delete(input.Name);
      return {};
    },
    list(input, arn) {
      const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      const { items, next } = page(sorted, input);
      return { TerminologyPropertiesList: items.map((item) => properties(item, arn)), ...next };
    },
  };
}

function properties(terminology: Terminology, arn: (name: string) => string): object {
  return {
    Name: terminology.name,
    ...(terminology.description === undefined ? {} : { Description: terminology.description }),
    Arn: arn(terminology.name),
    SourceLanguageCode: terminology.sourceLanguage,
    TargetLanguageCodes: terminology.targetLanguages,
    SizeBytes: terminology.sizeBytes,
    TermCount: terminology.rows.length,
    SkippedTermCount: terminology.skippedTerms,
    // The protocol's timestamps are seconds.
    CreatedAt: terminology.createdAt.getTime() / 1000,
    LastUpdatedAt: terminology.updatedAt.getTime() / 1000,
    Directionality: terminology.directionality,
    Format: terminology.format,
  };
}

/** ListLanguages: the codes a request may name, `auto` included. */
export function listLanguages(input: Input<'ListLanguages'>): object {
  const display = input.DisplayLanguageCode ?? 'en';
  if (!DISPLAY_LANGUAGES.has(display)) {
    throw translateError(
      'UnsupportedDisplayLanguageCodeException',
      `Languages cannot be displayed in ${display}.`,
      { members: { DisplayLanguageCode: display } },
    );
  }
  const all = ['auto', ...TRANSLATE_CODES].map((code) => ({
    LanguageName: languageName(code, display),
    LanguageCode: code,
  }));
  const { items, next } = page(all, input);
  return { Languages: items, DisplayLanguageCode: display, ...next };
}

function page<T>(
  all: readonly T[],
  {
    MaxResults: size = all.length,
    NextToken: token,
  }: { MaxResults?: number | undefined; NextToken?: string | undefined },
): { items: readonly T[]; next: { NextToken?: string } } {
  const start = token === undefined ? 0 : Number(token);
  if (!Number.isInteger(start) || start < 0 || start > all.length) {
    throw translateError(
      'InvalidParameterValueException',
      'The NextToken is not one that this service gave.',
    );
  }
  const end = start + size;
  return { items: all.slice(start, end), next: end < all.length ? { NextToken: String(end) } : {} };
}
