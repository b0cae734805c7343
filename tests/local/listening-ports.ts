import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Whether the system tells which ports a process listens on. */
export const TELLS_PORTS = process.platform === 'linux';

const LISTEN = '0A';

/** TCP ports on which this process listens: whoever adds a listener need not remember to name it in a test. */
export function listeningPorts(): number[] {
  const own = new Set(
    readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        // Closed since the folder was read.
        return '';
      }
    }),
  );
  return readFileSync('/proc/self/net/tcp', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTEN && own.has(`socket:[${inode}]`))
    .map(([, address]) => Number.parseInt(address!.split(':')[1]!, 16));
}
