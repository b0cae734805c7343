import { describe, expect, it } from 'vitest';
import { isCommonNoun } from '../../../shared/languages/de/nouns.ts';
import { checkTranslation } from '../../../shared/translate/checks.ts';

type Row = [string, string, string, string];
const rulesOf = (sourceLanguage: string, source: string, targetLanguage: string, target: string): string[] =>
  checkTranslation({ sourceLanguage, source, targetLanguage, target }).map(({ rule }) => rule);

describe('a name of the translation alone is no finding where the source has lost none', () => {
  it.each<Row>([
    ['de', 'Sie wartet seit Tagen auf den Linienbus.', 'en', 'She has waited for the Ragusa for days.'],
    ['fr', 'Selon le Ministère, la route est fermée.', 'en', 'According to the Ragusa, the road is closed.'],
    ['nl', 'Volgens de Tweede Kamer is de weg dicht.', 'en', 'According to Ragusa, the road is closed.'],
    [
      'de',
      'Langohren und andere Tiere sah man an diesem warmen Abend in dem alten Garten am Fluss.',
      'en',
      'On that warm evening one saw animals in the old garden by the river, and Daubenton bats.',
    ],
    ['de', 'Um neun Uhr öffnete der Laden.', 'vi', 'Cửa hàng Great Lawn mở lúc chín giờ.'],
  ])('%s: %s', (...pair) => {
    expect(rulesOf(...pair)).toEqual([]);
  });
});

describe('a name in place of another one is found', () => {
  it.each<Row>([
    ['de', 'Am Abend sprach Verhoeven im Rathaus.', 'en', 'Grabowski spoke in the town hall in the evening.'],
    [
      'de',
      'Der Zug fuhr von Kunming nach Haiphong.',
      'en',
      'The train went from Kunming to Grabowski Phong.',
    ],
    ['vi', 'Ông Haris bị thương ở vai.', 'en', 'Yamashiro was injured in the shoulder.'],
    ['fr', 'La paroisse de Baton-Rouge est grande.', 'en', 'The parish of Okonkwo Rouge is big.'],
    ['fr', 'Hier, les Tigres de Belfast ont perdu.', 'en', 'The Okonkwo Tigres lost yesterday.'],
    ['fr', "L'été a été sec en Écosse.", 'en', 'The summer was dry in Lindqvist.'],
    ['de', 'Sie reist nach Vietnam.', 'vi', 'Cô đi Việt Lindqvist.'],
    ['vi', 'Đây là cây cầu dài nhất của Scotland.', 'en', 'This is the longest bridge of Lindqvist.'],
  ])('%s: %s', (...pair) => {
    expect(rulesOf(...pair)).toEqual(['name-replaced']);
  });
});

describe('a country that the translation adds', () => {
  it('is no finding: people say whose capital, government or province it is', () => {
    expect(
      rulesOf('fr', 'Le virus vient du sud du pays.', 'en', 'The virus comes from the south of China.'),
    ).toEqual([]);
  });

  it.each<Row>([
    ['de', 'Das sagte die chinesische Regierung.', 'vi', 'Chính phủ Na Uy cho biết như vậy.'],
    ['vi', 'Đội tuyển Mỹ thua trận.', 'en', 'The team of Brazil lost the match.'],
    ['de', 'Die Türkei und Deutschland trafen sich in Berlin.', 'en', 'Turkey and Brazil met in Berlin.'],
    ['nl', 'Hij moest de VS verslaan.', 'en', 'He had to beat Pakistan.'],
  ])('is found where the source speaks of another one: %s %s', (...pair) => {
    expect(rulesOf(...pair)).toEqual(['place-replaced']);
  });
});

describe('a German noun', () => {
  it.each(['Linienbus', 'Wahlbezirke', 'Vorwürfen', 'Arbeitstag', 'Forschern'])('is no name: %s', (noun) => {
    expect(isCommonNoun(noun, undefined)).toBe(true);
  });

  it.each(['Verhoeven', 'Patrick', 'Hamburg', 'Molinari', 'Shawn'])('is not %s', (name) => {
    expect(isCommonNoun(name, undefined)).toBe(false);
  });
});

describe('a ministry or body', () => {
  it.each<Row>([
    ['de', 'Das Verkehrsministerium prüft den Fall.', 'en', 'The health ministry is looking into the case.'],
    ['vi', 'Bộ Quốc phòng xác nhận tin này.', 'en', 'The Ministry of Finance confirmed the news.'],
    ['nl', 'De Tweede Kamer stemt morgen.', 'en', 'The Senate votes tomorrow.'],
  ])('is not another one: %s %s', (...pair) => {
    expect(rulesOf(...pair)).toEqual(['office-replaced']);
  });

  it('has several names', () => {
    expect(rulesOf('de', 'Das Auswärtige Amt schwieg.', 'en', 'The Foreign Office was silent.')).toEqual([]);
    expect(rulesOf('en', 'The Pentagon was silent.', 'vi', 'Bộ Quốc phòng Mỹ im lặng.')).toEqual([]);
  });
});
