import type { Interpretation } from '@smtp-status/bounces'

/** Several doubts as one text; `null` where there are none. */
export function joinDoubts(...doubts: readonly (string | null)[]): string | null {
  const all = doubts.filter((doubt) => doubt !== null)
  return all.length > 0 ? all.join('; ') : null
}

/** That the code says one thing and the words, or the provider, another; `null` where they agree. */
export function contradictionText(interpretation: Interpretation | null): string | null {
  const { contradicts, provider } = interpretation ?? { contradicts: null, provider: null }
  if (contradicts === null) return null
  const { code, codeConcerns, other, otherConcerns, likelier } = contradicts
  const who = other === 'text' ? 'the words speak of' : `${provider?.name ?? 'the provider'} means by it`
  const settled = likelier === 'code' ? 'the code is likelier' : 'that is likelier'
  return `${code} concerns the ${codeConcerns}, while ${who} the ${otherConcerns}; ${settled}`
}
