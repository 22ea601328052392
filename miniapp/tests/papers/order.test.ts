import { describe, expect, it } from 'vitest'
import { placed } from '../../src/citizen/papers/order'

describe('pages chosen together', () => {
  const chosen = new Map([['one', 0], ['two', 1], ['three', 2]])

  it.each([
    [['one', 'two', 'three']],
    [['two', 'one', 'three']],
    [['three', 'two', 'one']],
    [['three', 'one', 'two']],
  ])('stand as they were chosen when they arrive as %j', (arrivals) => {
    const ids = arrivals.reduce<string[]>((all, one) => placed(all, one, chosen), ['before'])
    expect(ids).toEqual(['before', 'one', 'two', 'three'])
  })

  it('come last when nothing is known about the others', () => {
    expect(placed(['x', 'y'], 'one', new Map([['one', 0]]))).toEqual(['x', 'y', 'one'])
    expect(placed(['x'], 'z', chosen)).toEqual(['x', 'z'])
  })
})
