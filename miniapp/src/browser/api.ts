import { createApi } from '@/shared/api'
import { Live, type Source } from '@/shared/live'
import { Outbox } from '@/shared/outbox'

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

/** The one door to the server, for both pages. */
export const api = createApi({
  fetch: (...args) => window.fetch(...args),
  csrfToken: () => cookie('csrftoken'),
  base: '/api',
})

export const outbox = new Outbox(api)

export const live = new Live(() => new EventSource(api.href('/live')) as unknown as Source)

// "online" is a hint that often comes too early; the slow tick catches what it missed.
window.addEventListener('online', () => void outbox.flush())
setInterval(() => {
  if (outbox.state.stalled) void outbox.flush()
}, 4_000)

// Unsent words live in memory only, so leaving now would lose them: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if (outbox.state.pending > 0) event.preventDefault()
})
