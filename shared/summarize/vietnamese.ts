import { countryNames } from '../languages/countries.ts';

/** What is known of names in Vietnamese: exonyms, heads of organisations' names, titles. Written for this project. */

const pairs = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .trim()
      .split(/\s*\n\s*/)
      .map((line) => {
        const [english, forms] = line.split(' = ');
        return [english!, forms!.split(' / ')] as const;
      }),
  );

/** English names that Vietnamese has its own for; the forms that newspapers use. */
export const VIETNAMESE_EXONYMS: ReadonlyMap<string, readonly string[]> = pairs(`
Beijing = Bắc Kinh
Shanghai = Thượng Hải
Hong Kong = Hồng Kông / Hong Kong / Hồng Công
Macau = Ma Cao / Macau
Taipei = Đài Bắc
Taiwan = Đài Loan
Guangdong = Quảng Đông
Guangzhou = Quảng Châu
Guangxi = Quảng Tây
Yunnan = Vân Nam
Sichuan = Tứ Xuyên
Hainan = Hải Nam
Tibet = Tây Tạng
Xinjiang = Tân Cương
Tokyo = Tokyo
Pyongyang = Bình Nhưỡng
Korean Peninsula = Bán đảo Triều Tiên / bán đảo Triều Tiên
Moscow = Moskva / Mátxcơva / Moscow / Mát-xcơ-va
Washington = Washington
Southeast Asia = Đông Nam Á
East Asia = Đông Á
South Asia = Nam Á
Central Asia = Trung Á
Asia = châu Á / Châu Á
Europe = châu Âu / Châu Âu
Africa = châu Phi / Châu Phi
America = Mỹ / châu Mỹ
North America = Bắc Mỹ
South America = Nam Mỹ
Latin America = Mỹ Latinh / Mỹ Latin / Mỹ La tinh
Middle East = Trung Đông
Eastern Europe = Đông Âu
Western Europe = Tây Âu
South China Sea = Biển Đông
East China Sea = biển Hoa Đông / Biển Hoa Đông
Black Sea = Biển Đen / biển Đen
Red Sea = Biển Đỏ / biển Đỏ
Baltic Sea = biển Baltic / Biển Baltic
North Sea = Biển Bắc
Mediterranean = Địa Trung Hải
Mediterranean Sea = Địa Trung Hải
Pacific = Thái Bình Dương
Pacific Ocean = Thái Bình Dương
Atlantic = Đại Tây Dương
Atlantic Ocean = Đại Tây Dương
Indian Ocean = Ấn Độ Dương
Arctic = Bắc Cực
Antarctica = Nam Cực
Mekong Delta = Đồng bằng sông Cửu Long / đồng bằng sông Cửu Long
Ho Chi Minh City = Thành phố Hồ Chí Minh / TP HCM / TP.HCM / TP. Hồ Chí Minh / TPHCM
Gaza Strip = Dải Gaza
West Bank = Bờ Tây
England = Anh
Scotland = Scotland
Wales = Xứ Wales / xứ Wales
The Hague = La Hay / The Hague
Rome = Rome / Roma
Vatican = Vatican / Tòa thánh
United Nations = Liên hợp quốc / Liên Hợp Quốc / Liên hiệp quốc / LHQ
UN = Liên hợp quốc / Liên Hợp Quốc / Liên hiệp quốc / LHQ
European Union = Liên minh châu Âu / Liên minh Châu Âu / EU
European Commission = Ủy ban châu Âu / Ủy ban Châu Âu
European Central Bank = Ngân hàng Trung ương châu Âu / ECB
World Bank = Ngân hàng Thế giới
World Health Organization = Tổ chức Y tế Thế giới / WHO
World Trade Organization = Tổ chức Thương mại Thế giới / WTO
International Monetary Fund = Quỹ Tiền tệ Quốc tế / IMF
White House = Nhà Trắng
Pentagon = Lầu Năm Góc
Kremlin = Điện Kremlin / điện Kremlin
Congress = Quốc hội
Senate = Thượng viện
Supreme Court = Tòa án Tối cao / Tòa Tối cao
Red Cross = Hội Chữ thập đỏ / Chữ thập đỏ
Islamic State = Nhà nước Hồi giáo / IS
Federal Reserve = Cục Dự trữ Liên bang / Fed
Great Hall of the People = Đại lễ đường Nhân dân
State Department = Bộ Ngoại giao
`);

/** First words of an organisation's name in Vietnamese, by the head of its English name. */
export const VIETNAMESE_HEADS: ReadonlyMap<string, readonly string[]> = pairs(`
party = Đảng
ministry = Bộ
department = Bộ / Ban / Cục / Vụ / Sở / Phòng
bureau = Cục / Văn phòng
office = Văn phòng
agency = Cơ quan / Cục / Hãng
authority = Cục / Cơ quan
committee = Ủy ban / Uỷ ban / Ban
commission = Ủy ban / Uỷ ban
council = Hội đồng
congress = Đại hội / Quốc hội
assembly = Quốc hội / Hội đồng / Đại hội
parliament = Quốc hội / Nghị viện
court = Tòa án / Toà án / Tòa
government = Chính phủ
bank = Ngân hàng
fund = Quỹ
trust = Quỹ
foundation = Quỹ
university = Đại học / Trường Đại học
college = Trường Cao đẳng / Cao đẳng / Trường / Đại học
school = Trường
academy = Học viện / Viện
institute = Viện / Học viện
institution = Viện
centre = Trung tâm
center = Trung tâm
hospital = Bệnh viện
museum = Bảo tàng
union = Liên minh / Liên hiệp / Công đoàn / Hội
association = Hiệp hội / Hội
federation = Liên đoàn
society = Hội / Hiệp hội
organisation = Tổ chức
organization = Tổ chức
company = Công ty
corporation = Tập đoàn / Công ty / Tổng công ty
group = Tập đoàn / Nhóm
police = Cảnh sát / Công an
army = Quân đội / Lục quân
navy = Hải quân
force = Lực lượng / Không quân
embassy = Đại sứ quán
consulate = Lãnh sự quán / Tổng Lãnh sự quán
service = Cơ quan / Cục / Ban / Dịch vụ
front = Mặt trận
league = Liên đoàn / Giải
news = Hãng tin / Báo
newspaper = Báo
airport = Sân bay
stadium = Sân vận động
hall = Đại lễ đường / Hội trường / Tòa thị chính
palace = Cung điện / Cung / Dinh
bridge = Cầu
river = Sông / sông
lake = Hồ / hồ
mount = Núi / núi
province = Tỉnh / tỉnh
`);

/** First words of titles, which Vietnamese puts before the name. */
export const VIETNAMESE_TITLES: readonly string[] = [
  'Tổng Bí thư',
  'Bí thư',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Tổng thống',
  'Thủ tướng',
  'Phó Thủ tướng',
  'Thủ hiến',
  'Thống đốc',
  'Bộ trưởng',
  'Thứ trưởng',
  'Ngoại trưởng',
  'Đại sứ',
  'Lãnh sự',
  'Trưởng',
  'Phó',
  'Giám đốc',
  'Tổng giám đốc',
  'Tổng Giám đốc',
  'Thị trưởng',
  'Nghị sĩ',
  'Thượng nghị sĩ',
  'Hạ nghị sĩ',
  'Tướng',
  'Đại tướng',
  'Thượng tướng',
  'Trung tướng',
  'Thiếu tướng',
  'Đại tá',
  'Giáo sư',
  'Tiến sĩ',
  'Bác sĩ',
  'Luật sư',
  'Thẩm phán',
  'Nhà lãnh đạo',
  'Người phát ngôn',
  'Phát ngôn viên',
  'Huấn luyện viên',
  'Người đứng đầu',
  'Tổng thư ký',
  'Tổng Thư ký',
  'Vua',
  'Nữ hoàng',
  'Thái tử',
  'Hoàng tử',
  'Giáo hoàng',
  'Chuyên gia',
  'Nhà nghiên cứu',
  'Nghệ nhân',
  'Đặc phái viên',
  'Quốc vụ khanh',
  'Nhà phân tích',
  'Cảnh sát trưởng',
  'Công tố viên',
  'Kỹ sư',
  'Đồng chí',
];

let countries: ReadonlySet<string> | null = null;

/** True for a country or a place of the list above, as Vietnamese writes it. */
export function isVietnamesePlace(name: string): boolean {
  countries ??= new Set([
    ...countryNames('vi').values(),
    ...[...VIETNAMESE_EXONYMS.values()].flat(),
    ...['Mỹ', 'Hoa Kỳ', 'Anh', 'Úc', 'Nga', 'Đức', 'Pháp', 'Ý', 'Hà Lan', 'Triều Tiên', 'Hàn Quốc'],
  ]);
  return countries.has(name);
}
