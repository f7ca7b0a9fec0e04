import type { Severity } from '@smtp-status/registry'

/** The stable name of a rule that source files are held to. */
export type FaultId =
  | 'file/unreadable'
  | 'file/missing'
  | 'file/stray'
  | 'file/not-a-file'
  | 'file/not-a-folder'
  | 'file/extension'
  | 'file/case'
  | 'file/name'
  | 'file/too-large'
  | 'file/empty'
  | 'text/invalid-utf8'
  | 'text/byte-order-mark'
  | 'text/line-ending'
  | 'text/control-character'
  | 'text/invisible-character'
  | 'text/modeline'
  | 'yaml/syntax'
  | 'yaml/too-deep'
  | 'yaml/multiple-documents'
  | 'yaml/directive'
  | 'yaml/anchor'
  | 'yaml/alias'
  | 'yaml/merge-key'
  | 'yaml/tag'
  | 'yaml/duplicate-key'
  | 'yaml/key-not-text'
  | 'yaml/reserved-key'
  | 'yaml/ambiguous-scalar'
  | 'value/unknown-key'
  | 'value/missing-key'
  | 'value/type'
  | 'value/number-for-text'
  | 'value/choice'
  | 'value/form'
  | 'value/empty'
  | 'value/space'
  | 'value/repeated'
  | 'value/order'
  | 'value/code'
  | 'value/date'
  | 'value/basic-codes'
  | 'value/to-be-written'
  | 'registry/duplicate-code'
  | 'registry/unknown-document'
  | 'registry/unknown-basic-code'
  | 'registry/unknown-code'
  | 'registry/unused-document'
  | 'registry/unused-basic-code'

/** A rule that source files are held to. `docs/faults.md` is printed from these. */
export interface FaultRule {
  readonly title: string
  /** Why the rule is there. */
  readonly why: string
  readonly severity: Severity
}

const error = (title: string, why: string): FaultRule => ({ title, why, severity: 'error' })
const warning = (title: string, why: string): FaultRule => ({ title, why, severity: 'warning' })

/** Every rule, in the order in which the checks come: files, text, YAML, values, the registry as a whole. */
export const faultRules: Readonly<Record<FaultId, FaultRule>> = {
  'file/unreadable': error(
    'A file or folder cannot be read',
    'What cannot be read cannot be checked, and must not pass for checked.',
  ),
  'file/missing': error(
    'A file that the registry needs is not there',
    'The registry is made of four files and three folders of entries; without one of them it is not whole.',
  ),
  'file/stray': error(
    'A file or folder does not belong to the registry',
    'An entry put into a wrong place would be left out without a word.',
  ),
  'file/not-a-file': error(
    'Something else stands where a file belongs',
    'A link can lead out of the checkout, and a pipe or device never ends; only plain files are read.',
  ),
  'file/not-a-folder': error(
    'Something else stands where a folder belongs',
    'A link can lead out of the checkout or round in a circle; only plain folders are looked into.',
  ),
  'file/extension': error(
    'A file name ends in something else than .yaml',
    'Only files that end in .yaml are read.',
  ),
  'file/case': error(
    'A file name uses capitals in another way',
    'Two names that differ in capitals alone are one file on some systems and two on others.',
  ),
  'file/name': error(
    'A file is not named after its code',
    'The name keeps two files from claiming the same code, and lets people find an entry.',
  ),
  'file/too-large': error(
    'A file is larger than 256 KiB',
    'No file of the registry comes near that size; something else has got into its place.',
  ),
  'file/empty': error('A file holds no value', 'Nothing at all, or comments alone, is no entry and no list.'),
  'text/invalid-utf8': error(
    'A file is not UTF-8',
    'Bytes of another encoding would be read as other characters, or lost.',
  ),
  'text/byte-order-mark': error(
    'A file begins with a byte order mark',
    'UTF-8 needs none, and some readers take it for part of the first word.',
  ),
  'text/line-ending': error(
    'A line does not end in LF alone',
    'One way to end lines keeps the history of the files free of changes that nobody can see.',
  ),
  'text/control-character': error(
    'A file holds a control character or a tab',
    'They do not show on a screen, and can move the cursor, hide text or break indentation.',
  ),
  'text/invisible-character': error(
    'A file holds a character that cannot be seen',
    'Characters without width, or that turn the direction of writing, make a text look like another one.',
  ),
  'text/modeline': error(
    'The first line does not name the schema',
    'Editors take the schema from that line, and with it complete and check while one types.',
  ),
  'yaml/syntax': error('The YAML is broken', 'A file that breaks off cannot be understood from there on.'),
  'yaml/too-deep': error(
    'Values are nested deeper than 16 levels',
    'No file of the registry needs a third of that; such nesting serves to exhaust a reader.',
  ),
  'yaml/multiple-documents': error(
    'A file holds several YAML documents',
    'One file is one entry; a second document would be left out by some readers.',
  ),
  'yaml/directive': error(
    'A file has a YAML directive',
    'A directive can change the version of YAML and with it what the values mean.',
  ),
  'yaml/anchor': error('A value has an anchor', 'Anchors serve aliases, and these are not used.'),
  'yaml/alias': error(
    'An alias stands in place of a value',
    'With aliases a few lines can grow to millions of values, and a reviewer does not see what is meant.',
  ),
  'yaml/merge-key': error(
    'A merge key stands in place of keys',
    'YAML 1.2 has no merge keys; some readers merge and some see a key with a strange name.',
  ),
  'yaml/tag': error(
    'A value has a tag',
    'A tag changes how a value is read, differently from reader to reader.',
  ),
  'yaml/duplicate-key': error(
    'A key stands twice in the same map',
    'Readers disagree on which of the two values counts.',
  ),
  'yaml/key-not-text': error(
    'A key is not a plain word',
    'Only words and numbers can be keys; lists, maps and nothing at all cannot.',
  ),
  'yaml/reserved-key': error(
    'A key has a name that programs give a meaning to',
    'In JavaScript __proto__, constructor and prototype reach beyond the data.',
  ),
  'yaml/ambiguous-scalar': error(
    'A plain value means something else to readers of YAML 1.1',
    'no, off and y are truth values there, 0123 is octal and 12:30 is a number of base 60.',
  ),
  'value/unknown-key': error(
    'A key is not known here',
    'A mistyped key would leave its value out without a word.',
  ),
  'value/missing-key': error(
    'A key is missing',
    'What is published for every entry has to be said in every entry.',
  ),
  'value/type': error(
    'A value is of another kind',
    'A text, a number, a list and a map of keys are not taken for one another.',
  ),
  'value/number-for-text': error(
    'A number stands where a text belongs',
    'YAML reads 5.10 as the number 5.1; the text is lost unless it is in quotes.',
  ),
  'value/choice': error(
    'A value is none of those to choose from',
    'The words are few so that programs can rely on them.',
  ),
  'value/form': error(
    'A text does not have the form of its field',
    'Names, addresses and codes are compared letter by letter.',
  ),
  'value/empty': error(
    'A value is empty',
    'A key with nothing behind it says neither that there is none nor what it is.',
  ),
  'value/space': error(
    'A text has blank space at an end, or a line break',
    'It cannot be seen, and two texts that look the same would differ.',
  ),
  'value/repeated': error(
    'A list has the same item twice',
    'The second says nothing, and is often a slip for something else.',
  ),
  'value/order': error(
    'Items are not in their order',
    'With one order, the same content gives the same file, and changes stay small.',
  ),
  'value/code': error(
    'A code does not have the form of its table',
    'RFC 2034 section 4 and RFC 3463 section 2 allow no leading zeros and no number over 999.',
  ),
  'value/date': error(
    'A date does not have its form, or is not in the calendar',
    'Dates are compared as text, and the registry on a past day is worked out from them.',
  ),
  'value/basic-codes': error(
    'Associated basic status codes are not written as a list',
    'Programs look entries up by basic status code; 451/550 is no number.',
  ),
  'value/to-be-written': error(
    'A text is still to be written',
    'An import brings in facts and leaves a mark where somebody has to write; with it nothing is ready to be published.',
  ),
  'registry/duplicate-code': error(
    'Two files have the same code',
    'A code is given out once (RFC 5248 section 2.2).',
  ),
  'registry/unknown-document': error(
    'A document is referred to that documents.yaml does not have',
    'A reference is published with the title, standing and address of its document.',
  ),
  'registry/unknown-basic-code': error(
    'A basic status code is named that basic-codes.yaml does not have',
    'Each is published with its meaning and the document that defines it.',
  ),
  'registry/unknown-code': error(
    'A code is pointed to that has no entry',
    'What replaces a deprecated code has to be there, and so has an entry that is corrected.',
  ),
  'registry/unused-document': warning(
    'Nothing refers to a document',
    'It may be left over from an entry that has changed, or a reference to it may be missing.',
  ),
  'registry/unused-basic-code': warning(
    'No entry names a basic status code',
    'It may be left over from an entry that has changed.',
  ),
}

/** Narrows a text to the name of a rule. */
export function isFaultId(text: string): text is FaultId {
  return Object.hasOwn(faultRules, text)
}
