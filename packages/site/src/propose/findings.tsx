import { CodeLink } from '@smtp-status/publish/parts'
import type { Outcome } from '@smtp-status/submission'
import { capital, plural } from '@smtp-status/terminal/layout'
import type { JSX } from 'preact'
import { Icon } from '../parts/signs.js'
import { countOf } from './told.js'
import type { Told, ToldFinding } from './told.js'

/** Counts of errors and warnings, and of questions that are open. */
export function Tally({ told }: { told: Told }): JSX.Element {
  const { errors, others, open } = countOf(told)
  const found = errors + others === 0 ? [] : [plural(errors, 'error'), plural(others, 'warning')]
  const parts = open === 0 ? found : [...found, `${open} to fill in`]
  return <>{parts.length === 0 ? 'none' : parts.join(', ')}</>
}

function Question({ id, headings }: { id: string; headings: Told['headings'] }): JSX.Element {
  const heading = [...headings].find(([each]) => each === id)?.[1]
  return heading === undefined ? <>a field that is to change</> : <a href={`#f-${id}`}>{heading}</a>
}

function Find({ finding, headings }: { finding: ToldFinding; headings: Told['headings'] }): JSX.Element {
  const { severity, rule, message, advice, source, line, answer } = finding
  const name = severity === 'error' ? 'err' : 'warn'
  const ground = [rule, source, line === undefined ? undefined : `line ${line}`].filter(
    (part) => part !== undefined,
  )
  return (
    <li class={name}>
      <Icon name={name} />
      <div>
        <p>
          <b>{`${capital(severity)}.`}</b>{' '}
          {answer !== undefined && headings.has(answer) ? (
            <>
              <Question id={answer} headings={headings} />:{' '}
            </>
          ) : undefined}
          {message}.
        </p>
        <p>{advice}.</p>
        <p class="rule">{ground.join(' · ')}</p>
      </div>
    </li>
  )
}

/** The questions that have to be answered and are not yet. */
function Open({ toFillIn, headings }: Told): JSX.Element {
  return (
    <li>
      <Icon name="go" />
      <p>
        Still to be filled in:{' '}
        {toFillIn.map((id, index) => (
          <>
            {index === 0 ? '' : ', '}
            <Question id={id} headings={headings} />
          </>
        ))}
        .
      </p>
    </li>
  )
}

/** The findings, each with what to do, its rule and its source, and the questions that are open. */
export function Finds({ told }: { told: Told }): JSX.Element {
  return (
    <>
      {told.findings.map((finding) => (
        <Find finding={finding} headings={told.headings} />
      ))}
      {told.toFillIn.length === 0 ? undefined : <Open {...told} />}
    </>
  )
}

/** The bar below the form on a narrow screen, where the findings stand far down. */
export function Bar({ told }: { told: Told }): JSX.Element {
  const { errors, others, open } = countOf(told)
  return (
    <>
      {errors === 0 ? undefined : (
        <span class="e">
          <Icon name="err" />
          {plural(errors, 'error')}
        </span>
      )}
      {others === 0 ? undefined : (
        <span class="w">
          <Icon name="warn" />
          {plural(others, 'warning')}
        </span>
      )}
      {open === 0 ? undefined : <span>{open} to fill in</span>}
      {errors + others + open === 0 ? <span>No findings</span> : <a href="#fi">Show them</a>}
    </>
  )
}

/** The codes that come nearest to a new one, as `workOut` gives them: likeness, code, text. */
export function Near({ outcome }: { outcome: Outcome }): JSX.Element {
  return (
    <>
      {outcome.nearest.map((line) => {
        const [, likeness = '0', code = '', text = ''] = /^\s*(\d+)%\s+(\S+)\s+(.*)$/.exec(line) ?? []
        return (
          <li class={Number(likeness) >= 50 ? 'hot' : undefined}>
            <CodeLink code={code} />
            <span>{text}</span>
            <span class="pc">{`${likeness}%`}</span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={likeness} height="4" />
            </svg>
          </li>
        )
      })}
    </>
  )
}
