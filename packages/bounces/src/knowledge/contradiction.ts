import { contradictBound, tellsWhose } from './decide.js'
import type { Decision, Views } from './decide.js'
import type { Contradiction } from './interpretation.js'
import type { CauseFacts } from './packed.js'

/** The cause by which a provider means something other than the registry by a code. */
function otherOfProvider({ code, provider }: Views): CauseFacts | null {
  const cause = provider?.cause ?? null
  return cause === null || cause.code === code?.code ? null : cause
}

/** The cause of which clear words tell, where the code says another. */
function otherOfText({ code, text }: Views): CauseFacts | null {
  if (code === null || text === null) return null
  if (tellsWhose(code, text.cause)) return null
  const isClear = text.confidence >= contradictBound && !text.cause.isGeneral
  return isClear && text.cause.concerns !== code.concerns ? text.cause : null
}

/** Who says something other than the registered code that was sent, and which is the likelier; `null` where all agree. */
export function contradictionOf(views: Views, { by }: Decision): Contradiction | null {
  const { code, isRegistered } = views
  if (code === null || !isRegistered || code.concerns === 'unknown' || by === 'nothing') return null
  const ofProvider = by === 'provider' ? otherOfProvider(views) : null
  const other = ofProvider ?? otherOfText(views)
  if (other === null || other.concerns === 'unknown') return null
  return {
    code: code.code,
    codeConcerns: code.concerns,
    otherConcerns: other.concerns,
    other: ofProvider === null ? 'text' : 'provider',
    likelier: by,
  }
}
