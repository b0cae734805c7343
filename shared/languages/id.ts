import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { BILLION, MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: { ribu: THOUSAND, juta: MILLION, miliar: MILLIARD, triliun: BILLION },
};

export const sentences: Sentences = {
  starters: `
    Adapun Aku Anak Apa Apakah Apalagi Bahkan Beberapa Bila Bukan Dalam Dan Dari Dengan Di Dia Hal Hanya
    Hasil Ia Ini Itu Jika Kami Karena Ke Kemudian Ketika Kita Lalu Lebih Menurut Mereka Meskipun Mungkin
    Namun Orang Pada Para Saat Saya Sebelum Sebuah Secara Sedang Sedangkan Sehingga Sejak Selain Sementara
    Semua Seorang Seperti Setelah Setiap Siapa Sudah Ternyata Tetapi Tidak Untuk Yang
  `,
  neverFinal: 'bpk cv dr.h drg h hj ir jl kab kec kel no ny pt r.m rp tgl tn',
  capitalAbbreviations: 'cv pt',
  capitalTitles: 'cv kab kel ny pt',
  enumerationEnds: 'dll dsb dst uu',
  sometimesFinal: 'm.h s.e s.h s.kom tbk',
};

export const boilerplate: Boilerplate = {
  pageNames: ['beranda', 'berita'],
  byline: ['oleh', 'penulis:', 'reporter:'],
  lines: [
    'advertisement scroll to continue with content',
    'artikel terkait',
    'baca juga',
    'baca selengkapnya',
    'bagikan',
    'berita terkait',
    'iklan',
    'komentar',
  ],
  dateLabels: ['diperbarui', 'diterbitkan', 'terbit', 'update'],
  readAlso: ['baca juga', 'baca selengkapnya', 'lihat juga', 'simak juga'],
  sources: ['sumber'],
};

/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  agustus aktivitas anda bahwa bandara beda berbagai berbeda bisa bisnis bola butuh coba desember gedung
  gratis harus hingga hukum informasi inggris internasional istirahat juli jumat kabupaten kalian kantor
  karena kebutuhan kecelakaan kemarin kepolisian kesehatan komisi korban kota kualitas laboratorium laki
  lantas layanan listrik maret memiliki mengatakan menyatakan merupakan miliar minggu mobil namun nasional
  operasi organisasi pabrik partai pekan pengadilan penyelidikan perawatan perkawinan pernikahan
  pertandingan perusahaan pihak polisi prancis pria produksi provinsi resmi rupiah sedangkan sejumlah
  sekretaris selain senilai senin sepak serikat situasi televisi tentara terkait tersangka tersebut tim
  tiongkok triliun turnamen tutur uang ujar universitas usai warga yaitu
`;
