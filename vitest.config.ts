import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'system', include: ['test/**/*.test.ts'] } },
    ],
    globalSetup: 'test/support/global-setup.ts',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for may take its time on a machine that is busy.
    expect: { poll: { timeout: 20_000 } },
  },
})
