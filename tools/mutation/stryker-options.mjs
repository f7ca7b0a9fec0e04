import { join } from 'node:path'

/** Folder of the copies that are broken, from the root. */
export const copies = 'tools/mutation/dist/copies'

const plugin = (name) => join(import.meta.dirname, name)

/** Options by which Stryker breaks some files of a package, from the root of the repository, since tests read the registry's source. */
export function strykerOptions(name, files) {
  const inPackage = (pattern) => pattern.replace(/^(!?)/, `$1packages/${name}/src/`)
  return {
    testRunner: 'kept',
    plugins: [plugin('kept-runner.mjs'), plugin('ignore-examples.mjs')],
    ignorers: ['examples'],
    mutate: files.map(inPackage),
    coverageAnalysis: 'perTest',
    // Code that runs while a file is loaded would need all to be loaded anew for each change.
    ignoreStatic: true,
    disableTypeChecks: false,
    // TypeScript 7 has no compiler API, with which Stryker would rewrite it; nothing here compiles.
    tsconfigFile: 'none.json',
    ignorePatterns: ['/dist', '.turbo', '/packages/*/dist', '/.github'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: 'tools/mutation/dist/report.json' },
    tempDirName: copies,
    concurrency: Number(process.env['MUTATION_WORKERS'] ?? 1),
    timeoutMS: 9_000,
    // The tests of a change take two seconds at most, see the runner.
    timeoutFactor: 0.1,
  }
}
