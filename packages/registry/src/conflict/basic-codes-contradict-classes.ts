import type { EnumeratedEntry } from '../model/entry.js'
import { classOfBasicCode } from '../model/basic-codes.js'
import type { ConflictRule } from './conflict-rule.js'
import { withListed } from '../example/example-entry.js'
import type { Conflict } from './define-rule.js'
import { defineRule } from './define-rule.js'
import { listedCodes, otherCodes } from './places.js'

function conflictsOf(entry: EnumeratedEntry): readonly Conflict[] {
  const { classes } = entry
  if (!classes) return []
  return [...listedCodes(entry), ...otherCodes(entry)].flatMap(({ code, path }) => {
    const digit = classOfBasicCode(code)
    if (digit === undefined || classes.includes(digit)) return []
    return [
      {
        code: entry.code,
        path,
        message: `The basic status code ${code} calls for class ${digit}, which the entry is not for`,
        found: String(code),
        expected: `basic status codes of class ${classes.join(' or ')}`,
        advice:
          'Leave the code out, or add its class; where the documents themselves disagree, write an exception that says so',
      },
    ]
  })
}

/** A basic status code of a class for which the enumerated status code is not meant. */
export const basicCodesContradictClasses: ConflictRule = defineRule({
  id: 'basic-codes/contradict-classes',
  title: 'A basic status code contradicts the classes of its entry',
  source: 'RFC 2034 section 4',
  severity: 'error',
  why: 'The class of an enhanced status code is the first digit of the reply it stands in, so a code for permanent failures alone cannot go with 451.',
  find: ({ enumerated }) => enumerated.flatMap(conflictsOf),
  example: {
    fires: (base) => withListed(base, [451, 550], { classes: [5] }),
    quiet: (base) => withListed(base, [451, 550], { classes: [4, 5] }),
  },
})
