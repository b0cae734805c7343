import type { Naming } from '../facets/naming.ts';
import { lazy } from '../lazy.ts';
import { phrasesOf } from './phrases.ts';

type Bodies = Pick<
  Naming,
  | 'bodies'
  | 'bodyNouns'
  | 'inner'
  | 'innerEnds'
  | 'loose'
  | 'lengthy'
  | 'topical'
  | 'whole'
  | 'honouring'
  | 'seated'
>;

/** Words of which the names of organisations consist. */
export const bodies = lazy(
  (): Bodies => ({
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
    ban chỉ huy quân sự, đoàn luật sư, đoàn thanh niên, tỉnh đoàn, thành đoàn, hội nông dân, hội liên hiệp phụ nữ
    trung đoàn
    tiểu đoàn, hải đoàn, hải đội, vùng cảnh sát biển, tòa án quân sự, viện kiểm sát quân sự, kiểm toán nhà nước
    hạt kiểm lâm
    trạm kiểm lâm, ngân hàng nhà nước, kho bạc nhà nước, đài khí tượng thủy văn, ban bí thư, ban trọng tài, viện hàn lâm
    liên hiệp các hội, trung tâm y tế, văn phòng luật sư, trường tiểu học, trường trung cấp, trường quốc tế
    trường phổ thông
    công đoàn cơ sở, tổng công đoàn, hiệp đoàn, tổng liên đoàn
  `),
    bodyNouns: phrasesOf(`
    tổ chức phi chính phủ, sàn, sàn chứng khoán, đài, báo, tờ, tờ báo, tạp chí, nhật báo, hãng, hãng tin
    hãng thông tấn, kênh, kênh truyền hình, trang, trang tin
    trang web, website, đội bóng, đội, ngân hàng, công ty, tập đoàn, doanh nghiệp, hãng bay, hãng hàng không, hãng xe
    hãng luật, hãng phim, nhóm, tổ chức, nhà mạng, nhà xe, mạng xã hội, ứng dụng, thương hiệu, chủ đầu tư, đại gia
    nhà mốt, nhà đấu giá, hãng thời trang, hãng công nghệ, hãng dược, hãng dầu khí, hãng đồng hồ, tập đoàn công nghệ
    hãng taxi
    nhà xuất bản, hãng sản xuất, công ty công nghệ, công ty khởi nghiệp, hãng chip, viện nghiên cứu, quỹ đầu tư, nền tảng
    kênh tin tức, nhật báo, tuần báo, tờ nhật báo, công ty mẹ, công ty con, đối thủ, nhà sản xuất, nhóm nhạc, ban nhạc
    nhà cung cấp, chuỗi, startup, clb, câu lạc bộ, quĩ, quỹ, đảng, phong trào, phiến quân, khủng bố, chủ quản
  `),
    inner: phrasesOf(`
    hậu cần, tội phạm, nạn nhân, cảng, cửa khẩu, sân bay, tmcp, số, hồi giáo, nhân quyền, tỉnh, thành phố, tp, tp.
    huyện, quận, xã, phường, thị xã, thị trấn, nhân dân, trung ương, quốc gia, nhà nước
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
    nước ngoài, trong nước, doanh nghiệp, nhiệt đới, hàng không, nông thôn, nhân dân, quốc gia, trung ương, đô thị
    dân tộc, chứng khoán, đường bộ, đường sắt, trật tự
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
    văn phòng, nhà hát, thư viện, bảo tàng, bệnh viện, ngân hàng, công ty, tập đoàn, đại học, liên bang, đảng, đảng bộ
    tổ chức
    hải quan, thanh tra, nghĩa trang, hiệp hội, học viện, quân khu
  `),
    lengthy: phrasesOf(`
    bệnh viện, bv, đại học, trường đại học, trường cao đẳng, bảo tàng, nhà hát, tổ chức, sở
    trung tâm, viện, học viện, công ty, tổng công ty, tập đoàn, cơ quan, phòng, hội, hiệp hội, chi nhánh, quỹ, ctcp
    ngân hàng
    cục, tổng cục, chi cục, ban, vụ, liên đoàn, liên hiệp hội, quĩ, ban chỉ huy, ban chỉ đạo, ban quản lý, ban tổ chức
    liên hiệp các hội, hội đồng, ủy ban, uỷ ban, viện hàn lâm, câu lạc bộ, clb
  `),
    topical: phrasesOf('ủy ban, uỷ ban, hội đồng, cơ quan, văn phòng, tổ chức, nhóm, quỹ, cao ủy'),
    whole: phrasesOf(
      'thượng viện, hạ viện, quốc hội, nghị viện, chính phủ, đại hội đồng, cảnh sát, quân đội, hải quan, hải quân',
    ),
    honouring: phrasesOf('viện, bệnh viện, bv, học viện, bảo tàng, nhà hát, thư viện, trường đại học, quỹ'),
    seated: phrasesOf('đại sứ quán, lãnh sự quán, tổng lãnh sự quán'),
  }),
);
