import { lazy } from '../lazy.ts';
import { phrasesOf } from './phrases.ts';

/** Family names of Vietnam, of its peoples, and of China and Korea as Vietnamese reads them. */
export const FAMILIES = lazy(
  (): ReadonlySet<string> =>
    new Set(
      phrasesOf(`
    Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Ngô, Dương, Lý, Đào, Đinh, Đoàn, Trịnh, Trương
    Lương, Vương, Phùng, Tô, Tạ, Quách, Kiều, Tống, Doãn, Nghiêm, Lưu, Triệu, Khổng, Đàm, Uông, Khuất, Hứa, Giàng, Tưởng
  `),
    ),
);

/** Those that are given names, parts of names of places or plain words as well. */
export const RARE_FAMILIES = lazy(
  (): ReadonlySet<string> =>
    new Set(
      phrasesOf(`
    Hồ, Lâm, Mai, Châu, Cao, La, Thái, Tăng, Hà, Chu, Thân, Tôn, Từ, Lại, Bạch, Ninh, Mạc, Cù, Thạch, Giang, Quan, Âu
    Viên, Ông, Diệp, Lục, Văn, Bành, Đồng, Nông, Tiêu, Vi, Hầu, Vàng, Sùng, Lò, Lường, Hạng, Thào, Quàng, Cầm, Vừ, Lầu
    Mùa, Tập, Nhậm, Mao, Đậu, Thiều, Phó, Cung, Lữ, Mã, Hàn, Kim, Phác, Bồ, Ma, Hoa, Đới, Trà, Khúc, Bế, Phí, Tào, Ngụy, Dư
    Thích, Trang, Song, Lang, Yên, Thôi, Chương, Tần, Tiết, Hạ, Thẩm, Phàn, Lô, Bàng
  `),
    ),
);

/** Provinces, cities, islands and districts that newspapers name without saying what they are. */
export const PLACES_OF_VIETNAM = lazy((): readonly string[] =>
  phrasesOf(`
  Việt Nam, Hà Nội, Hải Phòng, Đà Nẵng, Cần Thơ, Huế, Thừa Thiên - Huế, Thừa Thiên Huế, Sài Gòn, An Giang
  Bà Rịa - Vũng Tàu, Bà Rịa, Vũng Tàu, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định, Bình Dương, Bình Phước
  Bình Thuận, Cà Mau, Cao Bằng, Đắk Lắk, Đăk Lăk, Đắc Lắc, Đắk Nông, Đăk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai
  Hà Giang, Hà Nam, Hà Tĩnh, Hải Dương, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu
  Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình
  Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa
  Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái, Đà Lạt, Nha Trang, Hạ Long, Quy Nhơn, Hội An
  Biên Hòa, Mỹ Tho, Phú Quốc, Côn Đảo, Sa Pa, Sapa, Buôn Ma Thuột, Pleiku, Phan Thiết, Phan Rang, Móng Cái, Cẩm Phả
  Uông Bí, Long Xuyên, Rạch Giá, Châu Đốc, Cao Lãnh, Sa Đéc, Tam Kỳ, Đông Hà, Đồng Hới, Cửa Lò, Việt Trì, Thủ Đức
  Hoàng Sa, Trường Sa, Trường Sơn, Kỳ Anh, Đống Đa, Hai Bà Trưng, Thanh Xuân, Long Biên, Lý Sơn, Bạch Long Vĩ, Cát Bà,
  Đồ Sơn, Tam Đảo, Điện Biên Phủ, Cam Ranh, Dung Quất, Vũng Áng, Sông Hồng, Cửu Long, Tây Nguyên, miền Trung, miền Bắc,
  miền Nam, miền Tây, Nam Bộ, Bắc Bộ, Trung Bộ, Đông Nam Bộ, Hoàn Kiếm, Ba Đình, Cầu Giấy, Tân Bình, Bình Thạnh, Gò Vấp,
  Phong Nha - Kẻ Bàng, Phong Nha, Sơn Đoòng, Mỹ Đình, Mũi Né, Bà Nà, Tràng An, Yên Tử, Hàng Đẫy, Đồng Văn, Mộc Châu,
  Nhà Bè, Củ Chi, Hóc Môn, Tân Sơn Nhất, Nội Bài, Phú Nhuận, TP HCM, TP. HCM, TP.HCM, TPHCM, TP Hồ Chí Minh,
  TP. Hồ Chí Minh, Thành phố Hồ Chí Minh, thành phố Hồ Chí Minh
`),
);

/** Cities and regions of the world that Vietnamese calls differently, besides those that the exonyms have. */
export const PLACES_ABROAD = lazy((): readonly string[] =>
  phrasesOf(`
  Trung Quốc, Trung Hoa, Thái, Arab Saudi, Ả Rập, Arab, A Rập, bán đảo Triều Tiên, Bán đảo Triều Tiên, Viễn Đông, Nhật,
  Nhật Bản, Hàn, Luân Đôn, Béc-lin, Pa-ri, Trùng Khánh, Thiên Tân, Vũ Hán, Thâm Quyến, Thành Đô, Nam Kinh, Tây An,
  Hàng Châu, Tô Châu, Hà Nam, Hà Bắc, Hồ Nam, Hồ Bắc, Sơn Đông, Sơn Tây, Thiểm Tây, Giang Tô, Giang Tây, Chiết Giang,
  Phúc Kiến, Quý Châu, Cam Túc, Thanh Hải, Liêu Ninh, Cát Lâm, Hắc Long Giang, An Huy, Nội Mông
  Hạ Môn, Đại Liên, Thanh Đảo, Thẩm Dương, Cáp Nhĩ Tân, Côn Minh, Nam Ninh, Hải Khẩu, Tam Á, Cao Hùng, Triều Tiên
  Viêng Chăn, Phnôm Pênh, Băng Cốc, Áo, Bỉ, Ấn, Mátxcơva, Matxcơva, Mát-xcơ-va, Moscow, Kiev, Crưm, Crimea, Li Băng
  Bồ Đào Nha, Tây Ban Nha, Bắc Triều Tiên, Đông Timor, Ả Rập Xê Út, Ả Rập Saudi, Saudi Arabia, Các Tiểu vương quốc Arab
  Bờ Biển Ngà, Bắc Ireland, Bắc Cực, Nam Cực, Siberia, Scotland, Crưm, Trung Đông, Đông Âu, Biển Hoa Đông, Đông Ukraine
  Sừng châu Phi, Hoa lục, Đại lục, Tân Đề Li, Giơ-ne-vơ, Kuala Lumpur, Bãi cạn Scarborough
`),
);
