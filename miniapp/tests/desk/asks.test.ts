import { describe, expect, it } from 'vitest'
import { blank, missing, place, sameSpot, sheavesOf, wire } from '@/desk/notice/asks'

const INVOICE = { code: 'invoice', title: '住院发票', pages: [{ material: 'm1', page: 1 }, { material: 'm2', page: 2 }] }

describe('the one notice', () => {
  it('names the paper and the page', () => {
    expect(place(blank(INVOICE, INVOICE.pages[1]))).toBe('住院发票第2页')
    expect(place(blank(INVOICE))).toBe('住院发票')
    expect(place(blank({ code: null, title: '' }))).toBe('其他')
  })

  it('knows a spot again, so that a second press takes the tick back', () => {
    expect(sameSpot(blank(INVOICE, INVOICE.pages[0]), blank(INVOICE, INVOICE.pages[0]))).toBe(true)
    expect(sameSpot(blank(INVOICE, INVOICE.pages[0]), blank(INVOICE, INVOICE.pages[1]))).toBe(false)
    expect(sameSpot(blank(INVOICE), blank(INVOICE, INVOICE.pages[0]))).toBe(false)
  })

  it('does not go out empty, vague, or again without a reason', () => {
    const named = { ...blank(INVOICE), code: 'unreadable' }
    expect(missing([], false, '')).not.toBe('')
    expect(missing([blank(INVOICE)], false, '')).toContain('住院发票')
    expect(missing([named], false, '')).toBe('')
    expect(missing([named], true, ' ')).toContain('一次说全')
    expect(missing([named], true, '漏看了')).toBe('')
  })

  it('sends only what was said', () => {
    expect(wire([{ ...blank(INVOICE, INVOICE.pages[1]), code: 'unreadable', say: ' 金额挡住了 ' }])).toEqual([
      { code: 'unreadable', say: '金额挡住了', paper: 'invoice', paperTitle: '住院发票', page: 2, material: 'm2', original: false },
    ])
    expect(wire([{ ...blank({ code: null, title: '' }), say: '请来电' }])).toEqual([{ say: '请来电', original: false }])
  })

  it('offers the papers of the catalogue with their pages, also those that never came', () => {
    const handed = [
      { id: 'a', kind: 'invoice', name: 'IMG_1.jpg', pages: 1 },
      { id: 'b', kind: 'invoice', name: 'IMG_2.pdf', pages: 2 },
      { id: 's', kind: 'signature', name: 'signature.png', pages: 1 },
      { id: 'x', kind: 'letter', name: '信.jpg', pages: 1 },
    ]
    const catalogue = [
      { code: 'invoice', title: '住院发票', materials: ['a', 'b'] },
      { code: 'discharge', title: '出院证', materials: [] },
    ]
    const sheaves = sheavesOf(handed, catalogue)
    expect(sheaves.map((one) => [one.title, one.pages.length])).toEqual([
      ['住院发票', 3],
      ['出院证', 0],
      ['信.jpg', 1],
    ])
    expect(sheaves[0]!.pages.map((one) => [one.material, one.page])).toEqual([['a', 1], ['b', 2], ['b', 3]])
  })
})
