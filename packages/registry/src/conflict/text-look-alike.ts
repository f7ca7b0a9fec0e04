import type { Entry } from '../model/entry.js'
import type { Field } from '../model/fields.js'
import { fieldNames, isChangeable } from '../model/field-lists.js'
import { fieldText } from '../model/field-values.js'
import { allEntries } from '../model/registry.js'
import type { ConflictRule, Conflict } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import { withEntry } from '../example/example-registry.js'

const words = /[\p{L}\p{M}]+/gu
const latin = /\p{Script=Latin}/u
const otherScript = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u
// Letters of phonetic writing, and those without their dot: Latin ones, but no text of a reply has them.
const oddLatin = /[\u{131}\u{237}\u{250}-\u{2AF}\u{1D00}-\u{1DBF}]/u
// Signs that show as a blank, as something else on each machine, or in place of what could not be read.
const noSign = /[\u{2800}\u{3164}\u{FFA0}\u{FFFD}\p{Private_Use}]/u

// A name may have any letter of its language.
const isName = (field: Field): boolean => field === 'submitters' || field === 'changeController'

const nameOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function faultIn(text: string, field: Field): Pick<Conflict, 'message' | 'found'> | undefined {
  const [sign] = noSign.exec(text) ?? []
  if (sign !== undefined)
    return {
      message: 'The text has a character that stands for nothing that people read',
      found: nameOf(sign),
    }
  const [odd] = isName(field) ? [] : (oddLatin.exec(text) ?? [])
  if (odd !== undefined)
    return { message: 'The text has a letter that passes for another', found: nameOf(odd) }
  const mixed = text.match(words)?.find((word) => latin.test(word) && otherScript.test(word))
  return mixed === undefined
    ? undefined
    : { message: 'A word mixes letters of two scripts, so that it passes for another', found: mixed }
}

function conflictsOf(entry: Entry): readonly Conflict[] {
  return fieldNames.filter(isChangeable).flatMap((field) => {
    const fault = faultIn(fieldText(entry, field) ?? '', field)
    if (fault === undefined) return []
    const expected = 'words of one script each, in characters that show the same everywhere'
    return [{ code: entry.code, path: [field], ...fault, expected, advice: 'Type the text anew' }]
  })
}

/** A text that looks like another: letters of two scripts in a word, or characters that show as nothing. */
export const textLookAlike: ConflictRule = defineRule({
  id: 'text/look-alike',
  title: 'A text is written so that it passes for another',
  source: 'RFC 5248 section 1',
  severity: 'error',
  why: 'A Cyrillic letter among Latin ones looks the same and is found by no search. So two entries could share what people take for one text.',
  find: (registry) => allEntries(registry).flatMap(conflictsOf),
  example: {
    fires: (base) => withEntry(base, { sampleText: 'Instance for sh\u{43E}w' }),
    quiet: (base) => withEntry(base, { sampleText: 'Instance in \u{43F}\u{43E}\u{43B}\u{435}' }),
  },
})
