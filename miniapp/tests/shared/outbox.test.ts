import { describe, expect, it } from 'vitest'
import { ApiProblem, Unreachable, type Method, type SendOptions } from '@/shared/api'
import { Outbox } from '@/shared/outbox'

/** A server that remembers keys, behind a network that can be cut before or after it acted. */
function rig() {
  const done = new Map<string, unknown>()
  const bodies: unknown[] = []
  const net = { up: true, loseAnswer: false }
  const api = {
    async send<T>(_method: Method, _path: string, body?: unknown, options?: SendOptions): Promise<T> {
      await Promise.resolve()
      if (!net.up) throw new Unreachable()
      const key = options?.key ?? ''
      if (!done.has(key)) {
        done.set(key, { number: done.size + 1 })
        bodies.push(body)
      }
      if (net.loseAnswer) throw new Unreachable()
      return done.get(key) as T
    },
  }
  return { outbox: new Outbox(api), net, done, bodies }
}

describe('outbox', () => {
  it('keeps what could not be sent and sends it once when the network is back', async () => {
    const { outbox, net, bodies } = rig()
    net.up = false
    const answer = outbox.submit('POST', '/a', { n: 1 }, { label: '申请' })
    await outbox.flush()
    await new Promise((resolve) => setTimeout(resolve))
    expect(outbox.state).toMatchObject({ pending: 1, stalled: true, labels: ['申请'] })
    net.up = true
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
    expect(await answer).toEqual({ number: 1 })
    expect(bodies).toEqual([{ n: 1 }])
    expect(outbox.state).toMatchObject({ pending: 0, stalled: false })
  })

  it('does nothing twice when only the answer was lost', async () => {
    const { outbox, net, done } = rig()
    net.loseAnswer = true
    const answer = outbox.submit('POST', '/a', { n: 1 })
    await new Promise((resolve) => setTimeout(resolve))
    net.loseAnswer = false
    await outbox.flush()
    expect(await answer).toEqual({ number: 1 })
    expect(done.size).toBe(1)
  })

  it('keeps the order', async () => {
    const { outbox, net, bodies } = rig()
    net.up = false
    const all = [1, 2, 3].map((n) => outbox.submit('POST', '/a', { n }))
    await new Promise((resolve) => setTimeout(resolve))
    net.up = true
    await outbox.flush()
    await Promise.all(all)
    expect(bodies).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })

  it('replaces a waiting write of the same slot, but never one that was tried', async () => {
    const { outbox, net, bodies } = rig()
    net.up = false
    const all = [1, 2, 3].map((n) => outbox.submit('PUT', '/draft', { n }, { slot: 'draft' }))
    await new Promise((resolve) => setTimeout(resolve))
    all.push(outbox.submit('PUT', '/draft', { n: 4 }, { slot: 'draft' }), outbox.submit('PUT', '/draft', { n: 5 }, { slot: 'draft' }))
    net.up = true
    await outbox.flush()
    await Promise.all(all)
    expect(bodies).toHaveLength(2)
    expect(bodies.at(-1)).toEqual({ n: 5 })
  })

  it('hands a refusal to whoever asked and goes on with the next', async () => {
    let first = true
    const outbox = new Outbox({
      async send<T>(): Promise<T> {
        if (first) {
          first = false
          throw new ApiProblem(409, 'case.moved', '刚刚有人办理过')
        }
        return 'ok' as T
      },
    })
    const refused = outbox.submit('POST', '/a', {})
    const fine = outbox.submit('POST', '/b', {})
    await expect(refused).rejects.toThrow('刚刚有人办理过')
    expect(await fine).toBe('ok')
  })
})
