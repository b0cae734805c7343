import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corpus } from '../../bench/corpora.ts';
import { type Reference, referenceOf } from '../../bench/summarize/rouge.ts';

export interface DevArticle {
  readonly title: string | null;
  readonly sentences: readonly string[];
  readonly reference: Reference;
}

/** Words of the summaries that systems are compared at, by language: the length of the editors' own. */
export const BUDGETS: Readonly<Record<string, number>> = { en: 60, vi: 35 };

const FOLDER = corpus('dev-sets/summarize');

export function hasDevSet(): boolean {
  return FOLDER !== null;
}

/** Articles of one language in the file's order. */
export function readDevSet(language: string): DevArticle[] {
  if (FOLDER === null) throw new Error('TIDINGS_CORPORA names no folder with dev-sets/summarize');
  const lines = gunzipSync(readFileSync(path.join(FOLDER, `${language}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { title, sentences, reference } = JSON.parse(line);
    return { title, sentences, reference: referenceOf(reference) };
  });
}

/** Leftovers such as pages carry above an article, by language. Invented for this purpose. */
const JUNK: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Share this story with your friends on the usual networks.',
    'Loading Now',
    'Sign up for our morning letter and never miss what matters to you.',
    'By our staff reporter',
    'This page uses cookies to remember your choices and to count its readers.',
    'Home News Business Sport Weather Travel Food and Drink More',
    'Photo: the square in front of the town hall',
    'Published at 09:14, last changed at 11:02 by the web desk',
    'You have read three of your five free articles this month.',
    'Related: ten pictures from the weekend that you should not miss',
  ],
  vi: [
    'Chia sẻ bài viết này với bạn bè của bạn trên các mạng xã hội.',
    'Đang tải',
    'Đăng ký nhận bản tin buổi sáng để không bỏ lỡ những điều quan trọng với bạn.',
    'Phóng viên ban thời sự',
    'Trang này dùng cookie để ghi nhớ lựa chọn và đếm số lượt đọc của bạn.',
    'Trang chủ Thời sự Kinh doanh Thể thao Thời tiết Du lịch Ẩm thực Xem thêm',
    'Ảnh: quảng trường trước tòa thị chính',
    'Xuất bản lúc 09:14, cập nhật lần cuối lúc 11:02 bởi ban biên tập',
    'Bạn đã đọc ba trong năm bài miễn phí của tháng này.',
    'Tin liên quan: mười bức ảnh cuối tuần bạn không nên bỏ qua',
  ],
};

/** The article with one to three lines of junk on top; which ones follows from `index`. */
export function withJunk(article: DevArticle, language: string, index: number): DevArticle {
  const lines = JUNK[language]!;
  const count = 1 + (index % 3);
  const junk = Array.from({ length: count }, (_, at) => lines[(index * 7 + at * 3) % lines.length]!);
  return { ...article, sentences: [...junk, ...article.sentences] };
}

export function withoutTitle(article: DevArticle): DevArticle {
  return { ...article, title: null };
}
