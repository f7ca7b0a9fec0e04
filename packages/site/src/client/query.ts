/** Text that somebody typed or pasted, as far as it can be read without a list of codes. */
export interface Query {
  /** As typed, without blanks at its ends, in small letters. */
  readonly text: string
  /** The class that was named: `5` of `5.7.26`; `''` where none was. */
  readonly digit: string
  /** `X.7.26`; `''` where no whole code was named. */
  readonly code: string
  /** `X.7.`, where class and subject alone were named. */
  readonly subject: string
  /** `550`; `''` where none was named. */
  readonly basic: string
  /** The rest, word by word. */
  readonly words: readonly string[]
}

const codePattern = /(?<![\d.])([245x])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/
const subjectPattern = /^([245x])\.(\d{1,3})\.?$/
const basicPattern = /(?<![\d.])([245][0-5]\d)(?![\d.])/

/** Reads what stands in a search field. */
export function readQuery(input: string): Query {
  const text = input.trim().toLowerCase().slice(0, 1000)
  const code = codePattern.exec(text)
  const subject = subjectPattern.exec(text)
  const basic = basicPattern.exec(text)
  const rest = text.replace(codePattern, ' ').replace(basicPattern, ' ')
  return {
    text,
    digit: (code?.[1] ?? subject?.[1] ?? '').replace('x', ''),
    code: code ? `X.${code[2]}.${code[3]}` : '',
    subject: subject ? `X.${subject[2]}.` : '',
    basic: basic?.[1] ?? '',
    words: rest.split(/[^\p{L}\p{N}@'-]+/u).filter((word) => word.length > 1),
  }
}
