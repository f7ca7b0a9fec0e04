import { enumeratedEntries, subjectEntries } from '@smtp-status/codes'
import type { FoundCode } from './code-at.js'

const keyOf = (subject: number, detail: number): number => subject * 1000 + detail

const codes = new Set(enumeratedEntries().map(({ subject, detail }) => keyOf(subject, detail)))
const subjects = new Set<number>(subjectEntries().map(({ subject }) => subject))

/** Whether the registry has the very code, of whatever class. */
export const isRegistered = ({ subject, detail }: FoundCode): boolean => codes.has(keyOf(subject, detail))

/** Whether the registry has the code's subject. */
export const hasKnownSubject = ({ subject }: FoundCode): boolean => subjects.has(subject)
