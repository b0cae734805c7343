import type { Meaning } from '../facets/meaning.ts';

export const meaning: Meaning = {
  negations: `
    không chưa chẳng chả đừng không_ai không_có không_thể không_còn chưa_từng không_phải không_bao_giờ chưa_bao_giờ
    không_hề chưa_hề chẳng_hề đâu_có đâu_phải
  `,
  neutral: `
    không_? chưa_? không_vậy không_nhỉ không_ạ trước_đây trước_đó trước_cái trước_mặt trước_tiên trước_công sau_đó
    sau_này sau_cùng đằng_sau phía_trước phía_sau trước_tòa trước_mắt xuất_nhập_khẩu mọi_khi rời_khỏi ra_khỏi
    nước_ngoài bên_ngoài ngoài_trời ra_ngoài
  `,
  noNegations: `
    chứ_? không_chỉ không_những chẳng_những chẳng_hạn không_gian không_khí không_quân hàng_không trên_không
    bầu_không không_phận phòng_không không_lưu tàu_không không_tặc không_ít không_dưới không_kém không_quá chưa_đầy
    chưa_đến chưa_tới hay_không có_không không_lực không_ngừng không_trung hay_chưa không_tới không_đến số_không
    không_chiến không_vận không_kích không_sao hư_không kể_cả_không được_không phải_không không_cân_sức không_may
    không_muộn_hơn không_đầy_đủ không_thể_chối_cãi không_thể_tránh_khỏi không_hẳn không_mấy không_thể_phủ_nhận
    không_kém_gì không_khỏi không_lâu không_bao_lâu chẳng_bao_lâu chẳng_mấy_chốc không_hiếm không_ngớt không_riêng
    không_loại_trừ không_ngờ không_phân_biệt không_kể không_chừng nếu_không
  `,
  negatives: `
    chứ_không chứ_không_phải từ_bỏ đầu_hàng im_lặng yên_lặng biến_mất rủi_ro xui vô phi bất thiếu trừ ngoại_trừ
    từ_chối bác_bỏ phủ_nhận tránh ngăn* ngừng dừng mất thôi ít khó hiếm cấm miễn thay_vì chống hủy huỷ thất_bại
    ngoài bỏ phản_đối kém sai trái chấm_dứt thoát chỉ khỏi cản ngờ trượt thua thoái khước_từ lỡ quên nghiêm_cấm
    mất_đi vắng tách riêng ngược_lại phá trống
  `,
  exclusives: 'trừ trừ_khi cho_đến_khi cho_tới_khi trước_khi nếu_không_có ngoài',
  contrasts: {
    'rise/fall': [
      'tăng tăng_lên gia_tăng leo_thang tăng_trưởng tăng_vọt nâng nâng_lên',
      'giảm giảm_xuống cắt_giảm suy_giảm sụt sụt_giảm lao_dốc hạ_lãi_suất hạ_giá hạ_xuống',
    ],
    'more/less': [
      'hơn_\\d trên_\\d ít_nhất tối_thiểu không_dưới vượt vượt_quá hơn trên',
      'dưới nhiều_nhất tối_đa không_quá chưa_đầy chưa_đến chưa_tới không_đến không_tới ít_hơn',
    ],
    'before/after': ['trước trước_khi', 'sau sau_khi'],
    'tomorrow/yesterday': [
      'ngày_mai ngày_kia ngày_mốt tuần_tới tháng_tới năm_tới sang_năm',
      'hôm_qua hôm_kia tuần_trước tuần_qua tuần_rồi tháng_trước tháng_qua năm_ngoái năm_trước năm_qua',
    ],
    'support/oppose': ['ủng_hộ chấp_nhận tán_thành đồng_ý chấp_thuận phê_duyệt', 'phản_đối bác_bỏ lên_án'],
    'allow/forbid': ['cho_phép hợp_pháp_hóa', 'cấm nghiêm_cấm'],
    'dead/injured': ['chết thiệt_mạng tử_vong qua_đời tử_nạn', 'bị_thương thương_tích'],
    'north/south': [
      'miền_bắc phía_bắc bắc_cực triều_tiên bắc_bộ bắc_mỹ',
      'miền_nam phía_nam hàn_quốc nam_phi nam_bộ nam_mỹ nam_cực',
    ],
    'east/west': ['phía_đông miền_đông đông_nam đông_bắc', 'phía_tây miền_tây tây_nam tây_bắc'],
    'buy/sell': ['mua mua_lại', 'bán bán_ra'],
    'guilty/innocent': ['có_tội nhận_tội phạm_tội', 'vô_tội trắng_án'],
    'all/some': ['tất_cả mọi mỗi toàn_bộ toàn_thể', 'một_số một_vài vài'],
    'many/few': ['nhiều vô_số đông_đảo', 'ít'],
    'win/lose': ['thắng chiến_thắng đánh_bại', 'thua để_thua'],
    'open/close': ['mở mở_cửa mở_lại khai_trương', 'đóng_cửa đóng_lại'],
    'begin/end': ['bắt_đầu khởi_đầu khai_mạc mở_màn khởi_động', 'kết_thúc chấm_dứt bế_mạc'],
    'import/export': ['nhập_khẩu', 'xuất_khẩu'],
    'arrest/release': ['bắt_giữ bị_bắt bắt_giam', 'được_thả trả_tự_do phóng_thích được_trả_tự_do'],
    'first/last': ['đầu_tiên thứ_nhất', 'cuối_cùng'],
    'male/female': [
      'đàn_ông nam_giới con_trai anh_trai em_trai bé_trai cậu_bé chồng nam_sinh',
      'phụ_nữ nữ_giới mẹ con_gái chị_gái em_gái bé_gái cô_gái cô_bé vợ nữ_sinh',
    ],
    'left/right': ['cánh_tả phe_tả', 'cánh_hữu phe_hữu'],
  },
  offices: {
    interior: 'bộ_nội_vụ bộ_trưởng_nội_vụ bộ_trưởng_bộ_nội_vụ',
    'foreign affairs': 'bộ_ngoại_giao bộ_trưởng_ngoại_giao bộ_trưởng_bộ_ngoại_giao ngoại_trưởng',
    finance: 'bộ_tài_chính bộ_trưởng_tài_chính bộ_trưởng_bộ_tài_chính',
    defence: 'bộ_quốc_phòng bộ_trưởng_quốc_phòng bộ_trưởng_bộ_quốc_phòng lầu_năm_góc',
    health: 'bộ_y_tế bộ_trưởng_y_tế bộ_trưởng_bộ_y_tế',
    education: 'bộ_giáo_dục bộ_trưởng_giáo_dục bộ_trưởng_bộ_giáo_dục',
    justice: 'bộ_tư_pháp bộ_trưởng_tư_pháp bộ_trưởng_bộ_tư_pháp',
    labour: 'bộ_lao_động bộ_trưởng_lao_động bộ_trưởng_bộ_lao_động',
    economy: 'bộ_kinh_tế bộ_trưởng_kinh_tế bộ_trưởng_bộ_kinh_tế',
    agriculture: 'bộ_nông_nghiệp bộ_trưởng_nông_nghiệp bộ_trưởng_bộ_nông_nghiệp',
    environment: 'bộ_môi_trường bộ_trưởng_môi_trường bộ_trưởng_bộ_môi_trường',
    transport: 'bộ_giao_thông bộ_trưởng_giao_thông bộ_trưởng_bộ_giao_thông',
    'lower house': 'hạ_viện',
    'upper house': 'thượng_viện',
    'supreme court': 'tòa_án_tối_cao tối_cao_pháp_viện',
    'constitutional court': 'tòa_án_hiến_pháp hội_đồng_hiến_pháp',
    'central bank': 'ngân_hàng_trung_ương cục_dự_trữ_liên_bang fed ecb',
    'world bank': 'ngân_hàng_thế_giới',
    'development bank': 'ngân_hàng_phát_triển adb',
    'monetary fund': 'quỹ_tiền_tệ_quốc_tế imf',
    'united nations': 'liên_hợp_quốc liên_hiệp_quốc lhq',
    nato: 'nato',
  },
  hearsay: 'được_cho_là bị_cho_là bị_cáo_buộc nghe_nói được_biết',
  hearsayLike: `
    cho_là cho_rằng cáo_buộc nghi theo có_thể được_biết dường_như có_lẽ nghe tin nói báo tố_cáo nghi_ngờ hình_như sẽ
    được_cho đồn cho_biết cho_hay khai buộc_tội tình_nghi khả_năng nếu tưởng nên dự_kiến phải
  `,
  units: {
    second: 'giây',
    minute: 'phút',
    hour: 'giờ tiếng giờ_đồng_hồ',
    day: 'ngày hôm',
    week: 'tuần',
    month: 'tháng',
    year: 'năm tuổi',
    decade: 'thập_kỷ thập_niên',
    century: 'thế_kỷ thế_kỉ',
    mm: 'milimét mm',
    cm: 'xentimét cm phân',
    m: 'mét m metre metres meter meters',
    km: 'kilômét ki-lô-mét km cây_số kilomet kilometre kilometres kilometer kilometers',
    inch: 'inch inches',
    foot: 'feet foot ft',
    yard: 'yard yards',
    mile: 'dặm mile miles',
    g: 'gram gam g',
    kg: 'kilôgam ki-lô-gam kg ký cân kilogram',
    tonne: 'tấn',
    pound: 'pound pounds lb',
    ounce: 'ounce ounces',
    m2: 'mét_vuông m2 m²',
    km2: 'km_vuông km2 km² kilômét_vuông',
    hectare: 'ha hecta héc-ta hécta',
    acre: 'mẫu_anh acre',
    litre: 'lít',
    gallon: 'gallon',
    'km/h': 'km/giờ km_/_giờ km_/_h km_mỗi_giờ km_một_giờ kilômét_một_giờ',
    mph: 'miles/h dặm/giờ dặm_/_giờ dặm_một_giờ mph',
    degree: 'độ',
    celsius: 'độ_c °c độ_celsius',
    fahrenheit: 'độ_f °f độ_fahrenheit',
    percent: '% phần_trăm',
    point: 'điểm_phần_trăm điểm_% điểm',
  },
  courtesies: ['ông anh', 'bà cô chị'],
  ranges: 'đến tới xuống lên còn hay hoặc và',
  joints: 'và hoặc còn nhưng trong_khi bằng',
  passives: 'bị được bởi',
};
