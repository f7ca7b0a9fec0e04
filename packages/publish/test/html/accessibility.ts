import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Faults of a page, each with the rule of axe and the elements. */
export type AccessibilityFaults = readonly (readonly [rule: string, elements: readonly unknown[]])[]

/**
 * Marks what is styled as three elements before it, so that contrast is measured once for a kind and not for each of seventy rows.
 * Elements are of one kind where they and all that they stand in have the same names, classes and states. An element with one
 * inside that is of a kind of its own is not marked.
 */
const markRepeated = `(() => {
  const nameOf = (element) => [element.localName, element.className, element.matches(':target'),
    ...[...element.attributes].map(({ name, value }) => (/^(?:data|aria)-/.test(name) && value.length < 12 ? name + value : name))].join(' ')
  const counts = new Map()
  const isRepeated = (element, path) => {
    const kind = path + '>' + nameOf(element)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const parts = [...element.children].map((child) => isRepeated(child, kind))
    const repeated = count > 3 && parts.every(Boolean)
    if (repeated) element.setAttribute('data-repeated', '')
    return repeated
  }
  isRepeated(document.body, '')
})()`

/** The rules of axe that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block']

const builderOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] })

async function faultsIn(builder: AxeBuilder): Promise<AccessibilityFaults> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])
}

/** Faults that lie in the page's present colours. They take axe most of its time. */
export async function colourFaults(page: Page): Promise<AccessibilityFaults> {
  await page.evaluate(markRepeated)
  return faultsIn(builderOf(page).withRules(colourRules).exclude('[data-repeated]'))
}

/** Faults that lie in elements and their sizes, whatever the colours. */
export const structureFaults = async (page: Page): Promise<AccessibilityFaults> =>
  faultsIn(builderOf(page).disableRules(colourRules))
