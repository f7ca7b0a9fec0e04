import { readFile } from 'node:fs/promises'
import { decode } from '../decode.js'

/** How much of a file is looked at to tell whether it is text, in octets. */
const head = 8000

/** The text of a file, as UTF-8 or else Latin-1; `null` where it is none. Throws where the file cannot be read. */
export async function readText(path: string): Promise<string | null> {
  const octets = await readFile(path)
  return octets.subarray(0, head).includes(0) ? null : decode(octets)
}
