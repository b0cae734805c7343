// Runs in CloudFront for every request ("CloudFront Functions", JavaScript runtime 2.0): ECMAScript 5.1 with some of what
// came later, 10 KB, no modules. infra/hosting/viewer.ts puts the networks in.

/** Ranges of addresses that may read, `[numbers, bits]` each; null where everybody may who has come so far. */
const NETWORKS = null;

function numbersOf(address) {
  if (address.indexOf(':') < 0) return address.split('.').map(Number);
  const halves = address.split('::');
  const words = (text) => (text ? text.split(':').map((word) => parseInt(word, 16)) : []);
  const left = words(halves[0]);
  const right = words(halves[1]);
  while (left.length + right.length < 8) left.push(0);
  return left.concat(right);
}

function isIn(numbers, network) {
  const size = numbers.length === 4 ? 8 : 16;
  if (network[0].length !== numbers.length) return false;
  return numbers.every((number, index) => {
    const kept = Math.max(0, Math.min(size, network[1] - index * size));
    const step = 2 ** (size - kept);
    return Math.floor(number / step) === Math.floor(network[0][index] / step);
  });
}

const FORBIDDEN = {
  statusCode: 403,
  statusDescription: 'Forbidden',
  headers: { 'cache-control': { value: 'no-store' } },
};

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  if (NETWORKS !== null) {
    const numbers = numbersOf(event.viewer.ip);
    if (!NETWORKS.some((network) => isIn(numbers, network))) return FORBIDDEN;
  }
  // A folder's address, and what S3 would read as a space.
  request.uri = request.uri.replace(/\/$/, '/index.html').replace(/\+/g, '%2B');
  return request;
}
