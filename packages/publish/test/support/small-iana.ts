import type { IanaDocument } from '../../src/iana/document.js'
import { readIana } from '../../src/iana/read.js'
import { xmlArtifact } from '../../src/artifacts.js'
import { smallRegistry } from './small-registry.js'

/** Reads a text that is known to be good. */
export function readGood(text: string): IanaDocument {
  const read = readIana(text, 'registry.xml')
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join('\n'))
  return read.document
}

/** Replaces a part of a text that is known to be there. */
export function replaceIn(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${from} is not there`)
  return text.replace(from, to)
}

/** The small registry as IANA's file would have it: X.7.28 with its full stop, and then with other parts replaced. */
export function smallIana(...replacements: readonly (readonly [from: string, to: string])[]): IanaDocument {
  const text = replaceIn(xmlArtifact(smallRegistry).text, 'Not given', '.')
  return readGood(replacements.reduce((whole, [from, to]) => replaceIn(whole, from, to), text))
}

/** A record of an enumerated code as IANA writes it. */
export const newRecord: string = `    <record date="2030-02-03">
      <code>X.7.31</code>
      <sample>Moon is full</sample>
      <basic_code>451/550</basic_code>
      <description>Sent when
        the moon is full.</description>
      <reference><xref type="rfc" data="rfc9999"/>, Section 4.2 (Standards Track)</reference>
      <submitter>A. Author, B. Writer</submitter>
      <change_controller>IESG</change_controller>
    </record>
`

/** Place for a record at the end of the table of enumerated codes. */
export const endOfTables = '  </registry>\n\n  <people/>'
