import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    A Ako Ali Bez Bila Bio Budući Do I Iako Iz Je Još Kad Kada Kako Kao Mi Na Nakon Ne O Od On Ona Oni Osim
    Ova Ovaj Po Pored Prema Prije S Sa Samo Sve Svi Također Tijekom To U Uz Za Što
  `,
  enumerationEnds: 'itd',
};

/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  europe europi europska europske europski europskog glede hrvatska hrvatske hrvatski hrvatskoj izvješće
  izvješću kazalište kolovoza kuna lipnja listopada nogomet nogometaša obitelj obitelji općenito otok
  ožujka povijest povijesti priopćenju priopćio prosinca rujna siječnja srpnja studenoga sustav sustava
  sveučilišta sveučilište svibnja tijekom tisuća tisuće tjedan tjedna tko točka točno travnja tvrtka
  tvrtke unatoč uporaba uvjet uvjeta veleposlanik veljače vlak zagreb zagrebu zrakoplov čimbenik što
`;
