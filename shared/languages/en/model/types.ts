/** Tags of the Penn Treebank as OntoNotes has them; `_SP` is white space. */
export type Tag =
  | ('$' | "''" | ',' | '-LRB-' | '-RRB-' | '.' | ':' | '``' | 'HYPH' | 'NFP' | 'SYM' | '_SP')
  | ('NN' | 'NNS' | 'NNP' | 'NNPS' | 'PRP' | 'PRP$' | 'WP' | 'WP$' | 'EX' | 'POS')
  | ('VB' | 'VBD' | 'VBG' | 'VBN' | 'VBP' | 'VBZ' | 'MD' | 'TO')
  | ('JJ' | 'JJR' | 'JJS' | 'RB' | 'RBR' | 'RBS' | 'RP' | 'WRB')
  | ('CC' | 'CD' | 'DT' | 'IN' | 'PDT' | 'WDT')
  | ('ADD' | 'AFX' | 'FW' | 'LS' | 'UH' | 'XX');

/** Parts of speech of Universal Dependencies. */
export type PartOfSpeech =
  | ('ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM')
  | ('PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SPACE' | 'SYM' | 'VERB' | 'X');

/** What a word is to its head, in ClearNLP's scheme: the subject is `nsubj`, the object `dobj`, a name's gloss `appos`. */
export type Relation =
  | ('ROOT' | 'acl' | 'acomp' | 'advcl' | 'advmod' | 'agent' | 'amod' | 'appos' | 'attr' | 'aux' | 'auxpass')
  | (
      | 'case'
      | 'cc'
      | 'ccomp'
      | 'compound'
      | 'conj'
      | 'csubj'
      | 'csubjpass'
      | 'dative'
      | 'dep'
      | 'det'
      | 'dobj'
    )
  | (
      | 'expl'
      | 'intj'
      | 'mark'
      | 'meta'
      | 'neg'
      | 'nmod'
      | 'npadvmod'
      | 'nsubj'
      | 'nsubjpass'
      | 'nummod'
      | 'oprd'
    )
  | ('parataxis' | 'pcomp' | 'pobj' | 'poss' | 'preconj' | 'predet' | 'prep' | 'prt' | 'punct' | 'quantmod')
  | ('relcl' | 'xcomp');

/** Kinds of OntoNotes 5: GPE is a country, state or city, NORP a people, party or religion, FAC a building or road. */
export type EntityKind =
  | (
      | 'PERSON'
      | 'NORP'
      | 'ORG'
      | 'GPE'
      | 'LOC'
      | 'FAC'
      | 'PRODUCT'
      | 'EVENT'
      | 'WORK_OF_ART'
      | 'LAW'
      | 'LANGUAGE'
    )
  | ('DATE' | 'TIME' | 'PERCENT' | 'MONEY' | 'QUANTITY' | 'ORDINAL' | 'CARDINAL');

export interface ParsedToken {
  /** Where it stands among the tokens of its text. */
  readonly index: number;
  /** As written: `text.slice(start, end)`. A run of spaces beyond the first is a token too. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The plain form: lower case, `n't` as "not", `'ll` as "will", American spelling. */
  readonly norm: string;
  readonly tag: Tag;
  readonly pos: PartOfSpeech;
  /** Index of the word that it depends on; its own when it is the root of a sentence. */
  readonly head: number;
  /** What it is to its head. */
  readonly label: Relation;
  /** Indices of the words that depend on it, in order. */
  readonly children: readonly number[];
  readonly sentenceStart: boolean;
  /** Kind of the entity that it is part of. */
  readonly entity: EntityKind | null;
}

/** Tokens `first` to `end`, the latter not included. */
export interface ParsedEntity {
  readonly kind: EntityKind;
  readonly first: number;
  readonly end: number;
}

export interface ParsedText {
  readonly text: string;
  readonly tokens: readonly ParsedToken[];
  /** In order, none within another. */
  readonly entities: readonly ParsedEntity[];
}

/** A text whose sentences are known: they begin at 0, at these offsets, and nowhere else. Without any it is one sentence. */
export interface TextInSentences {
  readonly text: string;
  readonly sentenceStarts: readonly number[];
}
