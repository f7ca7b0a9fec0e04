import type { FormerFields } from '../model/history.js'
import type { Reference } from '../model/document.js'
import { printBasicCodes } from '../model/basic-codes.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { FormerField } from './fields.js'

const nothing = 'nothing'

const showReference = ({ document, section }: Reference): string =>
  section === undefined ? document : `${document} section ${section}`

const showList = (list: readonly (string | number)[] = []): string =>
  list.length === 0 ? nothing : list.join(', ')

/** The value of a field as one line for people; `nothing` where it is absent. Takes an entry as well. */
export function showField(holder: FormerFields, field: FormerField): string {
  switch (field) {
    case 'basicCodes':
      return holder.basicCodes ? printBasicCodes(holder.basicCodes) : nothing
    case 'classes':
      return showList(holder.classes ?? [])
    case 'references':
      return showList(holder.references?.map(showReference))
    case 'submitters':
      return showList(holder.submitters)
    case 'deprecated':
      return holder.deprecated
        ? `deprecated, replaced by ${printRegistryCode(holder.deprecated.replacedBy)}`
        : nothing
    default:
      return holder[field] ?? nothing
  }
}
