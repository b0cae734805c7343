import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../../shared/translate/checks.ts';

type Row = [string, string, string, string];
const kindsOf = (sourceLanguage: string, source: string, targetLanguage: string, target: string): string[] =>
  checkTranslation({ sourceLanguage, source, targetLanguage, target }).map(({ kind }) => kind);

describe('a lost negation', () => {
  it.each<Row>([
    ['de', 'Die Firma will den Vertrag nicht verlängern.', 'en', 'The company wants to extend the contract.'],
    [
      'nl',
      'Het water is niet drinkbaar, zegt de gemeente.',
      'en',
      'The water is drinkable, the council says.',
    ],
    [
      'en',
      'The drug does not harm children, doctors said.',
      'vi',
      'Các bác sĩ cho biết thuốc gây hại cho trẻ em.',
    ],
    ['fr', 'Le maire ne signera pas le texte.', 'en', 'The mayor will sign the text.'],
    ['de', 'Warum haben Sie nicht gefragt?', 'en', 'Why did you ask?'],
    ['fr', 'Le maire ne pouvait plus dormir.', 'en', 'The mayor could sleep.'],
    ['de', 'Er wollte nicht bleiben, und sie blieb nicht.', 'en', 'He did not want to stay, and she did.'],
  ])('is found: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toContain('negation');
  });

  it.each<Row>([
    ['de', 'Er war nicht in der Lage zu kommen.', 'en', 'He was unable to come.'],
    ['en', 'She did not only sing.', 'vi', 'Cô ấy còn nhảy múa.'],
    ['vi', 'Hãng hàng không mở đường bay mới.', 'en', 'The airline opened a new route.'],
    ['vi', 'Ông có nghe thấy tiếng nổ không?', 'en', 'Did you hear the explosion?'],
    ['en', 'It will not open unless she pays.', 'nl', 'Het gaat pas open als ze betaalt.'],
    ['de', 'Sie lehnte nicht ab, oder?', 'en', 'She agreed, right?'],
    ['fr', 'Elle n’a que six ans.', 'en', 'She is six.'],
    ['fr', 'Il n’a ni dormi ni mangé.', 'vi', 'Ông không ngủ và ăn gì.'],
    ['fr', 'Il n’a pas tardé à venir.', 'en', 'He was quick to come.'],
    ['vi', 'Không lâu sau, mưa tạnh.', 'en', 'The rain stopped shortly afterwards.'],
    ['nl', 'Dat is niet langer strafbaar.', 'en', 'That was decriminalised.'],
  ])('may be said otherwise: %s %s', (...pair) => {
    expect(kindsOf(...pair)).not.toContain('negation');
  });

  it('is said in thorough checks alone where the translation adds one', () => {
    const pair = {
      sourceLanguage: 'de',
      source: 'Er schwieg.',
      targetLanguage: 'vi',
      target: 'Ông không nói gì.',
    };
    expect(checkTranslation(pair)).toEqual([]);
    expect(checkTranslation({ ...pair, thorough: true }).map(({ rule }) => rule)).toEqual(['negation-added']);
  });
});

describe('opposites', () => {
  it.each<Row>([
    ['nl', 'Het aantal diefstallen is gedaald.', 'en', 'The number of thefts has increased.'],
    ['de', 'Mindestens 60 Häuser brannten ab.', 'en', 'At most 60 houses burned down.'],
    ['de', 'Mehr als 90 Schüler fehlten.', 'vi', 'Chưa đến 90 học sinh vắng mặt.'],
    ['de', 'Sie reiste vorgestern ab.', 'en', 'She left the day after tomorrow.'],
    ['de', 'Ich lehne diesen Plan ab, sagte er.', 'en', 'I support this plan, he said.'],
    ['fr', 'Moins d’un tiers des cafés sont ouverts.', 'en', 'More than a third of the cafés are open.'],
    ['nl', 'Alle kerken zijn dicht.', 'en', 'Some churches are shut.'],
    ['vi', 'Đội chủ nhà thua trận.', 'en', 'The home side won the match.'],
    ['de', 'Der Hafen ist geschlossen.', 'vi', 'Bến cảng mở cửa.'],
    ['fr', 'Le festival commence vendredi.', 'vi', 'Lễ hội kết thúc vào thứ Sáu.'],
    ['vi', 'Nước này nhập khẩu cà phê.', 'en', 'The country exports coffee.'],
    ['nl', 'Volgend jaar verhuist het museum.', 'en', 'The museum moved last year.'],
    ['de', 'Die Schwester des Piloten schwieg.', 'en', 'The pilot’s brother was silent.'],
  ])('are found: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual(['opposite']);
  });

  it.each<Row>([
    ['de', 'Nicht alle waren dafür.', 'en', 'Some were against it.'],
    ['de', 'Alle 300 Gäste blieben.', 'en', 'The some 300 guests stayed.'],
    ['nl', 'Het museum blijft dicht tot mei.', 'en', 'The museum will not open until May.'],
    ['de', 'Alle paar Minuten fährt ein Bus.', 'en', 'There is a bus every few minutes.'],
  ])('are none where they are said the other way round: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });
});

describe('what is only said of somebody', () => {
  it('is not told as a fact', () => {
    expect(kindsOf('nl', 'De man zou de auto hebben gestolen.', 'en', 'The man stole the car.')).toEqual([
      'hearsay',
    ]);
    expect(
      kindsOf('nl', 'De man zou de auto hebben gestolen.', 'en', 'The man allegedly stole the car.'),
    ).toEqual([]);
    expect(kindsOf('fr', 'Le gardien aurait pris la clé.', 'en', 'The guard took the key.')).toEqual([
      'hearsay',
    ]);
  });
});

it('a bound that is only near says nothing of the other side', () => {
  expect(kindsOf('de', 'Mehr als 90 Schüler fehlten.', 'en', 'Nearly 90 pupils were absent.')).toEqual([]);
});

it('a cry may be said again and again', () => {
  expect(
    kindsOf('de', '„NEEEIN, bitte!“, rief sie.', 'vi', '“KHÔNG KHÔNG KHÔNG, làm ơn!”, cô kêu lên.'),
  ).toEqual([]);
});

describe('names', () => {
  it.each<Row>([
    ['de', 'Frau Wolf sprach mit Herrn Koch.', 'en', 'Mrs Fox spoke to Mr Cook.'],
    ['de', 'Die Fähre fuhr nach Österreich.', 'en', 'The ferry went to Australia.'],
    ['nl', 'De Zweedse regering trad af.', 'en', 'The Swiss government resigned.'],
    ['fr', 'Le virus vient de régions de Pologne.', 'en', 'The virus comes from regions of Brazil.'],
    ['nl', 'Gisteren sprak minister Verhoeven.', 'en', 'Minister Grabowski spoke yesterday.'],
  ])('are not exchanged: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual(['name']);
  });

  it.each<Row>([
    ['de', 'In Ostdeutschland und Bayern schneit es.', 'en', 'It is snowing in eastern Germany and Bavaria.'],
    ['fr', 'L’Espagnol Ruiz a couru plus vite.', 'en', 'The Spaniard Ruiz ran faster.'],
    ['de', 'Trump lud die Reporter ein.', 'en', 'President Donald Trump invited the reporters.'],
    ['en', 'The Dow lost 2 percent.', 'vi', 'Chỉ số Dow Jones giảm 2%.'],
    ['en', 'Seoul and Tokyo signed the treaty.', 'vi', 'Hàn Quốc và Nhật Bản ký hiệp ước.'],
    ['nl', 'Storing bij de NS', 'vi', 'Sự cố tại Đường sắt Hà Lan NS'],
    ['en', "We're on our way to Madrid.", 'de', 'Wir sind unterwegs nach Madrid.'],
  ])('have other forms: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });

  it('do not change places', () => {
    expect(
      kindsOf('de', 'Hartwig besiegte Sandoval im Finale.', 'en', 'Sandoval defeated Hartwig in the final.'),
    ).toEqual(['roles']);
    expect(
      kindsOf(
        'de',
        'Hartwig besiegte Sandoval im Finale.',
        'en',
        'Sandoval was defeated by Hartwig in the final.',
      ),
    ).toEqual([]);
  });
});

describe('quotation marks', () => {
  it.each<Row>([
    ['nl', '‘We komen morgen terug.', 'en', '"We will come back tomorrow.'],
    ['nl', 'Hij noemde het ‘een feest’ voor iedereen.', 'en', 'He called it "a feast" for everybody.'],
    ['de', 'Das stimmt so.“', 'en', 'That is right.”'],
    ['nl', 'Hij zag ‘het volk ‘de moed’ van de ploeg.', 'en', 'He saw the "courage" of the team.'],
    ['en', "The players' bus didn't stop.", 'de', 'Der Bus der Spieler hielt nicht an.'],
  ])('of any shape may go on in the next sentence: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });

  it.each<Row>([
    ['nl', 'Hij noemde het ‘een feest’ voor iedereen.', 'en', 'He called it "a feast for everybody.'],
    ['de', '„Wir kommen morgen zurück.', 'en', 'We will come back tomorrow.'],
    ['de', '„Ja“, sagte sie. „Wir gehen.', 'en', '“Yes, she said. “We are leaving.'],
  ])('are not lost: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual(['quotation-marks']);
  });
});

describe('length', () => {
  it.each<Row>([
    ['de', 'Kita-Streik geht weiter', 'vi', 'Cuộc đình công của các nhà trẻ vẫn tiếp diễn'],
    ['en', 'GDP fell 0.2%.', 'vi', 'Tổng sản phẩm quốc nội giảm 0,2%.'],
    ['de', 'Das genügt nicht.', 'en', 'That is not going to be enough.'],
  ])('says nothing of short titles and sentences: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });

  it('shows a lost clause', () => {
    const source = 'Die Ministerin ging in den Ruhestand, nachdem sie dreißig Jahre im Amt gewesen war.';
    expect(kindsOf('de', source, 'en', 'The minister retired.')).toContain('length');
  });

  it('leaves people more room than engines', () => {
    const pair = {
      sourceLanguage: 'de',
      source: 'Wir haben uns sehr darum bemüht, das technische Problem der Anlage rechtzeitig zu beheben.',
      targetLanguage: 'en',
      target: 'We tried to fix the machine in time.',
    };
    expect(checkTranslation(pair).map(({ kind }) => kind)).toEqual(['length']);
    expect(checkTranslation({ ...pair, origin: 'human' })).toEqual([]);
  });
});
