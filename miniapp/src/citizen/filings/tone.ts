import type { Tone } from '@/shared/types'

const TONES: Record<string, Tone> = {
  active: 'done', done: 'done', coming: 'done', filed: 'done',
  supplementing: 'yours', needs_papers: 'yours',
  refused: 'bad',
  withdrawn: 'quiet', revoked: 'quiet', ended: 'quiet', cancelled: 'quiet', expired: 'quiet',
}

/** Colour and shape of a state; the word itself comes from the server. */
export const toneOf = (status: string): Tone => TONES[status] ?? 'office'
