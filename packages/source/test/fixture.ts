import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Finding } from '@smtp-status/registry'

const folder = join(import.meta.dirname, 'fixtures')

/** The good registry, over which every other fixture is laid. */
export const goodFolder: string = join(folder, 'good', 'input')

/** Items that git cannot hold, or would hold at too high a price. */
interface Made {
  readonly absent?: boolean
  readonly remove?: readonly string[]
  readonly folders?: readonly string[]
  readonly links?: Readonly<Record<string, string>>
  readonly pipes?: readonly string[]
  readonly sockets?: readonly string[]
  readonly large?: Readonly<Record<string, number>>
  readonly files?: Readonly<Record<string, { readonly repeat: string; readonly times: number }>>
}

/** A finding as a fixture writes it down. */
export interface ExpectedFinding {
  readonly rule: string
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly found?: string
}

export const fixtureNames: readonly string[] = readdirSync(folder)

export function expectedOf(name: string): readonly ExpectedFinding[] {
  return JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
}

function madeOf(name: string): Made {
  const file = join(folder, name, 'make.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function makeFiles(root: string, { files = {}, large = {} }: Made): void {
  for (const [file, { repeat, times }] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), repeat.repeat(times))
  }
  for (const [file, size] of Object.entries(large)) {
    writeFileSync(join(root, file), '')
    truncateSync(join(root, file), size)
  }
}

function makeOthers(root: string, { remove = [], folders = [], links = {}, pipes = [] }: Made): void {
  for (const file of remove) rmSync(join(root, file), { recursive: true })
  for (const file of folders) mkdirSync(join(root, file))
  for (const [file, target] of Object.entries(links)) symlinkSync(target, join(root, file))
  for (const file of pipes) execFileSync('mkfifo', [join(root, file)])
}

async function listen(path: string): Promise<Server> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(path, resolve)
  })
  return server
}

/** Lays a fixture out in a temporary folder, hands that to `use`, and clears up. */
export async function withFixture<Result>(name: string, use: (root: string) => Result): Promise<Result> {
  const temporary = mkdtempSync(join(tmpdir(), 'registry-'))
  const root = join(temporary, 'src')
  const made = madeOf(name)
  const servers: Server[] = []
  try {
    if (!made.absent) cpSync(goodFolder, root, { recursive: true })
    const overlay = join(folder, name, 'input')
    if (existsSync(overlay)) cpSync(overlay, root, { recursive: true })
    makeOthers(root, made)
    makeFiles(root, made)
    for (const file of made.sockets ?? []) servers.push(await listen(join(root, file)))
    return use(root)
  } finally {
    for (const server of servers) server.close()
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** A finding with what the expected one says, and no more. */
export function likeExpected(finding: Finding, expected: ExpectedFinding | undefined): ExpectedFinding {
  const { rule, place, found } = finding
  return {
    rule,
    file: place.file,
    ...(place.range === undefined ? {} : { line: place.range.line, column: place.range.column }),
    ...(expected?.found === undefined || found === undefined ? {} : { found }),
  }
}
