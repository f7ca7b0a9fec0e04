import { getSystemErrorMap } from 'node:util'

type Reasons = Readonly<Record<string, string>>

const reading: Reasons = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the device does not give it',
}

const writing: Reasons = {
  ENOSPC: 'there is no room left on the device',
  EDQUOT: 'there is no room left in the quota',
  EFBIG: 'the file would become too large',
  EIO: 'the device does not take it',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the file system may only be read',
  ENOENT: 'its folder is not there',
  EISDIR: 'it is a folder',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The operating system's words for a code such as `ENOBUFS`; `undefined` where the code is none of its own. */
function wordsOf(code: string): string | undefined {
  for (const [name, words] of getSystemErrorMap().values()) if (name === code) return words
  return undefined
}

/** Says whether an error comes from the operating system, and not from a fault in the program. */
export const isSystemError = (error: unknown): boolean => wordsOf(codeOf(error)) !== undefined

function reasonOf(error: unknown, reasons: Reasons): string {
  const code = codeOf(error)
  const words = wordsOf(code)
  if (reasons[code] !== undefined) return reasons[code]
  if (words !== undefined) return `the system says: ${words}`
  return error instanceof Error ? error.message : String(error)
}

/** Why a file cannot be read, in words for the user: `there is no such file`. */
export const whyUnreadable = (error: unknown): string => reasonOf(error, reading)

/** Why something cannot be written, in words for the user: `there is no room left on the device`. */
export const whyUnwritable = (error: unknown): string => reasonOf(error, writing)

/** Why a command failed, where it is not known what it tried: `x.yaml: the system says: no buffer space available`. */
export function whyFailed(error: unknown): string {
  const hasPath = error instanceof Error && 'path' in error && typeof error.path === 'string'
  return `${hasPath ? `${error.path}: ` : ''}${reasonOf(error, {})}`
}
