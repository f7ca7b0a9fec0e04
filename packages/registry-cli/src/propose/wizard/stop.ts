import { CannotRun } from '../../context.js'
import { Stopped } from './asker.js'
import { readDraft } from './draft.js'

/** Asks something. Throws `CannotRun`, which says what becomes of the answers, where the user stops. */
export async function orStop<Answer>(project: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    throw readDraft(project) === undefined
      ? new CannotRun('stopped: nothing was written', 'run npx registry propose again to begin anew')
      : new CannotRun(
          'stopped: nothing was written; the answers so far are kept as a draft',
          'run npx registry propose again to go on with them',
        )
  }
}
