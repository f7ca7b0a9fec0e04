import type { StepAudit } from '@smtp-status/registry'
import { plural } from '@smtp-status/terminal/layout'
import type { JSX } from 'preact'
import { codeOfStep, stepInWords } from '../parts/steps.js'
import type { Site } from '../site.js'

const yearOf = ({ step }: StepAudit): string => step.date?.slice(0, 4) ?? ''

/** The years from the registry's first to its last, each with its steps, newest first. */
function byYear(site: Site): readonly (readonly [string, readonly StepAudit[]])[] {
  const first = Number(site.registry.created.slice(0, 4))
  const last = Number(site.updated.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index)
    return [year, site.steps.filter((audit) => yearOf(audit) === year)] as const
  })
}

function Square({ audit }: { audit: StepAudit }): JSX.Element {
  const { step } = audit
  return (
    <i
      class={step.kind === 'registered' ? 'reg' : 'chg'}
      title={`${step.date ?? ''} ${codeOfStep(step)} ${stepInWords(step).toLowerCase()}`}
    />
  )
}

/** More squares than this stand in several columns. */
const tallest = 13

function Year({ year, steps }: { year: string; steps: readonly StepAudit[] }): JSX.Element {
  const squares = steps.map((audit) => <Square audit={audit} />)
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

/** The steps of each year as squares, from the registry's first year to its last. */
export function Years({ site }: { site: Site }): JSX.Element {
  return (
    <ol class="years">
      {byYear(site).map(([year, steps]) => (
        <Year year={year} steps={steps} />
      ))}
    </ol>
  )
}
