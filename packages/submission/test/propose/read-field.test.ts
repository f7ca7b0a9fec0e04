import { describe, expect, it } from 'vitest'
import { readDocumentId, readDocuments, seriesIn, tidyReferences } from '../../src/propose/read-document.js'
import { codeOf, documentsIn, readField, subjectOf } from '../../src/propose/read-field.js'
import { isNoAnswer, readDate, readNames } from '../../src/propose/read-words.js'

describe('an answer, read as the value of a field', () => {
  it.each([
    ['Any', 'any'],
    [' not  given', 'not given'],
    ['550', [550]],
    ['451, 550', [451, 550]],
    ['[550, 451 5XX]', [451, 550, '5xx']],
    ['550,4xx 450', [450, '4xx', 550]],
    ['451/550', [451, 550]],
    ['451 and 550; 5XX.', [451, 550, '5xx.']],
    ['Not specified.', 'not given'],
    ['any.', 'any'],
  ])('takes %j as basic status codes', (text, value) => expect(readField('basicCodes', text)).toEqual(value))

  it.each(['451-550', '550, ..\\..\\etc', '.', '5x', '9999999999999'])(
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
    ['https://www.rfc-editor.org/rfc/rfc8617', 'rfc8617'],
    ['https://www.rfc-editor.org/rfc/rfc8617.html', 'rfc8617'],
    ['http://www.rfc-editor.org/rfc/rfc8617.txt', 'rfc8617'],
    ['https://www.rfc-editor.org/rfc/pdfrfc/rfc8617.txt.pdf', 'rfc8617'],
    ['www.rfc-editor.org/info/rfc8617/', 'rfc8617'],
    ['https://datatracker.ietf.org/doc/html/rfc8617', 'rfc8617'],
    ['https://datatracker.ietf.org/doc/rfc8617/', 'rfc8617'],
    ['datatracker.ietf.org/doc/html/rfc8617#section-5', 'rfc8617'],
    ['https://tools.ietf.org/html/rfc8617', 'rfc8617'],
    ['https://tools.ietf.org/html/rfc8617?draft=x', 'rfc8617'],
    ['https://www.ietf.org/rfc/rfc8617.txt', 'rfc8617'],
    ['https://doi.org/10.17487/RFC8617', 'rfc8617'],
    ['https://www.ietf.org/archive/id/draft-ietf-foo-bar-03.html', 'draft-ietf-foo-bar-03'],
    ['draft-ietf-foo-bar-03', 'draft-ietf-foo-bar-03'],
    ['Draft-IETF-foo-bar-03.txt', 'draft-ietf-foo-bar-03'],
    ['I-D.ietf-foo-bar-03', 'draft-ietf-foo-bar-03'],
    ['RFC8617', 'rfc8617'],
    ['rfc 8617', 'rfc8617'],
    ['Rfc-8617', 'rfc8617'],
    ['[RFC8617]', 'rfc8617'],
    ['[RFC 8617](https://www.rfc-editor.org/info/rfc8617)', 'rfc8617'],
    ['<https://www.rfc-editor.org/info/rfc8617>', 'rfc8617'],
    ['\tRFC 8617. ', 'rfc8617'],
    ['rfc8617.txt', 'rfc8617'],
    ['IETF RFC 8617', 'rfc8617'],
    ['0821', 'rfc821'],
    ['0', '0'],
  ])('takes %s as the document %s', (text, name) => expect(readDocumentId(text)).toBe(name))

  it('writes a reference with the name of its document, and reads it as the same', () => {
    const written = 'https://datatracker.ietf.org/doc/html/rfc7208#section-8.6'
    expect(tidyReferences(written)).toBe('rfc7208 section 8.6')
    expect(readField('references', written)).toEqual([{ document: 'rfc7208', section: '8.6' }])
    expect(tidyReferences('7372')).toBe('rfc7372')
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

describe('a list, however it is divided', () => {
  it.each([
    ['RFC 5321, RFC 7504', ['rfc5321', 'rfc7504']],
    ['RFC 5321; RFC 7504', ['rfc5321', 'rfc7504']],
    ['RFC 5321 and RFC 7504', ['rfc5321', 'rfc7504']],
    ['RFC 5321 & 7504', ['rfc5321', 'rfc7504']],
    ['- RFC 5321\n- RFC 7504', ['rfc5321', 'rfc7504']],
    ['* rfc5321\n\n* rfc7504\n', ['rfc5321', 'rfc7504']],
    ['1. [RFC5321]\n2. [RFC7504]', ['rfc5321', 'rfc7504']],
    ['none', []],
    ['N/A', []],
    ['-', []],
    ['', []],
  ])('%j names documents', (text, names) => expect(readDocuments(text)).toEqual(names))

  it.each([
    ['RFC 5321, section 4.2, RFC 7504', 'rfc5321 section 4.2\nrfc7504'],
    ['Section 4.2 of RFC 5321 and RFC 7504', 'rfc5321 section 4.2\nrfc7504'],
    ['RFC 5321 (section 4.2)', 'rfc5321 section 4.2'],
    ['[RFC5321], Section 4.2', 'rfc5321 section 4.2'],
    ['RFC 5321 §4.2; draft-ietf-foo-bar-03 sec. 2', 'rfc5321 section 4.2\ndraft-ietf-foo-bar-03 section 2'],
    ['https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2', 'rfc5321 section 4.2'],
    ['RFC 5321 sections 4.2, 4.3', 'rfc5321 section 4.2, 4.3'],
  ])('%j keeps each section with its document', (text, lines) => {
    expect(tidyReferences(text)).toBe(lines)
    expect(tidyReferences(lines)).toBe(lines)
  })

  it.each([
    ['J. Levine, M. Delany', ['J. Levine', 'M. Delany']],
    ['J. Levine; M. Delany', ['J. Levine', 'M. Delany']],
    ['J. Levine and M. Delany', ['J. Levine', 'M. Delany']],
    ['- J. Levine\n- M. Delany', ['J. Levine', 'M. Delany']],
    ['Kucherawy, M., Crocker, D.', ['Kucherawy, M.', 'Crocker, D.']],
    ['M. Müller, Ø. Åström', ['M. Müller', 'Ø. Åström']],
    ['Mail and Sons, Ltd.', ['Mail and Sons, Ltd.']],
    ['P. Resnick, Ed.', ['P. Resnick, Ed.']],
  ])('%j names people', (text, names) => expect(readNames(text)).toEqual(names))
})

describe('other wordings', () => {
  it.each([
    '',
    'none',
    'None.',
    'n/a',
    'N/A',
    'NA',
    '-',
    '–',
    'nothing',
    'No response',
    '_No response_',
    ' no ',
  ])('%j is no answer', (text) => expect(isNoAnswer(text)).toBe(true))

  it.each(['not given', 'Nothing is told to an attacker.', 'None of the recipients', '0', 'na klar'])(
    '%j is an answer',
    (text) => expect(isNoAnswer(text)).toBe(false),
  )

  it.each([
    ['2019-11', '2019-11'],
    ['2019/11/7', '2019-11-07'],
    ['2019.11.07', '2019-11-07'],
    ['November 2019', '2019-11'],
    ['Nov. 2019', '2019-11'],
    ['7 November 2019', '2019-11-07'],
    ['7th Nov 2019.', '2019-11-07'],
    ['November 7, 2019', '2019-11-07'],
    ['Sept 2019', '2019-09'],
    ['07/11/2019', '07/11/2019'],
    ['Foo 2019', 'Foo 2019'],
    ['tomorrow', 'tomorrow'],
    ['31 February 2019', '2019-02-31'],
  ])('%j is the date %s', (text, date) => expect(readDate(text)).toBe(date))

  it.each([
    ['5.7.31', 'X.7.31'],
    ['x.7.31', 'X.7.31'],
    ['X. 7. 31', 'X.7.31'],
    ['\tX.7.31. ', 'X.7.31'],
    ['`X.7.31`', 'X.7.31'],
    ['X.7.031', 'X.7.031'],
    ['x.7.yyy', 'X.7.YYY'],
  ])('%j is the code %s', (text, code) => expect(codeOf(text)).toBe(code))

  it.each([
    ['7', '7'],
    ['X.7', '7'],
    ['x.7.yyy', '7'],
    ['5.7', '7'],
    ['', ''],
    ['seven', 'seven'],
  ])('%j is the subject %s', (text, subject) => expect(subjectOf(text)).toBe(subject))

  it.each([
    ['BCP 14', 'BCP 14'],
    ['std0010', 'STD 10'],
    ['FYI-28', 'FYI 28'],
    ['rfc2821', undefined],
  ])('%j is the series %s', (text, series) => expect(seriesIn(text)).toBe(series))

  it('takes the IESG in its usual names as change controller', () => {
    expect(readField('changeController', 'the IESG')).toBe('IESG')
    expect(readField('changeController', 'iesg')).toBe('IESG')
    expect(readField('changeController', 'mail@example.org')).toBe('mail@example.org')
  })
})
