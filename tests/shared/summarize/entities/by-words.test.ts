import { describe, expect, test } from 'vitest';
import { readByWords } from '../../../../shared/summarize/entities/by-words/recognise.ts';
import type { EntityKind } from '../../../../shared/summarize/entities/types.ts';

const read = (...sentences: string[]) => readByWords(sentences, 'vi')!;

const names = (kind: EntityKind, ...sentences: string[]): string[] =>
  read(...sentences)
    .entities.filter((entity) => entity.kind === kind)
    .map(({ name }) => name);

const roles = (...sentences: string[]): (string | null)[] =>
  read(...sentences).roles.flatMap((role, index) =>
    read(...sentences).entities[index]!.kind === 'person' ? [role?.text ?? null] : [],
  );

test('a language whose words are not known is not read', () => {
  expect(readByWords(['Ông Lâm Quốc Bảo nói.'], 'de')).toBeNull();
});

test('a line may end anywhere', () => {
  const words = 'Chủ tịch Interpol Lâm Quốc Bảo, TP. Hà Nội (Sở Y tế và - “Đại sứ quán Nga tại'.split(' ');
  for (let end = 0; end <= words.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      expect(() => read(words.slice(start, end).join(' '))).not.toThrow();
    }
  }
});

describe('people in Vietnamese', () => {
  const people = (...sentences: string[]): string[] => names('person', ...sentences);

  test.each([
    ['Ông Lâm Quốc Bảo ký văn bản.', ['Lâm Quốc Bảo']],
    ['Hôm qua chị Thắm bán hết rau.', ['Thắm']],
    ['Người chết là Trịnh Văn Kha (SN 1990).', ['Trịnh Văn Kha']],
    ['Thủ tướng Đức Karla Behrend tới thăm.', ['Karla Behrend']],
    ['Chủ tịch UBND tỉnh Lào Cai Đoàn Thế Vỹ chỉ đạo.', ['Đoàn Thế Vỹ']],
    ['Bộ trưởng Quốc phòng Na Uy Ingrid Solheim từ chức.', ['Ingrid Solheim']],
    ['Tổng giám đốc Lumatech Phan Hữu Khôi từ chức.', ['Phan Hữu Khôi']],
    ['Bà H’ Len Niê trồng cà phê.', ['H’ Len Niê']],
    ['Cựu lãnh đạo Ukip Peter Pelkar từ chức.', ['Peter Pelkar']],
    ['Ông Mr Pelkar từ chức.', ['Pelkar']],
    ['Ca sĩ Sơn Lâm P-KR đến dự.', ['Sơn Lâm P-KR']],
    ['Ngôi sao của Manchester United Peter Pelkar, 32 tuổi, đến dự.', ['Peter Pelkar']],
    ['Bà Ada von der Merton từ chức.', ['Ada von der Merton']],
    ['Khi đó Trấn Sơn kể lại.', ['Trấn Sơn']],
    ['Tay golf JORDAN PELKAR, 32 tuổi, thua.', ['JORDAN PELKAR']],
    ['Nhà lãnh đạo Kim Tae - ho tới dự.', ['Kim Tae - ho']],
    ['Ngoại trưởng Pháp, ông Jean - Yves Pelkar, tới dự.', ['Jean - Yves Pelkar']],
    ['Chủ tịch Hạ viện Paul Pelkar từ chức.', ['Paul Pelkar']],
    ['Phó chủ tịch quận Cấn Thị Việt Hà từ chức.', ['Cấn Thị Việt Hà']],
    ['Trùm khủng bố Osama Pelkar bị bắt.', ['Osama Pelkar']],
    ['Phó Ban tuyên giáo thành uỷ Hà Nội Phan Đăng Long phản đối.', ['Phan Đăng Long']],
    ['Ông Kolesnikov bức xúc, Pelkaro kể lại.', ['Kolesnikov', 'Pelkaro']],
  ])('by form of address, office, birth or family: %s', (sentence, expected) => {
    expect(people(sentence)).toEqual(expected);
  });

  test.each([
    ['Lumberto lập cú đúp.', ['Lumberto']],
    ['Đội khách gỡ hòa sau cú đá phạt của Văn Tú.', ['Văn Tú']],
    ["Ghi bàn: Đức Trung (39').", ['Đức Trung']],
    ['Lumatech ghi bàn.', []],
  ])('by what only people do: %s', (sentence, expected) => {
    expect(people(sentence)).toEqual(expected);
  });

  test('short forms are the person whose given name they are, or whose family name when addressed', () => {
    const { entities } = read(
      'Ông Trịnh Văn Kha gặp Chủ tịch Vương Tử Minh.',
      'Sau đó Kha về nhà, còn ông Vương ở lại.',
    );
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Trịnh Văn Kha', 2],
      ['Vương Tử Minh', 2],
    ]);
  });

  test('a foreign name whose last word is used alone is somebody, unless it is a town with its team', () => {
    expect(people('Trong số đó có Dwi Harto.', 'Sau đó Harto về nhà.')).toEqual(['Dwi Harto']);
    expect(people('Trong số đó có Belfast Giants.', 'Sau đó Giants thua.')).toEqual([]);
  });

  test('an Arab goes by the last name without its article', () => {
    const { entities } = read('Tổng thống Bashar al - Pelkar vắng mặt.', 'Ông Pelkar ở lại.');
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Bashar al - Pelkar', 2],
    ]);
  });

  test('names of the Central Highlands begin with the given name', () => {
    const { entities } = read(
      "Chị H'Len Niê trồng cà phê.",
      "H'Len nói.",
      'Anh Y Bhăm Êban đến, Y Bhăm cười.',
    );
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["H'Len Niê", 2],
      ['Y Bhăm Êban', 2],
    ]);
  });

  test('a given name that is a country is the person unless it stands where a country does', () => {
    expect(people('Nguyễn Hữu Đức, Lê Tấn Nga bị bắt.', 'Khi đó Đức bỏ chạy.')).toEqual([
      'Nguyễn Hữu Đức',
      'Lê Tấn Nga',
    ]);
    expect(names('place', 'Nguyễn Hữu Đức bị bắt.', 'Khi đó Đức bỏ chạy.')).toEqual([]);
  });

  test.each([
    'Chị T. (nhân chứng) kể lại sự việc.',
    'Bà N.T.H. đã khai.',
    'Xe chạy trên đường Trần Quang Khải, Lê Thánh Tôn rồi rẽ phải.',
    'Vụ việc xảy ra tại số 12 Bùi Thị Xuân.',
    'Tàu Nguyễn Hữu Cảnh rời cảng.',
    'Phóng viên tìm gặp giám đốc HĐQT Lumatech.',
    'Cụ ông Hà Lan muốn trẻ lại.',
    'Trọng Hiếu (Theo Reuters)',
    'Khi đó Hòa Thạch thông báo.',
    'Sách cho trẻ em Mèo Vạc.',
    'Cựu lãnh đạo Ukip phản đối.',
    'Đại diện Thép Hải Vân từ chối. Công ty cổ phần Thép Hải Vân lỗ.',
    'Pelkaro nói không.',
    'Tổng thư ký HaPeLA phản đối.',
    'Khách mặc đồ của nhà mốt Louis Pelkar.',
    'Nghị sĩ Wellingborough phản đối.',
  ])('nobody: %s', (sentence) => {
    expect(people(sentence)).toEqual([]);
  });
});

describe('roles in Vietnamese', () => {
  test.each([
    ['Cựu Thủ tướng Anh Ada Merton đến Hà Nội.', ['Cựu Thủ tướng Anh']],
    ['Ông Lâm Quốc Bảo, phó giám đốc Sở Y tế Lào Cai, cho biết.', ['phó giám đốc Sở Y tế Lào Cai']],
    ['Ông Lâm Quốc Bảo, Phó Chủ tịch UBND tỉnh cho biết.', ['Phó Chủ tịch UBND tỉnh']],
    ['Lâm Quốc Bảo, 58 tuổi, cựu giám đốc Sở Y tế, vắng mặt.', ['cựu giám đốc Sở Y tế']],
    ['Lâm Quốc Bảo (58 tuổi, trú TP Huế), kế toán trưởng, vắng mặt.', ['kế toán trưởng']],
    ['Ông Lâm Quốc Bảo, Trưởng khoa Ghép tạng, cho biết.', ['Trưởng khoa Ghép tạng']],
    ['Bộ trưởng Nông nghiệp và Môi trường Lâm Quốc Bảo họp.', ['Bộ trưởng Nông nghiệp và Môi trường']],
    ['Luật sư Lâm Quốc Bảo phản đối.', ['Luật sư']],
    ['Thượng tá Lâm Quốc Bảo, Trưởng Công an huyện, vắng mặt.', ['Trưởng Công an huyện']],
    ['Chủ tịch Hiệp hội Muối (HHM) Lâm Quốc Bảo vắng mặt.', ['Chủ tịch Hiệp hội Muối (HHM)']],
    ['Trưởng phòng Giáo dục huyện Sa Mù Lâm Quốc Bảo họp.', ['Trưởng phòng Giáo dục huyện Sa Mù']],
    ['Đại sứ Hà Lan tại Việt Nam Ada Merton họp.', ['Đại sứ Hà Lan tại Việt Nam']],
    ['Giám đốc Sở Y tế, ông Lâm Quốc Bảo, vắng mặt.', ['Giám đốc Sở Y tế']],
    ['Theo Giám đốc Sở Y tế, ông Lâm Quốc Bảo vắng mặt.', [null]],
    ['Phó thủ tướng thường trực Lâm Quốc Bảo tới dự.', ['Phó thủ tướng thường trực']],
    ['Chủ tịch UBND huyện Lâm Quốc Bảo tới dự.', ['Chủ tịch UBND huyện']],
    ['Ông Lâm Quốc Bảo, Phó giám đốc bệnh viện, vắng mặt.', ['Phó giám đốc bệnh viện']],
    ['Ông Lâm Quốc Bảo (giám đốc Sở Y tế) vắng mặt.', ['giám đốc Sở Y tế']],
    ['Ông Lâm Quốc Bảo - giám đốc Sở Y tế - vắng mặt.', ['giám đốc Sở Y tế']],
    ['Nạn nhân là anh Lâm Quốc Bảo.', ['Nạn nhân']],
    ['Ông Lâm Quốc Bảo - giám đốc Sở Y tế Lào Cai - cho biết.', ['giám đốc Sở Y tế Lào Cai']],
    ['Bà Ada Merton, cố vấn của Tổng thống Kim Jong - il, vắng mặt.', [null, 'Tổng thống']],
    [
      'Bà Ada Merton, cố vấn của Tổng thống Jan Berg, vắng mặt.',
      ['cố vấn của Tổng thống Jan Berg', 'Tổng thống'],
    ],
    ['Hôm qua Phó đội trưởng Lâm Quốc Bảo họp.', ['Phó đội trưởng']],
    ['Cựu đại sứ Mỹ tại NATO Ada Merton vắng mặt.', ['Cựu đại sứ Mỹ tại NATO']],
    ['Ông Lâm Quốc Bảo, chuyên gia phân tích của Lumatech, nói.', ['chuyên gia phân tích của Lumatech']],
    ['Bà Lâm Thu Hà, hàng xóm của ông Bảo, nói.', ['hàng xóm của ông Bảo', null]],
    ['Nhạc trưởng Lâm Quốc Bảo nói.', ['Nhạc trưởng']],
    // The office of whoever is named next is not that of whoever is named before.
    ['Ca sĩ Ada Merton, ca sĩ Jan Berg đến dự.', ['Ca sĩ', 'ca sĩ']],
    ['Theo quyền của Chủ tịch UBND tỉnh, bà Lâm Thu Hà ký.', [null]],
    ['Luật sư ông Lâm Quốc Bảo phản đối.', [null]],
    ['Người đại diện của ông Lâm Quốc Bảo từ chối.', [null]],
    ['Con trai ông Lâm Quốc Bảo bỏ chạy.', [null]],
  ])('%s', (sentence, expected) => {
    expect(roles(sentence)).toEqual(expected);
  });
});

describe('organisations in Vietnamese', () => {
  test.each([
    ['Sở Giáo dục và Đào tạo tỉnh Lào Cai vừa báo cáo.', ['Sở Giáo dục và Đào tạo tỉnh Lào Cai']],
    ['Họ viết cho Ủy ban Liên Hợp Quốc về Quyền con người.', ['Ủy ban Liên Hợp Quốc về Quyền con người']],
    ['Sở Văn hoá, Thể thao và Du lịch Huế từ chối.', ['Sở Văn hoá, Thể thao và Du lịch Huế']],
    ['Theo Công an quận 5, hai người bị thương.', ['Công an quận 5']],
    ['Theo Cục Cảnh sát giao thông, xe bị lật.', ['Cục Cảnh sát giao thông']],
    ['Theo đại sứ quán Nga tại Thuỵ Sĩ, máy bay đã hạ cánh.', ['đại sứ quán Nga tại Thuỵ Sĩ']],
    ['Khách của hãng bay Air Pelican phải chờ.', ['Air Pelican']],
    ['Công ty Hoà Thạch thông báo tăng giá.', ['Công ty Hoà Thạch']],
    ['Theo CTCP Ánh Dương Việt Nam, giá tăng.', ['CTCP Ánh Dương Việt Nam']],
    ['Khách của hãng Mỹ Pelkar Airlines phải chờ.', ['Pelkar Airlines']],
    ['Theo kênh Channel 5, xe bị lật.', ['Channel 5']],
    ['Họ mua của một nhân viên FPT Shop.', ['FPT Shop']],
    [
      'Theo Tổ chức Giáo dục, Khoa học và Văn hóa Lumen, giá tăng.',
      ['Tổ chức Giáo dục, Khoa học và Văn hóa Lumen'],
    ],
    ['Bộ Văn hóa - thể thao và du lịch từ chối.', ['Bộ Văn hóa - thể thao và du lịch']],
    ['Theo PelkarBank, giá tăng.', ['PelkarBank']],
    ['Sở Tư pháp nghiên cứu đề xuất.', ['Sở Tư pháp']],
    ['Lâm Quốc Bảo (Theo Reuters)', ['Reuters']],
    ['Người phát ngôn Bộ Ngoại giao Indonesia từ chối.', ['Bộ Ngoại giao Indonesia']],
    ['Họ nằm ở Viện Bỏng quốc gia Lê Hữu Trác.', ['Viện Bỏng quốc gia Lê Hữu Trác']],
    ['Phòng Cảnh sát PCCC và CNCH Công an TP Huế có mặt.', ['Phòng Cảnh sát PCCC và CNCH Công an TP Huế']],
    ['Họ học ở Trường THPT chuyên Lê Hữu Trác.', ['Trường THPT chuyên Lê Hữu Trác']],
    ['Chị dạy ở Trường THPT Lê Hữu Trác, Huế.', ['Trường THPT Lê Hữu Trác']],
    ['Quỹ Vì trẻ em khuyết tật, có từ năm 2001.', ['Quỹ Vì trẻ em khuyết tật']],
    ['Hội Bảo trợ bệnh nhân nghèo Lào Cai họp.', ['Hội Bảo trợ bệnh nhân nghèo Lào Cai']],
    ['Trung tâm Xúc tiến du lịch tổ chức hội chợ ở Huế.', ['Trung tâm Xúc tiến du lịch']],
    ['Công ty cổ phần Thiết bị y tế Nam Thạch phá sản.', ['Công ty cổ phần Thiết bị y tế Nam Thạch']],
    ['Hôm qua hãng sản xuất chip Lumentek tăng giá.', ['Lumentek']],
    ['Hôm qua LMT Đà Nẵng thua trận.', ['LMT Đà Nẵng']],
    ['Hôm qua Dundee Stars thua trận.', ['Dundee Stars']],
    ['Chị nằm ở Bệnh viện Bệnh nhiệt đới Lào Cai.', ['Bệnh viện Bệnh nhiệt đới Lào Cai']],
    ['Tổ chức Bảo tồn Thiên nhiên Quốc tế lên tiếng.', ['Tổ chức Bảo tồn Thiên nhiên Quốc tế']],
    ['Sở Giáo dục sẵn sàng hỗ trợ.', []],
    ['Theo Pelkar Việt Nam, giá đất tăng.', ['Pelkar Việt Nam']],
    ['Trang Lumentek.com.vn tăng giá.', ['Lumentek.com.vn']],
    ['Vietcombank và Lumentek tăng giá.', ['Vietcombank', 'Lumentek']],
    ['Người phát ngôn Lầu Năm Góc, trung tá Ada Merton, từ chối.', ['Lầu Năm Góc']],
    ['Tổ chức Plan Pelkar tài trợ.', ['Tổ chức Plan Pelkar']],
    ['Hiệp hội Xúc tiến phát triển điện ảnh Lào Cai họp.', ['Hiệp hội Xúc tiến phát triển điện ảnh Lào Cai']],
    ['Hôm qua Đà Nẵng FC thua trận.', ['Đà Nẵng FC']],
    ['Cơ quan CSĐT Công an quận 5 vào cuộc. Công an quận 5 bắt một người.', ['Cơ quan CSĐT Công an quận 5']],
    ['Bộ Thương mại Thái Lan họp. Hôm nay Bộ Thương mại công bố.', ['Bộ Thương mại Thái Lan']],
    ['Tập đoàn Lumentek thua lỗ. Dự án ở Lumentek dừng lại.', ['Tập đoàn Lumentek']],
    ['Cục Quản lý Muối Biển (CQMB) lên tiếng. Theo CQMB, giá muối tăng.', ['Cục Quản lý Muối Biển']],
  ])('with their ranks and fields of work: %s', (sentence, expected) => {
    expect(names('organisation', sentence)).toEqual(expected);
  });

  test.each([
    'Thị trường Mỹ giảm điểm.',
    'Cán bộ Nguyễn Văn Tư vắng mặt.',
    'Họ tổ chức Đại hội vào tháng 5.',
    'Kẹt xe ở trung tâm TP HCM.',
    'Kẹt xe ở trung tâm TP Lam Sa.',
    'Lãnh đạo ban Quản lý vắng mặt.',
    'Công ty cổ phần Sản xuất - xuất nhập khẩu đóng cửa.',
    'Hai nước ký bộ Quy tắc ứng xử.',
    'Giá cổ phiếu PKR tăng.',
    'Minh kể lại.',
    'Trung tâm Hoạt động vui chơi và trò chuyện mở cửa.',
  ])('none: %s', (sentence) => {
    expect(names('organisation', sentence)).toEqual([]);
  });
});

describe('towns that play', () => {
  const kinds = (...sentences: string[]): string[] =>
    read(...sentences).entities.map(({ name, kind }) => `${name}: ${kind}`);

  test('are clubs where the text tells a result', () => {
    expect(kinds('Hà Nội thắng Nam Định 2-1.', 'Sau trận, Hà Nội lên đầu bảng.')).toEqual([
      'Hà Nội: organisation',
      'Nam Định: organisation',
    ]);
  });

  test('are places where something is, and countries stay countries', () => {
    expect(kinds('Hà Nội thua 0-2.', 'Trời mưa ở Hà Nội.')).toEqual([
      'Hà Nội: organisation',
      'Hà Nội: place',
    ]);
    expect(kinds('Lào thắng Campuchia 2-1.')).toEqual(['Lào: place', 'Campuchia: place']);
  });

  test('are the club that is named in full elsewhere', () => {
    expect(kinds('CLB Hải Phòng lên đường.', 'Hải Phòng hòa 1-1.')).toEqual(['CLB Hải Phòng: organisation']);
  });

  test('are places without a result, whatever day it is', () => {
    expect(kinds('Hà Nội tiếp đoàn Nam Định sáng 2-1.')).toEqual(['Hà Nội: place', 'Nam Định: place']);
  });
});

describe('places in Vietnamese', () => {
  test.each([
    ['Lũ cuốn nhà ở xã Bản Khoang, huyện Sa Mù, Lào Cai.', ['Bản Khoang', 'Sa Mù', 'Lào Cai']],
    ['Kẹt xe ở quận 3, TP. HCM.', ['quận 3', 'TP. HCM']],
    ['Nga và Mỹ ký thoả thuận tại Thượng Hải.', ['Nga', 'Mỹ', 'Thượng Hải']],
    ['Xe chạy trên đường Trần Quang Khải, Lê Thánh Tôn rồi rẽ phải.', ['Trần Quang Khải', 'Lê Thánh Tôn']],
    ['Mưa ở các huyện Sa Mù, Bản Khoang và Lâm Hà.', ['Sa Mù', 'Bản Khoang', 'Lâm Hà']],
    ['Đội về sân Hàng Trúc.', ['Hàng Trúc']],
    ['Máy bay rời căn cứ không quân Lumentek.', ['Lumentek']],
    ['Hôm qua Nhật phản đối. Sau đó Nhật Bản sẽ họp.', ['Nhật Bản']],
    ['Đoàn Việt - Nhật đến Huế.', ['Huế']],
    ['Mỹ phản đối. Sau đó Hoa Kỳ sẽ họp.', ['Mỹ']],
    ['CHDCND Triều Tiên đóng cửa. Hôm qua Triều Tiên mở lại.', ['Triều Tiên']],
    ['Xe lao xuống sông Lam, TP Vinh.', ['sông Lam', 'Vinh']],
    ['Xe chạy trên đường D5.', ['đường D5']],
    ['Họ gặp nhau ở Khu vực An ninh chung.', []],
    ['Mặt cắt ngang đường 60 m.', []],
    ['Tàu bay từ Pelkaro về Lumenta.', ['Pelkaro', 'Lumenta']],
    ['Tâm bão cách Pelkaro khoảng 280 km.', ['Pelkaro']],
    ['Căn cứ Al - Pelkar bị tấn công.', ['Al - Pelkar']],
    ['Từ Mỹ, họ gửi hoa.', ['Mỹ']],
    ['Hôm qua Jordan Pelkar thắng.', []],
    ['Họ thua ở Pelkar Cup.', []],
    ['Họ thắng ở vòng 18 Serie A.', []],
    ['Xe rẽ vào đường Vành đai 3.', []],
    ['Anh ấy có ý kiến.', []],
    ['Ý kiến này chưa được bàn.', []],
    ['Cô học tiếng Anh cùng một người Pháp.', []],
    ['Họ yêu cầu Bộ Tài chính trả lời.', []],
  ])('%s', (sentence, expected) => {
    expect(names('place', sentence)).toEqual(expected);
  });

  test('a source that is the person of a fuller name is no body', () => {
    expect(
      read('Ông Adam Pelkar từ chức.', 'Theo Pelkar, giá tăng.').entities.map(({ name }) => name),
    ).toEqual(['Adam Pelkar']);
  });

  test('both ways of setting the tone name one place', () => {
    expect(names('place', 'Mưa lớn ở Khánh Hoà.', 'Bão vào Khánh Hòa.')).toEqual(['Khánh Hoà']);
  });
});
