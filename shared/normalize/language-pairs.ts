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
  {
    es: 'y el los las del una pero muy también más con por según hasta desde sobre años está están fue fueron han había gobierno después donde ahora hoy ayer',
    gl: 'unha dunha nunha non dos das ao aos co coa cos coas polo pola súa seu seus máis tamén mais moi xa até dende foi foron teñen ten hai xunta galicia galego galega concello ós á ó onde agora hoxe onte despois goberno lle tense',
    pt: 'não uma dos das ao aos com pela pelo sua seu seus mais também mas muito já até desde foi foram têm tem há onde agora hoje ontem depois governo lhe em são é você nós',
    ca: 'amb els les dels una però molt també més per segons fins des sobre anys està estan va van han havia després on ara avui ahir aquest aquesta és són seva seu i el la del al',
  },
  {
    da: 'af efter blev nogle meget også kun hvordan hvorfor sådan mig dig sig jeg ikke at være gøre siger havde hvad selv uden mellem siden lige noget mod nu bliver kunne skulle ville fordi uge dage kroner regeringen',
    no: 'av etter ble noen mye også bare hvordan hvorfor slik meg deg seg jeg ikke å være gjøre sier hadde hva selv uten mellom siden noe mot nå blir kunne skulle ville fordi uke dager kroner regjeringen frå ikkje eg vere berre noko korleis kva',
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

/** A Vietnamese syllable without its marks: beginning, vowels, end. */
const BARE_SYLLABLE =
  /^(?:ngh?|nh|gh?|gi|kh|ph|qu|th|tr|ch|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** Frequent words of Vietnamese as they stand without marks; few are words of other languages. */
const BARE_WORDS = new Set(
  'cua khong nhung duoc nguoi trong mot cac nam voi nhu nhieu theo ngay thanh viec hang dang den tren tai khi nay nuoc chinh tinh thi thuc truong cung phai chung trinh'.split(
    ' ',
  ),
);

/** True for Vietnamese typed without its marks: nearly every word is one of its syllables, and some are its words. */
export function isBareVietnamese(words: readonly string[]): boolean {
  if (words.length < 5) return false;
  const syllables = words.filter((word) => BARE_SYLLABLE.test(word)).length;
  const known = words.filter((word) => BARE_WORDS.has(word)).length;
  return syllables >= words.length * 0.85 && known >= Math.max(1, words.length * 0.1);
}
