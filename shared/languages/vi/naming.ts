import type { Naming } from '../facets/naming.ts';
import { lazy } from '../lazy.ts';
import { listOf } from '../text.ts';
import { ACTIONS } from './actions.ts';
import { bodies } from './bodies.ts';
import { FAMILIES, PLACES_ABROAD, PLACES_OF_VIETNAM, RARE_FAMILIES } from './gazetteer.ts';
import { phrasesOf } from './phrases.ts';
import { play } from './play.ts';
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
  ntk, cán bộ, người đàn ông, đàn ông, đàn bà, phụ nữ, dj, đức giáo hoàng, đức thánh cha, tỉ phú, hoàng thái tử
  đức vua, chính ủy
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
  chủ tịch hđqt, phó chủ tịch hđqt, chủ tịch hội đồng quản trị, phó chủ tịch hội đồng quản trị, thành viên hđqt
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
    middles: new Set(['Thị', 'Văn']),
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
    cán bộ, người phát ngôn, phát ngôn viên, giám đốc điều hành, ông chủ, chủ, nhà sáng lập, người sáng lập, thủ môn
    tiền đạo
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
    an toàn lao động, tiền tệ, nhà trường, xưởng, khủng bố, ma túy, năng lượng, quốc phòng, pháp luật, đô thị
    quy hoạch, dịch tễ, phân tích, phân tích thị trường, tư vấn, phiên tòa
    `),
    synonyms: [
      'hlv, huấn luyện viên, nhà cầm quân, chiến lược gia',
      'ca sĩ, nữ ca sĩ, nam ca sĩ, giọng ca, danh ca',
      'diễn viên, nữ diễn viên, nam diễn viên',
      'cầu thủ, tiền đạo, tiền vệ, hậu vệ, trung vệ, thủ môn, thủ thành, chân sút',
      'tài xế, lái xe',
    ].map(phrasesOf),
    sole: phrasesOf(
      'thủ tướng, tổng thống, tổng bí thư, chủ tịch nước, bộ trưởng, thống đốc, thị trưởng, hiệu trưởng, chủ tọa',
    ),
    qualifiers: BEFORE_OFFICE(),
    halves: new Set(listOf('trưởng phó chủ')),
    ofRole: new Set(listOf('của tại phụ thuộc ở về trong')),
    endsRole: new Set(listOf('đã đang sẽ vừa cũng vẫn từng bị được là có')),
    kin: phrasesOf(`
    vợ, chồng, con, con trai, con gái, con rể, con dâu, bố, cha, mẹ, anh trai, em trai, chị gái, em gái, bạn gái, bạn trai
    cháu, cháu trai, cháu gái, ông nội, bà nội, ông ngoại, bà ngoại, gia đình, nhà, luật sư, trợ lý, người nhà, bạn
    hàng xóm, vợ chồng, bố mẹ, người vợ, người chồng, phu nhân, con nuôi, mẹ vợ, mẹ chồng, bố vợ, bố chồng, em họ
    vợ cũ, chồng cũ, vệ sĩ, đại diện, người đại diện, người phát ngôn, phát ngôn viên, thư ký, cố vấn, đồng nghiệp
    vợ con, con cái, mẹ con, cha con, cha mẹ, em vợ, em rể, anh rể, chị dâu, em dâu, người thân, học trò, quản lý
    người quản lý, tài xế riêng, đội
  `),
    professions: new Set(['luật sư', 'thư ký', 'vệ sĩ']),
    about: 'về',
    ...bodies(),
    actions: ACTIONS(),
    aliasLeads: phrasesOf('mã chứng khoán, mã ck, mã, gọi tắt là, viết tắt là, viết tắt, tên viết tắt'),
    agency: 'cơ quan',
    seat: 'tại',
    and: 'và',
    of: 'của',
    home: 'Việt Nam',
    one: 'một',
    placeNouns: phrasesOf(`
    tổ dân phố, vành đai, đường vành đai, đặc khu, tiểu bang, cồn, thác, hang, động, vực, khe, vàm, trang trại
    nông trường, lâm trường, công trường, di tích
    tỉnh, thành phố, tp, tp., tx, tx., huyện, quận, xã, phường, thị trấn, thị xã, thôn, ấp, làng, bản, buôn, xóm, bang, hạt
    vùng, miền, khu vực, đảo, quần đảo, bán đảo, biển, vùng biển, bãi biển, vịnh, eo biển, sông, suối, hồ, núi, đồi, đèo
    dãy núi, đỉnh, thung lũng, sa mạc, cao nguyên, rừng, vườn quốc gia, cầu, cầu vượt, hầm, cảng, bến, bến xe, bến cảng
    sân bay, ga, nhà ga, nhà tù, trại giam, đường, phố, đại lộ, quốc lộ, xa lộ, ngã tư, ngã ba, ngã năm, vòng xoay, chợ
    chùa, đền, đình, nhà thờ, giáo xứ, giáo phận, công viên, quảng trường, khu đô thị, khu công nghiệp, kcn
    khu dân cư, khu du lịch
    thủ đô, thủ phủ, thành cổ, phố cổ, châu lục, châu, lâu đài, cung điện, sân vận động, trạm, cửa khẩu, cụm công nghiệp
    căn cứ không quân, căn cứ hải quân, căn cứ quân sự, sân, đập, thủy điện, thuỷ điện, nhà máy thủy điện, địa bàn, căn cứ
    cảng hàng không, cảng biển, cảng cá, âu thuyền, bến phà, khu neo đậu
    cù lao, hòn, mũi, bãi, rạch, kênh, kinh, tuyến đường, cao tốc, tuyến cao tốc, nút giao, tỉnh lộ, hương lộ
    nước, phố đi bộ, khu phố, tuyến phố, khách sạn, hội trường, hầm chui, hẻm, ngã, resort, khu nghỉ dưỡng
    trung tâm thương mại, tòa nhà, toà nhà, chung cư, cao ốc, dinh, điện, lăng
  `),
    towns: phrasesOf(
      'tỉnh, thành phố, tp, tp., tx, tx., thị xã, bang, tiểu bang, thủ đô, nước, miền, vùng, khu vực',
    ),
    numbered: phrasesOf(`
    tổ dân phố, vành đai, đường vành đai, quận, phường, đường, phố, ngã tư, ngã ba, ngã năm, vòng xoay, đại lộ, xa lộ
    tuyến đường, tuyến phố, cầu
    cầu vượt, khu phố, hẻm, ngõ, công viên, sân vận động, chợ, sân bay, cảng, chung cư, tòa nhà, khách sạn, hầm, hẻm
    hầm chui, ngã
  `),
    units: phrasesOf(
      'm, km, cm, mét, ha, tấn, tuổi, người, tỷ, tỉ, triệu, nghìn, đồng, lần, năm, ngày, giờ, phút, làn, chiếc',
    ),
    several: new Set(listOf('các những hai ba bốn năm nhiều')),
    places: [
      'châu Á - Thái Bình Dương',
      'vùng Vịnh',
      'Vùng Vịnh',
      ...PLACES_OF_VIETNAM(),
      ...PLACES_ABROAD(),
    ],
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
    dầu, dầu thô, giá dầu, chỉ số, liên hoan phim, phim, bộ phim, bài hát, ca khúc, album, mv, vở, vở kịch, cuốn
    cuốn sách, tiểu thuyết, truyện, tác phẩm, bức tranh
    chương trình, cuộc thi, giải, giải thưởng, cúp, chiến dịch, dự án, lễ hội, liveshow, game, trò chơi, gameshow, show
    tàu, tàu chiến, tàu ngầm, tàu sân bay, tàu khu trục, tàu tuần dương, con tàu, chiếc, xe, xe tải, ôtô, ô tô, xe máy
    máy bay, tiêm kích, chiến đấu cơ, trực thăng, oanh tạc cơ, tên lửa, tổ hợp, hệ thống, bom, súng, pháo, vệ tinh, tàu cá
    bão, siêu bão, cơn bão, virus, vi khuẩn, dịch, bệnh, hội chứng, đạo luật, luật, nghị định, hiệp định, kế hoạch, vụ
    điện thoại, smartphone, mẫu, dòng, model, sản phẩm, thuốc, rượu, chó, giống, đội hình, loạt, series, phần, kỳ, mùa
    máy bay không người lái, hạm đội, khẩu hiệu, chủ đề, mang tên, có tên, biệt danh, hành tinh, sao, thiên hà, tháp
    sự cố, thảm họa, bê bối, danh hiệu, hội nghị, diễn đàn, olympic, world cup, sea games, hoa hậu hoàn vũ, miss
    tuần lễ, festival, lễ, tết, ngày
  `),
    starts: new Set([
      ...STARTS,
      ...listOf(`
      hiện riêng người chiếc việc phía khi nếu ngoài cần giá cả dù với nhưng còn nhà vụ clip đảo cầu tàu trước liệu tuổi
      bạn từng đội nhóm đặc không chỉ tối trưa đêm đầu cuối nữ nam chàng nàng vợ chồng bố mẹ con cháu thầy em cụ
      mang mong sinh vẫn vừa đang sẽ đã được bị cùng đồng theo gần hơn khoảng số lượng toàn mọi những các nhiều ít
      giữa giống như nay rồi thế vậy do tin hình ảnh video xem thêm chuyến cuộc buổi lần mới cũng cựu nguyên xe dự
      yêu kết đối liên quan tháng năm dịp qua đến tới sang sau trong trên dưới ngay hàng bởi vì để và hay hoặc
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
    bộ quy tắc, bộ máy, bộ lạc, bộ tộc, bộ sưu tập, bộ ba, bộ đàm, cơ quan chức năng, lực lượng chức năng
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
      CSCĐ ThS KTS NGƯT NGND TMCP MTV Việt Tết Phật Chúa Internet Nguyên Facebook Twitter Youtube YouTube Instagram Zalo Google iPhone Tin Tuổi Đông Tây
      Nam Bắc TP HCM USD VND GDP THPT THCS BKS PV HLV CEO SUV MC GD ĐH VN BOT HĐQT GS TS PGS TH MH NV CP QL HĐXX BR SE UAV
      CĐ RON VAT MB TW SAR VH NSƯT NSND ATM EA PAK CD VJ ĐBSCL ODA BLHS NH BCH II III IV V VI VII VIII IX X XI XII XIII XX
      XXI TT BT TV GPEA AI PC SH ATGT ĐBQH FDI ICBM LED LCD GPS DNA ADN HIV AIDS ID SMS PR IPO CPI PCCC CSGT CSĐT SN VĐV
      CCCD CMND QĐ NQ NĐ KTX TNGT XHCN CNTT THAAD COC DOC ADIZ DACA TPP FTA EVFTA CPTPP RCEP BTC UBND HĐND TAND VKS VKSND
      KSND Mr Mrs Ms Dr Sir Lord Lady UBND HĐND TNHH CTCP KM KG HA M N S A B C D E G H K L O P Q R T U Y TTO
    `),
    ),
    speech,
    play: play(),
    personAfter: phrasesOf('sn, sinh năm, sinh ngày, ngụ, trú, quê, thường trú, tạm trú, trú tại, ngụ tại'),
    age: 'tuổi',
    is: 'là',
    wayFrom: 'từ',
    wayTo: new Set(listOf('đến tới về sang đi')),
    distance: 'cách',
    copula: phrasesOf('là, là một, vốn là, là nữ, là nam, cũng là, từng là'),
    stocks: phrasesOf('cổ phiếu, cổ phần, mã, mã chứng khoán'),
    ofBody: phrasesOf(`
    nói với, chia sẻ với, trao đổi với, trả lời phỏng vấn, cổ phiếu, cổ phần, cổ đông, khách hàng, thương hiệu, trụ sở
    sản phẩm của, giám đốc của, đại diện của, hành khách của
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
