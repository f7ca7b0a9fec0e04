import { ParseOption, XmlDocument } from 'libxml2-wasm'

/** A text as canonical XML 1.0 with comments, worked out by libxml2; throws where it is not well-formed. */
export function canonical(text: string): string {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NO_XXE })
  try {
    return document.canonicalizeToString({ withComments: true })
  } finally {
    document.dispose()
  }
}

/** Tells whether libxml2 takes a text for well-formed XML. */
export function isWellFormed(text: string): boolean {
  try {
    canonical(text)
    return true
  } catch {
    return false
  }
}
