import { readSource } from '@smtp-status/source'
import { describe, expect, it } from 'vitest'
import { real, today } from '../../../registry-cli/test/propose/support.js'
import type { Answers } from '../../src/propose/answers.js'
import type { SoundSource } from '../../src/propose/judge-plan.js'
import type { Outcome } from '../../src/propose/work-out.js'
import { workOut } from '../../src/propose/work-out.js'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** The frozen registry with one file changed. */
function withFile(name: string, edit: (text: string) => string): SoundSource {
  const items = real.items.map((item) =>
    item.file === name && 'bytes' in item
      ? { ...item, bytes: encoder.encode(edit(decoder.decode(item.bytes))) }
      : item,
  )
  const loaded = readSource(items)
  const { registry } = loaded
  if (registry === undefined) throw new Error('the registry has faults')
  return { items, loaded: { ...loaded, registry } }
}

const byController: Answers = {
  kind: 'update',
  texts: {
    code: 'X.7.28',
    references: 'draft-levine-mailbomb-header',
    authority: 'change-controller',
    by: 'standards@taugh.com',
  },
}
const byIesg = { authority: 'iesg', direction: 'https://datatracker.ietf.org/iesg/' }

const filesOf = ({ files }: Outcome): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, text }) => [path, text]))
const rulesOf = ({ onAnswers, judgement }: Outcome): readonly string[] =>
  [...onAnswers, ...(judgement?.findings ?? [])].map(({ rule, severity }) => `${severity} ${rule}`)

const entry = (code: string): string => `registry-src/enumerated/${code}.yaml`

describe('an exception that a proposal makes superfluous', () => {
  const ofVersion: Answers = {
    ...byController,
    texts: { ...byController.texts, references: 'rfc3463', ...byIesg },
  }

  it('is taken out of the entry that changes, and said so', () => {
    const outcome = workOut(
      { ...ofVersion, texts: { ...ofVersion.texts, changeController: 'IESG' } },
      real,
      today,
    )
    expect(rulesOf(outcome)).toEqual(['note proposal/exception-taken-out'])
    expect(outcome.onAnswers[0]).toMatchObject({
      message: 'X.7.28 needs no exception any more, so it is taken out',
      found: 'reference/expired-draft',
    })
    expect(filesOf(outcome).get(entry('X.7.28'))).not.toContain('exceptions:')
  })

  it('is taken out of another entry too, where it was about the two', () => {
    const description = 'The message carries no signature that could be verified when it arrived.'
    const texts = { code: 'X.7.20', description, reworded: 'It is clearer.', ...byIesg }
    const outcome = workOut({ kind: 'update', texts }, real, today)
    expect(rulesOf(outcome)).toEqual(['note proposal/exception-taken-out'])
    expect([...filesOf(outcome).keys()]).toEqual([
      entry('X.7.20'),
      entry('X.7.21'),
      '.changeset/update-x-7-20.md',
    ])
    expect(filesOf(outcome).get(entry('X.7.21'))).not.toContain('exceptions:')
    expect(filesOf(outcome).get('.changeset/update-x-7-20.md')).toContain('Update X.7.20, ')
  })

  it('stays where its finding does', () => {
    const outcome = workOut(byController, real, today)
    const isKept = filesOf(outcome).get(entry('X.7.28'))?.includes('rule: reference/expired-draft')
    expect([rulesOf(outcome), isKept]).toEqual([[], true])
  })

  it('goes with others of the entry that stay', () => {
    const two = withFile('enumerated/X.7.21.yaml', (text) =>
      text
        .replace(/^securityNote: >-\n(?: {2}.*\n)+/m, '')
        .concat('  - { rule: security/no-note, reason: It tells nothing. }\n'),
    )
    const texts = { code: 'X.7.21', securityNote: 'Tells what was checked.' }
    const outcome = workOut({ kind: 'update', texts }, two, today)
    expect(rulesOf(outcome)).toEqual(['note proposal/exception-taken-out'])
    const text = filesOf(outcome).get(entry('X.7.21')) ?? ''
    expect([text.includes('text/near-description'), text.includes('security/no-note')]).toEqual([true, false])
  })
})

describe('an exception that was superfluous before', () => {
  const more = '  - { rule: text/same, with: X.1.1, reason: It is so. }\n'

  it('is taken out of an entry that changes, and left in any other', () => {
    const own = withFile('enumerated/X.7.28.yaml', (text) => text + more)
    expect(rulesOf(workOut(byController, own, today))).toEqual(['note proposal/exception-taken-out'])
    const other = withFile('enumerated/X.7.21.yaml', (text) => text + more)
    expect(rulesOf(workOut(byController, other, today))).toEqual([])
  })
})

it('refuses a new exception that is not needed, as whoever asks for it has to know', () => {
  const exceptions = [{ rule: 'text/same', with: 'X.1.1', reason: 'It is so.' }]
  const outcome = workOut({ ...byController, exceptions }, real, today)
  expect(rulesOf(outcome)).toEqual(['error exception/not-needed'])
  expect(outcome.files).toEqual([])
})
