import type {
  AssociatedBasicCodes,
  BasicCode,
  Entry,
  Reference,
  Registry,
  RegistryCode,
} from '@smtp-status/registry'
import {
  allEntries,
  printBasicCodes,
  printDocumentId,
  printDocumentStatus,
  printRegistryCode,
} from '@smtp-status/registry'
import type { Content } from './markup.js'
import { html, joined } from './markup.js'

/** Targets of a page's links: only what the page has. */
export interface Links {
  readonly code: (code: RegistryCode) => Content
  readonly basicCodes: (basic: AssociatedBasicCodes) => Content
  readonly reference: (reference: Reference) => Content
}

/** The anchor of a basic status code in the page. */
export const basicCodeAnchor = (code: BasicCode): string => `basic-${code}`

// An address of another scheme, such as javascript:, would run when followed.
const isWebAddress = (address: string): boolean => /^https?:\/\//.test(address)

/** A document's printed name, linked to where it can be read. */
export function linkToDocument(registry: Registry, id: string): Content {
  const address = registry.documents.get(id)?.address ?? ''
  const name = printDocumentId(id)
  return isWebAddress(address) ? html`<a href="${address}">${name}</a>` : name
}

function linkToReference(registry: Registry, { document, section }: Reference): Content {
  const known = registry.documents.get(document)
  const status = known && printDocumentStatus(known)
  return [
    linkToDocument(registry, document),
    section === undefined ? undefined : `, section ${section}`,
    status === undefined ? undefined : ` (${status})`,
  ]
}

function linkToBasicCode({ basicCodes }: Registry, code: BasicCode): Content {
  const meaning = typeof code === 'number' ? basicCodes.get(code)?.meaning : undefined
  if (meaning === undefined) return String(code).toUpperCase()
  return html`<a href="#${basicCodeAnchor(code)}" title="${meaning}">${code}</a>`
}

function linkToBasicCodes(registry: Registry, basic: AssociatedBasicCodes): Content {
  if (basic.kind !== 'listed') return printBasicCodes(basic)
  const codes = basic.codes.map((code) => linkToBasicCode(registry, code))
  // The model alone knows how the note on other codes is printed.
  const note = printBasicCodes({ ...basic, codes: [] }).trim()
  return [joined(codes, ', '), note === '' ? undefined : ` ${note}`]
}

/** The links of a registry's page. */
export function linksOf(registry: Registry): Links {
  const known = new Set(allEntries(registry).map(({ code }: Entry) => printRegistryCode(code)))
  return {
    code: (code) => {
      const text = printRegistryCode(code)
      return known.has(text) ? html`<a href="#${text}">${text}</a>` : text
    },
    basicCodes: (basic) => linkToBasicCodes(registry, basic),
    reference: (reference) => linkToReference(registry, reference),
  }
}
