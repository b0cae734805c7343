import { defineConfig } from 'vitest/config';

/** Tests that run the bundles of the synthesized stack. */
const STACK = ['tests/end-to-end/**/*.test.ts', 'tests/faults/**/*.test.ts'];

export default defineConfig({
  test: {
    // The end-to-end runs start real servers and processes; everything else ends in milliseconds.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // The stack is synthesized, which takes ten seconds, only where a test is chosen that runs it.
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: STACK } },
      {
        extends: true,
        test: { name: 'stack', include: STACK, globalSetup: ['tests/end-to-end/synthesize.ts'] },
      },
    ],
  },
});
