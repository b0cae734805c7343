import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/end-to-end/synthesize.ts'],
    // The end-to-end runs start real servers and processes; everything else ends in milliseconds.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
