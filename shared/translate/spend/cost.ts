import prices from './prices.json' with { type: 'json' };

export const PRICES_AS_OF: string = prices.asOf;
export const CURRENCY: string = prices.currency;

const PER_MILLION_CHARACTERS: Readonly<Record<string, number>> = prices.perMillionCharacters;
const PER_MILLION_TOKENS: Readonly<Record<string, { input: number; output: number }>> =
  prices.perMillionTokens;

/**
 * Price of characters sent to an engine, in `CURRENCY`. An engine id is a name and, after a slash, a model:
 * `firefox-translations/de-en@3.0`. An engine that the price file does not know costs what Amazon Translate
 * costs: too high is the safe side.
 */
export function costOfCharacters(characters: number, engine: string): number {
  const name = engine.split('/')[0] ?? engine;
  const price = PER_MILLION_CHARACTERS[name] ?? PER_MILLION_CHARACTERS['amazon-translate']!;
  return (characters * price) / 1_000_000;
}

/** Price of a language model's tokens, or null when the price file does not know the model. */
export function costOfTokens(tokens: { input: number; output: number }, modelId: string): number | null {
  // Inference profiles put a region before the model: `eu.amazon.nova-lite-v1:0`.
  const name = Object.keys(PER_MILLION_TOKENS).find((known) => modelId.includes(known));
  if (name === undefined) return null;
  const price = PER_MILLION_TOKENS[name]!;
  return (tokens.input * price.input + tokens.output * price.output) / 1_000_000;
}
