import type { Clauses } from '../facets/clauses.ts';

export const clauses: Clauses = {
  // Bare `khi`, `để`, `theo` and `nơi` are no boundaries: "ngay khi", "nơi sinh sống".
  openings: ['(?:ngay )?sau khi', 'kể từ khi', 'nhằm', 'trong khi', 'trước khi'],
  connectives: [
    '(?:bao )?gồm',
    '(?:ngay )?sau khi',
    '(?:ngay |trong |trước )?khi',
    'bởi(?: vì)?',
    'do đó',
    'kể từ(?: khi)?',
    'mặc dù',
    'người (?:mà|đã|hiện|từng)',
    'nhưng',
    'nhằm',
    'nơi',
    'qua đó',
    'song',
    'trong đó',
    'vốn',
    'để',
    'đồng thời',
  ],
  predicates: `
    bị bổ chia cho chưa có công cũng dẫn được không khẳng là nhấn nói sẽ thông trả tuyên vẫn vừa đang đã
  `,
  speech: [
    'bổ sung',
    'chia sẻ',
    'cho (?:biết|hay|rằng)',
    'công bố',
    'dẫn lời',
    'khẳng định',
    'kể',
    'nhấn mạnh',
    'nói',
    'phát biểu',
    'theo',
    'thông báo',
    'thừa nhận',
    'trả lời',
    'tuyên bố',
    'viết',
    'đưa tin',
  ],
};
