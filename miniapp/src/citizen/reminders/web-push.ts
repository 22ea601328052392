import { api } from '@/browser/api'
import { inWechat } from '@/browser/mini-program'

/** What this browser can do: `none` = it cannot at all, `denied` = switched off in its own settings. */
export type PushState = 'none' | 'denied' | 'off' | 'on'

/** Push services are not reachable everywhere, and the browser then asks for ever. */
const PATIENCE_MS = 20_000

export class PushUnreachable extends Error {}

export function supported(): boolean {
  return !inWechat() && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return supported() ? navigator.serviceWorker.getRegistration() : undefined
}

export async function pushState(): Promise<PushState> {
  const worker = await registration()
  if (!worker) return 'none'
  if (Notification.permission === 'denied') return 'denied'
  return (await worker.pushManager.getSubscription()) ? 'on' : 'off'
}

const text = (key: ArrayBuffer | null) => btoa(String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0)))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

function bytes(key: string): Uint8Array<ArrayBuffer> {
  const raw = atob(key.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0))
}

async function tell(subscription: PushSubscription): Promise<void> {
  const body = { endpoint: subscription.endpoint, p256dh: text(subscription.getKey('p256dh')), auth: text(subscription.getKey('auth')) }
  await api.send('POST', '/push/subscriptions', body)
}

/** Right after a tap: the browser asks its own question. False = the person said no. */
export async function wake(serverKey: string): Promise<boolean> {
  const worker = await registration()
  if (!worker) throw new PushUnreachable()
  if ((await Notification.requestPermission()) !== 'granted') return false
  const asked = worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(serverKey) })
  const patience = new Promise<never>((_, reject) => setTimeout(() => reject(new PushUnreachable()), PATIENCE_MS))
  let subscription: PushSubscription
  try {
    subscription = await Promise.race([asked, patience])
  } catch {
    throw new PushUnreachable()
  }
  await tell(subscription)
  return true
}

/** The browser may have been given a new address meanwhile, and the server a new key. */
export async function keepAwake(serverKey: string): Promise<void> {
  const subscription = await (await registration())?.pushManager.getSubscription()
  if (!subscription) return
  if (text(subscription.options.applicationServerKey) === serverKey) await tell(subscription)
  else await subscription.unsubscribe()
}

/** No more messages on this screen: switched off, or somebody else may sit here next. */
export async function silence(): Promise<void> {
  const subscription = await (await registration())?.pushManager.getSubscription()
  if (!subscription) return
  await api.send('DELETE', '/push/subscriptions', { endpoint: subscription.endpoint }).catch(() => undefined)
  await subscription.unsubscribe()
}
