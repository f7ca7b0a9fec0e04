import type { Registry, Step } from '@smtp-status/registry'
import { lastUpdated } from '@smtp-status/registry'
import { plural } from '@smtp-status/terminal/layout'
import type { JSX } from 'preact'
import { codeOfStep, stepInWords } from './steps.js'

const yearOf = ({ date = '' }: Step): string => date.slice(0, 4)

/** The years from the registry's first to its last, each with its steps. */
function byYear({ registry, steps }: YearsProps): readonly (readonly [string, readonly Step[]])[] {
  const first = Number(registry.created.slice(0, 4))
  const last = Number(lastUpdated(registry).slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index)
    return [year, steps.filter((step) => yearOf(step) === year)] as const
  })
}

function Square({ step }: { step: Step }): JSX.Element {
  return (
    <i
      class={step.kind === 'registered' ? 'reg' : 'chg'}
      title={`${step.date ?? ''} ${codeOfStep(step)} ${stepInWords(step).toLowerCase()}`}
    />
  )
}

/** More squares than this stand in several columns. */
const tallest = 13

function Year({ year, steps }: { year: string; steps: readonly Step[] }): JSX.Element {
  const squares = steps.map((step) => <Square step={step} />)
  const many = steps.length > tallest
  return (
    <li>
      {steps.length === 0 ? (
        <span />
      ) : (
        <span
          class={many ? 'dots wide' : 'dots'}
          role="img"
          aria-label={`${year}: ${plural(steps.length, 'step')}`}
        >
          <b>{steps.length}</b>
          {many ? <span class="many">{squares}</span> : squares}
        </span>
      )}
      <span>
        <span class="long">{year.slice(0, 2)}</span>
        {year.slice(2)}
      </span>
    </li>
  )
}

interface YearsProps {
  readonly registry: Registry
  readonly steps: readonly Step[]
}

/** The steps of each year as squares, from the registry's first year to its last. */
export function Years(props: YearsProps): JSX.Element {
  return (
    <ol class="years">
      {byYear(props).map(([year, steps]) => (
        <Year year={year} steps={steps} />
      ))}
    </ol>
  )
}
