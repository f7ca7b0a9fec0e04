import type * as fs from 'node:fs/promises'

/** The calls of `node:fs/promises` that writing takes; tests put a disk in their place on which any of them fails. */
export type Disk = Pick<
  typeof fs,
  'lstat' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'readlink' | 'rename' | 'rm' | 'symlink'
>

/** The code of an error of the operating system, such as `ENOSPC`; `undefined` for an error of any other kind. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

/** Waits for a value, and gives `undefined` where the operating system says no with one of the codes. */
export async function unless<Value>(
  codes: readonly string[],
  value: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await value
  } catch (error) {
    if (codes.includes(systemCode(error) ?? '')) return undefined
    throw error
  }
}
