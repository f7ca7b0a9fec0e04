import { defineConfig } from 'vitest/config'

const report = process.env['VITEST_JSON']

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'scripts/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/fixtures/**', '**/node_modules/**', 'tools/mutation/dist/**'],
    // Every core takes tests; by default one is left free, which on a machine of two is half of it.
    maxWorkers: '100%',
    // A bound for what hangs, far above what anything takes on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
})
