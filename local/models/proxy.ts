import { setGlobalProxyFromEnv } from 'node:http';

/** Node's fetch takes HTTPS_PROXY, HTTP_PROXY and NO_PROXY only when told to. */
export function useProxy(env: NodeJS.ProcessEnv = process.env): void {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.some((name) => env[name])) setGlobalProxyFromEnv(env);
}
