import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateXml } from '../src/validate.js'
import { xmlArtifact } from '../src/artifacts.js'
import { hasIanaFiles, ianaFile, ianaFilesIn } from './support/shared-iana.js'
import { smallRegistry } from './support/small-registry.js'

const schema = readFileSync(
  join(import.meta.dirname, '../../../schemas/smtp-enhanced-status-codes.rng'),
  'utf8',
)

describe.skipIf(!hasIanaFiles)('the RELAX NG schema and IANA’s files (needs ../shared)', () => {
  it.each(ianaFilesIn('smtp-enhanced-status-codes'))('accepts %s', (path) => {
    expect(validateXml(ianaFile(path), schema)).toEqual([])
  })

  it.each(ianaFilesIn('other').filter((path) => !path.includes('service-names')))('refuses %s', (path) => {
    expect(validateXml(ianaFile(path), schema)).not.toEqual([])
  })
})

const mutations: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ['a class that does not exist', '5.XXX.YYY', '3.XXX.YYY'],
  ['a code with a leading zero', 'X.7.24', 'X.7.024'],
  ['a code of four digits', 'X.7.24', 'X.7.1000'],
  ['an enumerated code in the table of subjects', 'X.7.YYY', 'X.7.1'],
  ['a subject code in the table of enumerated codes', 'X.7.24', 'X.7.YYY'],
  ['a class in place of X', 'X.7.24', '5.7.24'],
  ['space around a code', '>X.7.24<', '> X.7.24<'],
  ['a day that the calendar does not have', 'date="2014-08-28"', 'date="2014-02-30"'],
  ['a date in another form', 'date="2014-08-28"', 'date="28-08-2014"'],
  ['a date with a time zone', 'date="2014-08-28"', 'date="2014-08-28Z"'],
  ['a year alone', '<created>2008-05-29', '<created>2008'],
  ['no date of creation', /<created>.*<\/created>/, ''],
  ['no date of the last update', /<updated>.*<\/updated>/, ''],
  ['no title', /<title>Simple.*<\/title>/, ''],
  ['an empty title', '<title>Class Sub-Codes</title>', '<title> </title>'],
  ['an empty summary', '<summary>Permanent Failure</summary>', '<summary/>'],
  ['no description', /<description>.*<\/description>/, ''],
  ['fields in another order', /(<sample>.*<\/sample>)\s*(<basic_code>.*<\/basic_code>)/, '$2$1'],
  ['a field twice', /(<submitter>.*<\/submitter>)/, '$1$1'],
  ['an unknown field', '<submitter>', '<colour>red</colour><submitter>'],
  ['an unknown attribute', '<record date', '<record colour="red" date'],
  ['a basic code among the classes', '</summary>', '</summary><basic_code>550</basic_code>'],
  ['an unknown type of reference', 'type="draft"', 'type="book"'],
  ['an RFC without its number', 'data="rfc3463"', 'data="rfc"'],
  ['an RFC in capitals', 'data="rfc3463"', 'data="RFC3463"'],
  ['a draft of type rfc', 'type="draft"', 'type="rfc"'],
  ['a reference without data', ' data="rfc3463"', ''],
  [
    'an unknown element in a description',
    /<description>(.*)<\/description>/,
    '<description><b>$1</b></description>',
  ],
  ['another namespace', 'http://www.iana.org/assignments', 'urn:other'],
  ['another registry', 'id="smtp-enhanced-status-codes"', 'id="other"'],
  ['tables in another order', /codes-1">/, 'codes-2">'],
  ['no expert', /<expert>.*<\/expert>/, ''],
  ['no registration rule', /<registration_rule>.*<\/registration_rule>/, ''],
  ['no people', '<people/>', ''],
]

describe('the RELAX NG schema', () => {
  const { text } = xmlArtifact(smallRegistry)

  it.each(mutations)('refuses %s', (_what, from, to) => {
    const mutated = text.replace(from, to)
    expect(mutated).not.toBe(text)
    const problems = validateXml(mutated, schema)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ of, message }) => of === 'document' && message !== '')).toBe(true)
    for (const { message } of problems) expect(message).toBe(message.trim())
  })

  it('accepts a month where the day is not known', () => {
    expect(validateXml(text.replace('date="2014-08-28"', 'date="2014-08"'), schema)).toEqual([])
  })
})

describe('validating XML', () => {
  it('says the line of a document that is not well-formed', () => {
    expect(validateXml('<a>\n<b></a>', schema)).toMatchObject([{ of: 'document', line: 2 }])
  })

  it('says that the schema is at fault where it is', () => {
    expect(validateXml('<a/>', '<grammar')[0]?.of).toBe('schema')
    expect(validateXml('<a/>', '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>')[0]?.of).toBe(
      'schema',
    )
  })
})
