import { describe, expect, it } from 'vitest'

import { asked, begin, fillIn, given, optional, photosOf, setPhotos } from '@/citizen/claims/claim'
import { estimateAsk, partsOf, placeOf } from '@/citizen/claims/estimate'
import { linesOf, stepOfPointer } from '@/citizen/claims/lines'
import type { ClaimPrefill, PaperWanted } from '@/citizen/claims/wire'
import { merge } from '@/citizen/form/merge'
import { CLAIM_STEPS, allGaps, gapsOf, nextStep, previousStep, resumeAt, rootOf, stepsOf } from '@/citizen/form/steps'
import type { ClaimItem, DraftBody } from '@/citizen/form/types'

const item: ClaimItem = {
  key: 'k',
  category: 'inpatient',
  vouchers: ['v1'],
  hospital: { name: '演示医院', region: '140200' },
  admittedOn: '2026-10-08',
  dischargedOn: '2026-10-16',
  reason: '03',
  totalFen: 1234567,
  diagnosis: { name: '肺炎' },
  papers: [{ code: 'discharge_certificate', materials: ['m1', 'm2'] }],
  payee: { kind: 'self', name: '郭志刚', bankName: '演示银行', account: '6299900000000000011' },
  accident: { isAccident: false },
}
const bodyOf = (claim: ClaimItem): DraftBody => ({ reimbursement: { wanted: true, claims: [claim] } })
const without = (field: keyof ClaimItem): ClaimItem => Object.fromEntries(Object.entries(item).filter(([name]) => name !== field)) as unknown as ClaimItem

describe('the steps of a claim', () => {
  it('follow each other on the same draft', () => {
    const steps = stepsOf(bodyOf(item))
    expect(steps).toEqual(['who', ...CLAIM_STEPS, 'review', 'sign'])
    steps.slice(0, -1).forEach((step, at) => expect(nextStep(bodyOf(item), step)).toBe(steps[at + 1]))
    steps.slice(1).forEach((step, at) => expect(previousStep(bodyOf(item), step)).toBe(steps[at]))
    expect(rootOf(bodyOf(item))).toBe('/claim')
    expect(rootOf({ filing: { wanted: true, places: [] } })).toBe('/apply')
  })

  it.each<[string, DraftBody, string]>([
    ['just begun', { reimbursement: { wanted: true, claims: [{ key: 'k' }] } }, 'vouchers'],
    ['vouchers only', bodyOf({ key: 'k', vouchers: ['v'] }), 'bill'],
    ['the accident not answered', bodyOf(without('accident')), 'accident'],
    ['no papers yet', bodyOf(without('papers')), 'papers'],
    ['no account', bodyOf(without('payee')), 'account'],
    ['everything there', bodyOf(item), 'review'],
  ])('go on where something is missing: %s', (_, body, step) => expect(resumeAt(body)).toBe(step))

  it('ask nothing more of a complete claim than the signature', () => {
    expect(allGaps(bodyOf(item)).map((gap) => gap.step)).toEqual(['sign', 'sign', 'sign'])
  })

  it('ask when, where, how and with which proof after an accident', () => {
    const claim = { ...item, accident: { isAccident: true } }
    expect(gapsOf(bodyOf(claim), 'accident').map((gap) => gap.pointer.split('/').pop())).toEqual(['thirdParty', 'happenedOn', 'place', 'how', 'proof'])
  })

  it('begin once: a second visit keeps the key of the first', () => {
    const body: DraftBody = {}
    const first = begin(body)
    expect(begin(body)).toBe(first)
    expect(body.reimbursement?.claims).toHaveLength(1)
  })
})

describe('what the vouchers know', () => {
  const found: ClaimPrefill = {
    category: 'inpatient', hospital: { code: 'H1', name: '演示医院', region: '140200' }, admittedOn: '2026-10-08', dischargedOn: '2026-10-16',
    reason: '03', totalFen: 200, totalText: '2.00', diagnosis: { code: 'J18', name: '肺炎' }, payeeName: '郭志刚', notes: [],
  }

  it('fills what is empty', () => {
    const claim: ClaimItem = { key: 'k' }
    fillIn(claim, found)
    expect(claim).toMatchObject({ category: 'inpatient', hospital: { code: 'H1', name: '演示医院' }, totalFen: 200, diagnosis: { name: '肺炎' } })
  })

  it('never overwrites what a person typed, but the total is the sum of the vouchers', () => {
    const claim: ClaimItem = { ...item, diagnosis: { name: '支气管炎' }, hospital: { name: '另一家医院' } }
    fillIn(claim, found)
    expect(claim.diagnosis?.name).toBe('支气管炎')
    expect(claim.hospital).toEqual({ name: '另一家医院', region: '140200' })
    expect(claim.totalFen).toBe(200)
  })
})

const paper = (more: Partial<PaperWanted>): PaperWanted => ({
  code: 'p', title: '', hint: null, anyOf: [{ code: 'p', title: '', hint: null }], required: true, when: 'always', copy: false, ifMissing: null, letter: null, source: '', verified: true, note: null, ...more,
})

describe('the papers', () => {
  it('ask proxies for the letter and accidents for the proof, and nobody else', () => {
    const list = [paper({ code: 'a' }), paper({ code: 'b', when: 'proxy' }), paper({ code: 'c', when: 'accident' })]
    expect(asked(list, item, false).map((one) => one.code)).toEqual(['a'])
    expect(asked(list, { ...item, accident: { isAccident: true } }, true).map((one) => one.code)).toEqual(['a', 'b', 'c'])
  })

  it('take any one of a group', () => {
    const claim: ClaimItem = { key: 'k' }
    const either = paper({ code: 'group', anyOf: [{ code: 'x', title: '', hint: null }, { code: 'y', title: '', hint: null }] })
    expect(given(claim, either)).toBe(false)
    setPhotos(claim, 'y', ['m1', 'm2'])
    expect(given(claim, either)).toBe(true)
    setPhotos(claim, 'y', [])
    expect(photosOf(claim, 'y')).toEqual([])
    expect(claim.papers).toEqual([])
  })

  it('force nobody to prove where they live', () => expect(optional(paper({ when: 'long_term' }))).toBe(true))

  it('photographed on two phones at once are all kept', () => {
    const base = bodyOf({ ...item, papers: [{ code: 'a', materials: ['1'] }] })
    const mine = bodyOf({ ...item, papers: [{ code: 'a', materials: ['1', '2'] }] })
    const theirs = bodyOf({ ...item, papers: [{ code: 'a', materials: ['1'] }, { code: 'b', materials: ['3'] }] })
    const joined = merge(base, mine, theirs)
    expect(joined.clashes).toEqual([])
    expect(joined.value.reimbursement?.claims[0]?.papers).toEqual([{ code: 'a', materials: ['1', '2'] }, { code: 'b', materials: ['3'] }])
  })
})

describe('the check page', () => {
  it.each([
    ['/reimbursement/claims/0/payee/account', 'account'],
    ['/reimbursement/claims/0/vouchers/1', 'vouchers'],
    ['/reimbursement/claims/0/papers', 'papers'],
    ['/reimbursement/claims/0/accident/proof', 'accident'],
    ['/reimbursement/claims/0/totalFen', 'bill'],
    ['/reimbursement/claims/0', 'bill'],
  ])('leads from %s to the step where it is mended', (pointer, step) => expect(stepOfPointer(pointer)).toBe(step))

  it('shows of the account only its end, and the total to the fen', () => {
    expect(linesOf('account', item, {}).at(-1)?.value).toBe('尾号0011（共19位）')
    expect(linesOf('bill', { ...item, hospital: { name: '演示医院' } }, {}).find((line) => line.label === '一共花了')?.value).toBe('12,345.67元')
  })
})

describe('the estimate', () => {
  const known = { region: '140100', regionName: '太原市', insurance: '310' as const, insuranceText: '', retired: false, age: 47, filed: [{ region: '140200', regionName: '大同', filing: 'long_term' as const }], diseases: [], civilServant: true, assisted: false }

  it.each([
    ['140100', '140105', 'home'],
    ['140100', '140200', 'in_province'],
    ['140100', '410100', 'cross_province'],
    ['140100', undefined, 'home'],
  ])('from %s, a hospital in %s is %s', (home, hospital, place) => expect(placeOf(home, hospital)).toBe(place))

  it('counts a filing only for the place of the hospital', () => {
    expect(estimateAsk(item, known, 3)).toMatchObject({ filing: 'long_term', place: 'in_province', totalFen: 1234567, civilServant: true })
    expect(estimateAsk({ ...item, hospital: { region: '140300' } }, known, 3).filing).toBe('none')
  })

  it('takes the parts of the costs where the hospitals uploaded all of them, to the fen', () => {
    const sheet = (total: number) => ({ totalFen: total, ownFen: 10, overLimitFen: 20, payFirstFen: 30, mismatchText: null })
    expect(partsOf([sheet(1000000), sheet(234567)], 1234567)).toEqual({ ownFen: 20, overLimitFen: 40, payFirstFen: 60 })
    expect(partsOf([sheet(1000000), null], 1234567)).toEqual({})
    expect(partsOf([sheet(1000000)], 1234567)).toEqual({})
    expect(partsOf([{ ...sheet(1234567), mismatchText: '差200元' }], 1234567)).toEqual({})
  })
})
