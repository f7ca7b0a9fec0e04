import { documentName, fieldLabel, Muted, stepInWords } from '@smtp-status/publish/parts'
import type { ChangeStep, FieldStep, Step, StepAudit, StepVerdict } from '@smtp-status/registry'
import { authorities, isFormerField, showField, titleOf } from '@smtp-status/registry'
import type { JSX } from 'preact'
import { Icon, Tag } from './signs.js'

/** On whose authority a step was made, with the document or person: `Publication, RFC 8689`. */
export function authorityInWords(step: Step): string {
  const by = step.kind === 'registered' ? undefined : step.by
  const { authority, document } = step
  if (authority === 'unknown') return authorities.unknown.title
  const named = [by, document === undefined ? undefined : documentName(document)]
  return [authorities[authority].title, ...named].filter((part) => part !== undefined).join(', ')
}

/** Names of the audit's verdicts, each with its sign. */
const verdicts = {
  permitted: { kind: 'ok', icon: 'yes', text: 'Permitted' },
  unknown: { kind: 'tmp', icon: 'huh', text: 'No source tells' },
  refused: { kind: 'perm', icon: 'no', text: 'Refused' },
} as const satisfies Record<StepVerdict, unknown>

/** Verdict of the rules on a step, as a tag. */
export function Verdict({ audit }: { audit: StepAudit }): JSX.Element {
  const { kind, icon, text } = verdicts[audit.verdict]
  return (
    <Tag kind={kind} icon={icon}>
      {text}
    </Tag>
  )
}

/** The same for a long table, in which only what stands out gets a tag. */
export function VerdictCell({ audit }: { audit: StepAudit }): JSX.Element {
  if (audit.verdict !== 'permitted') return <Verdict audit={audit} />
  return (
    <span class="ok-line">
      <Icon name="yes" />
      Permitted
    </span>
  )
}

const documents = /\b(rfc)(\d+)\b/g

/** The value of a field before or after a step, in a line; documents as people write them. */
export function fieldValue(entry: ChangeStep['before'], field: FieldStep['field']): string {
  if (!isFormerField(field)) return ''
  return showField(entry, field).replaceAll(documents, 'RFC $2')
}

/** Effect of a step in a line: the one field that changed with its values, or the names of all that did. */
export function StepLine({ step }: { step: Step }): JSX.Element {
  if (step.kind === 'registered') {
    return (
      <>
        <b>Registered</b>: {titleOf(step.entry)}
      </>
    )
  }
  const [first] = step.fields
  if (step.kind === 'deprecated' || (first === undefined && step.reworded === undefined))
    return <b>{stepInWords(step)}</b>
  if (first === undefined) {
    return (
      <>
        <b>Wording</b> {step.reworded}
      </>
    )
  }
  if (step.fields.length > 1 || step.reworded !== undefined) return <b>{stepInWords(step)}</b>
  return (
    <>
      <b>{fieldLabel(first.field)}</b> {fieldValue(step.before, first.field)} →{' '}
      {fieldValue(step.after, first.field)}
    </>
  )
}

/** The fields that a step changed, one a line, with the authority last. */
export function StepFields({ step }: { step: Step }): JSX.Element {
  const changed = step.kind === 'registered' ? [] : step.fields
  const reworded = step.kind === 'registered' ? undefined : step.reworded
  const lines: readonly (readonly [string, JSX.Element | string])[] = [
    ...changed.map(({ field }): readonly [string, string] => [
      fieldLabel(field),
      step.kind === 'registered'
        ? ''
        : `${fieldValue(step.before, field)} → ${fieldValue(step.after, field)}`,
    ]),
    ...(reworded === undefined ? [] : [['Description', reworded] as const]),
    [
      'Authority',
      step.authority === 'unknown' ? <Muted>{authorityInWords(step)}</Muted> : authorityInWords(step),
    ],
  ]
  return (
    <ul class="fields">
      {lines.map(([label, value]) => (
        <li>
          <span>{label}</span>
          <span>{value}</span>
        </li>
      ))}
    </ul>
  )
}
