import * as z from 'zod';
import { TRANSLATE_CODES } from '../../shared/languages/codes.ts';
import type { ServiceError } from '../service-error.ts';
import { MAX_TERMINOLOGY_BYTES } from './terminology.ts';
import { translateError } from './translate-errors.ts';

/** UTF-8 bytes that one TranslateText request may hold. */
export const MAX_TEXT_BYTES = 10_000;

const LanguageCode = z.string().min(2).max(5);
// The model's own pattern, ^([A-Za-z0-9-]_?)+$, written without the nested repeat that backtracks for ever.
const ResourceName = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[A-Za-z0-9-](?:_?[A-Za-z0-9-])*_?$/);

const TranslateTextInput = z.object({
  Text: z.string().min(1),
  SourceLanguageCode: LanguageCode,
  TargetLanguageCode: LanguageCode,
  TerminologyNames: z.array(ResourceName).optional(),
  Settings: z
    .object({
      Formality: z.enum(['FORMAL', 'INFORMAL']).optional(),
      Profanity: z.enum(['MASK']).optional(),
      Brevity: z.enum(['ON']).optional(),
    })
    .optional(),
});

const ImportTerminologyInput = z.object({
  Name: ResourceName,
  MergeStrategy: z.enum(['OVERWRITE']),
  Description: z.string().max(256).optional(),
  TerminologyData: z.object({
    // Base64 is a third longer than what it holds.
    File: z.string().max(Math.ceil((MAX_TERMINOLOGY_BYTES * 4) / 3) + 4),
    Format: z.enum(['CSV', 'TSV', 'TMX']),
    Directionality: z.enum(['UNI', 'MULTI']).optional(),
  }),
});

const NameInput = z.object({ Name: ResourceName });
const Page = { NextToken: z.string().optional(), MaxResults: z.int().min(1).max(500).optional() };
const ListInput = z.object(Page);
const ListLanguagesInput = z.object({ ...Page, DisplayLanguageCode: z.string().optional() });

export const INPUTS = {
  TranslateText: TranslateTextInput,
  ImportTerminology: ImportTerminologyInput,
  GetTerminology: NameInput,
  DeleteTerminology: NameInput,
  ListTerminologies: ListInput,
  ListLanguages: ListLanguagesInput,
} as const;

export type Operation = keyof typeof INPUTS;
export type Input<O extends Operation> = z.infer<(typeof INPUTS)[O]>;

/**
 * Checks a request body against the operation's shape.
 * @throws ServiceError ValidationException naming the member, never its value
 */
export function validate<O extends Operation>(operation: O, body: unknown): Input<O> {
  const result = INPUTS[operation].safeParse(body);
  if (result.success) return result.data as Input<O>;
  const lines = result.error.issues.map((issue) => {
    const member = issue.path.map((part) => String(part)).join('.') || 'request';
    return `Value at '${member}' failed to satisfy constraint: ${issue.message}`;
  });
  const count = `${lines.length} validation error${lines.length === 1 ? '' : 's'} detected`;
  throw translateError('ValidationException', `${count}: ${lines.join('; ')}`);
}

/**
 * What the service checks after the shape: size, languages, one terminology at most.
 * @throws ServiceError TextSizeLimitExceededException, UnsupportedLanguagePairException, InvalidRequestException
 */
export function checkTranslateText(input: Input<'TranslateText'>): void {
  const bytes = Buffer.byteLength(input.Text);
  if (bytes > MAX_TEXT_BYTES) {
    throw translateError(
      'TextSizeLimitExceededException',
      'Input text size exceeds limit. Max length of request text allowed is ' +
        `${MAX_TEXT_BYTES} bytes while in this request the text size is ${bytes} bytes`,
    );
  }
  const { SourceLanguageCode: source, TargetLanguageCode: target } = input;
  if ((source !== 'auto' && !TRANSLATE_CODES.has(source)) || !TRANSLATE_CODES.has(target)) {
    throw unsupportedPair(source, target, `Unsupported language pair: ${source} to ${target}.`);
  }
  if ((input.TerminologyNames?.length ?? 0) > 1) {
    throw translateError('InvalidRequestException', 'A request may name one terminology at most.');
  }
}

export function unsupportedPair(
  source: string,
  target: string,
  message: string,
  headers: Record<string, string> = {},
): ServiceError {
  return translateError('UnsupportedLanguagePairException', message, {
    members: { SourceLanguageCode: source, TargetLanguageCode: target },
    headers,
  });
}
