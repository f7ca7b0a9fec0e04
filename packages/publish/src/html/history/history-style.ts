import { style } from '../style.js'

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
