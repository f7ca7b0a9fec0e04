import type { Page } from '../frame.js'
import type { Site } from '../site.js'

/** The page on which a proposal is written and checked. */
export function proposePage(_site: Site): Page {
  return {
    path: 'propose/',
    title: 'Propose a code or a change',
    description: 'Register, update or deprecate a code; checked as it is typed by the rules of the registry.',
    place: 'propose',
    body: (
      <div class="wrap">
        <div class="head">
          <h1>Propose</h1>
        </div>
      </div>
    ),
  }
}
