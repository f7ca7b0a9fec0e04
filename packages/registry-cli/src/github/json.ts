import { CannotRun } from '../context.js'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The value at a path of keys such as `workflow_run.head_sha`; `undefined` where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let inner = value
  for (const key of path.split('.')) {
    if (!isObject(inner) || !Object.hasOwn(inner, key)) return undefined
    inner = inner[key]
  }
  return inner
}

function wrongShape(path: string, expected: string): CannotRun {
  return new CannotRun(`GitHub's JSON has no ${expected} at ${path}`, 'run this on the event it is made for')
}

/** The text at a path. Throws `CannotRun` where there is none. */
export function textAt(value: unknown, path: string): string {
  const found = valueAt(value, path)
  if (typeof found !== 'string') throw wrongShape(path, 'text')
  return found
}

/** The positive whole number at a path, such as that of an issue. Throws `CannotRun` where there is none. */
export function numberAt(value: unknown, path: string): number {
  const found = valueAt(value, path)
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1) {
    throw wrongShape(path, 'positive whole number')
  }
  return found
}

/** The list that a value is. Throws `CannotRun` where it is none. */
export function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongShape(what, 'list')
  return value
}

/** Parses JSON. Throws `CannotRun` with the name of what it was read from. */
export function parseJson(text: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (error) {
    throw new CannotRun(`${name} is not JSON`, 'give the file as GitHub wrote it', { cause: error })
  }
}
