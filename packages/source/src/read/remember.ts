/**
 * Makes a function do its work once for each object and give the same answer again, for as long as somebody holds the object. The
 * function has to be pure and the objects have to stay as they are.
 */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const before = made.get(key)
    if (before) return before.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}
