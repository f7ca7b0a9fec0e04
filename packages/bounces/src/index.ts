export type { Action, BouncedRecipient, Confidence, MessageKind, Place } from './bounce.js'
