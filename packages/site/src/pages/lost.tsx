import { Link } from '@smtp-status/publish/parts'
import type { Page } from '../frame.js'

/** The page for addresses that lead nowhere. */
export const lostPage: Page = {
  path: '404.html',
  title: 'There is no such page',
  description: 'There is no page at this address.',
  body: (
    <div class="wrap">
      <div class="head">
        <h1>There is no such page</h1>
        <p class="lead">
          A code has its page at an address such as <Link to="5.7.26/">5.7.26</Link>. All codes stand in{' '}
          <Link to="codes/">one list</Link>.
        </p>
      </div>
    </div>
  ),
}
