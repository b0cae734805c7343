export interface DetectedLanguage {
  /** One of Amazon Translate's codes; null when there are no letters to judge by. */
  code: string | null;
  /** 0 to 1. */
  confidence: number;
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Thai}/gu, 'th'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

const FUNCTION_WORDS: Record<string, string> = {
  en: 'the of and to in is that for was with on as it by from at be are this have has not which their',
  de: 'der die und das den dem ist nicht mit für auf eine einen sich von zu als auch wird des im ein',
  nl: 'de het een van en dat is voor met op aan zijn niet te die er door ook naar bij wordt uit',
  fr: 'le la les des et une du dans que qui pour est sur pas au par avec plus ce sont',
  es: 'el los las del que una para con por su se como más al lo fue son este',
  it: 'il di che della per una sono con del nel gli alla dei anche più le',
  pt: 'que não uma para com os dos da do em por mais foi ao como são pela',
  vi: 'của và là các có được trong cho người không với một những đã này khi ông để',
  id: 'yang dan di untuk dengan dari ini itu tidak pada akan dalam adalah',
  sv: 'och att det som en på är av för med till den inte om har',
  da: 'og at det som en på er af for med til den ikke har de der',
  pl: 'się na nie jest że do to jak po przez dla od który oraz',
  tr: 've bir bu için ile olarak da de çok daha olan gibi kadar',
};

/** Language of a text by its script, then by its function words. */
export function detectLanguage(text: string): DetectedLanguage {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { code: null, confidence: 0 };
  for (const [script, code] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / letters;
    if (share > (code === 'ja' ? 0.1 : 0.4)) return { code, confidence: Math.min(1, 0.5 + share / 2) };
  }
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(FUNCTION_WORDS).map(([code, list]) => {
    const set = new Set(list.split(' '));
    return { code, hits: words.filter((word) => set.has(word)).length };
  });
  scores.sort((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (best === undefined || best.hits === 0) return { code: 'en', confidence: 0.1 };
  return { code: best.code, confidence: best.hits / (best.hits + (second?.hits ?? 0) + 1) };
}
