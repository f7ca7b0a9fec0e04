import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bounce } from '../src/index.js'
import { interpret, readBounce } from '../src/index.js'

const folder = join(import.meta.dirname, '../../../../shared/cases')
const isThere = existsSync(folder)

const octetsOf = (file: string): Buffer => readFileSync(join(folder, file))

/** Files of the cases that people give to a reader of bounces: what `--file` names. */
const bounceFiles = isThere
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
      .filter((file) => /\.(?:eml|txt|json|jsonl)$/.test(file) && !file.endsWith('/session.txt'))
  : []

type Row = readonly [
  recipient: string | null,
  original: string | null,
  action: string | null,
  basic: number | null,
  status: string | null,
]

const rows = ({ recipients }: Bounce): readonly Row[] =>
  recipients.map(({ finalRecipient, originalRecipient, action, basic, status }) => [
    finalRecipient,
    originalRecipient,
    action,
    basic,
    status,
  ])

const cases: Readonly<Record<string, readonly Row[]>> = {
  'broken-boundary/bounce.eml': [['bob@example.com', null, 'failed', 550, '5.1.1']],
  'broken-boundary/unfolded.eml': [['5550100@gw.example.com', null, 'failed', 550, null]],
  'colon-after-basic/reply.txt': [['a@example.com', null, null, 550, '5.2.2']],
  'diagnostic-type-before-basic/replies.txt': [
    [null, null, null, 550, null],
    [null, null, null, 550, null],
    [null, null, null, 421, null],
    [null, null, null, 553, '5.7.1'],
    [null, null, null, 553, '5.1.1'],
    ['a@example.com', null, null, 550, '5.1.1'],
  ],
  'diagnostic-x-postfix/bounce.eml': [['bob@example.com', null, 'failed', 554, '5.6.0']],
  'greeting-then-refusal/bounce.eml': [['bob@example.com', null, 'failed', 421, '4.2.1']],
  'greeting-then-refusal/reply.txt': [[null, null, null, 521, '5.7.1']],
  'ironport-supplementary-info/bounce.eml': [
    ['a@example.com', null, 'failed', 550, '5.0.0'],
    ['b@example.net', null, 'failed', 550, '5.4.1'],
    ['c@example.com', null, 'failed', 554, '5.0.0'],
  ],
  'microsoft-550-5.4.1/reply.txt': [['alice@example.com', null, null, 550, '5.4.1']],
  'original-recipient/bounce.eml': [['carol@example.com', 'alice@example.net', 'failed', 552, '5.2.2']],
  'report-without-diagnostic/bounce.eml': [
    ['bob@example.com', null, 'failed', 550, '5.7.26'],
    ['sue@example.net', null, 'failed', 421, '4.7.0'],
  ],
  'sendmail-transcript-basic-only/bounce.txt': [['bob@example.com', null, 'failed', 550, null]],
  'ses-notification/events.jsonl': [
    ['bob@example.com', null, 'failed', 550, '4.4.7'],
    ['bob@example.com', null, 'failed', 550, '5.3.0'],
    [null, null, 'failed', 550, '5.1.1'],
  ],
  'ses-notification/notification.json': [['bob@example.com', null, 'failed', 550, '5.3.0']],
  'text-bounce-recipient/qmail.txt': [['sam@example.net', null, 'failed', 451, '4.7.1']],
  'text-contradicts-code/replies.txt': [
    ['x@mail.example.net', null, null, 550, '5.1.0'],
    ['alice@example.com', null, null, 550, '5.1.1'],
    [null, null, null, 554, '5.2.0'],
    [null, null, null, 553, '5.3.0'],
    [null, null, null, 550, null],
    ['a@example.org', null, null, 552, '5.1.1'],
  ],
}

// The cases lie beside the working copy, as nothing of them may be in the project.
describe.skipIf(!isThere)('the cases that were read wrong once (they lie beside the working copy)', () => {
  it('are all read here', () => {
    expect(Object.keys(cases).toSorted()).toEqual(bounceFiles.toSorted())
  })

  it.each(Object.entries(cases))('are read as expected: %s', (file, expected) => {
    expect(rows(readBounce(octetsOf(file)))).toEqual(expected)
  })

  it('take words that contradict the code for what they say', () => {
    const { recipients } = readBounce(octetsOf('text-contradicts-code/replies.txt'))
    const said = recipients.map(({ interpretation }) => interpretation?.concerns)
    expect(said).toEqual(['sender address', 'sender', 'sender', 'sender', 'sender', 'mailbox'])
    const microsoft = octetsOf('microsoft-550-5.4.1/reply.txt').toString()
    expect(interpret({ text: microsoft, basic: 550, status: '5.4.1' })).toMatchObject({ concerns: 'address' })
  })
})
