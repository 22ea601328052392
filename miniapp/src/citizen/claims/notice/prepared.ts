/** What is ready for each item of a notice but not handed in yet: in memory, for this visit and this person only. */
import { reactive, watch } from 'vue'

import { session } from '../../session'

export interface Answer {
  item: string
  materialIds: string[]
  note: string
}

export interface Asked {
  id: string
  original: boolean
  answered: boolean
  note?: string | null
}

export interface Prepared {
  photos: Record<string, string[]>
  notes: Record<string, string>
}

const kept = new Map<string, Prepared>()

export function preparedFor(caseId: string): Prepared {
  const found = kept.get(caseId) ?? reactive<Prepared>({ photos: {}, notes: {} })
  kept.set(caseId, found)
  return found
}

export const forgetPrepared = (caseId: string): boolean => kept.delete(caseId)

export const anyPrepared = (): boolean =>
  [...kept.values()].some((one) => Object.values(one.photos).some((ids) => ids.length > 0) || Object.values(one.notes).some(Boolean))

watch(
  () => session.citizen?.accountId,
  () => kept.clear(),
)

window.addEventListener('beforeunload', (event) => {
  if (anyPrepared()) event.preventDefault()
})

/** What would go out now: photos of the items still open, and post numbers that changed. */
export function answersOf(items: readonly Asked[], prepared: Prepared): Answer[] {
  return items
    .filter((item) => !item.answered)
    .map((item) => ({ item: item.id, materialIds: item.original ? [] : (prepared.photos[item.id] ?? []), note: (prepared.notes[item.id] ?? '').trim() }))
    .filter((answer) => answer.materialIds.length > 0 || (answer.note !== '' && answer.note !== (items.find((one) => one.id === answer.item)?.note ?? '')))
}

/** How many photos are still to be taken after these answers; originals come by post. */
export const stillOpen = (items: readonly Asked[], answers: readonly Answer[]): number =>
  items.filter((item) => !item.answered && !item.original && !answers.some((answer) => answer.item === item.id && answer.materialIds.length > 0)).length
