/** The drafts this visit works on. Kept in memory, so that a sign-in in between or a look at another page loses nothing. */
import { inject, reactive, shallowReactive, watch } from 'vue'
import type { InjectionKey } from 'vue'

import { api } from '@/browser/api'
import { ApiProblem, Unreachable, messageOf } from '@/shared/api'
import type { DraftBody, ItemFinding, Material } from '@/shared/types'
import { network } from '../base/network'
import { session } from '../session'
import { DraftStore, SaveFailed } from './draft-store'
import type { Saved } from './draft-store'
import { policyOf } from './policy'
import type { PolicyView } from './policy'
import type { DraftOpened } from './wire'

export interface OpenDraft {
  readonly id: string
  readonly draft: DraftOpened
  readonly store: DraftStore
  readonly policy: PolicyView
  readonly materials: Material[]
  readonly checked: { findings: ItemFinding[]; known: boolean }
}

export const DRAFT: InjectionKey<OpenDraft> = Symbol('draft')

export function useDraft(): OpenDraft {
  const found = inject(DRAFT)
  if (!found) throw new Error('a step outside the form')
  return found
}

const opened = new Map<string, { account: string; entry: OpenDraft }>()

/** At once when this visit has it open already. */
export function recall(id: string): OpenDraft | null {
  const found = opened.get(id)
  if (!found) return null
  if (found.account === session.citizen?.accountId) return found.entry
  forget(id) // Somebody else signed in on this phone.
  return null
}

export async function openDraft(id: string): Promise<OpenDraft> {
  const found = recall(id)
  if (found) {
    await found.store.retry()
    return found
  }
  return keep(await api.get<DraftOpened>(`/drafts/${id}`))
}

export async function keep(draft: DraftOpened): Promise<OpenDraft> {
  const policy = await policyOf(draft.region)
  const store = new DraftStore(draft, (request, key) => putDraft(draft.id, request, key))
  const entry: OpenDraft = {
    id: draft.id,
    draft,
    store,
    policy,
    materials: reactive([...draft.materials]),
    checked: shallowReactive({ findings: [], known: false }),
  }
  watch(() => store.status.save, (save) => (network.stalled = save === 'waiting'))
  opened.set(draft.id, { account: session.citizen?.accountId ?? '', entry })
  return entry
}

export function forget(id: string): void {
  opened.get(id)?.entry.store.close()
  opened.delete(id)
}

/** What another device saved meanwhile, asked when the page comes back into view. */
export async function lookAgain(entry: OpenDraft): Promise<void> {
  try {
    const fresh = await api.get<DraftOpened>(`/drafts/${entry.id}`)
    entry.store.refresh(fresh)
    for (const one of fresh.materials) {
      if (!entry.materials.some((held) => held.id === one.id)) entry.materials.push(one)
    }
  } catch {
    // Only a look; the next save says what is wrong, if anything is.
  }
}

/** The server's view of the whole draft as saved just now; null when it could not be asked. */
export async function check(entry: OpenDraft): Promise<ItemFinding[] | null> {
  if (!(await entry.store.flush())) return null
  try {
    const { findings } = await api.send<{ findings: ItemFinding[] }>('POST', `/drafts/${entry.id}/check`)
    entry.checked.findings = findings
    entry.checked.known = true
    return findings
  } catch (error) {
    if (error instanceof Unreachable) return null
    throw error
  }
}

export const findingsOf = (entry: OpenDraft, kind: string, key: string): ItemFinding[] =>
  entry.checked.findings.filter((one) => one.kind === kind && one.key === key)

async function putDraft(id: string, request: { version: number; body: DraftBody }, key: string): Promise<Saved> {
  try {
    return await api.send<Saved>('PUT', `/drafts/${id}`, request, { key })
  } catch (error) {
    throw saveFailure(error)
  }
}

function saveFailure(error: unknown): SaveFailed {
  const message = messageOf(error)
  if (!(error instanceof ApiProblem)) return new SaveFailed('network', message)
  if (error.status === 401) return new SaveFailed('signedOut', message)
  if (error.code === 'draft.stale') {
    const theirs = error.extra as { version?: number; body?: DraftBody }
    if (typeof theirs.version === 'number' && theirs.body) {
      return new SaveFailed('stale', message, { version: theirs.version, body: theirs.body })
    }
  }
  if (error.status >= 500 || error.status === 429 || error.status === 408) return new SaveFailed('network', message)
  return new SaveFailed('refused', message)
}

// The store's own timer retries too; this only makes it quicker.
window.addEventListener('online', () => opened.forEach(({ entry }) => void entry.store.retry()))
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') opened.forEach(({ entry }) => void entry.store.flush())
})
window.addEventListener('beforeunload', (event) => {
  if ([...opened.values()].some(({ entry }) => entry.store.unsaved)) event.preventDefault()
})
