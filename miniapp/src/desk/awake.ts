import { onBeforeUnmount, onMounted } from 'vue'

const QUIET_AFTER_MS = 5 * 60_000
let lastInput = Date.now()

/** Nobody has touched the page for a while. Then nothing is re-read, or the session would never get old. */
export const asleep = (now = Date.now()) => now - lastInput > QUIET_AFTER_MS

/** Re-reads when somebody comes back to a page that has slept. */
export function useAwake(onWake: () => void) {
  const touched = () => {
    const slept = asleep()
    lastInput = Date.now()
    if (slept) onWake()
  }
  const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
  onMounted(() => kinds.forEach((kind) => window.addEventListener(kind, touched, { passive: true, capture: true })))
  onBeforeUnmount(() => kinds.forEach((kind) => window.removeEventListener(kind, touched, { capture: true })))
}
