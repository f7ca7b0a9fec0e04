import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateXml } from '../src/validate.js'
import { xmlArtifact } from '../src/artifacts.js'
import { smallRegistry } from './support/small-registry.js'

const schema = readFileSync(
  join(import.meta.dirname, '../../../schemas/smtp-enhanced-status-codes.rng'),
  'utf8',
)

describe('the XML of a registry', () => {
  const { name, text } = xmlArtifact(smallRegistry)

  it('is named after the registry', () => {
    expect(name).toBe('smtp-enhanced-status-codes.xml')
  })

  it('begins as IANA’s does, and names its schema', () => {
    expect(text.split('\n').slice(0, 15)).toEqual([
      "<?xml version='1.0' encoding='UTF-8'?>",
      '<?xml-model href="smtp-enhanced-status-codes.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>',
      '<registry xmlns="http://www.iana.org/assignments" id="smtp-enhanced-status-codes">',
      '  <title>Simple Mail Transfer Protocol (SMTP) Enhanced Status Codes Registry</title>',
      '  <created>2008-05-29</created>',
      '  <updated>2017-06-22</updated>',
      '',
      '  <registry id="smtp-enhanced-status-codes-1">',
      '    <title>Class Sub-Codes</title>',
      '    <xref type="rfc" data="rfc5248"/>',
      '    <registration_rule>Specification Required</registration_rule>',
      '    <expert>Chris Newman</expert>',
      '    <record>',
      '      <code>5.XXX.YYY</code>',
      '      <summary>Permanent Failure</summary>',
    ])
  })

  it('has the days of registration and newest change, every reference, and escaped markup', () => {
    expect(text).toContain(
      [
        '    <record date="2014-08-28" updated="2015-07-02">',
        '      <code>X.1.10</code>',
        '      <sample>Recipient address has null MX</sample>',
        '      <basic_code>556</basic_code>',
        '      <description>The domain says "no mail here" &amp; means &lt;it&gt;.</description>',
        '      <reference><xref type="rfc" data="rfc7505"/> (Standards Track); <xref type="rfc" data="rfc7504"/> (Standards Track)</reference>',
        '      <submitter>J. Levine, M. Delany, J. Klensin</submitter>',
        '      <change_controller>IESG</change_controller>',
        '    </record>',
      ].join('\n'),
    )
  })

  it('prints a section before the standing of a document', () => {
    expect(text).toContain(
      '<reference><xref type="rfc" data="rfc7372"/>, Section 3.3 (Standards Track)</reference>',
    )
    expect(text).toContain(
      '<reference><xref type="draft" data="draft-levine-mailbomb-header-00"/> (Not Standards Track)</reference>',
    )
  })

  it('leaves empty what a deprecated entry does not have', () => {
    expect(text).toContain('<code>X.6.10</code>\n      <sample/>\n      <basic_code/>\n')
    expect(text).toContain('<submitter/>\n      <change_controller/>\n    </record>')
  })

  it('ends as IANA’s does', () => {
    expect(text.endsWith('    </record>\n  </registry>\n\n  <people/>\n</registry>\n')).toBe(true)
  })

  it('is the same each time, and valid under the schema', () => {
    expect(xmlArtifact(structuredClone(smallRegistry)).text).toBe(text)
    expect(validateXml(text, schema)).toEqual([])
  })
})
