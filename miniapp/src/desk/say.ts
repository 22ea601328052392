import { ref } from 'vue'

export interface Said {
  id: number
  text: string
  tone: 'done' | 'bad' | 'info'
  link: { text: string; href: string } | null
}

const LONG_ENOUGH_MS = 8_000
let count = 0

/** What just happened, at the foot of the page and for screen readers. Errors stay until they are closed. */
export const said = ref<Said[]>([])

export function say(text: string, tone: Said['tone'] = 'done', link: Said['link'] = null) {
  const one = { id: ++count, text, tone, link }
  said.value = [...said.value.filter((other) => other.text !== text), one].slice(-3)
  if (tone !== 'bad') setTimeout(() => hush(one.id), LONG_ENOUGH_MS)
}

export function hush(id: number) {
  said.value = said.value.filter((one) => one.id !== id)
}
