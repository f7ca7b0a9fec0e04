import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { Classifier } from '../../src/classify/classifier.js'
import { run } from '../support.js'

const folder = mkdtempSync(join(tmpdir(), 'classify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const noUser = {
  basic: 550,
  status: '5.1.1',
  confidence: 'registered',
  outcome: 'failed for good',
  retry: 'pointless',
  class: 'Permanent Failure',
  subject: 'Addressing Status',
  sampleText: 'Bad destination mailbox address',
}

const refused = 'Delivery not authorized, message refused'

const nothing = {
  basic: null,
  status: null,
  confidence: null,
  outcome: null,
  retry: null,
  class: null,
  subject: null,
  sampleText: null,
}

async function classified(input: string, ...words: readonly string[]): Promise<readonly unknown[]> {
  const { status, out, err } = await run(['classify', ...words], { input })
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return out
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line))
}

describe('smtp-status classify', () => {
  it('writes a line of JSON for each line with a code, with its number and its fields in their order', async () => {
    const { out } = await run(['classify'], { input: 'connect from x\n550 5.1.1 No such user\n' })
    expect(out).toBe(`${JSON.stringify({ line: 2, ...noUser })}\n`)
  })

  it('reads standard input where - is given', async () => {
    expect(await classified('550 5.1.1 No such user\n', '-')).toEqual([{ line: 1, ...noUser }])
  })

  it('writes every line where that is asked for', async () => {
    expect(await classified('connect\n550 5.1.1 No\n\n', '--all')).toEqual([
      { line: 1, ...nothing },
      { line: 2, ...noUser },
      { line: 3, ...nothing },
    ])
  })

  it.each([
    ['4.7.99', 'subject known', 'failed for now', 'worth it', 'Security or Policy Status', null],
    ['5.77.1', 'class known', 'failed for good', 'pointless', null, null],
    ['250', 'basic code only', 'success', 'not needed', null, null],
    ['354', 'basic code only', 'go on', 'not needed', null, null],
    ['550 4.1.1', 'registered', 'failed for good', 'unclear', 'Addressing Status', noUser.sampleText],
    ['571 5.7.1', 'registered', 'failed for good', 'pointless', 'Security or Policy Status', refused],
    ['471 5.7.1', 'registered', 'failed for now', 'worth it', 'Security or Policy Status', refused],
    ['2.1.5', 'registered', 'success', 'not needed', 'Addressing Status', 'Destination address valid'],
  ])('says of %s how much is known', async (line, confidence, outcome, retry, subject, sampleText) => {
    expect(await classified(line)).toMatchObject([
      { line: 1, confidence, outcome, retry, subject, sampleText },
    ])
  })

  it('reads a reply, a response and a status of JSON lines, in this order', async () => {
    const lines = [
      '{"msg":"450 4.2.0 not asked for","reply":"550 5.1.1 No"}',
      '{"response":"451 4.3.0 Later","status":"5.1.1"}',
      '{"reply":"none","status":"5.1.1"}',
      '{"status":550}',
      '{"reply":"550\\u00205.1.1 \\"No\\""}',
      '{"other":"550 5.1.1 No"}',
      '{"broken":"550 5.1.1 No"',
      '\t {"subject":"x: 450 4.2.0 not asked for"}',
      ' {"reply":"571 5.7.1 No"}',
    ]
    expect(await classified(lines.join('\n'))).toMatchObject([
      { line: 1, basic: 550, status: '5.1.1' },
      { line: 2, basic: 451, status: '4.3.0' },
      { line: 3, basic: null, status: '5.1.1' },
      { line: 4, basic: 550, status: null },
      { line: 5, basic: 550, status: '5.1.1' },
      { line: 7, basic: 550, status: '5.1.1' },
      { line: 9, basic: 571, status: '5.7.1' },
    ])
  })

  it('reads the fields that are named', async () => {
    const line = '{"reply":"550 5.1.1 No","smtp":"450 4.2.0 x","last":"4.4.1"}'
    expect(await classified(line, '--field', 'last', '--field', 'smtp')).toMatchObject([{ status: '4.4.1' }])
    expect(await classified(line, '--field', 'none')).toEqual([])
  })

  it('reads a file', async () => {
    const path = join(folder, 'mail.log')
    writeFileSync(path, '550 5.1.1 No\n')
    const { out } = await run(['classify', 'mail.log'], { workingFolder: folder })
    expect(JSON.parse(out)).toEqual({ line: 1, ...noUser })
  })

  it.each([
    [['classify', 'none.log'], 'none.log cannot be read: there is no such file'],
    [['classify', '.'], '. cannot be read: it is a folder'],
    [['classify'], 'nothing was piped in'],
  ])('says of %j why it cannot run, and what to do', async (words, reason) => {
    const { status, out, err } = await run(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(reason)
    expect(err).toContain('mail.log')
  })

  it('takes bytes that are no text', async () => {
    const { out } = await run(['classify'], {
      input: Buffer.from([0xff, 0xfe, 0x0a, 0x35, 0x35, 0x30, 0x20, 0xff]),
    })
    expect(JSON.parse(out)).toMatchObject({ line: 2, basic: 550 })
  })
})

describe('the classifier', () => {
  it('makes the same of any chunks', () => {
    const text = 'Nov 22 dsn=5.1.1, (550 no)\r\nconnect\n{"reply":"450 4.7.25 \\u0041"}\n\n550 5.1.1 end'
    const bytes = Buffer.from(text)
    const through = (chunks: readonly Uint8Array[]): string => {
      const classifier = new Classifier({
        fields: ['reply'],
        all: true,
        mailOnly: false,
        sink: null,
        readEvents: null,
      })
      const pieces = chunks.map((chunk) => Buffer.from(classifier.push(chunk)).toString())
      return pieces.join('') + Buffer.from(classifier.end()).toString()
    }
    const whole = through([bytes])
    expect(whole.split('\n').length).toBe(6)
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (places) => {
        const ends = [0, ...places, bytes.length].toSorted((a, b) => a - b)
        expect(through(ends.slice(1).map((end, index) => bytes.subarray(ends[index], end)))).toBe(whole)
      }),
    )
  })

  it('tells a success without an enhanced status code from one with 2.0.0, whichever comes first', async () => {
    const bare = { basic: 250, status: null, confidence: 'basic code only', sampleText: null }
    const coded = { basic: 250, status: '2.0.0', confidence: 'registered' }
    expect(await classified('250 ok\n250 2.0.0 ok\n')).toMatchObject([bare, coded])
    expect(await classified('250 2.0.0 ok\n250 ok\n')).toMatchObject([coded, bare])
  })

  it('forgets what it learnt where there are more codes than any registry has', () => {
    const classifier = new Classifier({
      fields: [],
      all: false,
      mailOnly: false,
      sink: null,
      readEvents: null,
    })
    const lines = Array.from(
      { length: 45_000 },
      (_, index) => `5.${index % 1000}.${Math.floor(index / 1000)}\n`,
    )
    const out = Buffer.from(classifier.push(Buffer.from(lines.join('')))).toString()
    expect(out.split('\n').length).toBe(45_001)
    expect(out).toContain('{"line":44001,"basic":null,"status":"5.0.44"')
  })
})

const root = join(import.meta.dirname, '../..')
const hasJq = spawnSync('jq', ['--version']).status === 0

describe.skipIf(!hasJq)('the expression for jq that the benchmark compares with (needs jq)', () => {
  it('makes the same of lines with one code', async () => {
    const pieces = [
      '550 5.1.1 No',
      '#5.7.1',
      ': 450',
      'dsn=4.2.2',
      '(250 2.0.0 Ok)',
      '552 5.5.3 Too many',
      '=452 4.5.3',
      '5.7.999',
    ]
    const lone = ['#5.10.0 x', ': 5.7.1-rc1', ':_5.1.1_x', '#5.1.1_-_x', '5.7.1_x', ': 450 messages']
    const others = [
      '550 #5.1.0',
      '571 5.7.1',
      '571 4.7.1',
      '354 5.7.1',
      '4.99.1',
      '550 4.1.1',
      '10.4.2.2',
      'é',
      '250-4.1.8',
      '2.2.2',
      '5.6.10',
      '="421 x',
      '\r',
    ]
    const all = [...pieces, ...lone, ...others]
    const lines = all.flatMap((one) => [`${one} x`, `x ${one}`, `x: ${one} x`, `é ${one}`])
    const input = `${[...all, ...lines].join('\n')}\n`
    const registry = join(root, '../codes/dist/data/smtp-enhanced-status-codes.json')
    const words = [
      '-c',
      '-n',
      '-R',
      '--slurpfile',
      'registry',
      registry,
      '-f',
      join(root, 'bench/classify.jq'),
    ]
    const { stdout, stderr } = spawnSync('jq', words, { input, encoding: 'utf8' })
    expect(stderr).toBe('')
    const { out } = await run(['classify'], { input })
    expect(out.split('\n').length).toBeGreaterThan(60)
    expect(out).toBe(stdout)
  })
})
