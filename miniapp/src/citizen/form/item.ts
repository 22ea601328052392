/** Small tools for editing one item of the draft. */
import { computed } from 'vue'
import type { WritableComputedRef } from 'vue'

import type { Gap } from './steps'
import type { ItemFinding } from './types'

/** A text field of an item: an empty one is absent, because the server reads "" as a wrong value. */
export function textOf<T extends object, K extends keyof T & string>(item: () => T | undefined, field: K): WritableComputedRef<string> {
  return computed({
    get: () => (item()?.[field] as string | undefined) ?? '',
    set: (value: string) => {
      const target = item()
      if (!target) return
      if (value === '') delete target[field]
      else target[field] = value as T[K]
    },
  })
}

/** "/family/members/0/idNumber" → "idNumber"; what the whole item is about → "". */
export const fieldOf = (pointer: string | null): string => (pointer ?? '').split('/').slice(4)[0] ?? ''

export interface FieldErrors {
  of(field: string): string | null
  /** What belongs to no field of this screen. */
  rest: ItemFinding[]
}

/** What a screen shows at its fields: first what is empty, then what the server refused. */
export function fieldErrors(gaps: [string, string][], findings: ItemFinding[], fields: readonly string[]): FieldErrors {
  const hard = findings.filter((one) => one.level === 'hard')
  return {
    of: (field) => {
      const gap = gaps.find(([name]) => name === field)
      if (gap) return gap[1]
      const found = hard.find((one) => fieldOf(one.pointer) === field)
      return found ? [found.message, found.fix].filter(Boolean).join('') : null
    },
    rest: hard.filter((one) => !fields.includes(fieldOf(one.pointer))),
  }
}

export const gapsAt = (gaps: Gap[], pointer: string): Gap[] => gaps.filter((gap) => gap.pointer.startsWith(pointer))

/** An id card number in the groups a person reads it in: place, birthday, the last four. */
export const spaced = (number: string): string => (/^\d{17}[\dXx]$/.test(number) ? number.replace(/^(.{6})(.{8})/, '$1 $2 ') : number)

/** The notice and the letter are ticked once below the list, not on each relative's page. */
export const notOfTicks = (findings: ItemFinding[]): ItemFinding[] =>
  findings.filter((one) => !['noticeReadAt', 'commitmentAt'].includes(fieldOf(one.pointer)))
