import { longestText } from './words.js'

/** The commands that change the meaning of what is said in reply: the sender's address, or the message, is refused. */
export type TellingCommand = 'MAIL' | 'DATA'

const inText: readonly (readonly [phrase: string, command: TellingCommand])[] = [
  ['in reply to MAIL FROM', 'MAIL'],
  ['after MAIL FROM', 'MAIL'],
  ['did not like our MAIL FROM', 'MAIL'],
  ['in reply to end of DATA', 'DATA'],
  ['after end of data', 'DATA'],
  ['in reply to DATA', 'DATA'],
]

/** The command that was refused, by what is known of the session or else by what the text says of it in Postfix's or Exim's words. */
export function commandOf(command: string | null, text: string): TellingCommand | null {
  const known = command?.trim().toUpperCase() ?? ''
  if (known.startsWith('MAIL')) return 'MAIL'
  if (known.includes('DATA')) return 'DATA'
  if (known !== '') return null
  return inText.find(([phrase]) => text.slice(0, longestText).includes(phrase))?.[1] ?? null
}
