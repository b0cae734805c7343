import { describe, expect, test } from 'vitest';
import { rolesOf } from '../../../../shared/summarize/entities/roles.ts';
import { recognise } from '../../../../shared/summarize/entities.ts';
import { attribute } from '../../../../shared/summarize/facts/attribution.ts';
import { quotedSpans } from '../../../../shared/summarize/facts/quotes.ts';
import { readGrammar } from '../../../../shared/summarize/grammar.ts';

/** Quotations with the names of their speakers. */
function speakers(...sentences: string[]): [quotation: string, speaker: string | null][] {
  const reading = readGrammar(sentences);
  const entities = recognise(reading);
  const roles = entities.map((entity) => rolesOf(entity, reading)[0] ?? null);
  const spans = quotedSpans(sentences);
  return attribute(spans, reading, entities, roles).map(({ speaker }, index) => [
    spans[index]!.text.replace(/[,.]$/, ''),
    speaker === null ? null : entities[speaker]!.name,
  ]);
}

describe('the subject of the verb of speech speaks', () => {
  test.each([
    ['before the quotation', 'Anna Berg said: “The bridge is safe.”', 'Anna Berg'],
    ['behind it', '“The bridge is safe,” Anna Berg told reporters.', 'Anna Berg'],
    ['behind the verb', '“The bridge is safe,” said the engineer Anna Berg.', 'Anna Berg'],
    ['by its apposition', '“The bridge is safe,” said its builder, Anna Berg.', 'Anna Berg'],
    ['behind the body', 'The Bureau of Statistics’s Anna Berg said: “The bridge is safe.”', 'Anna Berg'],
    [
      'by an apposition far away',
      'The head of the office for the United Nations in Iraq, Anna Berg, said: “The bridge is safe.”',
      'Anna Berg',
    ],
    [
      'behind a title in front',
      'Superintendent of police Anna Berg said: “The bridge is safe.”',
      'Anna Berg',
    ],
    ['by a report', '“The bridge is safe,” the Transport Ministry report said.', 'Transport Ministry'],
    ['quoted by an agency', '“The bridge is safe,” Reuters quoted Anna Berg.', 'Anna Berg'],
    ['in a relative clause', 'Anna Berg, who said “the bridge is safe” last year, has left.', 'Anna Berg'],
    ['a body', '“The bridge is safe,” the Transport Ministry said in a statement.', 'Transport Ministry'],
    ['asked', '“Is the bridge safe?” Anna Berg asked Peter Holm.', 'Anna Berg'],
    ['in the passive', 'Anna Berg was quoted as saying that “the bridge is safe”.', 'Anna Berg'],
    ['quoted by another', 'The newspaper quoted Anna Berg as saying “the bridge is safe”.', 'Anna Berg'],
    ['a source', 'According to Anna Berg, the bridge “is safe for years”.', 'Anna Berg'],
  ])('%s', (_what, sentence, speaker) => {
    expect(speakers(sentence).map(([, name]) => name)).toEqual([speaker]);
  });
});

describe('a name that is not the subject does not speak', () => {
  test.each([
    ['inside a description', 'A lawyer who is suing Anna Berg said on Tuesday: “She stole the money.”'],
    ['behind kin', 'The brother of Anna Berg said: “She stole the money.”'],
    ['as an object', 'The prosecutor said Anna Berg “stole the money from us”.'],
    ['as the owner', '“She stole the money,” Anna Berg’s campaign said.'],
    ['behind "close to"', '“She stole the money,” said a source close to Anna Berg.'],
    ['as the hearer', 'Anna Berg was told that “the money is gone”.'],
    [
      'of a source that is described',
      'According to a lawyer for the victims, Anna Berg is “a thief and a liar”.',
    ],
    ['as the receiver of a letter', 'In a letter to Anna Berg, the tenants wrote: “The money is gone.”'],
    ['when the words are denied', 'Anna Berg denied having called the plan “a waste of money”.'],
    ['when they were never said', 'According to the tenants, Anna Berg never said “the money is gone”.'],
    ['one of two', '“We have the money,” said Anna Berg and Peter Holm.'],
  ])('%s', (_what, sentence) => {
    expect(speakers(sentence).map(([, name]) => name)).toEqual([null]);
  });
});

test('each of two quotations in a sentence has its own speaker', () => {
  expect(speakers('“I do not know,” Anna Berg told Peter Holm, who replied: “Then find out.”')).toEqual([
    ['I do not know', 'Anna Berg'],
    ['Then find out', 'Peter Holm'],
  ]);
});

test('a quotation that fills its sentence goes on from the one before, not to whom the next sentence names', () => {
  expect(
    speakers(
      '“We will sign the treaty,” said Anna Berg.',
      '“It is the best day of my life.”',
      'Prime Minister Peter Holm told reporters that he would not sign.',
    ),
  ).toEqual([
    ['We will sign the treaty', 'Anna Berg'],
    ['It is the best day of my life', 'Anna Berg'],
  ]);
});

test('"she" is the last subject, not the last name', () => {
  expect(
    speakers('Anna Berg met Peter Holm in Oslo.', '“The talks were good and long,” she said.')[0],
  ).toEqual(['The talks were good and long', 'Anna Berg']);
});

test('"the minister" is the one person whom the article calls so', () => {
  expect(
    speakers(
      'Finance minister Anna Berg met the banker Peter Holm in Oslo.',
      '“The talks were good and long,” the minister said.',
    )[0],
  ).toEqual(['The talks were good and long', 'Anna Berg']);
});

test('three words right behind somebody’s words go on from them', () => {
  expect(speakers('“We have talked long enough,” Anna Berg said.', '“Now we build.”')).toEqual([
    ['We have talked long enough', 'Anna Berg'],
    ['Now we build', 'Anna Berg'],
  ]);
});

describe('a pronoun', () => {
  test('means nobody of the other sex', () => {
    expect(
      speakers('Miss Anna Berg left the court.', '“I am innocent,” he said.').map(([, name]) => name),
    ).toEqual([null]);
  });

  test('means nobody named before a stranger who speaks', () => {
    expect(
      speakers(
        'Peter Holm, owner of the bus, said it was safe.',
        'Trilok Chand, secretary Lund Transport Authority (LTA), said that he had been there.',
        '“We will look into it,” he said.',
      ).map(([, name]) => name),
    ).toEqual([null]);
  });

  test('means the subject of a second clause where the first has nobody', () => {
    expect(
      speakers(
        'Miss Anna Berg told the court so.',
        'That charge was dismissed and Peter Holm admitted another.',
        '“I am sorry for it,” he said.',
      ).map(([, name]) => name),
    ).toEqual(['Peter Holm']);
  });
});

test('somebody described who "added" something is who spoke just before', () => {
  expect(
    speakers('“It is safe,” Anna Berg said.', 'The engineer added: “It will stand.”').map(([, name]) => name),
  ).toEqual(['Anna Berg', 'Anna Berg']);
  expect(
    speakers('Anna Berg said the bridge was old.', '“It is safe.', 'It will stand,” the engineer added.'),
  ).toEqual([['It is safe. It will stand', 'Anna Berg']]);
});

test('words of a mark that never closes end with their sentence', () => {
  expect(speakers('Anna Berg said: "It was safe then.', 'It fell down a year later.')).toEqual([
    ['It was safe then', 'Anna Berg'],
  ]);
});
