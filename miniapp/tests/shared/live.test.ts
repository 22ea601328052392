import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Live, type Source } from '@/shared/live'

class FakeSource implements Source {
  static all: FakeSource[] = []
  onopen: unknown = null
  onerror: unknown = null
  closed = false
  private readonly heard = new Map<string, (event: { data: string }) => void>()
  constructor() {
    FakeSource.all.push(this)
  }
  addEventListener(type: string, listener: (event: { data: string }) => void) {
    this.heard.set(type, listener)
  }
  close() {
    this.closed = true
  }
  say(type: string, data: string) {
    this.heard.get(type)?.({ data })
  }
  opens() {
    ;(this.onopen as () => void)()
  }
  breaks() {
    ;(this.onerror as () => void)()
  }
}

beforeEach(() => {
  FakeSource.all = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('passes ids on, and asks to re-read after a gap', () => {
  const live = new Live(() => new FakeSource())
  const heard: string[] = []
  live.on((event, id) => heard.push(`${event}:${id}`))
  live.start()
  live.start()
  expect(FakeSource.all).toHaveLength(1)
  FakeSource.all[0]!.opens()
  FakeSource.all[0]!.say('case', 'c1')
  FakeSource.all[0]!.breaks()
  vi.advanceTimersByTime(1_000)
  expect(FakeSource.all).toHaveLength(2)
  FakeSource.all[1]!.opens()
  expect(heard).toEqual(['case:c1', 'resync:'])
})

it('waits longer each time the server stays away, and stops for good when told', () => {
  const live = new Live(() => new FakeSource())
  live.start()
  for (const wait of [1_000, 2_000, 4_000]) {
    FakeSource.all.at(-1)!.breaks()
    vi.advanceTimersByTime(wait - 1)
    const before = FakeSource.all.length
    vi.advanceTimersByTime(1)
    expect(FakeSource.all).toHaveLength(before + 1)
  }
  FakeSource.all.at(-1)!.breaks()
  live.stop()
  vi.advanceTimersByTime(600_000)
  expect(FakeSource.all).toHaveLength(4)
})
