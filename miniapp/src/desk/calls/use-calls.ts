import { computed, ref } from 'vue'
import { messageOf } from '@/shared/api'
import { deskApi } from '../desk-api'
import { me } from '../use-session'
import type { Calls } from './types'

/** The office's list; the bar shows how many wait, the page shows whom. */
export const calls = ref<Calls | null>(null)
export const problem = ref('')

const CALLERS = ['clerk', 'reviewer', 'supervisor']
/** Who rings people up; finance and the second review do not. */
export const rings = computed(() => me.value?.roles.some((role) => CALLERS.includes(role)) ?? false)

export async function reloadCalls() {
  if (!rings.value) return
  try {
    calls.value = await deskApi.calls()
    problem.value = ''
  } catch (error) {
    problem.value = messageOf(error)
  }
}
