import type { Finding } from '@smtp-status/registry'

/** A form in which people have something other than IANA's XML at hand. */
interface OtherForm {
  readonly rule: string
  /** Its name, for "this is ...". */
  readonly name: string
  /** Beginning of a text in it, behind comments and blank space. */
  readonly begins: RegExp
  readonly advice: string
}

const fetchAgain = 'fetch the XML file anew, from an address that ends in .xml'

/** The forms that are told apart, the more certain ones first. */
const otherForms: readonly OtherForm[] = [
  {
    rule: 'iana/web-page',
    name: 'a web page',
    begins: /^<(?:!doctype\s+html|html|head|body|title|meta)\b/i,
    advice: fetchAgain,
  },
  {
    rule: 'iana/csv',
    name: 'a table as CSV',
    begins: /^(?:"?[\w ()./-]+"?[,;\t]){2,}/,
    advice: 'take the file that ends in .xml, which lies beside the CSV files and holds all tables',
  },
  { rule: 'iana/not-xml', name: 'a PDF file', begins: /^%PDF-/, advice: fetchAgain },
  { rule: 'iana/not-xml', name: 'JSON', begins: /^[[{]\s*(?:["[{\]}]|\d|$)/, advice: fetchAgain },
  { rule: 'iana/not-xml', name: 'plain text', begins: /^[^<](?![^]*<registry)/, advice: fetchAgain },
]

const first = (text: string): string =>
  text
    .slice(0, 60)
    .split(/[\r\n]/, 1)
    .join('')

/** Says what a text is that is not XML, or a web page: `undefined` where it may be XML. */
export function refuseOtherForm(text: string, file: string): Finding | undefined {
  const start = text
    .slice(0, 10_000)
    .replace(/^\uFEFF/, '')
    .replace(/^(?:\s|<\?[^>]{0,500}\?>|<!--(?:[^-]|-(?!->)){0,5000}-->)+/, '')
  const form = otherForms.find(({ begins }) => begins.test(start))
  if (form === undefined) return undefined
  return {
    rule: form.rule,
    severity: 'error',
    place: { file },
    message: `this is ${form.name}, not one of IANA's XML files`,
    found: first(start),
    advice: form.advice,
  }
}
