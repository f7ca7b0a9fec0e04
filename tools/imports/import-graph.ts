import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Imports of a source: files of the same repository, those of them that are loaded when it is, and names of all else. */
export interface Imports {
  readonly files: readonly string[]
  /** The files but for those of which only types are imported. */
  readonly loaded: readonly string[]
  readonly others: readonly string[]
}

/** The sources of a repository's packages with their imports. */
export type ImportGraph = ReadonlyMap<string, Imports>

interface Statement {
  readonly name: string
  readonly isOfTypes: boolean
}

/** Imports and exports from elsewhere, and imports at run time. */
const forms = [
  /^(?:import|export)(?<types> type)?\b[^'";]*?\bfrom '(?<name>[^']+)'/gm,
  /^import '(?<name>[^']+)'/gm,
  /\bimport\('(?<name>[^']+)'\)/g,
]

/** The imports of a source; one of Node.js's `#` names is of what was generated, and no source. */
export function importsIn(text: string): readonly Statement[] {
  return forms
    .flatMap((form) => Array.from(text.matchAll(form)))
    .map(({ groups = {} }) => ({ name: groups['name'] ?? '', isOfTypes: groups['types'] !== undefined }))
    .filter(({ name }) => !name.startsWith('#'))
}

/** The source of which a path with the ending of JavaScript is made, whatever its own ending. */
function sourceAt(path: string): string | undefined {
  const stem = path.replace(/\.jsx?$/, '')
  return [`${stem}.ts`, `${stem}.tsx`, path].find((each) => existsSync(each))
}

/** The source of an entry of one of our own packages, by the package's `exports`: `@smtp-status/terminal/report`. */
function entrySource(root: string, folder: string, entry: string): string | undefined {
  const manifest: { readonly exports?: Readonly<Record<string, { readonly default?: string }>> } = JSON.parse(
    readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'),
  )
  const built = manifest.exports?.[entry === '' ? '.' : `./${entry}`]?.default
  return built === undefined
    ? undefined
    : sourceAt(join(root, 'packages', folder, built.replace('dist', 'src')))
}

/** The file that an import means, as a path; undefined where it is of Node.js or of a library. */
function fileOf(root: string, from: string, name: string): string | undefined {
  if (name.startsWith('.')) return sourceAt(join(root, dirname(from), name))
  const [, folder, entry = ''] = /^@smtp-status\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(name) ?? []
  return folder === undefined ? undefined : entrySource(root, folder, entry)
}

function sourcesOf(root: string): readonly string[] {
  return readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name, 'src')
    if (!existsSync(folder)) return []
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `packages/${name}/src/${file}`)
  })
}

function importsOf(root: string, file: string): Imports {
  const found = importsIn(readFileSync(join(root, file), 'utf8')).map((each) =>
    Object.assign({ path: fileOf(root, file, each.name) }, each),
  )
  const lost = found.find(({ name, path }) => path === undefined && /^(?:\.|@smtp-status\/)/.test(name))
  if (lost !== undefined) throw new Error(`${file} imports ${lost.name}, which is not there`)
  const pathsOf = (some: readonly { readonly path: string | undefined }[]): readonly string[] => [
    ...new Set(some.flatMap(({ path }) => (path === undefined ? [] : [relative(root, path)]))),
  ]
  return {
    files: pathsOf(found),
    loaded: pathsOf(found.filter(({ isOfTypes }) => !isOfTypes)),
    others: found.filter(({ path }) => path === undefined).map(({ name }) => name),
  }
}

/** Reads the imports of every source of a repository's packages. Throws where an import of a file leads nowhere. */
export function importGraph(root: string): ImportGraph {
  return new Map(sourcesOf(root).map((file) => [file, importsOf(root, file)]))
}

/** The files that are reached from a file over one import or more. */
export function reachedFrom(
  graph: ImportGraph,
  start: string,
  edges: 'files' | 'loaded',
): ReadonlySet<string> {
  const reached = new Set(graph.get(start)?.[edges])
  for (const file of reached) for (const next of graph.get(file)?.[edges] ?? []) reached.add(next)
  return reached
}

/** Circles of imports: the files of each, in order. A file that lies on several is in one of them with all their files. */
export function circlesIn(graph: ImportGraph, edges: 'files' | 'loaded'): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((file) => [file, reachedFrom(graph, file, edges)]))
  const circles = [...reached].map(([file, ahead]) =>
    [...ahead].filter((each) => reached.get(each)?.has(file)).toSorted(),
  )
  const distinct = new Map(
    circles.filter(({ length }) => length > 0).map((files) => [files.join('\n'), files]),
  )
  return [...distinct.values()]
}
