export interface DetectedLanguage {
  /** One of Amazon Translate's codes; null when the text has no letters or its language is not supported. */
  code: string | null;
  /** 0 to 1. */
  confidence: number;
  /** Code of the language when it is one that Translate does not take; `confidence` is then about that. */
  foreign?: string;
}
