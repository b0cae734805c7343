import type { StatementWords } from '../facets/statements.ts';

export const statements: StatementWords = {
  negations: [
    'chưa',
    'chẳng',
    'không(?! (?:gian|khí|quân|lực|tặc|kích|trung|gian|ảnh))(?<!hàng không)(?<!phòng không)',
    'đừng',
  ],
  denials: [
    '(?:khó|hiếm|ít|thiếu|trái|ngoại trừ)',
    'bác bỏ',
    'cấm',
    'dừng',
    'khỏi',
    'mà',
    'ngoài',
    'ngăn',
    'ngừng',
    'phi',
    'phản đối',
    'phủ nhận',
    'thất bại',
    'từ chối',
    'vô',
  ],
  up: ['tăng(?: lên| trưởng| vọt)?', 'leo thang'],
  down: ['giảm(?: xuống| sút| mạnh)?', 'sụt(?: giảm)?'],
  reader: ['bạn(?! (?:bè|học|trai|gái|đời|thân|diễn))', 'hãy', 'quý vị', 'quý khách'],
};
