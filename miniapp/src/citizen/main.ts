import { createApp } from 'vue'
import './tokens.css'
import './base.css'
import { restorePreferences } from './preferences'
import { router } from './router'
import AppShell from './shell/AppShell.vue'

restorePreferences()
const app = createApp(AppShell).use(router)

// The words in index.html stay until the first page is there: a slow network never shows a blank screen.
void router.isReady().finally(() => app.mount('#app'))

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  window.addEventListener('load', () => void navigator.serviceWorker.register('./sw.js'))
}
