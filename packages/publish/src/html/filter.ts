// The script of the page of the registry: shows the rows in which all words stand.

const field = document.querySelector<HTMLInputElement>('#filter')
const told = document.querySelector('#filtered')
const rows = [...document.querySelectorAll<HTMLTableRowElement>('tbody tr[id]:not(.grp)')]

/** The words that are looked for. A code with a class, such as 5.7.26, is looked for as X.7.26. */
const wordsOf = (query: string): readonly string[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^[245](?=\.\d)/, 'x'))

/** Hides the parts of the page in which no row is left. */
function hideEmpty(isFiltered: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('tbody, main > section'))
    part.hidden = isFiltered && !part.querySelector('tr[id]:not([hidden], .grp)')
}

function filter(): void {
  const words = wordsOf(field?.value ?? '')
  for (const row of rows) {
    const text = (row.textContent ?? '').toLowerCase()
    row.hidden = !words.every((word) => text.includes(word))
  }
  hideEmpty(words.length > 0)
  const shown = rows.filter((row) => !row.hidden).length
  if (told) told.textContent = words.length === 0 ? '' : `${shown} of ${rows.length} rows`
}

// Shows the target of a link, whatever is filtered.
function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target?.closest('[hidden]') || !field) return
  field.value = ''
  filter()
  target.scrollIntoView()
}

function focusOnSlash(event: KeyboardEvent): void {
  const isElsewhere = document.activeElement !== field && !event.ctrlKey && !event.metaKey && !event.altKey
  if (event.key !== '/' || !isElsewhere) return
  event.preventDefault()
  field?.focus()
}

document.documentElement.classList.add('js')
field?.addEventListener('input', filter)
addEventListener('hashchange', showTarget)
addEventListener('keydown', focusOnSlash)
filter()
