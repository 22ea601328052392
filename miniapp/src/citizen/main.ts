import { createApp } from 'vue'
import './tokens.css'
import './base.css'
import { restorePreferences } from './preferences'
import { router } from './router'
import AppShell from './shell/AppShell.vue'

restorePreferences()
createApp(AppShell).use(router).mount('#app')

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  window.addEventListener('load', () => void navigator.serviceWorker.register('./sw.js'))
}
