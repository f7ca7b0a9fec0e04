import { plural } from '@smtp-status/terminal/layout'
import type { AuditTotals, EntryAudit, StepAudit, Registry, RuleFinding } from '@smtp-status/registry'
import { auditEntries, auditTotals, printRegistryCode } from '@smtp-status/registry'
import { undated } from '../history/step-text.js'
import type { AuditDetail, AuditResult } from './result.js'

const nameOf = ({ step }: StepAudit): string => `${printRegistryCode(step.code)} ${step.date ?? undated}`

const textOf = ({ rule, message, advice, source }: RuleFinding): string =>
  `${message} (${rule}, ${source}). ${advice}`

/** Findings that say the same of several fields, as one. */
function grouped(label: string, findings: readonly RuleFinding[]): readonly AuditDetail[] {
  const paths = new Map<string, readonly string[]>()
  for (const finding of findings) {
    const text = textOf(finding)
    paths.set(text, [...(paths.get(text) ?? []), finding.path.join('.')])
  }
  return [...paths].map(([text, fields]) => ({ label, text: `${fields.join(', ')}: ${text}` }))
}

function detailsOf({ code, steps, findings }: EntryAudit): readonly AuditDetail[] {
  const refused = steps.filter(({ verdict }) => verdict === 'refused')
  return [
    ...refused.flatMap((step) => grouped(nameOf(step), step.findings)),
    ...grouped(printRegistryCode(code), findings),
  ]
}

function unknownDetail(audits: readonly EntryAudit[]): readonly AuditDetail[] {
  const unknown = audits.flatMap(({ steps }) => steps.filter(({ verdict }) => verdict === 'unknown'))
  if (unknown.length === 0) return []
  return [{ label: 'no source tells on whose authority', text: unknown.map(nameOf).join(', ') }]
}

const judgementOf: Readonly<Record<StepAudit['verdict'], string>> = {
  permitted: 'is permitted by',
  unknown: 'cannot be judged: no source tells enough for',
  refused: 'is refused by',
}

/** A line for each step: when, which code, what happened, and which rule permits or refuses it. */
function stepDetails(audits: readonly EntryAudit[]): readonly AuditDetail[] {
  return audits
    .flatMap(({ steps }) => steps)
    .map((audit) => ({
      label: nameOf(audit),
      text: `${audit.step.kind}; ${judgementOf[audit.verdict]} ${audit.rule} (${audit.source})`,
    }))
}

function sentence({ entries, steps, permitted, unknown, refused, entryFindings }: AuditTotals): string {
  const all = `${plural(steps, 'step')} of ${plural(entries, 'entry')}`
  const isWhole = permitted === steps
  const subject = isWhole ? `each of ${all} is` : `${permitted} of ${all} are`
  return [
    `${subject} permitted by a rule of RFC 5248`,
    ...(unknown === 0 ? [] : [`of ${unknown} no source tells on whose authority`]),
    ...(isWhole ? [] : [`${refused === 0 ? 'none' : refused} ${refused < 2 ? 'is' : 'are'} refused`]),
    ...(entryFindings === 0 ? [] : [`${plural(entryFindings, 'fault')} of entries at their registration`]),
  ].join('; ')
}

const stepData = (audit: StepAudit): object => ({
  code: printRegistryCode(audit.step.code),
  date: audit.step.date ?? null,
  kind: audit.step.kind,
  verdict: audit.verdict,
  rule: audit.rule,
  source: audit.source,
  messages: audit.findings.map(({ message }) => message),
})

/**
 * Tells whether every step of every entry's past was permitted, in order and dated, and no code was given out twice. With
 * `showSteps`, the judgement of each step is among the details.
 */
export function entriesResult(registry: Registry, showSteps = false): AuditResult {
  const audits = auditEntries(registry)
  const totals = auditTotals(audits)
  const { refused, entryFindings } = totals
  return {
    audit: 'entries',
    outcome: refused + entryFindings === 0 ? 'passed' : 'failed',
    summary: sentence(totals),
    table: [],
    details: [
      ...(showSteps ? stepDetails(audits) : []),
      ...audits.flatMap(detailsOf),
      ...unknownDetail(audits),
    ],
    data: { ...totals, steps: audits.flatMap((audit) => audit.steps.map(stepData)) },
  }
}
