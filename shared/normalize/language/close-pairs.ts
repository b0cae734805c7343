/**
 * Words that tell languages of one group apart whose letter sequences are all but the same. Frequent words that
 * the sister language spells or says differently; folded to lower case.
 */
const GROUPS: readonly Record<string, string>[] = [
  {
    id:
      'pengadilan hukum perkawinan pernikahan memiliki istirahat perawatan gratis bisnis pria laki informasi organisasi situasi operasi produksi sekretaris komisi laboratorium tim turnamen kecelakaan tersangka penyelidikan nasional bahwa karena bisa uang mobil kantor polisi perusahaan miliar triliun rupiah warga kota senin jumat minggu agustus maret juli desember ' +
      'berbeda coba namun yaitu harus universitas kualitas aktivitas layanan televisi resmi listrik kesehatan internasional inggris serikat prancis ' +
      'tiongkok mengatakan sedangkan merupakan tersebut berbagai pihak butuh anda kalian pertandingan sepak bola pekan kemarin tentara korban senilai usai ' +
      'terkait menyatakan ujar tutur lantas kepolisian provinsi kabupaten bandara pabrik partai gedung beda selain sejumlah hingga kebutuhan',
    ms:
      'mahkamah perkahwinan rehat rawatan percuma perniagaan lelaki sahaja hendaklah tiada pertubuhan maklumat pengerusi setiausaha pesuruhjaya kebangsaan makmal pasukan kejohanan kemalangan suspek siasatan bahawa kerana boleh wang kereta pejabat polis syarikat bilion trilion ringgit bandar isnin jumaat ahad ogos mac julai disember berbeza cuba ' +
      'iaitu mesti universiti kualiti aktiviti perkhidmatan televisyen rasmi elektrik kesihatan antarabangsa inggeris perancis beliau kerajaan ' +
      'mahu ialah manakala berkenaan pelbagai awak perlawanan semalam tentera mangsa bernilai turut sekiranya malaysia kilang parti bangunan ' +
      'dakwa jelasnya katanya negeri daerah rakyat membabitkan mengenai selepas kini agensi ahli menerusi',
  },
  {
    hr:
      'tko tijekom europski europske europskog europska europi europe tisuća tisuće tjedan tjedna tvrtka tvrtke siječnja veljače ožujka travnja svibnja lipnja srpnja ' +
      'kolovoza rujna listopada studenoga prosinca sveučilište sveučilišta veleposlanik obitelj obitelji povijest povijesti uporaba priopćio izvješće izvješću unatoč glede sustav ' +
      'sustava zrakoplov nogomet nogometaša kazalište vlak točka točno hrvatska hrvatski hrvatske hrvatskoj zagreb zagrebu priopćenju čimbenik otok kuna općenito uvjet uvjeta što',
    bs:
      'šta hiljada hiljade sedmica sedmice sedmici januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra historija historije univerzitet univerziteta ' +
      'evropske evropska evropski evropskog evropi evrope porodica porodice saopćeno saopćenju saopćio izvještaj izvještaju bosne bosni bih hercegovine hercegovini sarajevo sarajevu entitet kanton kantona ' +
      'fbih lahko preduzeće preduzeća tokom uslova uslovi uslov sistem sistema voz tačno fudbal fudbaler vanjske',
    sr:
      'vreme vremena vremenu gde mesto mesta mestu pre posle uvek reč reči deca dece svet sveta svetu čovek čoveka sednica sednice hteo videti ovde nedelja nedelje nedelju lepo belo bezbednost ' +
      'bezbednosti predsednik predsednika predsednica rešenje rešenja deo delu dela uspeh uspešno pobeda pobede primer primera menja promena promene promenu srbija srbije srbiji beograd beogradu ' +
      'dinara saopštio saopštenju saopšteno takođe izveštaj izveštaju izveštava juče mera mere zahteva istoriju istorija saveta savet sveti dve obe posledice vreme htela dobija vrednost delovanje letos letnje razumeti razmeni',
  },
];

const INDEX: readonly ReadonlyMap<string, readonly string[]>[] = GROUPS.map((group) => {
  const words = new Map<string, string[]>();
  for (const [code, list] of Object.entries(group)) {
    for (const word of list.trim().split(/\s+/)) {
      words.set(word, [...(words.get(word) ?? []), code]);
    }
  }
  return words;
});

/** Words of the text that belong to one language of a group and not to all of it, counted by language. */
export function tellingWords(words: readonly string[], codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const at = GROUPS.findIndex((group) => codes.every((code) => code in group));
  const index = INDEX[at];
  if (index === undefined) return counts;
  for (const word of words) {
    const owners = index.get(word);
    if (owners === undefined) continue;
    for (const code of owners) counts.set(code, (counts.get(code) ?? 0) + 1 / owners.length);
  }
  return counts;
}

/** Words in which Croatian and Bosnian write (i)je where Serbian in Latin script writes e: vjera, mjesto, djeca. */
const JE_WORD = /[vmbpdtscrl]je[^\s]{2}|^[a-zčćžšđ]{0,3}[vmbpdtscrlj]ij?e[a-zčćžšđ]{2}/;

/**
 * How strongly the words write the Serbian e (above zero, to 1) or (i)je (below zero, to -1). About one word in
 * twenty of Croatian and Bosnian has an (i)je that Serbian does not write; one in 150 of Serbian looks like it.
 */
export function serbianE(words: readonly string[]): number {
  const count = words.filter((word) => JE_WORD.test(word)).length;
  const share = count / Math.max(1, words.length);
  if (share <= 0.012) return Math.min(1, words.length / 60) ** 2;
  return share >= 0.02 ? -Math.min(1, count / 3) : 0;
}

/** Words of a country's standard where the other country has another word, by the code that they speak for. */
const VARIANT_WORDS: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>> = {
  pt: {
    'pt-PT': wordSet(
      'autocarro autocarros comboio comboios telemóvel telemóveis equipa equipas contacto contactos facto factos acção ' +
        'acções actual directo projecto projectos objectivo objectivos sector activo efectivo sítio ' +
        'ecrã ecrãs utente utentes utilizador utilizadores desporto desportiva desportivo económico económica económicos ' +
        'económicas académico académica cómodo fenómeno prémio prémios autarca autarquia autarquias ' +
        'gémeos bebé bebés reclusos rapariga raparigas registo registos controlo planear planeamento ' +
        'psd bloquista lisboeta portagem portagens freguesia freguesias',
    ),
    pt: wordSet(
      'ônibus trem trens celular celulares time times equipe equipes contato contatos fato fatos você vocês ' +
        'tela telas usuário usuários esporte esportes esportiva esportivo econômico econômica econômicos econômicas ' +
        'acadêmico acadêmica fenômeno prêmio prêmios prefeito prefeita prefeitura gêmeos bebê bebês bilhão bilhões ' +
        'moça moças registro registros controle planejar planejamento reais pedágio delegacia delegado ' +
        'brasil brasileiro brasileira brasileiros brasileiras estadual',
    ),
  },
  fa: {
    'fa-AF': wordSet(
      'ولسوالی ولسوالی‌ها ولسوالی‌های شاروالی پوهنتون پوهنتون‌ها پوهنځی لوی څارنوالی سارنوالی والی شفاخانه شفاخانه‌ها سرک ' +
        'افغانی افغان‌ها افغانستان کابل هرات بلخ قندهار ننگرهار هلمند بدخشان پکتیا غزنی کندز طالبان قومندان ولایت ولایات ولایت‌های ' +
        'برشنا کانکور معینیت مکاتب معاش موتر',
    ),
    fa: wordSet(
      'شهرداری شهردار دانشگاه دانشگاه‌ها بیمارستان بیمارستان‌ها خیابان استان استان‌های استاندار استانداری شهرستان شهرستان‌های ' +
        'تومان ریال ایران تهران مشهد اصفهان شیراز تبریز دادستان دادستانی فرمانده خودرو برق حقوق سپاه',
    ),
  },
};

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Telling words that a variant must be ahead by: one may be a name or a quotation. */
const VARIANT_LEAD = 2;

/** The variant of a language whose own words clearly prevail, or the language: `pt-PT` or `pt`, `fa-AF` or `fa`. */
export function variantOf(code: string, words: readonly string[]): string {
  const variants = VARIANT_WORDS[code];
  if (variants === undefined) return code;
  const usual = words.filter((word) => variants[code]!.has(word)).length;
  const found = Object.keys(variants).find(
    (variant) =>
      variant !== code && words.filter((word) => variants[variant]!.has(word)).length >= usual + VARIANT_LEAD,
  );
  return found ?? code;
}
