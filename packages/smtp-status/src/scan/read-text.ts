import { readFile } from 'node:fs/promises'

/** How much of a file is looked at to tell whether it is text, in octets. */
const head = 8000

const utf8 = new TextDecoder('utf-8', { fatal: true })
const latin1 = new TextDecoder('latin1')

function decode(octets: Uint8Array): string {
  try {
    return utf8.decode(octets)
  } catch {
    return latin1.decode(octets)
  }
}

/** The text of a file, as UTF-8 or else Latin-1; `null` where it is none. Throws where the file cannot be read. */
export async function readText(path: string): Promise<string | null> {
  const octets = await readFile(path)
  return octets.subarray(0, head).includes(0) ? null : decode(octets)
}
