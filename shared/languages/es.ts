import type { Boilerplate } from './facets/boilerplate.ts';
import type { Discourse } from './facets/discourse.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { BILLION, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: { mil: THOUSAND, millón: MILLION, millones: MILLION, billón: BILLION, billones: BILLION },
};

export const sentences: Sentences = {
  starters: `
    A Además Ahora Al Antes Así Aunque Cada Como Con Cuando De Del Desde Después El Ella Ellos En Entonces
    Entre Es Esa Ese Esta Estas Este Esto Estos Hasta Hay Hoy La Las Le Les Lo Los Me Mientras Muchos Nada
    Nadie No Nos Nosotros O Otro Otros Para Pero Por Que Qué Se Según Si Sin Sobre Su Sus También Te Todo
    Todos Tras Un Una Unas Unos Y Ya Yo Él
  `,
  neverFinal: `
    admón aprox av avda d dpto dª gral ing lic núm p.ej prov pág págs sres sta sto tel tfno ud uds
  `,
  titles: 'sra srta',
  capitalTitles: 'arch av ing lic sr.m sta sto',
  beforeNumbers: 'art cap pág',
  sometimesFinal: 's.a',
  lettered: ['grupo', 'liga', 'serie', 'vitamina', 'zona'],
  smallMonths: 'oct',
};

export const boilerplate: Boilerplate = {
  pageNames: ['comunicado(?: de prensa)?', 'inicio', 'noticias?', 'sin título'],
  wireSigns: ['(?:seguirá )?ampliación', 'avance', 'continúa', 'fin', 'urgente'],
  readAlso: [
    '(?:quizás|tal vez) (?:te|le) interese',
    'lea (?:también|más)',
    'lee (?:también|más)',
    'mira(?: también)?',
    'también (?:te|le) puede (?:interesar|gustar)',
    'te puede interesar',
    'vea (?:también|más)',
    'ver también',
  ],
  callsToAction: ['suscr\\p{L}{1,8}', 'síguenos'],
  webVersion: [
    '(?:ver|leer|abrir) (?:(?:este|esta|el|la) (?:correo|mensaje|bolet[ií]n|e-?mail|newsletter) )?en ' +
      '(?:(?:su|tu|el|un) navegador|línea)',
    'ver (?:la )?versión (?:web|en línea)',
  ],
  mailingList: [
    'para darse de baja\\b',
    'recibe(?:s)? este (?:correo|mensaje|bolet[ií]n)',
    'si (?:ya )?no (?:desea|quiere)s? (?:seguir )?recib',
  ],
  topics: ['temas'],
  tags: ['etiquetas', 'palabras clave'],
  copyright: ['todos los derechos'],
  photoPrepositions: ['de'],
  sourceLabels: ['fuentes?'],
  dateLabels: ['actualizado', 'publicado'],
  datePrepositions: ['el'],
  readingTime: ['tiempo de lectura'],
  minutes: ['minutos'],
  sources: ['fuente'],
  creditPrepositions: ['de'],
  authorPrepositions: ['de'],
  byline: ['(?:publicado|escrito) por', 'por'],
  bylineInMarkup: ['por'],
  nameParticles: ['de[rnl]?', 'la'],
  nameConjunctions: ['e', 'y'],
  roles: ['corresponsal', 'periodista'],
  bylineDates: ['el'],
  counted: ['comentarios?'],
  lines: [
    'artículos relacionados',
    'buscar',
    'cancelar la suscripción',
    'cancelar suscripción',
    'comentario',
    'comentarios',
    'compartir',
    'darse de baja',
    'dejar un comentario',
    'etiquetas',
    'gestionar mis preferencias',
    'gestionar preferencias',
    'imprimir',
    'iniciar sesión',
    'inicio',
    'lea también',
    'leer más',
    'leer también',
    'más leídas',
    'noticias relacionadas',
    'publicidad',
    'registrarse',
    'suscribirse',
    'también te puede interesar',
    'te puede interesar',
  ],
  footLabels: ['contacto', 'política de privacidad', 'preferencias', 'privacidad'],
  mailForwarded: ['mensaje reenviado'],
  mailFrom: ['de'],
  mailSubject: ['asunto'],
  mailDate: ['enviad[ao](?: el| em)?', 'fecha'],
  mailOtherFields: ['a', 'para'],
  answerOpenings: ['el'],
  answerVerbs: ['escribió'],
};

export const discourse: Discourse = {
  openings: [
    'además',
    'así',
    'ella',
    'ellos',
    'esa',
    'ese',
    'esta',
    'estas',
    'este',
    'esto',
    'estos',
    'pero',
    'por lo tanto',
    'sin embargo',
    'su',
    'sus',
    'también',
    'él',
  ],
};
