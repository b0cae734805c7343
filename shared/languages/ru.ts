import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: {
    тысяч: THOUSAND,
    тысячи: THOUSAND,
    тыс: THOUSAND,
    миллион: MILLION,
    миллиона: MILLION,
    миллионов: MILLION,
    млн: MILLION,
    миллиард: MILLIARD,
    миллиарда: MILLIARD,
    миллиардов: MILLIARD,
    млрд: MILLIARD,
  },
};

export const sentences: Sentences = {
  starters: `
    А Без В Во Вот Все Всё Вчера Вы Где Даже Для До Его Если Еще Ещё Её За Затем Здесь И Из Именно Их К Как
    Ко Когда Кроме Кто Между Мы На Над Не Нет Ни Но О Об Однако Он Она Они Оно От По Под После Потом Поэтому
    При Ранее С Сегодня Со Так Также Там Теперь То Тогда Только Тут Ты У Уже Хотя Через Что Эта Эти Это Этот
    Я
  `,
  neverFinal: `
    адм акад бул ген гл гос гр доц зав зам илл кап кв корп наб напр о-ва обл пер пл полк пр просп проф ред
    рис св см ст стр т.е т.к т.н тов ул
  `,
  beforeNumbers: 'д кв ст стр',
  enumerationEnds: 'др пр т.д т.п',
  sometimesFinal: 'а.м д.н.э им н.э р.х т.г',
  quantities: 'коп млн млрд проц руб тыс',
  units: 'га кг км л м мм см т',
  yearMarks: 'в вв г гг ст',
  lettered: ['витамин', 'гепатит', 'группа', 'тип'],
  finalLetters: 'я',
};

export const boilerplate: Boilerplate = {
  pageNames: ['главная', 'новости'],
  byline: ['автор:'],
  wireSigns: ['конец', 'молния', 'срочно'],
  readAlso: ['смотрите также', 'читайте также', 'читать также'],
  dateLabels: ['изменено', 'обновлено', 'опубликовано'],
  credits: ['фото'],
  lines: [
    'войти',
    'главная',
    'комментарии',
    'комментировать',
    'поделиться',
    'подписаться',
    'подпишитесь',
    'поиск',
    'реклама',
    'читайте также',
    'читать далее',
  ],
  mailForwarded: ['пересылаемое сообщение'],
  mailFrom: ['от'],
  mailSubject: ['тема'],
  mailDate: ['дата'],
  mailOtherFields: ['кому'],
};
