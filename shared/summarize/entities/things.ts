import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { NAMED_THINGS, PRODUCTS, WORKS } from '../../languages/en/things.ts';
import { forms, type Sign } from './deeds.ts';
import { ALL_KINDS } from './types.ts';

/*
 * Signs that a name is nobody's and no place's: a work, a part in one, a product, a vessel, an animal. Points as in
 * `types.ts`; those against a thing outweigh a given name and the model's word together ("the trawler Anna Berg").
 */

/**
 * @param described nouns that say what the name is
 * @param own nouns that belong to it
 */
export function signsOfThing(
  parsed: ParsedText,
  root: ParsedToken,
  name: readonly ParsedToken[],
  described: readonly ParsedToken[],
  own: readonly ParsedToken[],
): Sign[] {
  const ofAll = (what: string, points: number): Sign[] => ALL_KINDS.map((kind) => ({ what, kind, points }));
  const ofOne = (what: string, kind: Sign['kind'], points: number): Sign[] => [{ what, kind, points }];
  const isProduct = own.some(({ norm, label }) => PRODUCTS.has(norm) && label !== 'prep');
  return [
    ...(isWork(parsed, described, name) || isPerformed(parsed, root) ? ofAll('work', -4) : []),
    ...(isOneOfThings(described, root, name) || isBoarded(parsed, name) ? ofAll('thing', -8) : []),
    ...(isAfloat(parsed, root) ? ofOne('afloat', 'person', -5) : []),
    ...(isArticle(parsed, root, name) ? ofOne('a', 'organisation', -9) : []),
    ...(isProgramme(parsed, root) ? ofAll('programme', -4) : []),
    ...(isProduct || isMade(parsed, root) ? ofOne('product', 'organisation', -4) : []),
    ...(isPart(parsed, root) ? ofOne('part', 'person', -6) : []),
  ];
}

/** "the film Lumen", "Lumen (1989)" */
function isWork(
  { tokens }: ParsedText,
  described: readonly ParsedToken[],
  name: readonly ParsedToken[],
): boolean {
  const [open, year, close] = tokens.slice(name.at(-1)!.index + 1).map(({ text }) => text);
  const dated = open === '(' && /^(?:19|20)\d\d$/.test(year ?? '') && close === ')';
  return dated || described.some(({ norm }) => WORKS.has(norm));
}

/** "the tanker Lumen", "Lumen, a yacht"; "tanker driver Anna Berg" is none. */
const isOneOfThings = (
  described: readonly ParsedToken[],
  root: ParsedToken,
  name: readonly ParsedToken[],
): boolean =>
  described.some(
    ({ norm, index }) =>
      (NAMED_THINGS.has(norm) || WORKS.has(norm)) && (index > root.index || index === name[0]!.index - 1),
  );

/** "aboard the Lumen", "on board Lumen" */
function isBoarded({ tokens }: ParsedText, name: readonly ParsedToken[]): boolean {
  const [on, board] = tokens
    .slice(0, name[0]!.index)
    .filter(({ norm }) => norm !== 'the')
    .slice(-2)
    .map(({ norm }) => norm);
  return board === 'aboard' || (on === 'on' && board === 'board');
}

const FLOATING = forms('sink capsize dock berth moor');

/** "Lumen sank": people sink putts, or to their knees. */
const isAfloat = (parsed: ParsedText, root: ParsedToken): boolean => {
  const verb = headOf(parsed, root);
  const isWhole = verb !== null && childrenOf(parsed, verb, 'dobj').length === 0;
  return isWhole && /^nsubj(?:pass)?$/.test(root.label) && FLOATING.has(verb.norm);
};

/** "a BMW" is made by one. */
const isArticle = ({ tokens }: ParsedText, root: ParsedToken, name: readonly ParsedToken[]): boolean =>
  name.length === 1 &&
  /^an?$/.test(tokens[root.index - 1]?.norm ?? '') &&
  !/^(?:compound|nmod|poss|amod)$/.test(root.label);

/** "the maker of Lumen" */
function isMade(parsed: ParsedText, root: ParsedToken): boolean {
  const of = root.label === 'pobj' ? headOf(parsed, root) : null;
  const maker = of?.norm === 'of' ? headOf(parsed, of) : null;
  return maker !== null && /^(?:makers?|manufacturers?|producers?|sellers?|publishers?)$/.test(maker.norm);
}

/** "performed Ghost Town" */
const isPerformed = (parsed: ParsedText, root: ParsedToken): boolean =>
  root.label === 'dobj' && /^(?:perform|sang|sing|sung|singing)/.test(headOf(parsed, root)?.norm ?? '');

/** "the Lumen Street actress", "played Anna Berg in Lumen City" */
function isProgramme(parsed: ParsedText, root: ParsedToken): boolean {
  const head = headOf(parsed, root);
  if (head === null) return false;
  if (/^(?:compound|nmod)$/.test(root.label))
    return /^(?:actor|actors|actress|actresses|co-star)$/.test(head.norm);
  const verb = root.label === 'pobj' && head.norm === 'in' ? headOf(parsed, head) : null;
  return (
    verb !== null &&
    /^play(?:s|ed|ing)?$/.test(verb.norm) &&
    childrenOf(parsed, verb, 'dobj')[0]?.entity === 'PERSON'
  );
}

/** Somebody whom an actor plays: "Tom Hill plays Jon Snow in the series", "Jon Snow, played by …", "the character Jon Snow". */
function isPart(parsed: ParsedText, root: ParsedToken): boolean {
  const head = headOf(parsed, root);
  const isOfScreen = SCREEN.test(parsed.text);
  const played = childrenOf(parsed, root, 'acl').some(({ norm }) =>
    /^(?:played|portrayed|voiced)$/.test(norm),
  );
  if (played || head === null) return played;
  if (root.label === 'dobj')
    return /^(?:portray|voic)/.test(head.norm) || (isOfScreen && /^play/.test(head.norm));
  if (root.label === 'appos' || root.label === 'compound') return head.norm === 'character';
  const owner = root.label === 'pobj' && /^(?:of|as)$/.test(head.norm) ? headOf(parsed, head) : null;
  return (
    childrenOf(parsed, root, 'compound').some(({ norm }) => norm === 'character') ||
    (owner !== null && /^(?:role|part|character|star|stars|starred|starring|cast)$/.test(owner.norm)) ||
    // "The film features Anna Berg as Jon Snow"
    (owner !== null && isOfScreen && head.norm === 'as' && FEATURING.has(owner.norm))
  );
}

const FEATURING = forms('feature appear return');

const SCREEN =
  /(?<!\p{L})(?:films?|movies?|series|sitcom|soap|drama|thriller|comedy|musical|stage|screen|actor|actress|role|episodes?)(?!\p{L})/iu;
