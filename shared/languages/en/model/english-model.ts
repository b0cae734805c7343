import { AttributeRules, type RuleResult } from './attribute-rules.ts';
import { EntityRecogniser } from './entities.ts';
import { Kernel } from './kernel.ts';
import { type Lexeme, Lexicon } from './lexicon.ts';
import { ModelFile } from './model-file.ts';
import { Parser, type Trees } from './parser.ts';
import { Tagger } from './tagger.ts';
import { ROWS_BETWEEN, type Row, Tok2Vec } from './tok2vec.ts';
import { Tokenizer, type Word } from './tokenizer.ts';
import type {
  EntityKind,
  ParsedEntity,
  ParsedText,
  ParsedToken,
  PartOfSpeech,
  Relation,
  Tag,
  TextInSentences,
} from './types.ts';
import { layOut, type Workspace } from './workspace.ts';

/** Rows of a batch, about as many words: five kilobytes each. Larger ones are not faster. */
const BATCH_ROWS = 512;

/** A text taken apart, and where its words are in the batch. */
interface Prepared {
  readonly text: string;
  readonly words: readonly (Word & { readonly lexeme: Lexeme })[];
  readonly givenStarts: readonly number[] | null;
  readonly firstRow: number;
}

/** Texts that are computed together. */
interface Batch {
  readonly texts: Prepared[];
  readonly rows: Row[];
}

/** spaCy's small English model: tokens, tags, parts of speech, trees, sentences, entities. */
export class EnglishModel {
  readonly #kernel: Kernel;
  readonly #tokenizer: Tokenizer;
  readonly #lexicon: Lexicon;
  readonly #syntax: Tok2Vec;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #rules: AttributeRules;
  readonly #entities: Tok2Vec;
  readonly #recogniser: EntityRecogniser;
  /** Memory behind this belongs to batches. */
  readonly #loaded: number;
  #workspace: Workspace | undefined;

  /**
   * @param file bytes of english.weights.bin
   * @param wasm bytes of english.kernel.wasm
   */
  constructor(file: Uint8Array, wasm: Uint8Array) {
    const model = new ModelFile(file);
    this.#kernel = new Kernel(wasm);
    this.#tokenizer = new Tokenizer(model.tables);
    this.#lexicon = new Lexicon(model);
    this.#syntax = new Tok2Vec(model, this.#kernel, this.#lexicon, 'syntax');
    this.#tagger = new Tagger(model, this.#kernel);
    this.#parser = new Parser(model, this.#kernel);
    this.#rules = new AttributeRules(model.tables.attributeRules);
    this.#entities = new Tok2Vec(model, this.#kernel, this.#lexicon, 'entities');
    this.#recogniser = new EntityRecogniser(model, this.#kernel);
    this.#loaded = this.#kernel.used;
  }

  /** @param text a paragraph rather than an article: memory is five kilobytes a word, and is kept */
  parse(text: string | TextInSentences): ParsedText {
    return this.parseAll([text])[0]!;
  }

  /** Each text by itself, in order; faster than one at a time. */
  parseAll(texts: readonly (string | TextInSentences)[]): ParsedText[] {
    return this.#batches(texts).flatMap((batch) => this.#parseBatch(batch));
  }

  #batches(texts: readonly (string | TextInSentences)[]): Batch[] {
    const batches: Batch[] = [];
    for (const text of texts) {
      const words = this.#wordsOf(typeof text === 'string' ? text : text.text);
      const last = batches.at(-1);
      if (last === undefined || last.rows.length + words.length + ROWS_BETWEEN > BATCH_ROWS) {
        batches.push({ texts: [], rows: emptyRows() });
      }
      add(batches.at(-1)!, text, words);
    }
    return batches;
  }

  #wordsOf(text: string): Prepared['words'] {
    return this.#tokenizer
      .tokenize(text)
      .map((word) => ({ ...word, lexeme: this.#lexicon.lexeme(word.text, word.norm) }));
  }

  #parseBatch({ texts, rows }: Batch): ParsedText[] {
    const workspace = this.#workspaceFor(rows.length);
    this.#syntax.encode(rows, workspace);
    const tags = this.#tagger.tag(workspace, rows.length);
    this.#parser.prepare(workspace, rows.length);
    const trees = texts.map(({ words, firstRow, givenStarts }) =>
      this.#parser.parse(words.length, firstRow, (index) => words[index]!.lexeme.isSpace, givenStarts),
    );
    this.#entities.encode(rows, workspace);
    this.#recogniser.prepare(workspace, rows.length);
    return texts.map((prepared, index) => {
      const { words, firstRow } = prepared;
      const tree = trees[index]!;
      const entities = this.#recogniser.recognise(
        firstRow,
        (word) => words[word]!.lexeme.isSpace,
        tree.starts,
      );
      const attributes = this.#rules.apply(
        words.map(({ lexeme: { lower, isSpace } }, word) => ({
          lower,
          isSpace,
          tag: tags[firstRow + word]!,
          label: tree.labels[word]!,
        })),
      );
      return { text: prepared.text, tokens: tokensOf(prepared, tree, attributes, entities), entities };
    });
  }

  /** Room for a batch. What a larger batch had is kept; a text of its own larger than that takes more. */
  #workspaceFor(rows: number): Workspace {
    if (this.#workspace === undefined || this.#workspace.rows < rows) {
      const room = Math.max(rows, BATCH_ROWS);
      // If memory does not suffice, the next batch finds no layout that is half gone.
      this.#workspace = undefined;
      this.#kernel.releaseTo(this.#loaded);
      this.#syntax.layOut(room);
      this.#entities.layOut(room);
      this.#workspace = layOut(this.#kernel, room);
    }
    return this.#workspace;
  }
}

const emptyRows = (): Row[] => new Array<Row>(ROWS_BETWEEN).fill(null);

function add({ texts, rows }: Batch, text: string | TextInSentences, words: Prepared['words']): void {
  const firstRow = rows.length;
  for (const { lexeme, spaceAfter } of words) rows.push({ lexeme, spaceAfter });
  rows.push(...emptyRows());
  if (typeof text === 'string') texts.push({ text, words, givenStarts: null, firstRow });
  else
    texts.push({ text: text.text, words, givenStarts: startingWords(text.sentenceStarts, words), firstRow });
}

/** The first word at or behind each offset, and the very first. */
function startingWords(offsets: readonly number[], words: readonly Word[]): number[] {
  const starts = offsets.map((offset) => words.findIndex(({ start }) => start >= offset));
  return [0, ...starts.filter((start) => start > 0)];
}

function tokensOf(
  { words }: Prepared,
  { heads, starts }: Trees,
  attributes: readonly RuleResult[],
  entities: readonly ParsedEntity[],
): ParsedToken[] {
  const children: number[][] = words.map(() => []);
  heads.forEach((head, word) => {
    if (head !== word) children[head]!.push(word);
  });
  const kinds = new Array<EntityKind | null>(words.length).fill(null);
  for (const { kind, first, end } of entities) kinds.fill(kind, first, end);
  return words.map(({ text, start, lexeme }, index) => ({
    index,
    text,
    start,
    end: start + text.length,
    norm: lexeme.norm,
    tag: attributes[index]!.tag as Tag,
    pos: attributes[index]!.pos as PartOfSpeech,
    head: heads[index]!,
    label: attributes[index]!.label as Relation,
    children: children[index]!,
    sentenceStart: starts[index]!,
    entity: kinds[index]!,
  }));
}
