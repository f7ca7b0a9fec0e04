import { hyphen, isAlphanumeric, isDigit, isSmallLetter, smallS, space } from './bytes.js'

const units: ReadonlySet<string> = new Set(
  'bytes byte octets kb kib mb mib gb seconds second secs sec ms minutes minute min hours hour days day lines'.split(
    ' ',
  ),
)

/** The longest of the units. */
const longest = 8

function wordAt(bytes: Uint8Array, at: number, end: number): string {
  let word = ''
  for (let next = at; next < end && word.length <= longest && isAlphanumeric(bytes[next]); next += 1)
    word += String.fromCharCode((bytes[next] ?? 0) | 32)
  return word
}

/** Whether the number that ends before `at` counts something: `512 bytes`, or `Deleted: 450 messages`, as postsuper writes it. */
export function counts(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== space || at + 2 >= end) return false
  if (units.has(wordAt(bytes, at + 1, end))) return true
  if (bytes[end - 1] !== smallS) return false
  for (let next = at + 1; next < end; next += 1) if (!isSmallLetter(bytes[next])) return false
  return true
}

function digitsAt(bytes: Uint8Array, at: number, end: number): number {
  let digits = 0
  while (at + digits < end && digits < 5 && isDigit(bytes[at + digits])) digits += 1
  return digits
}

const joins = (byte: number | undefined): boolean => byte === space || byte === hyphen

/** Whether the three digits that end before `at` begin a telephone number: `555-1234`, `555 010 1234`. */
export function isTelephone(bytes: Uint8Array, at: number, end: number): boolean {
  if (!joins(bytes[at])) return false
  const digits = digitsAt(bytes, at + 1, end)
  const after = at + 1 + digits
  if (digits === 4) return !isAlphanumeric(bytes[after]) && bytes[after] !== 46
  return digits === 3 && joins(bytes[after]) && digitsAt(bytes, after + 1, end) === 4
}
