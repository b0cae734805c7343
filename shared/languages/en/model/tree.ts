import type { ParsedEntity, ParsedText, ParsedToken, Relation } from './types.ts';

/** Walking the trees of a parsed text. Everything is in the order of the text unless it says otherwise. */

/** The word that a token depends on; null for a root. */
export function headOf({ tokens }: ParsedText, token: ParsedToken): ParsedToken | null {
  return token.head === token.index ? null : tokens[token.head]!;
}

/** Words that depend on a token, of these relations only when any are named. */
export function childrenOf(
  { tokens }: ParsedText,
  token: ParsedToken,
  ...labels: readonly Relation[]
): ParsedToken[] {
  const children = token.children.map((index) => tokens[index]!);
  return labels.length === 0 ? children : children.filter(({ label }) => labels.includes(label));
}

/** Head, head of the head, up to the root. */
export function ancestorsOf(parsed: ParsedText, token: ParsedToken): ParsedToken[] {
  const ancestors: ParsedToken[] = [];
  for (let at = headOf(parsed, token); at !== null; at = headOf(parsed, at)) ancestors.push(at);
  return ancestors;
}

/**
 * A token and all that depends on it, directly or not.
 *
 * @param enters whether a word below the token is entered: what it leaves out is left out with all below
 */
export function subtreeOf(
  parsed: ParsedText,
  token: ParsedToken,
  enters: (token: ParsedToken) => boolean = () => true,
): ParsedToken[] {
  const found: ParsedToken[] = [];
  const open = [token];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    found.push(at);
    open.push(...childrenOf(parsed, at).filter(enters));
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Tokens of each sentence. */
export function sentencesOf({ tokens }: ParsedText): ParsedToken[][] {
  const sentences: ParsedToken[][] = [];
  for (const token of tokens) {
    if (token.sentenceStart || sentences.length === 0) sentences.push([]);
    sentences.at(-1)!.push(token);
  }
  return sentences;
}

/** Tokens of an entity. */
export function tokensOf({ tokens }: ParsedText, { first, end }: ParsedEntity): ParsedToken[] {
  return tokens.slice(first, end);
}

/** The text from the first of some tokens to the last, with all between them. */
export function textOf({ text }: ParsedText, tokens: readonly ParsedToken[]): string {
  const starts = tokens.map(({ start }) => start);
  return tokens.length === 0
    ? ''
    : text.slice(Math.min(...starts), Math.max(...tokens.map(({ end }) => end)));
}
