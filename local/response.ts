/** A name as a header takes it: what none may hold, and the comma of lists, is percent-encoded. */
export function headerText(name: string): string {
  return name.replace(/[^\x21-\x2b\x2d-\x7e]/gu, (sign) => encodeURIComponent(sign.toWellFormed()));
}
