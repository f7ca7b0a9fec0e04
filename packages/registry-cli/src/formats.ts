import { purposesOf } from '@smtp-status/terminal/layout'
import { Option } from 'commander'
import type { Context } from './context.js'

/** A form in which a command prints what it has made. */
export interface OutputFormat<Made> {
  /** For whom it is; stands in the help. */
  readonly purpose: string
  readonly print: (made: Made, context: Context) => Promise<string>
}

/** The flag that chooses one of some forms; the first one is the default. */
export function formatOption<Name extends string>(
  formats: Readonly<Record<Name, { readonly purpose: string }>>,
): Option {
  const names = Object.keys(formats)
  return new Option('--format <form>', `how to report (${purposesOf(formats)})`)
    .choices(names)
    .default(names[0])
}
