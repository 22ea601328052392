/** The part of EventSource we use; the platform passes its own. */
export interface Source {
  addEventListener(type: string, listener: (event: { data: string }) => void): void
  onopen: unknown
  onerror: unknown
  close(): void
}

export type LiveEvent = 'case' | 'notice' | 'call' | 'resync'
type Listener = (event: LiveEvent, id: string) => void

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

/**
 * Live updates carry ids only; whoever listens re-reads.
 *
 * After every reconnect listeners hear "resync", because what happened in between is unknown.
 */
export class Live {
  private source: Source | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private waitMs = FIRST_WAIT_MS
  private dropped = false
  private readonly listeners = new Set<Listener>()

  constructor(private readonly open: () => Source) {}

  on(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  start() {
    if (this.source || this.timer) return
    this.connect()
  }

  stop() {
    this.source?.close()
    this.source = null
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.dropped = false
    this.waitMs = FIRST_WAIT_MS
  }

  private connect() {
    this.timer = null
    const source = this.open()
    this.source = source
    source.onopen = () => {
      this.waitMs = FIRST_WAIT_MS
      if (this.dropped) this.tell('resync', '')
      this.dropped = false
    }
    source.onerror = () => {
      if (this.source !== source) return
      source.close()
      this.source = null
      this.dropped = true
      this.timer = setTimeout(() => this.connect(), this.waitMs)
      this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS)
    }
    for (const type of ['case', 'notice', 'call', 'resync'] as const) {
      source.addEventListener(type, (event) => this.tell(type, event.data))
    }
  }

  private tell(event: LiveEvent, id: string) {
    this.listeners.forEach((listener) => listener(event, id))
  }
}
