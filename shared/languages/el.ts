import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    Ένα Ένας Έτσι Ήταν Όλα Όμως Όπως Όταν Αλλά Αν Από Αυτή Αυτό Αυτός Για Δεν Εάν Είναι Εγώ Εκεί Ενώ Επίσης
    Η Θα Και Κατά Μία Με Μετά Μια Να Ο Οι Πρέπει Πριν Σήμερα Σε Στα Στην Στις Στο Στον Στους Τα Την Τι Το
    Τον Των Χθες
  `,
  neverFinal: 'αγ αρ βλ δηλ δρ κ κα κκ κος π.χ σελ τηλ',
  enumerationEnds: 'κ.ά κ.λπ κλπ',
};
