/**
 * Which way up a page lies, as `backend/materials/turned.py` tells it: a bill's own QR code stands upright in print.
 * Only the worker of the checks knows this file: the decoder weighs as much as the rest of a page.
 */
import jsQR from 'jsqr'
import { parsePayload } from '@/shared/payloads'
import type { Quarters } from './checks'
import type { Pixels } from './measures'

const BILLS = new Set(['voucher', 'red', 'short_link'])
const SLANT = 25

/** By how many quarter turns to the right the page comes upright; 0 also when no bill's code says so. */
export function turned({ data, width, height }: Pixels): Quarters {
  const code = jsQR(data, width, height, { inversionAttempts: 'dontInvert' })
  if (!code || !BILLS.has(parsePayload(code.data).what)) return 0
  const { topLeftCorner: left, topRightCorner: right } = code.location
  const degrees = (Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI
  const quarters = -Math.round(degrees / 90)
  return Math.abs(degrees + 90 * quarters) <= SLANT ? (((quarters + 4) % 4) as Quarters) : 0
}
