import { describe, expect, it } from 'vitest'

import { drawingsOf } from '@/citizen/claims/notice/drawings'
import { answersOf, stillOpen } from '@/citizen/claims/notice/prepared'
import { itemTitle } from '@/citizen/claims/notice/words'

const photo = { id: '1', original: false, answered: false, note: null }
const other = { id: '2', original: false, answered: false, note: null }
const original = { id: '3', original: true, answered: false, note: null }
const nothing = { photos: {}, notes: {} }

describe('the drawing beside an item', () => {
  it.each([
    [{ code: 'unreadable', text: '上传的材料看不清，请重新拍一张。第2页反光。' }, ['glare', 'blur']],
    [{ code: 'invoice', text: '住院票据缺页或看不清，请重新拍，四个边都要拍到。' }, ['cut', 'pages']],
    [{ code: 'diagnosis_proof', text: '诊断建议书看不清，或缺医生签名、医院盖章，请重新拍。' }, ['seal', 'blur']],
    [{ code: 'bank_account', text: '收款账户和户名对不上，请拍银行卡正面，核对后重填。' }, ['mismatch', 'card']],
    [{ code: 'expired', text: '材料已过有效期，请换成有效的。' }, ['expired']],
    [{ code: 'incomplete', text: '请再交一次。' }, ['pages']],
    [{ code: 'other', text: '请补出生医学证明。' }, ['paper']],
  ])('follows the words that say most: %j', (item, drawings) => expect(drawingsOf(item)).toEqual(drawings))
})

describe('handing in', () => {
  it('sends what is ready and leaves the rest', () => {
    const prepared = { photos: { '1': ['a', 'b'] }, notes: {} }
    const answers = answersOf([photo, other, original], prepared)
    expect(answers).toEqual([{ item: '1', materialIds: ['a', 'b'], note: '' }])
    expect(stillOpen([photo, other, original], answers)).toBe(1)
  })

  it('sends nothing when nothing is ready, and nothing twice', () => {
    expect(answersOf([photo, original], nothing)).toEqual([])
    expect(answersOf([{ ...photo, answered: true }], { photos: { '1': ['a'] }, notes: {} })).toEqual([])
    expect(answersOf([{ ...original, note: 'EMS 1' }], { photos: {}, notes: { '3': ' EMS 1 ' } })).toEqual([])
  })

  it('never counts a photo for an original that must come by post', () => {
    expect(answersOf([original], { photos: { '3': ['a'] }, notes: { '3': 'EMS 2' } })).toEqual([{ item: '3', materialIds: [], note: 'EMS 2' }])
    expect(stillOpen([original], [])).toBe(0)
  })
})

it('names the paper and the page', () => {
  expect(itemTitle({ paperTitle: '费用清单', page: 2, original: false })).toBe('费用清单 第2页')
  expect(itemTitle({ paperTitle: '户口簿', page: null, original: true })).toBe('户口簿（要原件）')
  expect(itemTitle({ paperTitle: null, page: null, original: false })).toBe('补一份材料')
})
