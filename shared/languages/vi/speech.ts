import type { Speech } from '../facets/naming.ts';
import { listOf } from '../text.ts';
import { phrasesOf } from './phrases.ts';

export const speech: Speech = {
  verbs: phrasesOf(`
      nói, cho biết, cho hay, chia sẻ, nhấn mạnh, khẳng định, kể, kể lại, nhận định, nhận xét, nhớ lại, viết, phân tích
      tuyên bố, thông tin, tâm sự, phát biểu, đề nghị, đánh giá, bình luận, đề xuất, giải thích, cảnh báo, thừa nhận, hỏi
      trả lời, đáp, bày tỏ, thốt lên, than thở, than, lý giải, bộc bạch, trần tình, trải lòng, thổ lộ, khuyên, kêu gọi
      cho rằng, khai, khai nhận, tiết lộ, nêu, nêu rõ, chỉ ra, dẫn chứng, xác nhận, hứa, cam kết, kết luận, phản ánh
      bức xúc, lo lắng, băn khoăn, hồi tưởng, đúc kết, ví von, đùa, quả quyết, tự hào, bổ sung, lưu ý, dự báo, dự đoán
      phàn nàn, chỉ trích, tố cáo, cáo buộc, hét, la lớn, thông báo, kiến nghị, ghi nhận, bật khóc, nghẹn ngào, nói tiếp
      tiếp lời, phân bua, xúc động, nhắn nhủ, dặn dò, động viên, trấn an, phản bác, phản hồi, thanh minh, biện minh
      giãi bày, trăn trở, mếu máo, lắc đầu, thở dài, cười, khoe, dặn, hào hứng, phấn khởi, hồ hởi, quát, nhìn nhận
      tiếc nuối, bật mí, hé lộ, thú nhận, ngậm ngùi, tâm tình, thắc mắc, chất vấn, đáp trả, tường thuật, thuật lại, lo ngại
      quan ngại, gợi ý, nói rõ, chỉ rõ, nhắc lại, nói vui, lên án, khuyến cáo, bộc lộ, hy vọng, kỳ vọng, chốt lại
      đặt vấn đề, mong muốn, tin tưởng, nói thêm, cho biết thêm, thông tin thêm, gọi, ca ngợi, khen, mô tả, miêu tả
      trình bày, phân trần, trần thuật, cảm thán
    `),
  personal: phrasesOf(`
    nói, kể, kể lại, nhớ lại, tâm sự, trải lòng, bộc bạch, thổ lộ, trần tình, than thở, hồi tưởng, bật khóc
    nghẹn ngào, cười
    bức xúc, tiếc nuối, xúc động, phấn khởi, hào hứng, khoe, mếu máo, thở dài, lắc đầu, ngậm ngùi, đùa, bật mí
  `),
  says: 'nói',
  besides: phrasesOf(
    'chỉ đạo, yêu cầu, ra lệnh, hài hước, dí dỏm, hóm hỉnh, tếu táo, đáp lời, trách móc, ca thán',
  ),
  noSpeech: phrasesOf(`
    khai thác, khai trương, khai mạc, khai giảng, khai quật, khai hỏa, khai thông, khai báo, kể cả, kể từ, nói chung
    nói riêng, nói đến, nói tới, nêu gương, đáp ứng, gọi điện, gọi là, gọi vốn, gọi tên, than đá, hỏi thăm
    hỏi cung, viết tắt, viết tay, cười nói, thông tin về, hứa hẹn, đùa giỡn, khoe sắc
  `),
  according: phrasesOf('theo, theo lời, cũng theo, theo ý kiến của, theo nhận định của, theo đánh giá của'),
  quoting: phrasesOf('dẫn lời, trích lời, dẫn tuyên bố của, dẫn phát biểu của, trích phát biểu của'),
  adverbs: new Set(
    listOf(`
        đã cũng vừa còn lại từng liền ngày hôm qua nay sáng chiều tối trưa mới thì này đó chỉ luôn vẫn tiếp tục tháng năm thứ
        hai ba tư sáu bảy chủ nhật cùng thêm tỏ ra trong tuần trước đây rạng khi lúc đang rất
      `),
  ),
  objectBefore: phrasesOf('chính quyền, phe, gia đình, chiến dịch, để, cách, khiến, như thể').concat(
    listOf('của với cho về đến tới từ bị gặp hỏi mời gọi tố kiện giết bắt đánh yêu và cùng chống thăm'),
  ),
  described: { 'đàn ông': 'm', 'chàng trai': 'm', 'nam thanh niên': 'm', 'phụ nữ': 'f', 'cô gái': 'f' },
  pronouns: {
    ông: 'm',
    bà: 'f',
    anh: 'm',
    chị: 'f',
    cô: 'f',
    'ông này': 'm',
    'bà này': 'f',
    'anh này': 'm',
    'cô này': 'f',
    'chị này': 'f',
    'ông ấy': 'm',
    'bà ấy': 'f',
    'anh ấy': 'm',
    'cô ấy': 'f',
    'chị ấy': 'f',
    'ông ta': 'm',
    'bà ta': 'f',
    'cô ta': 'f',
    'anh ta': 'm',
    'vị này': null,
  },
  denials: phrasesOf(
    'không, chưa, chưa từng, chưa bao giờ, không bao giờ, phủ nhận, bác bỏ, chối, nếu, giá như',
  ),
};
