import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bounce } from '../src/index.js'
import { MailboxReader, readBounce } from '../src/index.js'

const folder = join(import.meta.dirname, '../../../../shared/bounces')
const isThere = existsSync(folder)
const files = isThere ? readdirSync(join(folder, 'eml')).toSorted() : []

/** A recipient as the collection expects it; an empty text where it says nothing. */
interface Wanted {
  readonly status: string
  readonly basic: string
  readonly reason: string
  readonly isHard: boolean
}

function wantedByFile(): ReadonlyMap<string, readonly Wanted[]> {
  const rows = isThere
    ? readFileSync(join(folder, 'expected.tsv'), 'utf8').trimEnd().split('\n').slice(1)
    : []
  const parted = rows.map((row) => row.split('\t'))
  const wanted = parted.map(([file = '', , status = '', basic = '', reason = '', hard = '']) => {
    const isMadeUp = /^[45]\.0\.9\d\d$/.test(status)
    return [file, { status: isMadeUp ? '' : status, basic, reason, isHard: hard === 'true' }] as const
  })
  return new Map(
    parted.map(([file = '']) => [
      file,
      wanted.flatMap(([other, recipient]) => (other === file ? [recipient] : [])),
    ]),
  )
}

const wantedOf = wantedByFile()

/** Messages that differ in what the collection takes for hard; docs/bounces.md has the reasons. */
const differsInHard = ['lhost-activehunter-02', 'lhost-mailfoundry-01', 'lhost-postfix-01', 'rfc3464-01']
/** It names one recipient twice. */
const namesTwice = 'rfc3464-01.eml'

const octetsOf = (file: string): Buffer => readFileSync(join(folder, 'eml', file))

const kindsFor = (reason: string | undefined): readonly string[] => {
  if (reason === 'feedback') return ['complaint', 'other']
  return reason === 'vacation' ? ['vacation'] : ['bounce', 'delay']
}

/** Facts of a bounce of which the collection has an expectation. */
function factsOf({ recipients }: Bounce, wanted: readonly Wanted[]): readonly object[] {
  return recipients.map(({ status, basic }, index) => ({
    status: wanted[index]?.status === '' ? '' : (status ?? ''),
    basic: wanted[index]?.basic === '' ? '' : `${basic ?? ''}`,
  }))
}

// The collection lies beside the working copy, as nothing of it may be in the project.
describe.skipIf(!isThere)('a real bounce is read as the collection has it', () => {
  it.each(files)('%s', (file) => {
    const bounce = readBounce(octetsOf(file))
    const wanted = wantedOf.get(file) ?? []
    const kinds = kindsFor(wanted[0]?.reason)
    expect(kinds).toContain(bounce.kind)
    const told = kinds.includes('bounce') ? wanted : []
    const named = file === namesTwice ? told.slice(0, 1) : told
    expect(factsOf(bounce, told)).toEqual(named.map(({ status, basic }) => ({ status, basic })))
    const isHard = bounce.recipients.map(({ interpretation }) => interpretation?.suppress === 'yes')
    const differs = differsInHard.some((name) => file === `${name}.eml`)
    expect(isHard).toEqual(differs ? isHard.map(() => true) : told.map((each) => each.isHard))
  })
})

describe.skipIf(!isThere)('the collection of real bounces', () => {
  it('has complaints and vacation notes', () => {
    const reasons = [...wantedOf.values()].map(([first]) => first?.reason)
    expect(reasons.filter((reason) => reason === 'feedback').length).toBeGreaterThan(2)
    expect(reasons).toContain('vacation')
  })

  it('gives as a mailbox what its messages give one by one', () => {
    const reader = new MailboxReader()
    const separator = Buffer.from('From MAILER-DAEMON Thu Nov  5 10:00:00 2026\n')
    const found: Bounce[] = []
    const take = (messages: ReturnType<MailboxReader['push']>): void => {
      for (const { octets } of messages) found.push(readBounce(octets))
    }
    for (const file of files) {
      const octets = octetsOf(file)
      const begin = octets.subarray(0, 5).toString() === 'From ' ? octets.indexOf('\n') + 1 : 0
      take(reader.push(Buffer.concat([separator, octets.subarray(begin), Buffer.from('\n')])))
    }
    take(reader.end())
    expect(found).toHaveLength(files.length)
    expect(found).toEqual(files.map((file) => readBounce(octetsOf(file))))
  })
})
