import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  titles: 'approx cf e.g i.e ibid viz vs',
  beforeNumbers: 'd h l no.s nos.s p.no t z.z §',
  sometimesFinal: 'p.p st.p',
  quantities: 'eur usd',
  units: `
    a c cl cm dl f g gb gbps ghz gw h ha hl hz k kbps kg km km/h km2 kmh km² kr kw kwh l m m/s m2 mb mbps mg
    mhz ml mm ms mw mwh m² nm qm s t tb v w °c
  `,
  currencies: ['CHF', 'EUR', 'PLN', 'USD', '[A-Z]{3}\\b', '\\$', '£', '€'],
  degrees: 'a d des e ent min',
};

export const boilerplate: Boilerplate = {
  channels: [
    'app',
    'facebook',
    'google news',
    'instagram',
    'linkedin',
    'messenger',
    'newsletter',
    'podcast',
    'rss',
    'telegram',
    'tiktok',
    'twitter',
    'whatsapp',
    'youtube',
    'zalo',
  ],
  credits: ['getty images'],
  agencies: `
    afp anp ansa apa belga dpa efe epd kna lusa ntb pap sda sid tass tt ttxvn vnexpress
  `,
  copyright: ['\\(c\\)\\s', '©'],
  nameParticles: ['al', 'bin'],
  nameConjunctions: ['&'],
  ratings: ['\\d(?:[.,]\\d)?\\s?\\/\\s?5'],
  answerPrefixes: ['re'],
};
