/** Why a text cannot be read as XML, and where: line and column from 1, columns in UTF-16 code units. */
export interface XmlFault {
  readonly line: number
  readonly column: number
  readonly rule: 'xml/not-well-formed' | 'xml/doctype' | 'xml/too-deep' | 'xml/encoding'
  readonly message: string
}
