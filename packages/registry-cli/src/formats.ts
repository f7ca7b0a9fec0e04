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
  const all: readonly (readonly [string, { readonly purpose: string }])[] = Object.entries(formats)
  const help = all.map(([name, { purpose }]) => `${name}: ${purpose}`).join('; ')
  const [[first] = ['']] = all
  return new Option('--format <form>', `how to report (${help})`)
    .choices(all.map(([name]) => name))
    .default(first)
}
