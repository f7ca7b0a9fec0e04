import { isEnumerated, titleOf } from '@smtp-status/registry'
import { exampleBounce } from '../explain/example.js'
import type { CodeFacts } from '../explain/outcome.js'
import { Result } from '../explain/result.js'
import type { Page } from '../frame.js'
import type { Site } from '../site.js'

/** Data on each code for the page that explains. */
export function codeFacts({ entries, advice }: Site): ReadonlyMap<string, CodeFacts> {
  const codes = [...entries].filter(([, entry]) => isEnumerated(entry))
  return new Map(
    codes.map(([code, entry]) => [code, { text: titleOf(entry), steps: advice.get(code)?.sender ?? [] }]),
  )
}

/** The page that explains a bounce: what is pasted is read in the browser and goes nowhere. */
export function explainPage(site: Site): Page {
  return {
    path: 'explain/',
    title: 'Explain a bounce',
    description:
      'Paste a reply, a log line or a whole bounce: what failed for each recipient, on whose side, and what to do.',
    place: 'explain',
    scripts: ['explain.js'],
    body: (
      <div class="wrap">
        <div class="head">
          <h1>Explain a bounce</h1>
          <p class="lead">
            Paste a reply, a line of a log or the whole message. It is read in your browser, and nothing
            leaves this page.
          </p>
        </div>
        <form class="paste js-only" id="paste">
          <label class="vh" for="bounce">
            A reply, a line of a log or a whole message
          </label>
          <textarea id="bounce" rows={8} spellcheck={false} autocapitalize="off" />
          <p class="btns">
            <button class="btn main" type="submit">
              Explain
            </button>
            <label class="btn">
              Open a file
              <input
                class="vh"
                id="file"
                type="file"
                accept=".eml,.txt,.log,.json,message/rfc822,text/plain"
              />
            </label>
            <button class="btn" type="reset">
              Clear
            </button>
            <button class="btn" type="button" id="copy-text" hidden>
              Copy as text
            </button>
          </p>
        </form>
        <noscript>
          <p class="prose">
            Reading a bounce takes script. Without it, look the code up in the list, or use the command:{' '}
            <code>npx smtp-status explain bounce.eml</code>.
          </p>
        </noscript>
        <div id="result" aria-live="polite">
          <div id="example">
            <p class="prose">
              <span class="tag ex">Example</span> A report on five recipients, as it is explained.
            </p>
            <Result bounce={site.example} input={exampleBounce} codes={codeFacts(site)} />
          </div>
        </div>
      </div>
    ),
  }
}
