import type { TextRecipient } from '../text/recipients.js'

/** Input of a form. */
export interface FormInput {
  /** The lines of the bounce up to the message that it returns. */
  readonly lines: readonly string[]
  /** The domain of who sent the bounce; empty where that is not known. */
  readonly domain: string
}

/** A form of bounce that a program or a provider writes. */
export interface Form {
  /** As in the name of its file. */
  readonly id: string
  /** The software that writes it. */
  readonly name: string
  /** Phrases of which one stands in the text of each such bounce; in small letters. */
  readonly cues: readonly string[]
  /** Introductions of those whom it is about, where the general mechanism would not read it so. */
  readonly read?: (input: FormInput) => readonly TextRecipient[]
}

/** A bounce of a form, as short as one can be. Kept apart from the form, so that bundles need not have it. */
export interface FormExample {
  readonly form: Form
  /** Its lines. */
  readonly message: readonly string[]
  /** The recipients that it names. */
  readonly recipients: readonly string[]
}
