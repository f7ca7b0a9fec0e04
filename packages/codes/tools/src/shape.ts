/** Narrows a value; what is wrong with it is added to `faults`, each with the path at which it stands. */
export type Shape<Value> = (value: unknown, path: string, faults: string[]) => value is Value

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const describe = (value: unknown): string => JSON.stringify(value)?.slice(0, 40) ?? 'nothing'

function basic<Value>(expected: string, holds: (value: unknown) => value is Value): Shape<Value> {
  return (value, path, faults): value is Value => {
    if (holds(value)) return true
    faults.push(`${path}: expected ${expected}, found ${describe(value)}`)
    return false
  }
}

/** A text. */
export const text: Shape<string> = basic('a text', (value) => typeof value === 'string')

/** A whole number. */
export const whole: Shape<number> = basic('a whole number', (value): value is number =>
  Number.isInteger(value),
)

/** An object of any fields. */
export const fields: Shape<Readonly<Record<string, unknown>>> = basic('an object', isRecord)

/** One of some values. */
export function oneOf<const Value extends string | number | null>(...values: readonly Value[]): Shape<Value> {
  return basic(values.map(describe).join(' or '), (value): value is Value =>
    values.some((each) => each === value),
  )
}

/** A value of a shape, or `null`. */
export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value, path, faults): value is Value | null => value === null || shape(value, path, faults)
}

/** A value of the first shape or of the second. */
export function either<First, Second>(first: Shape<First>, second: Shape<Second>): Shape<First | Second> {
  return (value, path, faults): value is First | Second =>
    first(value, path, []) || second(value, path, faults)
}

/** A list of values of one shape; every item is looked at. */
export function list<Value>(shape: Shape<Value>): Shape<readonly Value[]> {
  const isList = basic('a list', (value): value is readonly unknown[] => Array.isArray(value))
  return (value, path, faults): value is readonly Value[] =>
    isList(value, path, faults) &&
    value.map((item, index) => shape(item, `${path}[${index}]`, faults)).every(Boolean)
}

/** An object with these fields, and maybe others; every field is looked at. */
export function object<Value extends object>(shapes: {
  readonly [Key in keyof Value]: Shape<Value[Key]>
}): Shape<Value> {
  return (value, path, faults): value is Value => {
    if (!fields(value, path, faults)) return false
    const checks: readonly (readonly [string, Shape<unknown>])[] = Object.entries(shapes)
    return checks.map(([key, shape]) => shape(value[key], `${path}.${key}`, faults)).every(Boolean)
  }
}
