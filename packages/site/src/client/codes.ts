import { all, byId } from './dom.js'
import { loadCodes, search } from './search.js'
import { literal } from '../literal.js'

/** The filters of the list; an empty set of choices lets everything through. */
interface Filters {
  readonly classes: readonly string[]
  readonly subjects: readonly string[]
  readonly basic: string
  readonly others: readonly ((row: HTMLElement) => boolean)[]
}

const form = byId('filters', HTMLFormElement)
const list = byId('list', HTMLTableElement)
const field = byId('list-q', HTMLInputElement)
const counted = byId('count', HTMLElement)
const nothing = byId('none', HTMLElement)
const rows = all('tr[data-k]', HTMLTableRowElement)

function chosen(name: string): readonly string[] {
  return form ? new FormData(form).getAll(name).map(String) : []
}

function readFilters(): Filters {
  const marks = (['d', 'n', 'x'] as const).filter((name) => chosen(name).length > 0)
  return {
    classes: chosen('k'),
    subjects: chosen('s'),
    basic: chosen('b')[0] ?? '',
    others: marks.map((name) => (row) => row.dataset[name] === (name === 'd' ? 'o' : '1')),
  }
}

function passes(row: HTMLElement, { classes, subjects, basic, others }: Filters): boolean {
  const { k = '', s = '', b = '' } = row.dataset
  if (classes.length > 0 && !classes.some((digit) => k.includes(digit))) return false
  if (subjects.length > 0 && !subjects.includes(s)) return false
  if (basic !== '' && !b.split(', ').includes(basic)) return false
  return others.every((test) => test(row))
}

/** Marks the words that were looked for in a cell of plain text. */
function markWords(cell: Element, words: readonly string[]): void {
  if (cell.querySelector('a')) return
  const text = cell.textContent ?? ''
  const pattern = words.map(literal).join('|')
  const parts = words.length === 0 ? [text] : text.split(new RegExp(`(${pattern})`, 'iu'))
  cell.replaceChildren(
    ...parts.map((part, index) => {
      if (index % 2 === 0) return part
      const mark = document.createElement('mark')
      mark.textContent = part
      return mark
    }),
  )
}

// A description is shown where the words stand in it and not in the sample text.
function markRow(row: HTMLElement, words: readonly string[]): void {
  for (const cell of row.querySelectorAll('.ttl, .desc')) markWords(cell, words)
  const title = row.querySelector('.ttl')?.textContent?.toLowerCase() ?? ''
  const inTitle = words.every((word) => title.includes(word))
  row.querySelector('.desc')?.classList.toggle('show', words.length > 0 && !inTitle)
}

function tellCount(shown: number, fits: boolean): void {
  const nearest = fits ? '' : ', the nearest there are'
  if (counted)
    counted.textContent =
      shown === rows.length ? `${shown} codes` : `${shown} of ${rows.length} codes${nearest}`
  if (nothing) nothing.hidden = shown > 0
  if (list) list.hidden = shown === 0
}

function show(codes: readonly string[] | undefined, words: readonly string[], fits = true): void {
  const filters = readFilters()
  const found = codes && new Set(codes)
  for (const row of rows) {
    row.hidden = !((found?.has(row.id) ?? true) && passes(row, filters))
    markRow(row, words)
  }
  for (const body of all('tbody', HTMLTableSectionElement)) {
    body.hidden = !body.querySelector('tr[data-k]:not([hidden])')
  }
  tellCount(rows.filter((row) => !row.hidden).length, fits)
}

// The address keeps what is looked for, so that it can be sent to somebody.
function keepInAddress(input: string): void {
  const query = new URLSearchParams()
  for (const [name, value] of form ? new FormData(form) : [])
    if (value !== '') query.append(name, String(value))
  if (input !== '') query.set('q', input)
  history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`)
}

async function run(): Promise<void> {
  const input = field?.value ?? ''
  keepInAddress(input)
  if (input.trim() === '') {
    show(undefined, [])
    return
  }
  const { query, codes, fits } = search(input, [...(await loadCodes()).values()])
  show(codes, query.words, fits)
}

function fillFromAddress(): void {
  const query = new URLSearchParams(location.search)
  if (field) field.value = query.get('q') ?? ''
  const basic = form?.elements.namedItem('b')
  if (basic instanceof HTMLSelectElement) basic.value = query.get('b') ?? query.get('basic') ?? ''
  for (const box of all('input[type="checkbox"]', HTMLInputElement, form ?? document)) {
    box.checked = query.getAll(box.name).includes(box.value)
  }
  if (query.size > 0) void run()
}

field?.addEventListener('input', () => void run())
form?.addEventListener('change', () => void run())
field?.form?.addEventListener('submit', (event) => {
  event.preventDefault()
})
for (const choice of all('input[name="rows"]', HTMLInputElement)) {
  choice.addEventListener('change', () => list?.classList.toggle('long', choice.value === 'long'))
}
const button = all('.filter-btn', HTMLButtonElement)[0]
button?.addEventListener('click', () => {
  button.setAttribute('aria-expanded', String(form?.classList.toggle('open') ?? false))
})
fillFromAddress()
