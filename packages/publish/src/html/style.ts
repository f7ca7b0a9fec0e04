/** The page's whole style. Colours keep a contrast of at least 4.5 in light and dark (WCAG 2.2, 1.4.3). */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f4f6f8; --text: #1c2128; --faint: #525b66; --line: #cfd6dd;
  --link: #0a53be; --mark: #fff2c2; --warning: #8a1c1c; --warning-ground: #fdecea; --focus: #0a53be;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --raised: #1e232a; --text: #e3e7ec; --faint: #a5afba; --line: #3a424c;
    --link: #8ab8ff; --mark: #3d3410; --warning: #ffb4ab; --warning-ground: #3b1d1b; --focus: #ffd166;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 4rem; -webkit-text-size-adjust: 100% }
body {
  margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 100rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .15em }
a:hover { text-decoration-thickness: .15em }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ground) }
.skip:focus { left: .5rem; top: .5rem; z-index: 2 }
header { padding-top: 2rem; max-width: 48rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 3rem 0 .25rem }
.age { color: var(--faint); margin: 0 0 1rem }
.about { margin: .25rem 0 .75rem }
nav h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem }
nav ul { margin: 0; padding-left: 1.25rem }
nav ul ul { columns: 20rem; column-gap: 2rem }
nav li { padding: .15rem 0; break-inside: avoid }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .9375rem }
caption { text-align: left; color: var(--faint); padding: 0 0 .5rem }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
th:first-child { padding-left: .5rem }
thead th {
  position: sticky; top: 0; z-index: 1; background: var(--raised); font-size: .875rem; vertical-align: bottom;
  border-bottom: 2px solid var(--line);
}
.group th { background: var(--raised); font-size: 1rem; padding-top: .75rem; padding-bottom: .75rem }
.code { white-space: nowrap; font-variant-numeric: tabular-nums }
th.code { font-weight: 600 }
time { white-space: nowrap }
td.dates { font-variant-numeric: tabular-nums }
td p { margin: 0 }
td p + p { margin-top: .4rem }
td p:last-child { max-width: 44rem }
.note, .none { color: var(--faint) }
.note strong { color: var(--text) }
.warning { color: var(--warning); background: var(--warning-ground); padding: .25rem .5rem; border-left: 4px solid }
.warning a { color: inherit }
tr:target > *, dt:target { background: var(--mark) }
tr:target > :first-child { box-shadow: inset 4px 0 var(--focus) }
dt { font-weight: 600; margin-top: .75rem }
dd { margin: 0 }
@media print, (min-width: 72.01rem) {
  .code, .dates, .basic { width: 7rem }
  .title { width: 15% }
  .submitter { width: 6.75rem }
  .reference, .controller { width: 7.75rem }
  .meaning, .definition { width: 28% }
}
@media screen and (max-width: 72rem) {
  html { scroll-padding-top: .5rem }
  table, caption, tbody, tr, th, td { display: block }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tr { border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1rem; padding: .25rem .75rem .5rem }
  tr.group { border: 0; border-radius: 0; padding: 0; margin: 1.5rem 0 .75rem }
  tr:target { background: var(--mark) }
  th, td { width: auto; border: 0; padding: .25rem 0 }
  th:first-child { padding-left: 0 }
  .group th { padding: .5rem .75rem }
  th.code { font-size: 1.1rem; padding-bottom: 0 }
  td { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .75rem }
  td::before { content: attr(data-label); color: var(--faint); font-size: .875rem }
  td.title, td.description, td.meaning { display: block }
  td.title::before, td.description::before, td.meaning::before { content: none }
  td.title, td.meaning { font-weight: 600; padding-top: 0 }
  tr:target > :first-child { box-shadow: none }
}
@media screen and (max-width: 30rem) {
  body { padding: 0 .75rem 3rem }
  td { grid-template-columns: 6.75rem minmax(0, 1fr) }
}
@media print {
  :root { --ground: #fff; --raised: #fff; --text: #000; --faint: #333; --line: #999; --link: #000; --mark: #fff; --warning: #000; --warning-ground: #fff }
  @page { size: landscape; margin: 1cm }
  html { font-size: 7.5pt }
  body { max-width: none; padding: 0 }
  h2 { margin-top: 2rem }
  nav, .skip { display: none }
  thead th { position: static }
  tr, dt, dd { break-inside: avoid }
  h2, .group, dt { break-after: avoid }
}
`

/** The style of the page of the registry's history: that of the registry's page, and what only this one has. */
export const historyStyle: string = `${style}
main { max-width: 60rem }
h3 { font-size: 1.1rem; margin: 2rem 0 .25rem; scroll-margin-top: 1rem }
h3:target { background: var(--mark); box-shadow: inset 4px 0 var(--focus); padding-left: .75rem }
figure { margin: 1rem 0 }
svg { display: block; width: 100%; max-width: 40rem; height: auto }
svg text { font-size: 13px; font-variant-numeric: tabular-nums }
summary { cursor: pointer; padding: .25rem 0 }
.years { max-width: 20rem }
.timeline { list-style: none; margin: 0; padding: 0; border-left: 3px solid var(--line) }
.timeline > li { padding: .25rem 0 .5rem 1rem }
.timeline p { margin: 0 }
.timeline ul { margin: 0; padding-left: 1.25rem; color: var(--faint) }
@media print { svg, .timeline > li { break-inside: avoid } details { display: none } }
`
