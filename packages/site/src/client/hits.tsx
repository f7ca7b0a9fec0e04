import { render } from 'preact'
import type { JSX } from 'preact'
import { all, byId, rootOfSite } from './dom.js'
import { loadCodes, search } from './search.js'
import type { Found, Known } from './search.js'
import { showInSpace } from './space.js'
import { outcomeOf, Sign } from '../parts/signs.js'

/** The most hits below a field. */
const most = 6

/** A text longer than this is no query but something to be explained. */
const longest = 120

const isClass = (digit: string): digit is '2' | '4' | '5' => digit === '2' || digit === '4' || digit === '5'

function Hit({ known, digit }: { known: Known; digit: string }): JSX.Element {
  const shown = digit === '' ? known.code : digit + known.code.slice(1)
  const path = digit === '' ? `codes/${known.code}/` : `${shown}/`
  const number = isClass(digit) ? ({ 2: 2, 4: 4, 5: 5 } as const)[digit] : undefined
  return (
    <a href={rootOfSite() + path}>
      <span class="c">{shown}</span>
      <span>{known.deprecated ? 'Deprecated' : known.sampleText}</span>
      <span class="v">
        {number === undefined ? (
          <span class="mono">{known.basic}</span>
        ) : (
          <>
            <Sign digit={number} />
            {outcomeOf[number]}
          </>
        )}
      </span>
    </a>
  )
}

function More({ found, input }: { found: Found; input: string }): JSX.Element {
  const explain = <a href={`${rootOfSite()}explain/#text=${encodeURIComponent(input)}`}>Have it explained</a>
  if (input.length > longest) return <p>This looks like more than a reply. {explain}</p>
  if (found.codes.length === 0) return <p>No code fits these words. {explain}</p>
  if (!found.fits) return <p>The nearest there is. {explain}</p>
  if (found.codes.length <= most) return <></>
  return (
    <p>
      <a
        href={`${rootOfSite()}codes/?q=${encodeURIComponent(input)}`}
      >{`All ${found.codes.length} codes that fit`}</a>
    </p>
  )
}

function Hits({
  found,
  codes,
  input,
}: {
  found: Found
  codes: ReadonlyMap<string, Known>
  input: string
}): JSX.Element {
  const shown = found.codes.slice(0, most).flatMap((code) => codes.get(code) ?? [])
  return (
    <>
      {shown.map((known) => (
        <Hit known={known} digit={found.query.digit} />
      ))}
      <More found={found} input={input} />
    </>
  )
}

/** Walks through field and hits with the arrows; Escape closes the list and goes back. */
function attachKeys(field: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (list.hidden) return
    const stops = [field, ...all('a', HTMLAnchorElement, list)]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    if (at < 0) return
    if (event.key === 'Escape') {
      list.hidden = true
      field.focus()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !list.contains(target) && target !== field) list.hidden = true
  })
}

/** Shows what fits below a search field as somebody types. Enter on an exact code opens its page. */
export function attachHits(fieldId: string, listId: string): void {
  const field = byId(fieldId, HTMLInputElement)
  const list = byId(listId, HTMLElement)
  if (!field || !list) return
  const update = async (): Promise<void> => {
    const codes = await loadCodes()
    const input = field.value
    const found = search(input, [...codes.values()])
    list.hidden = found.query.text === ''
    render(<Hits found={found} codes={codes} input={input} />, list)
    showInSpace(found.query.text === '' ? [] : found.codes)
  }
  field.addEventListener('input', () => void update())
  field.form?.addEventListener('submit', (event) => {
    const only = all('a', HTMLAnchorElement, list)
    const [hit] = only
    if (!hit || only.length !== 1 || search(field.value, []).query.code === '') return
    event.preventDefault()
    location.assign(hit.href)
  })
  attachKeys(field, list)
}
