import type { ChangedField } from '@smtp-status/registry'

type Labelled = ChangedField | 'authority' | 'note' | 'registered'

const labels: Readonly<Partial<Record<Labelled, string>>> = {
  sampleText: 'sample text',
  basicCodes: 'basic codes',
  changeController: 'change controller',
  securityNote: 'security note',
  authority: 'on the word of',
}

const width = Math.max(...Object.values(labels).map((label) => label.length)) + 2

/** A field as people call it, padded to a column. */
export function fieldLabel(field: Labelled): string {
  return (labels[field] ?? field).padEnd(width)
}
