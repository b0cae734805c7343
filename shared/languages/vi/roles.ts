import { lazy } from '../lazy.ts';
import { anyOf, listOf } from '../text.ts';

/** First words of titles, which Vietnamese puts before the name. */
export const TITLES: readonly string[] = [
  'Tổng Bí thư',
  'Bí thư',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Tổng thống',
  'Thủ tướng',
  'Phó Thủ tướng',
  'Thủ hiến',
  'Thống đốc',
  'Bộ trưởng',
  'Thứ trưởng',
  'Ngoại trưởng',
  'Đại sứ',
  'Lãnh sự',
  'Trưởng',
  'Phó',
  'Giám đốc',
  'Tổng giám đốc',
  'Tổng Giám đốc',
  'Thị trưởng',
  'Nghị sĩ',
  'Thượng nghị sĩ',
  'Hạ nghị sĩ',
  'Tướng',
  'Đại tướng',
  'Thượng tướng',
  'Trung tướng',
  'Thiếu tướng',
  'Đại tá',
  'Giáo sư',
  'Tiến sĩ',
  'Bác sĩ',
  'Luật sư',
  'Thẩm phán',
  'Nhà lãnh đạo',
  'Người phát ngôn',
  'Phát ngôn viên',
  'Huấn luyện viên',
  'Người đứng đầu',
  'Tổng thư ký',
  'Tổng Thư ký',
  'Vua',
  'Nữ hoàng',
  'Thái tử',
  'Hoàng tử',
  'Giáo hoàng',
  'Chuyên gia',
  'Nhà nghiên cứu',
  'Nghệ nhân',
  'Đặc phái viên',
  'Quốc vụ khanh',
  'Nhà phân tích',
  'Cảnh sát trưởng',
  'Công tố viên',
  'Kỹ sư',
  'Đồng chí',
];

const TITLE_STARTS = lazy(() =>
  TITLES.map(
    (title) =>
      new RegExp(`(?<![\\p{L}])[${title[0]}${title[0]!.toLowerCase()}]${title.slice(1)}(?![\\p{L}])`, 'gu'),
  ),
);
/** "Giám đốc bảo tàng, bà …" */
const ADDRESS_AT_END = /(?:, )?(?<!\p{L})(?:ông|bà|anh|chị|đồng chí) $/u;
/** "Bộ Nông nghiệp và Môi trường" is one ministry. */
const JOINED_BODY = new RegExp(
  `(${anyOf(['Bộ', 'Sở', 'Ủy ban', 'Ban', 'Viện', 'Cục', 'Vụ', 'Hội'])} \\p{Lu}[^,;:.()]*?) và (?=\\p{Lu})`,
  'gu',
);
const VERBS = listOf('đã và là với gặp đón');
/** Between a title and the name: no clause, no verb. "of" may stand in a longer title only. */
const APART = new RegExp(`[;:.()]|(?<![\\p{L}])${anyOf(VERBS)}(?![\\p{L}])`, 'u');
const APART_OR_OF = new RegExp(`[,;:.()]|(?<![\\p{L}])${anyOf([...VERBS, 'của'])}(?![\\p{L}])`, 'u');

/** The role of a person, where it stands before the name, or after it between commas. */
export function roleOf(name: string, sentence: string): string | null {
  const at = sentence.indexOf(name);
  if (at < 0) return null;
  const before = sentence.slice(0, at).replace(ADDRESS_AT_END, '').replace(JOINED_BODY, '$1 \u0000 ');
  const starts = TITLE_STARTS().flatMap((title) => [...before.matchAll(title)].map((match) => match.index));
  const nearest = Math.max(-1, ...starts.filter((start) => !APART_OR_OF.test(before.slice(start))));
  if (nearest >= 0) {
    const earliest = Math.min(
      nearest,
      ...starts.filter((start) => start <= nearest && !APART.test(before.slice(start))),
    );
    return before.slice(earliest).replaceAll('\u0000', 'và').trim();
  }
  const after = /^, ([^,;:.()]+)(?=[,;.])/u.exec(sentence.slice(at + name.length))?.[1];
  const isTitled = (title: string): boolean => after!.toLowerCase().startsWith(title.toLowerCase());
  return after !== undefined && TITLES.some(isTitled) ? after : null;
}
