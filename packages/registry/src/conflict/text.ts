import type { Entry } from '../model/entry.js'
import { titleOf } from '../model/entry.js'
import { fieldLabel } from '../model/field-lists.js'
import { compareRegistryCodes, isSameCode, printRegistryCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import type { ConflictRule, Conflict } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import { another, withEntry } from '../example/example-registry.js'
import { nearPairs, nearThreshold } from '../text/near-pairs.js'
import { wordsOf, shinglesOf } from '../text/words.js'

/** A field that holds a text, as its file names it. */
type TextField = 'summary' | 'sampleText' | 'description'

/** Two entries of a table; the finding is the later one's. */
interface EntryPair {
  readonly earlier: Entry
  readonly later: Entry
}

/** The field that holds the short text of an entry. */
function titleField(entry: Entry): TextField {
  return entry.code.table === 'enumerated' ? 'sampleText' : 'summary'
}

/** Entries of a table that have a short text. */
function titled(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => titleOf(entry) !== '')
}

/** The entries, table by table: a text is compared within its table alone, since a subject and its codes may well sound alike. */
function byTable(registry: Registry): readonly (readonly Entry[])[] {
  return [registry.classes, registry.subjects, registry.enumerated]
}

function replaces(left: Entry, right: Entry): boolean {
  return right.deprecated !== undefined && isSameCode(right.deprecated.replacedBy, left.code)
}

/**
 * Two entries in order of their codes; `undefined` where they have no quarrel: they share one code, which is a conflict of
 * its own, or one is deprecated in favour of the other, which settles it.
 */
function contestedPair(left: Entry | undefined, right: Entry | undefined): EntryPair | undefined {
  if (!left || !right || isSameCode(left.code, right.code)) return undefined
  if (replaces(left, right) || replaces(right, left)) return undefined
  return compareRegistryCodes(left.code, right.code) < 0
    ? { earlier: left, later: right }
    : { earlier: right, later: left }
}

function sameText({ earlier, later }: EntryPair): Conflict {
  return {
    code: later.code,
    path: [titleField(later)],
    other: earlier.code,
    message: `The text of ${printRegistryCode(later.code)} says the same as that of ${printRegistryCode(earlier.code)}`,
    found: titleOf(later),
    expected: `a text that differs from "${titleOf(earlier)}" in more than case, punctuation and small words`,
    advice: 'Use the code that is there already; if the two do differ, let the text say in what',
  }
}

function conflictsIn(entries: readonly Entry[]): readonly Conflict[] {
  const owners = new Map<string, Entry[]>()
  return titled(entries).flatMap((entry) => {
    const words = wordsOf(titleOf(entry)).join(' ')
    const before = owners.get(words) ?? []
    owners.set(words, [...before, entry])
    return before.flatMap((owner) => {
      const pair = contestedPair(owner, entry)
      return pair ? [sameText(pair)] : []
    })
  })
}

/** Two sample texts, or two summaries, of which only the writing differs. */
export const textSame: ConflictRule = defineRule({
  id: 'text/same',
  title: 'A sample text or summary says the same as another',
  source: 'RFC 5248 section 1',
  severity: 'error',
  why: 'Two codes for one thing are the conflict that the registry is there to prevent; X.6.10 was registered with the text of X.6.8. Case, punctuation, plurals and small words are put aside.',
  find: (registry) => byTable(registry).flatMap(conflictsIn),
  example: {
    fires: (base) =>
      withEntry(withEntry(base, { sampleText: 'Instance for the show' }), {
        sampleText: 'INSTANCES: for a show!',
        description: 'Something quite different.',
      }),
    quiet: (base) => withEntry(withEntry(base, { sampleText: 'Instance for the show' }), another),
  },
})

/** A text of each entry: how to read it, and the field that it stands in. */
interface ComparedText {
  readonly textOf: (entry: Entry) => string
  readonly fieldOf: (entry: Entry) => TextField
  /** Set to `true` where texts that say the same are left to another rule. */
  readonly leaveSame: boolean
}

const saysSame = (left: string, right: string): boolean =>
  wordsOf(left).join(' ') === wordsOf(right).join(' ')

/** Entries of one table whose texts are near (`nearThreshold`), each pair once. */
function nearTexts(
  entries: readonly Entry[],
  { textOf, fieldOf, leaveSame }: ComparedText,
): readonly Conflict[] {
  const sets = entries.map((entry) => shinglesOf(textOf(entry)))
  return nearPairs(sets, nearThreshold).flatMap(({ first, second, likeness }) => {
    const pair = contestedPair(entries[first], entries[second])
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

/** Two sample texts, or two summaries, that are nearly the same. */
export const textNearTitle: ConflictRule = defineRule({
  id: 'text/near-title',
  title: 'A sample text or summary is nearly the same as another',
  source: 'RFC 5248 section 1',
  severity: 'error',
  why: 'Whoever looks for a code reads its short text first, and takes either of two that look alike. Beside that of X.6.8 today, the first text of X.6.10 lacks one word.',
  find: (registry) =>
    byTable(registry).flatMap((entries) =>
      nearTexts(titled(entries), { textOf: titleOf, fieldOf: titleField, leaveSame: true }),
    ),
  example: {
    fires: (base) =>
      withEntry(withEntry(base, { sampleText: 'Instance for a long evening show' }), {
        sampleText: 'Instance for a long evening show outdoors',
        description: 'Something quite different.',
      }),
    quiet: (base) =>
      withEntry(withEntry(base, { sampleText: 'Instance for a long evening show' }), {
        sampleText: 'Instance for a short morning show',
        description: 'Something quite different.',
      }),
  },
})

const descriptions: ComparedText = {
  textOf: ({ description }: Entry) => description,
  fieldOf: () => 'description',
  leaveSame: false,
}

/** Two descriptions that are nearly or wholly the same. */
export const textNearDescription: ConflictRule = defineRule({
  id: 'text/near-description',
  title: 'A description is nearly the same as another',
  source: 'RFC 5248 section 1',
  severity: 'warning',
  why: 'Codes that are described alike are used alike, whatever their sample texts say.',
  find: (registry) => byTable(registry).flatMap((entries) => nearTexts(entries, descriptions)),
  example: {
    fires: (base) =>
      withEntry(withEntry(base, { description: 'The curtain did not rise before the play began.' }), {
        sampleText: 'Rehearsal',
        description: 'The curtain did not rise before the second play began.',
      }),
    quiet: (base) =>
      withEntry(withEntry(base, { description: 'The curtain did not rise before the play began.' }), {
        sampleText: 'Rehearsal',
        description: 'The curtain fell before the play was over.',
      }),
  },
})
