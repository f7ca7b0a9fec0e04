import { describe, expect, it } from 'vitest'
import { csvArtifacts } from '../../src/csv/csv-artifacts.js'
import { smallRegistry } from '../support/small-registry.js'

describe('the CSV files of a registry', () => {
  it('are one a table, with IANA’s headers, CRLF, and IANA’s way of printing references', () => {
    expect(csvArtifacts(smallRegistry)).toEqual([
      {
        name: 'smtp-enhanced-status-codes-1.csv',
        text: [
          'Code,Summary,Description,Reference,Submitter,Change Controller',
          '5.XXX.YYY,Permanent Failure,It will not help to try again.,[RFC3463] (Standards Track),G. Vaudreuil,IESG',
          '',
        ].join('\r\n'),
      },
      {
        name: 'smtp-enhanced-status-codes-2.csv',
        text: [
          'Code,Summary,Description,Reference,Submitter,Change Controller',
          'X.7.YYY,Security or Policy Status,A rule forbids it.,[RFC3463] (Standards Track),G. Vaudreuil,IESG',
          '',
        ].join('\r\n'),
      },
      {
        name: 'smtp-enhanced-status-codes-3.csv',
        text: [
          'Code,Sample Text,Associated basic status code,Description,Reference,Submitter,Change Controller',
          'X.1.10,Recipient address has null MX,556,"The domain says ""no mail here"" & means <it>.",' +
            '[RFC7505] (Standards Track); [RFC7504] (Standards Track),"J. Levine, M. Delany, J. Klensin",IESG',
          'X.6.10,,,Deprecated: use X.6.8 instead. Was given out beside X.6.8 by mistake; use that one.,[RFC3463] (Standards Track),,',
          'X.7.24,SPF validation error,"451, 550",The check of SPF ended in an error.,"[RFC7372], Section 3.3 (Standards Track)",G. Vaudreuil,IESG',
          'X.7.28,Mail flood detected,Not given,The message is one of a flood.,[draft-levine-mailbomb-header-00] (Not Standards Track),G. Vaudreuil,IESG',
          '',
        ].join('\r\n'),
      },
    ])
  })
})
