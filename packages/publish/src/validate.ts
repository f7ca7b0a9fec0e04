import type { ErrorDetail } from 'libxml2-wasm'
import { ParseOption, RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm'

/** One way in which a document breaks its schema, or why one of the two could not be read. */
export interface XmlProblem {
  /** Tells whether it lies in the document or in the schema. */
  readonly of: 'document' | 'schema'
  /** From 1; 0 where libxml2 tells none. */
  readonly line: number
  readonly message: string
}

const problemsOf = (of: XmlProblem['of'], details: readonly ErrorDetail[]): readonly XmlProblem[] =>
  details.map(({ line, message }) => ({ of, line, message: message.trim() }))

/** Runs a step of libxml2; what it throws becomes problems, anything else is a fault of ours and goes on. */
function attempt<Value>(of: XmlProblem['of'], run: () => Value): Value | readonly XmlProblem[] {
  try {
    return run()
  } catch (error) {
    if (error instanceof XmlLibError) return problemsOf(of, error.details)
    throw error
  }
}

function parse(text: string): XmlDocument {
  return XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NO_XXE })
}

function validateAgainst(schema: RelaxNGValidator, xmlText: string): readonly XmlProblem[] {
  const document = attempt('document', () => parse(xmlText))
  if (!(document instanceof XmlDocument)) return document
  try {
    return attempt('document', () => schema.validate(document)) ?? []
  } finally {
    document.dispose()
  }
}

function validatorFrom(rngText: string): RelaxNGValidator | readonly XmlProblem[] {
  const source = attempt('schema', () => parse(rngText))
  if (!(source instanceof XmlDocument)) return source
  try {
    return attempt('schema', () => RelaxNGValidator.fromDoc(source))
  } finally {
    source.dispose()
  }
}

/**
 * Checks an XML text against a RELAX NG schema in XML syntax, with libxml2. Gives the problems found, none where the
 * document is valid. Stands in an entry of its own, so that what only publishes does not load libxml2.
 */
export function validateXml(xmlText: string, rngText: string): readonly XmlProblem[] {
  const schema = validatorFrom(rngText)
  if (!(schema instanceof RelaxNGValidator)) return schema
  try {
    return validateAgainst(schema, xmlText)
  } finally {
    schema.dispose()
  }
}
