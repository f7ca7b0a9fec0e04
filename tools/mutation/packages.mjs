// The packages that are broken on purpose: which of their files, and which of their tests are run.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * For each package: its files as patterns of `src`, its tests by their path in `test` and those that are left out, and what the page
 * says of that. Where `every` is a number, only so many-th files are broken.
 */
export const packages = {
  registry: {
    files: ['update/**/*.ts', 'conflict/**/*.ts', 'text/**/*.ts', '!**/example/*.ts'],
    tests: /^(?:update|conflict|text)\//,
    without: /^$/,
    also: ['tools/mutation/rules-page.test.mjs'],
    note: `The examples of the rules are not tried: they are what tests are run on. A change of a part is tried against the tests
of that part and the test of [rules.md](../rules.md). These figures are of an earlier run, which loaded everything anew for each
change. So they have the changes of tables and constants too.`,
  },
  replies: {
    files: ['**/*.ts'],
    tests: /./,
    without: /^(?:readme|types)\./,
    note: `The sentences of rules and explanations stand in tables, so most of them are not tried.`,
  },
  publish: {
    files: ['**/*.ts'],
    leftOut: /^(?:html\/filter\.ts|write\/|disk\.ts)/,
    tests: /./,
    without: /readme|entries|in-browser|builds-at-once/,
    note: `The words of the files stand in constants for the most part, so they are not tried, nor are the files of pages
(\`.tsx\`). Tests in a browser and tests with several builds at once are left out: they take minutes, or run the compiled package.
So \`html/filter.ts\` is left out too, which runs in a browser alone. The folder \`write\` and \`disk.ts\` are left out as well: their
tests end a build at each of its steps, which takes seconds for each change. [reliability.md](../reliability.md) has what they show.`,
  },
  source: {
    files: ['**/*.ts'],
    tests: /./,
    without: /^readme\./,
    note: `The schemas are data and not tried; what explains their failures is.`,
  },
  bounces: {
    files: ['**/*.ts'],
    tests: /./,
    without: /^readme\./,
    note: `Cues, advice, forms and the names of fields stand in tables, so most of them are not tried.`,
  },
}

const isCode = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('generated/')

/** The files of a package that can be broken, of which every so many can stand for the others. */
export function filesOf(name) {
  const { leftOut = /^$/ } = packages[name]
  return readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => isCode(file) && !leftOut.test(file))
    .toSorted()
}

/** The files of a package to break, as patterns of `src`. What is left out never is: code that deletes would delete others' files. */
export function patternsOf(name) {
  const { files, every = 1, leftOut } = packages[name]
  if (every === 1 && leftOut === undefined) return files
  return filesOf(name).filter((_, index) => index % every === 0)
}

/** The test files of a package that its changes are tried against. */
export function testsFor(name) {
  if (packages[name] === undefined) return []
  const { tests, without, also = [] } = packages[name]
  const folder = join(root, 'packages', name, 'test')
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && tests.test(file) && !without.test(file))
    .toSorted()
    .map((file) => join(folder, file))
  return [...own, ...also.map((file) => join(root, file))]
}
