/**
 * What a photo fills into a form. It never takes the place of what the person typed or confirmed, and what does not prove
 * itself asks to be checked until the person has touched it. The fields are named as the reading names them.
 */
export interface ReadValue {
  code: string
  value: string
  sure: boolean
}

export interface Entry {
  value: string
  from: 'hand' | 'photo'
  /** 请核对 */
  check: boolean
}

export type Entries = Readonly<Record<string, Entry>>

const EMPTY: Entry = { value: '', from: 'photo', check: false }

export const entries = (values: Readonly<Record<string, string>>): Entries =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ? { value, from: 'hand', check: false } : EMPTY]))

/** The person wrote in it; emptied by hand, it may be filled again. */
export const typed = (all: Entries, name: string, value: string): Entries => ({ ...all, [name]: value ? { value, from: 'hand', check: false } : EMPTY })

/** The person looked at it: from now on it is the person's. */
export const confirmed = (all: Entries, name: string): Entries => typed(all, name, all[name]?.value ?? '')

/** A photo was read. What an earlier photo filled in goes first: two bills must not be mixed into one. */
export function filled(all: Entries, read: readonly ReadValue[]): Entries {
  if (!read.some((one) => one.code in all)) return all
  const fresh = ([name, entry]: [string, Entry]): [string, Entry] => {
    if (entry.from === 'hand') return [name, entry]
    const found = read.find((one) => one.code === name)
    return [name, found ? { value: found.value, from: 'photo', check: !found.sure } : EMPTY]
  }
  return Object.fromEntries(Object.entries(all).map(fresh))
}

/** What became of it, in words. */
export function toldOf(all: Entries, read: readonly ReadValue[], unread: string): string {
  const there = Object.entries(all).filter(([name]) => read.some((one) => one.code === name && one.value))
  if (!there.length) return unread
  const kept = there.filter(([, entry]) => entry.from === 'hand').length
  const count = there.length - kept
  const check = there.some(([, entry]) => entry.check)
  return [
    count ? `照片里读出了${count}项，已经填好。` : '',
    check ? '标着“请核对”的，请对着原件逐个字看一遍。' : '',
    kept ? `您自己填的${kept}项没有动。` : '',
  ].join('')
}
