import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../support.js'

const log = [
  'a b[1]: 4B2F1A2C3D: to=<bob@Example.net>, relay=mx.example.net[192.0.2.25]:25, dsn=5.1.1, status=bounced (550 5.1.1 User unknown)',
  'a b[1]: 4B2F1A2C3E: to=<al@example.net>, relay=mx.example.net[192.0.2.25]:25, dsn=5.1.1, status=bounced (550 5.1.1 User unknown)',
  'a b[1]: 4B2F1A2C3F: to=<cy@example.org>, relay=mx.example.org[192.0.2.26]:25, dsn=4.2.2, status=deferred (452 4.2.2 Full)',
  'a b[1]: 4B2F1A2C40: to=<di@example.org>, relay=mx.example.org[192.0.2.26]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
  'no code here',
].join('\n')

const summaryOf = async (input: string): Promise<unknown> =>
  JSON.parse((await run(['classify', '--summary', '--json'], { input })).out)

describe('a summary', () => {
  it('counts codes, domains and concerns, the most frequent first', async () => {
    expect(await summaryOf(log)).toEqual({
      lines: 5,
      withCode: 4,
      outcomes: [
        { outcome: 'failed for good', count: 2 },
        { outcome: 'failed for now', count: 1 },
        { outcome: 'success', count: 1 },
      ],
      codes: [
        {
          basic: 550,
          status: '5.1.1',
          outcome: 'failed for good',
          sampleText: 'Bad destination mailbox address',
          count: 2,
        },
        { basic: 452, status: '4.2.2', outcome: 'failed for now', sampleText: 'Mailbox full', count: 1 },
        { basic: 250, status: '2.0.0', outcome: 'success', sampleText: 'Other undefined Status', count: 1 },
      ],
      domains: [
        { domain: 'example.net', count: 2 },
        { domain: 'example.org', count: 1 },
      ],
      concerns: [
        { concerns: 'address', count: 2 },
        { concerns: 'mailbox', count: 1 },
      ],
      suppress: [
        { suppress: 'yes', count: 2 },
        { suppress: 'no', count: 1 },
      ],
    })
  })

  it('is a table for people', async () => {
    const { out, status } = await run(['classify', '--summary'], { input: log })
    expect(status).toBe(0)
    expect(out.split('\n').slice(0, 10)).toEqual([
      '5 lines, 4 with a code',
      '',
      'outcome              lines',
      'failed for good          2',
      'failed for now           1',
      'success                  1',
      '',
      'code           lines',
      '550 5.1.1          2  Bad destination mailbox address',
      '452 4.2.2          1  Mailbox full',
    ])
  })

  it('of nothing says so', async () => {
    expect((await run(['classify', '--summary'], { input: '' })).out).toBe('0 lines, 0 with a code\n')
    expect((await run(['classify', '--summary'], { input: '550 No' })).out).toMatch(
      /^1 line, 1 with a code\n/,
    )
  })

  it('shows the first of many rows, and says how many there are', async () => {
    const input = Array.from({ length: 25 }, (_, index) => `550 5.9.${index} No`).join('\n')
    expect((await run(['classify', '--summary'], { input })).out).toContain('5 more; --json has all')
  })

  it('needs no --json for lines, which are JSON anyway', async () => {
    const { status, err } = await run(['classify', '--json'], { input: log })
    expect([status, err.includes('add --summary')]).toEqual([2, true])
  })

  it('counts every line once, and as many codes as lines are written', async () => {
    const lines = fc.array(fc.constantFrom('550 5.1.1 No', '250 Ok', 'x', '452 4.2.2 Full', '421 Later'), {
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(lines, async (list) => {
        const input = list.map((line) => `${line}\n`).join('')
        const written = (await run(['classify'], { input })).out.split('\n').length - 1
        expect(await summaryOf(input)).toMatchObject({ lines: list.length, withCode: written })
      }),
      { numRuns: 20 },
    )
  })
})
