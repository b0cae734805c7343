import { describe, expect, it } from 'vitest';
import { LANGUAGE_TEXTS } from '../../../bench/normalize/language-texts.ts';
import { knownCode } from '../../../shared/languages.ts';
import { decideLanguage } from '../../../shared/normalize/decide-language.ts';
import { emptyDraft } from '../../../shared/normalize/draft.ts';
import { detectLanguage } from '../../../shared/normalize/language.ts';

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
    [
      'Vietnamese without marks',
      'Chinh phu da thong qua goi ho tro moi cho cac gia dinh bi anh huong boi lu lut trong nam nay',
      'vi',
    ],
    ['capitals', 'DIE REGIERUNG HAT AM DIENSTAG EIN NEUES HILFSPAKET BESCHLOSSEN', 'de'],
    [
      'tags and addresses',
      '<p>De regering</p> https://www.example.com/the/news keurde dinsdag het nieuwe hulppakket goed.',
      'nl',
    ],
  ])('knows %s', (_, text, code) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it('answers null for text without letters and for a language that Translate does not take', () => {
    expect(detectLanguage('12.5 % – 2026 !!!')).toEqual({ code: null, confidence: 0 });
    expect(detectLanguage('ລັດຖະບານອະນຸມັດແຜນການຊ່ວຍເຫຼືອໃໝ່').code).toBeNull();
    expect(
      detectLanguage(
        'Gobernuak laguntza-pakete berria onartu zuen asteartean uholdeek kaltetutako familientzat.',
      ).code,
    ).toBeNull();
  });

  it('calls a Dutch article Dutch, with English navigation and an English quotation', () => {
    const dutch =
      'De regering keurde dinsdag een nieuw hulppakket goed voor gezinnen die door de overstromingen zijn getroffen.';
    const text = `Home\nNews\nSports\nSign in to your account\n${dutch}\n"We will not leave anybody behind in this difficult time," said the visitor.\n${dutch}\nSubscribe now`;

    expect(detectLanguage(text).code).toBe('nl');
  });
});

describe('decideLanguage', () => {
  const draft = (text: string, declaredLanguage: string | null = null) => ({
    ...emptyDraft(),
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
