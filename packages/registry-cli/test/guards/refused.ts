import {
  add,
  all,
  append,
  byController,
  byIesg,
  byStandard,
  byUpdateOfRegistry,
  changeset,
  claim,
  claimed,
  day,
  digestOf,
  document,
  documents,
  edit,
  file,
  fresh,
  head,
  newStandard,
  nothing,
  packageOf,
  registration,
  remove,
  rename,
  requested,
  reviewed,
  rewritten,
  set,
  specification,
  write,
} from './edits.js'
import type { Edit, Line } from './repository.js'

/** A check that guards the registry. */
export type Guard = 'check' | 'review' | 'audit' | 'published' | 'compare'

/** A manipulation, as commits on a base. */
export interface Manipulation {
  /** The rule that names it; `undefined` where a check has no rules. */
  readonly rule: string
  /** The checks that must catch it. */
  readonly by: readonly Guard[]
  /** Set where the commits are audited from the first one on: the base is not on the line any more. */
  readonly isWhole?: boolean
  /** The commit that the change is compared with, where it is not the base itself. */
  readonly from?: (base: Line) => Line
  readonly make: (base: Line) => Line
}

const changes =
  (rule: string, by: readonly Guard[]) =>
  (...edits: readonly Edit[]): Manipulation => ({
    rule,
    by,
    make: (base) => edits.reduce((line, each) => line.commit(each), base),
  })

/** A fact that is published changes, in a way that no rule permits. */
const fact = (rule: string, ...edits: readonly Edit[]): Manipulation =>
  changes(rule, ['review', 'audit', 'compare'])(...edits)
/** No fact of IANA's changes, but something that the rules keep. */
const kept = (rule: string, ...edits: readonly Edit[]): Manipulation =>
  changes(rule, ['review', 'audit'])(...edits)
/** A published step changes, or a wording without a step. */
const past = (rule: string, ...edits: readonly Edit[]): Manipulation =>
  changes(rule, ['review', 'audit', 'published'])(...edits)
/** The files cannot be read as a registry. */
const unread = (rule: string, ...edits: readonly Edit[]): Manipulation =>
  changes(rule, ['review', 'audit', 'check'])(...edits)
/** Entries that do not go together; each step that led there may be lawful. */
const clash = (rule: string, ...edits: readonly Edit[]): Manipulation =>
  changes(rule, ['review', 'check'])(...edits)

const [mailbox, checks, flood] = [file('X.1.1'), file('X.7.26'), file('X.7.28')]
const [arc, tls] = [file('X.7.29'), file('X.7.30')]
const floodIs = {
  sampleText: 'Mail flood detected',
  basicCodes: 'not given',
  classes: null,
  submitters: ['J. Levine'],
  changeController: 'standards@taugh.com',
  deprecated: null,
}
const otherText = { sampleText: 'Another text altogether' }
const wasMailbox = { sampleText: 'Bad destination mailbox address' }
const wasFlood = { sampleText: 'Mail flood detected' }
const successor = { replacedBy: 'X.7.1', reason: 'It is not needed any more.' }

const values = {
  sampleText: 'Another text altogether',
  basicCodes: [550, 551],
  classes: [4],
  description: 'It means something else from now on.',
  references: ['rfc3463', 'rfc5321'],
  submitters: ['Somebody Else'],
  changeController: 'somebody@example.org',
  deprecated: successor,
}

const silently = (path: string, code: string): Readonly<Record<string, Manipulation>> =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      `${field} of ${code} changes in silence`,
      (field === 'description' ? past : ['classes', 'deprecated'].includes(field) ? kept : fact)(
        'update/claim-missing',
        set(path, { [field]: value }),
      ),
    ]),
  )

const byTheController = Object.fromEntries(
  Object.entries(floodIs).map(([field, former]) => [
    `the change controller changes ${field}`,
    kept(
      'update/change-controller',
      claimed(flood, { [field]: Reflect.get(values, field) }, { [field]: former }, byController),
    ),
  ]),
)

const lookAlike = (text: string): Edit => add({ sampleText: text })
const twice = (code: string, text: string): Edit => write(file(code), text)

const ofFields: Readonly<Record<string, Manipulation>> = {
  ...silently(mailbox, 'X.1.1'),
  ...silently(flood, 'X.7.28'),
  ...byTheController,
  'basic status codes are taken away': unread('value/missing-key', set(checks, { basicCodes: null })),
  'any takes the place of basic status codes': fact(
    'update/claim-missing',
    set(checks, { basicCodes: 'any' }),
  ),
  'two entries change places': fact(
    'update/claim-missing',
    set(checks, { sampleText: 'ARC validation failure' }),
    set(arc, { sampleText: 'Multiple authentication checks failed' }),
  ),
  'the summary of a class changes in silence': fact(
    'update/claim-missing',
    set('registry-src/class/5.XXX.YYY.yaml', { summary: 'Failure' }),
  ),
  'the summary of a subject changes in silence': fact(
    'update/claim-missing',
    set('registry-src/subject/X.7.YYY.yaml', { summary: 'Other Status' }),
  ),
  'a controller takes over, and changes the entry': kept(
    'update/claim-missing',
    all(
      set(flood, { changeController: 'somebody@example.org' }),
      claimed(
        flood,
        { references: ['rfc8617'] },
        { references: ['draft-levine-mailbomb-header-00'] },
        {
          ...byController,
          by: 'somebody@example.org',
        },
      ),
    ),
  ),
}

const ofClaims: Readonly<Record<string, Manipulation>> = {
  'a claim comes without a change': kept(
    'update/claim-untrue',
    claim(checks, { date: day, ...byIesg, was: { sampleText: 'Something else' } }),
  ),
  'a claim says nothing': kept(
    'update/claim-untrue',
    claim(checks, { date: day, ...byIesg, note: 'Nothing.' }),
  ),
  'a claim says that a description was reworded': kept(
    'update/claim-untrue',
    claim(checks, { date: day, ...byIesg, reworded: 'The wording is clearer.' }),
  ),
  'a former value is not true': fact(
    'update/claim-untrue',
    claimed(checks, { basicCodes: [554] }, { basicCodes: [551] }, byIesg),
  ),
  'somebody else claims to be the change controller': fact(
    'update/change-controller',
    claimed(
      flood,
      { references: ['draft-levine-mailbomb-header-00', 'rfc8617'] },
      { references: ['draft-levine-mailbomb-header-00'] },
      { ...byController, by: 'J. Levine' },
    ),
  ),
  'a change controller changes an entry of the standards track': kept(
    'update/change-controller',
    claimed(
      mailbox,
      { description: 'The mailbox is not there.' },
      { description: '' },
      {
        authority: 'change-controller',
        by: 'IESG',
      },
    ),
  ),
  'a standard changes an entry that no standard defines': fact(
    'update/standards',
    all(newStandard, claimed(flood, otherText, wasFlood, byStandard)),
  ),
  'a standard about something else changes an entry': fact(
    'update/standards',
    claimed(mailbox, otherText, wasMailbox, { ...byStandard, document: 'rfc8689' }),
  ),
  'a standard older than the last step changes an entry': fact(
    'update/standards',
    claimed(mailbox, otherText, wasMailbox, { ...byStandard, document: 'rfc4468' }),
  ),
  'a standard that is not named changes an entry': fact(
    'update/standards',
    claimed(mailbox, otherText, wasMailbox, { authority: 'standards' }),
  ),
  'an experimental RFC changes an entry as a standard': fact(
    'update/standards',
    claimed(mailbox, otherText, wasMailbox, { ...byStandard, document: 'rfc8617' }),
  ),
  'a document that updates no RFC 5248 fills in basic status codes': fact(
    'update/not-given',
    claimed(
      flood,
      { basicCodes: [550] },
      { basicCodes: 'not given' },
      {
        ...byUpdateOfRegistry,
        document: 'rfc8689',
      },
    ),
  ),
  'an update of RFC 5248 changes a sample text': fact(
    'update/not-given',
    all(newStandard, claimed(flood, otherText, wasFlood, byUpdateOfRegistry)),
  ),
  'the IESG directs it, nobody knows where': fact(
    'update/iesg',
    claimed(mailbox, otherText, wasMailbox, { authority: 'iesg' }),
  ),
  'the IESG directs it by word of mouth': fact(
    'update/iesg',
    claimed(mailbox, otherText, wasMailbox, { authority: 'iesg', direction: 'at the last meeting' }),
  ),
  'the IESG directs it at an address that can be forged': fact(
    'update/iesg',
    claimed(mailbox, otherText, wasMailbox, { authority: 'iesg', direction: 'http://example.org/minutes' }),
  ),
  'nobody known asks for a change': fact(
    'update/unknown',
    claimed(mailbox, otherText, wasMailbox, { authority: 'unknown' }),
  ),
  'a draft that was not approved becomes an RFC': fact(
    'update/publication',
    claimed(
      flood,
      { references: ['rfc8617'] },
      { references: ['draft-levine-mailbomb-header-00'] },
      { authority: 'publication', document: 'rfc8617' },
    ),
  ),
  'a change is dated before the newest of the registry': fact(
    'update/claim-order',
    claimed(checks, { basicCodes: [554] }, { basicCodes: [550] }, { ...byIesg, date: '2015-01-02' }),
  ),
  'a change is dated years ahead': fact(
    'date/future',
    claimed(checks, { basicCodes: [554] }, { basicCodes: [550] }, { ...byIesg, date: '2031-01-01' }),
  ),
  'a change is dated on the day after its commit': fact(
    'date/future',
    claimed(checks, { basicCodes: [554] }, { basicCodes: [550] }, { ...byIesg, date: '2025-06-02' }),
  ),
}

const backInUse = {
  deprecated: null,
  sampleText: 'Reply in another language',
  basicCodes: [252],
  submitters: ['Jiankang YAO'],
  changeController: 'IESG',
}
const ofThePast: Readonly<Record<string, Manipulation>> = {
  'the day of a registration moves': past(
    'update/registration-kept',
    edit(checks, 'date: 2014-08-13', 'date: 2014-08-14'),
  ),
  'a registration loses its day': past(
    'update/registration-kept',
    edit(tls, '  date: 2019-08-05\n  dateFrom: iana\n', ''),
  ),
  'a registration gets another authority': past(
    'update/registration-kept',
    edit(flood, 'authority: expert-review', 'authority: standards'),
  ),
  'a registration gets another document': past(
    'update/registration-kept',
    edit(flood, 'document: draft-levine-mailbomb-header\n', 'document: rfc3463\n'),
  ),
  'a past item gets another day': past(
    'update/history-kept',
    edit(tls, 'date: 2019-11-27', 'date: 2019-11-28'),
  ),
  'a past item gets another document': past(
    'update/history-kept',
    edit(tls, 'document: rfc8689', 'document: rfc7372'),
  ),
  'a past item gets another authority': past(
    'update/history-kept',
    edit(tls, 'authority: publication', 'authority: unknown'),
  ),
  'a past item says another former value': past(
    'update/history-kept',
    edit(flood, 'was: { references: [draft-levine-mailbomb-header] }', 'was: { references: [rfc3463] }'),
  ),
  'a past item goes': past('update/history-kept', set(tls, { history: null })),
  'the last day of the history moves': past(
    'update/history-kept',
    edit(flood, 'date: 2024-12-06', 'date: 2024-12-07'),
  ),
  'an entry goes': {
    rule: 'update/entry-kept',
    by: ['review', 'audit', 'published', 'compare'],
    make: (base) => base.commit(remove(checks)),
  },
  'a subject goes': {
    rule: 'code/unregistered-subject',
    by: ['review', 'audit', 'check'],
    make: (base) => base.commit(remove('registry-src/subject/X.5.YYY.yaml')),
  },
  'an entry goes, and comes back as another': {
    rule: 'git/code-given-out-again',
    by: ['audit'],
    make: (base) =>
      base.commit(remove(checks)).commit(add({ code: 'X.7.26', sampleText: 'Greeting heard too late' })),
  },
  'an entry that went before the start comes back as another': {
    rule: 'git/code-given-out-again',
    by: ['audit'],
    from: (base) => base.commit(remove(checks)).commit(append(tls, '# Later.\n')),
    make: (start) => start.commit(add({ code: 'X.7.26', sampleText: 'Greeting heard too late' })),
  },
  'an entry is given another code': {
    rule: 'update/entry-kept',
    by: ['review', 'audit', 'published', 'compare'],
    make: (base) =>
      base.commit(all(rename(checks, file('X.7.31')), edit(file('X.7.31'), 'code: X.7.26', 'code: X.7.31'))),
  },
  'a deprecated code comes back': kept('update/claim-missing', set(file('X.6.10'), backInUse)),
  'a code is deprecated, and comes back by the next commit': clash(
    'code/given-out-before',
    claimed(checks, { deprecated: successor }, { deprecated: null }, byIesg),
    claimed(checks, { deprecated: null }, { deprecated: successor }, byIesg),
  ),
}

/** Dates something before a release that was made already. */
const beforeTheRelease = (rule: string, ...edits: readonly Edit[]): Manipulation => ({
  ...past(rule, ...edits),
  from: (base) => base.commit(edit(head, 'tables:', 'released: 2025-01-10\ntables:')),
})

const ofReleases: Readonly<Record<string, Manipulation>> = {
  'a change is dated before the release that lacks it': beforeTheRelease(
    'update/claim-order',
    claimed(checks, { basicCodes: [554] }, { basicCodes: [550] }, byIesg),
  ),
  'a registration is dated before the release that lacks it': beforeTheRelease('update/registration', add()),
  'a release is dated in the future': unread(
    'date/future',
    edit(head, 'tables:', 'released: 2031-01-01\ntables:'),
  ),
}

const ofRegistrations: Readonly<Record<string, Manipulation>> = {
  'a code is registered by nobody known': kept(
    'update/registration',
    add(registration({ authority: 'unknown' })),
  ),
  'a code joins the initial population': kept(
    'update/registration',
    add(registration({ authority: 'initial-population' })),
  ),
  'a code is registered on no document': unread(
    'registry/unknown-document',
    add(registration({ document: 'not-known' })),
  ),
  'a code is registered before it is reviewed': kept('update/review-missing', specification, add(requested)),
  'a code is registered on the review of somebody else': kept(
    'update/reviewer',
    specification,
    add({ ...requested, registration: { ...reviewed.registration, expert: 'A. Writer' } }),
  ),
  'a code is registered on a review that nobody can read': unread(
    'value/form',
    specification,
    add({ ...requested, registration: { ...reviewed.registration, review: 'by telephone' } }),
  ),
  'a code is registered on a review without an address': kept(
    'update/registration',
    specification,
    add({ ...requested, registration: { ...requested.registration, expert: 'Chris Newman' } }),
  ),
  'somebody becomes an expert, and registers a code in one change': kept(
    'update/reviewer',
    all(
      specification,
      rewritten(head, /experts: .*/g, 'experts: [A. Writer]'),
      add({ ...requested, registration: { ...reviewed.registration, expert: 'A. Writer' } }),
    ),
  ),
  'a change claims the review of an expert': unread(
    'value/choice',
    claimed(flood, otherText, wasFlood, { authority: 'expert-review' }),
  ),
  'a code is registered with a past of its own': kept(
    'update/new-entry',
    add({
      history: [{ date: '2025-02-03', ...byIesg, was: { sampleText: 'Sender is unknown here' } }],
    }),
  ),
  'a code is registered with a former wording of its own': kept(
    'update/new-entry',
    add({ history: [{ date: '2025-02-03', ...byIesg, reworded: 'The wording is clearer.' }] }),
  ),
  'a code is registered, and changed in the same branch': {
    rule: 'update/new-entry',
    by: ['review', 'audit'],
    make: (base) => {
      const branch = base
        .commit(all(add(), changeset()))
        .commit(claimed(file('X.7.31'), { basicCodes: [450] }, { basicCodes: [451] }, byIesg))
      return base.merge([branch], (files) => {
        changeset()(files)
        files.write(file('X.7.31'), branch.files.read(file('X.7.31')))
      })
    },
  },
  'a code is registered by review, on a standard': kept(
    'update/registration',
    add(registration({ authority: 'expert-review' })),
  ),
  'a code is registered by a standard that is none': kept(
    'update/registration',
    add({ references: ['rfc8617'], ...registration({ document: 'rfc8617' }) }),
  ),
  'a code is registered by a draft as if it were a standard': kept(
    'update/registration',
    add({
      references: ['draft-levine-mailbomb-header-00'],
      ...registration({ document: 'draft-levine-mailbomb-header-00' }),
    }),
  ),
  'a code is registered on a document that is newer': kept(
    'update/registration',
    all(
      document('rfc99999', { date: '2025-03' }),
      add({ references: ['rfc99999'], ...registration({ document: 'rfc99999' }) }),
    ),
  ),
  'a registration is dated into the past': {
    rule: 'update/registration',
    by: ['review', 'audit', 'published'],
    make: (base) => base.commit(add(registration({ date: '2014-09-02' }))),
  },
  'a wording of IANA is known since a day that has not come': kept(
    'date/future',
    digestOf('X.7.26', '9999-12-31'),
  ),
  'a wording of IANA is that of a code that is not there': unread(
    'registry/unknown-code',
    digestOf('X.7.99', '2024-12-06'),
  ),
  'a registration is dated at the end of time': kept(
    'date/future',
    add(registration({ date: '9999-12-31' })),
  ),
  'a registration has no day': kept(
    'update/registration',
    add({ registration: { authority: 'standards', document: 'rfc7372' } }),
  ),
  'a code gets the text of another': clash('text/same', add({ sampleText: 'Mail flood detected' })),
  'a code gets the text of another but for capitals and a full stop': clash(
    'text/same',
    add({ sampleText: 'MAIL flood, detected.' }),
  ),
  'a code is registered in a subject that is none': clash(
    'code/unregistered-subject',
    add({ code: 'X.9.1' }),
  ),
}

const ofLookAlikes: Readonly<Record<string, Manipulation>> = {
  'a Cyrillic letter stands in a word': clash('text/look-alike', lookAlike('M\u{430}il flood detected')),
  'a Greek letter stands in a word': clash('text/look-alike', lookAlike('Mail fl\u{3BF}od detected')),
  'a blank of Braille stands for a space': clash('text/look-alike', lookAlike('Mail\u{2800}flood detected')),
  'a character of private use stands in a text': clash('text/look-alike', lookAlike('Mail \u{E000}flood')),
  'a character that replaces others stands in a text': clash(
    'text/look-alike',
    lookAlike('Mail \u{FFFD}ood'),
  ),
  'a space without width stands in a text': unread(
    'text/invisible-character',
    lookAlike('Mail\u{200B} flood'),
  ),
  'a text turns the direction of writing': unread(
    'text/invisible-character',
    lookAlike('Mail \u{202E}doolf'),
  ),
  'a no-break space stands in a text': unread(
    'text/invisible-character',
    lookAlike('Mail\u{A0}flood detected'),
  ),
  'a soft hyphen stands in a text': unread(
    'text/invisible-character',
    lookAlike('Mail fl\u{AD}ood detected'),
  ),
  'a tag character stands in a text': unread(
    'text/invisible-character',
    lookAlike('Mail flood\u{E0041} detected'),
  ),
  'letters of full width stand for a text': clash('text/same', lookAlike('\u{FF2D}ail flood detected')),
  'a mathematical letter stands in a text': clash('text/same', lookAlike('\u{1D40C}ail flood detected')),
  'a dotless i stands in a text': clash('text/look-alike', lookAlike('Ma\u{131}l flood detected')),
  'a submitter is written with another script': clash(
    'text/look-alike',
    add({ submitters: ['M. Kucher\u{430}wy'] }),
  ),
}

const damaged = (edits: (text: string) => string, path = checks): Edit => {
  return (files) => files.write(path, edits(files.read(path)))
}

const ofFiles: Readonly<Record<string, Manipulation>> = {
  'a file begins with a byte order mark': unread(
    'text/byte-order-mark',
    damaged((text) => `\u{FEFF}${text}`),
  ),
  'lines end in CRLF': unread(
    'text/line-ending',
    damaged((text) => text.replaceAll('\n', '\r\n')),
  ),
  'a control character stands in a comment': unread(
    'text/control-character',
    append(checks, '# \u{1B}[2J\n'),
  ),
  'a merge has left a conflict': unread(
    'text/conflict-marker',
    damaged((text) =>
      text.replace(
        'basicCodes: [550]\n',
        '<<<<<<< HEAD\nbasicCodes: [550]\n=======\nbasicCodes: [554]\n>>>>>>> other\n',
      ),
    ),
  ),
  'a key stands twice': unread('yaml/duplicate-key', append(checks, 'sampleText: Something else\n')),
  'a second document follows in the file': unread(
    'yaml/multiple-documents',
    append(checks, '---\ncode: X.7.32\n'),
  ),
  'an alias stands for a value': unread(
    'yaml/anchor',
    damaged((text) => text.replace('[M. Kucherawy]', '&a [M. Kucherawy]')),
  ),
  'a value has a tag': unread(
    'yaml/tag',
    damaged((text) => text.replace('[550]', '!!set [550]')),
  ),
  'a key is unknown': unread('value/unknown-key', append(checks, 'approved: true\n')),
  'a file is named in small letters': unread('file/case', rename(checks, file('x.7.26'))),
  'a second file differs in capitals alone': unread(
    'file/case',
    write(file('x.7.26'), fresh({ code: 'X.7.26' })),
  ),
  'a file lies in the folder of another table': unread(
    'file/name',
    rename(checks, 'registry-src/subject/X.7.26.yaml'),
  ),
  'a file ends in yml': unread('file/extension', rename(checks, 'registry-src/enumerated/X.7.26.yml')),
  'a file is named by a code with a leading zero': unread(
    'file/name',
    twice('X.7.031', fresh({ code: 'X.7.031' })),
  ),
  'a file claims the code of another': unread(
    'registry/duplicate-code',
    write(file('X.7.31'), fresh({ code: 'X.7.26' })),
  ),
  'an entry of class 3 is registered': unread('file/name', write(file('3.7.31'), fresh({ code: '3.7.31' }))),
  'a copy of a file is left': unread('file/name', write('registry-src/enumerated/X.7.26 copy.yaml', fresh())),
  'a file of attributes lies among the entries': unread(
    'file/stray',
    write('registry-src/.gitattributes', '* -diff\n'),
  ),
  'a folder lies in a folder': unread(
    'file/stray',
    write('registry-src/enumerated/old/X.7.26.yaml', fresh()),
  ),
  'an entry becomes a link': unread('file/not-a-file', write(checks, 'X.7.30.yaml', '120000')),
  'an entry becomes a submodule': unread('file/not-a-file', all(remove(checks), write(checks, '', '160000'))),
  'the folder of the entries becomes a link': unread(
    'file/not-a-folder',
    all(remove('registry-src/enumerated'), write('registry-src/enumerated', '../elsewhere', '120000')),
  ),
  'the registry becomes a link': {
    rule: 'git/unreadable',
    by: ['review', 'audit'],
    make: (base) => base.commit(all(remove('registry-src'), write('registry-src', 'elsewhere', '120000'))),
  },
  'the registry becomes a submodule': {
    rule: 'git/unreadable',
    by: ['review', 'audit'],
    make: (base) => base.commit(all(remove('registry-src'), write('registry-src', '', '160000'))),
  },
  'the registry goes': {
    rule: 'git/unreadable',
    by: ['review', 'audit'],
    make: (base) => base.commit(remove('registry-src')),
  },
  'a file is larger than any may be': unread('file/too-large', append(checks, `# ${'x'.repeat(300_000)}\n`)),
  'a file is empty': unread('file/empty', write(checks, '')),
}

const aStandard = edit(
  documents,
  'status: experimental\n  stream: IETF\n  date: 2019-07',
  'status: standards track\n  stream: IETF\n  date: 2019-07',
)
const oneMore = edit(documents, 'updates: [rfc1123]\n', 'updates: [rfc1123, rfc3463]\n')

const wording = edit(checks, 'X.7.1 tells less still.', 'X.7.1 tells even less.')
/** A changeset of the base is taken back by a change that has nothing to do with it. */
const withdrawn = (waiting: Edit, ...edits: readonly Edit[]): Manipulation => ({
  rule: 'release/changeset-withdrawn',
  by: ['review'],
  from: (base) => base.commit(all(add(), packageOf('1.0.0'), changeset('minor', 'other'), waiting)),
  make: (start) => start.commit(all(...edits)),
})

const withdrawals: Readonly<Record<string, Manipulation>> = {
  'a changeset of somebody else goes': withdrawn(nothing, remove('.changeset/other.md'), wording),
  'a changeset of somebody else is lowered': withdrawn(nothing, changeset('patch', 'other'), wording),
  'a changeset of somebody else loses the package': withdrawn(
    nothing,
    write('.changeset/other.md', "---\n'another-package': minor\n---\n\nNo more.\n"),
  ),
  'the greater of two changesets goes': withdrawn(changeset('patch', 'third'), remove('.changeset/other.md')),
  'a release uses up more than it gives': withdrawn(
    nothing,
    remove('.changeset/other.md'),
    packageOf('1.0.1'),
  ),
  'a release goes back': withdrawn(nothing, remove('.changeset/other.md'), packageOf('0.9.0')),
}

const onlyReference = (id: string): Edit =>
  claimed(flood, { references: [id] }, { references: ['draft-levine-mailbomb-header-00'] }, byController)

const ofTheFrame: Readonly<Record<string, Manipulation>> = {
  'the registry began on another day': kept(
    'frame/identity',
    edit(head, 'created: 2008-05-29', 'created: 2008-05-28'),
  ),
  'the registry is another one': kept(
    'frame/identity',
    edit(head, 'id: smtp-enhanced-status-codes\n', 'id: smtp-codes\n'),
  ),
  'a table is another one': kept(
    'frame/identity',
    edit(head, 'id: smtp-enhanced-status-codes-3', 'id: smtp-enhanced-status-codes-4'),
  ),
  'anybody may register': kept('frame/registration-rule', (files) =>
    files.write(head, files.read(head).replace('Specification Required', 'First Come First Served')),
  ),
  'RFC 8617 is called a standard in a commit of its own': kept('frame/document-unclaimed', aStandard),
  'RFC 8617 is called a standard, and the next commit changes its entry': kept(
    'frame/document-unclaimed',
    aStandard,
    claimed(arc, otherText, { sampleText: 'ARC validation failure' }, { ...byStandard, document: 'rfc8617' }),
  ),
  'RFC 5321 is said to update RFC 3463': kept('frame/document-unclaimed', oneMore),
  'RFC 4468 is dated anew': kept(
    'frame/document-unclaimed',
    edit(documents, 'date: 2006-05', 'date: 2025-01'),
  ),
  'RFC 8617 is called a standard, and changes its entry': fact(
    'update/standards',
    all(
      aStandard,
      claimed(
        arc,
        otherText,
        { sampleText: 'ARC validation failure' },
        { ...byStandard, document: 'rfc8617' },
      ),
    ),
  ),
  'RFC 5321 is said to update RFC 3463, and changes X.1.1': fact(
    'update/standards',
    all(oneMore, claimed(mailbox, otherText, wasMailbox, { ...byStandard, document: 'rfc5321' })),
  ),
  'RFC 4468 is dated anew, and changes X.1.1': fact(
    'update/standards',
    all(
      edit(documents, 'date: 2006-05', 'date: 2025-01'),
      claimed(mailbox, otherText, wasMailbox, { ...byStandard, document: 'rfc4468' }),
    ),
  ),
  'a draft is said to be published, and its entry changes': fact(
    'update/publication',
    all(
      edit(
        documents,
        'status: Internet-Draft\n  expires: 2017-12-21',
        'status: Internet-Draft\n  approvedAs: experimental\n  publishedAs: rfc8617\n  expires: 2017-12-21',
      ),
      claimed(
        flood,
        { references: ['rfc8617'] },
        { references: ['draft-levine-mailbomb-header-00'] },
        { authority: 'publication', document: 'rfc8617' },
      ),
    ),
  ),
  'a document goes that entries rest on': unread('registry/unknown-document', (files) =>
    files.write(documents, files.read(documents).replace(/^rfc7372:\n(?: .*\n)+/m, '')),
  ),
  'a document is dated in the future': kept(
    'date/future',
    edit(documents, 'date: 2019-11\n', 'date: 2031-11\n'),
  ),
  'the change controller leaves nothing but a document of the IETF': clash(
    'controller/ietf-document',
    onlyReference('rfc8617'),
  ),
  'the change controller adds a standard to an entry that is none': clash(
    'controller/ietf-document',
    claimed(
      flood,
      { references: ['draft-levine-mailbomb-header-00', 'rfc7372'] },
      { references: ['draft-levine-mailbomb-header-00'] },
      byController,
    ),
  ),
  'an exception keeps a rule quiet that finds nothing': clash(
    'exception/not-needed',
    set(checks, { exceptions: [{ rule: 'text/same', with: 'X.7.25', reason: 'To be sure.' }] }),
  ),
  ...withdrawals,
  'a release is too small for the change': {
    rule: 'release/changeset',
    by: ['review'],
    make: (base) =>
      base.commit(
        all(add(), write('.changeset/small.md', "---\n'@smtp-status/codes': patch\n---\n\nNo more.\n")),
      ),
  },
}

const silent = set(checks, { sampleText: 'Another text altogether' })

const ofGit: Readonly<Record<string, Manipulation>> = {
  'an edit is made and taken back': {
    rule: 'update/claim-missing',
    by: ['audit'],
    make: (base) =>
      base.commit(silent).commit(set(checks, { sampleText: 'Multiple authentication checks failed' })),
  },
  'an edit hides under a commit that cannot be read': {
    rule: 'update/claim-missing',
    by: ['review', 'audit', 'compare'],
    make: (base) =>
      base
        .commit(all(silent, append(checks, '\t\n')))
        .commit((files) => files.write(checks, files.read(checks).replace('\t\n', ''))),
  },
  'a merge changes what neither side changed': {
    rule: 'update/claim-missing',
    by: ['review', 'audit', 'compare'],
    make: (base) =>
      base.commit(append(flood, '# One.\n')).merge([base.commit(append(tls, '# Two.\n'))], silent),
  },
  'a merge of three changes what none of them changed': {
    rule: 'update/claim-missing',
    by: ['review', 'audit', 'compare'],
    make: (base) =>
      base.merge(
        [base.commit(append(tls, '# Two.\n')), base.commit(append(arc, '# Three.\n'))],
        all(append(tls, '# Two.\n'), append(arc, '# Three.\n'), silent),
      ),
  },
  'an edit comes in by the side of a merge': {
    rule: 'update/claim-missing',
    by: ['review', 'audit', 'compare'],
    make: (base) => base.merge([base.commit(silent)], silent),
  },
  'the line of main becomes the side of a branch': {
    rule: 'git/release-off-line',
    by: ['audit'],
    isWhole: true,
    make: (base) => base.besides(),
  },
  'a past of its own takes the place of main': {
    rule: 'git/second-root',
    by: ['review', 'audit', 'compare'],
    isWhole: true,
    make: (base) => base.orphan(silent).merge([base], nothing),
  },
  'a past of its own is merged in': {
    rule: 'git/second-root',
    by: ['audit'],
    make: (base) => base.merge([base.orphan(nothing)], nothing),
  },
  'a commit is dated in the future, with its item': {
    rule: 'date/future',
    by: ['review', 'audit', 'compare'],
    make: (base) =>
      base.commit(
        claimed(checks, { basicCodes: [554] }, { basicCodes: [550] }, { ...byIesg, date: '2027-01-01' }),
        {
          at: '2027-01-01T12:00:00Z',
        },
      ),
  },
  'an edit comes in an hour before the day of its item': {
    rule: 'date/future',
    by: ['review', 'audit', 'compare'],
    make: (base) =>
      base.commit(
        claimed(checks, { basicCodes: [554] }, { basicCodes: [550] }, { ...byIesg, date: '2025-06-02' }),
        {
          at: '2025-06-01T23:00:00Z',
        },
      ),
  },
  'an edit is backdated before the base': {
    rule: 'update/claim-missing',
    by: ['review', 'audit', 'compare'],
    make: (base) => base.commit(silent, { at: '2001-01-01T00:00:00Z' }),
  },
  'an edit is followed by commits without a change': {
    rule: 'update/claim-missing',
    by: ['review', 'audit', 'compare'],
    make: (base) => base.commit(silent).commit(nothing).commit(nothing),
  },
  'two take one code, each lawfully': {
    rule: 'text/same',
    by: ['review', 'check'],
    make: (base) => {
      const one = base.commit(add())
      return one.merge([base.commit(add({ code: 'X.7.32' }))], add({ code: 'X.7.32' }))
    },
  },
}

/** Changes that no rule permits, by a name that says what they do. */
export const manipulations: Readonly<Record<string, Manipulation>> = {
  ...ofFields,
  ...ofClaims,
  ...ofThePast,
  ...ofReleases,
  ...ofRegistrations,
  ...ofLookAlikes,
  ...ofFiles,
  ...ofTheFrame,
  ...ofGit,
}
