export const backslash = 92
export const closingBracket = 93
export const closingBrace = 125
export const colon = 58
export const comma = 44
export const dot = 46
export const openingBrace = 123
export const openingBracket = 91
export const quote = 34
export const space = 32
export const zero = 48

/** Whether a byte is an ASCII digit; what is beyond a text's ends is `undefined`, and none of anything. */
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= 57
