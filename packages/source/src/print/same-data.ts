const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Tells whether two values of plain data say the same; the order of a map's keys says nothing. Runs in a browser too. */
export function sameData(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameData(item, right[index]))
  }
  if (!isMap(left) || !isMap(right)) return Object.is(left, right)
  const [keys, others] = [Object.keys(left), Object.keys(right)]
  return (
    keys.length === others.length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && sameData(Reflect.get(left, key), Reflect.get(right, key)),
    )
  )
}
