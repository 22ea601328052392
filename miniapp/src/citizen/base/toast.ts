import { ref } from 'vue'

/** One short sentence at a time; the shell shows it and reads it out. */
export const toastText = ref('')
let timer: ReturnType<typeof setTimeout> | undefined

export function toast(text: string, milliseconds = 4_000) {
  clearTimeout(timer)
  toastText.value = text
  timer = setTimeout(() => (toastText.value = ''), milliseconds)
}
