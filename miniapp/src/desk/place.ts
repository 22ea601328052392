import { ref } from 'vue'

const CASE = /^#\/cases\/([0-9a-f-]{36})$/i

export const caseIn = (hash: string): string | null => CASE.exec(hash)?.[1]?.toLowerCase() ?? null

/** The open case is in the address, so that a reload, a bookmark or a second window finds it again. Filters are not: they hold names. */
export const openId = ref<string | null>(caseIn(location.hash))

export const CALLS = '#/calls'
/** The office's call list is open instead of a case. */
export const callsOpen = ref(location.hash === CALLS)

window.addEventListener('hashchange', () => {
  openId.value = caseIn(location.hash)
  callsOpen.value = location.hash === CALLS
})

export const caseHref = (id: string) => `#/cases/${id}`

export function openCase(id: string | null) {
  const target = id ? caseHref(id) : '#/'
  if (location.hash !== target) location.hash = target
  openId.value = id
  callsOpen.value = false
}
