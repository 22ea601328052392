import { newKey } from '@/shared/api'

/** A short name for one item of the draft, unique among its neighbours on every device. */
export const itemKey = (): string => newKey().slice(0, 8)
