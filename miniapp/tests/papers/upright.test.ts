import { describe, expect, it } from 'vitest'
import { marked } from '@/citizen/papers/upright'

const SOI = [0xff, 0xd8]
const REST = [0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 9, 9]

/** A JPEG's head with an orientation, as phones write it: small byte first. */
const phone = (orientation: number) =>
  new Uint8Array([
    ...SOI,
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
    ...REST,
  ])
const orientationOf = (jpeg: Uint8Array) => jpeg[30]

describe('a page that is turned upright', () => {
  it.each([
    [1, 2, 3],
    [1, 1, 6],
    [6, 1, 3],
    [6, 3, 1],
    [8, 2, 6],
    [2, 2, 4],
    [0, 1, 6],
  ] as const)('goes on from the mark %i by %i quarters to %i', (before, quarters, after) => {
    const photo = phone(before)
    const turned = marked(photo, quarters)

    expect(orientationOf(turned)).toBe(after)
    expect(orientationOf(photo)).toBe(before)
    expect([...turned.slice(-REST.length)]).toEqual(REST)
  })

  it('gets a mark when the phone wrote none, and keeps every byte of the picture', () => {
    const turned = marked(new Uint8Array([...SOI, ...REST]), 2)

    expect([...turned.slice(2, 12)]).toEqual([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0])
    expect(turned[31]).toBe(3)
    expect([...turned.slice(38)]).toEqual(REST)
  })

  it('is not upset by a file that ends too early', () => {
    expect(marked(new Uint8Array([...SOI, 0xff, 0xe1, 0, 200, 0x45]), 1).length).toBeGreaterThan(36)
  })
})
