import type { TargetSentences } from '../facets/sentences.ts';

export const sentences: TargetSentences = {
  starters: `
    Anh Ba Ban Bà Bên Bạn Bởi Cháu Chúng Chỉ Chị Cuối Các Cách Còn Có Cô Công Cùng Cả Do Dù Dưới Em Hai Hiện
    Hãy Họ Khi Không Mặc Mọi Mỗi Một Ngoài Ngày Người Nhiều Như Nhưng Những Nó Năm Nếu Qua Rồi Sau Song Số
    Sự Theo Thế Trong Trên Trước Trường Trời Tuy Tôi Tại Tổng Từ Việc Và Vào Vì Về Với Ông Đây Đó Đầu Đến Để
    Đối Đồng Ở
  `,
  neverFinal: `
    bs bv cn cty gs gs.ts gs.tskh h k.s ks kts ls m.s p pgs.ts q t.p ths.bs tp tp.hcm tr ts ts.bs tt tx ubnd
    đ đt
  `,
  titles: 'pgs ths',
  capitalAbbreviations: 'bs bv gs gs.ts ks kts ls pgs pgs.ts ths tp ts ts.bs tt tx ubnd đt',
  beforeNumbers: 'h p q t đ',
  enumerationEnds: 'v.v vv',
  quantities: 'tr',
  lettered: ['bảng', 'diện', 'gan', 'hạng', 'khối', 'loại', 'lớp', 'ngành', 'nhóm'],
  speech: {
    before: '\\p{Lu}[^.!?…"“”]{0,36}?\\s',
    verbs: [
      'chia sẻ',
      'cho biết',
      'hét',
      'hỏi',
      'khẳng định',
      'kêu',
      'kể',
      'nói',
      'than',
      'thốt',
      'trả lời',
      'đáp',
    ],
    after: '(?![\\p{L}])',
  },
};
