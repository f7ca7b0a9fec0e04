import type { RuleFinding } from '../conflict/rule-finding.js'
import type { RegistryDate } from '../model/date.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'

// A month is not over before its last day, so that the month of today lies in no future.
const isAfter = (date: RegistryDate, day: RegistryDate): boolean => date > day.slice(0, date.length)

/**
 * The dates of registrations and changes that lie after a day: that of the commit which brings them, or today's in a working tree.
 * The caller gives the day; nothing here reads a clock. A date in the future would be published as the day of the last update, and
 * every later change would be refused.
 */
export function datesAfter(registry: Registry, day: RegistryDate): readonly RuleFinding[] {
  return allEntries(registry).flatMap(({ code, registration, history }) => {
    const dates = [
      { date: registration.date, path: ['registration', 'date'] },
      ...history.map(({ date }, index) => ({ date, path: ['history', index, 'date'] })),
    ]
    return dates.flatMap(({ date, path }): readonly RuleFinding[] =>
      date === undefined || !isAfter(date, day)
        ? []
        : [
            {
              rule: 'date/in-future',
              severity: 'error',
              code,
              path,
              message: 'the date lies in the future of the day on which it enters the registry',
              found: date,
              expected: `${day} or earlier`,
              advice: 'give the day on which it enters the registry',
              source: 'RFC 5248 section 2.3',
            },
          ],
    )
  })
}
