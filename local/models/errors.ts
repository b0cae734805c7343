/** Something about models that a person can put right. The message says what happened, the advice what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly advice: string;

  constructor(message: string, advice: string, cause?: unknown) {
    super(message, { cause });
    this.advice = advice;
  }
}

// The last two: a file stands where a folder must be.
const UNWRITABLE: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'];

/** Why a request failed, in a word where the system has one: fetch hides it in the cause. */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}

/** `ENOSPC` and the like as advice, naming the setting that moves the place; undefined for an error that is none of the disk's. */
export function diskProblem(
  error: unknown,
  where: string,
  setting = 'TIDINGS_MODELS_DIR',
): ModelError | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ModelError(
      `The disk is full: ${where} could not be written.`,
      `Free some space, or set ${setting} to a place on another disk; what is there already is kept.`,
      error,
    );
  }
  if (code !== undefined && UNWRITABLE.includes(code)) {
    return new ModelError(
      `This place cannot be written (${code}): ${where}.`,
      `Set ${setting} to a place of your own.`,
      error,
    );
  }
  return undefined;
}
