import type { AttributeRule, Condition, RuleAttribute } from './model-file.ts';

/** What rules read, and of it what they set besides the part of speech. */
export type RuleToken = Readonly<Record<RuleAttribute, string | boolean>>;

/** What rules set. */
export interface RuleResult {
  pos: string;
  tag: string;
  label: string;
}

/**
 * spaCy's attribute ruler: the part of speech by tag, word and relation ("been" is an auxiliary, a `DT` that is no
 * `det` a pronoun). Rules read what was there before any of them; later ones win.
 */
export class AttributeRules {
  readonly #rules: readonly AttributeRule[];
  /** Rules that may set something of a token with this tag. */
  readonly #byTag = new Map<string, readonly AttributeRule[]>();

  constructor(rules: readonly AttributeRule[]) {
    this.#rules = rules;
  }

  apply(tokens: readonly (RuleToken & { readonly tag: string; readonly label: string })[]): RuleResult[] {
    return tokens.map(({ tag, label }, index) => {
      const result = { pos: '', tag, label };
      for (const rule of this.#rulesFor(tag)) {
        const first = index - rule.at;
        if (rule.tokens.every((conditions, at) => meets(tokens[first + at], conditions))) {
          Object.assign(result, rule.set);
        }
      }
      return result;
    });
  }

  #rulesFor(tag: string): readonly AttributeRule[] {
    const known = this.#byTag.get(tag);
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ tokens, at }) => {
      const condition = tokens[at]!.tag;
      return condition === undefined || holds(condition, tag);
    });
    this.#byTag.set(tag, rules);
    return rules;
  }
}

function meets(token: RuleToken | undefined, conditions: AttributeRule['tokens'][number]): boolean {
  if (token === undefined) return false;
  for (const attribute in conditions) {
    const name = attribute as RuleAttribute;
    if (!holds(conditions[name]!, token[name])) return false;
  }
  return true;
}

function holds(condition: Condition, value: string | boolean): boolean {
  return 'in' in condition ? condition.in.includes(value) : !condition.notIn.includes(value);
}
