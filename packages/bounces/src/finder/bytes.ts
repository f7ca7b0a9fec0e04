export const asterisk = 42
export const backslash = 92
export const backtick = 96
export const bar = 124
export const closingAngle = 62
export const closingBracket = 93
export const closingParenthesis = 41
export const colon = 58
export const comma = 44
export const dot = 46
export const equals = 61
export const hash = 35
export const hyphen = 45
export const openingAngle = 60
export const openingBracket = 91
export const openingParenthesis = 40
export const quote = 34
export const semicolon = 59
export const slash = 47
export const smallS = 115
export const space = 32
export const tilde = 126
export const underscore = 95
export const zero = 48

/** Tells whether a byte is an ASCII digit; what is beyond a text's ends is `undefined`, and none of anything. */
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= 57

/** Tells whether a byte is a small ASCII letter. */
export const isSmallLetter = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 97 && byte <= 122

/** Tells whether a byte is an ASCII letter or digit. */
export const isAlphanumeric = (byte: number | undefined): boolean =>
  isDigit(byte) || isSmallLetter(byte) || (byte !== undefined && byte >= 65 && byte <= 90)

/** Tells whether a byte is a double or a single quotation mark. */
export const isQuote = (byte: number | undefined): boolean => byte === quote || byte === 39

/** Tells whether a byte is a blank; qmail writes underscores for spaces. */
export const isSpace = (byte: number | undefined): boolean =>
  byte === space || byte === underscore || byte === 9
