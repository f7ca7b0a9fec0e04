import * as realDisk from 'node:fs/promises'
import type { Disk } from '../../src/write/sets.js'

/** Makes an error as the operating system gives it with this code. */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code })

/** A disk whose n-th call fails with a code, and every later one too where it stays broken. The calls of open files count too. */
export function failingDisk(
  code: string,
  failingCall: number,
  staysBroken: boolean,
): { readonly disk: Disk; readonly calls: () => number } {
  let calls = 0

  function watched<Target extends object>(target: Target): Target {
    return new Proxy(target, {
      get: (real, name) => {
        const call: unknown = Reflect.get(real, name, real)
        if (typeof call !== 'function') return call
        return async (...given: unknown[]) => {
          calls += 1
          const fails = calls === failingCall || (staysBroken && calls > failingCall)
          // A file is closed all the same: a test must not run out of them.
          if (fails && name !== 'close') throw systemError(code)
          const result: unknown = await Reflect.apply(call, real, given)
          return name === 'open' && typeof result === 'object' && result !== null ? watched(result) : result
        }
      },
    })
  }

  return { disk: watched({ ...realDisk }), calls: () => calls }
}
