import type { Counting } from '../facets/counting.ts';

export const counting: Counting = {
  joints: 'linh lẻ',
  tens: 'mươi chục',
  halves: 'rưỡi',
  partLead: 'phần',
  ordinalLead: 'thứ',
  implied: { quý: [3], rằm: [15] },
  ratios: 'trên trong trong_số',
  ratioLeads: 'cứ',
  fractions: { nửa: 2, một_nửa: 2 },
  decadeLeads: 'thập_niên thập_kỷ những_năm độ_tuổi tuổi',
  clock: {
    hours: 'giờ h',
    leads: 'lúc',
    morning: 'sáng',
    afternoon: 'chiều tối đêm',
    before: {},
    after: { rưỡi: 30, kém_15: -15, kém_mười_lăm: -15 },
    named: { trưa: 12, giữa_trưa: 12, nửa_đêm: 0 },
  },
};
