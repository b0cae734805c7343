import type { Play } from '../facets/naming.ts';
import { lazy } from '../lazy.ts';
import { phrasesOf } from './phrases.ts';

const BETWEEN_SIDES = `
  thắng, thua, hòa, hạ, đánh bại, đè bẹp, vượt qua, cầm hòa, cầm chân, gặp, tiếp, tiếp đón, đối đầu, đối đầu với
  đụng độ, chạm trán, thắng ngược, thua ngược, thắng đậm, thua đậm, đánh gục, quật ngã, nhấn chìm, vùi dập, loại
`;

/** Reports of matches. Of a club's verbs none is a person's. */
export const play = lazy(
  (): Play => ({
    sideAfter: phrasesOf(`
    ${BETWEEN_SIDES}, làm khách, dẫn trước, dẫn, ngược dòng, đại thắng, bị loại, trụ hạng, xuống hạng, thăng hạng
    ghi bàn, gỡ hòa
    mở tỷ số, thủng lưới, mất điểm, giành chiến thắng, giành trọn, bại trận, thất thủ, chia điểm, để thua, bị cầm hòa
    bị dẫn, nhận thất bại, có trận thua, có chiến thắng, có trận thắng
    `),
    sideBefore: phrasesOf(`
    ${BETWEEN_SIDES}, làm khách của, lưới, tung lưới, thua trước, thắng trước, chiến thắng trước, thắng lợi trước
    thất bại trước, trận gặp, trận thắng, trận thua, trận hòa, thầy trò, cầu thủ, đội bóng, clb, khoác áo, đầu quân cho
    `),
    clubNouns: phrasesOf('clb, câu lạc bộ, đội, fc'),
    deeds: phrasesOf(`
    sút, sút bóng, sút xa, sút hỏng, sút tung lưới, dứt điểm, đánh đầu, bật cao, đệm bóng, đá nối, đá bồi, đá hỏng
    băng xuống, băng vào, thoát xuống, đi bóng, đột phá, tạt bóng, căng ngang, chọc khe, chuyền, kiến tạo, cản phá, cứu thua
    vào sân, rời sân, lập cú đúp, ghi cú đúp, lập hat-trick, ghi hat-trick, nhận thẻ, lĩnh thẻ, phạm lỗi, dính chấn thương
    giao bóng, đẩy được, nhận đường chuyền, đón đường chuyền, kết hôn, ly hôn, lấy vợ, lấy chồng, sinh con, qua đời
    chào đời
    nhập viện, xuất viện, tốt nghiệp, đầu thú, tự thú, bỏ trốn
    `),
    lesserDeeds: phrasesOf('ghi, gỡ, ghi bàn, lập công, mở tỷ số, gỡ hòa, nâng tỷ số, ấn định tỷ số'),
    deedNouns: phrasesOf(`
    cú sút, cú sút xa, cú đá phạt, cú đánh đầu, cú đúp, cú dứt điểm, hat-trick, pha làm bàn, pha lập công, pha dứt điểm
    pha kiến tạo, pha xử lý, pha đi bóng, pha đánh đầu, đường chuyền, đường tạt, đường kiến tạo, quả tạt, quả phạt đền
    quả đá phạt, bàn thắng, bàn gỡ, bàn mở tỷ số, bàn danh dự, bàn, siêu phẩm, chấn thương, vào sân thay
    `),
  }),
);
