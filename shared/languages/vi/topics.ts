import type { TopicId } from '../facets/labels.ts';
import { lazy } from '../lazy.ts';
import { phrasesOf } from './phrases.ts';

/**
 * Words that speak of a topic. Written in small letters, but for names; whole syllables are matched, so that a word of
 * one syllable stands here only where no other word ends or begins in it.
 */
export const topicPhrases = lazy(
  (): Readonly<Record<TopicId, readonly string[]>> => ({
    diplomacy: phrasesOf(`
    ngoại giao, ngoại trưởng, đại sứ, đại sứ quán, lãnh sự, song phương, đa phương, hội đàm, đàm phán hòa bình, hiệp ước
    chuyến thăm cấp nhà nước, thăm chính thức, hội nghị thượng đỉnh, đặc phái viên, quan hệ hai nước
  `),
    politics: phrasesOf(`
    chính trị, quốc hội, bầu cử, tranh cử, ứng cử viên, ứng viên tổng thống, cử tri, nghị sĩ, thượng viện, hạ viện
    đại biểu quốc hội, tổng thống, thủ tướng, đảng cầm quyền, đảng đối lập, nội các, bỏ phiếu, nhậm chức, bí thư tỉnh ủy
    ủy ban kiểm tra, trung ương đảng, miễn nhiệm, bổ nhiệm
  `),
    economy: phrasesOf(`
    kinh tế, lạm phát, xuất khẩu, nhập khẩu, thuế quan, thuế nhập khẩu, chứng khoán, cổ phiếu, cổ đông, vốn điều lệ, lợi nhuận
    doanh thu, lãi suất, tín dụng, tỷ giá, giá vàng, giá tham chiếu, ngân sách, GDP, bất động sản, doanh nghiệp, đầu tư
    thị trường, nhà đầu tư, kinh doanh, thương mại, trả cổ tức, niêm yết
  `),
    conflict: phrasesOf(`
    chiến tranh, quân đội, quân sự, binh sĩ, tên lửa, không kích, phiến quân, ngừng bắn, xe tăng, tiêm kích, máy bay ném bom
    vũ khí hạt nhân, tấn công khủng bố, khủng bố, xung đột vũ trang, tàu chiến, tàu sân bay, chiến đấu cơ, hải quân, không quân
  `),
    crimeAndJustice: phrasesOf(`
    công an, cảnh sát, bắt giữ, tạm giam, tạm giữ, khởi tố, bị can, bị cáo, xét xử, tòa án, phiên tòa, tuyên án, án tù, tù giam
    giết người, trộm cắp, lừa đảo, ma túy, nghi phạm, hung thủ, truy tố, điều tra viên, viện kiểm sát, tội phạm, cướp
    buôn lậu, tham nhũng, hung khí, gây án, luật sư
  `),
    disasterAndAccident: phrasesOf(`
    tai nạn, động đất, lũ quét, lũ lụt, mưa lũ, ngập lụt, sạt lở, cháy rừng, hỏa hoạn, vụ cháy, đám cháy, bốc cháy, vụ nổ
    sóng thần, cứu hộ, cứu nạn, mất tích, tử vong tại chỗ, thiệt mạng, lật xe, chìm tàu, siêu bão, lốc xoáy, va chạm
    sập nhà, đuối nước, hạn hán
  `),
    health: phrasesOf(`
    bệnh viện, bệnh nhân, bác sĩ, y tế, dịch bệnh, vắc xin, vắc-xin, virus, ung thư, phẫu thuật, cấp cứu, điều trị, triệu chứng
    sức khỏe, nhiễm trùng, tim mạch, tiểu đường, xét nghiệm, ghép tạng, bệnh lý, phòng khám, thuốc kháng sinh
  `),
    scienceAndTechnology: phrasesOf(`
    khoa học, công nghệ, nhà khoa học, nghiên cứu sinh, vệ tinh, tàu vũ trụ, phần mềm, trí tuệ nhân tạo, robot, internet
    điện thoại thông minh, smartphone, thuật toán, phòng thí nghiệm, an ninh mạng, kính thiên văn, hành tinh, chất bán dẫn
    ứng dụng di động, thiên văn
  `),
    environment: phrasesOf(`
    biến đổi khí hậu, ô nhiễm, khí thải, động vật hoang dã, bảo tồn, đa dạng sinh học, rác thải, rừng đặc dụng, phá rừng
    lâm sản, kiểm lâm, tê tê, tê giác, ngà voi, nước thải, bảo vệ môi trường, hệ sinh thái, san hô
  `),
    energy: phrasesOf(`
    năng lượng, điện lực, điện mặt trời, điện gió, điện hạt nhân, thủy điện, nhiệt điện, dầu khí, dầu mỏ, khí đốt, đường ống dẫn dầu
    than đá, giá dầu, giá xăng, lưới điện, nhà máy điện
  `),
    education: phrasesOf(`
    giáo dục, học sinh, sinh viên, giáo viên, giảng viên, trường học, nhà trường, đại học, tuyển sinh, thí sinh, kỳ thi
    năm học, khai giảng, học phí, lớp học, thi tốt nghiệp, phụ huynh, sách giáo khoa, hiệu trưởng, môn thi
  `),
    sport: phrasesOf(`
    bóng đá, trận đấu, bàn thắng, ghi bàn, huấn luyện viên, HLV, cầu thủ, đội tuyển, giải đấu, vô địch, huy chương, SEA Games
    World Cup, V-League, vòng bảng, chung kết, bán kết, tay vợt, tiền đạo, tiền vệ, hậu vệ, thủ môn, thế vận hội, quần vợt, trọng tài
  `),
    culture: phrasesOf(`
    ca sĩ, nhạc sĩ, diễn viên, đạo diễn, bộ phim, phim truyền hình, điện ảnh, âm nhạc, ca khúc, album, liveshow, sân khấu
    triển lãm, họa sĩ, bảo tàng, lễ hội, di sản, tiểu thuyết, nhà văn, hoa hậu, người mẫu, thời trang, nghệ sĩ, khán giả
    vở kịch, văn hóa
  `),
    transport: phrasesOf(`
    giao thông, sân bay, hãng hàng không, chuyến bay, hành khách, đường sắt, tàu hỏa, metro, xe buýt, cao tốc, quốc lộ
    ùn tắc, kẹt xe, cầu vượt, trạm thu phí, BOT, tài xế, xe khách, xe tải, xe container, đăng kiểm, vé tàu, vé máy bay, máy bay
  `),
    agriculture: phrasesOf(`
    nông nghiệp, nông dân, mùa vụ, thu hoạch, lúa gạo, trồng trọt, chăn nuôi, gia súc, gia cầm, thủy sản, ngư dân, tàu cá
    dịch tả lợn, phân bón, nông sản, cà phê, hồ tiêu, vườn cây, nuôi tôm, nhà kính
  `),
    labour: phrasesOf(`
    người lao động, công nhân, tiền lương, lương tối thiểu, đình công, việc làm, thất nghiệp, công đoàn, xuất khẩu lao động
    hợp đồng lao động, bảo hiểm xã hội, sa thải, nghỉ hưu, biên chế
  `),
    society: phrasesOf(`
    hộ nghèo, từ thiện, trẻ mồ côi, người cao tuổi, khuyết tật, hôn nhân, ly hôn, dân số, nhập cư, tị nạn, di cư, tôn giáo
    bình đẳng giới, bạo lực gia đình, nhà ở xã hội, an sinh xã hội, tình nguyện
  `),
    weather: phrasesOf(`
    thời tiết, dự báo thời tiết, áp thấp nhiệt đới, không khí lạnh, nắng nóng, mưa to, mưa lớn, mưa đá, nhiệt độ, rét đậm
    khí tượng thủy văn, gió mùa, giông lốc, bão số
  `),
  }),
);
