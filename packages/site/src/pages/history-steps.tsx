import type { StepAudit } from '@smtp-status/registry'
import { titleOf } from '@smtp-status/registry'
import { CodeLink, codeOfStep, stepInWords, Time } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import { authorityInWords, StepLine, VerdictCell } from '../parts/steps.js'

/** Steps of one day that were made on one authority: registrations together, every change by itself. */
function groupsOf(steps: readonly StepAudit[]): readonly (readonly StepAudit[])[] {
  const groups: StepAudit[][] = []
  for (const audit of steps) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last && first && belongTogether(first, audit)) last.push(audit)
    else groups.push([audit])
  }
  return groups
}

function belongTogether(one: StepAudit, other: StepAudit): boolean {
  return (
    one.step.kind === 'registered' &&
    other.step.kind === 'registered' &&
    one.step.date === other.step.date &&
    one.verdict === other.verdict &&
    authorityInWords(one.step) === authorityInWords(other.step)
  )
}

function What({ group }: { group: readonly StepAudit[] }): JSX.Element {
  const [first] = group
  if (!first) return <></>
  if (group.length === 1) {
    return (
      <>
        <CodeLink code={codeOfStep(first.step)} />{' '}
        {first.step.kind === 'registered' ? <StepLine step={first.step} /> : stepInWords(first.step)}
      </>
    )
  }
  return (
    <>
      <b>Registered</b>
      <ul class="regs">
        {group.map(({ step }) => (
          <li>
            <CodeLink code={codeOfStep(step)} />
            <span>{step.kind === 'registered' ? titleOf(step.entry) : ''}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The table of steps, each with its authority and verdict. */
export function StepTable({ steps }: { steps: readonly StepAudit[] }): JSX.Element {
  return (
    <table class="t hist stack flow">
      <colgroup>
        {['w-d', undefined, 'w-a', 'w-v'].map((width) => (
          <col class={width} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {['Date', 'What', 'Authority', 'Verdict'].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupsOf(steps).flatMap((group) => {
          const [first] = group
          return first
            ? [
                <tr>
                  <td>{first.step.date === undefined ? 'Not known' : <Time date={first.step.date} />}</td>
                  <td class="wide">
                    <What group={group} />
                  </td>
                  <td>
                    <span class="muted">{authorityInWords(first.step)}</span>
                  </td>
                  <td>
                    <VerdictCell audit={first} />
                  </td>
                </tr>,
              ]
            : []
        })}
      </tbody>
    </table>
  )
}
