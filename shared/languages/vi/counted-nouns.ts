import { LazySet } from '../lazy.ts';
import { phrasesOf } from './phrases.ts';
import { PERSON_NOUNS } from './titles.ts';

/**
 * What newspapers count. Vietnamese writes syllables, so that "nhà | máy" and "nhà | báo" can only be told from each other by
 * a list; a word of one syllable stands here only where no other word begins with it.
 */
const NOUNS = `
  người, vụ, xe, ca, con, cây, căn, nhà máy, căn nhà, ngôi nhà, căn hộ, hộ, hộ dân, hộ gia đình, gia đình, trận, trận đấu
  bàn, bàn thắng, điểm, phiếu, phiếu bầu, ghế, suất, suất quà, suất chiếu, suất học bổng, cuốn, cuốn sách, bức, bức ảnh
  bức tranh, tấm, tấm vé, huy chương, huy chương vàng, huy chương bạc, huy chương đồng, đợt, vòng, trạm, trạm bơm
  trạm biến áp, trạm sạc, giếng, toa, toa tàu, thùng, chuyến, chuyến bay, chuyến tàu, chuyến xe, tàu, tàu cá, tàu chiến
  tàu ngầm, tàu hàng, thuyền, thuyền viên, khu công nghiệp, khu phố, khu dân cư, huyện, tỉnh, tỉnh thành, xã, phường, quận
  làng, bản, thôn, lớp, lớp học, phòng học, cơn, cơn bão, khoản, khoản vay, mảnh, tờ, quyển, cặp, cặp đôi, hồ sơ, hồ chứa
  hồ bơi, bộ hồ sơ, bộ phim, bộ trang phục, mỏ, mỏ than, kho, kho hàng, kho lạnh, chiếc, lượt, lượt người, lượt khách
  lượt xem, người xem, y bác sĩ, bác sĩ, y tá, điều dưỡng, công nhân, công nhân viên, nhân viên, nhân viên y tế, nhân sự
  nhân khẩu, nhân viên cứu hộ, nhân vật, nhân chứng, cán bộ, chiến sĩ, cán bộ chiến sĩ, binh sĩ, binh lính, lính cứu hỏa
  cảnh sát, công an, sĩ quan, quân nhân, học sinh, sinh viên, giáo viên, giảng viên, thí sinh, tiến sĩ, thạc sĩ, cử nhân
  phụ huynh, trẻ, trẻ em, em, em học sinh, em bé, bệnh nhân, bệnh nhi, ca bệnh, ca nhiễm, ca mắc, ca tử vong, ca mổ
  ca phẫu thuật, ca ghép, ca ghép gan, ca ghép thận, ca ghép tim, thi thể, nạn nhân, khán giả, khách, du khách
  khách du lịch, hành khách, người dân, người lao động, lao động, ngư dân, nông dân, tiểu thương, cầu thủ, vận động viên
  trọng tài, trận thắng, trận thua, trận hòa, pha kiến tạo, quả phạt đền, thẻ đỏ, thẻ vàng, chức vô địch, doanh nghiệp
  công ty, hợp tác xã, ngân hàng, chi nhánh, cửa hàng, siêu thị, nhà hàng, khách sạn, nhà thầu, nhà đầu tư, nhà khoa học
  nhà báo, nhà văn, nhà trẻ, nhà nghỉ, nhà dân, nhà xưởng, nhà kho, bệnh viện, trường, trường học, trường tiểu học
  trường đại học, trường mầm non, trường trung học, trường trung học cơ sở, điểm trường, cơ sở, cơ sở y tế, cơ sở sản xuất
  đơn vị, tổ chức, cơ quan, hội viên, đoàn viên, đảng viên, thành viên, đại biểu, ứng viên, ứng cử viên, nghị sĩ, bị cáo
  bị can, nghi phạm, đối tượng, luật sư, nhân công, thợ, kỹ sư, chuyên gia, nhà nghiên cứu, tình nguyện viên, nghệ sĩ
  diễn viên, ca sĩ, phóng viên, dự án, gói thầu, công trình, hạng mục, tuyến đường, tuyến xe, tuyến, cây cầu, cầu, cầu vượt
  làn xe, nút giao, sân bay, cảng biển, cảng, ga, nhà ga, tầng, tầng hầm, tòa nhà, phòng, giường, giường bệnh, máy bay
  máy bay chiến đấu, trực thăng, tên lửa, quả tên lửa, xe tăng, xe tải, xe khách, xe máy, xe buýt, xe đạp, xe điện
  xe chữa cháy, xe cứu thương, ôtô, ô tô, container, phương tiện, máy tính, máy tính bảng, điện thoại, thiết bị, máy móc
  máy phát điện, camera, phim, bộ phim, bài hát, ca khúc, album, tác phẩm, giải thưởng, giải, hợp đồng, thỏa thuận, văn bản
  đơn, đơn hàng, đơn khiếu nại, đơn thư, tài khoản, giao dịch, cổ phiếu, sản phẩm, mẫu, mẫu xe, mẫu xét nghiệm, liều
  liều vaccine, mũi, mũi tiêm, trường hợp, sự cố, vụ tai nạn, vụ cháy, vụ án, vụ việc, vụ nổ, cuộc, cuộc gọi, cuộc họp
  cuộc đào tẩu, cuộc tấn công, cuộc thi, biện pháp, nội dung, vấn đề, câu hỏi, ý kiến, ngôn ngữ, quốc gia, nước
  vùng lãnh thổ, thành phố, địa phương, bộ, bộ ngành, sở ngành, phe, đảng, nhóm, đội, câu lạc bộ, vòng đấu, mùa giải
  tháng lương, ngày công, giờ học, tín chỉ, con bò, con lợn, con heo, con gà, gia súc, gia cầm, đàn, lồng bè, bè, ao, vườn
  ruộng, sào, công đất, mẫu ruộng, cây xanh, cây số, bao, bao gạo, biên chế, vị trí, việc làm, chỗ, chỗ làm, chỗ ngồi
  chỗ đậu xe, tiết, môn, bài, bài viết, bài báo, bài đăng, trang, dòng, tin nhắn, email, lá phiếu, cam kết, hành động
  mục tiêu, tiêu chí, danh hiệu, kỷ lục, huy hiệu, tượng, bức tượng, hiện vật, di tích, di sản, lỗ, cú đập, cú đập bóng
  phát bắn, viên đạn, khẩu súng, quả bom, bánh, viên, viên thuốc, hộp, chai, lon, gói, gói hỗ trợ, túi, cái, quả, trái
  trứng, bó, đôi, ly, cốc, bát, tô, đĩa
`;

export const COUNTED: ReadonlySet<string> = new LazySet(() =>
  [...phrasesOf(NOUNS), ...PERSON_NOUNS()].map((noun) => noun.toLowerCase()),
);
