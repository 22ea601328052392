import { ref, shallowRef, watch } from 'vue'
import { messageOf } from '@/shared/api'
import { deskApi } from '../desk-api'
import { current } from '../use-case'
import type { ClaimDesk } from './types'

export const claim = shallowRef<ClaimDesk | null>(null)
export const problem = ref('')

let wanted: string | null = null

/** The money side of the open case is read whenever the case itself was read. */
watch(current, async (open) => {
  const id = open?.case.kind === 'reimbursement' ? open.case.id : null
  if (id !== wanted || id === null) claim.value = null
  wanted = id
  problem.value = ''
  if (id !== null) await readClaim(id)
})

export async function readClaim(id: string) {
  try {
    const found = await deskApi.claim(id)
    if (wanted === id) claim.value = found
  } catch (error) {
    if (wanted === id) problem.value = messageOf(error)
  }
}
