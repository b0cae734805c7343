import { describe, expect, it } from 'vitest';
import { type CheckedPair, checkTranslation } from '../../../shared/translate/checks.ts';

type Row = [string, string, string, string];
const kindsOf = (sourceLanguage: string, source: string, targetLanguage: string, target: string): string[] =>
  checkTranslation({ sourceLanguage, source, targetLanguage, target }).map(({ kind }) => kind);

const asPair = ([sourceLanguage, source, targetLanguage, target]: Row): CheckedPair => ({
  sourceLanguage,
  source,
  targetLanguage,
  target,
});

describe('numbers as people write them are the same', () => {
  it.each<Row>([
    [
      'de',
      'Dreihunderttausend Besucher sahen die Ausstellung.',
      'en',
      '300,000 visitors saw the exhibition.',
    ],
    ['nl', 'Ruim vijfduizend leden stemden voor.', 'en', 'More than 5,000 members voted in favour.'],
    ['fr', 'Soixante-quinze musiciens jouent ce soir.', 'en', '75 musicians are playing tonight.'],
    ['vi', 'Hai mươi bốn học sinh đoạt giải.', 'en', '24 pupils won prizes.'],
    ['vi', 'Căn nhà có giá 2 tỷ rưỡi.', 'en', 'The house costs 2.5 billion.'],
    ['zh', '约4万5千人参加。', 'en', 'About 45,000 people took part.'],
    ['nl', 'Dat kost anderhalf miljard euro.', 'en', 'That costs one and a half billion euros.'],
    ['de', 'In den Sechzigerjahren wuchs die Stadt.', 'en', 'The city grew in the 1960s.'],
    ['en', 'She was born in the late fifties.', 'vi', 'Bà sinh vào cuối những năm 1950.'],
    ['fr', 'Le pont date du XVIIIe siècle.', 'en', 'The bridge dates from the 18th century.'],
    ['de', 'Jeder vierte Laden schloss.', 'en', '25 percent of the shops closed.'],
    ['nl', 'Drie op de vier kiezers bleven thuis.', 'en', '75% of voters stayed at home.'],
    ['fr', 'Le procès a duré dix-huit mois.', 'vi', 'Phiên tòa kéo dài một năm rưỡi.'],
    ['fr', 'Dans quinze jours, le musée rouvrira.', 'en', 'The museum will reopen in a fortnight.'],
    ['de', 'Das Treffen ist am 3.7. in Wien.', 'en', 'The meeting is in Vienna on 3 July.'],
    ['en', "She was born in '98.", 'vi', 'Cô sinh năm 1998.'],
    ['fr', 'Il a fait 40 degrés.', 'en', 'It was 104 degrees.'],
    ['fr', 'Il mesure 1,93 m.', 'en', 'He is six foot four.'],
    ['de', 'Es wurde 30 Grad warm.', 'en', 'It reached 86°F.'],
    ['nl', 'Het duurde tweeënhalf jaar.', 'en', 'It took two and a half years.'],
    ['de', 'In den Nullerjahren wuchs die Stadt.', 'en', 'The city grew in the 2000s.'],
    ['nl', 'Om vijf over half acht ging het licht uit.', 'en', 'The lights went out at 7:35.'],
    ['nl', 'De helft van de leden is ouder dan 50.', 'vi', '50% số thành viên trên 50 tuổi.'],
    ['de', 'In der Nacht auf Sonntag brannte es.', 'en', 'There was a fire on Saturday night.'],
    ['en', 'It opens in the second half of May.', 'vi', 'Nơi này mở cửa nửa cuối tháng 5.'],
    ['nl', 'Driekwart van de kiezers kwam.', 'vi', 'Ba phần tư số cử tri đã đến.'],
    ['de', 'Ein Fünftel der Läden schloss.', 'vi', 'Một phần năm số cửa hàng đóng cửa.'],
    [
      'de',
      'Rufen Sie 0711/2345-67 an, wenn Sie etwas wissen.',
      'en',
      'Call 0711 234567 if you know anything.',
    ],
    ['de', 'Die Saison 2023/24 begann im September.', 'en', 'The 2023-2024 season began in September.'],
  ])('%s: %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });
});

describe('a number that changed is found', () => {
  it.each<Row>([
    ['de', 'Dreihunderttausend Besucher sahen die Ausstellung.', 'en', '30,000 visitors saw the exhibition.'],
    ['vi', 'Dự án trị giá 7 nghìn tỷ đồng.', 'en', 'The project is worth 7 billion dong.'],
    ['de', 'Ein Viertel der Wähler blieb zu Hause.', 'en', 'Four voters stayed at home.'],
    ['de', 'Am 5. Mai begann die Messe.', 'en', 'The fair began in May.'],
    [
      'nl',
      'Bij de brand vielen 12 doden, 48 mensen raakten gewond.',
      'en',
      'The fire left 48 dead, 12 people were injured.',
    ],
    ['de', 'Es kamen 1.750 Gäste zum Fest.', 'en', 'There were 1.750 guests at the party.'],
    ['de', 'Drei Viertel der Wähler kamen.', 'en', 'Two thirds of the voters came.'],
    ['en', 'Two thirds of the voters came.', 'vi', 'Một phần ba số cử tri đã đến.'],
    ['vi', 'Một phần ba số cử tri ở nhà.', 'en', 'Half of the voters stayed at home.'],
    ['nl', 'Zij werd derde in Gent.', 'en', 'She came fourth in Ghent.'],
    ['vi', 'Đây là lần thứ sáu ông đến.', 'en', 'This is the fifth time he has come.'],
  ])('%s: %s', (...pair) => {
    expect(kindsOf(...pair)).toContain('number');
  });
});

describe('times of the day', () => {
  it.each<Row>([
    ['de', 'Um halb acht abends öffnen die Türen.', 'en', 'Doors open at 7.30pm.'],
    ['nl', 'De trein vertrekt om kwart voor negen.', 'en', 'The train leaves at quarter to nine.'],
    ['en', 'The market closes at noon.', 'vi', 'Chợ đóng cửa lúc 12 giờ trưa.'],
    ['de', 'Der Zug fährt um 16.45 Uhr ab.', 'vi', 'Tàu khởi hành lúc 16 giờ 45.'],
  ])('are the same: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });

  it.each<Row>([
    ['de', 'Um halb acht öffnen die Türen.', 'en', 'Doors open at half past eight.'],
    ['en', 'The talks begin at 9 a.m.', 'vi', 'Cuộc đàm phán bắt đầu lúc 9 giờ tối.'],
    ['de', 'Der Zug fährt um 16.45 Uhr ab.', 'vi', 'Tàu khởi hành lúc 16 giờ 15.'],
    ['fr', 'Le bal commence à 20 heures et demie.', 'en', 'The ball starts at 9:30 p.m.'],
    ['vi', 'Phà rời bến lúc 21 giờ.', 'en', 'The ferry left at 8 p.m.'],
    ['fr', 'Le bal commence à 20 heures.', 'en', 'The ball starts at 9 p.m.'],
  ])('changed: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toContain('time');
  });
});

describe('measures', () => {
  it.each<Row>([
    ['en', 'The path is 3 miles long.', 'de', 'Der Weg ist 4,8 Kilometer lang.'],
    ['de', 'In vierzehn Tagen wird gewählt.', 'en', 'The election is in two weeks.'],
    ['en', 'He is 6-foot-2.', 'de', 'Er ist 1,88 m groß.'],
    ['de', 'Ein 15-jähriger Junge fand den Ring.', 'en', 'A 15-year-old boy found the ring.'],
  ])('may be converted: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });

  it.each<Row>([
    ['de', 'Die Brücke ist 300 Meter lang.', 'en', 'The bridge is 300 feet long.'],
    ['nl', 'De verbouwing duurde 8 maanden.', 'en', 'The renovation took 8 years.'],
    ['de', 'Der Bau dauerte 5 Wochen.', 'vi', 'Việc xây dựng kéo dài 5 tháng.'],
    ['en', 'The truck carried 20 tonnes of rice.', 'vi', 'Chiếc xe tải chở 20 kg gạo.'],
  ])('may not be exchanged: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toContain('unit');
  });

  it('percentage points are not percent', () => {
    const pair: Row = ['de', 'Der Satz sank um 2 Prozentpunkte.', 'en', 'The rate fell by 2 percent.'];
    expect(kindsOf(...pair)).toEqual(['percentage']);
  });
});

describe('dates', () => {
  it('have days and months in either order, but the same ones', () => {
    expect(kindsOf('de', 'Am 3. April endet die Frist.', 'en', 'The deadline is 4 March.')).toEqual(['date']);
    expect(
      kindsOf(
        'vi',
        'Hội nghị diễn ra từ ngày 4 đến ngày 6/7.',
        'en',
        'The conference runs from July 4 to 6.',
      ),
    ).toEqual([]);
    expect(kindsOf('fr', 'Les sept candidats sont là.', 'en', 'The seven candidates are here.')).toEqual([]);
    expect(kindsOf('de', 'Er sprach mit Theresa May.', 'en', 'He spoke to Theresa May.')).toEqual([]);
  });
});

describe('what only one side says more exactly', () => {
  it.each<Row>([
    ['nl', 'Zij won de verkiezing nipt.', 'en', 'She narrowly won the election in March.'],
    ['de', 'Beide kamen.', 'en', 'The 2 came.'],
  ])('is no finding in the translation: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });

  it.each<Row>([
    ['de', 'Sie führen mit sechs Punkten.', 'vi', 'Họ dẫn trước điểm.'],
    ['nl', 'Er zitten nog twaalf in het spel.', 'vi', 'Vẫn còn trong cuộc chơi.'],
  ])('is a number that may not be lost: %s %s', (...pair) => {
    expect(kindsOf(...pair)).toContain('number');
  });

  it('is another day of the same month', () => {
    expect(kindsOf('de', 'Am 3. März kam er.', 'en', 'He came on 4 March.')).toContain('date');
  });
});

describe('one amount of several', () => {
  it.each<[string, ...Row]>([
    [
      'currency-changed',
      'en',
      'It cost $5, and $10 more in May.',
      'vi',
      'Nó có giá $5, và thêm €10 vào tháng 5.',
    ],
    [
      'currency-changed',
      'fr',
      'Il a donné 35 millions de livres et 3 livres.',
      'en',
      'He gave £35 million and $3.',
    ],
    ['currency-changed', 'nl', "Zij kreeg 3 euro's, hij 4 euro's.", 'en', 'She got €3, he got $4.'],
    ['percent-lost', 'de', 'Fünf Prozent sind dafür.', 'en', 'Five are in favour.'],
    ['percent-lost', 'de', 'Er hat 7 Prozent, sie 7 %.', 'en', 'He has 7 percent, she has 7.'],
    ['unit-changed', 'en', 'Five people worked for 5 months.', 'vi', '5 người làm việc trong 5 năm.'],
    ['unit-changed', 'en', 'A wall of 5 feet (1.5 m).', 'vi', 'Bức tường 5 metres (1,5 m).'],
    ['unit-changed', 'en', 'The 50th anniversary is near.', 'vi', 'Sắp tới kỷ niệm 50 tháng.'],
  ])('%s: %s %s', (rule, ...pair) => {
    expect(checkTranslation(asPair(pair)).map((found) => found.rule)).toEqual([rule]);
  });
});

describe('measures that people convert', () => {
  it.each<Row>([
    ['de', 'Er lebte zwei Jahrzehnte dort.', 'en', 'He lived there for twenty years.'],
    ['nl', 'Er viel 7 cm sneeuw.', 'en', 'Three inches of snow fell.'],
    ['nl', 'De wind haalde 130 km per uur.', 'en', 'The wind reached 81 mph.'],
  ])('%s: %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });
  it('are not rounded to whole feet', () => {
    expect(kindsOf('nl', 'Hij is 198 cm lang.', 'en', 'He is 6 feet tall.')).toEqual(['number']);
  });
});

describe('a name that is a month', () => {
  it('is no other month', () => {
    expect(
      kindsOf('nl', 'Volgens Theresa May is dat klaar.', 'en', 'It is done, says Theresa July.'),
    ).toContain('date');
  });
});
