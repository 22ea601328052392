import type { Tone } from '@/shared/types'
import type { Payment } from '../wire'

const TONES: Readonly<Record<Payment['state'], Tone>> = { instructed: 'office', sending: 'office', sent: 'office', paid: 'done', returned: 'yours', void: 'quiet' }

export const paymentTone = (state: Payment['state']): Tone => TONES[state]
