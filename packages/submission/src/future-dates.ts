import type { Entry, FieldPath, Finding, Place, Registry, RegistryDate } from '@smtp-status/registry'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'

/** Descriptions in reports of the rule on dates in the future. */
export const futureDateRule = {
  id: 'date/future',
  title: 'No date lies in the future',
  why: 'A date says when something happened. One that lies ahead is published as the day of the last update, and keeps every later change from following it.',
} as const

interface Dated {
  readonly what: string
  readonly date: RegistryDate
  readonly place: () => Place
}

type Located = Pick<LoadResult, 'locate' | 'locateIn'>

function datesOfEntry(entry: Entry, { locate }: Located): readonly Dated[] {
  const { code, registration, history } = entry
  const printed = printRegistryCode(code)
  const at = (path: FieldPath) => (): Place => locate(code, path)
  const registered =
    registration.date === undefined
      ? []
      : [
          {
            what: `${printed} was registered`,
            date: registration.date,
            place: at(['registration', 'date']),
          },
        ]
  const changed = history.map(({ date }, index) => ({
    what: `${printed} was changed`,
    date,
    place: at(['history', index, 'date']),
  }))
  return [...registered, ...changed]
}

function datesOf(registry: Registry, located: Located): readonly Dated[] {
  const { created, released, documents, ianaWordings = new Map() } = registry
  const inFile = (file: string, path: FieldPath) => (): Place => located.locateIn(file, path)
  const head = {
    what: 'the registry was created',
    date: created,
    place: inFile('registry.yaml', ['created']),
  }
  const release =
    released === undefined
      ? []
      : [{ what: 'a release was made', date: released, place: inFile('registry.yaml', ['released']) }]
  const published = [...documents.values()].map(({ id, date }) => ({
    what: `${id} was published`,
    date,
    place: inFile('documents.yaml', [id, 'date']),
  }))
  const changed = [...documents.values()].flatMap(({ id, changes = [] }) =>
    changes.map(({ date }, index) => ({
      what: `${id} was changed`,
      date,
      place: inFile('documents.yaml', [id, 'changes', index, 'date']),
    })),
  )
  const read = [...ianaWordings].map(([code, { since }]) => ({
    what: `IANA's description of ${code} was taken from its file`,
    date: since,
    place: inFile('iana-wordings.yaml', [code, 'since']),
  }))
  return [
    head,
    ...release,
    ...published,
    ...changed,
    ...read,
    ...allEntries(registry).flatMap((entry) => datesOfEntry(entry, located)),
  ]
}

/**
 * Finds each date of a registry that is later than a day. Takes the registry as it was read, and the day: today for a working
 * tree, the day of the commit for a commit. A month is in the future when the day's month is before it.
 */
export function futureDates(
  { registry, ...located }: Located & { readonly registry: Registry },
  day: string,
): readonly Finding[] {
  return datesOf(registry, located)
    .filter(({ date }) => date > day.slice(0, date.length))
    .map(({ what, date, place }) => ({
      rule: futureDateRule.id,
      severity: 'error',
      place: place(),
      message: `The date says that ${what} on a day that has not come yet`,
      found: date,
      expected: `${day} or earlier`,
      advice: 'Write the day on which it happened',
      source: 'RFC 5248 section 2.3',
    }))
}
