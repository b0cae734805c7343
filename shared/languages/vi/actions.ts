import { lazy } from '../lazy.ts';
import { phrasesOf } from './phrases.ts';

/** What bodies and people do: behind a noun they belong to no name and describe nothing. Small letters. */
export const ACTIONS = lazy((): readonly string[] =>
  phrasesOf(`
  tổ chức, triển khai, nghiên cứu, phát hiện, ghi nhận, tiếp nhận, phối hợp, kiểm tra, xử lý, ban hành, công bố, thông báo
  báo cáo, yêu cầu, đề nghị, kiến nghị, đề xuất, khởi tố, bắt giữ, tạm giữ, xác minh, xác định, thu hồi, tịch thu, xử phạt
  phê duyệt, chấp thuận, cấp phép, thẩm định, giám sát, hướng dẫn, chỉ đạo, trao tặng, vận động, kêu gọi, quyên góp
  tuyển dụng, tuyển sinh, khuyến cáo, cảnh báo, dự báo, khánh thành, khởi công, tiếp tục, bắt đầu, kết thúc, hoàn thành
  thực hiện, tiến hành, nhận được, phản ánh, tổng kết, ký kết, hợp tác, thành lập, thua lỗ, đăng tải, chịu trách nhiệm
  hoạt động, tham gia, tham dự, thừa nhận, phủ nhận, bác bỏ, phản đối, ủng hộ, từ chối, đồng ý, quyết định, chuẩn bị
  bố trí, điều động, huy động, sơ tán, cứu chữa, cấp cứu, điều trị, phẫu thuật, đón tiếp, đón, thắng, thua, hỗ trợ
  lên tiếng
`),
);
