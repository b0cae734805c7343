import { TidingsError } from '../../errors.ts';

/**
 * Thrown before a request that today's character budget does not hold. Not a failure: the article waits as
 * "paused" and goes on when the budget of the next UTC day opens.
 */
export class BudgetReachedError extends TidingsError {
  override readonly name = 'BudgetReachedError';
  /** UTC day whose budget is used up, `YYYY-MM-DD`. */
  readonly day: string;

  /** @param details.setting that the budget stands in */
  constructor(details: {
    day: string;
    budget: number;
    requested: number;
    setting?: string;
    cause?: unknown;
  }) {
    super(
      {
        kind: 'budget-reached',
        message: `The budget of ${details.budget} characters for ${details.day} (UTC) does not hold ${details.requested} more.`,
        advice: `The article goes on by itself next day (UTC); raise ${details.setting ?? 'dailyCharacterBudget'} to go on sooner.`,
        cause: details.cause,
      },
      true,
    );
    this.day = details.day;
  }
}
