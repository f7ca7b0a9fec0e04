import type { Entry } from '../model/entry.js'
import type { RegistryCode } from '../model/registry-code.js'
import { isSameCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import type { RuleFinding } from '../conflict/rule-finding.js'
import { isOnReviewer } from '../update/rules/reviewer.js'
import { findReuse, judgeStep, checkInitialPopulation, checkRegisteredState } from './judge-step.js'
import type { ChangeStep, RegistrationStep, Step } from './step.js'
import { ruleOf, sourceOfRule, stepsOf } from './step.js'

/**
 * Judgement of the rules on a step of the past. `unknown`: no source tells on whose authority it was made, or when, so that nobody
 * can say whether it was permitted; nothing else is wrong with it.
 */
export type StepVerdict = 'permitted' | 'unknown' | 'refused'

/** A step, and what the update rules of RFC 5248 say of it. */
export interface StepAudit {
  readonly step: Step
  readonly verdict: StepVerdict
  /** The rule that permits or refuses the step, or for which a source is missing. */
  readonly rule: string
  /** The section that asks for the rule: `RFC 5248 section 2.3`. */
  readonly source: string
  /** Reason for which the step is not permitted, or what no source tells; empty for a permitted one. */
  readonly findings: readonly RuleFinding[]
}

/** An entry's whole history, judged. */
export interface EntryAudit {
  readonly code: RegistryCode
  /** The entry as undoing its whole history gives it. */
  readonly registered: Entry
  /** Oldest first; the first is the registration. */
  readonly steps: readonly StepAudit[]
  /** Faults of the state at registration, or with the code: that it was given out twice. */
  readonly findings: readonly RuleFinding[]
}

/** Counts of what was judged, by outcome. */
export interface AuditTotals {
  readonly entries: number
  readonly steps: number
  readonly permitted: number
  readonly unknown: number
  readonly refused: number
  /** Findings on entries as a whole. */
  readonly entryFindings: number
}

/** Findings that say no more than that no source tells. */
function isUnexplained({ rule, path }: RuleFinding, { authority, date }: Step): boolean {
  if (rule === 'update/unknown') return true
  if (rule !== 'update/registration') return false
  return path[1] === 'authority' ? authority === 'unknown' : path.length === 1 && date === undefined
}

function verdictOn(step: Step, findings: readonly RuleFinding[]): StepAudit {
  const refusal = findings.find((finding) => !isUnexplained(finding, step))
  const [first] = findings
  const verdict = refusal ? 'refused' : first ? 'unknown' : 'permitted'
  const rule = (refusal ?? first)?.rule ?? ruleOf(step)
  const source = (refusal ?? first)?.source ?? sourceOfRule(rule)
  return { step, verdict, rule, source, findings }
}

/** An entry of the initial population is there on RFC 5248's word, which the rules for new entries do not know. */
function auditInitial(registry: Registry, step: RegistrationStep): StepAudit {
  const findings = checkInitialPopulation(step.entry, registry)
  const audit = verdictOn(step, findings)
  return { ...audit, rule: 'audit/initial-population', source: 'RFC 5248 section 2.4' }
}

function auditRegistration(registry: Registry, step: RegistrationStep): StepAudit {
  if (step.authority === 'initial-population') return auditInitial(registry, step)
  const findings = judgeStep(registry, undefined, step.entry)
  return verdictOn(
    step,
    findings.filter((finding) => !isOnReviewer(finding)),
  )
}

function auditChange(registry: Registry, step: ChangeStep): StepAudit {
  return verdictOn(step, judgeStep(registry, step.before, step.after))
}

function auditEntry(registry: Registry, entry: Entry, reuse: readonly RuleFinding[]): EntryAudit {
  const steps = stepsOf(entry)
  const registered = steps.find((step) => step.kind === 'registered')?.entry ?? entry
  return {
    code: entry.code,
    registered,
    steps: steps.map((step) =>
      step.kind === 'registered' ? auditRegistration(registry, step) : auditChange(registry, step),
    ),
    findings: [
      ...checkRegisteredState(registered),
      ...reuse.filter(({ code }) => code && isSameCode(code, entry.code)),
    ],
  }
}

/**
 * Judges the whole past of a registry: of each entry, every step from its registration to today by the update rules of
 * RFC 5248 section 2, in the order and with the days that the history claims; that undoing every step leads to an entry
 * that could be registered; and that no code was given out twice. Takes the entries to judge, by default all, and keeps their order.
 */
export function auditEntries(
  registry: Registry,
  entries: readonly Entry[] = allEntries(registry),
): readonly EntryAudit[] {
  const reuse = findReuse(registry)
  return entries.map((entry) => auditEntry(registry, entry, reuse))
}

/** Counts what an audit of entries found. */
export function auditTotals(audits: readonly EntryAudit[]): AuditTotals {
  const steps = audits.flatMap((audit) => audit.steps)
  const count = (verdict: StepVerdict): number => steps.filter((step) => step.verdict === verdict).length
  return {
    entries: audits.length,
    steps: steps.length,
    permitted: count('permitted'),
    unknown: count('unknown'),
    refused: count('refused'),
    entryFindings: audits.flatMap(({ findings }) => findings).length,
  }
}
