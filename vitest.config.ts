import { defineConfig } from 'vitest/config'

const report = process.env['VITEST_JSON']

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/fixtures/**', '**/node_modules/**'],
    testTimeout: 30_000,
    // GitHub's language service imports JSON as bundlers do, which Node.js refuses.
    server: { deps: { inline: [/@actions\//] } },
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
})
