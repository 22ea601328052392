import { reactive } from 'vue'
import { api, live, outbox } from '@/browser/api'
import type { Me, Preferences, Session, StaffMe, Subject } from '@/shared/types'
import { applyPreferences, display, NORMAL_SIZE } from './preferences'

/** Who sits before the phone. Memory only; the cookie is the server's and out of reach for scripts. */
export const session = reactive({
  known: false,
  kind: 'anonymous' as Session['kind'],
  citizen: null as Me | null,
  staff: null as StaffMe | null,
  demo: false,
  unread: 0,
  /** Null means: for myself. */
  actingFor: null as Subject | null,
})

let asking: Promise<void> | null = null
let onLost: () => void = () => undefined

export const whenSessionLost = (callback: () => void) => (onLost = callback)

/** Asks the server once; later calls share the answer until `refreshSession`. */
export function knowSession(): Promise<void> {
  asking ??= refreshSession().catch((error: unknown) => {
    asking = null
    throw error
  })
  return asking
}

export async function refreshSession(): Promise<void> {
  const answer = await api.get<Session>('/session')
  session.known = true
  session.kind = answer.kind
  session.staff = answer.staff
  session.demo = answer.demo
  if (answer.citizen) signedIn(answer.citizen)
  else signedOut()
  session.kind = answer.kind
}

export function signedIn(me: Me) {
  // The live stream belongs to whom it was opened for: after the real-name check it must know the person.
  if (session.citizen && session.citizen.person?.id !== me.person?.id) live.stop()
  session.kind = 'citizen'
  session.citizen = me
  session.unread = me.unread
  applyPreferences(me.preferences)
  live.start()
}

/** Signing in on this phone: large text chosen here before stays, when the account never chose anything. */
export function signedInHere(me: Me) {
  const chosen = { ...display }
  const { elder, contrast, textSize } = me.preferences
  signedIn(me)
  if (!elder && !contrast && textSize === NORMAL_SIZE && (chosen.elder || chosen.contrast || chosen.textSize !== NORMAL_SIZE)) savePreferences(chosen)
}

function signedOut() {
  session.kind = 'anonymous'
  session.citizen = null
  session.unread = 0
  session.actingFor = null
  live.stop()
}

export async function signOut() {
  // Whoever takes this screen next must not read our messages on it.
  await import('./reminders/web-push').then(({ silence }) => silence()).catch(() => undefined)
  await api.send('POST', '/logout')
  signedOut()
  asking = null
}

/** The server no longer knows us: forget, and let the router lead to the login page. */
export function sessionLost() {
  signedOut()
  onLost()
}

/** Takes effect at once; the server learns it when it can. */
export function savePreferences(change: Partial<Preferences>) {
  applyPreferences(change)
  if (session.citizen) {
    void outbox.submit<Me>('PATCH', '/me/preferences', change, { label: '显示设置' }).then(
      (me) => (session.citizen = me),
      () => undefined,
    )
  }
}
