import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './signs.js'

interface CodeBlockProps {
  readonly title: ComponentChildren
  /** Label of the copy button: "Copy the digest". */
  readonly copy: string
  /** Text to copy where it is not the block itself. */
  readonly text?: string
  readonly children: ComponentChildren
}

/** A block of code with its title and a button that copies it, without prompts and without what a program prints. */
export function CodeBlock({ title, copy, text, children }: CodeBlockProps): JSX.Element {
  return (
    <div class="pre">
      <header>
        {title}
        <CopyButton label={copy} {...(text !== undefined && { text })} />
      </header>
      <pre tabIndex={0}>
        <code>{children}</code>
      </pre>
    </div>
  )
}

/** A button that copies a text; with none, the block in which it stands. */
export function CopyButton({ label, text }: { label: string; text?: string }): JSX.Element {
  return (
    <button class="copy" type="button" aria-label={label} {...(text !== undefined && { 'data-copy': text })}>
      <Icon name="copy" />
    </button>
  )
}

/** Commands for a terminal; the prompt is not copied. */
export function Commands({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <>
      {lines.map((line) => (
        <>
          <span class="d p">$ </span>
          {line}
          {'\n'}
        </>
      ))}
    </>
  )
}
