import { describe, expect, it } from 'vitest'
import { refuseOtherForm } from '../../src/iana/other-forms.js'

describe('a text in another form than XML', () => {
  it('is shown by the beginning of its first line', () => {
    expect(refuseOtherForm('Code,Text,Reference\r\n1,a,b', 'x.csv')).toMatchObject({
      rule: 'iana/csv',
      severity: 'error',
      place: { file: 'x.csv' },
      found: 'Code,Text,Reference',
    })
    expect(refuseOtherForm(`x${'y'.repeat(100)}`, 'x')?.found).toBe(`x${'y'.repeat(59)}`)
  })

  it.each(['\uFEFF<html>', '<!-- a-b --><html>', '<?xml version="1.0"?>\n<!-- a --> <!DOCTYPE html>'])(
    'is a web page behind comments and the like: %j',
    (text) => {
      expect(refuseOtherForm(text, 'x')?.rule).toBe('iana/web-page')
    },
  )

  it('is looked for at the beginning alone, and within the first 10,000 characters', () => {
    expect(refuseOtherForm(`${' '.repeat(9990)}<html>`, 'x')?.rule).toBe('iana/web-page')
    expect(refuseOtherForm(`${' '.repeat(10_000)}<html>`, 'x')).toBeUndefined()
    expect(refuseOtherForm('%PDF-\uFEFF<html>', 'x')?.message).toContain('a PDF file')
    expect(refuseOtherForm('<\uFEFFhtml>', 'x')).toBeUndefined()
  })

  it.each(['<registry/>', '<!-- a --><registry/>', '\uFEFF<registry/>', '<!-- <html> --><registry/>'])(
    'is not found in %j',
    (text) => {
      expect(refuseOtherForm(text, 'x')).toBeUndefined()
    },
  )
})
