import { ref, shallowRef } from 'vue'
import { ApiProblem, messageOf, newKey } from '@/shared/api'
import { deskApi } from './desk-api'
import type { DeskCase } from './types'
import { statusOf } from './words'

export const current = shallowRef<DeskCase | null>(null)
export const opening = ref(false)
export const problem = ref('')
/** Why the page changed under the clerk's hands; stays until the next case. */
export const overtaken = ref('')

let wanted: string | null = null

export async function show(id: string | null) {
  wanted = id
  problem.value = ''
  overtaken.value = ''
  if (id === null) {
    current.value = null
    return
  }
  if (current.value?.case.id !== id) current.value = null
  opening.value = true
  await read(id)
  if (wanted === id) opening.value = false
}

async function read(id: string) {
  try {
    const found = await deskApi.case(id)
    if (wanted === id) current.value = found
  } catch (error) {
    if (wanted === id && !current.value) problem.value = messageOf(error)
  }
}

/** Somebody or something changed the open case: show the fresh state and say who it was. */
export async function refresh(id: string, mine: string) {
  const before = current.value
  if (wanted !== id) return
  await read(id)
  const after = current.value
  if (!before || !after || before.case.status === after.case.status) return
  const last = after.events.at(-1)
  // What the machine does after a decision (registering it) is no surprise to anybody.
  if (last && last.who !== mine && last.role !== '自动') overtaken.value = handledBy(after)
}

/** Who was faster, when, and what it is now. */
export function handledBy(fresh: DeskCase): string {
  const last = fresh.events.at(-1)
  const now = statusOf(fresh.case).text
  return last ? `这件刚刚已由${last.who}处理（${last.atText}），现在是「${now}」` : `现在是「${now}」`
}

/** Typed reasons by case and action: closing a box, losing a race or the session must not lose a word. */
const drafts = new Map<string, { codes: string[]; text: string }>()

export const draftOf = (id: string, action: string) => drafts.get(`${id} ${action}`) ?? { codes: [], text: '' }

export function keepDraft(id: string, action: string, codes: string[], text: string) {
  drafts.set(`${id} ${action}`, { codes, text })
}

const dropDraft = (id: string, action: string) => drafts.delete(`${id} ${action}`)

/** Keys by case, action and content. A key lives until the server has answered, so that a repeat after a lost line does nothing twice. */
const keys = new Map<string, string>()

export type Outcome = { done: true } | { done: false; message: string; stale: boolean }

export async function act(id: string, action: string, body: unknown, send: (key: string) => Promise<unknown>): Promise<Outcome> {
  const name = `${id} ${action} ${JSON.stringify(body)}`
  const key = keys.get(name) ?? newKey()
  keys.set(name, key)
  try {
    await send(key)
    keys.delete(name)
    dropDraft(id, action)
    return { done: true }
  } catch (error) {
    const answered = error instanceof ApiProblem && error.status < 500 && error.status !== 401
    if (answered) keys.delete(name)
    const stale = error instanceof ApiProblem && error.status === 409
    if (stale) {
      const before = current.value?.case.status
      await read(id)
      const fresh = current.value
      overtaken.value = fresh && fresh.case.status !== before ? handledBy(fresh) : error.message
    }
    return { done: false, message: messageOf(error), stale }
  }
}
