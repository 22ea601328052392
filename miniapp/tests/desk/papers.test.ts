import { describe, expect, it } from 'vitest'
import { fit, sheets, turned, turnedBy, zoomed } from '@/desk/papers/view'

const A4 = { width: 1240, height: 1754 }

describe('a paper on the screen', () => {
  it('fits the frame, also when turned, and is never blown up', () => {
    expect(fit(A4, { width: 620, height: 2000 }, 0)).toBe(0.5)
    expect(fit(A4, { width: 877, height: 2000 }, 90)).toBe(0.5)
    expect(fit({ width: 100, height: 100 }, { width: 800, height: 800 }, 0)).toBe(1)
    expect(fit({ width: 0, height: 0 }, { width: 800, height: 800 }, 0)).toBe(1)
  })

  it('changes sides when turned, and comes round', () => {
    expect(turned(A4, 270)).toEqual({ width: 1754, height: 1240 })
    expect([turnedBy(270, 90), turnedBy(0, -90)]).toEqual([0, 270])
  })

  it('grows and shrinks in steps, between two ends', () => {
    expect([zoomed(0.37, 1), zoomed(0.37, -1), zoomed(0.5, 1)]).toEqual([0.5, 0.33, 0.67])
    expect([zoomed(4, 1), zoomed(0.1, -1)]).toEqual([4, 0.1])
  })

  it('is one of all pages in a row; a file without pages is one too', () => {
    expect(sheets([{ pages: 1 }, { pages: 3 }, { pages: 0 }])).toEqual([
      { paper: 0, page: 1 }, { paper: 1, page: 1 }, { paper: 1, page: 2 }, { paper: 1, page: 3 }, { paper: 2, page: 1 },
    ])
  })
})
