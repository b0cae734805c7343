/** What goes wrong with real articles, by kind. Code null: a language that Translate does not take. */
export interface HardGroup {
  name: string;
  cases: readonly (readonly [code: string | null, text: string])[];
}
