import type { Credentials, Step, Visit } from './plan.js'
import { step } from './plan.js'
import { plainResponse } from './secrets.js'

/** Nothing of the right one is in it, as servers may log what was wrong. */
const wrongPassword = 'smtp-status-probe-wrong-password'

const offersAuth = { keyword: 'AUTH' }

/** AUTH PLAIN with its response at once (RFC 4954 section 4), where the server offers that mechanism. */
export function authPlain(auth: Credentials, suffix = ''): Step {
  return step(`AUTH PLAIN ${plainResponse(auth)}`, {
    shown: `AUTH PLAIN (as ${auth.user}${suffix})`,
    needs: { keyword: 'AUTH', parameter: 'PLAIN' },
  })
}

/** Ways to fail at AUTH, then the right one. */
export function authVisit(opening: readonly Step[], auth: Credentials): Visit {
  return {
    title: 'authentication',
    steps: [
      ...opening,
      step('AUTH FROBMECH', { needs: offersAuth }),
      step('AUTH PLAIN !!!', { needs: offersAuth }),
      step('AUTH LOGIN', { needs: { keyword: 'AUTH', parameter: 'LOGIN' }, sequel: 'more is sent' }),
      step('*', { needs: 'asked for more' }),
      authPlain({ ...auth, password: wrongPassword }, ', a wrong password'),
      authPlain(auth),
      authPlain(auth, ', again'),
      step('QUIT'),
    ],
  }
}
