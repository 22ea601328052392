import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { DraftStore, SaveFailed } from '@/citizen/form/draft-store'
import type { Put, Saved } from '@/citizen/form/draft-store'
import { copyOf } from '@/citizen/form/merge'
import type { DraftBody } from '@/citizen/form/types'

/** A server in a few lines: versions, stale refusals, and answers remembered by key. */
class Server {
  version = 1
  body: DraftBody = {}
  writes = 0
  keys: string[] = []
  down = false
  loseAnswers = 0
  private answers = new Map<string, Saved>()

  put: Put = async ({ version, body }, key) => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    this.keys.push(key)
    if (this.down) throw new SaveFailed('network', '网络断开')
    const before = this.answers.get(key)
    if (before) return before
    if (version !== this.version) throw new SaveFailed('stale', '已改过', copyOf({ version: this.version, body: this.body }))
    this.body = copyOf(body)
    this.version += 1
    this.writes += 1
    const saved = { version: this.version, savedAt: `v${this.version}` }
    this.answers.set(key, saved)
    if (this.loseAnswers > 0) {
      this.loseAnswers -= 1
      throw new SaveFailed('network', '网络断开')
    }
    return saved
  }

  /** Another device saves. */
  elsewhere(change: (body: DraftBody) => void): void {
    change(this.body)
    this.version += 1
  }
}

let server: Server
const open = (): DraftStore => new DraftStore({ version: server.version, savedAt: 'v1', body: copyOf(server.body) }, server.put)

beforeEach(() => {
  vi.useFakeTimers()
  server = new Server()
})
afterEach(() => vi.useRealTimers())

describe('saving by itself', () => {
  it('saves a change within two seconds even while typing never stops', async () => {
    const store = open()
    for (let typed = 0; typed < 20; typed += 1) {
      store.body.phone = `139${typed}`
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(server.writes).toBeGreaterThanOrEqual(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.body.phone).toBe('13919')
    expect(store.status.save).toBe('saved')
  })

  it('does not send one request per key press', async () => {
    const store = open()
    for (const letter of '1390000000') {
      store.body.phone = (store.body.phone ?? '') + letter
      await vi.advanceTimersByTimeAsync(40)
    }
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.writes).toBe(1)
  })

  it('sends nothing when nothing changed', async () => {
    const store = open()
    store.body.phone = '1'
    delete store.body.phone
    await vi.advanceTimersByTimeAsync(5000)
    expect(server.keys).toEqual([])
    expect(store.status.save).toBe('saved')
  })

  it('flush sends at once and includes what changed during the request', async () => {
    const store = open()
    store.body.phone = '1'
    const flushed = store.flush()
    await vi.advanceTimersByTimeAsync(10)
    store.body.phone = '12'
    await vi.advanceTimersByTimeAsync(200)
    expect(await flushed).toBe(true)
    expect(server.body.phone).toBe('12')
  })
})

describe('without a network', () => {
  it('keeps everything and sends it once when back', async () => {
    const store = open()
    server.down = true
    store.body.phone = '1'
    await vi.advanceTimersByTimeAsync(3000)
    expect(store.status.save).toBe('waiting')
    store.body.filing = { wanted: true, places: [] }
    server.down = false
    const back = store.retry()
    await vi.advanceTimersByTimeAsync(500)
    expect(await back).toBe(true)
    expect(server.body).toEqual({ phone: '1', filing: { wanted: true, places: [] } })
  })

  it('asks again under the same key when the answer was lost, so the change is written once', async () => {
    const store = open()
    server.loseAnswers = 1
    store.body.phone = '1'
    await vi.advanceTimersByTimeAsync(5000)
    expect(server.writes).toBe(1)
    expect(new Set(server.keys).size).toBe(1)
    expect(store.status.save).toBe('saved')
  })

  it('comes back by itself without an online event', async () => {
    const store = open()
    server.down = true
    store.body.phone = '1'
    await vi.advanceTimersByTimeAsync(2000)
    server.down = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.body.phone).toBe('1')
  })
})

describe('two devices', () => {
  it('merges what does not touch and saves the result', async () => {
    const store = open()
    server.elsewhere((body) => (body.settlement = { wanted: true }))
    store.body.phone = '1'
    await vi.advanceTimersByTimeAsync(3000)
    expect(server.body).toEqual({ phone: '1', settlement: { wanted: true } })
    expect(store.body.settlement).toEqual({ wanted: true })
    expect(store.status.merged).toBe(true)
  })

  it.each(['mine', 'theirs'] as const)('lets the person choose when both changed one thing: %s', async (side) => {
    const store = open()
    server.elsewhere((body) => (body.phone = 'there'))
    store.body.phone = 'here'
    await vi.advanceTimersByTimeAsync(3000)
    expect(store.status.save).toBe('clash')
    expect(server.body.phone).toBe('there')
    const answered = store.answer(() => side)
    await vi.advanceTimersByTimeAsync(3000)
    await answered
    expect(server.body.phone).toBe(side === 'mine' ? 'here' : 'there')
    expect(store.body.phone).toBe(server.body.phone)
    expect(store.status.save).toBe('saved')
  })

  it('takes over the other device without a request when nothing was typed here', async () => {
    const store = open()
    store.refresh({ version: 5, savedAt: 'v5', body: { phone: 'there' } })
    await vi.advanceTimersByTimeAsync(3000)
    expect(store.body.phone).toBe('there')
    expect(server.keys).toEqual([])
  })
})

describe('other refusals', () => {
  it('waits for the sign-in and then sends what was typed', async () => {
    let signedIn = false
    const store = new DraftStore({ version: 1, savedAt: '', body: {} }, async (request, key) => {
      if (!signedIn) throw new SaveFailed('signedOut', '请重新登录')
      return server.put(request, key)
    })
    store.body.phone = '1'
    await vi.advanceTimersByTimeAsync(3000)
    expect(store.status.save).toBe('signedOut')
    signedIn = true
    const back = store.retry()
    await vi.advanceTimersByTimeAsync(500)
    expect(await back).toBe(true)
    expect(server.body.phone).toBe('1')
  })

  it('shows a refusal and tries again only after the next change', async () => {
    let tries = 0
    const store = new DraftStore({ version: 1, savedAt: '', body: {} }, async (request, key) => {
      tries += 1
      if (tries === 1) throw new SaveFailed('refused', '电话太长')
      return server.put(request, key)
    })
    store.body.phone = '1'
    await vi.advanceTimersByTimeAsync(10_000)
    expect([tries, store.status.save, store.status.message]).toEqual([1, 'refused', '电话太长'])
    store.body.phone = '2'
    await vi.advanceTimersByTimeAsync(3000)
    expect(store.status.save).toBe('saved')
  })
})
