import type { EnumeratedEntry, SubjectEntry } from '@smtp-status/registry'
import { printBasicCodes, printRegistryCode, titleOf } from '@smtp-status/registry'
import { Link, pathOfCode, useAddress } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Site } from '../site.js'

/** The fewest columns of the picture; it grows with the subject that has most codes. */
const leastColumns = 32

/** A subject's name without the word that all of them end with. */
export const subjectName = ({ summary }: SubjectEntry): string => summary.replace(/ Status$/, '')

/** The codes of a subject, in order. */
export const codesOf = (site: Site, subject: number): readonly EnumeratedEntry[] =>
  site.registry.enumerated.filter(({ code }) => code.subject === subject)

/** The detail that comes after the greatest one of a subject. */
export function nextDetail(entries: readonly EnumeratedEntry[]): number {
  return Math.max(-1, ...entries.map(({ code }) => code.detail)) + 1
}

function Taken({ entry }: { entry: EnumeratedEntry }): JSX.Element {
  const address = useAddress()
  const code = printRegistryCode(entry.code)
  const { deprecated, basicCodes } = entry
  const text = deprecated ? `deprecated, use ${printRegistryCode(deprecated.replacedBy)}` : titleOf(entry)
  return (
    <a
      href={address(pathOfCode(code))}
      title={`${code} ${text}`}
      class={deprecated ? 'old' : undefined}
      data-c={code}
      data-b={basicCodes === undefined ? '' : printBasicCodes(basicCodes)}
    >
      <span class="vh">{`X.${entry.code.subject}.`}</span>
      {entry.code.detail}
    </a>
  )
}

function Cell({ entry, subject, detail, next }: CellProps): JSX.Element {
  const address = useAddress()
  if (entry) {
    return (
      <li>
        <Taken entry={entry} />
      </li>
    )
  }
  if (detail !== next) return <li class="free" aria-hidden="true" />
  const code = `X.${subject}.${detail}`
  return (
    <li>
      <a class="next" href={address(`propose/?code=${code}`)} title={`${code} is the next free code`}>
        <span class="vh">{`${code}, the next free code`}</span>+
      </a>
    </li>
  )
}

interface CellProps {
  readonly entry: EnumeratedEntry | undefined
  readonly subject: number
  readonly detail: number
  readonly next: number
}

/** The code space as a picture that is a list of lists: subject by detail, what is taken, deprecated, next free, free. */
export function CodeSpace({ site }: { site: Site }): JSX.Element {
  const { subjects } = site.registry
  const rows = subjects.map((subject) => ({ subject, codes: codesOf(site, subject.code.subject) }))
  const width = Math.max(leastColumns, ...rows.map(({ codes }) => nextDetail(codes) + 1))
  return (
    <ol class="space" id="space">
      {rows.map(({ subject, codes }) => (
        <li>
          <h3>
            <Link to={pathOfCode(printRegistryCode(subject.code))}>
              <span class="c">{subject.code.subject}</span>
              {subjectName(subject)}
            </Link>
          </h3>
          <ol class="cells">
            {Array.from({ length: width }, (_, detail) => (
              <Cell
                entry={codes.find(({ code }) => code.detail === detail)}
                subject={subject.code.subject}
                detail={detail}
                next={nextDetail(codes)}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
