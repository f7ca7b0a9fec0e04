import type { Entry, StepAudit } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import { CodeLink, codeOfStep, Link, stepInWords, Time } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Site } from '../site.js'
import { Section } from '../parts/sections.js'
import { StepFields, Verdict } from '../parts/steps.js'

/** One step of a timeline: what happened, on whose authority, and what the rules say of it; with its code where `named`. */
export function TimelineStep({ audit, named = false }: { audit: StepAudit; named?: boolean }): JSX.Element {
  const { step, rule, source } = audit
  return (
    <li class="full">
      {step.date === undefined ? <span>Not known</span> : <Time date={step.date} />}
      <div>
        <p class="what">
          {named ? <CodeLink code={codeOfStep(step)} /> : undefined} {stepInWords(step)}
        </p>
        <StepFields step={step} />
        <p class="meta">
          <Verdict audit={audit} />
          <code class="muted">{rule}</code> {source}
        </p>
        {step.note === undefined ? undefined : <p class="hint">{step.note}</p>}
      </div>
    </li>
  )
}

/** The history of an entry as a timeline that ends today. */
export function CodeHistory({ site, entry }: { site: Site; entry: Entry }): JSX.Element {
  const code = printRegistryCode(entry.code)
  const audit = site.audits.get(code)
  return (
    <Section
      id="history"
      title="History"
      hint={<Link to={`history/?code=${code}#compare`}>Compare two days</Link>}
    >
      <ol class="tl">
        {(audit?.steps ?? []).map((step) => (
          <TimelineStep audit={step} />
        ))}
        <li class="open">
          <Time date={site.updated} />
          <div>
            <p class="what">Unchanged since</p>
            <p class="meta">As of the registry’s last change.</p>
          </div>
        </li>
      </ol>
    </Section>
  )
}
