import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The copy of the repository that Stryker works in.
  root: process.cwd(),
  test: {
    dir: process.cwd(),
    include: ['tools/mutation/all.test.mjs'],
    // Nothing is changed in these, so that they need no second reading.
    server: { deps: { external: [/\/packages\/(?:source)\/dist\//] } },
    testTimeout: 60_000,
  },
})
