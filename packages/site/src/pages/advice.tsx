import type { Advice as CodeAdvice, NearCode } from '@smtp-status/bounces/advice'
import type { EnumeratedEntry } from '@smtp-status/registry'
import { printRegistryCode, titleOf } from '@smtp-status/registry'
import { CodeLink } from '@smtp-status/publish/parts'
import { capital } from '@smtp-status/terminal/layout'
import type { JSX } from 'preact'
import type { Site } from '../site.js'
import { Section } from '../parts/sections.js'

const roles = {
  sender: ['You sent the message', 'or run the server that did'],
  server: ['You run the server that refused', 'and a user misses mail'],
  software: ['You write mail software', 'and look for a code'],
} as const satisfies Record<Exclude<keyof CodeAdvice, 'near' | 'code'>, unknown>

const sentence = (text: string): string => `${capital(text)}.`

type Role = keyof typeof roles

const roleNames: readonly Role[] = ['sender', 'server', 'software']

function Roles({ advice }: { advice: CodeAdvice }): JSX.Element {
  return (
    <Section id="roles" title="Step by step">
      <div class="roles">
        {roleNames
          .filter((role) => advice[role].length > 0)
          .map((role) => (
            <div>
              <div>
                <h3>{roles[role][0]}</h3>
                <p class="hint">{roles[role][1]}</p>
              </div>
              <ol class="prose">
                {advice[role].map((step) => (
                  <li>{step}</li>
                ))}
              </ol>
            </div>
          ))}
      </div>
    </Section>
  )
}

function Near({ site, near }: { site: Site; near: readonly NearCode[] }): JSX.Element {
  return (
    <Section id="near" title="Near codes" hint="When another one fits better">
      <table class="t stack flow near-t">
        <thead>
          <tr>
            {['Code', 'Sample text', 'It fits better when'].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {near.map(({ code, fitsBetterWhen }) => {
            const entry = site.entries.get(code)
            return (
              <tr>
                <th scope="row">
                  <CodeLink code={code} />
                </th>
                <td class="wide">{entry && titleOf(entry)}</td>
                <td class="full muted">{sentence(fitsBetterWhen)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

/** The advice on a code, and the codes that are near to it; nothing where there is none. */
export function Advice({ site, entry }: { site: Site; entry: EnumeratedEntry }): JSX.Element {
  const advice = site.advice.get(printRegistryCode(entry.code))
  if (!advice) return <></>
  return (
    <>
      <Roles advice={advice} />
      {advice.near.length === 0 ? undefined : <Near site={site} near={advice.near} />}
    </>
  )
}
