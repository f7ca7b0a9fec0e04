import type { BasicCode } from '../model/basic-codes.js'
import { classOfBasicCode, compareBasicCodes, isBasicCodeClass } from '../model/basic-codes.js'
import type { EnumeratedEntry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import type { Conflict, ConflictRule, RuleParts } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import type { FieldPath } from './rule-finding.js'
import { another, withEntry, withListed } from '../example/example-registry.js'

/** A basic status code of an entry, and where it stands. */
interface PlacedBasicCode {
  readonly code: BasicCode
  readonly path: FieldPath
}

/** The basic status codes that an entry lists, in their order; none for `any` and `not given`. */
function listedCodes({ basicCodes }: EnumeratedEntry): readonly PlacedBasicCode[] {
  if (basicCodes?.kind !== 'listed') return []
  return basicCodes.codes.map((code, index) => ({ code, path: ['basicCodes', index] }))
}

/** The classes from which an entry allows basic status codes beside those that it lists. */
function otherCodes({ basicCodes }: EnumeratedEntry): readonly PlacedBasicCode[] {
  if (basicCodes?.kind !== 'listed') return []
  return basicCodes.others.map((code, index) => ({ code, path: ['otherBasicCodes', index] }))
}

const allCodes = (entry: EnumeratedEntry): readonly PlacedBasicCode[] => [
  ...listedCodes(entry),
  ...otherCodes(entry),
]

/** Finds conflicts over basic status codes: which codes of an entry are in conflict, and what is said of each. */
function findCodes(
  codesOf: (entry: EnumeratedEntry, registry: Registry) => readonly PlacedBasicCode[],
  say: (code: BasicCode) => Pick<Conflict, 'message' | 'expected' | 'advice'>,
): RuleParts['find'] {
  return (registry) =>
    registry.enumerated.flatMap((entry) =>
      codesOf(entry, registry).map(({ code, path }) => {
        const place = { code: entry.code, path, found: String(code) }
        return Object.assign(place, say(code))
      }),
    )
}

const replyCode = /^[2-5][0-5]\d$/

/** Tells whether a basic status code is one that SMTP can have: three digits, the first from 2 to 5, the second from 0 to 5. */
function isReplyCode(code: BasicCode): boolean {
  return typeof code === 'number' ? replyCode.test(String(code)) : isBasicCodeClass(code)
}

/** A basic status code that SMTP cannot have. */
export const basicCodesMalformed: ConflictRule = defineRule({
  id: 'basic-codes/malformed',
  title: 'A basic status code is malformed',
  source: 'RFC 5321 section 4.2',
  severity: 'error',
  why: 'A basic status code has three digits, the first from 2 to 5 and the second from 0 to 5; no server sends anything else.',
  find: findCodes(
    (entry) => allCodes(entry).filter(({ code }) => !isReplyCode(code)),
    (code) => ({
      message: `${code} is not a basic status code`,
      expected: 'three digits, such as 550, or a whole class, such as 5xx',
      advice: 'Write the code as a server sends it',
    }),
  ),
  example: {
    fires: (base) => withListed(base, [55]),
    quiet: (base) => withListed(base, ['4xx', 550]),
  },
})

/** Tells whether a basic status code is one of 3yz, with which a server asks for more. */
function isIntermediate(code: BasicCode): boolean {
  return /^3\d\d$/.test(String(code))
}

/** A basic status code that never goes with an enhanced one. */
export const basicCodesIntermediate: ConflictRule = defineRule({
  id: 'basic-codes/intermediate',
  title: 'A basic status code is one of 3yz',
  source: 'RFC 2034 section 4',
  severity: 'error',
  why: 'Replies that ask the client for more carry no enhanced status code, so none can be associated with them.',
  find: findCodes(
    (entry) => listedCodes(entry).filter(({ code }) => isIntermediate(code)),
    (code) => ({
      message: `${code} is an intermediate reply, which has no enhanced status code`,
      expected: 'a basic status code of 2yz, 4yz or 5yz',
      advice: 'Leave it out',
    }),
  ),
  example: {
    fires: (base) => withListed(base, [354]),
    quiet: (base) => withListed(base, [254, 454]),
  },
})

/** A basic status code that the registry does not explain. */
export const basicCodesUnknown: ConflictRule = defineRule({
  id: 'basic-codes/unknown',
  title: 'A basic status code is not known to the registry',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'Each basic status code is published with its meaning and the document that defines it; one that nothing defines is often a slip of the pen.',
  find: findCodes(
    (entry, { basicCodes }) =>
      listedCodes(entry)
        .filter(({ code }) => isReplyCode(code) && !isIntermediate(code))
        .filter(({ code }) => typeof code === 'number' && !basicCodes.has(code)),
    (code) => ({
      message: `The basic status code ${code} is not in basic-codes.yaml`,
      expected: 'a basic status code with a meaning',
      advice: 'Correct it, or add it to basic-codes.yaml with its meaning and document',
    }),
  ),
  example: {
    fires: (base) => withEntry(base, { basicCodes: { kind: 'listed', codes: [559], others: [] } }),
    quiet: (base) => withListed(base, [559]),
  },
})

const covers = (wide: BasicCode, code: BasicCode): boolean =>
  wide === code || (typeof wide === 'string' && wide.charAt(0) === String(code).charAt(0))

function repeated(codes: readonly PlacedBasicCode[]): readonly PlacedBasicCode[] {
  return codes.filter(({ code }, index) =>
    codes.some((other, place) => covers(other.code, code) && (place < index || other.code !== code)),
  )
}

/** A basic status code that is listed twice, or besides the whole class that it belongs to. */
export const basicCodesDoubled: ConflictRule = defineRule({
  id: 'basic-codes/doubled',
  title: 'A basic status code is listed twice',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'The second says nothing, and is often a slip for another code. A whole class such as 5xx holds every code of it.',
  find: findCodes(
    (entry) => [...repeated(listedCodes(entry)), ...repeated(otherCodes(entry))],
    (code) => ({
      message: `The list already holds ${code}`,
      expected: 'each code once, and none beside its whole class',
      advice: 'Leave one of the two out, or correct it',
    }),
  ),
  example: {
    fires: (base) => withListed(base, [550, 550]),
    quiet: (base) =>
      withEntry(withListed(base, [550, 551], another), {
        basicCodes: { kind: 'listed', codes: [550], others: ['5xx'] },
      }),
  },
})

function misplaced(codes: readonly PlacedBasicCode[]): readonly PlacedBasicCode[] {
  return codes.filter(({ code }, index) => compareBasicCodes(codes[index - 1]?.code ?? code, code) > 0)
}

/** A basic status code that stands behind a higher one. */
export const basicCodesOutOfOrder: ConflictRule = defineRule({
  id: 'basic-codes/out-of-order',
  title: 'Basic status codes are out of order',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'In one order, the same codes are the same list, and a change of them shows as what it is.',
  find: findCodes(
    (entry) => [...misplaced(listedCodes(entry)), ...misplaced(otherCodes(entry))],
    (code) => ({
      message: `${code} stands behind a higher code`,
      expected: 'ascending codes, a whole class behind its numbers',
      advice: 'Sort the list',
    }),
  ),
  example: {
    fires: (base) => withListed(base, [550, 450]),
    quiet: (base) => withListed(base, [450, 550]),
  },
})

function contradictionsIn(entry: EnumeratedEntry): readonly Conflict[] {
  const { classes } = entry
  if (!classes) return []
  return allCodes(entry).flatMap(({ code, path }) => {
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
  why: 'The class of an enhanced status code is the first digit of the reply it stands in. So a code for permanent failures alone cannot go with 451.',
  find: ({ enumerated }) => enumerated.flatMap(contradictionsIn),
  example: {
    fires: (base) => withListed(base, [451, 550], { classes: [5] }),
    quiet: (base) => withListed(base, [451, 550], { classes: [4, 5] }),
  },
})
