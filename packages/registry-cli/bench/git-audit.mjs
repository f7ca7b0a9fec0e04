// Audits synthetic histories of the registry, of 1,000 and 10,000 commits or of as many as are named: prints how long it takes, the
// largest resident memory of the process, and what is left of its heap after a collection on the way and at the end.
//
//   node git-audit.mjs [--claims=N] [COMMITS...]
//
// `--claims=N` measures only the history in which every Nth commit adds a history item; without it, those of 1, 10 and none.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const source = join(import.meta.dirname, '..', '..', '..', 'registry-src')
const entries = 80
const commitsADay = 8
const controller = 'controller@example.org'

const day = (number) =>
  new Date(Date.UTC(2025, 0, 1) + Math.floor(number / commitsADay) * 86_400_000).toISOString().slice(0, 10)

const codeOf = (index) => `X.7.${100 + index}`

// Two words make each sample text, so that none is like another.
const kinds = ['Amber', 'Birch', 'Copper', 'Dusty', 'Ember', 'Frosty', 'Golden', 'Hollow', 'Ivory', 'Jolly']
const things = ['anchor', 'basket', 'candle', 'drawer', 'engine', 'feather', 'garden', 'hammer']
const sampleText = (index) => `${kinds[index % 10]} ${things[Math.floor(index / 10)]}`

const describe = (index, turn) => `Stands for the ${sampleText(index).toLowerCase()}, in wording ${turn}.`
const note = (turn) => `Tells the sender something, in wording ${turn}.`

const claim = (date, number) =>
  `  - { date: ${date}, authority: change-controller, by: ${controller}, reworded: clearer since change ${number} }\n`

function entryText(index, { noteTurn, description, claims }) {
  return `# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json
code: ${codeOf(index)}
sampleText: ${sampleText(index)}
basicCodes: [550]
description: >-
  ${description}
references:
  - draft-levine-mailbomb-header
submitters: [A. Submitter]
changeController: ${controller}
securityNote: >-
  ${note(noteTurn)}
registration:
  date: 2025-01-01
  dateFrom: registry
  authority: expert-review
  document: draft-levine-mailbomb-header
${claims.length === 0 ? '' : `history:\n${claims.join('')}`}`
}

const fileRecord = (path, text) =>
  `M 100644 inline registry-src/${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`

const commitRecord = (number, files) =>
  `commit refs/heads/main\ncommitter A. Submitter <submitter@example.org> ${1_735_689_600 + number * 60} +0000\n` +
  `data <<END\nCommit ${number}\nEND\n\n${files.join('')}\n`

const sharedFiles = () => [
  'registry.yaml',
  'documents.yaml',
  'basic-codes.yaml',
  ...['class', 'subject'].flatMap((folder) =>
    readdirSync(join(source, folder)).map((name) => `${folder}/${name}`),
  ),
]

/** The first commit brings in a registry; each later one updates an entry, every `claimEvery`th with a claim. */
function* history(commits, claimEvery) {
  const states = Array.from({ length: entries }, (_, index) => ({
    description: describe(index, 0),
    noteTurn: 0,
    claims: [],
  }))
  yield commitRecord(0, [
    ...sharedFiles().map((path) => fileRecord(path, readFileSync(join(source, path), 'utf8'))),
    fileRecord(
      'corrections.yaml',
      '# yaml-language-server: $schema=../schemas/corrections.schema.json\n[]\n',
    ),
    ...states.map((state, index) => fileRecord(`enumerated/${codeOf(index)}.yaml`, entryText(index, state))),
  ])
  for (let number = 1; number <= commits; number += 1) {
    const index = (number * 7) % entries
    const state = states[index]
    if (number === Math.ceil(commits / 2)) state.description = describe(index, 'of silence')
    else if (number % claimEvery === 0) {
      state.claims.push(claim(day(number), number))
      state.description = describe(index, number)
    } else state.noteTurn = number
    yield commitRecord(number, [fileRecord(`enumerated/${codeOf(index)}.yaml`, entryText(index, state))])
  }
}

async function makeRepository(commits, claimEvery) {
  const folder = mkdtempSync(join(tmpdir(), 'git-audit-bench-'))
  spawnSync('git', ['init', '--quiet', '--initial-branch', 'main', folder])
  const git = spawn('git', ['fast-import', '--quiet'], {
    cwd: folder,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const closed = once(git, 'close')
  for (const record of history(commits, claimEvery))
    if (!git.stdin.write(record)) await once(git.stdin, 'drain')
  git.stdin.end()
  const [status] = await closed
  if (status !== 0) throw new Error(`git fast-import ended with ${status}`)
  return folder
}

const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(1)

function heapAfterCollection() {
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

/** Runs in a process of its own: audits a repository and prints the figures as JSON. */
async function auditOnly(folder, commits) {
  const { auditGit } = await import('../dist/audit/git/audit-git.js')
  const begun = performance.now()
  const found = []
  const heaps = []
  let judged = 0
  for await (const { role, findings } of auditGit(folder, { ref: 'main' })) {
    if (role === 'judged') judged += 1
    found.push(...findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))
    if (judged > 0 && judged % (commits / 4) === 0) heaps.push(heapAfterCollection())
  }
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage()
  const work = (user + system) / 1_000_000
  console.log(
    JSON.stringify({ judged, found, seconds, work, heaps, peak: process.resourceUsage().maxRSS * 1024 }),
  )
}

function measure(folder, commits) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', import.meta.filename, '--audit', folder, String(commits)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (status !== 0) throw new Error(stderr)
  const figures = JSON.parse(stdout)
  if (figures.judged !== commits || figures.found.join() !== 'update/claim-missing')
    throw new Error(
      `the audit judged ${figures.judged} commits and found: ${figures.found.slice(0, 5).join()}`,
    )
  return figures
}

async function bench(commits, claimEvery) {
  const folder = await makeRepository(commits, claimEvery)
  try {
    const { seconds, work, peak, heaps } = measure(folder, commits)
    const claims = claimEvery > commits ? 'none' : `1 in ${claimEvery}`
    console.log(
      [
        String(commits).padStart(6),
        claims.padStart(8),
        seconds.toFixed(1).padStart(8),
        work.toFixed(1).padStart(8),
        (commits / seconds).toFixed(0).padStart(10),
        megabytes(peak).padStart(14),
        `  ${heaps.map(megabytes).join('  ')}`,
      ].join(' '),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[2] === '--audit') await auditOnly(process.argv[3], Number(process.argv[4]))
else {
  const words = process.argv.slice(2)
  const named = words.filter((word) => !word.startsWith('--')).map(Number)
  const sizes = named.length > 0 ? named : [1000, 10_000]
  const claims = words.filter((word) => word.startsWith('--claims=')).map((word) => Number(word.slice(9)))
  console.log(
    'commits   claims  seconds  CPU (s)  commits/s  peak RSS (MB)   live heap at 1/4, 2/4, 3/4, 4/4 (MB)',
  )
  for (const claimEvery of claims.length > 0 ? claims : [1, 10, Infinity])
    for (const commits of sizes) await bench(commits, claimEvery)
}
