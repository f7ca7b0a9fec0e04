import type { ComponentChildren, JSX } from 'preact'
import { Link } from './place.js'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A date as sentences have it: `6 December 2024` of `2024-12-06`, `September 2014` of `2014-09`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** A date as tables have it; in words where `long` is set. */
export function Time({ date, long = false }: { date: string; long?: boolean }): JSX.Element {
  return <time datetime={date}>{long ? dateInWords(date) : date}</time>
}

/** A printed code, whose X is set thinner; the parts of its three kinds are told apart by nothing else. */
export function CodeText({ code }: { code: string }): JSX.Element {
  return code.startsWith('X') ? (
    <>
      <i>X</i>
      {code.slice(1)}
    </>
  ) : (
    <>{code}</>
  )
}

/** The path of a code's page: `codes/X.7.26/`, `codes/X.7.YYY/`, `codes/5.XXX.YYY/`. */
export const pathOfCode = (code: string): string => `codes/${code}/`

/** A code that leads to its page. */
export function CodeLink({ code }: { code: string }): JSX.Element {
  return (
    <Link to={pathOfCode(code)} class="c">
      <CodeText code={code} />
    </Link>
  )
}

/** Items with a comma between them. */
export function Listed({ items }: { items: readonly ComponentChildren[] }): JSX.Element {
  return <>{items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]))}</>
}

/** A value that says that there is none: "Not given", "Not limited". */
export function Muted({ children }: { children: ComponentChildren }): JSX.Element {
  return <span class="muted">{children}</span>
}
