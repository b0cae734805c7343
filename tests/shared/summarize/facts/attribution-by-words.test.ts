import { expect, test } from 'vitest';
import { readByWords } from '../../../../shared/summarize/entities/by-words/recognise.ts';
import { attributeByWords } from '../../../../shared/summarize/facts/attribution-by-words.ts';
import { quotedSpans } from '../../../../shared/summarize/facts/quotes.ts';

/** Name of the speaker of each quotation; null when nobody with a name is said to speak. */
function speakers(...sentences: string[]): (string | null)[] {
  const reading = readByWords(sentences, 'vi')!;
  return attributeByWords(quotedSpans(sentences), sentences, 'vi', reading).map(({ speaker }) =>
    speaker === null ? null : reading.entities[speaker]!.name,
  );
}

test.each([
  ['“Giá sẽ tăng trong quý tới”, ông Lâm Quốc Bảo nói.', 'Lâm Quốc Bảo'],
  ['“Giá sẽ tăng trong quý tới” – bà Lò Thị Mẩy, chủ tịch xã, hôm qua cho biết.', 'Lò Thị Mẩy'],
  ['Ông Lâm Quốc Bảo khẳng định: “Giá sẽ tăng trong quý tới”.', 'Lâm Quốc Bảo'],
  ['Theo ông Lâm Quốc Bảo, “giá sẽ tăng trong quý tới”.', 'Lâm Quốc Bảo'],
  ['“Giá sẽ tăng trong quý tới”, Reuters dẫn lời Thủ tướng Đức Karla Behrend.', 'Karla Behrend'],
  ['“Giá sẽ tăng trong quý tới”, Bộ Công Thương thông báo.', 'Bộ Công Thương'],
  ['Anna Berg, chuyên gia tại Đại học Lào Cai, nhận định: “Giá sẽ tăng trong quý tới”.', 'Anna Berg'],
  ['Vợ ông Trịnh Kha, bà Lò Thị Mẩy, nói: “Giá sẽ tăng trong quý tới”.', 'Lò Thị Mẩy'],
  ['Bà Lò Thị Mẩy, vợ ông Trịnh Kha, nói: “Giá sẽ tăng trong quý tới”.', 'Lò Thị Mẩy'],
  ['“Giá sẽ tăng trong quý tới”, theo ông Lâm Quốc Bảo.', 'Lâm Quốc Bảo'],
  ['Ông Lâm Quốc Bảo bật khóc: “Tôi xin lỗi mọi người”.', 'Lâm Quốc Bảo'],
  ['Bà Lò Thị Mẩy, người khai thác đá, nói: “Giá sẽ tăng trong quý tới”.', 'Lò Thị Mẩy'],
])('the subject of the verb of speech speaks: %s', (sentence, expected) => {
  expect(speakers(sentence)).toEqual([expected]);
});

test.each([
  'Luật sư của ông Lâm Quốc Bảo nói: “Giá sẽ tăng trong quý tới”.',
  '“Giá sẽ tăng trong quý tới”, con trai ông Lâm Quốc Bảo nói.',
  'Đại diện Công ty Hoà Thạch cho biết: “Giá sẽ tăng trong quý tới”.',
  '“Giá sẽ tăng trong quý tới”, Reuters dẫn lời một quan chức nói với bà Lò Thị Mẩy.',
  'Ông Lâm Quốc Bảo chưa từng nói: “Giá sẽ tăng trong quý tới”.',
  '“Giá sẽ tăng trong quý tới”, một người dân kể với ông Lâm Quốc Bảo.',
])('somebody else, or nobody: %s', (sentence) => {
  expect(speakers(sentence)).toEqual([null]);
});

test('a pronoun is whoever the sentence before is about, of the same sex', () => {
  expect(speakers('Bà Lò Thị Mẩy trồng ngô.', '“Tôi không bán mảnh nương này”, bà nói.')).toEqual([
    'Lò Thị Mẩy',
  ]);
  expect(speakers('Bà Lò Thị Mẩy trồng ngô.', '“Tôi không bán mảnh nương này”, ông nói.')).toEqual([null]);
});

test('sentences that somebody else speaks do not part a pronoun from its person', () => {
  const spoken = ['“Mưa to.', 'Nước dâng.', 'Lúa chìm.', 'Trâu chết.', 'Nhà sập”.'];
  expect(speakers('Bà Lò Thị Mẩy kể lại:', ...spoken, '“Không ai giúp chúng tôi cả”, bà nói.').at(-1)).toBe(
    'Lò Thị Mẩy',
  );
});

test('a pronoun after somebody without a name is not the person named before', () => {
  expect(
    speakers(
      'Ông Lâm Quốc Bảo lên máy bay.',
      'Cơ trưởng của chuyến bay cho hay “mọi việc đều bình thường”.',
      '“Chúng tôi bay tiếp ngay sau đó”, ông nói.',
    ),
  ).toEqual([null, null]);
});

test('a quotation over several sentences has the speaker who is named behind it', () => {
  expect(speakers('“Giá sẽ tăng.', 'Không ai biết tới khi nào”, ông Lâm Quốc Bảo nói.')).toEqual([
    'Lâm Quốc Bảo',
  ]);
});

test('an office stands for the one person who is called so', () => {
  expect(
    speakers(
      'Tổng giám đốc Lumatech Phan Hữu Khôi vừa trở về.',
      '“Chúng tôi không bán nhà máy”, Tổng giám đốc Lumatech chia sẻ.',
    ),
  ).toEqual(['Phan Hữu Khôi']);
});

test('an office alone stands for whom the sentence before is about, where that is what they are', () => {
  const before = 'Huấn luyện viên Lâm Quốc Bảo vắng mặt.';
  expect(speakers(before, '“Chúng tôi thua vì sai lầm”, huấn luyện viên người Nhật nói.')).toEqual([
    'Lâm Quốc Bảo',
  ]);
  expect(speakers(before, '“Chúng tôi thua vì sai lầm”, nhà cầm quân người Nhật nói.')).toEqual([
    'Lâm Quốc Bảo',
  ]);
  expect(speakers(before, '“Chúng tôi thua vì sai lầm”, huấn luyện viên đội khách nói.')).toEqual([null]);
  expect(speakers(before, '“Chúng tôi thua vì sai lầm”, một huấn luyện viên nói.')).toEqual([null]);
  expect(speakers(before, '“Chúng tôi thua vì sai lầm”, bác sĩ nói.')).toEqual([null]);
});

test('an office of which there is one is that of the one who is called so', () => {
  const before = 'Thủ tướng Lâm Quốc Bảo họp.';
  const said = '“Chúng ta phải đi nhanh hơn nữa”, Thủ tướng nói.';
  expect(speakers(before, 'Trời mưa.', 'Gạo tăng giá.', 'Vàng giảm giá.', said)).toEqual(['Lâm Quốc Bảo']);
  expect(
    speakers('Thủ tướng Na Uy Ada Merton họp.', 'Trời mưa.', 'Gạo tăng giá.', 'Vàng giảm giá.', said),
  ).toEqual([null]);
});

test('somebody of an age is the one person who is so old, of the same sex', () => {
  const before = 'Ông Lâm Quốc Bảo (53 tuổi) gặp bà Hà Thị Mai (41 tuổi) và nhiều người khác.';
  expect(speakers(before, '“Tôi chờ từ sáng đến tối”, người đàn ông 53 tuổi kể.')).toEqual(['Lâm Quốc Bảo']);
  expect(speakers(before, '“Tôi chờ từ sáng đến tối”, người đàn ông 41 tuổi kể.')).toEqual([null]);
  expect(speakers(before, '“Tôi chờ từ sáng đến tối”, một người đàn ông 53 tuổi kể.')).toEqual([null]);
});

test.each([
  ['Ông Lâm Quốc Bảo cho biết:|“Chúng tôi không bán nhà máy này đâu.”', 'Lâm Quốc Bảo'],
  ['“Chúng tôi không bán nhà máy”, nghị sĩ Ada Merton thuộc bang Ohio nói.', 'Ada Merton'],
  ['“Không để ai ở lại trên thuyền”, ông Lâm Quốc Bảo chỉ đạo.', 'Lâm Quốc Bảo'],
  ['Ông Lâm Quốc Bảo yêu cầu các sở báo cáo về “xe chạy bằng điện và khí” trong tháng.', null],
  ['Bà Hà Thị Lan Anh vắng mặt.|Bà Lan Anh nói: “Chúng tôi không bán nhà máy”.', 'Hà Thị Lan Anh'],
])('%s', (text, speaker) => {
  expect(speakers(...text.split('|'))).toEqual([speaker]);
});
