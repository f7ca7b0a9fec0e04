import type { Span, SpanFault } from '../faults/fault.js'

const truthWord = /^(?:y|n|yes|no|on|off)$/i
const oldNumber =
  /^[-+]?(?:0[0-9_]+|0b[01_]+|[0-9][0-9_]*_[0-9_]*|[0-9][0-9_]*(?::[0-5]?[0-9])+)(?:\.[0-9_]*)?$/

/** The meaning that a plain scalar has to readers of YAML 1.1 alone. */
export function meaningInYaml11(source: string): string | undefined {
  if (truthWord.test(source)) return 'a truth value'
  return source.length < 40 && oldNumber.test(source) ? 'a number, and another one,' : undefined
}

/** The fault of a plain scalar, unquoted, that readers of YAML 1.1 take for something else than YAML 1.2 does. */
export function plainScalarFaults(source: string, span: Span): readonly SpanFault[] {
  const meaning = meaningInYaml11(source)
  if (meaning === undefined) return []
  return [
    {
      rule: 'yaml/ambiguous-scalar',
      message: `Readers of YAML 1.1 take ${source} for ${meaning} where YAML 1.2 does not`,
      found: source,
      expected: 'a value that every version of YAML reads alike',
      advice: truthWord.test(source)
        ? `Write "${source}" in quotes for the text; write true or false for a truth value`
        : `Write "${source}" in quotes for the text`,
      span,
    },
  ]
}
