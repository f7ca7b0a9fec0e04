import type { EnumeratedCodeText } from '@smtp-status/codes'
import { packedAdvice } from './generated/advice.js'
import type { PackedAdvice } from './packed.js'

/** Advice about a code, in steps, for the three who can do something; and codes that are near it. */
export interface Advice {
  readonly code: EnumeratedCodeText
  /** For who sent the message. */
  readonly sender: readonly string[]
  /** For who runs the server that refused it. */
  readonly server: readonly string[]
  /** For who writes mail software. */
  readonly software: readonly string[]
  readonly near: readonly NearCode[]
}

/** A code with a similar meaning, and when it fits better. */
export interface NearCode {
  readonly code: EnumeratedCodeText
  readonly fitsBetterWhen: string
}

/** Stands for the advice on a code that has none. */
export const noAdvice: Omit<Advice, 'code'> = { sender: [], server: [], software: [], near: [] }

let byCode: ReadonlyMap<string, Advice> | undefined

function unpack([code, sender, server, software, near]: PackedAdvice): Advice {
  return {
    code,
    sender,
    server,
    software,
    near: near.map(([other, fitsBetterWhen]) => ({ code: other, fitsBetterWhen })),
  }
}

/** The advice on an enumerated code, `X.7.26`; `null` where the registry has no such code. */
export function adviceOn(code: string): Advice | null {
  byCode ??= new Map(packedAdvice.map((packed) => [packed[0], unpack(packed)]))
  return byCode.get(code) ?? null
}

/** The advice on all codes, in the order of their files. */
export function allAdvice(): readonly Advice[] {
  return packedAdvice.map(unpack)
}
