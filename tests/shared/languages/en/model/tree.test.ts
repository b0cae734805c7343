import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  childrenOf,
  headOf,
  loadEnglishModel,
  type ParsedToken,
  sentencesOf,
  subtreeOf,
  textOf,
  tokensOf,
} from '../../../../../shared/languages/en/model/index.ts';

const parsed = loadEnglishModel().parse(
  'Mara Lindqvist, the port’s director, denied it. She left on Monday.',
);
const word = (text: string): ParsedToken => parsed.tokens.find((token) => token.text === text)!;
const texts = (tokens: readonly ParsedToken[]): string[] => tokens.map(({ text }) => text);

describe('the tree of a sentence', () => {
  it('leads from a word to its head, and from the root nowhere', () => {
    expect(headOf(parsed, word('Lindqvist'))).toBe(word('denied'));
    expect(headOf(parsed, word('denied'))).toBeNull();
  });

  it('leads from a word to its children, of all relations or of some', () => {
    expect(texts(childrenOf(parsed, word('director')))).toEqual(['port']);
    expect(texts(childrenOf(parsed, word('denied'), 'nsubj', 'dobj'))).toEqual(['Lindqvist', 'it']);
  });

  it('leads up to the root', () => {
    expect(texts(ancestorsOf(parsed, word('port')))).toEqual(['director', 'Lindqvist', 'denied']);
  });

  it('has all that depends on a word below it, in order', () => {
    expect(textOf(parsed, subtreeOf(parsed, word('director')))).toBe('the port’s director');
    const withoutGloss = subtreeOf(
      parsed,
      word('Lindqvist'),
      ({ label }) => !['appos', 'punct'].includes(label),
    );
    expect(textOf(parsed, withoutGloss)).toBe('Mara Lindqvist');
  });
});

describe('a parsed text', () => {
  it('is divided into sentences', () => {
    expect(sentencesOf(parsed).map((tokens) => textOf(parsed, tokens))).toEqual([
      'Mara Lindqvist, the port’s director, denied it.',
      'She left on Monday.',
    ]);
  });

  it('has the tokens of its entities', () => {
    expect(parsed.entities.map((entity) => [entity.kind, textOf(parsed, tokensOf(parsed, entity))])).toEqual([
      ['PERSON', 'Mara Lindqvist'],
      ['DATE', 'Monday'],
    ]);
  });

  it('has no text of no tokens', () => {
    expect(textOf(parsed, [])).toBe('');
  });
});
