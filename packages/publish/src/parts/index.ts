/**
 * Parts of which pages are made: links, codes, dates, entries and the signs of classes. The page of `dist/registry` and the site show
 * the same things by the same parts.
 */
export type { AddressOf } from './place.js'
export { Addresses, addressesFrom, isWebAddress, Link, useAddress, WebLink } from './place.js'
export {
  BasicCodes,
  ClassSlots,
  CodeTable,
  DeprecatedNote,
  DocumentLink,
  documentName,
  isStandardEntry,
  pathOfBasicCode,
  pathOfDocument,
  ReferenceLink,
} from './entry.js'
export type { IconName } from './signs.js'
export { Icon, outcomeOf, Sign, Sprite, Tag } from './signs.js'
export {
  authorityInWords,
  codeOfStep,
  fieldLabel,
  fieldValue,
  StepFields,
  stepInWords,
  StepLine,
  Verdict,
  VerdictCell,
} from './steps.js'
export {
  CodeLink,
  CodeText,
  dateInWords,
  FigureList,
  Listed,
  Muted,
  pathOfCode,
  Section,
  Time,
} from './words.js'
export { Years } from './years.js'
