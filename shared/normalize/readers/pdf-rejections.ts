/** Errors that pdf.js raises on damaged files. It leaves some of their promises without a handler. */
const PDF_ERRORS = new Set([
  'XRefEntryException',
  'XRefParseException',
  'ParserEOFException',
  'MissingDataException',
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'AbortException',
  'PasswordException',
  'ResponseException',
  'JpegError',
  'JpxError',
  'Jbig2Error',
]);

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

let open = 0;
let others: Listener[] = [];

/**
 * Runs work that reads a PDF. pdf.js reports each error to its caller, and some a second time as a rejection that
 * nobody can catch; such a rejection would end the whole process. Only those are dropped here, and only while a PDF
 * is being read; all others go where they went before.
 */
export async function withoutStrayRejections<T>(work: () => Promise<T>): Promise<T> {
  if (open++ === 0) {
    others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', sort);
  }
  try {
    return await work();
  } finally {
    // Rejections are reported after the running microtasks; pdf.js's own last ones follow within a timer's turn.
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (--open === 0) {
      process.off('unhandledRejection', sort);
      for (const listener of others) process.on('unhandledRejection', listener);
    }
  }
}

function sort(reason: unknown, promise: Promise<unknown>): void {
  if (
    typeof reason === 'object' &&
    reason !== null &&
    'name' in reason &&
    PDF_ERRORS.has(String(reason.name))
  )
    return;
  if (others.length === 0) throw reason;
  for (const listener of others) listener(reason, promise);
}
