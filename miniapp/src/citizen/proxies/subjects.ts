import { shallowRef, watch } from 'vue'
import { api } from '@/browser/api'
import type { Proxies, Subject } from '@/shared/types'
import { session } from '../session'

/** Whom I may act for today; empty for most people, and then nothing about it is shown. */
export const subjects = shallowRef<Subject[]>([])

export async function loadSubjects(): Promise<void> {
  try {
    subjects.value = (await api.get<Proxies>('/proxies')).subjects
  } catch {
    // Only a convenience here; the proxies page itself reports what went wrong.
  }
}

watch(
  () => session.citizen?.accountId,
  () => (subjects.value = []),
)
