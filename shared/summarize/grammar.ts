import {
  childrenOf,
  headOf,
  loadEnglishModel,
  type ParsedText,
  type ParsedToken,
} from '../languages/en/model/index.ts';

/** English sentences with their parses: what the rules of grammar read. */
export interface Reading {
  readonly sentences: readonly string[];
  /** One for each sentence; its tokens may fall into several sentences of grammar. */
  readonly parsed: readonly ParsedText[];
}

/** Parses the sentences of an English article; the model is read at first use. */
export function readGrammar(sentences: readonly string[]): Reading {
  return { sentences, parsed: loadEnglishModel().parseAll(sentences) };
}

export const isNoun = (token: ParsedToken): boolean => /^NN/.test(token.tag);
export const isProperNoun = (token: ParsedToken): boolean => /^NNPS?$/.test(token.tag);
export const isVerb = (token: ParsedToken): boolean => /^(?:VB|MD)/.test(token.tag);

/** Tokens that overlap the characters from `start` to `end`. */
export function tokensWithin({ tokens }: ParsedText, start: number, end: number): ParsedToken[] {
  return tokens.filter((token) => token.start < end && start < token.end);
}

/** The token of a span that depends on something outside of it. */
export function rootOf(parsed: ParsedText, span: readonly ParsedToken[]): ParsedToken | undefined {
  return span.find((token) => {
    const head = headOf(parsed, token);
    return head === null || !span.includes(head);
  });
}

/** The unbroken run of `tokens` around one of them: what can be cut out of the sentence as it stands. */
export function runAround(tokens: readonly ParsedToken[], around: ParsedToken): ParsedToken[] {
  const present = new Set(tokens.map(({ index }) => index));
  let [first, last] = [around.index, around.index];
  while (present.has(first - 1)) first -= 1;
  while (present.has(last + 1)) last += 1;
  return tokens.filter(({ index }) => index >= first && index <= last);
}

/** True where the verb is denied: "did not say", "never said". */
export function isNegated(parsed: ParsedText, verb: ParsedToken): boolean {
  return childrenOf(parsed, verb).some((child) => child.label === 'neg' || child.norm === 'never');
}

export function isPassive(parsed: ParsedText, verb: ParsedToken): boolean {
  return childrenOf(parsed, verb, 'auxpass', 'nsubjpass').length > 0;
}
