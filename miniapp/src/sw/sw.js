/*
 * Keeps the empty pages (HTML, code, styles) for days without network, and shows push messages.
 * Nothing of the interface under /api ever passes through here: no personal data on the phone.
 */
const VERSION = '__VERSION__'
const SHELL = ['./', './index.html', './icon.svg', './app.webmanifest', ...__ASSETS__]

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(VERSION)
      .then((cache) => cache.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const home = new URL('./', self.location.href).pathname
  if (request.mode === 'navigate') {
    const citizen = url.pathname === home || url.pathname === `${home}index.html`
    if (citizen) event.respondWith(fetch(request).catch(() => caches.match('./index.html')))
    return
  }
  if (url.pathname.startsWith(`${home}assets/`)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  }
})

self.addEventListener('push', (event) => {
  let message = {}
  try {
    message = event.data?.json() ?? {}
  } catch {
    message = { body: event.data?.text() }
  }
  event.waitUntil(
    self.registration.showNotification(message.title ?? '就医费用报销一件事', {
      body: message.body ?? '您有一条新消息，请打开查看。',
      icon: './icon.svg',
      lang: 'zh-CN',
      tag: message.id ?? 'notice',
      data: { path: typeof message.path === 'string' && /^\/(?!\/)/.test(message.path) ? message.path : '/inbox' },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const address = new URL(`./index.html#${event.notification.data?.path ?? '/inbox'}`, self.location.href).href
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then((pages) => {
      const open = pages.find((page) => !page.url.includes('desk.html'))
      return open ? open.navigate(address).then((page) => page?.focus()) : self.clients.openWindow(address)
    }),
  )
})
