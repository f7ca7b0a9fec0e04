import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportGraph } from './import-graph.js'
import { circlesIn, importGraph, importsIn, reachedFrom } from './import-graph.js'

const root = join(import.meta.dirname, '../..')
const graph = importGraph(root)

/** For each package, the packages that it may import. No package may import one that imports it, over however many steps. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  registry: [],
  terminal: ['registry'],
  source: ['registry', 'terminal'],
  publish: ['registry', 'terminal'],
  submission: ['registry', 'terminal', 'source'],
  codes: [],
  replies: ['codes'],
  bounces: ['codes', 'replies'],
  'smtp-status': ['codes', 'replies', 'bounces', 'terminal'],
  'registry-cli': ['registry', 'terminal', 'source', 'publish', 'submission'],
  site: ['registry', 'terminal', 'source', 'publish', 'submission', 'codes', 'replies', 'bounces'],
}

/** Packages that only compute, and so can run in a browser too. */
const pure = new Set(['registry', 'submission', 'codes', 'replies', 'bounces'])

const packageOf = (file: string): string => file.split('/')[1] ?? ''

/** Imports from one package to another that the table does not have, as `from → to: file`. */
function misdirected(imports: ImportGraph): readonly string[] {
  return [...imports].flatMap(([file, { files }]) => {
    const from = packageOf(file)
    const targets = files.map(packageOf).filter((to) => to !== from && !allowed[from]?.includes(to))
    return targets.map((to) => `${from} → ${to}: ${file}`)
  })
}

/** Modules of Node.js that pure packages reach, as `file imports module`, also by way of the packages that they import. */
function shellsReached(imports: ImportGraph): readonly string[] {
  const ours = [...imports.keys()].filter((file) => pure.has(packageOf(file)))
  const reached = new Set(
    ours.concat(ours.flatMap((file) => Array.from(reachedFrom(imports, file, 'loaded')))),
  )
  return [...reached].flatMap((file) => {
    const modules = imports.get(file)?.others.filter((name) => name.startsWith('node:')) ?? []
    return modules.map((name) => `${file} imports ${name}`)
  })
}

/** Circles over more than one folder. In one folder, types may name each other: an entry has changes, a change has fields of entries. */
const circlesOverFolders = (imports: ImportGraph): readonly (readonly string[])[] =>
  circlesIn(imports, 'files').filter((files) => new Set(files.map((file) => dirname(file))).size > 1)

/** The imports of a scratch repository that holds these files. */
function graphOf(files: Readonly<Record<string, string>>): ImportGraph {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    return importGraph(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the packages', () => {
  it('are all in the table of what may import what, which has no circle itself', () => {
    expect(Object.keys(allowed).toSorted()).toEqual(readdirSync(join(root, 'packages')).toSorted())
    const table = Object.entries(allowed).map(
      ([name, files]) => [name, { files, loaded: files, others: [] }] as const,
    )
    expect(circlesIn(new Map(table), 'files')).toEqual([])
  })

  it('have no circle of files that load each other, and none of types over several folders', () => {
    expect(graph.size).toBeGreaterThan(300)
    expect(circlesIn(graph, 'loaded')).toEqual([])
    expect(circlesOverFolders(graph)).toEqual([])
  })

  it('import only in the direction in which data does not flow', () => {
    expect(misdirected(graph)).toEqual([])
  })

  it('that only compute reach no module of Node.js', () => {
    expect(shellsReached(graph)).toEqual([])
  })
})

/** The package.json of a package with one entry. */
const manifest = (entry: string, file: string): string =>
  JSON.stringify({ exports: { [entry]: { types: './dist/index.d.ts', default: `./dist/${file}` } } })

describe('the search', () => {
  it.each(['ts', 'tsx'])('sees a circle of .%s files', (ending) => {
    const planted = graphOf({
      [`packages/site/src/one.${ending}`]: "import { two } from './two.js'\n",
      [`packages/site/src/two.${ending}`]: "export {\n  three,\n} from './parts/three.js'\n",
      [`packages/site/src/parts/three.${ending}`]: "const load = () => import('../one.js')\n",
    })
    const circle = ['one', 'parts/three', 'two'].map((name) => `packages/site/src/${name}.${ending}`)
    expect(circlesIn(planted, 'loaded')).toEqual([circle])
  })

  it('sees a circle of types over packages, and which import goes the wrong way', () => {
    const over = graphOf({
      'packages/registry/package.json': manifest('.', 'index.js'),
      'packages/terminal/package.json': manifest('./report', 'report/index.js'),
      'packages/registry/src/index.ts': "export type { Past } from './past.js'\n",
      'packages/registry/src/past.ts': "import type { Report } from '@smtp-status/terminal/report'\n",
      'packages/terminal/src/report/index.ts': "import type { Past } from '@smtp-status/registry'\n",
    })
    expect(circlesIn(over, 'loaded')).toEqual([])
    expect(circlesOverFolders(over)).toHaveLength(1)
    expect(misdirected(over)).toEqual(['registry → terminal: packages/registry/src/past.ts'])
  })

  it('lets types of one folder name each other', () => {
    const types = graphOf({
      'packages/registry/src/entry.ts': "import type { Change } from './change.js'\n",
      'packages/registry/src/change.ts': "import type { Entry } from './entry.js'\n",
    })
    expect(circlesIn(types, 'files')).toHaveLength(1)
    expect(circlesOverFolders(types)).toEqual([])
  })

  it('sees a module of Node.js behind another package', () => {
    const hidden = graphOf({
      'packages/terminal/package.json': manifest('.', 'index.js'),
      'packages/submission/src/index.ts': "import '@smtp-status/terminal'\n",
      'packages/terminal/src/index.ts': "export { write } from './write.js'\n",
      'packages/terminal/src/write.ts': "import { writeFileSync } from 'node:fs'\n",
    })
    expect(shellsReached(hidden)).toEqual(['packages/terminal/src/write.ts imports node:fs'])
  })

  it('meets a file twice without taking that for a circle', () => {
    const twice = graphOf({
      'packages/codes/src/index.ts': "export * from './one.js'\nexport * from './two.js'\n",
      'packages/codes/src/one.ts': "import { x } from './x.js'\n",
      'packages/codes/src/two.ts': "import { x } from './x.js'\n",
      'packages/codes/src/x.ts': 'export const x = 1\n',
    })
    expect(circlesIn(twice, 'files')).toEqual([])
  })

  it('refuses an import that leads nowhere', () => {
    const files = { 'packages/codes/src/index.ts': "import { x } from './gone.js'\n" }
    expect(() => graphOf(files)).toThrow('imports ./gone.js, which is not there')
  })

  it('takes no text for an import', () => {
    expect(importsIn("const text = \"import { x } from './x.js'\"\n// import { y } from './y.js'\n")).toEqual(
      [],
    )
  })
})
