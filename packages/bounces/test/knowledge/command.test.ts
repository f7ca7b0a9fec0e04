import { expect, it } from 'vitest'
import { commandOf } from '../../src/knowledge/decide.js'

it.each([
  ['MAIL FROM', '', 'MAIL'],
  ['mail from', '', 'MAIL'],
  ['end of DATA', '', 'DATA'],
  ['RCPT TO', 'said after MAIL FROM', null],
  [null, 'host said: 550 No (in reply to end of DATA command)', 'DATA'],
  [null, 'SMTP error from remote mail server after MAIL FROM:<a@example.com>', 'MAIL'],
  [null, 'host said: 550 No (in reply to RCPT TO command)', null],
  [null, '', null],
])('%j with %j is %j', (command, text, telling) => {
  expect(commandOf(command, text)).toBe(telling)
})
