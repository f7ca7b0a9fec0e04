import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../support.js'

const folder = join(import.meta.dirname, '../fixtures/transcripts')
const lint = (words: readonly string[], columns = 80) =>
  run(['lint', ...words], { workingFolder: folder, columns })
const piped = (input: string, ...words: string[]) => run(['lint', '-', ...words], { input })

interface Finding {
  readonly rule: string
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly sent: string | null
  readonly found: string | null
}

async function findingsOf(words: readonly string[]): Promise<readonly Finding[]> {
  const { findings }: { findings: readonly Finding[] } = JSON.parse((await lint(['--json', ...words])).out)
  return findings
}

const told = ({ file, line, column, rule, found }: Finding): string =>
  `${file}:${line}:${column} ${rule} ${found}`

describe('smtp-status lint', () => {
  it.each([
    ['telnet.txt', ['telnet.txt:13:1 code/missing null', 'telnet.txt:15:5 code/in-intermediate 2.0.0']],
    ['swaks-tls.txt', ['swaks-tls.txt:29:15 code/doubled 5.7.1']],
    ['swaks-auth.txt', ['swaks-auth.txt:42:15 code/doubled 5.7.1']],
    [
      // Nothing was offered in the clear, so that none is owed; what is sent all the same is looked at.
      'swaks-without-hints.txt',
      ['swaks-without-hints.txt:15:11 code/doubled 5.7.1'],
    ],
    ['swaks-pipelined.txt', []],
    ['letters.txt', ['letters.txt:14:8 code/class-disagrees 4.1.1']],
    // Offers of its servers are not in it, so that no code is missing.
    ['postfix-delivery.log', ['postfix-delivery.log:5:222 code/doubled 5.7.1']],
    ['exim.txt', ['exim.txt:17:10 code/missing null']],
    ['smtplib.txt', ['smtplib.txt:24:10 code/missing null']],
    ['curl.txt', ['curl.txt:11:7 code/unregistered 5.7.99']],
    [
      // The client with HELO is owed codes too, as the server offers them to the other.
      'postfix-smtpd-verbose.log',
      ['postfix-smtpd-verbose.log:24:71 code/missing null'],
    ],
    [
      // One of its two servers offers no codes, and owes none for what the other one offers.
      'postfix-smtp-verbose.log',
      ['postfix-smtp-verbose.log:60:88 code/doubled 5.7.1'],
    ],
    ['postfix-transcript.mbox', []],
  ])('names line and column in %s', async (file, expected) => {
    const findings = await findingsOf(['--ignore-rule', 'code/basic-not-associated', file])
    expect(findings.map(told)).toEqual(expected)
  })

  it('shows people the line, the command, what is wrong and what to do', async () => {
    const { out, status, err } = await lint(['--rule', 'code/doubled', 'swaks-tls.txt'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toBe(`swaks-tls.txt:29:15 warning code/doubled
  A further code, 5.7.1, follows the first; text is expected there
  29 | <~* 550 5.1.1 5.7.1 Not here
     |               ^^^^^
  answers:  RCPT TO:<bad@example.net>
  do:       Take the code out of the text before the reply is written, and send
            that one
  see:      RFC 2034 section 4

1 warning
swaks-tls.txt: 10 replies in 1 connection of SMTP, read as swaks
`)
  })

  it.each([40, 80])('keeps within %d columns', async (columns) => {
    const { out } = await lint(['telnet.txt', 'postfix-smtpd-verbose.log', 'letters.txt'], columns)
    const long = out.split('\n').filter((line) => line.length > columns)
    // A place, which is copied and pasted, is not broken.
    expect(long.every((line) => /^\S+:\d+:\d+ /.test(line))).toBe(true)
  })

  it('names the lines of the file where a reply has several', async () => {
    const { out } = await piped(
      '220 mx\nEHLO a\n250-mx\n250 ENHANCEDSTATUSCODES\nNOOP\n250-2.0.0 a\n250-b\n250 c\n',
    )
    expect(out).toContain('Lines 7 and 8: there is no enhanced status code')
    expect(out).toMatch(/^standard input:7:1 error code\/missing$/m)
  })

  it('reads standard input', async () => {
    const { status, out } = await piped('220 mx.example.com\nEHLO a.example\n250 mx.example.com\n')
    expect(status).toBe(0)
    expect(out).toBe('No findings\nstandard input: 2 replies in 1 connection of SMTP, read as dialogue\n')
  })

  it('ends with 0 for warnings and notes, with 1 where it is to be strict', async () => {
    expect((await lint(['curl.txt'])).status).toBe(0)
    expect((await lint(['--strict', 'curl.txt'])).status).toBe(1)
    expect((await lint(['--strict', '--ignore-rule', 'code/unregistered', 'curl.txt'])).status).toBe(0)
  })

  it('finds LMTP out, or is told', async () => {
    const session = 'S: 220 mx\nC: LHLO a\nS: 250 mx\n'
    expect((await piped(session)).out).toContain('hello/keyword-missing')
    expect((await piped(session, '--protocol', 'smtp')).out).not.toContain('hello/keyword-missing')
  })

  it('says where commands and hellos are missing, and what comes of it', async () => {
    const { out } = await lint(['swaks-hidden.txt'])
    expect(out).toBe(`No findings
swaks-hidden.txt: 9 replies in 1 connection of SMTP, read as swaks. The commands
are missing: they are inferred from the replies alone.
`)
    const { out: later } = await piped('C: MAIL FROM:<alice@example.com>\nS: 250 Ok\n')
    expect(later).toContain('missing codes are not looked for.\n')
  })

  it('looks for missing codes also where the commands are', async () => {
    const { out, status } = await piped('220 mx\n250-mx\n250 ENHANCEDSTATUSCODES\n550 No\n')
    expect(status).toBe(1)
    expect(out).toContain('standard input:4:1 error code/missing')
    expect(out).toContain('  answers:  nothing that is in the transcript\n')
    const { out: hello } = await piped('220 mx\n250-2.0.0 mx\n250 2.0.0 SIZE\n')
    expect(hello).toContain('  answers:  EHLO, as it seems\n')
  })

  it('says which protocols were spoken, and with how many servers', async () => {
    const line = (program: string, text: string): string =>
      `Nov 29 05:04:03 client postfix/${program}[7]: ${text}\n`
    const log =
      line('smtp', '< mx.example.org[192.0.2.25]:25: 220 mx.example.org') +
      line('smtp', '> mx.example.org[192.0.2.25]:25: EHLO client.example') +
      line('smtp', '< mx.example.org[192.0.2.25]:25: 250 mx.example.org') +
      line('lmtp', '< mail.example.org[private/lmtp]: 220 mail.example.org') +
      line('lmtp', '> mail.example.org[private/lmtp]: LHLO client.example') +
      line('lmtp', '< mail.example.org[private/lmtp]: 250 mail.example.org')
    const { out } = await piped(log)
    expect(out).toContain('hello/keyword-missing')
    expect(out).toContain(
      'standard input: 4 replies in 1 connection of SMTP and 1 of LMTP with 2 servers,\nread as postfix-log\n',
    )
    const report: unknown = JSON.parse((await piped(log, '--json')).out)
    expect(report).toMatchObject({
      files: [
        {
          protocol: 'both',
          servers: 2,
          connections: 2,
          connectionsOf: { smtp: 1, lmtp: 1 },
          serversWithoutHello: 0,
        },
      ],
    })
  })

  it('says of how many servers nothing was heard', async () => {
    const log = `Nov 29 05:04:03 client postfix/smtp[7]: < mx.example.com[192.0.2.27]:25: 220 mx.example.com\n`
    const { out } = await piped(
      log +
        log.replaceAll('.com', '.net') +
        log.replace(/< .*/, '> mx.example.net[192.0.2.27]:25: EHLO a') +
        log.replaceAll('.com', '.net').replace('220', '250'),
    )
    expect(out).toContain('1 of 2 servers: no reply to EHLO')
  })

  it('reports to code hosts', async () => {
    const sarif: unknown = JSON.parse((await lint(['--report', 'sarif', 'telnet.txt'])).out)
    expect(sarif).toMatchObject({
      runs: [
        {
          tool: { driver: { name: 'smtp-status lint' } },
          results: [
            { ruleId: 'code/missing', level: 'error' },
            { ruleId: 'code/in-intermediate', level: 'error' },
          ],
        },
      ],
    })
    const { out } = await lint(['--report', 'github', 'telnet.txt'])
    expect(out.split('\n')[0]).toMatch(
      /^::error file=telnet\.txt,line=13,endLine=13,col=1,endColumn=17,title=code\/missing::/,
    )
  })

  it.each([
    ['./telnet.txt', { uri: 'telnet.txt', uriBaseId: '%SRCROOT%' }],
    [join(folder, 'telnet.txt'), { uri: 'telnet.txt', uriBaseId: '%SRCROOT%' }],
    ['../transcripts/telnet.txt', { uri: 'telnet.txt', uriBaseId: '%SRCROOT%' }],
  ])('names the file %s to code hosts as it is named from the working folder', async (file, expected) => {
    const { out } = await lint(['--report', 'sarif', file])
    const artifacts = [...out.matchAll(/"artifactLocation": (\{[^}]*\})/g)].map(([, text = '']) =>
      JSON.parse(text),
    )
    expect(artifacts).toEqual([expected, expected])
  })

  it('names standard input to code hosts as no file of the checkout', async () => {
    const { out } = await piped('220 5.7.1 mx\n', '--report', 'sarif')
    expect(out).toContain('"uri": "standard%20input"')
    expect(out).not.toContain('uriBaseId')
  })

  it('shows what a server sent without harm', async () => {
    const { out } = await piped('220 mx\nEHLO a\n250 mx\nNOOP\n550 5.7.99 \u001b]0;x\u0007\u202e \u009b2J\n')
    expect(out).toContain('5.7.99')
    expect(out).toMatch(/^[\n\p{L}\p{N}\p{P}\p{S} ]*$/u)
  })

  it.each([
    [['nothing.txt'], 'nothing.txt cannot be read: there is no such file'],
    [['.'], '. cannot be read: it is a folder'],
    [['--format', 'jsonl', 'telnet.txt'], 'telnet.txt:1 cannot be read: the line is not a JSON object'],
    [
      ['--format', 'swaks', 'telnet.txt'],
      'telnet.txt cannot be read: no reply of a server was found in it, read as swaks',
    ],
    [['--rule', 'code/none', 'telnet.txt'], 'there is no rule code/none'],
    [['-'], 'nothing was piped in'],
  ])('says of %j why it cannot run', async (words, reason) => {
    const { status, err, out } = await lint(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(reason)
  })
})

describe('a large transcript', () => {
  const place = mkdtempSync(join(tmpdir(), 'lint-'))
  afterAll(() => rmSync(place, { recursive: true }))

  it('is read to its last line', async () => {
    const file = join(place, 'long.txt')
    writeFileSync(
      file,
      `220 mx\nEHLO a\n250-mx\n250 ENHANCEDSTATUSCODES\n${'NOOP\n250 2.0.0 Ok\n'.repeat(200_000)}QUIT\n221 Bye\n`,
    )
    const { out } = await run(['lint', file])
    expect(out).toContain(':400006:1 ')
    expect(out).toContain('200,003 replies')
  })
})
