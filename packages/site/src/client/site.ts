import { all, byId, rootOfSite } from './dom.js'
import { attachHits } from './hits.js'
import { pointAtCells } from './space.js'

const root = document.documentElement
const system = matchMedia('(prefers-color-scheme: dark)')

const isDark = (): boolean =>
  root.dataset['theme'] === undefined ? system.matches : root.dataset['theme'] === 'dark'

function keepTheme(theme: string | undefined): void {
  if (theme === undefined) delete root.dataset['theme']
  else root.dataset['theme'] = theme
  try {
    if (theme === undefined) localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // Without storage the choice holds for this page alone.
  }
}

// A choice that equals the system's is forgotten, so that the page follows the system again.
function attachTheme(button: HTMLButtonElement): void {
  const show = (): void => {
    button.setAttribute('aria-pressed', String(isDark()))
  }
  button.addEventListener('click', () => {
    const dark = !isDark()
    keepTheme(dark === system.matches ? undefined : dark ? 'dark' : 'light')
    show()
  })
  system.addEventListener('change', show)
  show()
}

/** The search field of a page: that of the home page or of the list, or else that of the header. */
function searchField(): HTMLInputElement | undefined {
  const fields = ['q', 'list-q', 'top-q'].map((id) => byId(id, HTMLInputElement))
  return fields.find((field) => field?.offsetParent)
}

const isField = (element: Element | null): boolean => element?.matches('input, textarea, select') ?? false

function attachSlash(): void {
  document.addEventListener('keydown', (event) => {
    if (
      event.key !== '/' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isField(document.activeElement)
    )
      return
    const field = searchField()
    if (!field) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}

/** Text that a copy button copies: its own text, or the block beside it without prompts and without what a program prints. */
function textToCopy(button: HTMLButtonElement): string {
  const { copy } = button.dataset
  if (copy !== undefined) return copy
  const block = button.closest('.pre')?.querySelector('code')?.cloneNode(true)
  if (!(block instanceof Element)) return ''
  for (const part of block.querySelectorAll('.p, .out')) part.remove()
  return `${(block.textContent ?? '').trim()}\n`
}

function attachCopy(button: HTMLButtonElement): void {
  const label = button.getAttribute('aria-label') ?? 'Copy'
  const show = (done: boolean): void => {
    button.classList.toggle('done', done)
    button.setAttribute('aria-label', done ? 'Copied' : label)
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(textToCopy(button))
    show(true)
    setTimeout(show, 1500, false)
  }
  button.addEventListener('click', () => void copy())
}

// `/#5.7.26` and `/#rfc7372` lead where they should, as anchors of the one page that there used to be.
function followAnchor(): void {
  const anchor = decodeURIComponent(location.hash.slice(1))
  if (document.getElementById(anchor)) return
  const path = /^[245]\.\d{1,3}\.\d{1,3}$|^[2-5]\d\d$/.test(anchor)
    ? `${anchor}/`
    : /^X\.\d{1,3}\.(\d{1,3}|YYY)$|^[245]\.XXX\.YYY$/.test(anchor)
      ? `codes/${anchor}/`
      : /^(rfc|draft-)[\w.-]+$/i.test(anchor)
        ? `documents/${anchor.toLowerCase()}/`
        : undefined
  if (path !== undefined) location.replace(rootOfSite() + path)
}

for (const button of all('.theme', HTMLButtonElement)) attachTheme(button)
for (const button of all('.copy', HTMLButtonElement)) attachCopy(button)
attachSlash()
attachHits('q', 'hits')
attachHits('top-q', 'top-hits')
pointAtCells()
if (byId('q', HTMLInputElement)) followAnchor()
