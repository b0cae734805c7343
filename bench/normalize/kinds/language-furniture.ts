/** Lines that sites of a language print around an article. */
export const FURNITURE: Record<
  string,
  { menu: string; share: string; also: string; date: string; iso: string }
> = {
  ar: {
    menu: 'الرئيسية',
    share: 'شارك',
    also: 'اقرأ أيضا: أسعار الخبز ترتفع في العاصمة',
    date: '12 مايو 2025',
    iso: '2025-05-12',
  },
  hi: {
    menu: 'होम',
    share: 'शेयर करें',
    also: 'ये भी पढ़ें: बाज़ार में सब्ज़ियों के दाम बढ़े',
    date: '12 मई 2025',
    iso: '2025-05-12',
  },
  id: {
    menu: 'Beranda',
    share: 'Bagikan',
    also: 'Baca juga: Harga beras naik di ibu kota',
    date: 'Senin, 12 Mei 2025 10:15 WIB',
    iso: '2025-05-12',
  },
  ja: {
    menu: 'ホーム',
    share: 'シェア',
    also: '関連記事: 米の価格が上昇',
    date: '2025年5月12日 10時15分',
    iso: '2025-05-12',
  },
  ko: {
    menu: '홈',
    share: '공유',
    also: '관련기사: 쌀값 다시 올라',
    date: '입력 2025.05.12 10:15',
    iso: '2025-05-12',
  },
  pl: {
    menu: 'Strona główna',
    share: 'Udostępnij',
    also: 'Czytaj także: Ceny chleba znów rosną',
    date: '12 maja 2025, 10:15',
    iso: '2025-05-12',
  },
  pt: {
    menu: 'Início',
    share: 'Compartilhe',
    also: 'Leia também: Preço do pão volta a subir',
    date: '12 de maio de 2025',
    iso: '2025-05-12',
  },
  th: {
    menu: 'หน้าแรก',
    share: 'แชร์',
    also: 'อ่านเพิ่มเติม: ราคาข้าวปรับขึ้นอีกครั้ง',
    date: '12 พฤษภาคม 2568',
    iso: '2025-05-12',
  },
  tr: {
    menu: 'Anasayfa',
    share: 'Paylaş',
    also: 'İlgili haber: Ekmek fiyatları yükseldi',
    date: '12 Mayıs 2025 10:15',
    iso: '2025-05-12',
  },
  uk: {
    menu: 'Головна',
    share: 'Поділитися',
    also: 'Читайте також: Ціни на хліб зростають',
    date: '12 травня 2025, 10:15',
    iso: '2025-05-12',
  },
};
