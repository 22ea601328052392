import { Unreachable, newKey, type Api, type Method } from './api'

/** One write that must happen exactly once, however often the network drops. */
interface Entry {
  key: string
  slot: string | null
  label: string
  method: Method
  path: string
  /** Asked for at the first attempt and then frozen: the same key must always carry the same body. */
  body: () => unknown
  frozen: { value: unknown } | null
  settle: { resolve: (value: unknown) => void; reject: (error: unknown) => void }[]
}

export interface OutboxState {
  /** Writes not yet confirmed by the server. */
  pending: number
  /** True after a write could not reach the server, until one gets through again. */
  stalled: boolean
  labels: string[]
}

export interface SubmitOptions {
  /** A later write of the same slot replaces an earlier one that was never tried. */
  slot?: string
  label?: string
  key?: string
}

/**
 * Unsent writes in memory, sent in order, each with one idempotency key.
 *
 * In memory on purpose: personal data stays out of browser storage.
 */
export class Outbox {
  private readonly queue: Entry[] = []
  private running = false
  private stalled = false
  private readonly listeners = new Set<(state: OutboxState) => void>()

  constructor(private readonly api: Pick<Api, 'send'>) {}

  get state(): OutboxState {
    return { pending: this.queue.length, stalled: this.stalled, labels: this.queue.map((entry) => entry.label) }
  }

  onChange(listener: (state: OutboxState) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Resolves with the server's answer, be it now or after the network came back; rejects only on the server's refusal. */
  submit<T>(method: Method, path: string, body: unknown | (() => unknown), options: SubmitOptions = {}): Promise<T> {
    const produce = typeof body === 'function' ? (body as () => unknown) : () => body
    return new Promise<T>((resolve, reject) => {
      const settle = { resolve: resolve as (value: unknown) => void, reject }
      const waiting = options.slot === undefined ? undefined : this.queue.find((entry) => entry.slot === options.slot && !entry.frozen)
      if (waiting) {
        waiting.body = produce
        waiting.settle.push(settle)
      } else {
        this.queue.push({
          key: options.key ?? newKey(),
          slot: options.slot ?? null,
          label: options.label ?? '',
          method,
          path,
          body: produce,
          frozen: null,
          settle: [settle],
        })
      }
      this.changed()
      void this.flush()
    })
  }

  /** Sends what waits; call it when the network is back. Stops at the first write that cannot get through. */
  async flush(): Promise<void> {
    if (this.running) return
    this.running = true
    try {
      for (let entry = this.queue[0]; entry; entry = this.queue[0]) {
        entry.frozen ??= { value: entry.body() }
        try {
          const answer = await this.api.send(entry.method, entry.path, entry.frozen.value, { key: entry.key })
          this.finish(entry, (settle) => settle.resolve(answer))
        } catch (error) {
          if (error instanceof Unreachable) {
            this.stalled = true
            return
          }
          this.finish(entry, (settle) => settle.reject(error))
        }
      }
    } finally {
      this.running = false
      this.changed()
    }
  }

  private finish(entry: Entry, tell: (settle: Entry['settle'][number]) => void) {
    this.stalled = false
    this.queue.splice(this.queue.indexOf(entry), 1)
    this.changed()
    entry.settle.forEach(tell)
  }

  private changed() {
    const state = this.state
    this.listeners.forEach((listener) => listener(state))
  }
}
