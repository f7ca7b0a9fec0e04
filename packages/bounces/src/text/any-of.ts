/** A table of phrases as one expression; none of them has anything but letters, so that it takes time by the length of the text alone. */
export const anyOf = (phrases: string): RegExp =>
  new RegExp(
    phrases
      .split('\n')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => phrase.replaceAll(/[.()]/g, '\\$&'))
      .join('|'),
    'g',
  )
