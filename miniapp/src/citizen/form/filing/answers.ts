import { reactive } from 'vue'

import type { Answers } from './parts'

/** Answers to the three questions, for this visit only: the draft keeps the type they led to. */
const given = reactive(new Map<string, Answers>())

export function answersOf(key: string): Answers {
  if (!given.has(key)) given.set(key, {})
  return given.get(key)!
}
