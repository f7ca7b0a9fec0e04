import { textOf } from './charset.js'
import { parameterOf, valueOf } from './fields.js'
import type { Section } from './outline.js'
import { withoutEncoding } from './transfer-encoding.js'

/** The most octets of one part that are read: more than any reason for a failure takes. */
const longestSection = 250_000

/** Reads the text of a part: its encoding undone, its octets by its character set (RFC 2045 sections 5 and 6). */
export function sectionText(octets: Uint8Array, section: Section): string {
  const body = octets.subarray(section.start, Math.min(section.end, section.start + longestSection))
  const charset = parameterOf(valueOf(section.fields, 'content-type'), 'charset')
  const encoding = valueOf(section.fields, 'content-transfer-encoding')
  return textOf(withoutEncoding(body, encoding), charset.replaceAll('"', ''))
}

/** Whether a part is longer than what is read of it. */
export const isLong = ({ start, end }: Section): boolean => end - start > longestSection
