/** Sending the form, once: one key per version of it, repeated until an answer comes. */
import { outbox } from '@/browser/api'
import { ApiProblem, messageOf, newKey } from '@/shared/api'
import type { ItemFinding } from '@/shared/types'
import { forget, lookAgain } from '../open-draft'
import type { OpenDraft } from '../open-draft'

export type Outcome =
  | { kind: 'done'; applicationId: string }
  | { kind: 'fix'; message: string }
  | { kind: 'failed'; message: string }

const PAUSE_MS = 2000
const keys = new Map<string, string>()

/** A second tap, a lost answer or a reload of the page in between: the same version always goes under the same key. */
function keyOf(draft: string, version: number): string {
  const name = `${draft}/${version}`
  if (!keys.has(name)) keys.set(name, newKey())
  return keys.get(name)!
}

export async function submitDraft(entry: OpenDraft, page: { waiting(): void; still(): boolean }): Promise<Outcome> {
  while (!(await entry.store.flush())) {
    const { save, message } = entry.store.status
    if (save !== 'waiting' || !page.still()) return { kind: save === 'clash' ? 'fix' : 'failed', message: message || '还没有保存好，请再试一次。' }
    page.waiting()
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  const version = entry.store.currentVersion
  const slow = setTimeout(() => outbox.state.stalled && page.waiting(), PAUSE_MS)
  try {
    const answer = await outbox.submit<{ id: string }>('POST', `/drafts/${entry.id}/submit`, { version }, {
      key: keyOf(entry.id, version),
      label: '提交申请',
    })
    forget(entry.id)
    return { kind: 'done', applicationId: answer.id }
  } catch (error) {
    return refusal(entry, error)
  } finally {
    clearTimeout(slow)
  }
}

async function refusal(entry: OpenDraft, error: unknown): Promise<Outcome> {
  const message = messageOf(error)
  if (!(error instanceof ApiProblem)) return { kind: 'failed', message }
  if (error.code === 'draft.submitted' && typeof error.extra['applicationId'] === 'string') {
    forget(entry.id)
    return { kind: 'done', applicationId: error.extra['applicationId'] }
  }
  if (error.code === 'application.not_ready') {
    const findings = error.extra['findings'] as ItemFinding[] | undefined
    if (findings) entry.checked.findings = findings
    return { kind: 'fix', message }
  }
  if (error.code === 'draft.stale') {
    await lookAgain(entry)
    return { kind: 'fix', message: '您在另一台设备上刚改过，已经合并进来。请再核对一遍，然后提交。' }
  }
  return { kind: 'failed', message }
}
