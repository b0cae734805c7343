/**
 * Subjects of an article, named as the top of the IPTC Media Topics names them, in every language we label. The
 * keywords are English stems: a word counts when it begins with one.
 */
interface Topic {
  readonly name: Readonly<Record<string, string>>;
  readonly stems: readonly string[];
}

const stems = (list: string): readonly string[] => list.trim().split(/\s+/);

const TOPICS: readonly Topic[] = [
  {
    name: { en: 'diplomacy', vi: 'ngoại giao' },
    stems: stems(
      'diplomat diplomac bilateral ambassador embass summit treaty foreign-polic talks state-visit multilateral envoy consulat',
    ),
  },
  {
    name: { en: 'politics', vi: 'chính trị' },
    stems: stems(
      'politic parliament election elected minister president party vote voter campaign senat congress lawmak legislat coalition government democra',
    ),
  },
  {
    name: { en: 'economy', vi: 'kinh tế' },
    stems: stems(
      'econom trade trading invest inflation export import tariff bank financ market growth budget deficit currenc tax stock shares profit revenue compan business',
    ),
  },
  {
    name: { en: 'conflict', vi: 'xung đột' },
    stems: stems(
      'war troops army militar missile attack soldier rebel ceasefire bomb airstrike militant weapon invasion battle insurgen',
    ),
  },
  {
    name: { en: 'crime and justice', vi: 'tội phạm và tư pháp' },
    stems: stems(
      'police arrest court murder prison trial judge suspect crime criminal theft fraud lawsuit convict sentenced prosecut jail corrupt lawyer',
    ),
  },
  {
    name: { en: 'disaster and accident', vi: 'thiên tai và tai nạn' },
    stems: stems(
      'flood earthquake storm typhoon hurricane landslide wildfire crash collision rescue evacuat drought tsunami explosion collapsed derail drown',
    ),
  },
  {
    name: { en: 'health', vi: 'y tế' },
    stems: stems(
      'hospital health doctor patient disease virus vaccin medic outbreak infect cancer surgery epidemic pandemic nurse clinic',
    ),
  },
  {
    name: { en: 'science and technology', vi: 'khoa học và công nghệ' },
    stems: stems(
      'scien research technolog space satellite software digital internet semiconductor robot laborator telescope astronom algorithm smartphone cyber',
    ),
  },
  {
    name: { en: 'environment', vi: 'môi trường' },
    stems: stems(
      'climate environment pollution emission wildlife species conservation forest biodiversity carbon plastic ecosystem coral',
    ),
  },
  {
    name: { en: 'energy', vi: 'năng lượng' },
    stems: stems('energy electric solar nuclear oil gas pipeline coal renewable power-plant turbine'),
  },
  {
    name: { en: 'education', vi: 'giáo dục' },
    stems: stems('school student teacher universit educat pupil exam classroom curricul tuition'),
  },
  {
    name: { en: 'sport', vi: 'thể thao' },
    stems: stems(
      'match goal coach league tournament championship olympic player football cricket tennis striker stadium medal innings wicket scored',
    ),
  },
  {
    name: { en: 'culture', vi: 'văn hóa' },
    stems: stems(
      'film music museum artist festival theatre theater novel concert exhibition actor actress singer cultural painting heritage album',
    ),
  },
  {
    name: { en: 'transport', vi: 'giao thông' },
    stems: stems(
      'railway airport airline flight train traffic road bridge passenger metro ferry port highway bus driver',
    ),
  },
  {
    name: { en: 'agriculture', vi: 'nông nghiệp' },
    stems: stems('farm agricultur harvest crop livestock rice fishery fisher irrigation grain'),
  },
  {
    name: { en: 'labour', vi: 'lao động' },
    stems: stems('strike union wage worker unemploy labour labor layoff redundan salary salaries'),
  },
  {
    name: { en: 'society', vi: 'xã hội' },
    stems: stems(
      'migrant refugee poverty housing communit protest demonstrat rights religio church women children elderly immigra',
    ),
  },
  {
    name: { en: 'weather', vi: 'thời tiết' },
    stems: stems('weather rain snow temperature forecast heatwave celsius wind meteorolog'),
  },
];

/** A topic needs this share of the sentences, two at least; five are enough however long the article is. */
const SENTENCE_SHARE = 0.25;
const ENOUGH_SENTENCES = 5;
const MOST_TOPICS = 3;

export interface TopicFound {
  readonly name: Readonly<Record<string, string>>;
  /** Indices of the sentences that speak of it. */
  readonly sentences: readonly number[];
}

/** Topics of English sentences, strongest first. */
export function findTopics(sentences: readonly string[]): TopicFound[] {
  const words = sentences.map((sentence) => sentence.toLowerCase().match(/[\p{L}]+(?:-\p{L}+)*/gu) ?? []);
  return TOPICS.map((topic) => ({ name: topic.name, sentences: sentencesWith(topic, words) }))
    .filter(
      (topic) =>
        topic.sentences.length >=
        Math.max(
          Math.min(2, sentences.length),
          Math.min(ENOUGH_SENTENCES, SENTENCE_SHARE * sentences.length),
        ),
    )
    .sort((left, right) => right.sentences.length - left.sentences.length)
    .slice(0, MOST_TOPICS);
}

function sentencesWith(topic: Topic, words: readonly (readonly string[])[]): number[] {
  return [...words.keys()].filter((index) => words[index]!.some((word) => topicsOf(word).includes(topic)));
}

/** Topics of a word; articles repeat theirs, so they are kept. */
function topicsOf(word: string): readonly Topic[] {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const topics = TOPICS.filter((topic) => topic.stems.some((stem) => matches(word, stem)));
  // A warm function meets new words for ever.
  if (seen.size > MOST_SEEN) seen.clear();
  seen.set(word, topics);
  return topics;
}

const MOST_SEEN = 20_000;
const seen = new Map<string, readonly Topic[]>();

/** Short stems must be the whole word, give or take a plural ("war", "wars", not "warning"). */
const matches = (word: string, stem: string): boolean =>
  stem.length > 4 ? word.startsWith(stem) : word === stem || word === `${stem}s`;
