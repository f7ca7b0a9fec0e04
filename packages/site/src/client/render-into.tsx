import { Addresses, addressesFrom } from '@smtp-status/publish/parts'
import type { ComponentChildren } from 'preact'
import { render } from 'preact'
import { rootOfSite } from './dom.js'

const owned = new WeakSet<Element>()

/** Shows components in an element; what stood there when the page was loaded goes, and later contents are changed in place. */
export function renderInto(element: Element, content: ComponentChildren): void {
  if (!owned.has(element)) element.replaceChildren()
  owned.add(element)
  render(<Addresses.Provider value={addressesFrom(rootOfSite())}>{content}</Addresses.Provider>, element)
}
