import type { Step } from '@smtp-status/registry'
import type { Html } from './markup.js'
import { html, joined } from './markup.js'

/** Number of codes that were registered in a year. */
interface YearCount {
  readonly year: number
  readonly count: number
}

const rowHeight = 22
const barLeft = 52
const barWidth = 300
const numberWidth = 40

const yearOf = ({ date }: Step): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4))

/** The registrations of each year from the first to the last in which anything happened, years without any among them. */
export function registrationsPerYear(steps: readonly Step[]): readonly YearCount[] {
  const years = steps.flatMap((step) => yearOf(step) ?? [])
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const registered = steps.filter(({ kind }) => kind === 'registered')
  return Array.from({ length: years.length === 0 ? 0 : last - first + 1 }, (_, index) => ({
    year: first + index,
    count: registered.filter((step) => yearOf(step) === first + index).length,
  }))
}

function bar({ year, count }: YearCount, index: number, highest: number): Html {
  const top = index * rowHeight
  const width = Math.round((count / highest) * barWidth * 10) / 10
  const shape = html`<rect x="${barLeft}" y="${top + 4}" width="${width}" height="${rowHeight - 8}" />`
  return html`<g>
    <text x="${barLeft - 8}" y="${top + 16}" text-anchor="end">${year}</text>
    ${count === 0 ? undefined : shape}
    <text x="${barLeft + width + 6}" y="${top + 16}">${count}</text>
  </g>`
}

function row({ year, count }: YearCount): Html {
  return html`<tr>
    <th scope="row">${year}</th>
    <td>${count}</td>
  </tr>`
}

function textAlternative(years: readonly YearCount[]): Html {
  return html`<details>
    <summary>The same as a table</summary>
    <table class="years">
      <caption>
        Registrations per year
      </caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Registrations</th>
        </tr>
      </thead>
      <tbody>
        ${joined(years.map(row), '\n')}
      </tbody>
    </table>
  </details>`
}

function sentenceOf(years: readonly YearCount[]): string {
  const counts = years.filter(({ count }) => count > 0).map(({ year, count }) => `${count} in ${year}`)
  return `${counts.join(', ')}; none in the other years.`
}

/**
 * A picture of the registrations per year: a bar and a number for each. It needs no colour to be read; what it shows is also said in
 * words, and as a table.
 */
export function registrationsChart(years: readonly YearCount[]): Html {
  const highest = Math.max(1, ...years.map(({ count }) => count))
  const width = barLeft + barWidth + numberWidth
  const bars = years.map((each, index) => bar(each, index, highest))
  return html`<figure>
    <svg
      viewBox="0 0 ${width} ${years.length * rowHeight}"
      role="img"
      aria-labelledby="chart-title chart-words"
      fill="currentColor"
    >
      <title id="chart-title">Registrations per year</title>
      <desc id="chart-words">${sentenceOf(years)}</desc>
      ${joined(bars, '\n')}
    </svg>
    ${textAlternative(years)}
  </figure>`
}
