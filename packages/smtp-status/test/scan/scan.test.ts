import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support.js'

const command = join(import.meta.dirname, '../../bin/smtp-status.js')
const folder = mkdtempSync(join(tmpdir(), 'scan-'))
const write = (name: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

beforeAll(() => {
  write('src/b.js', "// an SMTP server\nreply(550, '5.7.99 No')\nreply(552, '4.3.1 Full')\n")
  write('src/a/z.py', 'smtp.send("354 2.0.0 Go on")\n')
  write('src/a-b.js', "smtp(rcpt)\nconst status = '5.6.10'\n")
  write('access', '# Postfix: REJECT 5.9.1 is left out: smtp-status-ignore\nexample.org 550 4.1.1 Nobody\n')
  write(
    'package.json',
    '{ "name": "smtp-rcpt", "version": "5.1.1", "dependencies": { "mailbox": "4.9.2" } }\n',
  )
  write('node_modules/x/index.js', "smtp(550, '5.7.99')\n")
  write('.git/config', '550 5.7.99 x\n')
  write('vendor/x.js', '550 5.7.99 x\n')
  write('picture.png', Buffer.from('\u0089PNG\0 550 5.7.99 x\n', 'latin1'))
  write('latin1.txt', Buffer.from('550 5.7.98 F\u00fcr niemanden (SMTP)\n', 'latin1'))
  write('large.log', '550 5.7.99 x\n')
  truncateSync(join(folder, 'large.log'), 5 * 1024 * 1024)
  write('evil\u001b[2J\n::error::x.js', '550 5.7.97 \u001b]0;x\u0007\u202e smtp\n')
  symlinkSync('b.js', join(folder, 'src/link.js'))
  symlinkSync('..', join(folder, 'src/loop'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
})
afterAll(() => rmSync(folder, { recursive: true }))

const scan = (words: readonly string[], columns = 80) =>
  run(['scan', ...words], { workingFolder: folder, columns })

interface Report {
  readonly files: number
  readonly codes: object
  readonly passedOver: object
  readonly likelyFindingsNotShown: number
  readonly findings: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly rule: string
  }[]
}

async function reportOf(words: readonly string[]): Promise<Report> {
  return JSON.parse((await scan(['--json', ...words])).out)
}

const told = ({ findings }: Report): readonly string[] =>
  findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)

const evil = 'evil\u001b[2J\n::error::x.js'
const expected = [
  'access:2:17 code/class-disagrees',
  `${evil}:1:5 code/unregistered`,
  'latin1.txt:1:5 code/unregistered',
  'src/a/z.py:1:16 code/in-intermediate',
  'src/b.js:2:13 code/unregistered',
  'src/b.js:3:13 code/class-disagrees',
]

describe('smtp-status scan', () => {
  it('finds what is wrong in the files of a folder, in the same order each time', async () => {
    const report = await reportOf(['--skip', 'vendor', '.'])
    expect(told(report)).toEqual(expected)
    expect(report).toMatchObject({
      files: 7,
      codes: { sure: 6, likely: 1 },
      // Two links, a pipe; node_modules, .git and vendor.
      passedOver: { large: 1, binary: 1, folders: 3, links: 2, special: 1, unreadable: 0 },
      likelyFindingsNotShown: 1,
    })
  })

  it('shows what is likely a code where that is asked for', async () => {
    const report = await reportOf(['--likely', 'src/a-b.js'])
    expect(told(report)).toEqual(['src/a-b.js:2:17 code/deprecated'])
    expect(report.likelyFindingsNotShown).toBe(0)
    expect((await scan(['src/a-b.js'])).out).toBe(
      'No findings\nRead: 0 codes and 1 likely in 1 file.\n1 more finding on what is likely a code: --likely shows them.\n',
    )
  })

  it('shows people the line, what is wrong and what to do', async () => {
    const { status, out } = await scan(['src/b.js', 'src/a-b.js', '--likely'])
    expect(status).toBe(1)
    expect(out).toBe(`src/b.js:2:13 warning code/unregistered
  5.7.99 is not registered
  2 | reply(550, '5.7.99 No')
    |             ^^^^^^
  do:       Use 5.7.0, or another registered code; or register it
  see:      RFC 5248 section 2.1

src/b.js:3:13 error code/class-disagrees
  4.3.1 has another class than 552, beside which it stands
  3 | reply(552, '4.3.1 Full')
    |             ^^^^^
  do:       Write 5.3.0, or a basic status code that begins with 4
  see:      RFC 2034 section 4

src/a-b.js:2:17 warning code/deprecated
  5.6.10 is deprecated
  2 | const status = '5.6.10'
    |                 ^^^^^^
  likely:   a code: begins a string
  do:       Use 5.6.8
  see:      RFC 5248 section 2.3

1 error, 2 warnings
Read: 2 codes and 1 likely in 2 files.
      1 error   code/class-disagrees
      1 warning code/deprecated
      1 warning code/unregistered
`)
  })

  it('keeps within 40 columns', async () => {
    const { out } = await scan(['--likely', 'src', 'access'], 40)
    expect(out.split('\n').filter((line) => line.length > 40 && !/^\S+:\d+:\d+ /.test(line))).toEqual([])
  })

  it('prints hostile names and texts without harm', async () => {
    const { out } = await scan([evil])
    expect(out).toMatch(/^evil\\x1b\[2J\\n::error::x\.js:1:5 warning/)
    expect(out).toMatch(/^[\n\p{L}\p{N}\p{P}\p{S} ]*$/u)
    const github = await scan(['--report', 'github', evil])
    expect(github.out.match(/^::/gm)).toHaveLength(1)
  })

  it('prints JSON without harm, which is the same when it is parsed', async () => {
    write('c1\u009b.js', 'smtp("550 5.7.97 \u009b2J\u202e")\n')
    const { out } = await scan(['--json', 'c1\u009b.js'])
    expect(out).toMatch(/^[\n\p{L}\p{N}\p{P}\p{S} ]*$/u)
    expect(JSON.parse(out)).toMatchObject({ findings: [{ file: 'c1\u009b.js' }] })
    rmSync(join(folder, 'c1\u009b.js'))
  })

  it('shows source that is indented by tabs with the mark in its place', async () => {
    write('tabs.go', '\t\treply(550, "5.7.97 No") // smtp\n')
    expect((await scan(['tabs.go'])).out).toContain(`tabs.go:1:15 warning code/unregistered
  5.7.97 is not registered
  1 |         reply(550, "5.7.97 No") // smtp
    |                     ^^^^^^
`)
    rmSync(join(folder, 'tabs.go'))
  })

  it('writes SARIF with addresses from where it was run, and whole ones elsewhere', async () => {
    const { out } = await scan(['--report', 'sarif', 'src/a', evil])
    const sarif: unknown = JSON.parse(out)
    const uri = (value: string): object => ({
      locations: [{ physicalLocation: { artifactLocation: { uri: value, uriBaseId: '%SRCROOT%' } } }],
    })
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [uri('src/a/z.py'), uri('evil%1B%5B2J%0A%3A%3Aerror%3A%3Ax.js')] }],
    })
    const elsewhere = await run(['scan', '--report', 'sarif', folder])
    expect(elsewhere.out).toContain(`"uri": "file://${folder}/latin1.txt"`)
  })

  it('ends with 1 for errors, and for anything where it is to be strict', async () => {
    expect((await scan(['latin1.txt'])).status).toBe(0)
    expect((await scan(['--strict', 'latin1.txt'])).status).toBe(1)
    expect((await scan(['access'])).status).toBe(1)
    expect((await scan(['access', '--ignore-rule', 'code/class-disagrees'])).status).toBe(0)
    expect(told(await reportOf(['access', '--rule', 'code/class-disagrees']))).toHaveLength(1)
  })

  it('reads a larger file where it is told to', async () => {
    expect(await reportOf(['large.log', 'access'])).toMatchObject({ files: 1, passedOver: { large: 1 } })
    // It is filled up with NUL.
    expect(await reportOf(['--max-size', '6', 'large.log'])).toMatchObject({
      passedOver: { large: 0, binary: 1 },
    })
  })

  it('follows a link that it is given by name', async () => {
    expect(told(await reportOf(['src/link.js']))).toHaveLength(2)
  })

  it.each([
    [['nothing'], 'nothing cannot be read: there is no such file or folder'],
    [['large.log'], 'large.log is not scanned: it is larger than 4 MiB\n  --max-size 5 scans it'],
    [['pipe'], 'pipe is not scanned: it is neither a file nor a folder'],
    [['--max-size', '0', '.'], '0 is not a size'],
    [['--rule', 'x', '.'], 'there is no rule x'],
  ])('says of %j why it cannot run', async (words, reason) => {
    const { status, err, out } = await scan(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(reason)
  })

  it.each(['nothing', 'large.log', 'pipe'])(
    'ends with 2 where %s is named, and reports the others',
    async (name) => {
      const { status, out, err } = await scan(['--json', name, 'access', name])
      expect(status).toBe(2)
      expect(told(JSON.parse(out))).toHaveLength(1)
      expect(err.match(new RegExp(`^smtp-status: ${name} `, 'gm'))).toHaveLength(1)
    },
  )

  it('says of a named file that holds no text that it was not scanned', async () => {
    expect(await scan(['access', 'picture.png'])).toMatchObject({
      status: 1,
      err: 'picture.png is not scanned: it is not text\n',
    })
  })
})

// Root may read anything, so the command runs as a user who may not.
const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
const scanned = (words: readonly string[]) =>
  spawnSync(process.execPath, [command, ...words], { cwd: folder, encoding: 'utf8', ...asNobody })
const canRun = (): boolean => {
  chmodSync(folder, 0o755)
  return scanned(['--version']).status === 0
}

describe.runIf(canRun())('what may not be read', () => {
  beforeAll(() => {
    write('closed/secret.txt', '550 5.7.96 smtp\n')
    write('secret.txt', '550 5.7.96 smtp\n')
    chmodSync(join(folder, 'secret.txt'), 0)
    chmodSync(join(folder, 'closed'), 0)
  })
  afterAll(() => chmodSync(join(folder, 'closed'), 0o755))

  it.each(['secret.txt', 'closed', 'closed/secret.txt'])('is told with 2 where it is named: %s', (name) => {
    const { status, stderr, stdout } = scanned(['scan', 'latin1.txt', name])
    expect([status, stderr]).toEqual([
      2,
      `smtp-status: ${name} cannot be read: it may not be read\n  name files or folders to scan\n`,
    ])
    expect(stdout).toContain('5.7.98 is not registered')
  })

  it('is told where it lies in a folder that was named, and changes nothing else', () => {
    const { status, stderr } = scanned(['scan', '--skip', 'access', '--skip', 'src', '.'])
    expect([status, stderr]).toEqual([
      0,
      'closed could not be read: it may not be read\nsecret.txt could not be read: it may not be read\n',
    ])
  })
})
