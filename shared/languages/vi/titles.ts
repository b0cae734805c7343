import { lazy } from '../lazy.ts';
import { phrasesOf } from './phrases.ts';

/** Words that change what an office is, before or behind it. English words that must stand in the other language. */
export const ROLE_QUALIFIERS = lazy(
  (): readonly {
    readonly english: RegExp;
    readonly vietnamese: RegExp;
    /** Vietnamese says so of what English calls new, too. */
    readonly isVague?: true;
  }[] => [
    {
      english:
        /^(?:former|ex|ex-.*|ousted|onetime|one-time|erstwhile|then|retired|ousted|disgraced|predecessor)$/,
      vietnamese:
        /(?<!\p{L}|kỳ )(?:cựu(?! (?:chiến )?binh)|(?<=^|, )nguyên(?! (?:đơn|thủ|soái))|trước đây|tiền nhiệm|khi đó|lúc đó|về hưu|nghỉ hưu|bị phế truất)(?!\p{L})/iu,
    },
    { english: /^late$/, vietnamese: /(?:(?<=^|, )|(?<!\p{L})quá )cố(?!\p{L}| vấn)/iu },
    // "nhân quyền", "chính quyền" are rights and rule.
    { english: /^acting$/, vietnamese: /(?:(?<=^|, )|(?<!\p{L})tạm )quyền(?!\p{L})/iu },
    {
      english: /^(?:interim|caretaker)$/,
      vietnamese: /(?<!\p{L})(?:lâm thời|tạm quyền|tạm thời)(?!\p{L})/iu,
    },
    {
      english: /^(?:deputy|vice|vice-.*|assistant|associate|undersecretary)$/,
      vietnamese: /(?<!\p{L})(?:phó|trợ lý|thứ trưởng|trợ tá)(?!\p{L})/iu,
    },
    {
      english: /^(?:elect|.*-elect|president-elect)$/,
      vietnamese: /(?<!\p{L})(?:đắc cử|tân cử|vừa đắc cử)(?!\p{L})/iu,
    },
    { english: /^outgoing$/, vietnamese: /(?<!\p{L})(?:sắp mãn nhiệm|mãn nhiệm|sắp rời)(?!\p{L})/iu },
    {
      english: /^(?:incoming|designate|future)$/,
      vietnamese: /(?<!\p{L})(?:sắp nhậm chức|tương lai|mới)(?!\p{L})/iu,
      isVague: true,
    },
    {
      english: /^(?:nominee|candidate|hopeful|contender|pick|challenger)$/,
      vietnamese: /(?<!\p{L})(?:ứng viên|ứng cử viên|đề cử|được đề cử|đề cử viên)(?!\p{L})/iu,
    },
    { english: /^(?:shadow|opposition)$/, vietnamese: /(?<!\p{L})(?:đối lập|bóng tối)(?!\p{L})/iu },
    {
      english: /^(?:alleged|suspected|suspects?)$/,
      vietnamese: /(?<!\p{L})(?:bị cáo buộc|bị nghi|nghi phạm|bị tình nghi)(?!\p{L})/iu,
    },
  ],
);

/** First words of what somebody is. Vietnamese puts it before the name, or between commas after it. Small letters. */
export const PERSON_NOUNS = lazy((): readonly string[] =>
  phrasesOf(`
  tổng bí thư, bí thư, chủ tịch, tổng thống, thủ tướng, thủ hiến, thống đốc, bộ trưởng, thứ trưởng, ngoại trưởng
  đại sứ, lãnh sự, tổng lãnh sự, trưởng, phó, giám đốc, tổng giám đốc, thị trưởng, nghị sĩ, thượng nghị sĩ, hạ nghị sĩ
  dân biểu, đại biểu, tướng, đại tướng, thượng tướng, trung tướng, thiếu tướng, chuẩn tướng, đại tá, thượng tá, trung tá
  thiếu tá, đại úy, thượng úy, trung úy, thiếu úy, trung sĩ, hạ sĩ, binh sĩ, đô đốc, giáo sư, phó giáo sư, tiến sĩ
  thạc sĩ, bác sĩ, y tá, luật sư, thẩm phán, chánh án, công tố viên, nhà lãnh đạo, lãnh đạo, người phát ngôn
  phát ngôn viên, nữ phát ngôn viên, huấn luyện viên, HLV, người đứng đầu, tổng thư ký, thư ký, vua, nữ hoàng, hoàng hậu
  thái tử, hoàng tử, công chúa, công tước, nam tước, giáo hoàng, hồng y, tổng giám mục, giám mục, linh mục, mục sư
  chuyên gia, nhà nghiên cứu, nhà khoa học, nhà phân tích, nhà báo, nhà văn, nhà thơ, nhà sử học, nhà kinh tế
  nhà kinh tế học, nhà hoạt động, nhà sáng lập, người sáng lập, đồng sáng lập, nhà đồng sáng lập, nhà sản xuất
  nhà ngoại giao, nhà đàm phán, nhà thiết kế, nhà tâm lý, nhà vật lý, nhà phê bình, nghệ nhân, nghệ sĩ, ca sĩ, nhạc sĩ
  họa sĩ, diễn viên, nam diễn viên, nữ diễn viên, đạo diễn, người mẫu, hoa hậu, danh hài, đặc phái viên, đặc vụ
  quốc vụ khanh, cảnh sát trưởng, cảnh sát, thanh tra, thám tử, kỹ sư, kiến trúc sư, cố vấn, trợ lý, phụ tá, cầu thủ
  thủ môn, tiền đạo, tiền vệ, hậu vệ, đội trưởng, đội phó, võ sĩ, tay vợt, tay golf, tay đua, golfer, vận động viên
  trọng tài, phi công, phi hành gia, doanh nhân, tỷ phú, triệu phú, chủ, ông chủ, bà chủ, giám khảo, bình luận viên
  phóng viên, biên tập viên, người dẫn chương trình, ứng cử viên, ứng viên, nghi phạm, bị cáo, bị can, nạn nhân
  nhân chứng, học sinh, sinh viên, giáo viên, giảng viên, hiệu trưởng, hiệu phó, nông dân, ngư dân, công nhân, thợ
  nhân viên, nhân viên cứu hộ, sĩ quan, thuyền trưởng, thuyền viên, tài xế, bà mẹ, mẹ, cha, bố, vợ, chồng, con trai
  con gái, con, anh trai, em trai, chị gái, em gái, anh em, cháu, ông nội, bà nội, bạn, bạn gái, bạn trai, bạn thân
  góa phụ, người kế nhiệm, người tiền nhiệm, thủ lĩnh, thủ lãnh, ngôi sao, siêu sao, huyền thoại, nhà vô địch
  đương kim vô địch, chánh văn phòng, chánh thanh tra, viện trưởng, cục trưởng, vụ trưởng, sở trưởng, trưởng ban
  trưởng phòng, trưởng đoàn, ủy viên, kiểm soát viên, tổng biên tập, tổng tham mưu trưởng, tư lệnh, chỉ huy, quan chức
  viên chức, người quản lý, quản lý, quản đốc, điều phối viên, tình nguyện viên, cư dân, người dân, du khách, đồng chí
  giám đốc điều hành, CEO, người giúp việc, bảo mẫu, cựu binh, cựu chiến binh, thủ quỹ, tổng chưởng lý, chưởng lý
  người chồng, người vợ, người mẹ, người cha, người vú em, vú em, nhà lập pháp, nhà quản lý, nhà bình luận
  nhà vật lý học, nhà tâm lý học, nhà xã hội học, nhà sinh vật học, nhà thiên văn học, nhà khảo cổ, nhà môi giới
  nhà phát minh, nhà thầu, nhà đầu tư, nhà biên kịch, nhà soạn nhạc, nhà vận động, nhà tổ chức, nhà cung cấp
  nhà sưu tập, biên kịch, nhà làm phim, tay chơi, tay đấm, tay súng, tay cơ, kỳ thủ, cơ thủ, cung thủ, xạ thủ, đấu thủ
  đối thủ, thành viên, hội viên, cổ đông, chủ sở hữu, người quản lý, người điều hành, người mẫu, người phụ nữ
  người đàn ông, nhân chứng, thương gia, thương nhân, chủ nhà hàng, đầu bếp, bếp trưởng, dược sĩ, nha sĩ, nhạc công
  vũ công, biên đạo, ảo thuật gia, nhiếp ảnh gia, sử gia, triết gia, chính trị gia, chính khách, nhà chính trị
  nhà hoạt động xã hội, tiểu thuyết gia, tác giả, dịch giả, học giả, giáo sĩ, giáo chủ, tu sĩ, nữ tu, sư thầy, lính
  cựu lính, lính cứu hỏa, lính thủy đánh bộ, bảo vệ, vệ sĩ, tài xế taxi, lái xe, kế toán, kiểm toán viên, điều tra viên
  quan tòa, phó tổng thống, trợ giảng, nghiên cứu sinh, tiền bối, hậu bối, đồng nghiệp, đồng đội, đồng hương
  người đồng hương
  đồng minh, người bạn, hàng xóm, kẻ sát nhân, tội phạm, tù nhân, bị hại, nguyên đơn, bị đơn, ông trùm, trùm, trưởng nhóm
  trung vệ, tiền vệ, hậu vệ biên, tiền đạo cánh, thủ quân, nhà cầm quân, tân binh, cựu tuyển thủ, tuyển thủ, danh thủ
  người ủng hộ, người phản đối, người phát minh, người chiến thắng, người đoạt giải, người sống sót, người tố cáo
  người tổ chức
  người viết, người dẫn đầu, người hâm mộ, người gác đền, gôn thủ, tay ném, tay bóng, tay trống, tay guitar, nhà tạo mẫu
  nhạc trưởng, tổ trưởng, nhóm trưởng, đoàn trưởng, giám tuyển, chuyên viên, kỹ thuật viên, quan sát viên, cao ủy
  thủ thư, già làng, thủ thành, chân sút, ngoại binh, danh ca
  hành khách, khách hàng, hướng dẫn viên, nhân viên cứu hỏa, bồi thẩm, người đại diện, đại diện, đặc sứ, tùy viên
  ngoại trưởng, quốc vương, tổng tư lệnh, người thừa kế
`),
);

/** Words before an office that belong to it. */
export const BEFORE_OFFICE = lazy((): readonly string[] =>
  phrasesOf(`
  cựu, nguyên, cố, quyền, tạm quyền, phó, tân, nữ, đương kim, trợ lý, cựu phó, nguyên phó, đồng
`),
);

/** Forms of address between an office and a name. */
export const ADDRESSES = lazy((): readonly string[] =>
  phrasesOf(`ông, bà, anh, chị, cô, em, cậu, chú, bác, cụ, ngài, đồng chí`),
);

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
