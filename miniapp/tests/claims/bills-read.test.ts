import { describe, expect, it } from 'vitest'

import { forgetRead, unlike } from '@/citizen/claims/bills-read'
import { fillIn } from '@/citizen/claims/claim'
import type { ClaimPrefill } from '@/citizen/claims/wire'
import type { ClaimItem } from '@/citizen/form/types'

const bill = (more: Partial<ClaimPrefill> = {}): ClaimPrefill => ({
  category: null, hospital: { code: 'H1', name: '演示医院', region: '140200' }, admittedOn: '2026-10-09', dischargedOn: '2026-10-21', reason: '03', totalFen: 3896050,
  totalText: '38,960.50', diagnosis: { code: 'K80', name: '胆囊结石' }, payeeName: '郭志刚', notes: [], ...more,
})
/** A stay and a visit to the same hospital three days before, and the stay alone. */
const both = bill()
const stayOnly = bill({ category: 'inpatient', admittedOn: '2026-10-12', totalFen: 3865040 })
const unknown = bill({ hospital: null, admittedOn: null, dischargedOn: null, reason: null, totalFen: null, diagnosis: null })

const readFrom = (found: ClaimPrefill, typed: Partial<ClaimItem> = {}): ClaimItem => {
  const item: ClaimItem = { key: 'k' }
  fillIn(item, found)
  return Object.assign(item, typed)
}
const reread = (item: ClaimItem, before: ClaimPrefill, now: ClaimPrefill): ClaimItem => {
  forgetRead(item, before)
  fillIn(item, now)
  return item
}

describe('when other bills are chosen', () => {
  it.each<[string, Partial<ClaimItem>, ClaimPrefill, Partial<ClaimItem>]>([
    ['the days are those of the bills that are left', {}, stayOnly, { admittedOn: '2026-10-12', dischargedOn: '2026-10-21', category: 'inpatient', totalFen: 3865040 }],
    ['a day the person typed stays', { admittedOn: '2026-10-11' }, stayOnly, { admittedOn: '2026-10-11', dischargedOn: '2026-10-21' }],
    ['another hospital takes the place of the one read', {}, bill({ hospital: { code: 'H2', name: '省城医院', region: '140100' } }), { hospital: { code: 'H2', name: '省城医院', region: '140100' } }],
    ['a hospital the person typed stays', { hospital: { name: '另一家医院', region: '140300' } }, stayOnly, { hospital: { name: '另一家医院', region: '140300' } }],
    ['a diagnosis the person typed stays', { diagnosis: { name: '胆囊炎' } }, bill({ diagnosis: { code: 'J18', name: '肺炎' } }), { diagnosis: { name: '胆囊炎' } }],
    ['a diagnosis that was read does not', {}, bill({ diagnosis: { code: 'J18', name: '肺炎' } }), { diagnosis: { name: '肺炎', code: 'J18' } }],
    ['a reason the person chose stays', { reason: '04' }, bill({ reason: '01' }), { reason: '04' }],
    ['the kind of visit the person chose stays', { category: 'accident' }, stayOnly, { category: 'accident' }],
    ['papers, account and the answer about accidents stay', { papers: [{ code: 'a', materials: ['m'] }], payee: { kind: 'self', account: '1' }, accident: { isAccident: false } }, stayOnly, { papers: [{ code: 'a', materials: ['m'] }], payee: { kind: 'self', account: '1' }, accident: { isAccident: false } }],
  ])('%s', (_, typed, now, expected) => expect(reread(readFrom(both, typed), both, now)).toMatchObject(expected))

  it('what the new ones do not say is asked again', () => expect(reread(readFrom(both), both, unknown)).toEqual({ key: 'k' }))

  it('a sum typed for other bills is asked again', () => {
    const item = readFrom(unknown, { totalFen: 100 })
    expect(reread(item, unknown, unknown).totalFen).toBeUndefined()
  })

  it('the same ones chosen again say the same', () => expect(reread(readFrom(both), both, both)).toEqual(readFrom(both)))
})

describe('what is said to come from the bills', () => {
  it('does', () => expect(unlike(readFrom(both), both)).toEqual([]))
  it('is told apart from what differs', () => expect(unlike(readFrom(both), stayOnly)).toEqual(['开始的日子：票据上是2026年10月12日']))
  it('is not measured against bills that do not say it', () => expect(unlike(readFrom(both), unknown)).toEqual([]))
})
