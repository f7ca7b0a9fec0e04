import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bounce } from '../src/index.js'
import { MailboxReader, readBounce } from '../src/index.js'

const folder = join(import.meta.dirname, '../../../../shared/bounces')
const isThere = existsSync(folder)
const files = isThere ? readdirSync(join(folder, 'eml')).toSorted() : []

// The collection lies beside the working copy, as nothing of it may be in the project.
describe.skipIf(!isThere)('the collection of real bounces', () => {
  const octetsOf = (file: string): Buffer => readFileSync(join(folder, 'eml', file))
  const rows = isThere
    ? readFileSync(join(folder, 'expected.tsv'), 'utf8').trimEnd().split('\n').slice(1)
    : []
  const expected = rows.map((row) => row.split('\t'))
  const read = new Map<string, Bounce>(files.map((file) => [file, readBounce(octetsOf(file))]))

  it('has every recipient named, but for one that is there twice', () => {
    const missing = expected
      .filter(([, , , , reason]) => reason !== 'feedback' && reason !== 'vacation')
      .filter(([file = '', index, , ,]) => {
        const recipients = read.get(file)?.recipients ?? []
        const wanted = expected.filter(([other]) => other === file).length
        return Number(index) > recipients.length || recipients.length > wanted
      })
    expect(missing).toEqual([])
  })

  it('has no failure in complaints and vacation notes', () => {
    const harmless = expected.filter(([, , , , reason]) => reason === 'feedback' || reason === 'vacation')
    expect(harmless.length).toBeGreaterThan(10)
    expect(harmless.flatMap(([file = '']) => read.get(file)?.recipients ?? [])).toEqual([])
  })

  it('has the codes that stand in its messages', () => {
    const differences = expected.filter(([file = '', index, status = '', basic = '']) => {
      const recipient = read.get(file)?.recipients[Number(index) - 1]
      if (recipient === undefined) return false
      const isMadeUp = /^[45]\.0\.9\d\d$/.test(status)
      const hasStatus = status === '' || isMadeUp || recipient.status === status
      return !hasStatus || (basic !== '' && `${recipient.basic}` !== basic)
    })
    expect(differences).toEqual([])
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
    expect(found).toEqual([...read.values()])
  })
})
