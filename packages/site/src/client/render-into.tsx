import type { ComponentChildren } from 'preact'
import { render } from 'preact'
import { Root } from '../parts/place.js'
import { rootOfSite } from './dom.js'

const owned = new WeakSet<Element>()

/** Shows components in an element; what stood there when the page was loaded goes, and later contents are changed in place. */
export function renderInto(element: Element, content: ComponentChildren): void {
  if (!owned.has(element)) element.replaceChildren()
  owned.add(element)
  render(<Root.Provider value={rootOfSite()}>{content}</Root.Provider>, element)
}
