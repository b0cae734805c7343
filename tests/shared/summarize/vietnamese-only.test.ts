import { expect, test } from 'vitest';
import { summarize } from '../../../shared/summarize/index.ts';
import { article } from './article.ts';

test('an article without English has its people with roles, bodies, places, speakers and topics', () => {
  const summary = summarize(
    article({
      language: 'vi',
      targets: ['vi'],
      paragraphs: [
        ['Bệnh viện Đa khoa tỉnh Lào Cai hôm qua nhận mười hai bệnh nhân bị ngộ độc.'],
        ['“Các bác sĩ đã cấp cứu kịp thời cho mọi người”, ông Lâm Quốc Bảo, phó giám đốc Sở Y tế, cho biết.'],
        ['Ông Bảo nói thêm: “Sức khỏe của họ đang hồi phục rất tốt”.'],
      ],
    }),
  );
  expect(summary.people).toMatchObject([
    { name: { vi: 'Lâm Quốc Bảo' }, role: { vi: 'phó giám đốc Sở Y tế' }, mentions: 2, cites: ['s2', 's3'] },
  ]);
  expect(summary.organisations.map(({ name }) => name['vi'])).toEqual([
    'Bệnh viện Đa khoa tỉnh Lào Cai',
    'Sở Y tế',
  ]);
  expect(summary.quotes.map(({ speaker }) => speaker?.['vi'])).toEqual(['Lâm Quốc Bảo', 'Lâm Quốc Bảo']);
  expect(summary.topics.map(({ text }) => text['vi'])).toEqual(['y tế']);
});
