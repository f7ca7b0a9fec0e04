import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'

/** A stream that takes itself for a terminal of so many columns and remembers what it was sent. */
export function makeScreen(columns = 80): { readonly stream: WriteStream; readonly shown: () => string } {
  let text = ''
  const stream = Object.create(new PassThrough(), {
    isTTY: { value: true },
    columns: { value: columns },
    write: {
      value: (chunk: unknown) => {
        text += String(chunk)
        return true
      },
    },
  })
  return { stream, shown: () => text }
}
