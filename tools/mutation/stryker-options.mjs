import { join } from 'node:path'

/** Options by which Stryker breaks some files of `src`, from the root of the repository, since tests read the registry's source. */
export function strykerOptions(files) {
  return {
    testRunner: 'vitest',
    vitest: { configFile: 'tools/mutation/vitest.config.mjs', related: false },
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'ignore-examples.mjs')],
    ignorers: ['examples'],
    mutate: [`packages/registry/src/${files}`, '!packages/registry/src/**/example/*.ts'],
    coverageAnalysis: 'perTest',
    disableTypeChecks: false,
    // TypeScript 7 has no compiler API, with which Stryker would rewrite it; nothing here compiles.
    tsconfigFile: 'none.json',
    ignorePatterns: ['/dist', '.turbo', '/packages/*/dist', '/.github'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: 'tools/mutation/dist/report.json' },
    tempDirName: 'tools/mutation/dist/sandbox',
    concurrency: Number(process.env['MUTATION_WORKERS'] ?? 2),
    timeoutMS: 60_000,
  }
}
