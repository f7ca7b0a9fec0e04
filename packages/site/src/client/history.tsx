import { AllSides, Sides } from '../pages/compare.js'
import type { Days } from '../pages/compare.js'
import type { EntryStates } from '../states.js'
import { all, byId, rootOfSite } from './dom.js'
import { renderInto } from './render-into.js'

const isStates = (value: unknown): value is readonly EntryStates[] => Array.isArray(value)

let loaded: Promise<readonly EntryStates[]> | undefined

async function fetchStates(): Promise<readonly EntryStates[]> {
  const response = await fetch(`${rootOfSite()}history/states.json`)
  const states: unknown = await response.json()
  return isStates(states) ? states : []
}

function chosen(form: HTMLFormElement): { readonly code: string; readonly days: Days } {
  const data = new FormData(form)
  const value = (name: string): string => String(data.get(name) ?? '')
  const [earlier = '', later = ''] = [value('from'), value('to')].toSorted()
  return { code: value('code'), days: [earlier, later] }
}

async function compare(form: HTMLFormElement, into: HTMLElement): Promise<void> {
  loaded ??= fetchStates()
  const entries = await loaded
  const { code, days } = chosen(form)
  const entry = entries.find((each) => each.code === code)
  renderInto(into, entry ? <Sides entry={entry} days={days} /> : <AllSides entries={entries} days={days} />)
}

function keepInAddress(form: HTMLFormElement): void {
  const { code, days } = chosen(form)
  const query = new URLSearchParams({ code, from: days[0], to: days[1] })
  history.replaceState(null, '', `?${query}#compare`)
}

/** Takes what the address asks for into the form; says whether it asks for anything. */
function fillFrom(address: URLSearchParams, form: HTMLFormElement): boolean {
  const fields = [...all('select', HTMLSelectElement, form), ...all('input', HTMLInputElement, form)]
  for (const field of fields) {
    const value = address.get(field.name)
    if (value !== null) field.value = value
  }
  return fields.some(({ name }) => address.has(name))
}

const form = byId('compare-form', HTMLFormElement)
const into = byId('compared', HTMLElement)
if (form && into) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keepInAddress(form)
    void compare(form, into)
  })
  if (fillFrom(new URLSearchParams(location.search), form)) void compare(form, into)
}

// The registry changed on few days; what it was on any other is what it was after the last change before.
const days = all('#days a', HTMLAnchorElement)
byId('day-form', HTMLFormElement)?.addEventListener('submit', (event) => {
  event.preventDefault()
  const day = byId('day', HTMLInputElement)?.value ?? ''
  const page = days.find((link) => (link.textContent ?? '') <= day) ?? days.at(-1)
  if (page) location.assign(page.href)
})
