import { reactive } from 'vue'
import { outbox } from '@/browser/api'

/** What pages need to know about the connection and about writes that still wait. */
export const network = reactive({ online: navigator.onLine, stalled: false, pending: 0 })

outbox.onChange((state) => {
  network.stalled = state.stalled
  network.pending = state.pending
})
window.addEventListener('online', () => (network.online = true))
window.addEventListener('offline', () => (network.online = false))
