import { all, byId } from './dom.js'

/** The line below the code space tells what is pointed at. */
export function pointAtCells(): void {
  const space = byId('space', HTMLElement)
  const tell = byId('tell', HTMLElement)
  if (!space || !tell) return
  const idle = tell.textContent
  const show = ({ target }: Event): void => {
    const cell = target instanceof Element ? target.closest('.cells a') : null
    if (!(cell instanceof HTMLAnchorElement)) return
    const [code = '', ...words] = cell.title.split(' ')
    const parts = [
      ['span', code, 'c'] as const,
      ['b', words.join(' '), ''] as const,
      ['span', cell.dataset['b'] ?? '', 'mono'] as const,
    ]
    tell.replaceChildren(
      ...parts.map(([name, text, className]) => {
        const part = document.createElement(name)
        part.className = className
        part.textContent = text
        return part
      }),
    )
  }
  for (const kind of ['mouseover', 'focusin', 'click']) space.addEventListener(kind, show)
  space.addEventListener('mouseleave', () => {
    tell.textContent = idle
  })
}

/** Fills the cells of the codes that were found and empties the rest; none found shows all as they are. */
export function showInSpace(codes: readonly string[]): void {
  const space = byId('space', HTMLElement)
  if (!space) return
  const found = new Set(codes)
  for (const cell of all('.cells a', HTMLAnchorElement, space)) {
    cell.classList.toggle('hit', found.has(cell.dataset['c'] ?? ''))
  }
  space.classList.toggle('dim', codes.length > 0)
}
