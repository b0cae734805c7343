import { describe, expect, test } from 'vitest';
import { recognise } from '../../../../shared/summarize/entities.ts';
import { attribute } from '../../../../shared/summarize/facts/attribution.ts';
import { quotedSpans } from '../../../../shared/summarize/facts/quotes.ts';
import { readGrammar } from '../../../../shared/summarize/grammar.ts';
import { summarize } from '../../../../shared/summarize/index.ts';
import { article } from '../article.ts';

test('a sentence that “she said” interrupts is one quotation', () => {
  const { quotes } = summarize(
    article({ paragraphs: [['“We were ready,” said Anna Berg, “and nobody came.”']], targets: ['en'] }),
  );
  expect(quotes.map(({ text, speaker }) => [text['en'], speaker?.['en']])).toEqual([
    ['We were ready … and nobody came', 'Anna Berg'],
  ]);
});

test('a title in capitals is no speech', () => {
  const { quotes } = summarize(
    article({ paragraphs: [['Anna Berg told “Good News Sunday” that she would leave.']], targets: ['en'] }),
  );
  expect(quotes).toEqual([]);
});

describe('quotes and speakers', () => {
  const speakers = (...sentences: string[]) => {
    const entities = recognise(readGrammar(sentences));
    const spans = quotedSpans(sentences);
    return attribute(spans, readGrammar(sentences), entities, []).map(({ speaker }, index) => [
      spans[index]!.text,
      speaker === null ? null : entities[speaker]!.name,
    ]);
  };

  test('"he said" a sentence after the name', () => {
    expect(speakers('Xi Jinping met To Lam.', 'He said that “our friendship is deep”.')).toEqual([
      ['our friendship is deep', 'Xi Jinping'],
    ]);
  });

  test('the verb may stand before the speaker', () => {
    expect(speakers('“The bridge is safe,” said engineer Clara Berg.')).toEqual([
      ['The bridge is safe,', 'Clara Berg'],
    ]);
  });

  test('words at a distance have no speaker', () => {
    expect(speakers('Anna Berg runs the “so-called reform office” of the town.')).toEqual([
      ['so-called reform office', null],
    ]);
  });

  test('a quotation over two sentences is one, and its speaker follows', () => {
    expect(speakers('“We will stay.', 'We will build,” Anna Berg said.')).toEqual([
      ['We will stay. We will build,', 'Anna Berg'],
    ]);
  });

  test('a quotation that fills its sentence goes on with the speaker before', () => {
    expect(speakers('“It was dark,” Anna Berg said.', '“We could not see a thing at all.”')).toEqual([
      ['It was dark,', 'Anna Berg'],
      ['We could not see a thing at all.', 'Anna Berg'],
    ]);
  });

  test('a mark that never closes quotes nothing; an apostrophe is no mark', () => {
    expect(quotedSpans(['He said “we stay.', 'Then it’s over.'])).toEqual([]);
  });
});

const quotes = (...sentences: string[]) =>
  summarize(article({ paragraphs: [sentences], targets: ['en'] })).quotes.map(({ text, speaker }) => [
    text['en'],
    speaker?.['en'] ?? null,
  ]);

describe('who says it', () => {
  test.each([
    ['a title before the name', ['“It is late,” said Dr Anna Berg of Oslo.'], 'Anna Berg'],
    ['an office before the name', ['It is “too late for us”, said its spokesman, Jan Berg.'], 'Jan Berg'],
    ["words of one's own", ['State Secretary Jan Berg spoke of “a treaty in boots”.'], 'Jan Berg'],
    [
      'a sentence that only names the speaker',
      ['“We told a story about trade.”', 'That is how the director, Ms Anna Berg, put it.'],
      'Anna Berg',
    ],
    [
      'the person, not the troupe she leads',
      [
        'Here the Sen Vang troupe plays.',
        'For Ms Mai Ha of Sen Vang, it is cold.',
        '“We like it here,” she says.',
      ],
      'Mai Ha',
    ],
  ])('%s', (_what, sentences, speaker) => {
    expect(quotes(...sentences).map(([, who]) => who)).toEqual([speaker]);
  });
});

describe('words in quotation marks that nobody says', () => {
  test.each([
    ['It is the first since the services introduced “one paper, one look”.'],
    ['The programme “Meeting with students of all years” began.'],
    ['In Rome the motto “good friends and good neighbours” hung on a wall.'],
    ['The spirit of the “four goods”: “good friends, good neighbours, good trade” lives.'],
    ['Courses formed “young ambassadors of culture” for the town.'],
    ['Poland joined the “Road of Friendship and Trade” last year.'],
  ])('are no quotation: %s', (sentence) => {
    expect(quotes(sentence)).toEqual([]);
  });

  test.each([
    ['China and Poland raised their ties to a “union with a shared future”.', 'union with a shared future'],
    ['One of them is said to have called out, “not in my town”.', 'not in my town'],
    ['Some in the town complain that “nobody has asked us at all”.', 'nobody has asked us at all'],
  ])('are one when they are somebody’s wording or a clause: %s', (sentence, text) => {
    expect(quotes(sentence)).toEqual([[text, null]]);
  });
});

const quoted = (...sentences: string[]): string[] => quotedSpans(sentences).map(({ text }) => text);

describe('quotations', () => {
  test.each([
    ['double marks', ['He said “we stay here” and left.'], ['we stay here']],
    ['straight marks', ['He said "we stay here" and left.'], ['we stay here']],
    [
      'single straight marks',
      ["He vowed to 'defend the people's house' today."],
      ["defend the people's house"],
    ],
    ['German marks', ['Er sagte: „Wir bleiben hier.“'], ['Wir bleiben hier.']],
    ['several sentences', ['“We stay.', 'It is late.” He left.'], ['We stay. It is late.']],
    ['paragraphs that repeat the mark', ['“We stay.', '“It is late.” He left.'], ['We stay. It is late.']],
    ['a quotation inside', ["“She said 'not now' to us,” he added."], ["She said 'not now' to us,"]],
  ])('%s', (_what, sentences, expected) => {
    expect(quoted(...sentences)).toEqual(expected);
  });

  test.each([
    ['the apostrophe of a plural', ["The players' union met the drivers' union."]],
    ['shortened years and words', ["In the '90s they told 'em so."]],
    ['a mark that never closes', ['He said “we stay.', 'Then it’s over.']],
    ['inches', ['A screen of 6" and one of 7".']],
  ])('are not %s', (_what, sentences) => {
    expect(quoted(...sentences)).toEqual([]);
  });

  test('a mark too many hides nothing behind it', () => {
    expect(quoted('He said "we stay.', 'She said "we go now" and left.')).toEqual(['we go now']);
  });
});
