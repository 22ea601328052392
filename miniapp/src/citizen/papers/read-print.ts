import { api } from '@/browser/api'
import { newKey } from '@/shared/api'
import type { components } from '@/shared/schema'
import type { Material, Sent } from '@/shared/types'
import { newJourney, send } from './send'
import { remember } from './use-papers'

type Schemas = components['schemas']
export type PaperReading = Sent<Schemas['PaperReading']>

let asked: Promise<boolean> | null = null

/** Whether photos can be read here: asked once, when somebody might want it. Without an answer nothing is offered. */
export function canRead(): Promise<boolean> {
  asked ??= api.get<Schemas['ReaderState']>('/materials/reading').then(
    (state) => state.available,
    () => {
      asked = null
      return false
    },
  )
  return asked
}

/** A bill without a code is paper: its photo stays among 我的材料, where the claim may ask for it. */
export async function readBill(photo: File): Promise<PaperReading> {
  const paper: Material = await send(photo, 'voucher_photo', newJourney(), () => undefined)
  remember(paper)
  return api.get<PaperReading>(`/materials/${paper.id}/reading`)
}

/** A bank card is needed for one number: its photo is read and kept nowhere. */
export const readCard = (photo: File): Promise<PaperReading> => api.upload<PaperReading>('/materials/reading', photo, { key: newKey() })
