import { ref } from 'vue'
import { live } from '@/browser/api'
import { messageOf } from '@/shared/api'
import type { StaffMe } from '@/shared/types'
import { deskApi, whenExpired } from './desk-api'

/** Who sits here: unknown while asking, null when nobody is signed in. */
export const me = ref<StaffMe | null | undefined>(undefined)
/** The session ran out under an open page; the page stays where it is until the same person is back. */
export const expired = ref(false)
export const demo = ref(false)
export const serverToday = ref('')
export const startProblem = ref('')

const SHANGHAI_MS = 8 * 3_600_000
const dateInShanghai = (at: string) => new Date(Date.parse(at) + SHANGHAI_MS).toISOString().slice(0, 10)

whenExpired(() => {
  if (me.value) {
    expired.value = true
    live.stop()
  }
})

export async function ask() {
  startProblem.value = ''
  try {
    const session = await deskApi.session()
    demo.value = session.demo
    serverToday.value = dateInShanghai(session.now)
    me.value = session.staff
    if (session.staff) live.start()
  } catch (error) {
    startProblem.value = messageOf(error)
  }
}

/** Another person's unsent words must not be left to the next one: a different name starts a clean page. */
export function welcome(staff: StaffMe) {
  if (me.value && me.value.id !== staff.id) {
    location.reload()
    return
  }
  me.value = staff
  expired.value = false
  live.start()
}

export async function leave() {
  await deskApi.signOut()
  live.stop()
  location.hash = ''
  location.reload()
}
