import type { Severity } from '@smtp-status/registry'
import type { FaultId } from './fault-id.js'

/** A rule that source files are held to. `docs/faults.md` is printed from these. */
export interface FaultRule {
  readonly title: string
  /** Reason for the rule. */
  readonly why: string
  readonly severity: Severity
}

const error = (title: string, why: string): FaultRule => ({ title, why, severity: 'error' })
const warning = (title: string, why: string): FaultRule => ({ title, why, severity: 'warning' })

/** Every rule, in the order in which the checks come: files, text, YAML, values, the registry as a whole. */
export const faultRules: Readonly<Record<FaultId, FaultRule>> = {
  'file/unreadable': error(
    'A file or folder cannot be read',
    'A file that cannot be read cannot be checked.',
  ),
  'file/missing': error(
    'A file that the registry needs is not there',
    'The registry is made of four files and three folders of entries; without one of them it is not whole.',
  ),
  'file/stray': error(
    'A file or folder does not belong to the registry',
    'An entry in a wrong place would be left out, and nobody would notice.',
  ),
  'file/not-a-file': error(
    'A file is not a plain file',
    'A link can lead out of the checkout, and a pipe or device never ends; only plain files are read.',
  ),
  'file/not-a-folder': error(
    'A folder is not a plain folder',
    'A link can lead out of the checkout or round in a circle; only plain folders are read.',
  ),
  'file/extension': error('A file name does not end in .yaml', 'Only files that end in .yaml are read.'),
  'file/case': error(
    'A file name has capitals in the wrong places',
    'Two names that differ in capitals alone are one file on some systems and two on others.',
  ),
  'file/name': error(
    'A file is not named after its code',
    'The name keeps two files from claiming the same code, and lets people find an entry.',
  ),
  'file/too-large': error(
    'A file is larger than 256 KiB',
    'No file of the registry comes near that size, so it must be something else.',
  ),
  'file/empty': error(
    'A file holds no value',
    'An empty file, or one with comments alone, is neither an entry nor a list.',
  ),
  'file/more-faults': error(
    'A file has more faults than are listed',
    'A report of tens of thousands of faults helps nobody, and takes long to make.',
  ),
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
  'text/conflict-marker': error(
    'A merge has left a conflict in a file',
    'Both sides stand in the file, and only a person can say which one is right. Its other faults are not listed.',
  ),
  'text/modeline': error(
    'The first line does not name the schema',
    'Editors take the schema from that line, and with it complete and check while one types.',
  ),
  'yaml/syntax': error(
    'The YAML is broken',
    'A file cannot be read from the place on where its YAML breaks.',
  ),
  'yaml/too-deep': error(
    'Values are nested deeper than 16 levels',
    'No file of the registry needs a third of that. Such nesting is made to exhaust a reader.',
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
    'With aliases a few lines can stand for millions of values, and a reviewer cannot see them.',
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
    'The value under a mistyped key would be left out, and nobody would notice.',
  ),
  'value/missing-key': error(
    'A key is missing',
    'Every entry needs the facts that are published of every entry.',
  ),
  'value/type': error(
    'A value is not of the kind that belongs here',
    'A text, a number, a list and a map of keys are different kinds of values.',
  ),
  'value/number-for-text': error(
    'A number stands where a text belongs',
    'YAML reads 5.10 as the number 5.1; the text is lost unless it is in quotes.',
  ),
  'value/choice': error(
    'A value is not one of those allowed here',
    'There are few words to choose from, so that programs can rely on them.',
  ),
  'value/form': error(
    'A text does not have the form of its field',
    'Names, addresses and codes are compared letter by letter.',
  ),
  'value/empty': error(
    'A value is empty',
    'A key without a value does not tell whether there is a value or not.',
  ),
  'value/space': error(
    'A text has blank space at an end, or a line break',
    'It cannot be seen, and two texts that look the same would differ.',
  ),
  'value/repeated': error(
    'A list has the same item twice',
    'The second item says nothing, and is often a slip of the pen.',
  ),
  'value/too-many': error(
    'A list has more than 1,000 items',
    'No list of the registry has a tenth of that. Such a list is made to exhaust a reader.',
  ),
  'value/order': error(
    'Items are not in their order',
    'With one order, the same content gives the same file, and a change shows as few lines.',
  ),
  'value/code': error(
    'A code does not have the form of its table',
    'RFC 2034 section 4 and RFC 3463 section 2 allow no leading zeros and no number over 999.',
  ),
  'value/date': error(
    'A date does not have its form, or is not a date of the calendar',
    'Dates are compared as text, and the registry on a past day is computed from them.',
  ),
  'value/basic-codes': error(
    'Associated basic status codes are not written as a list',
    'Programs look entries up by basic status code, and 451/550 is not a number.',
  ),
  'value/formula': error(
    'A text begins as a formula does',
    'A spreadsheet that opens the published CSV would work out what begins with = + - or @ in place of showing it.',
  ),
  'value/to-be-written': error(
    'A text is still to be written',
    'An import brings in facts, and leaves a mark where somebody has to write a text. With the mark the registry is not published.',
  ),
  'registry/duplicate-code': error(
    'Two files have the same code',
    'A code is given out once (RFC 5248 section 2.2).',
  ),
  'registry/unknown-document': error(
    'A reference names a document that documents.yaml does not have',
    'A reference is published with the title, standing and address of its document.',
  ),
  'registry/unknown-basic-code': error(
    'An entry names a basic status code that basic-codes.yaml does not have',
    'Each is published with its meaning and the document that defines it.',
  ),
  'registry/unknown-code': error(
    'A field names a code that has no entry',
    "The code that replaces a deprecated one must have an entry, and so must a code with a correction or a digest of IANA's wording.",
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
