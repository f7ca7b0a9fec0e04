// Counts the source files that a reader visits to follow what the program does: those of our packages in which a function
// ran, by V8's own coverage (NODE_V8_COVERAGE). Prints a line for each way; with --files, the files too.
//
//   npm run build && node tools/files-visited.mjs [--files]
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(import.meta.dirname, '..')
const packageFile = (path) => JSON.stringify(join(root, 'packages', path))

/** The files of a run in which a function ran besides the module itself, as their paths in `src/`. */
function visitedIn(folder) {
  const files = new Set()
  for (const name of readdirSync(folder)) {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    for (const { url, functions } of result) {
      const path = url.startsWith('file:') ? fileURLToPath(url) : ''
      const [, file] = /packages\/([^/]+\/dist\/(?!bundle\/).+)\.js$/.exec(path) ?? []
      const ran = functions.some(
        ({ functionName, ranges: [range] }) => functionName !== '' && range.count > 0,
      )
      if (file !== undefined && ran) files.add(`${file.replace('/dist/', '/src/')}.ts`)
    }
  }
  return [...files].toSorted()
}

/** Runs a script in a folder of its own, and gives the files visited. Exit status 1 means findings, which is no fault here. */
function visit(script, cwd) {
  const coverage = mkdtempSync(join(tmpdir(), 'visited-'))
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NODE_V8_COVERAGE: coverage },
    })
    if (status === null || status > 1) throw new Error(stderr)
    return visitedIn(coverage)
  } finally {
    rmSync(coverage, { recursive: true, force: true })
  }
}

/** A clone of what `registry review` looks at, in which an entry has changed after the last commit. */
function scratchRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'visited-repository-'))
  for (const name of ['registry-src', 'schemas', 'package.json', '.changeset'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=The registry')
  const entry = join(folder, 'registry-src/enumerated/X.7.1.yaml')
  writeFileSync(entry, readFileSync(entry, 'utf8').replace(/^sampleText: .*/m, 'sampleText: Another text'))
  return folder
}

const command = (name, ...args) =>
  `process.argv.push(${[name, ...args].map((arg) => JSON.stringify(arg)).join(', ')}); await import(${packageFile(`${name}/dist/main.js`)})`

const repository = scratchRepository()
writeFileSync(join(repository, 'replies.txt'), '550 4.2.2 Mailbox full\r\n')

const ways = {
  'YAML to XML': `
    import { loadSource } from ${packageFile('source/dist/load.js')}
    import { xmlArtifact } from ${packageFile('publish/dist/artifacts.js')}
    xmlArtifact(loadSource('registry-src').registry)`,
  'a reply to a finding in replies': `
    import { checkReply } from ${packageFile('replies/dist/index.js')}
    if (checkReply('550 4.2.2 Mailbox full\\r\\n').length === 0) process.exitCode = 2`,
  'a reply to a finding through lint': command('smtp-status', 'lint', 'replies.txt'),
  'a pull request to a report': command('registry-cli', 'review', '--base', 'HEAD'),
}

try {
  for (const [way, script] of Object.entries(ways)) {
    const files = visit(script, repository)
    process.stdout.write(`${String(files.length).padStart(4)}  ${way}\n`)
    if (process.argv.includes('--files'))
      process.stdout.write(files.map((file) => `      ${file}\n`).join(''))
  }
} finally {
  rmSync(repository, { recursive: true, force: true })
}
