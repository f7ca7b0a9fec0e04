// postal-mime's types name these as the ones of browsers are named; Node.js has them under node:util.
interface TextDecoder {
  readonly encoding: string
  decode(input?: ArrayBuffer | ArrayBufferView): string
}

interface TextEncoder {
  encode(input?: string): Uint8Array
}
