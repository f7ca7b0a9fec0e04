// Browsers and Node.js have these; the types of neither are loaded here.
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { readonly stream?: boolean }): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array
}

declare class URLSearchParams {
  constructor(form: string)
  get(name: string): string | null
}
