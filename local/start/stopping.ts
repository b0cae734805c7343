/** How a run ends before its time. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Tells what makes going on senseless, and stops like a Ctrl-C does. Told once: one trouble brings others. */
  fail(sentence: string): void;
  /** 130 after a Ctrl-C, 1 after a failure, undefined while nothing asked for an end. */
  exitCode(): number | undefined;
}

/** People wait five seconds. Whatever has not ended by then is ended: it survives that as it survives a crash. */
const PATIENCE_MS = 4000;
/** One Ctrl-C can arrive twice: from the terminal, and passed on by the script that started us. */
const SAME_CTRL_C_MS = 1000;

export function watchForStop(complain: (sentence: string) => void): Stopping {
  const stopped = new AbortController();
  let asked = Number.POSITIVE_INFINITY;
  let code: number | undefined;
  function stop(exitCode: number): void {
    code ??= exitCode;
    if (stopped.signal.aborted) return;
    setTimeout(() => process.exit(code), PATIENCE_MS).unref();
    stopped.abort();
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Who asks again does not want to wait for an orderly end.
      if (performance.now() - asked > SAME_CTRL_C_MS) process.exit(130);
      asked = Math.min(asked, performance.now());
      stop(130);
    });
  }
  // Nobody reads along any more, behind a pipe that has closed, say.
  process.stdout.on('error', () => stop(1));
  return {
    signal: stopped.signal,
    exitCode: () => code,
    fail(sentence) {
      if (code === undefined) complain(sentence);
      stop(1);
    },
  };
}
