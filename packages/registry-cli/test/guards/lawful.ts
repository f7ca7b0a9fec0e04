import {
  add,
  all,
  append,
  byController,
  byIesg,
  byStandard,
  byUpdateOfRegistry,
  changeset,
  day,
  claimed,
  digestOf,
  document,
  documents,
  edit,
  file,
  head,
  newStandard,
  nothing,
  packageOf,
  registration,
  remove,
  reviewed,
  rewritten,
  set,
  specification,
  write,
} from './edits.js'
import type { Edit, Line } from './repository.js'

/** A change that the rules permit, as commits on a base. */
export interface Lawful {
  readonly make: (base: Line) => Line
  /** The commit that the change is compared with, where it is not the base itself. */
  readonly from?: (base: Line) => Line
}

/** A change in one commit, with a changeset that asks for enough. */
const change = (...edits: readonly Edit[]): Lawful => ({
  make: (base) => base.commit(all(...edits, changeset())),
})

const [checks, flood, arc] = [file('X.7.26'), file('X.7.28'), file('X.7.29')]
const [tls, spf] = [file('X.7.30'), file('X.7.24')]

const checksAre = {
  sampleText: 'Multiple authentication checks failed',
  basicCodes: [550],
  classes: null,
  description: '',
  references: ['rfc7372'],
  submitters: ['M. Kucherawy'],
  deprecated: null,
}
const floodIs = {
  sampleText: 'Mail flood detected',
  basicCodes: 'not given',
  classes: null,
  description: '',
  references: ['draft-levine-mailbomb-header-00'],
  submitters: ['J. Levine'],
  changeController: 'standards@taugh.com',
  deprecated: null,
}
const arcIs = {
  sampleText: 'ARC validation failure',
  basicCodes: [550],
  classes: [5],
  description: '',
  references: ['rfc8617'],
  submitters: ['K. Andersen'],
  deprecated: null,
}

const others = {
  basicCodes: [550, 554],
  classes: [4, 5],
  submitters: ['K. Andersen', 'A. Writer'],
  changeController: 'mail@taugh.com',
  deprecated: { replacedBy: 'X.7.1', reason: 'It is not needed any more.' },
}
const checksBecome = {
  ...others,
  sampleText: 'Several tests of who sent it found fault',
  description: 'Several checks of where the message comes from failed together, and it is not accepted.',
  references: ['rfc7372', 'rfc8601'],
}
const floodBecomes = {
  ...others,
  sampleText: 'Too many messages of this kind',
  description: 'The message looks like one of many that are sent to overwhelm a mailbox.',
  references: ['draft-levine-mailbomb-header-00', 'draft-levine-mailbomb-header'],
}
const arcBecomes = {
  ...others,
  sampleText: 'ARC chain is not valid',
  description: 'The ARC chain of the message does not validate. Servers may use the code or leave it.',
  references: ['rfc8617', 'rfc8601'],
}

type Values = Readonly<Record<string, unknown>>

/** One change for each field that a file has. */
function eachField(
  who: string,
  [code, path, before, after]: readonly [code: string, path: string, before: Values, after: Values],
  authority: Values,
  more: Edit = nothing,
): Readonly<Record<string, Lawful>> {
  return Object.fromEntries(
    Object.keys(before).map((field) => {
      // A change of the basic status codes leaves no contradiction, as none of these entries has classes for others.
      const values = { [field]: after[field] }
      return [
        `${who} changes ${field} of ${code}`,
        change(more, claimed(path, values, { [field]: before[field] }, authority)),
      ]
    }),
  )
}

const byAuthority: Readonly<Record<string, Lawful>> = {
  ...eachField('a standard', ['X.7.26', checks, checksAre, checksBecome], byStandard, newStandard),
  ...eachField('the IESG', ['X.7.26', checks, checksAre, checksBecome], byIesg),
  ...eachField('the IESG', ['X.7.28', flood, floodIs, floodBecomes], byIesg),
  ...eachField('the IESG', ['X.7.29', arc, arcIs, arcBecomes], byIesg),
  'the change controller rewords the description': change(
    claimed(flood, { description: floodBecomes.description }, { description: '' }, byController),
  ),
  'the change controller adds a reference': change(
    claimed(flood, { references: floodBecomes.references }, { references: floodIs.references }, byController),
  ),
  'the change controller adds a document of the IETF that defines another entry': change(
    claimed(
      flood,
      { references: ['draft-levine-mailbomb-header-00', 'rfc8617'] },
      { references: floodIs.references },
      byController,
    ),
  ),
  'the change controller changes both': change(
    claimed(
      flood,
      { description: floodBecomes.description, references: floodBecomes.references },
      { description: '', references: floodIs.references },
      byController,
    ),
  ),
  'an update of RFC 5248 fills in basic status codes': change(
    newStandard,
    claimed(flood, { basicCodes: [550] }, { basicCodes: 'not given' }, byUpdateOfRegistry),
  ),
  'an update of RFC 5248 says that any basic status code will do': change(
    newStandard,
    claimed(flood, { basicCodes: 'any' }, { basicCodes: 'not given' }, byUpdateOfRegistry),
  ),
  'the IESG rewords the summary of a class': change(
    claimed(
      'registry-src/class/5.XXX.YYY.yaml',
      { summary: 'Permanent Failure of Delivery' },
      { summary: 'Permanent Failure' },
      byIesg,
    ),
  ),
  'a standard rewords the description of a subject': change(
    newStandard,
    claimed(
      'registry-src/subject/X.7.YYY.yaml',
      { description: 'The status concerns security or policy, in whatever way.' },
      { description: '' },
      byStandard,
    ),
  ),
  'a standard changes two entries': change(
    newStandard,
    claimed(checks, { references: ['rfc7372', 'rfc99999'] }, { references: ['rfc7372'] }, byStandard),
    claimed(
      spf,
      { references: ['rfc7372', 'rfc7208', 'rfc99999'] },
      { references: ['rfc7372', 'rfc7208'] },
      byStandard,
    ),
  ),
  'two authorities change one entry on one day': change(
    claimed(flood, { description: floodBecomes.description }, { description: '' }, byController),
    claimed(flood, { sampleText: floodBecomes.sampleText }, { sampleText: floodIs.sampleText }, byIesg),
  ),
}

const approvedDraft = document('RFC-ietf-example-codes-04', {
  status: 'Internet-Draft',
  approvedAs: 'standards track',
})

const subject = (more: Values = {}): Edit =>
  write(
    'registry-src/subject/X.8.YYY.yaml',
    `# yaml-language-server: $schema=../../schemas/subject-entry.schema.json\n${Object.entries({
      code: 'X.8.YYY',
      summary: 'Storage Status',
      description: 'The status concerns where a message is kept after it was taken.',
      references: ['rfc99999'],
      submitters: ['A. Writer'],
      changeController: 'IESG',
      ...registration({ document: 'rfc99999' }),
      ...more,
    })
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('')}`,
  )

const nextFree = { 1: 11, 2: 5, 3: 8, 4: 8, 5: 7, 6: 11 }

const registrations: Readonly<Record<string, Lawful>> = {
  'a code is registered by a standard': change(add()),
  'a code is registered by a standard that is new': change(
    newStandard,
    add({ references: ['rfc99999'], ...registration({ document: 'rfc99999' }) }),
  ),
  'a code is registered by a draft that is approved': change(
    approvedDraft,
    add({
      references: ['RFC-ietf-example-codes-04'],
      ...registration({ document: 'RFC-ietf-example-codes-04', dateFrom: 'iana' }),
    }),
  ),
  'a code is registered after review': change(specification, add(reviewed)),
  'two codes are registered at once': change(
    add(),
    add({
      code: 'X.7.32',
      sampleText: 'Greeting came too late',
      description: 'The client waited for longer than the server allows before it spoke.',
    }),
  ),
  'a code is registered with any basic status code': change(add({ basicCodes: 'any', classes: null })),
  'a code is registered, its basic status codes not given': change(
    add({ basicCodes: 'not given', classes: null }),
  ),
  'a code is registered for success': change(add({ basicCodes: [250], classes: [2] })),
  'a code is registered for two classes': change(add({ basicCodes: [451, 550], classes: [4, 5] })),
  'a code is registered without classes': change(add({ classes: null })),
  'a code is registered with a section of its document': change(
    add({ references: [{ document: 'rfc7372', section: '3.2' }] }),
  ),
  'a code is registered on two documents': change(add({ references: ['rfc7372', 'rfc8601'] })),
  'a code is registered by two submitters': change(add({ submitters: ['M. Kucherawy', 'A. Writer'] })),
  'a code is registered with a name that has accents': change(
    add({ submitters: ['J\u{F3}n M\u{FC}ller', 'A. Y\u{131}ld\u{131}z'] }),
  ),
  'a code is registered on the day of its commit': change(add(registration({ date: '2025-06-01' }))),
  'a code is registered on the day of the newest change': change(add(registration({ date: '2024-12-06' }))),
  'a subject is registered': change(newStandard, subject()),
  'a subject is registered, and a code in it': change(
    newStandard,
    subject(),
    add({ code: 'X.8.1', references: ['rfc99999'], ...registration({ document: 'rfc99999' }) }),
  ),
  ...Object.fromEntries(
    Object.entries(nextFree).map(([number, detail]) => [
      `a code is registered in subject ${number}`,
      change(add({ code: `X.${number}.${detail}` })),
    ]),
  ),
  'a code is registered, and changed by the next commit': {
    from: (base) => base.commit(all(add(), changeset())),
    make: (registered) =>
      registered.commit(
        all(
          claimed(file('X.7.31'), { basicCodes: [450] }, { basicCodes: [451] }, byIesg),
          changeset('patch', 'more'),
        ),
      ),
  },
  'a code is registered, and deprecated later': {
    from: (base) => base.commit(all(add(), changeset())),
    make: (registered) =>
      registered.commit(
        all(
          claimed(file('X.7.31'), { deprecated: others.deprecated }, { deprecated: null }, byIesg),
          changeset('minor', 'more'),
        ),
      ),
  },
}

const published = all(document('rfc99998', {}), (files) =>
  files.write(
    documents,
    files
      .read(documents)
      .replace(
        '"address":"https://www.example.org/RFC-ietf-example-codes-04"',
        '"publishedAs":"rfc99998","address":"https://www.example.org/RFC-ietf-example-codes-04"',
      ),
  ),
)

const changedDocument = (from: string, to: string, id: string, was: Values): Lawful => {
  const item = { date: day, authority: 'iesg', source: 'https://datatracker.ietf.org/iesg/', was }
  const address = `  address: https://www.rfc-editor.org/info/${id}\n`
  return change(
    edit(documents, from, to),
    edit(documents, address, `${address}  changes:\n    - ${JSON.stringify(item)}\n`),
  )
}

const ofDocuments: Readonly<Record<string, Lawful>> = {
  'a standard comes alone': change(newStandard),
  'a draft comes alone': change(
    document('draft-example-codes-00', { status: 'Internet-Draft', stream: undefined }),
  ),
  'an approved draft comes alone': change(approvedDraft),
  'a specification that is no RFC comes alone': change(specification),
  'a best current practice comes alone': change(document('rfc99999', { status: 'best current practice' })),
  'three documents come together': change(newStandard, specification, approvedDraft),
  'a document gets another standing, and says where that can be read': changedDocument(
    'status: experimental\n  stream: IETF\n  date: 2019-07',
    'status: standards track\n  stream: IETF\n  date: 2019-07',
    'rfc8617',
    { status: 'experimental' },
  ),
  'a document updates one more, and says where that can be read': changedDocument(
    'updates: [rfc1123]\n',
    'updates: [rfc1123, rfc3463]\n',
    'rfc5321',
    { updates: ['rfc1123'] },
  ),
  'a document gets a note': change(edit(documents, '  note: BCP 138.\n', '  note: It is BCP 138.\n')),
  'an author of a document is written otherwise': change(
    edit(documents, 'authors: [T. Hansen, J. Klensin]', 'authors: [Tony Hansen, J. Klensin]'),
  ),
  'a draft becomes the RFC that it was published as': {
    from: (base) =>
      base
        .commit(
          all(
            approvedDraft,
            add({
              references: ['RFC-ietf-example-codes-04'],
              ...registration({ document: 'RFC-ietf-example-codes-04', dateFrom: 'iana' }),
            }),
          ),
        )
        .commit(published),
    make: (base) =>
      base.commit(
        all(
          claimed(
            file('X.7.31'),
            { references: ['rfc99998'] },
            { references: ['RFC-ietf-example-codes-04'] },
            { authority: 'publication', document: 'rfc99998' },
          ),
          changeset(),
        ),
      ),
  },
}

const ofForm: Readonly<Record<string, Lawful>> = {
  'nothing changes': change(nothing),
  'a comment comes': change(append(checks, '# A comment of a maintainer.\n')),
  'a comment goes': change(rewritten(head, /^#\n(?:#.*\n)+/m, '')),
  'a list is written over several lines': change(
    rewritten(checks, /submitters: \[M. Kucherawy\]/, 'submitters:\n  - M. Kucherawy'),
  ),
  'a text gets quotes': change(
    rewritten(checks, /Multiple authentication checks failed/, '"Multiple authentication checks failed"'),
  ),
  'a map is written in one line': change(
    rewritten(
      tls,
      /registration:\n(?: {2}.*\n)+/,
      'registration: { date: 2019-08-05, dateFrom: iana, authority: standards, document: RFC-ietf-uta-smtp-require-tls-09 }\n',
    ),
  ),
  'a description is folded at other places': change(
    rewritten(
      checks,
      /does not accept that. The\n {2}code does not say/,
      'does not accept that.\n  The code does not say',
    ),
  ),
  'a security note comes': change(
    set(tls, { securityNote: 'Tells nothing that the sender did not ask for.' }),
  ),
  'a security note is reworded': change(edit(checks, 'X.7.1 tells less still.', 'X.7.1 tells even less.')),
  'the title of a table is written otherwise': change(
    edit(head, 'title: Class Sub-Codes', 'title: Class Subcodes'),
  ),
  'the digest of a wording of IANA comes in': change(digestOf('X.7.26', '2024-12-06')),
  'a note on a basic status code is reworded': change(
    edit(
      'registry-src/basic-codes.yaml',
      'RFC 3207 also uses it after STARTTLS, when TLS can begin.',
      'RFC 3207 uses it after STARTTLS too.',
    ),
  ),
  'a file elsewhere changes': change(write('docs/page.md', 'A page.\n')),
  'attributes of git come at the top': change(write('.gitattributes', '*.yaml text eol=lf\n')),
  'a schema changes that judges nothing by itself': change(write('schemas/entry.json', '{}\n')),
  'a changeset comes alone': change(nothing),
  'two changesets become one': {
    from: (base) => base.commit(all(add(), changeset('minor', 'one'), changeset('patch', 'two'))),
    make: (start) =>
      start.commit(all(remove('.changeset/two.md'), remove('.changeset/one.md'), changeset('minor'))),
  },
  'a release uses up its changesets': {
    from: (base) => base.commit(all(add(), changeset('minor', 'one'), packageOf('1.9.3'))),
    make: (start) => start.commit(all(remove('.changeset/one.md'), packageOf('1.10.0'))),
  },
}

const inZone = (zone: string, at: string, date: string): Lawful => ({
  make: (base) =>
    base.commit(
      all(claimed(checks, { basicCodes: [554] }, { basicCodes: [550] }, { ...byIesg, date }), changeset()),
      { at, zone },
    ),
})

const ofGit: Readonly<Record<string, Lawful>> = {
  'the day of a change is that of its committer, far in the east': inZone(
    '+1400',
    '2025-06-01T12:00:00Z',
    '2025-06-02',
  ),
  'the day of a change is that of its committer, far in the west': inZone(
    '-1200',
    '2025-06-02T06:00:00Z',
    '2025-06-01',
  ),
  'a branch is merged': {
    make: (base) => {
      const sound = all(add(), changeset())
      return base.merge([base.commit(sound)], sound)
    },
  },
  'two branches are merged': {
    make: (base) => {
      const [one, two] = [
        all(add(), changeset()),
        edit(checks, 'X.7.1 tells less still.', 'X.7.1 tells even less.'),
      ]
      return base.commit(one).merge([base.commit(two)], two)
    },
  },
  'three branches are merged at once': {
    make: (base) => {
      const edits = [all(add(), changeset()), append(arc, '# One.\n'), append(tls, '# Two.\n')]
      return base.merge(
        edits.map((each) => base.commit(each)),
        all(...edits),
      )
    },
  },
  'a branch merges main before it is merged': {
    make: (base) => {
      const [onMain, own] = [append(tls, '# Main.\n'), all(add(), changeset())]
      const main = base.commit(onMain)
      const branch = base.commit(own).merge([main], onMain)
      return main.merge([branch], own)
    },
  },
  'a mistake of a branch is mended before it is merged': {
    make: (base) => {
      const sound = all(add(), changeset())
      const branch = base
        .commit(set(checks, { basicCodes: [554] }))
        .commit(all(set(checks, { basicCodes: [550] }), sound))
      return base.merge([branch], (files) => {
        sound(files)
        files.write(checks, branch.files.read(checks))
      })
    },
  },
  'commits without a change come': {
    make: (base) => base.commit(nothing).commit(all(add(), changeset())).commit(nothing),
  },
}

/** Changes that the rules permit, by a name that says what they do. */
export const lawful: Readonly<Record<string, Lawful>> = {
  ...byAuthority,
  ...registrations,
  ...ofDocuments,
  ...ofForm,
  ...ofGit,
}
