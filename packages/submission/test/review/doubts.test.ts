import { join } from 'node:path'
import type { EnumeratedEntry } from '@smtp-status/registry'
import { allEntries, fieldNames } from '@smtp-status/registry'
import { readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { describe, expect, it } from 'vitest'
import { doubtedTexts } from '../../src/review/doubts.js'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const registries = ['registry-src', 'fixtures/registry-src'].map((folder) => {
  const { registry } = readSource(walkFolder(join(root, folder)))
  if (!registry) throw new Error(`${folder} cannot be read`)
  return registry
})

const sound: EnumeratedEntry = {
  code: { table: 'enumerated', subject: 7, detail: 31 },
  sampleText: 'Sender has not been seen before',
  description: 'The message is put off since its sender is new to this server.',
  references: [],
  submitters: ['M. Kucherawy'],
  changeController: 'IESG',
  registration: { authority: 'standards', document: 'rfc7372' },
  history: [],
  exceptions: [],
}

const looksLike = (part: Partial<EnumeratedEntry>): readonly string[] =>
  doubtedTexts({ ...sound, ...part }, fieldNames).map((each) => each.looksLike)

describe('a text that may be in the wrong field', () => {
  it.each([
    [{ sampleText: '12 messages are too many' }, 'a code, a date or a number'],
    [{ sampleText: 'Use X.7.1 for this' }, 'a code, a date or a number'],
    [{ sampleText: 'Ask postmaster@example.org' }, 'an address'],
    [{ sampleText: 'See https://example.org/' }, 'an address'],
    [{ sampleText: 'Text TBD' }, 'a text that is still to be written'],
    [{ sampleText: 'Message refused...' }, 'a text that is still to be written'],
    [{ sampleText: 'MESSAGE REFUSED' }, 'a text in capitals alone'],
    [{ sampleText: 'Nachricht wird nicht angenommen' }, 'a text in another language than English, or in two'],
    [{ sampleText: 'Message \u{43D}\u{435} accepted' }, 'a text in two scripts'],
    [{ description: 'https://example.org/' }, 'an address'],
    [{ description: '2027-05' }, 'a code, a date or a number'],
    [{ description: 'Message refused.' }, 'a word or two, and no sentence'],
    [{ securityNote: 'Tells nothing.' }, 'a word or two, and no sentence'],
    [{ submitters: ['May 2027'] }, 'a date, a number or a code'],
    [{ submitters: ['A. Writer <a.writer@example.org>'] }, 'an address'],
    [{ submitters: ['Kucherawy'] }, 'a single word'],
    [{ submitters: ['John Doe'] }, 'nobody in particular'],
    [{ submitters: ['The placeholder'] }, 'a text that is still to be written'],
    [{ changeController: 'A. Writer' }, 'neither the IESG nor an address'],
    [{ changeController: 'IESG and others' }, 'neither the IESG nor an address'],
  ] as const)('%j looks like %s', (part, expected) => {
    expect(looksLike(part)).toEqual([expected])
  })

  it.each([
    {},
    { submitters: ['J\u{F3}n M\u{FC}ller', 'Jiankang YAO'] },
    { changeController: 'standards@taugh.com' },
    { changeController: 'https://example.org/contact' },
    { sampleText: 'Route to host 5 is down' },
    { sampleText: 'SMTP service not available' },
  ])('%j looks like what it is', (part) => {
    expect(looksLike(part)).toEqual([])
  })

  it('is in none of the entries that are registered', () => {
    const found = registries.flatMap((registry) =>
      allEntries(registry).flatMap((entry) => doubtedTexts(entry, fieldNames)),
    )
    expect(found).toEqual([])
  })

  it('is looked for in the fields that changed alone', () => {
    const entry = { ...sound, sampleText: 'MESSAGE REFUSED' }
    expect(doubtedTexts(entry, ['description'])).toEqual([])
    expect(doubtedTexts(entry, ['sampleText'])).toEqual([
      {
        code: 'X.7.31',
        label: 'sample text',
        text: 'MESSAGE REFUSED',
        looksLike: 'a text in capitals alone',
      },
    ])
  })
})
