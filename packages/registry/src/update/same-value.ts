const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const definedKeys = (value: object): readonly string[] =>
  Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key]) => key)

function sameObject(left: object, right: object): boolean {
  const keys = definedKeys(left)
  return (
    keys.length === definedKeys(right).length &&
    keys.every((key) => sameValue(Reflect.get(left, key), Reflect.get(right, key)))
  )
}

/** Tells whether two values of the model say the same: lists in order, objects key by key in any order. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (!isObject(left) || !isObject(right)) return false
  return Array.isArray(left) === Array.isArray(right) && sameObject(left, right)
}
