import type { Naming } from '../facets/naming.ts';
import { lazy } from '../lazy.ts';
import { listOf } from '../text.ts';
import { FAMILIES, PLACES_ABROAD, PLACES_OF_VIETNAM, RARE_FAMILIES } from './gazetteer.ts';
import { phrasesOf } from './phrases.ts';
import { speech } from './speech.ts';
import { isVietnameseSyllable } from './syllables.ts';
import { BEFORE_OFFICE, PERSON_NOUNS } from './titles.ts';
import { BREAKS, STARTS } from './words.ts';

const addresses: Naming['addresses'] = {
  ông: 'm',
  bà: 'f',
  anh: 'm',
  chị: 'f',
  cô: 'f',
  cậu: 'm',
  chú: 'm',
  dì: 'f',
  mợ: 'f',
  thím: 'f',
  ngài: 'm',
  cụ: null,
  bác: null,
  em: null,
  bé: null,
  cháu: null,
  thầy: 'm',
  nàng: 'f',
  'cụ ông': 'm',
  'cụ bà': 'f',
  'cô giáo': 'f',
  'thầy giáo': 'm',
  'bé trai': 'm',
  'bé gái': 'f',
  'cháu bé': null,
  'đồng chí': null,
  'thiền sư': 'm',
  'hòa thượng': 'm',
  'thượng tọa': 'm',
  'đại đức': 'm',
  'ni sư': 'f',
  nsưt: null,
  nsnd: null,
  gs: null,
  pgs: null,
  ts: null,
  ths: null,
  bs: null,
  ls: null,
  ks: null,
  kts: null,
};

const offices = lazy(() =>
  phrasesOf(`
  người đàn ông, đàn ông, đàn bà, phụ nữ, dj, đức giáo hoàng, đức thánh cha, tỉ phú, hoàng thái tử, đức vua, chính ủy
  chính trị viên, hlv, mc, đối tượng, tử tù, phạm nhân, kẻ sát nhân, hung thủ, nghi can, người phụ nữ, bệnh nhân, phu nhân
  đệ nhất phu nhân, lái xe, thí sinh, nhạc công, nữ sinh, nam sinh, biên đạo, stylist, người đẹp, á hậu, nữ ca sĩ, nam ca sĩ
  rapper, mc, siêu mẫu, hotgirl, hot girl, cơ trưởng, cơ phó, tiếp viên, chiến sĩ, liệt sĩ, anh hùng, hoàng đế
  đại biểu quốc hội, nhà phát minh, dịch giả, tác giả, nhà giáo, chủ đầu tư, chủ tọa, tổng giám mục, hoàng thân, thủ quân
  trung vệ, nữ diễn viên, nghệ sĩ ưu tú, nghệ sĩ nhân dân, cầu thủ, hậu vệ, bầu, đạo diễn, phó thủ tướng, phó tổng thống
  phó chủ tịch, chủ tịch nước, chủ tịch quốc hội, tổng bí thư, phó bí thư, bí thư tỉnh ủy, thiếu nữ, cô gái, chàng trai
  tài tử, minh tinh, nam tài tử, y sĩ, hộ sinh, phó tổng thư ký
  phó giám đốc, phó tổng giám đốc, phó viện trưởng, phó cục trưởng, vụ trưởng, phó vụ trưởng, tổng cục trưởng
  phó tổng cục trưởng, chi cục trưởng, phó chi cục trưởng, chi cục phó, phó hiệu trưởng, phó trưởng, kế toán trưởng
  hành khách, khách hàng, người dân, trưởng thôn, trưởng ấp, trưởng bản, phó bí thư, bí thư, đội trưởng, hạt trưởng
  trung sĩ, thượng sĩ, binh nhất, binh nhì, đại úy, điều tra viên, kiểm sát viên, thẩm phán, hội thẩm, luật sư
`),
);

/** Words around names and speech. Lists are short on purpose: an article's own words decide. */
export const naming = lazy(
  (): Naming => ({
    isOwnWord: isVietnameseSyllable,
    spelled,
    families: FAMILIES(),
    rareFamilies: RARE_FAMILIES(),
    // Women and men of the Central Highlands: "H'Lan Niê", "Y Bhăm Êban".
    givenFirst: new Set(["H'", 'H’', 'Y']),
    addresses,
    offices: [
      ...new Set([...PERSON_NOUNS(), ...offices()].map((word) => word.toLowerCase())),
      ...BEFORE_OFFICE(),
    ],
    stateOffices: phrasesOf(`
    tổng thống, thủ tướng, phó thủ tướng, phó tổng thống, ngoại trưởng, đại sứ, bộ trưởng, thứ trưởng, nữ hoàng, vua
    quốc vương, thái tử, hoàng tử, công chúa, thủ hiến, chủ tịch, phó chủ tịch, lãnh đạo, nhà lãnh đạo, nghị sĩ
    thượng nghị sĩ, hạ nghị sĩ, tổng thống đắc cử, tướng, đô đốc, người phát ngôn, phát ngôn viên, đặc phái viên
    đệ nhất phu nhân, phu nhân, tổng bí thư, tỷ phú, cựu binh
  `),
    fieldOffices: phrasesOf(`
    bộ trưởng, thứ trưởng, cục trưởng, phó cục trưởng, vụ trưởng, phó vụ trưởng, viện trưởng, phó viện trưởng
    tổng cục trưởng, phó tổng cục trưởng, chi cục trưởng, phó chi cục trưởng
    `),
    bodyOffices: phrasesOf(`
    tổng thư ký, phó tổng thư ký, thư ký, viện trưởng, hiệu trưởng, giám đốc, tổng giám đốc
    phó giám đốc, phó tổng giám đốc, chủ tịch, phó chủ tịch, đại diện, người đại diện, ceo
    nhân viên, lãnh đạo, chuyên gia, kỹ sư, công nhân, cầu thủ, hlv, huấn luyện viên, đội trưởng, phóng viên, nhà báo
    người phát ngôn, phát ngôn viên, giám đốc điều hành, ông chủ, chủ, nhà sáng lập, người sáng lập, thủ môn, tiền đạo
    tiền vệ, hậu vệ, thủ quân, trung vệ, hội viên, quan chức, cựu, phó, trưởng, nhà phân tích, thành viên, chủ đầu tư
    biên tập viên, tổng biên tập, tiếp viên, phi công, người đứng đầu, cố vấn, luật sư, giáo sư, sinh viên, học sinh
    nghị sĩ, hạ nghị sĩ, ngôi sao, bạn, thợ, cư dân, người dân, quản lý, du khách, giáo viên
  `),
    ownerOffices: phrasesOf(`
    giám đốc, tổng giám đốc, phó giám đốc, phó tổng giám đốc, giám đốc điều hành, ceo, chủ tịch, phó chủ tịch, đại diện
    người đại diện, nhân viên, lãnh đạo, công nhân, kỹ sư, ông chủ, chủ, quản lý, thành viên, chủ đầu tư, nhà sáng lập
  `),
    officeTails: phrasesOf(`
    thường trực, điều hành, danh dự, cấp cao, phụ trách, kỹ thuật, kinh doanh, tài chính, nhân sự, truyền thông, sản xuất
    sáng tạo, nghệ thuật, chuyên môn, trưởng, lịch sử, pháp lý, tội phạm, an ninh, an ninh mạng, quân sự, quốc tế, thể thao
    bóng đá, tâm lý, dinh dưỡng, giáo dục, kinh tế, bất động sản, chứng khoán, công nghệ, giao thông, môi trường, khí tượng
    xây dựng, du lịch, nông nghiệp, y tế, chính trị, văn hóa, ẩm thực, thời trang, âm nhạc, điện ảnh, hàng không, lao động
    an toàn lao động, tiền tệ, nhà trường, xưởng
    `),
    qualifiers: BEFORE_OFFICE(),
    ofRole: new Set(listOf('của tại phụ thuộc ở về trong')),
    endsRole: new Set(listOf('đã đang sẽ vừa cũng vẫn từng bị được là có')),
    kin: phrasesOf(`
    vợ, chồng, con, con trai, con gái, con rể, con dâu, bố, cha, mẹ, anh trai, em trai, chị gái, em gái, bạn gái, bạn trai
    cháu, cháu trai, cháu gái, ông nội, bà nội, ông ngoại, bà ngoại, gia đình, nhà, luật sư, trợ lý, người nhà, bạn
    hàng xóm, vợ chồng, bố mẹ, người vợ, người chồng, phu nhân, con nuôi, mẹ vợ, mẹ chồng, bố vợ, bố chồng, em họ
    vợ cũ, chồng cũ, vệ sĩ, đại diện, người đại diện, người phát ngôn, phát ngôn viên, thư ký, cố vấn, đồng nghiệp
    em vợ, em rể, anh rể, chị dâu, em dâu, người thân, học trò, quản lý, người quản lý, tài xế riêng, đội
  `),
    professions: new Set(['luật sư', 'thư ký', 'vệ sĩ']),
    bodies: phrasesOf(`
    tổ chức
    bộ, sở, cục, chi cục, tổng cục, vụ, ban, phòng, ủy ban, uỷ ban, ubnd, hđnd, hội đồng, văn phòng, thanh tra, viện
    học viện, đại học, đh, trường đại học, trường đh, cao đẳng, trường cao đẳng, trường thpt, trường thcs, thpt, thcs
    trường tiểu học, trường mầm non, trường trung học, trường, bệnh viện, bv, trung tâm, công an, cảnh sát, viện ksnd
    vksnd, tand, tòa án, toà án, tòa án nhân dân, ngân hàng, quỹ, quĩ, hiệp hội, hội, liên đoàn, liên minh, liên hiệp
    mặt trận, công đoàn, công ty, tổng công ty, tập đoàn, doanh nghiệp tư nhân, ctcp, bảo tàng, nhà hát
    thư viện, nhà xuất bản, nxb, đảng, đảng bộ, tỉnh ủy, tỉnh uỷ, thành ủy, thành uỷ, huyện ủy, huyện uỷ, quận ủy
    quân đội, quân khu, không quân, hải quân, lục quân, cảnh sát biển, bộ đội biên phòng, bộ tư lệnh, đại sứ quán
    lãnh sự quán, tổng lãnh sự quán, cơ quan, cơ quan csđt, cơ quan cảnh sát điều tra, cơ quan điều tra, hải quan
    chi cục thuế, cục thuế, kho bạc, bảo hiểm xã hội, đài truyền hình, đài tiếng nói, thông tấn xã, sở giao dịch chứng khoán
    ủy ban nhân dân, uỷ ban nhân dân, hội đồng nhân dân, viện kiểm sát, viện kiểm sát nhân dân, liên hiệp hội, nhóm nghị sĩ
    thượng viện, hạ viện, quốc hội, nghị viện, chính phủ, clb, câu lạc bộ, đội tuyển, học viện bóng đá, hợp tác xã, htx
    nghĩa trang, ủy ban thường vụ, ban chỉ đạo, ban quản lý, ban tổ chức, phòng cảnh sát, đội cảnh sát, đồn công an
    đồn biên phòng, phòng khám, khoa, nhà máy, tòa, hội chữ thập đỏ, trạm y tế, đoàn, binh đoàn, sư đoàn, lữ đoàn
    phân viện, phân hiệu, chi nhánh, nhà thờ, đại hội đồng, trung học phổ thông, trung học cơ sở, đội csgt, đội cảnh sát
    đài quan sát, lực lượng vệ binh, vệ binh cách mạng, lực lượng phòng vệ, quân giải phóng, cơ quan tình báo
    cơ quan an ninh điều tra, tòa án tối cao, điện lực, bưu điện, ban chỉ huy, ban chấp hành, bộ chỉ huy, bộ chỉ huy quân sự
    ban chỉ huy quân sự, đoàn luật sư, đoàn thanh niên, tỉnh đoàn, thành đoàn, hội nông dân, hội liên hiệp phụ nữ, trung đoàn
    tiểu đoàn, hải đoàn, hải đội, vùng cảnh sát biển, tòa án quân sự, viện kiểm sát quân sự, kiểm toán nhà nước, hạt kiểm lâm
    trạm kiểm lâm, ngân hàng nhà nước, kho bạc nhà nước, đài khí tượng thủy văn, ban bí thư, ban trọng tài, viện hàn lâm
    liên hiệp các hội, trung tâm y tế, văn phòng luật sư, trường tiểu học, trường trung cấp, trường quốc tế, trường phổ thông
    công đoàn cơ sở, tổng công đoàn, hiệp đoàn, tổng liên đoàn
  `),
    bodyNouns: phrasesOf(`
    đài, báo, tờ, tờ báo, tạp chí, nhật báo, hãng, hãng tin, hãng thông tấn, kênh, kênh truyền hình, trang, trang tin
    trang web, website, đội bóng, đội, ngân hàng, công ty, tập đoàn, doanh nghiệp, hãng bay, hãng hàng không, hãng xe
    hãng luật, hãng phim, nhóm, tổ chức, nhà mạng, nhà xe, mạng xã hội, ứng dụng, thương hiệu, chủ đầu tư, đại gia
    nhà mốt, nhà đấu giá, hãng thời trang, hãng công nghệ, hãng dược, hãng dầu khí, hãng đồng hồ, tập đoàn công nghệ, hãng taxi
    nhà xuất bản, hãng sản xuất, công ty công nghệ, công ty khởi nghiệp, hãng chip, viện nghiên cứu, quỹ đầu tư, nền tảng
    kênh tin tức, nhật báo, tuần báo, tờ nhật báo, công ty mẹ, công ty con, đối thủ, nhà sản xuất, nhóm nhạc, ban nhạc
    nhà cung cấp, chuỗi, startup, clb, câu lạc bộ, quĩ, quỹ, đảng, phong trào, phiến quân, khủng bố, chủ quản
  `),
    inner: phrasesOf(`
    số, hồi giáo, nhân quyền, tỉnh, thành phố, tp, tp., huyện, quận, xã, phường, thị xã, thị trấn, nhân dân, trung ương, quốc gia, nhà nước
    cổ phần, tnhh, một thành viên, mtv, thương mại, xây dựng, dịch vụ, đầu tư, sản xuất, du lịch, tư nhân, đa khoa
    tiểu học, mầm non, trung học, cơ sở, phổ thông, chuyên, bóng đá, điều tra, dự án, quốc tế, châu âu, châu á, châu phi
    dân tộc, nội trú, bán trú, vận tải, bất động sản, chứng khoán, hàng không, thường vụ, bảo hiểm, và, cảnh sát, công an
    quản lý, chăm sóc, bảo vệ, phát triển, nghiên cứu, đào tạo, tổng hợp, dân lập, công lập, khu vực, biên phòng
    trật tự, giao thông, kinh tế, hình sự, phòng chống, liên bang, tối cao, thế giới, toàn cầu, cứu nạn, cứu hộ, vùng
    xúc tiến, doanh nhân, bệnh nhân, công nhân, độc lập, chứng nhận, chuyển giao, ngoại giao, cải tiến, tự do, tiên tiến
    đặc khu, thiết bị, điều phối, phân phối, nhi đồng, cộng đồng, kế hoạch, tài nguyên, nội chính, tổng hợp, bảo trợ
    cấp cao, sơ thẩm, phúc thẩm, công nghiệp, nông nghiệp, thể thao, truyền thông, giải trí, đại học, cao đẳng, viện
  `),
    innerEnds: phrasesOf(`
    nước ngoài, trong nước, doanh nghiệp, nhiệt đới,     hàng không, nông thôn, nhân dân, quốc gia, trung ương, đô thị, dân tộc, chứng khoán, đường bộ, đường sắt, trật tự
    hình sự, giao thông, kinh tế, ma túy, hàng hải, khoáng sản, quân sự, thiên tai, nhà nước, đường thủy, trẻ em, đào tạo
    truyền thông, phát triển nông thôn, vận tải, du lịch, thương mại, môi trường, công nghệ, xây dựng, đầu tư, xã hội
    nhân văn, thể thao, khoa học, công thương, chính phủ, quản lý thị trường, cổ phần, giáo dục, đối ngoại, biên giới
    miền núi, thực phẩm, hải sản, bưu chính, cơ động, lao động, y tế, tối cao, cấp cao, chữa cháy, thị trường, phụ nữ
    thanh niên, nông dân, cựu chiến binh, sinh viên, khí tượng thủy văn, cạnh tranh, xuất nhập cảnh, viễn thông, thú y
    thủy lợi, lâm nghiệp, thủy sản, chăn nuôi, trồng trọt, việc làm, điện ảnh, báo chí, xuất bản, di sản, văn hóa, hải quan
    lãnh sự
  `),
    loose: phrasesOf(`
    trung tâm, trường, nhà thờ, khoa, đoàn, nhà máy, phòng, ban, hội, viện, chi nhánh, tòa, quỹ, quĩ, vụ, cơ quan, bộ, cục
    văn phòng, nhà hát, thư viện, bảo tàng, bệnh viện, ngân hàng, công ty, tập đoàn, đại học, liên bang, đảng, đảng bộ, tổ chức
    hải quan, thanh tra, nghĩa trang, hiệp hội, học viện, quân khu
  `),
    lengthy: phrasesOf(`
    bệnh viện, bv, đại học, trường đại học, trường cao đẳng, bảo tàng, nhà hát, tổ chức, sở
    trung tâm, viện, học viện, công ty, tổng công ty, tập đoàn, cơ quan, phòng, hội, hiệp hội, chi nhánh, quỹ, ctcp, ngân hàng
    cục, tổng cục, chi cục, ban, vụ, liên đoàn, liên hiệp hội, quĩ, ban chỉ huy, ban chỉ đạo, ban quản lý, ban tổ chức
    liên hiệp các hội, hội đồng, ủy ban, uỷ ban, viện hàn lâm, câu lạc bộ, clb
  `),
    actions: phrasesOf(`
    tổ chức, triển khai, nghiên cứu, phát hiện, ghi nhận, tiếp nhận, phối hợp, kiểm tra, xử lý, ban hành, công bố, thông báo
    báo cáo, yêu cầu, đề nghị, kiến nghị, đề xuất, khởi tố, bắt giữ, tạm giữ, xác minh, xác định, thu hồi, tịch thu, xử phạt
    phê duyệt, chấp thuận, cấp phép, thẩm định, giám sát, hướng dẫn, chỉ đạo, trao tặng, vận động, kêu gọi, quyên góp
    tuyển dụng, tuyển sinh, khuyến cáo, cảnh báo, dự báo, khánh thành, khởi công, tiếp tục, bắt đầu, kết thúc, hoàn thành
    thực hiện, tiến hành, nhận được, phản ánh, tổng kết, ký kết, hợp tác, thành lập, thua lỗ, đăng tải, chịu trách nhiệm
    hoạt động, tham gia, tham dự, thừa nhận, phủ nhận, bác bỏ, phản đối, ủng hộ, từ chối, đồng ý, quyết định, chuẩn bị
    bố trí, điều động, huy động, sơ tán, cứu chữa, cấp cứu, điều trị, phẫu thuật, đón tiếp, đón, thắng, thua, hỗ trợ, lên tiếng
    `),
    agency: 'cơ quan',
    honouring: phrasesOf('viện, bệnh viện, bv, học viện, bảo tàng, nhà hát, thư viện, trường đại học, quỹ'),
    seated: phrasesOf('đại sứ quán, lãnh sự quán, tổng lãnh sự quán'),
    seat: 'tại',
    and: 'và',
    of: 'của',
    home: 'Việt Nam',
    one: 'một',
    placeNouns: phrasesOf(`
    vành đai, đường vành đai,     đặc khu, tiểu bang, cồn, thác, hang, động, vực, khe, vàm, trang trại, nông trường, lâm trường, công trường, di tích
    tỉnh, thành phố, tp, tp., tx, tx., huyện, quận, xã, phường, thị trấn, thị xã, thôn, ấp, làng, bản, buôn, xóm, bang, hạt
    vùng, miền, khu vực, đảo, quần đảo, bán đảo, biển, vùng biển, bãi biển, vịnh, eo biển, sông, suối, hồ, núi, đồi, đèo
    dãy núi, đỉnh, thung lũng, sa mạc, cao nguyên, rừng, vườn quốc gia, cầu, cầu vượt, hầm, cảng, bến, bến xe, bến cảng
    sân bay, ga, nhà ga, nhà tù, trại giam, đường, phố, đại lộ, quốc lộ, xa lộ, ngã tư, ngã ba, ngã năm, vòng xoay, chợ
    chùa, đền, đình, nhà thờ, giáo xứ, công viên, quảng trường, khu đô thị, khu công nghiệp, kcn, khu dân cư, khu du lịch
    thủ đô, thủ phủ, thành cổ, phố cổ, châu lục, châu, lâu đài, cung điện, sân vận động, trạm, cửa khẩu, cụm công nghiệp
    căn cứ không quân, căn cứ hải quân, căn cứ quân sự, sân, đập, thủy điện, thuỷ điện, nhà máy thủy điện, địa bàn, căn cứ
    trên đường, cù lao, hòn, mũi, bãi, rạch, kênh, kinh, tuyến đường, cao tốc, tuyến cao tốc, nút giao, tỉnh lộ, hương lộ
    nước, phố đi bộ, khu phố, tuyến phố, khách sạn, hội trường, hầm chui, hẻm, ngã, resort, khu nghỉ dưỡng
    trung tâm thương mại, tòa nhà, toà nhà, chung cư, cao ốc, dinh, điện, lăng
  `),
    numbered: phrasesOf(`
    vành đai, đường vành đai,     quận, phường, đường, phố, ngã tư, ngã ba, ngã năm, vòng xoay, đại lộ, xa lộ, trên đường, tuyến đường, tuyến phố, cầu
    cầu vượt, khu phố, hẻm, ngõ, công viên, sân vận động, chợ, sân bay, cảng, chung cư, tòa nhà, khách sạn, hầm, hẻm
    hầm chui, ngã
  `),
    several: new Set(listOf('các những hai ba bốn năm nhiều')),
    places: ['châu Á - Thái Bình Dương', ...PLACES_OF_VIETNAM(), ...PLACES_ABROAD()],
    ambiguous: new Set(listOf('Anh Ý Đức Nga Mỹ Pháp Áo Bỉ Lào Nhật Hàn Ấn Úc Huế Séc Thái')),
    plainStarts: new Set(listOf('Anh Ý Áo Séc Thái')),
    organisations: phrasesOf(`
    Liên Hợp Quốc, Liên hợp quốc, Liên Hiệp Quốc, Đại hội đồng Liên Hợp Quốc, Hội đồng Bảo an, Liên hiệp quốc, LHQ
    Liên minh châu Âu, EU, NATO, ASEAN, APEC, OPEC, UNESCO, UNICEF, Tổ chức Y tế Thế giới, Tổ chức Y tế thế giới
    Tổ chức Thương mại Thế giới, Tổ chức Lao động Quốc tế, Ngân hàng Thế giới, Tổ chức Di cư Quốc tế, Tổ chức Ân xá Quốc tế
    Tổ chức Theo dõi Nhân quyền, Ngân hàng Phát triển châu Á, Ủy ban châu Âu, Quỹ Tiền tệ Quốc tế, Nghị viện châu Âu
    Liên minh châu Phi, Liên đoàn Ả Rập, Liên đoàn Arab, Tòa án Hình sự Quốc tế, VKSND tối cao, VKSND Tối cao, TAND tối cao
    TAND Tối cao, Viện KSND tối cao, Viện kiểm sát nhân dân tối cao, Bộ Chính trị, Viện Kiểm sát nhân dân tối cao
    Tòa án nhân dân tối cao, Ban Bí thư, Văn phòng Chính phủ, Thanh tra Chính phủ, WHO, WTO, IMF, WB, ADB, EVN, PVN, PV GAS
    VNPT, VTV, VOV, HTV, FPT, BIDV, FLC, TTXVN, AFP, AP, CNN, BBC, CBS, ABC, NBC, TASS, KCNA, FBI, CIA, NASA, IS, FIFA, UEFA
    AFC, VFF, IAEA, WADA, FED, SCMP, NHK, RT, VCCI, Vinalines, IMO, Hoàng Anh Gia Lai, HAGL, SHB Đà Nẵng, Becamex Bình Dương
    B.Bình Dương, Thể Công, Thể Công Viettel, Thép Xanh Nam Định, Sông Lam Nghệ An, SLNA, Than Quảng Ninh, Sanna Khánh Hòa
    Hà Nội T&T, Đồng Tâm Long An, Hồng Lĩnh Hà Tĩnh, Techcombank, Sacombank, Vietcombank, Vietinbank, VietinBank, Agribank
    VPBank, Eximbank, HDBank, MBBank, TPBank, ACB, SHB, Petrolimex, Petrovietnam, PetroVietnam, Vinamilk, Masan, Thaco
    Novaland, Vinhomes, Sabeco, Habeco, Hòa Phát, Tân Hiệp Phát, Vietjet, Vietjet Air, VietJet Air, Bamboo Airways
    Vietnam Airlines, Jetstar Pacific, Pacific Airlines, Lazada, Shopee, Tiki, Vinaphone, VinaPhone, Vinatex, Vinacomin
    Vinashin, Vinafood, Lilama, Coteccons, VinFast, Vinfast, VnDirect, Nhà Trắng, Lầu Năm Góc, Điện Kremlin, Tuổi Trẻ
    Thanh Niên, VnExpress, Dân trí, Vietnamnet, Zing, Người Lao Động, Tân Hoa Xã, Yonhap, Reuters, Bloomberg
    Nhân dân Nhật báo, Hoàn Cầu Thời báo, Viettel, Vingroup, MobiFone, Hợp tác Kinh tế châu Á - Thái Bình Dương
    Nhà nước Hồi giáo, Taliban, Al-Qaeda, Hezbollah, Hamas, Boko Haram, Liên Xô, Quốc hội Mỹ, Mossad
  `),
    placeBefore: phrasesOf(`
    ở, tại, về, đến, tới, từ, sang, qua, ngụ, trú, quê, gần, ra, vào, rời, thăm, khỏi, quanh, giữa, khắp, ngoài khơi, ngoài
    trú tại, ngụ tại, quê ở, thường trú, tạm trú, cư trú, sống ở, sinh ra ở, đi, giáp, thuộc, trong, phía bắc, phía nam
    phía tây, phía đông, miền bắc, miền nam, trung tâm, thường trú tại, trên địa bàn, hướng, phía
  `),
    located: phrasesOf(
      'ở, tại, ngụ, trú, quê, trú tại, ngụ tại, quê ở, ngoài khơi, sinh ra ở, sống ở, thường trú tại',
    ),
    peopleBefore: phrasesOf('tiếng, người, bảng, gốc, đồng, chữ, món, cờ, bia'),
    thingNouns: phrasesOf(`
    dầu, dầu thô, giá dầu, chỉ số, liên hoan phim,     phim, bộ phim, bài hát, ca khúc, album, mv, vở, vở kịch, cuốn, cuốn sách, tiểu thuyết, truyện, tác phẩm, bức tranh
    chương trình, cuộc thi, giải, giải thưởng, cúp, chiến dịch, dự án, lễ hội, liveshow, game, trò chơi, gameshow, show
    tàu, tàu chiến, tàu ngầm, tàu sân bay, tàu khu trục, tàu tuần dương, con tàu, chiếc, xe, xe tải, ôtô, ô tô, xe máy
    máy bay, tiêm kích, chiến đấu cơ, trực thăng, oanh tạc cơ, tên lửa, tổ hợp, hệ thống, bom, súng, pháo, vệ tinh, tàu cá
    bão, siêu bão, cơn bão, virus, vi khuẩn, dịch, bệnh, hội chứng, đạo luật, luật, nghị định, hiệp định, kế hoạch, vụ
    điện thoại, smartphone, mẫu, dòng, model, sản phẩm, thuốc, rượu, chó, giống, đội hình, loạt, series, phần, kỳ, mùa
    máy bay không người lái, hạm đội, khẩu hiệu, chủ đề, mang tên, có tên, biệt danh, hành tinh, sao, thiên hà, tháp
    danh hiệu, hội nghị, diễn đàn, olympic, world cup, sea games, hoa hậu hoàn vũ, miss, tuần lễ, festival, lễ, tết, ngày
  `),
    starts: new Set([
      ...STARTS,
      ...listOf(`
      hiện riêng người chiếc việc phía khi nếu ngoài cần giá cả dù với nhưng còn nhà vụ clip đảo cầu tàu trước liệu tuổi
      bạn từng đội nhóm đặc không chỉ tối trưa đêm đầu cuối nữ nam chàng nàng vợ chồng bố mẹ con cháu thầy em cụ
      mang mong sinh vẫn vừa đang sẽ đã được bị cùng đồng theo gần hơn khoảng số lượng toàn mọi những các nhiều ít
      giữa giống như nay rồi thế vậy do tin hình ảnh video xem thêm chuyến cuộc buổi lần mới cũng cựu nguyên xe dự
      yêu kết gia đối liên quan tháng năm dịp qua đến tới sang sau trong trên dưới ngay hàng bởi vì để và hay hoặc
      chính đây đó kia này nơi tất tuy song thực quả sự điều cách mức chiều sáng hôm ngày thứ họ tôi chúng mình
      clb luôn rất quá đứng cách làm hãy đừng chớ từ phát bắt khởi truy tạm xử giết cướp phạt lộ nghi dừng thông mở
      ngắm lý thêm nhớ đáp bí cận loạt dàn fan thủ tân đương á hậu cô bé siêu bão mưa lũ
    `),
    ]),
    free: new Set(
      listOf(`
      các những một hai ba bốn năm mấy nhiều mọi mỗi từng cả bởi giữa qua quanh gần trú ngụ quê thuộc như gồm hoặc rằng này
      đó thăm rời đối cầu khiến phía trước sau trên dưới trong ngoài cạnh dọc quận huyện tỉnh phường xã thôn toàn cựu nguyên
      dân nhà dãy lên xuống vượt ven bán quần khu chợ làng ra vào sang tại lúc bên con dưới đoạn thuộc số góc giao cùng hoặc
      và của ở từ đến về với cho do theo đang không chính thị thành cách
    `),
    ),
    plainWords: phrasesOf(`
    trẻ em, em bé, nhà thờ hồi giáo, pháp luật, pháp lý, pháp nhân, pháp y, mỹ thuật, mỹ phẩm, mỹ nhân, mỹ nghệ, nhật ký
    ý kiến, ý tưởng, ý thức, đức tin, áo dài, world cup, sea games, asian cup, aff cup, champions league, premier league
    hán việt, bà con, anh hùng, con người, con số, con đường, anh em, anh chị, anh ấy, anh này, yêu cầu, nhu cầu, toàn cầu
    cung cầu, thị trường, môi trường, lập trường, gia đình, xã hội, đại hội, cơ hội, bộ luật, cán bộ, nội bộ, toàn bộ
    tiến bộ, nghị quyết, tòa soạn, ban hành, ban đầu, hội nghị, hội thảo, hội chợ, tổ chức, hiện trường, công trường
    thương trường, đàn ông, khẩu súng trường, súng trường, quốc tịch, trụ sở, cơ sở, hội sở
  `),
    breaks: new Set([
      ...BREAKS,
      ...listOf(`
      bắt thu họp chi lập nhận xử phạt gửi mời tăng giảm giúp đưa cần muốn nên phải còn đều vẫn chưa không cùng khi nếu
      nhưng trong ngoài này đó ấy kia nay liền khởi điều thông yêu đề kêu tuyên công chỉ trao tiến phối mở đóng làm chuyển
      bán mua thuê trả nộp sáng chiều tối trưa thường luôn hôm ngay ra vào lên xuống đi chạy mang giao chủ tổ kiểm xác ghi
      phát triển khai
    `).filter((word) => !listOf('công chủ tổ kiểm phát thông điều triển khai giao đồng').includes(word)),
    ]),
    noNames: new Set(
      listOf(`
      MTV Việt Tết Phật Chúa Internet Nguyên Facebook Twitter Youtube YouTube Instagram Zalo Google iPhone Tin Tuổi Đông Tây
      Nam Bắc TP HCM USD VND GDP THPT THCS BKS PV HLV CEO SUV MC GD ĐH VN BOT HĐQT GS TS PGS TH MH NV CP QL HĐXX BR SE UAV
      CĐ RON VAT MB TW SAR VH NSƯT NSND ATM EA PAK CD VJ ĐBSCL ODA BLHS NH BCH II III IV V VI VII VIII IX X XI XII XIII XX
      XXI TT BT TV GPEA AI PC SH ATGT ĐBQH FDI ICBM LED LCD GPS DNA ADN HIV AIDS ID SMS PR IPO CPI PCCC CSGT CSĐT SN VĐV
      CCCD CMND QĐ NQ NĐ KTX TNGT XHCN CNTT THAAD COC DOC ADIZ DACA TPP FTA EVFTA CPTPP RCEP BTC UBND HĐND TAND VKS VKSND
      KSND Mr Mrs Ms Dr Sir Lord Lady UBND HĐND TNHH CTCP KM KG HA M N S A B C D E G H K L O P Q R T U Y TTO
    `),
    ),
    speech,
    personAfter: phrasesOf('sn, sinh năm, sinh ngày, ngụ, trú, quê, thường trú, tạm trú, trú tại, ngụ tại'),
    age: 'tuổi',
    copula: phrasesOf('là, là một, vốn là, là nữ, là nam, cũng là, từng là'),
    ofBody: phrasesOf(`
    cổ phiếu, cổ phần, cổ đông, khách hàng, thương hiệu, trụ sở, sản phẩm của, giám đốc của, đại diện của, hành khách của
    chuyến bay của, đại diện, sàn, thuê bao, đối tác của, công ty con của
  `),
  }),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "hoà" and "hòa", "uỷ" and "ủy": the tone at the end of the syllable. */
function spelled(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(
      /\p{L}[\p{L}\p{M}]*/gu,
      (syllable) => syllable.replace(TONES, '') + (syllable.match(TONES)?.join('') ?? ''),
    )
    .normalize('NFC');
}
