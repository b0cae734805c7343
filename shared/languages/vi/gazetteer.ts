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

/** Districts and towns, but those that are as well what people are called ("Thanh Bình", "Xuân Trường"). */
const DISTRICTS = `
  Ba Vì, Chương Mỹ, Đan Phượng, Đông Anh, Gia Lâm, Hoài Đức, Mê Linh, Mỹ Đức, Phú Xuyên, Phúc Thọ, Quốc Oai, Sóc Sơn
  Thạch Thất, Thanh Oai, Thanh Trì, Thường Tín, Ứng Hòa, Từ Liêm, Bắc Từ Liêm, Nam Từ Liêm, Tây Hồ, Hà Đông, An Lão, Cát Hải
  Kiến Thụy, Thủy Nguyên, Tiên Lãng, Vĩnh Bảo, Kiến An, Cô Tô, Vân Đồn, Đông Triều, Quảng Yên, Đầm Hà, Tiên Yên, Bình Liêu
  Ba Chẽ, Trà Cổ, Chí Linh, Kinh Môn, Cẩm Giàng, Gia Lộc, Tứ Kỳ, Ninh Giang, Nam Sách, Thanh Miện, Mỹ Hào, Khoái Châu
  Yên Mỹ, Ân Thi, Phù Cừ, Tiên Lữ, Tiền Hải, Thái Thụy, Quỳnh Phụ, Kiến Xương, Hải Hậu, Giao Thủy, Nghĩa Hưng, Trực Ninh
  Nam Trực, Vụ Bản, Ý Yên, Tam Điệp, Hoa Lư, Nho Quan, Yên Khánh, Yên Mô, Phủ Lý, Duy Tiên, Kim Bảng, Bình Lục, Từ Sơn
  Quế Võ, Thuận Thành, Tiên Du, Yên Phong, Việt Yên, Hiệp Hòa, Yên Dũng, Lạng Giang, Lục Nam, Lục Ngạn, Sơn Động, Yên Thế
  Vĩnh Yên, Phúc Yên, Bình Xuyên, Vĩnh Tường, Yên Lạc, Lập Thạch, Lâm Thao, Phù Ninh, Hạ Hòa, Cẩm Khê, Đoan Hùng, Yên Lập
  Sông Công, Phổ Yên, Đại Từ, Định Hóa, Võ Nhai, Đồng Hỷ, Ba Bể, Chợ Đồn, Na Rì, Pác Nặm, Bạch Thông, Trùng Khánh, Hà Quảng
  Bảo Lạc, Hạ Lang, Đồng Đăng, Hữu Lũng, Tràng Định, Văn Lãng, Chi Lăng, Chiêm Hóa, Hàm Yên, Na Hang, Mèo Vạc, Quản Bạ
  Vị Xuyên, Bắc Mê, Hoàng Su Phì, Xín Mần, Bắc Quang, Lũng Cú, Mã Pì Lèng, Bắc Hà, Bát Xát, Bảo Thắng, Văn Bàn, Mường Khương
  Si Ma Cai, Y Tý, Fansipan, Mù Cang Chải, Nghĩa Lộ, Trạm Tấu, Văn Chấn, Lục Yên, Trấn Yên, Vân Hồ, Thuận Châu, Mường La
  Sốp Cộp, Sông Mã, Phù Yên, Bắc Yên, Quỳnh Nhai, Yên Châu, Mường Nhé, Nậm Pồ, Tủa Chùa, Tuần Giáo, Mường Ảng, Mường Chà
  Mường Lay, Điện Biên Đông, Mường Tè, Sìn Hồ, Phong Thổ, Tam Đường, Than Uyên, Nậm Nhùn, Mai Châu, Kim Bôi, Lạc Thủy
  Lạc Sơn, Đà Bắc, Sầm Sơn, Bỉm Sơn, Nghi Sơn, Quan Hóa, Quan Sơn, Mường Lát, Bá Thước, Lang Chánh, Ngọc Lặc, Như Xuân
  Thường Xuân, Thọ Xuân, Cẩm Thủy, Vĩnh Lộc, Thiệu Hóa, Nông Cống, Quảng Xương, Hoằng Hóa, Hậu Lộc, Nga Sơn, Tĩnh Gia
  Diễn Châu, Quỳnh Lưu, Yên Thành, Nghi Lộc, Hưng Nguyên, Nam Đàn, Đô Lương, Con Cuông, Tương Dương, Kỳ Sơn, Quế Phong
  Quỳ Châu, Quỳ Hợp, Nghĩa Đàn, Tân Kỳ, Hồng Lĩnh, Cẩm Xuyên, Thạch Hà, Nghi Xuân, Hương Sơn, Hương Khê, Can Lộc, Lộc Hà
  Ba Đồn, Lệ Thủy, Bố Trạch, Quảng Trạch, Tuyên Hóa, Hướng Hóa, Khe Sanh, Lao Bảo, Đakrông, Cam Lộ, Gio Linh, Vĩnh Linh
  Triệu Phong, Hải Lăng, Cồn Cỏ, Cửa Việt, Phong Điền, Quảng Điền, Hương Trà, Hương Thủy, Phú Vang, Phú Lộc, Nam Đông
  A Lưới, Chân Mây, Lăng Cô, Hòa Vang, Sơn Trà, Liên Chiểu, Cẩm Lệ, Ngũ Hành Sơn, Thanh Khê, Điện Bàn, Đại Lộc, Duy Xuyên
  Quế Sơn, Thăng Bình, Núi Thành, Tiên Phước, Bắc Trà My, Nam Trà My, Phước Sơn, Nam Giang, Đông Giang, Tây Giang, Hiệp Đức
  Nông Sơn, Cù Lao Chàm, Sơn Tịnh, Tư Nghĩa, Nghĩa Hành, Mộ Đức, Đức Phổ, Ba Tơ, Trà Bồng, Tây Trà, An Nhơn, Hoài Nhơn
  Phù Mỹ, Phù Cát, Tuy Phước, Vân Canh, Vĩnh Thạnh, Tuy Hòa, Sông Cầu, Tuy An, Sông Hinh, Ninh Hòa, Vạn Ninh, Diên Khánh
  Cam Lâm, Khánh Vĩnh, Vân Phong, Ninh Phước, Bác Ái, Phan Rang - Tháp Chàm, Tháp Chàm, La Gi, Tuy Phong, Hàm Thuận Bắc
  Hàm Thuận Nam, Hàm Tân, Tánh Linh, Đức Linh, Phú Quý, Đắk Hà, Đắk Tô, Ngọc Hồi, Sa Thầy, Kon Plông, Kon Rẫy, Đắk Glei
  Tu Mơ Rông, Măng Đen, An Khê, Ayun Pa, Chư Sê, Chư Prông, Chư Păh, Chư Pưh, Đức Cơ, Ia Grai, Kbang, Krông Pa, Kông Chro
  Mang Yang, Đak Đoa, Buôn Hồ, Cư M'gar, Ea H'leo, Ea Kar, Ea Súp, Krông Ana, Krông Bông, Krông Búk, Krông Năng, Krông Pắk
  M'Đrắk, Buôn Đôn, Cư Kuin, Gia Nghĩa, Cư Jút, Đắk Mil, Đắk R'lấp, Đắk Song, Krông Nô, Tuy Đức, Đắk Glong, Bảo Lộc
  Đức Trọng, Lạc Dương, Lâm Hà, Đơn Dương, Di Linh, Đam Rông, Đạ Huoai, Đạ Tẻh, Cát Tiên, Đồng Xoài, Bình Long, Phước Long
  Bù Đăng, Bù Đốp, Bù Gia Mập, Chơn Thành, Đồng Phú, Hớn Quản, Lộc Ninh, Phú Riềng, Trảng Bàng, Gò Dầu, Bến Cầu, Mộc Bài
  Xa Mát, Thủ Dầu Một, Dĩ An, Thuận An, Bến Cát, Tân Uyên, Bắc Tân Uyên, Bàu Bàng, Dầu Tiếng, Phú Giáo, Long Khánh
  Long Thành, Nhơn Trạch, Trảng Bom, Vĩnh Cửu, Xuân Lộc, Định Quán, Cẩm Mỹ, Xuyên Mộc, Đất Đỏ, Long Điền, Hồ Tràm, Cần Giờ
  Bình Chánh, Bình Tân, Tân Phú, Thủ Thiêm, Phú Mỹ Hưng, Chợ Lớn, Kiến Tường, Bến Lức, Cần Đước, Cần Giuộc, Thủ Thừa
  Tân Trụ, Mộc Hóa, Thạnh Hóa, Gò Công, Cai Lậy, Cái Bè, Chợ Gạo, Ba Tri, Bình Đại, Thạnh Phú, Giồng Trôm, Mỏ Cày, Chợ Lách
  Duyên Hải, Cầu Kè, Cầu Ngang, Tiểu Cần, Trà Cú, Càng Long, Long Hồ, Mang Thít, Tam Bình, Trà Ôn, Vũng Liêm, Hồng Ngự
  Tam Nông, Tháp Mười, Lấp Vò, Lai Vung, Tân Châu, Tịnh Biên, Tri Tôn, Thoại Sơn, Hà Tiên, Giồng Riềng, Gò Quao, Hòn Đất
  Kiên Lương, U Minh, U Minh Thượng, U Minh Hạ, Kiên Hải, Thổ Châu, Ninh Kiều, Cái Răng, Ô Môn, Thốt Nốt, Cờ Đỏ, Thới Lai
  Vị Thanh, Ngã Bảy, Ngã Năm, Long Mỹ, Phụng Hiệp, Vị Thủy, Vĩnh Châu, Kế Sách, Cù Lao Dung, Long Phú, Mỹ Tú, Mỹ Xuyên
  Thạnh Trị, Trần Đề, Giá Rai, Năm Căn, Đầm Dơi, Cái Nước, Thới Bình, Bà Điểm, Thiên Trường
`;

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
  Hồ Tây, Hồ Gươm, Hoàng Sa, Trường Sa, Trường Sơn, Kỳ Anh, Đống Đa, Hai Bà Trưng, Thanh Xuân, Long Biên, Lý Sơn, Bạch Long Vĩ, Cát Bà,
  Đồ Sơn, Tam Đảo, Điện Biên Phủ, Cam Ranh, Dung Quất, Vũng Áng, Sông Hồng, Cửu Long, Tây Nguyên, miền Trung, miền Bắc,
  miền Nam, miền Tây, Tây Bắc, Đông Bắc, Nam Bộ, Bắc Bộ, Trung Bộ, Đông Nam Bộ, Hoàn Kiếm, Ba Đình, Cầu Giấy, Tân Bình, Bình Thạnh, Gò Vấp,
  Phong Nha - Kẻ Bàng, Phong Nha, Sơn Đoòng, Mỹ Đình, Mũi Né, Bà Nà, Tràng An, Yên Tử, Hàng Đẫy, Đồng Văn, Mộc Châu,
  Nhà Bè, Củ Chi, Hóc Môn, Tân Sơn Nhất, Nội Bài, Phú Nhuận, TP HCM, TP. HCM, TP.HCM, TPHCM, TP Hồ Chí Minh,
  TP. Hồ Chí Minh, Thành phố Hồ Chí Minh, thành phố Hồ Chí Minh, ${DISTRICTS}
`),
);

/** Cities and regions of the world that Vietnamese calls differently, besides those that the exonyms have. */
export const PLACES_ABROAD = lazy((): readonly string[] =>
  phrasesOf(`
  CHDCND Triều Tiên, CHDCND Lào, CHND Trung Hoa, Trung Quốc, Trung Hoa, Thái, Arab Saudi, Ả Rập, Arab, A Rập
  bán đảo Triều Tiên, Bán đảo Triều Tiên, Viễn Đông, Nhật, Nhật Bản, Hàn, Luân Đôn, La Haye, Béc-lin, Pa-ri, Trùng Khánh
  Thiên Tân, Vũ Hán, Thâm Quyến, Thành Đô, Nam Kinh, Tây An, Hàng Châu, Tô Châu, Hà Nam, Hà Bắc, Hồ Nam, Hồ Bắc, Sơn Đông
  Sơn Tây, Thiểm Tây, Giang Tô, Giang Tây, Chiết Giang, Phúc Kiến, Quý Châu, Cam Túc, Thanh Hải, Liêu Ninh, Cát Lâm
  Hắc Long Giang, An Huy, Nội Mông, Hạ Môn, Đại Liên, Thanh Đảo, Thẩm Dương, Cáp Nhĩ Tân, Côn Minh, Nam Ninh, Hải Khẩu
  Tam Á, Cao Hùng, Triều Tiên, Viêng Chăn, Phnôm Pênh, Băng Cốc, Áo, Bỉ, Ấn, Mátxcơva, Matxcơva, Mát-xcơ-va, Moscow, Kiev
  Crưm, Crimea, Li Băng, Bồ Đào Nha, Tây Ban Nha, Bắc Triều Tiên, Đông Timor, Ả Rập Xê Út, Ả Rập Saudi, Saudi Arabia
  Các Tiểu vương quốc Arab, Bờ Biển Ngà, Bắc Ireland, Bắc Cực, Nam Cực, Siberia, Scotland, Crưm, Trung Đông, Đông Âu
  Biển Hoa Đông, Đông Ukraine, Sừng châu Phi, Hoa lục, Đại lục, Tân Đề Li, Giơ-ne-vơ, Kuala Lumpur, Bãi cạn Scarborough
`),
);
