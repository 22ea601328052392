import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BURST_MS, KeyReader, STALL_MS } from '@/desk/keys'

const CODE = 'https://onething.example/#/r/GX2611200001.abc'

describe('a scanner gun and a hand', () => {
  const pressed: string[] = []
  const scanned: string[] = []
  let reader: KeyReader

  beforeEach(() => {
    vi.useFakeTimers()
    pressed.length = scanned.length = 0
    reader = new KeyReader((key) => pressed.push(key), (text) => scanned.push(text))
  })
  afterEach(() => vi.useRealTimers())

  it('tells a key pressed alone', () => {
    reader.feed('j')
    expect(pressed).toEqual([])
    vi.advanceTimersByTime(BURST_MS)
    expect(pressed).toEqual(['j'])
  })

  it('takes a burst with Enter for a code and fires none of its keys', () => {
    for (const key of CODE) reader.feed(key)
    expect(reader.feed('Enter')).toBe(true)
    expect(scanned).toEqual([CODE])
    vi.advanceTimersByTime(STALL_MS)
    expect(pressed).toEqual([])
  })

  it('waits for the rest of a code when the machine stalls', () => {
    for (const key of CODE.slice(0, 20)) reader.feed(key)
    vi.advanceTimersByTime(STALL_MS - 1)
    for (const key of CODE.slice(20)) reader.feed(key)
    reader.feed('Enter')
    expect(scanned).toEqual([CODE])
    expect(pressed).toEqual([])
  })

  it('takes a code of a gun that sends no Enter', () => {
    for (const key of CODE) reader.feed(key)
    vi.advanceTimersByTime(STALL_MS)
    expect(scanned).toEqual([CODE])
  })

  it('decides nothing from a few keys at once', () => {
    for (const key of 'axs') reader.feed(key)
    vi.advanceTimersByTime(STALL_MS)
    expect([pressed, scanned]).toEqual([[], []])
  })

  it('leaves Enter and arrows to the page', () => {
    expect(reader.feed('Enter')).toBe(false)
    expect(reader.feed('ArrowDown')).toBe(false)
    expect(pressed).toEqual(['Enter', 'ArrowDown'])
  })
})
