import { describe, expect, it } from 'vitest'
import { checkPhoto, judge } from '@/citizen/papers/checks'
import { measure } from '@/citizen/papers/measures'
import { turned } from '@/citizen/papers/turned'
import table from '../../../tests/materials/picture_cases.json'
import { paint } from './painter'
import type { Case } from './painter'

/** The same table the server's tests read: page and server find the same. */
describe('what is said about a photo', () => {
  it.each(table.cases as Case[])('$name', (one) => {
    const picture = paint(one)
    const seen = measure(picture)
    const about = { longest: one.longest ?? Math.max(one.width, one.height), camera: one.camera ?? false, kind: one.card ? 'id_card' : 'invoice' }
    const found = judge(seen, about, turned(picture))

    expect(found.map((finding) => `${finding.code}:${finding.level}`)).toEqual(one.finds)
    expect(Math.abs(seen.focus / one.measures.focus - 1)).toBeLessThan(0.01)
    expect(seen.glare).toBeCloseTo(one.measures.glare, 4)
    expect(seen.flat).toBeCloseTo(one.measures.flat, 2)
  })

  it('says of a stamp-sized picture that it is too small, and no more', () => {
    const found = checkPhoto({ width: 40, height: 30, data: new Uint8ClampedArray(4800) }, { longest: 40, camera: false })
    expect(found.map((finding) => finding.code)).toEqual(['small'])
  })
})
