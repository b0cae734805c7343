import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { BILLION, MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: {
    mil: THOUSAND,
    milhão: MILLION,
    milhões: MILLION,
    bilhão: MILLIARD,
    bilhões: MILLIARD,
    trilhão: BILLION,
    trilhões: BILLION,
  },
};

export const sentences: Sentences = {
  starters: `
    A Ainda Além Antes Ao Aos Após As Com Como Conforme Da Das De Depois Desde Do Dos Durante E Ela Elas Ele
    Eles Em Enquanto Entre Entretanto Essa Esse Esta Estamos Este Eu Foi Hoje Há Isso Isto Já Mais Mas Na
    Nas Nesta Neste Ninguém No Nos Não Nós O Os Ou Para Pela Pelo Por Porque Quando Que Se Segundo Sem Sobre
    Também Todos Um Uma À É
  `,
  neverFinal: `
    aprox av cel d dep dra eng exma exmo gen n.º p.ex profa pág págs sras srs tel
  `,
  titles: 'dr sra',
  capitalTitles: 'av sta sto',
  lettered: ['grupo', 'série', 'vitamina', 'zona'],
};

export const boilerplate: Boilerplate = {
  pageNames: ['início', 'notícias?', 'sem título'],
  wireSigns: ['fim', 'urgente'],
  readAlso: ['leia (?:também|mais)', 'veja também'],
  callsToAction: ['inscreva', 'siga'],
  topics: ['temas'],
  tags: ['etiquetas'],
  sourceLabels: ['fontes?'],
  dateLabels: ['atualizada', 'atualizado', 'publicada', 'publicado', 'última atualização'],
  datePrepositions: ['em'],
  readingTime: ['tempo de leitura'],
  minutes: ['minutos'],
  sources: ['fonte'],
  byline: ['por'],
  bylineInMarkup: ['por'],
  nameParticles: ['da', 'de[rnl]?'],
  nameConjunctions: ['e'],
  counted: ['comentários?'],
  lines: [
    'comentários',
    'compartilhar',
    'compartilhe',
    'continua após a publicidade',
    'continua depois da publicidade',
    'deixe um comentário',
    'entrar',
    'imprimir',
    'leia mais',
    'leia também',
    'notícias relacionadas',
    'partilhar',
    'publicidade',
  ],
  mailForwarded: ['mensagem encaminhada'],
  mailFrom: ['de'],
  mailSubject: ['assunto'],
  mailDate: ['data', 'enviad[ao](?: el| em)?'],
  mailOtherFields: ['para'],
};

/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  acadêmica acadêmico bebê bebês bilhão bilhões brasil brasileira brasileiras brasileiro brasileiros
  celular celulares contato contatos controle delegacia delegado econômica econômicas econômico econômicos
  equipe equipes esporte esportes esportiva esportivo estadual fato fatos fenômeno gêmeos moça moças
  pedágio planejamento planejar prefeita prefeito prefeitura prêmio prêmios reais registro registros tela
  telas time times trem trens usuário usuários você vocês ônibus
`;
