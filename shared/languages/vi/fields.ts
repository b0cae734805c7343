import { lazy } from '../lazy.ts';

/** Fields of work and parties in the names of bodies: the English word, and how Vietnamese begins to write it. */
const FIELDS = lazy((): readonly (readonly [english: RegExp, vietnamese: RegExp])[] =>
  (
    [
      ['democrat', 'dân chủ'],
      ['republican', 'cộng hòa'],
      ['conservative|tory', 'bảo thủ'],
      ['labou?r', 'lao động'],
      ['communist', 'cộng sản'],
      ['europ', 'châu âu'],
      ['africa', 'châu phi|nam phi|trung phi'],
      ['asia', 'châu á|đông nam á|nam á|trung á'],
      ['foreign', 'ngoại giao|đối ngoại|nước ngoài'],
      ['defen[cs]e', 'quốc phòng|phòng vệ|phòng thủ'],
      ['financ|treasury', 'tài chính|ngân khố'],
      ['health', 'y tế|sức khỏe'],
      ['education', 'giáo dục'],
      ['justice|judiciary', 'tư pháp|công lý'],
      ['interior|home', 'nội vụ'],
      ['agricultur|farm', 'nông nghiệp'],
      ['trade|commerce', 'thương mại'],
      ['transport', 'giao thông|vận tải'],
      ['environment', 'môi trường'],
      ['energy', 'năng lượng'],
      ['intelligence', 'tình báo'],
      ['security', 'an ninh|bảo an|chứng khoán'],
      ['scien', 'khoa học'],
      ['cultur', 'văn hóa'],
      ['tourism', 'du lịch'],
      ['sport', 'thể thao'],
    ] as const
  ).map(([english, own]) => [
    new RegExp(`\\b(?:${english})`, 'i'),
    new RegExp(`(?<!\\p{L})(?:${own})(?!\\p{L})`, 'iu'),
  ]),
);

/**
 * False where an English name and a Vietnamese one both name fields or parties, and none that is the same: they are two
 * bodies. What one of them leaves out tells nothing.
 */
export function fieldsAgree(english: string, own: string): boolean {
  const said = FIELDS().filter(([word]) => word.test(english));
  const found = FIELDS().filter(([, word]) => word.test(own));
  return said.length === 0 || found.length === 0 || said.some((field) => found.includes(field));
}
