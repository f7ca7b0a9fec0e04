import type { Finding } from '@smtp-status/registry'
import { limits } from '@smtp-status/registry'
import { attributeOf } from '../xml/node.js'
import { parseXml } from '../xml/parse.js'
import type { XmlFault } from '../xml/well-formed.js'
import type { IanaDocument } from './document.js'
import { ianaNamespace } from './document.js'
import { refuseOtherForm } from './other-forms.js'

/** The result of reading: a document, or at least one finding that says why there is none. */
export type ReadIana =
  | { readonly ok: true; readonly document: IanaDocument }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const fetchAgain = 'fetch the XML file anew, from an address that ends in .xml'

const adviceFor: Readonly<Record<XmlFault['rule'], string>> = {
  'xml/not-well-formed': `mend the file, or ${fetchAgain}`,
  'xml/doctype':
    "take the DOCTYPE out and write what its entities stand for in their place; IANA's files have none",
  'xml/too-deep': `check that this is one of IANA's registries, and ${fetchAgain}`,
  'xml/encoding': 'convert the file to UTF-8',
}

function refuse(finding: Omit<Finding, 'severity'>): ReadIana {
  return { ok: false, findings: [{ severity: 'error', ...finding }] }
}

function refuseFault({ line, column, rule, message }: XmlFault, file: string): ReadIana {
  const range = { line, column, endLine: line, endColumn: column + 1 }
  return refuse({ rule, place: { file, range }, message, advice: adviceFor[rule] })
}

function refuseOther(text: string, file: string): ReadIana | undefined {
  if (!/[^\s\uFEFF]/.test(text))
    return refuse({ rule: 'iana/empty', place: { file }, message: 'the file is empty', advice: fetchAgain })
  const finding = refuseOtherForm(text, file)
  return finding === undefined ? undefined : { ok: false, findings: [finding] }
}

// A text has at most as many characters as bytes.
function refuseSize(text: string, file: string): ReadIana | undefined {
  if (text.length <= limits.ianaFileBytes) return undefined
  return refuse({
    rule: 'iana/too-large',
    place: { file },
    message: 'the file is larger than any registry of IANA',
    found: `${text.length} characters`,
    expected: `at most ${limits.ianaFileBytes}`,
    advice: fetchAgain,
  })
}

function refuseRegistry(found: string, expected: string | undefined, file: string): ReadIana | undefined {
  if (expected === undefined || found === expected) return undefined
  return refuse({
    rule: 'iana/other-registry',
    place: { file },
    message: `this is the registry ${found}, not ${expected}`,
    found,
    expected,
    advice: `fetch ${expected}.xml from IANA`,
  })
}

/**
 * Reads one of IANA's registries, of any kind: https://www.iana.org/assignments/.../....xml.
 * Takes the file's text, its name for findings, and the id of the registry where only that one will do. Nothing is lost: `writeIana` gives an equal document back.
 * Bad input (broken or truncated XML, a DOCTYPE, a web page, another root) gives findings; nothing is thrown.
 */
export function readIana(text: string, file: string, id?: string): ReadIana {
  const other = refuseSize(text, file) ?? refuseOther(text, file)
  if (other !== undefined) return other
  const parsed = parseXml(text)
  if (!parsed.ok) return refuseFault(parsed.fault, file)
  const { root } = parsed.document
  if (root.name === 'registry' && attributeOf(root, 'xmlns') === ianaNamespace)
    return (
      refuseRegistry(attributeOf(root, 'id') ?? '', id, file) ?? {
        ok: true,
        document: { xml: parsed.document },
      }
    )
  return refuse({
    rule: 'iana/root',
    place: { file },
    message: 'the root element is not that of a registry of IANA',
    found: `<${root.name} xmlns="${attributeOf(root, 'xmlns') ?? ''}">`,
    expected: `<registry xmlns="${ianaNamespace}">`,
    advice: fetchAgain,
  })
}
