/** Says of each line whether the next line of only a dot, which ends a message, comes before another DATA. */
export function endsOfMessages(texts: readonly string[]): readonly boolean[] {
  const ends: boolean[] = []
  let isAhead = false
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index] ?? ''
    if (text === '.') isAhead = true
    else if (/^data$/i.test(text)) isAhead = false
    ends[index] = isAhead
  }
  return ends
}
