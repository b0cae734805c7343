import { describe, expect, it } from 'vitest';
import { corpus } from '../../../bench/corpora.ts';
import { FAULTS, plant, seededRandom } from '../../../bench/translate/faults.ts';
import { correctPairs, referencePairs } from '../../../bench/translate/pairs.ts';
import { checkTranslation } from '../../../shared/translate/checks.ts';

/** Reference translations, which are not ours to publish. */
const REFERENCES = corpus('seeds/memory.tmx');

const kindsOf = (sourceLanguage: string, source: string, targetLanguage: string, target: string): string[] =>
  checkTranslation({ source, sourceLanguage, target, targetLanguage }).map(({ kind }) => kind);

describe('the checks are silent on', () => {
  it.each<[string, string, string, string, string]>([
    [
      'thousands and decimals in each language’s way',
      'de',
      'Es waren 1.250,5 Tonnen.',
      'en',
      'It was 1,250.5 tonnes.',
    ],
    ['scales', 'nl', 'Het kost 60 miljard dollar per jaar.', 'vi', 'Việc này tốn 60 tỷ USD mỗi năm.'],
    ['lakhs', 'en', 'It cost 3 lakh rupees.', 'vi', 'Giá là 300.000 rupee.'],
    ['a pair of dozens', 'en', 'Two dozen came.', 'vi', 'Khoảng hai chục người đã đến.'],
    [
      'numbers in words',
      'de',
      'Zwölf Länder und drei Beobachter kamen.',
      'vi',
      '12 nước và 3 quan sát viên đã đến.',
    ],
    ['compound numbers', 'nl', 'Het vijfjarenplan is klaar.', 'vi', 'Kế hoạch 5 năm đã hoàn tất.'],
    ['Roman numerals', 'en', 'The 14th Congress opened today.', 'vi', 'Đại hội XIV khai mạc hôm nay.'],
    [
      'months as names and as digits',
      'fr',
      'Ils sont partis le 5 février 2026.',
      'vi',
      'Họ đã rời đi ngày 5/2/2026.',
    ],
    ['weekdays that Vietnamese counts', 'de', 'Er kam am Donnerstag an.', 'vi', 'Ông ấy đã đến hôm thứ Năm.'],
    [
      'numbers of several Vietnamese words',
      'en',
      'More than eleven million people live there.',
      'vi',
      'Hơn mười một triệu người sống ở đó.',
    ],
    [
      'hundreds in two ways',
      'en',
      'About fifteen hundred came.',
      'vi',
      'Khoảng một nghìn năm trăm người đã đến.',
    ],
    ['words that only the British spell so', 'de', 'Hafenkran kippt um', 'en', 'Harbour crane topples over'],
    ['decades', 'nl', 'Dat was in de jaren 90 nog zo.', 'en', 'That was still so in the 1990s.'],
    ['full hours', 'fr', 'Ouvert à 14 heures.', 'en', 'Open at 14:00.'],
    [
      'names that look like months',
      'fr',
      'Selon Đặng Mai Sương, il pleut.',
      'vi',
      'Theo bà Đặng Mai Sương, trời mưa.',
    ],
    ['weekdays in the plural', 'fr', 'Les mercredis et samedis.', 'en', 'On Wednesdays and Saturdays.'],
    ['afternoon hours', 'de', 'Die Sitzung beginnt um 15:30 Uhr.', 'en', 'The meeting begins at 3:30 p.m.'],
    [
      'countries by their people',
      'de',
      'Frankreich und Polen sind dafür.',
      'en',
      'The French and the Poles are in favour.',
    ],
    [
      'names without their marks',
      'vi',
      'Ông Nguyễn Văn Hùng đã phát biểu.',
      'en',
      'Nguyen Van Hung gave a speech.',
    ],
    ['names spelled otherwise', 'nl', 'Poetin sprak met Zelensky.', 'en', 'Putin spoke with Zelensky.'],
    ['quotes of another shape', 'de', '„Nein“, sagte sie heute.', 'en', '“No,” she said today.'],
  ])('%s', (_, ...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });
});

describe('the checks find', () => {
  it.each<[string, string, string, string, string, string]>([
    [
      'number',
      '1.000 taken for one',
      'de',
      'Es kamen 1.000 Gäste zum Fest.',
      'en',
      'There were 1.000 guests at the feast.',
    ],
    [
      'number',
      'a million for a billion',
      'nl',
      'Het kost 60 miljard dollar per jaar.',
      'en',
      'It costs 60 million dollars a year.',
    ],
    [
      'number',
      'billion for the German Billion',
      'de',
      'Die Schulden betragen 2 Billionen Euro.',
      'en',
      'The debts amount to 2 billion euros.',
    ],
    [
      'number',
      'another count in words',
      'de',
      'Vierzehn Abkommen wurden unterzeichnet.',
      'en',
      'Fifteen agreements were signed today.',
    ],
    [
      'percentage',
      'a lost percent sign',
      'de',
      'Die Preise stiegen um 5 Prozent an.',
      'en',
      'Prices went up by 5 this year.',
    ],
    [
      'currency',
      'another currency',
      'en',
      'The house costs $500,000 today.',
      'vi',
      'Ngôi nhà này giá 500.000 euro hôm nay.',
    ],
    ['date', 'another month', 'nl', 'Op 31 oktober vertrok hij weer.', 'en', 'On 31 November he left again.'],
    ['date', 'another weekday', 'de', 'Er kommt am Dienstag zurück.', 'en', 'He is coming back on Thursday.'],
    [
      'address',
      'a changed address',
      'de',
      'Siehe https://example.org/a1 für mehr.',
      'en',
      'See https://example.org/a2 for more.',
    ],
    [
      'name',
      'another country',
      'de',
      'Die Regierung von Polen stimmte zu.',
      'en',
      'The government of Portugal agreed.',
    ],
    [
      'name',
      'a country that the United Nations does not have',
      'de',
      'Die Lage im Kosovo ist ruhig.',
      'en',
      'The situation in Portugal is calm.',
    ],
    [
      'name',
      'another person',
      'nl',
      'Gisteren sprak minister Verhoeven met de pers.',
      'en',
      'Yesterday Minister Grabowski spoke to the press.',
    ],
    [
      'length',
      'half of it',
      'de',
      'Die Regierung hat gestern ein neues Gesetz über den Schutz der Wälder beschlossen.',
      'en',
      'The government has a new.',
    ],
    [
      'untranslated',
      'the source again',
      'nl',
      'De minister is gisteren naar huis gegaan.',
      'en',
      'De minister is gisteren naar huis gegaan.',
    ],
    [
      'wrong-language',
      'German for English',
      'nl',
      'De minister is gisteren naar huis gegaan.',
      'en',
      'Der Minister ist gestern nach Hause gegangen.',
    ],
    [
      'residue',
      'words left as they were',
      'nl',
      'De minister wil het belastingstelsel hervormen.',
      'en',
      'The minister wants to reform het belastingstelsel.',
    ],
    [
      'repetition',
      'a loop',
      'de',
      'Die Wahl ist vorbei und gezählt.',
      'en',
      'The election is over and counted and counted.',
    ],
    ['quotation-marks', 'an open quotation', 'de', '„Nein“, sagte sie heute.', 'en', '“No, she said today.'],
    [
      'brackets',
      'an open bracket',
      'de',
      'Der Minister (62) trat zurück.',
      'en',
      'The minister (62 resigned.',
    ],
    [
      'diacritics',
      'Vietnamese without marks',
      'en',
      'The government announced a new plan today.',
      'vi',
      'Chinh phu cong bo mot ke hoach moi hom nay.',
    ],
    [
      'markup',
      'an entity',
      'de',
      'Forschung & Entwicklung sind teuer.',
      'en',
      'Research &amp; development are expensive.',
    ],
    [
      'encoding',
      'garbled letters',
      'en',
      'The government announced a new plan today.',
      'vi',
      'ChÃ­nh phá»§ cÃ´ng bá»‘ má»™t káº¿ hoáº¡ch má»›i hÃ´m nay.',
    ],
    ['missing', 'an empty translation', 'de', 'Es regnet heute.', 'en', ' '],
  ])('%s: %s', (kind, _, ...pair) => {
    expect(kindsOf(...pair)).toContain(kind);
  });

  it('terms that were to be used and are not', () => {
    const pair = {
      source: 'Das Politbüro tagt.',
      sourceLanguage: 'de',
      target: 'The committee meets.',
      targetLanguage: 'en',
    };
    const kinds = checkTranslation({ ...pair, terms: [{ source: 'Politbüro', target: 'Politburo' }] });
    expect(kinds.map(({ kind }) => kind)).toContain('terminology');
  });
});

describe('on whole sets', () => {
  it('nothing is found in our own correct translations', async () => {
    const pairs = await correctPairs();
    expect(pairs.filter((pair) => checkTranslation(pair).length > 0)).toEqual([]);
  });

  // Our own pairs have too few places for these; checks-numbers and checks-meaning say what is expected of them.
  const SELDOM = new Set([
    'unit: another one',
    'time: another hour',
    'negation: lost in a sentence of up to 20 words',
    'negation: the same, where the source says no',
  ]);

  it.each(Object.keys(FAULTS).filter((kind) => !SELDOM.has(kind)))(
    '95 %% of planted faults are found: %s',
    async (kind) => {
      const faulty = plant(kind, await correctPairs(), 50, seededRandom(7));
      const found = faulty.filter((pair) => checkTranslation(pair).length > 0);
      expect(faulty.length).toBeGreaterThan(5);
      expect(found.length / faulty.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  it.skipIf(REFERENCES === null)('at most 2 of 100 reference translations in TIDINGS_CORPORA', async () => {
    const pairs = await referencePairs(REFERENCES!);
    const findings = pairs.flatMap((pair) => checkTranslation(pair));
    expect(findings.length / pairs.length).toBeLessThanOrEqual(0.02);
  });
});
