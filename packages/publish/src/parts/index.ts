/**
 * Parts of which pages are made, as the page of `dist/registry` and the site both show them: links, codes, dates, entries, the steps of
 * each year. What the site alone shows stands in its own `parts`.
 */
export type { AddressOf } from './place.js'
export { Addresses, addressesFrom, isWebAddress, Link, useAddress, WebLink } from './place.js'
export {
  BasicCodes,
  DeprecatedNote,
  DocumentLink,
  documentName,
  pathOfBasicCode,
  pathOfDocument,
  ReferenceLink,
} from './entry.js'
export { codeOfStep, fieldLabel, stepInWords } from './steps.js'
export { CodeLink, CodeText, dateInWords, Listed, Muted, pathOfCode, Time } from './words.js'
export { Years } from './years.js'
