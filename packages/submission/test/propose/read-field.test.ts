import { describe, expect, it } from 'vitest'
import { documentsIn, readDocumentId, readField, tidyReference } from '../../src/propose/read-field.js'

describe('an answer, read as the value of a field', () => {
  it.each([
    ['Any', 'any'],
    [' not  given', 'not given'],
    ['550', [550]],
    ['451, 550', [451, 550]],
    ['[550, 451 5XX]', [451, 550, '5xx']],
    ['550,4xx 450', [450, '4xx', 550]],
  ])('takes %j as basic status codes', (text, value) => expect(readField('basicCodes', text)).toEqual(value))

  it.each(['451/550', '550, ../../../etc/passwd', '.', '5x', '9999999999999'])(
    'leaves what is not a basic status code in %j for the checks to find',
    (text) =>
      expect(readField('basicCodes', text)).toEqual(
        text.split(', ').map((word) => (word === '550' ? 550 : word)),
      ),
  )

  it('takes references with and without a section, and RFCs however they are written', () => {
    const text =
      'rfc7372\nRFC 7208, section 8.6\nRFC7208 §8.7\n\ndraft-levine-mailbomb-header-00 Section 2\nRFC-ietf-uta-x-01'
    expect(readField('references', text)).toEqual([
      'rfc7372',
      { document: 'rfc7208', section: '8.6' },
      { document: 'rfc7208', section: '8.7' },
      { document: 'draft-levine-mailbomb-header-00', section: '2' },
      'RFC-ietf-uta-x-01',
    ])
    expect(readDocumentId(' rfc 0821 ')).toBe('rfc821')
  })

  it.each([
    ['7372', 'rfc7372'],
    ['https://www.rfc-editor.org/info/rfc7372', 'rfc7372'],
    ['https://www.rfc-editor.org/rfc/rfc7372.txt', 'rfc7372'],
    ['https://datatracker.ietf.org/doc/RFC7372/', 'rfc7372'],
    ['https://datatracker.ietf.org/doc/draft-levine-mailbomb-header/00/', 'draft-levine-mailbomb-header-00'],
    [
      'https://datatracker.ietf.org/doc/html/draft-levine-mailbomb-header-00',
      'draft-levine-mailbomb-header-00',
    ],
    ['https://example.com/rfc7372', 'https://example.com/rfc7372'],
  ])('takes %s as the document %s', (text, name) => expect(readDocumentId(text)).toBe(name))

  it('writes a reference with the name of its document, and reads it as the same', () => {
    const written = 'https://datatracker.ietf.org/doc/html/rfc7208#section-8.6'
    expect(tidyReference(written)).toBe('rfc7208 section 8.6')
    expect(readField('references', written)).toEqual([{ document: 'rfc7208', section: '8.6' }])
    expect(tidyReference('7372')).toBe('rfc7372')
  })

  it('names the documents of references', () => {
    expect(documentsIn(readField('references', 'rfc7372\nrfc7208 section 8.6'))).toEqual([
      'rfc7372',
      'rfc7208',
    ])
    expect(documentsIn('any')).toEqual([])
  })

  it('takes a text as one line, and a name a line', () => {
    expect(readField('description', '  One\n\n  line.  ')).toBe('One line.')
    expect(readField('submitters', 'J. Levine\n\n M.  Delany ')).toEqual(['J. Levine', 'M. Delany'])
    expect(readField('classes', '5, 4')).toEqual([4, 5])
  })
})
