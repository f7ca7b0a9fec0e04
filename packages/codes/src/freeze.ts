/** Freezes a value and all that it holds, so that no program can change the registry under another one. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(Object.freeze(value))) deepFreeze(part)
  return value
}
