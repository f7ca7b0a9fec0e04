import type { Entry } from '../model/entry.js'
import { printRegistryCode } from '../model/registry-code.js'
import { fieldLabel } from '../model/field-lists.js'
import { nearPairs } from '../text/near-pairs.js'
import { shinglesOf } from '../text/shingles.js'
import { nearThreshold } from '../text/thresholds.js'
import { wordsOf } from '../text/words.js'
import type { Conflict } from './define-rule.js'
import type { TextField } from './pairs.js'
import { pairOf } from './pairs.js'

/** A text of each entry: how to read it, and the field that it stands in. */
export interface ComparedText {
  readonly textOf: (entry: Entry) => string
  readonly fieldOf: (entry: Entry) => TextField
  /** Whether texts that say the same are left to another rule. */
  readonly leaveSame: boolean
}

const saysSame = (left: string, right: string): boolean =>
  wordsOf(left).join(' ') === wordsOf(right).join(' ')

/** Entries of one table whose texts are near (`nearThreshold`), each pair once. */
export function nearTexts(
  entries: readonly Entry[],
  { textOf, fieldOf, leaveSame }: ComparedText,
): readonly Conflict[] {
  const sets = entries.map((entry) => shinglesOf(textOf(entry)))
  return nearPairs(sets, nearThreshold).flatMap(({ first, second, likeness }) => {
    const pair = pairOf(entries[first], entries[second])
    if (!pair || (leaveSame && saysSame(textOf(pair.earlier), textOf(pair.later)))) return []
    const { earlier, later } = pair
    const [laterCode, earlierCode] = [printRegistryCode(later.code), printRegistryCode(earlier.code)]
    return [
      {
        code: later.code,
        path: [fieldOf(later)],
        other: earlier.code,
        message: `The ${fieldLabel(fieldOf(later))} of ${laterCode} is nearly that of ${earlierCode}: likeness ${likeness.toFixed(2)}`,
        found: textOf(later),
        expected: `a likeness below ${nearThreshold} with "${textOf(earlier)}"`,
        advice: `Use ${earlierCode} if it means the same; if not, reword the text, or write an exception with ${earlierCode} that says what sets them apart`,
      },
    ]
  })
}
