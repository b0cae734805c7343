import type { RoleSide } from '../facets/names.ts';
import { lazy } from '../lazy.ts';
import { anyOf, indexOfWords, listOf } from '../text.ts';
import { ADDRESSES, BEFORE_OFFICE, PERSON_NOUNS, ROLE_QUALIFIERS } from './titles.ts';

/** Longer than this, in syllables, it is no office any more. */
const LONGEST_ROLE_SYLLABLES = 18;

/** What translators leave as it is. */
const FOREIGN_ADDRESSES = listOf('Mr Mrs Ms Sir Lord Lady Dr');
const ADDRESS = lazy(
  () => new RegExp(`(?:,? ?)(?<!\\p{L})(?:${anyOf([...ADDRESSES(), ...FOREIGN_ADDRESSES])}) $`, 'u'),
);
const OFFICE = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:(?:${anyOf(BEFORE_OFFICE())}) )*(?:${anyOf(PERSON_NOUNS())})(?![\\p{L}\\p{M}])`,
      'giu',
    ),
);

/** Nouns of people that no list has: "nhà leo núi", "người phụ trách an ninh". Houses and clauses begin alike. */
const NO_PERSON = listOf(`
  nước máy thờ hàng trường ga tù ở cửa của trẻ bếp riêng họ hát kho dân cao tầng mạng xe đài băng thầu nghỉ trọ
  ta này đó kia ấy mà có bị được đã đang sẽ từng vừa hiện cũng luôn không chưa khác cùng nào tại trong với và là
`);
const ANYBODY = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:[Nn]hà|[Nn]gười) (?!${anyOf(NO_PERSON)}(?![\\p{L}\\p{M}]))\\p{Ll}`,
      'gu',
    ),
);
const startsOf = (text: string, expression: RegExp): number[] =>
  [...text.matchAll(expression)].map(({ index }) => index);

/** What ends a description that is read towards the name: clauses, verbs, other people. */
const ENDING_WORDS = [
  // "Thợ mỏ đã nghỉ hưu"
  'đã(?! (?:nghỉ|về) hưu)',
  ...listOf('đang sẽ là rằng khi nói gặp đón bởi do theo như nhưng hoặc cùng với để vì kể viết mà'),
  ...[
    'cho biết',
    'cho hay',
    'cho rằng',
    'chia sẻ',
    'tiết lộ',
    'bày tỏ',
    'thừa nhận',
    'nhận định',
    'bình luận',
  ],
  ...['phát biểu', 'trả lời', 'thông báo', 'giải thích', 'cảnh báo', 'chỉ trích', 'ca ngợi', 'khẳng định'],
  ...['tuyên bố', 'nhấn mạnh', 'trong khi', 'sau khi', 'trước khi', 'và các', 'vào năm', 'năm \\d+', 'hôm'],
];
/** Behind an apposition without a comma the sentence goes on with its verb. */
const SAID = lazy(
  () => new RegExp(` (?:đã |đang |từng |cũng )*(?:${anyOf(SPEECH)}|là)(?![\\p{L}\\p{M}])`, 'u'),
);
const SPEECH = [
  'cho biết',
  'cho hay',
  'cho rằng',
  'chia sẻ',
  'tiết lộ',
  'nói',
  'phát biểu',
  'nhận định',
  'kể',
  'khẳng định',
];
const endsWith = (words: readonly string[]): RegExp =>
  new RegExp(`[;:.!?()“”"–—]|(?<![\\p{L}\\p{M}])${anyOf(words)}(?![\\p{L}\\p{M}])`, 'iu');
/** Between commas a passive belongs to the description; before a name it may be another's verb. */
const ENDS_BETWEEN_COMMAS = lazy(() => endsWith(ENDING_WORDS));
const ENDS = lazy(() => endsWith([...ENDING_WORDS, ...DONE_TO_SOMEBODY]));
/** "Cảnh sát bắt giữ nghi phạm …": what others do to whoever is named behind it. */
const DONE_TO_SOMEBODY = [
  ...listOf('bị được bắt kiện mời bầu gọi'),
  ...['bắt giữ', 'cáo buộc', 'yêu cầu', 'bổ nhiệm', 'sa thải', 'đánh bại', 'truy tố', 'khởi tố', 'kết án'],
  ...['buộc tội', 'cảm ơn', 'chúc mừng', 'triệu tập', 'kêu gọi', 'thúc giục'],
];
/** "The suspect in the death of": the name belongs to what stands before it. */
const JOINS_NAME =
  /(?<![\p{L}\p{M}])(?:của|với|cho|tại|ở|từ|trong|về|và|là|ra|đến|tới|vào|trên|dưới|giữa|chống)$/u;

/**
 * What a Vietnamese sentence says that somebody is, right before the name ("Cựu Thủ tướng Anh …") and between commas after
 * it. Null where it says nothing, or when it was cut.
 *
 * @param name as the sentence writes it
 * @param side where the other language says it: only on that side a clause ("người …") may be a description
 */
export function rolesBeside(
  name: string,
  sentence: string,
  side: RoleSide,
): Readonly<Record<RoleSide, string | null>> {
  const at = indexOfWords(sentence, name);
  if (at < 0) return { before: null, after: null };
  return {
    before: officeBefore(sentence.slice(0, at), side === 'before'),
    after: officeAfter(sentence.slice(at + name.length), side === 'after'),
  };
}

/** @param anybody any noun of people may be the office, not only those of the list */
function officeBefore(before: string, anybody: boolean): string | null {
  // "Giám đốc bảo tàng, bà …": the comma belongs to the form of address.
  const reached = before.replace(ADDRESS(), ' ').trimEnd();
  const text = reached.replace(/,$/, '');
  const offices = startsOf(text, OFFICE());
  const starts = [...offices, ...startsOf(text, ANYBODY())].sort((left, right) => left - right);
  // The fullest description that reaches the name: of "Phó Chủ tịch Hội đồng" the first word, not the second.
  const start = starts.find(
    (from) =>
      (anybody || offices.includes(from)) &&
      // "Cầu thủ được yêu mến nhất, …" begins the sentence and ends at a comma.
      !(from === 0 && text !== reached ? ENDS_BETWEEN_COMMAS : ENDS)().test(text.slice(from)) &&
      !endsBefore(text, from, starts) &&
      !joinsAnother(text, from, starts),
  );
  if (start === undefined) return null;
  const role = text.slice(start).replace(/\s+/g, ' ').trim();
  return isWhole(role) && !JOINS_NAME.test(role) ? role : null;
}

/** A comma parts two offices of one person ("Tổng Bí thư, Chủ tịch nước"), or two people. */
function endsBefore(text: string, from: number, starts: readonly number[]): boolean {
  return [...text.slice(from).matchAll(/, /g)].some((comma) => !starts.includes(from + comma.index + 2));
}

/** "Thủ tướng Otto Lund và người tiền nhiệm …": what follows "và" is another's office, or another office. */
const joinsAnother = (text: string, from: number, starts: readonly number[]): boolean =>
  [...text.slice(from).matchAll(/ và /g)].some((and) => starts.includes(from + and.index + and[0].length));

/** "Anna Berg, một giáo viên 35 tuổi chia sẻ": an article before it, an age or the verb of the sentence behind it. */
const ARTICLE = /^(?:là |một |1 )+/u;
const AGE = / \d+ tuổi(?!\p{L}).*$/u;

/** What a mark sets off behind a name: ", …,", " là …", "(…)", "- … -"; an age may stand before it, "hiện là" in it. */
const APPOSITION =
  /^(?:, \d+ tuổi)?(?:,| là| \(| [–-]) (?:hiện )?((?:là )?[^,;:.()“”"–]+?)(?=[,;.:)]| [–-] |$)/u;

function officeAfter(after: string, anybody: boolean): string | null {
  const apposition = APPOSITION.exec(after.replace(/^ \(/, ' ( '))?.[1];
  if (apposition === undefined) return null;
  const said = SAID().exec(apposition);
  const role = apposition.slice(0, said?.index).replace(ARTICLE, '').replace(AGE, '').trim();
  const isOffice = role.search(OFFICE()) === 0 || (anybody && role.search(ANYBODY()) === 0);
  return isOffice && !ENDS_BETWEEN_COMMAS().test(role) && isWhole(role) ? role : null;
}

function isWhole(role: string): boolean {
  const LONGEST_OF_LETTERS = /^(?:con|chủ|bạn|phó|trưởng|mẹ|cha|bố|vợ|chồng|em|cháu|thợ)$/iu;
  // "con" or "vợ" alone says nothing without whose.
  return role.split(' ').length <= LONGEST_ROLE_SYLLABLES && !LONGEST_OF_LETTERS.test(role);
}

/**
 * False when one language says "former" and the other does not: one of them is cut, or speaks of something else.
 *
 * @param english what English says that somebody is
 */
export function rolesAgree(english: string, vietnamese: string): boolean {
  const words = english
    .toLowerCase()
    .split(/[\s]+/)
    .flatMap((word) => [word, ...word.split('-')]);
  return ROLE_QUALIFIERS().every(({ english: qualifier, vietnamese: own, isVague }) => {
    const says = words.some((word) => qualifier.test(word));
    return says === own.test(vietnamese) || (isVague === true && !says);
  });
}
