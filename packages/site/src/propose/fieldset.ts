import type { AnswerId, ProposalKind } from '@smtp-status/submission'

/** The way in which an answer is given. */
export type ControlKind = 'line' | 'lines' | 'subject' | 'entry' | 'choice' | 'date'

/** A question of the form. */
export interface ProposalField {
  readonly id: AnswerId
  readonly label: string
  readonly hint: string
  readonly control: ControlKind
  readonly kinds: readonly ProposalKind[]
  readonly rows?: number
  readonly choices?: readonly (readonly [value: string, label: string])[]
}

/** A part of the form. */
export interface Fieldset {
  readonly title: string
  readonly fields: readonly ProposalField[]
  /** The part is shown where a document is named that the registry does not know yet. */
  readonly isOfNewDocument?: true
}
