import type { Finding, RegistryDate } from '@smtp-status/registry'
import type { HeadComparison } from '../compare/compare-records.js'
import type { EntryComparison } from '../compare/compare.js'
import { otherStanding } from '../compare/judge.js'
import { noPlace } from '../compare/unknown-parts.js'
import type { FieldComparison, Verdict } from '../compare/verdict.js'
import type { UnreadableField } from './facts.js'

const isOpen = (verdict: Verdict): boolean => verdict === 'different' || verdict === 'missing'

const warn = (finding: Omit<Finding, 'severity'>): Finding => ({ severity: 'warning', ...finding })

/** A record whose code is none, stands in the wrong table, or stands there twice. */
export function unusableCode({ code, table }: EntryComparison): Finding {
  return warn({
    rule: 'import/code',
    place: { file: 'registry.yaml' },
    message: `a record of ${table} in IANA's file has a code that has no place there, or not a second one`,
    found: code,
    advice: 'ask IANA about it; the record was left out',
  })
}

/** A new record that lacks what every entry needs. */
export function incomplete(file: string, illegible: readonly UnreadableField[]): Finding {
  const found = illegible.map((each) => `${each.field}: ${each.found}`).join('; ')
  return warn({
    rule: 'import/incomplete',
    place: { file },
    message: "IANA's record lacks a title, a reference or basic status codes, or they cannot be read",
    ...(found !== '' && { found }),
    advice: 'write the entry by hand; the record was left out',
  })
}

/** A field that stands in IANA's file but cannot be read. */
export function unreadable(file: string, { field, found }: UnreadableField): Finding {
  return warn({
    rule: 'import/unreadable',
    place: { file },
    message: `IANA's ${field} cannot be read`,
    found,
    advice: 'compare the two by hand; ours was left as it is',
  })
}

/** An entry that IANA's file does not have. */
export function notInIana(file: string): Finding {
  return warn({
    rule: 'import/not-in-iana',
    place: { file },
    message: "IANA's file has no such entry",
    advice: 'ask IANA if it should; an entry never goes, so ours was left as it is',
  })
}

/** An entry that changed in ours after the day of IANA's file. */
export function older(file: string, theirs: RegistryDate, ours: RegistryDate): Finding {
  return warn({
    rule: 'import/older',
    place: { file },
    message: "IANA's file differs, but it is older than our newest change of this entry",
    found: theirs,
    expected: `a day from ${ours} on`,
    advice: "bring in IANA's current file; ours was left as it is",
  })
}

/** Parts of a record, a table or the registry in IANA's file that ours has no place for, each by itself. */
export function forUnknown(file: string, of: string, fields: readonly FieldComparison[]): readonly Finding[] {
  return fields
    .filter(({ reason }) => reason === noPlace)
    .map(({ field, iana }) =>
      warn({
        rule: 'import/unknown',
        place: { file },
        message: `IANA's file has ${field} in ${of}, which ours has no place for`,
        found: iana,
        advice: 'find out what it says; it was left out',
      }),
    )
}

/** Work that an entry's comparison leaves to be done by hand: fields that IANA's file leaves empty, or that cannot be read. */
export function forFields(
  file: string,
  { code, fields }: EntryComparison,
  illegible: readonly UnreadableField[],
): readonly Finding[] {
  const open = fields.filter(({ verdict }) => isOpen(verdict))
  const names = new Set(open.map(({ field }) => field))
  const emptied = fields.filter(({ verdict }) => verdict === 'extra')
  return [
    ...illegible.filter(({ field }) => names.has(field)).map((field) => unreadable(file, field)),
    ...emptied.map(({ field, ours }) =>
      warn({
        rule: 'import/emptied',
        place: { file },
        message: `IANA's ${field} is empty`,
        expected: ours,
        advice: 'find out whether the entry is deprecated; ours was left as it is',
      }),
    ),
    ...open
      .filter(({ reason }) => reason === otherStanding)
      .map(({ iana, ours }) =>
        warn({
          rule: 'import/standing',
          place: { file: 'documents.yaml' },
          message: "IANA's file says another standing of a document than documents.yaml",
          found: iana,
          expected: ours,
          advice: 'look it up, and mend documents.yaml or add a correction',
        }),
      ),
    ...forUnknown(file, code, fields),
  ]
}

/** Differences above the records, which are not taken over. */
export function forHeads(heads: readonly HeadComparison[], known: ReadonlySet<string>): readonly Finding[] {
  const open = heads.flatMap(({ id, fields }) =>
    fields
      .filter(({ verdict, reason }) => isOpen(verdict) && reason !== noPlace)
      .map((field) => ({ id, field })),
  )
  // A later day of the last update says that something changed; what did is a finding or a change of its own.
  const named = open.filter(({ field }) => field.field !== 'updated')
  const differences = named.map(({ id, field: { field, iana, ours } }) =>
    warn({
      rule: 'import/head',
      place: { file: 'registry.yaml' },
      message: `IANA's file has another ${field} of ${id}${known.has(id) ? '' : ', which ours does not have'}`,
      found: iana,
      expected: ours,
      advice: 'change registry.yaml by hand, if that is right',
    }),
  )
  return [...differences, ...heads.flatMap(({ id, fields }) => forUnknown('registry.yaml', id, fields))]
}

const wordingPlace = { file: 'iana-wordings.yaml' } as const

/** A description that IANA's file words otherwise than it did when it was last read, or that was never read. */
export function otherWording(code: string, since: RegistryDate | undefined): Finding {
  return warn({
    rule: 'import/wording',
    place: wordingPlace,
    message:
      since === undefined
        ? `IANA's description of ${code} was not known`
        : `IANA's description of ${code} is another one than the one known since ${since}`,
    advice: 'read it, and decide whether ours still says the same; its digest is in the file',
  })
}

/** The first digests that a registry gets. */
export function firstWordings(count: number): Finding {
  return warn({
    rule: 'import/wording',
    place: wordingPlace,
    message: `none of IANA's ${count} descriptions was known`,
    advice: 'read them, and decide whether ours say the same; their digests are in the file',
  })
}
