import { printXml } from '../xml/print.js'
import type { IanaDocument } from './document.js'

/**
 * Writes a registry in IANA's shape as XML. What `readIana` read comes back equal as canonical XML, with comments,
 * processing instructions and white space; line ends are LF.
 */
export function writeIana(document: IanaDocument): string {
  return printXml(document.xml)
}
