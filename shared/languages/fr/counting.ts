import type { Counting } from '../facets/counting.ts';

export const counting: Counting = {
  joints: 'et',
  halves: 'et_demi et_demie',
  fractions: {
    moitié: 2,
    demi: 2,
    demie: 2,
    tiers: 3,
    quart: 4,
    quarts: 4,
    cinquième: 5,
    dixième: 10,
    dixièmes: 10,
  },
  ordinals: /(?:ième|^seconde?)$/,
  implied: { quinzaine: [14, 15, 2], semestre: [6], trimestre: [3] },
  ratios: 'sur',
  decades: {
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
  },
  decadeLeads: 'années',
  clock: {
    hours: 'heures heure h',
    leads: 'à vers dès',
    morning: 'du_matin',
    afternoon: "de_l'après-midi du_soir",
    before: {},
    after: { et_demie: 30, et_quart: 15, moins_le_quart: -15 },
    named: { midi: 12, minuit: 0 },
  },
};
