// Whether what is installed is what the lock file says. Plain JavaScript without dependencies: it runs before anything
// is installed.

/**
 * Compares package-lock.json with the record that npm keeps of what it has installed, node_modules/.package-lock.json:
 * npm writes it last, so that an install that broke off has none. Packages for other systems may be missing.
 */
export function isInstalled(wanted, installed) {
  const there = installed.packages ?? {};
  const listed = Object.entries(wanted.packages ?? {}).filter(([place]) => place !== '');
  const isSame = ([place, { version, integrity, optional, devOptional }]) => {
    const found = there[place];
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  };
  return listed.length > 0 && listed.every(isSame);
}
