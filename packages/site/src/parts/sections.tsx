import type { ComponentChildren, JSX } from 'preact'

interface FigureListProps {
  /** Place on the page: figures of a page's subject, or the registry at a glance. */
  readonly kind: 'fig' | 'glance'
  readonly figures: readonly (readonly [label: string, figure: JSX.Element | number])[]
}

/** Figures with their labels. */
export function FigureList({ kind, figures }: FigureListProps): JSX.Element {
  return (
    <dl class={kind}>
      {figures.map(([label, figure]) => (
        <div>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A section of a reading page, with its heading in the left margin. */
export function Section({ id, title, hint, children }: SectionProps): JSX.Element {
  return (
    <section class="sec" id={id} aria-labelledby={`${id}-h`}>
      <header>
        <h2 id={`${id}-h`}>{title}</h2>
        {hint === undefined ? undefined : <p>{hint}</p>}
      </header>
      <div>{children}</div>
    </section>
  )
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly hint?: ComponentChildren
  readonly children: ComponentChildren
}
