import type { Reference } from '@smtp-status/registry'

/** A reference as the source form writes it: the document's name alone, or with a section. */
export type ReferenceForm = string | { readonly document: string; readonly section: string }

/** The reference that a form says. */
export function toReference(form: ReferenceForm): Reference {
  return typeof form === 'string' ? { document: form } : form
}

/** The form of a reference. */
export function fromReference({ document, section }: Reference): ReferenceForm {
  return section === undefined ? document : { document, section }
}
