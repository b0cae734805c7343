import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The end-to-end runs start real servers and processes; everything else ends in milliseconds.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
