/** Why a text cannot be read as XML, and where. */
export interface XmlFault {
  /** The position in the text, in UTF-16 code units from 0. */
  readonly offset: number
  readonly rule: 'xml/not-well-formed' | 'xml/doctype' | 'xml/too-deep' | 'xml/encoding'
  readonly message: string
}

/** How deep elements may lie in each other. IANA's registries need less than ten levels. */
export const deepestNesting = 100

/** Makes a fault against the rules of XML itself. */
export function notWellFormed(offset: number, message: string): XmlFault {
  return { offset, rule: 'xml/not-well-formed', message }
}
