import { onBeforeUnmount, onMounted, ref, watch } from 'vue'

/** Faster than any hand, slower than any scanner gun. */
export const BURST_MS = 60
/** Once it is clear that a gun is typing, a busy machine may stall in the middle of the code. */
export const STALL_MS = 300
const SHORTEST_CODE = 6

/**
 * Tells a scanner gun from a hand: both arrive as key presses.
 *
 * A gun types a whole code within milliseconds and ends with Enter. Without this, a scan that lands outside the scan
 * field would fire a dozen single-key actions.
 */
export class KeyReader {
  private text = ''
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(
    private readonly onKey: (key: string) => void,
    private readonly onScan: (text: string) => void,
    private readonly waitMs = BURST_MS,
  ) {}

  /** Returns true when the key was part of a scan and must not reach the page. */
  feed(key: string): boolean {
    if (key === 'Enter' && this.text.length >= SHORTEST_CODE) {
      this.settle()
      return true
    }
    if (key.length > 1) {
      this.settle()
      this.onKey(key)
      return false
    }
    this.text += key
    if (this.timer) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.settle(), this.text.length > 1 ? STALL_MS : this.waitMs)
    return this.text.length > 1
  }

  private settle() {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    const text = this.text
    this.text = ''
    if (text.length >= SHORTEST_CODE) this.onScan(text)
    // Two to five keys at once are half a code or a hand on the keyboard; neither is a decision.
    else if (text.length === 1) this.onKey(text)
  }
}

export interface Shortcut {
  keys: string[]
  text: string
  group: '队列' | '材料' | '办件' | '其他'
  run: () => void
}

const registered = new Set<Shortcut>()

const STORED = 'desk.single-keys'
/** A clerk who speaks to the machine, or types by accident, may switch single keys off (WCAG 2.1.4). */
export const singleKeys = ref(localStorage.getItem(STORED) !== 'off')
watch(singleKeys, (on) => localStorage.setItem(STORED, on ? 'on' : 'off'))

export function shortcutsNow(): Shortcut[] {
  return [...registered]
}

/** Shortcuts of a component, gone when it goes. */
export function useShortcuts(shortcuts: Shortcut[]) {
  onMounted(() => shortcuts.forEach((one) => registered.add(one)))
  onBeforeUnmount(() => shortcuts.forEach((one) => registered.delete(one)))
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function press(key: string) {
  if (!singleKeys.value && key.length === 1) return
  for (const one of [...registered].reverse()) {
    if (one.keys.includes(key)) {
      one.run()
      return
    }
  }
}

/** One listener for the whole page. */
export function useKeyboard(onScan: (text: string) => void) {
  const reader = new KeyReader(press, onScan)
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (typing(event.target) || document.querySelector('dialog[open]')) return
    const key = event.key.normalize('NFKC') // A Chinese keyboard types ？ and ／.
    if (event.repeat) {
      if (key.length === 1) press(key)
      return
    }
    if (reader.feed(key) || key === '/') event.preventDefault()
  }
  onMounted(() => window.addEventListener('keydown', listen))
  onBeforeUnmount(() => window.removeEventListener('keydown', listen))
}
