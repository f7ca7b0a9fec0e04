export { accept, refuse, ReplyError } from './reply-error.js'
export type { Acceptance, Refusal, RefusalStatus } from './reply-error.js'
export { withStatusCodes } from './with-status-codes.js'
export type { StatusCodeConnection, StatusCodeServer } from './with-status-codes.js'
