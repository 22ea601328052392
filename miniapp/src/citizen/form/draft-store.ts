/**
 * Keeps one draft safe: every change reaches the server within two seconds, a lost network loses nothing,
 * and what another device changed meanwhile is merged. All of it lives in memory; the browser stores nothing.
 */
import { reactive, watch } from 'vue'

import { newKey } from '@/shared/api'

import { copyOf, merge, same, settle } from './merge'
import type { Clash, Merged } from './merge'
import type { DraftBody } from './types'

export interface Saved {
  version: number
  savedAt: string
}

/** What the transport says when a save fails; anything else is a programming error and is thrown. */
export class SaveFailed extends Error {
  readonly why: 'network' | 'stale' | 'signedOut' | 'refused'
  readonly theirs: { version: number; body: DraftBody } | undefined

  constructor(why: SaveFailed['why'], message: string, theirs?: { version: number; body: DraftBody }) {
    super(message)
    this.why = why
    this.theirs = theirs
  }
}

export type Put = (request: { version: number; body: DraftBody }, key: string) => Promise<Saved>

/** saved and dirty speak for themselves; waiting = kept here until the network is back; clash = the person must choose. */
export type SaveState = 'saved' | 'dirty' | 'saving' | 'waiting' | 'clash' | 'signedOut' | 'refused'

const QUIET_MS = 600
const LONGEST_MS = 1500
const RETRY_MS = [1000, 2000, 4000, 8000, 15000]

interface Attempt {
  key: string
  version: number
  body: DraftBody
}

export class DraftStore {
  readonly body: DraftBody
  readonly status: { save: SaveState; savedAt: string; message: string; merged: boolean; clashes: Clash[] }

  private version: number
  private base: DraftBody
  private attempt: Attempt | null = null
  private running: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private dirtySince = 0
  private failures = 0
  private clash: { merged: Merged<DraftBody>; theirs: { version: number; body: DraftBody } } | null = null
  private readonly put: Put
  private readonly stopWatching: () => void

  constructor(start: Saved & { body: DraftBody }, put: Put) {
    this.put = put
    this.version = start.version
    this.base = copyOf(start.body)
    this.body = reactive(copyOf(start.body))
    this.status = reactive({ save: 'saved', savedAt: start.savedAt, message: '', merged: false, clashes: [] })
    this.stopWatching = watch(this.body, () => this.touch(), { deep: true, flush: 'sync' })
  }

  get currentVersion(): number {
    return this.version
  }

  get unsaved(): boolean {
    return this.attempt !== null || !same(this.body, this.base)
  }

  /** Send now what is not sent yet. Resolves true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    if (this.running) await this.running
    while (this.unsaved && !this.clash) {
      await this.run()
      if (this.status.save !== 'saved' && this.status.save !== 'dirty') break
    }
    return !this.unsaved
  }

  /** The network is back, the person signed in again, or they press "再试一次". */
  async retry(): Promise<boolean> {
    this.failures = 0
    return this.flush()
  }

  /** The person's answer to "您在另一台设备上改过". */
  async answer(choose: (clash: Clash) => 'mine' | 'theirs'): Promise<boolean> {
    if (!this.clash) return this.flush()
    const { merged, theirs } = this.clash
    const now = merge(this.base, copyOf(this.body), theirs.body)
    this.clash = null
    this.adopt(theirs, settle({ ...merged, value: now.value }, choose))
    return this.flush()
  }

  /** Read the draft again after another device said it moved on; unsaved typing here is merged, not overwritten. */
  refresh(theirs: Saved & { body: DraftBody }): void {
    if (theirs.version <= this.version || this.running || this.clash) return
    this.meet(theirs)
  }

  close(): void {
    clearTimeout(this.timer)
    this.stopWatching()
  }

  private touch(): void {
    if (this.clash) return
    if (same(this.body, this.base) && !this.attempt) {
      clearTimeout(this.timer)
      this.dirtySince = 0
      if (this.status.save === 'dirty') this.status.save = 'saved'
      return
    }
    const now = Date.now()
    this.dirtySince ||= now
    if (this.status.save === 'saved' || this.status.save === 'refused') this.status.save = 'dirty'
    if (this.status.save === 'waiting' || this.status.save === 'signedOut') return
    this.plan(Math.max(0, Math.min(QUIET_MS, this.dirtySince + LONGEST_MS - now)))
  }

  private plan(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), ms)
  }

  private run(): Promise<void> {
    this.running ??= this.sendOne().finally(() => {
      this.running = null
    })
    return this.running
  }

  /** One request at a time. An attempt whose answer was lost goes out again unchanged, under the same key. */
  private async sendOne(): Promise<void> {
    if (!this.unsaved || this.clash) return
    this.attempt ??= { key: newKey(), version: this.version, body: copyOf(this.body) }
    this.dirtySince = 0
    this.status.save = 'saving'
    try {
      const saved = await this.put({ version: this.attempt.version, body: this.attempt.body }, this.attempt.key)
      this.done(saved, this.attempt.body)
    } catch (error) {
      if (!(error instanceof SaveFailed)) throw error
      this.failed(error)
    }
  }

  private done(saved: Saved, body: DraftBody): void {
    this.attempt = null
    this.failures = 0
    this.version = saved.version
    this.base = copyOf(body)
    this.status.savedAt = saved.savedAt
    this.status.message = ''
    this.settled()
  }

  private settled(): void {
    if (same(this.body, this.base)) {
      this.status.save = 'saved'
      this.dirtySince = 0
      return
    }
    this.status.save = 'dirty'
    this.plan(QUIET_MS)
  }

  private failed(error: SaveFailed): void {
    this.status.message = error.message
    if (error.why === 'stale' && error.theirs) {
      this.attempt = null
      this.meet(error.theirs)
    } else if (error.why === 'signedOut') {
      this.status.save = 'signedOut'
    } else if (error.why === 'refused' || error.why === 'stale') {
      this.attempt = null
      this.status.save = 'refused'
    } else {
      this.status.save = 'waiting'
      this.plan(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 15000)
      this.failures += 1
    }
  }

  private meet(theirs: { version: number; body: DraftBody }): void {
    const merged = merge(this.base, copyOf(this.body), theirs.body)
    if (merged.clashes.length > 0) {
      this.clash = { merged, theirs: copyOf(theirs) }
      this.status.clashes = merged.clashes
      this.status.save = 'clash'
      return
    }
    this.status.merged = !same(theirs.body, this.base)
    this.adopt(theirs, merged.value)
  }

  private adopt(theirs: { version: number; body: DraftBody }, value: DraftBody): void {
    this.version = theirs.version
    this.base = copyOf(theirs.body)
    this.status.clashes = []
    for (const name of Object.keys(this.body) as (keyof DraftBody)[]) {
      if (!(name in value)) delete this.body[name]
    }
    Object.assign(this.body, copyOf(value))
    this.settled()
  }
}
