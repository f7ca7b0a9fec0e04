import type { ClassDigit } from '@smtp-status/registry'
import type { ComponentChildren, JSX } from 'preact'

/** Outcome of a command or a message by its class, in the words of `smtp-status explain`. */
export const outcomeOf: Readonly<Record<ClassDigit, string>> = {
  2: 'Success',
  4: 'Failed for now',
  5: 'Failed for good',
}

/** The name of an icon. */
export type IconName =
  | 'find'
  | 'go'
  | 'back'
  | 'yes'
  | 'no'
  | 'huh'
  | 'err'
  | 'warn'
  | 'shield'
  | 'copy'
  | 'filter'
  | 'sun'
  | 'moon'

/** The icons of all pages; each is drawn once a page, by `Sprite`, and used by its name. */
const icons: Readonly<Record<IconName, readonly JSX.Element[]>> = {
  find: [<circle cx="7" cy="7" r="4.5" />, <path d="m10.5 10.5 3.5 3.5" />],
  go: [<path d="M3 8h10m-4-4 4 4-4 4" />],
  back: [<path d="M13 8H3m4-4L3 8l4 4" />],
  yes: [<path d="m3 8.5 3.25 3.25L13 4.75" />],
  no: [<path d="m4 4 8 8m0-8-8 8" />],
  huh: [<path d="M6 6a2 2 0 1 1 2.9 1.8C8.2 8.2 8 8.6 8 9.5m0 2.25v.01" />],
  err: [<circle cx="8" cy="8" r="6.25" />, <path d="M8 4.75v4m0 2.5v.01" />],
  warn: [<path d="M8 2 14.5 13.5h-13z" />, <path d="M8 6.25v3.5m0 2v.01" />],
  shield: [<path d="M8 1.75 13 3.5V8c0 3-2 5.2-5 6.25C5 13.2 3 11 3 8V3.5z" />],
  copy: [
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />,
    <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />,
  ],
  filter: [<path d="M2 4h12M4.5 8h7M7 12h2" />],
  sun: [
    <circle cx="8" cy="8" r="2.75" />,
    <path d="M8 1.5v1m0 11v1m6.5-6.5h-1m-11 0h-1m11.1-4.6-.7.7M4.1 11.9l-.7.7m9.2 0-.7-.7M4.1 4.1l-.7-.7" />,
  ],
  moon: [<path d="M13.25 9.75A5.75 5.75 0 0 1 6.25 2.75a5.75 5.75 0 1 0 7 7z" />],
}

const icon = (name: string, size: string, parts: readonly JSX.Element[]): JSX.Element => (
  <symbol id={name} viewBox={size}>
    {parts}
  </symbol>
)

/** The drawings that a page's signs and icons use. Script finds them here too. */
export function Sprite(): JSX.Element {
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
      {icon('k2', '0 0 16 16', [
        <circle cx="8" cy="8" r="7.25" fill="currentColor" />,
        <path class="k-cut" d="M4.75 8.25 7 10.5l4.25-4.75" />,
      ])}
      {icon('k4', '0 0 16 16', [
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.7" />,
        <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor" />,
      ])}
      {icon('k5', '0 0 16 16', [
        <rect x="1" y="1" width="14" height="14" rx="2.5" fill="currentColor" />,
        <path class="k-cut" d="m5.25 5.25 5.5 5.5m0-5.5-5.5 5.5" />,
      ])}
      {icon('brand', '0 0 44 14', [
        <circle cx="7" cy="7" r="6" />,
        <circle cx="22" cy="7" r="5.1" fill="none" stroke="currentColor" stroke-width="1.8" />,
        <path d="M22 1.9a5.1 5.1 0 0 1 0 10.2z" />,
        <rect x="31.5" y="1.5" width="11" height="11" rx="1.5" />,
      ])}
      {Object.entries(icons).map(([name, parts]) => icon(name, '0 0 16 16', parts))}
    </svg>
  )
}

/** An icon beside words, which say all that it says. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }): JSX.Element {
  return (
    <svg class={extra === undefined ? 'i' : `i ${extra}`} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  )
}

/** The sign of a class; with `label` where no words stand beside it. */
export function Sign({ digit, label = false }: { digit: ClassDigit; label?: boolean }): JSX.Element {
  const spoken = label
    ? { role: 'img' as const, 'aria-label': `${digit} ${outcomeOf[digit].toLowerCase()}` }
    : { 'aria-hidden': 'true' as const }
  return (
    <svg class={`k k${digit}`} viewBox="0 0 16 16" {...spoken}>
      <use href={`#k${digit}`} />
    </svg>
  )
}

/** The judgement of a step of the past, as a tag, or as plain words with a tick where it is permitted in a long table. */
export function Tag({ kind, icon: name, children }: TagProps): JSX.Element {
  return (
    <span class={`tag ${kind}`}>
      <Icon name={name} />
      {children}
    </span>
  )
}

interface TagProps {
  readonly kind: 'ok' | 'tmp' | 'perm' | ''
  readonly icon: IconName
  readonly children: ComponentChildren
}
