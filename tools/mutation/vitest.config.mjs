import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The copy of the repository that Stryker works in.
  root: process.cwd(),
  test: {
    dir: process.cwd(),
    include: ['tools/mutation/all.test.mjs'],
    runner: './tools/mutation/serve.mjs',
    reporters: [{}],
    testTimeout: 60_000,
  },
})
