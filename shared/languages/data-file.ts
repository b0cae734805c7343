/**
 * Bytes of a file that stands beside a module, and beside the bundle that the module is in (`DATA_OF` in `infra/bundle.ts`).
 *
 * Asked for without an import: that names all that `node:fs` has, and so loads its promises and streams, 3 ms of CPU in every
 * thread that starts.
 *
 * @param module `import.meta.url` of the module
 */
export function readBeside(module: string, name: string): Buffer {
  return process.getBuiltinModule('node:fs').readFileSync(new URL(name, module));
}
