import type { IanaRecord } from '../../src/iana/document.js'
import { registryIn } from '../../src/iana/document.js'
import type { XmlDocument } from '../../src/xml/node.js'
import { parseXml } from '../../src/xml/parse.js'

/** Reads a text that is known to be well-formed. */
export function documentOf(text: string): XmlDocument {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(parsed.fault.message)
  return parsed.document
}

/** A record of IANA with some fields, and attributes where they are given. */
export function recordOf(fields: string, attributes = ''): IanaRecord {
  const xml = documentOf(`<registry><record ${attributes}>${fields}</record></registry>`)
  const [record] = registryIn({ xml }).records
  if (record === undefined) throw new Error('there is no record')
  return record
}
