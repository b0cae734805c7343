import { describe, expect, it } from 'vitest';
import { LANGUAGE_TEXTS } from '../../../bench/normalize/language-texts.ts';
import { knownCode } from '../../../shared/languages/codes.ts';
import { decideLanguage } from '../../../shared/normalize/language/decide.ts';
import { detectLanguage } from '../../../shared/normalize/language.ts';
import { emptyRawArticle } from '../../../shared/normalize/raw-article.ts';

const BASQUE = [
  'Gobernuak laguntza-pakete berria onartu zuen asteartean uholdeek kaltetutako familientzat.',
  'Ministroak esan zuenez, dirua hilaren amaiera baino lehen iritsiko da udaletara.',
  'Bizilagunek, ordea, eskatu dute konponketak lehenbailehen hastea eta zubia berriro irekitzea.',
].join(' ');

describe('detectLanguage', () => {
  it.each(LANGUAGE_TEXTS)('knows %s', (code, text) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it.each([
    [
      'decomposed Vietnamese',
      'Chính phủ đã thông qua gói hỗ trợ mới cho các gia đình'.normalize('NFD'),
      'vi',
    ],
    ['Vietnamese without marks', 'Chinh phu da thong qua goi ho tro moi cho cac gia dinh', 'vi'],
    ['a Vietnamese headline without marks', 'Gia xang tiep tuc giam', 'vi'],
    ['capitals', 'DIE REGIERUNG HAT AM DIENSTAG EIN NEUES HILFSPAKET BESCHLOSSEN', 'de'],
    ['Czech without marks', 'Starosta rekl, ze oprava mostu skonci do konce leta a nebude drazsi.', 'cs'],
    [
      'tags and addresses',
      '<p>De regering</p> https://www.example.com/the/news keurde dinsdag het nieuwe hulppakket goed.',
      'nl',
    ],
    ['English names', 'Aston Villa en Crystal Palace speelden gelijk tegen Leeds United.', 'nl'],
    [
      'Latin names in Cyrillic',
      'Компания Microsoft представила новую версию Windows Server и Visual Studio Code',
      'ru',
    ],
    ['Latin names in Thai', 'เปิดตัว Samsung Galaxy Ultra รุ่นใหม่', 'th'],
    [
      'Uzbek in Cyrillic',
      'Ҳукумат сел туфайли жабр кўрган оилалар учун янги ёрдам дастурини тасдиқлади.',
      'uz',
    ],
    [
      'Serbian in Cyrillic',
      'Влада је усвојила нови пакет помоћи за породице које су погођене поплавама.',
      'sr',
    ],
    ['Nynorsk', 'Regjeringa vedtok ei ny hjelpepakke til dei som ikkje lenger kan bu heime.', 'no'],
  ])('knows %s', (_, text, code) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it.each([
    ['zh', '市长表示，桥梁的维修将在夏季结束之前完成。'],
    ['zh-TW', '市長表示，橋樑的維修將在夏季結束之前完成。'],
    ['pt', 'O prefeito disse que os ônibus e os trens estão parados e que a equipe está trabalhando.'],
    [
      'pt-PT',
      'O autarca disse que os autocarros e os comboios estão parados e que a equipa está a trabalhar.',
    ],
    ['fa', 'شهردار گفت که تعمیر خیابان تا پایان تابستان به پایان می‌رسد.'],
    ['fa-AF', 'شاروالی کابل گفت که کار سرک در این ولسوالی تا ختم تابستان تمام می‌شود.'],
  ])('tells the variant %s apart', (code, text) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it('answers null for text without letters', () => {
    expect(detectLanguage('12.5 % – 2026 !!!')).toEqual({ code: null, confidence: 0 });
  });

  it.each([
    ['eu', BASQUE],
    ['zu', 'Imeya ithe ukulungiswa kwebhuloho kuzophela ngaphambi kokuphela kwehlobo.'],
    ['be', 'Мэр сказаў, што рамонт моста скончыцца да канца лета, а кошт яго не вырасце.'],
    ['lb', 'De Buergermeeschter huet gesot, datt d’Bréck virum Enn vum Summer fäerdeg ass.'],
    ['lo', 'ລັດຖະບານອະນຸມັດແຜນການຊ່ວຍເຫຼືອໃໝ່'],
    ['yi', 'דער בירגערמײַסטער האָט געזאָגט אַז די בריק וועט ווערן פֿאַרטיק פֿאַרן סוף זומער.'],
  ])('names a language that Translate does not take: %s', (foreign, text) => {
    expect(detectLanguage(text)).toMatchObject({ code: null, foreign });
  });

  it('calls a Dutch article Dutch, with English navigation and an English quotation', () => {
    const dutch =
      'De regering keurde dinsdag een nieuw hulppakket goed voor gezinnen die door de overstromingen zijn getroffen.';
    const text = `Home\nNews\nSports\nSign in to your account\n${dutch}\n"We will not leave anybody behind in this difficult time," said the visitor.\n${dutch}\nSubscribe now`;

    expect(detectLanguage(text).code).toBe('nl');
  });

  it('lets expected languages settle what the text leaves open, and only that', () => {
    const open = 'Predsjednica je otvorila novi most u centru grada.';

    expect(detectLanguage(open, { expected: ['bs'] }).code).toBe('bs');
    expect(detectLanguage(open, { expected: ['hr'] }).code).toBe('hr');
    expect(detectLanguage(open, { expected: ['de'] }).code).toMatch(/^(?:bs|hr)$/);
  });
});

describe('decideLanguage', () => {
  const draft = (text: string, declaredLanguage: string | null = null) => ({
    ...emptyRawArticle(),
    declaredLanguage,
    blocks: [{ kind: 'paragraph' as const, text }],
  });

  it.each([
    [
      'the text before a wrong declaration',
      draft(LANGUAGE_TEXTS[0]![1], 'en-US'),
      undefined,
      'de',
      'detector',
    ],
    [
      'a declared variant of the text’s language',
      draft(LANGUAGE_TEXTS[5]![1], 'fr-CA'),
      undefined,
      'fr-CA',
      'detector',
    ],
    ['the uploader for a text too short to tell', draft('Oslo 2026', null), 'nb', 'no', 'uploader'],
    ['the declaration when nobody else says', draft('Hanoi 2026', 'vi'), undefined, 'vi', 'declared'],
  ])('takes %s', (_, input, uploader, code, decidedBy) => {
    expect(decideLanguage(input, uploader)).toMatchObject({ code, decidedBy });
  });

  it('warns when the uploader contradicts the text', () => {
    expect(decideLanguage(draft(LANGUAGE_TEXTS[0]![1]), 'vi').warnings).toEqual([
      'The upload says vi, but the text is de.',
    ]);
  });

  it('refuses an article that is clearly in a language Translate does not take, and names it', () => {
    expect(() => decideLanguage(draft(BASQUE), undefined)).toThrow(
      expect.objectContaining({
        kind: 'unsupported-language',
        message: 'The article is in Basque (eu), which Amazon Translate does not take.',
        retryable: false,
      }),
    );
  });

  it('refuses a headline in a script that only a language Translate does not take is written in', () => {
    const burmese = draft('ဝန်ကြီးချုပ်က နိုင်ငံတော်အစိုးရသည် စီးပွားရေးအခြေအနေ တိုးတက်ကောင်းမွန်စေရန် ကြိုးပမ်းနေသည်');

    expect(() => decideLanguage(burmese, undefined)).toThrow('Burmese');
  });

  it('guesses by the script when the letters say nothing: never English for Arabic letters', () => {
    const sorani = draft(
      'سەرۆک وەزیران ڕایگەیاند کە حکومەت هەموو هەوڵێک دەدات بۆ باشترکردنی بارودۆخی ئابووری و دابینکردنی خزمەتگوزارییەکان بۆ هاووڵاتییان لە هەموو ناوچەکان. هەروەها ئاماژەی بەوە دا کە پڕۆژە نوێیەکان لە داهاتوودا دەست پێ دەکەن.',
    );

    expect(decideLanguage(sorani, undefined)).toMatchObject({ code: 'ar', decidedBy: 'guess' });
  });

  it('needs less text to refuse when the page names that language', () => {
    const short = BASQUE.slice(0, 100);

    expect(() => decideLanguage(draft(short, 'eu-ES'), undefined)).toThrow('Basque');
    expect(decideLanguage(draft(short), undefined)).toMatchObject({ code: 'en', decidedBy: 'guess' });
  });

  it.each([
    ['the uploader', draft(BASQUE), 'es'],
    ['the page', draft(BASQUE, 'es'), undefined],
  ])('believes %s that calls it a language Translate takes', (_, input, uploader) => {
    expect(decideLanguage(input, uploader)).toMatchObject({ code: 'es', confidence: 0.7 });
  });

  it('goes on with a guess and a warning when the text is too unclear to tell', () => {
    const { code, decidedBy, warnings } = decideLanguage(draft('Xqz vrtk plomb. Zzyx wqrt kvlm!'), undefined);

    expect({ code, decidedBy }).toMatchObject({ decidedBy: expect.stringMatching(/guess|detector/) });
    expect(warnings).toEqual(['The language is uncertain: the text is short, mixed or unusual.']);
  });
});

describe('translateCode', () => {
  it.each([
    ['de-DE', 'de'],
    ['nb-NO', 'no'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh_CN', 'zh'],
    ['es-419', 'es-MX'],
    ['pt-PT', 'pt-PT'],
    ['fil', 'tl'],
    ['prs', 'fa-AF'],
    ['tlh', null],
  ])('%s is %s', (tag, code) => {
    expect(knownCode(tag)).toBe(code);
  });
});
