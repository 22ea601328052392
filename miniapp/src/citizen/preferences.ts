import { reactive } from 'vue'
import type { Preferences } from '@/shared/types'

const KEY = 'onething.display'
export const NORMAL_SIZE = 17
export const ELDER_SIZE = 20
export const LARGEST = 30

/** How this phone shows the pages; nothing personal, so it may outlive the visit. */
export const display = reactive<Preferences>({ elder: false, textSize: NORMAL_SIZE, contrast: false })

export function applyPreferences(change: Partial<Preferences>) {
  if (change.elder !== undefined) display.elder = change.elder
  if (change.contrast !== undefined) display.contrast = change.contrast
  if (change.textSize) display.textSize = change.textSize
  // Elder mode never goes below its own size.
  const size = Math.min(LARGEST, Math.max(display.textSize, display.elder ? ELDER_SIZE : 16))
  const root = document.documentElement
  root.classList.toggle('elder', display.elder)
  root.classList.toggle('contrast', display.contrast)
  root.style.setProperty('--text-size', `${size}px`)
  try {
    localStorage.setItem(KEY, JSON.stringify(display))
  } catch {
    // Private windows refuse storage; the setting then lasts for this visit.
  }
}

export function restorePreferences() {
  let stored: Partial<Preferences> = {}
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
  } catch {
    // Unreadable or refused: start with the normal look.
  }
  applyPreferences(stored)
}
