/** RFC 9162 checked on the phone itself, with the browser's own SHA-256 and Ed25519. No DOM. */
import type { Keys, ProofRecord } from './wire'

/** Missing on plain http: then only the server can look at a file. */
export const canHash = () => typeof crypto !== 'undefined' && crypto.subtle !== undefined

type Bytes = Uint8Array<ArrayBuffer>

async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
}

export const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export function fromHex(text: string): Bytes {
  const bytes = new Uint8Array(text.length / 2)
  for (let index = 0; index < bytes.length; index++) bytes[index] = Number.parseInt(text.slice(2 * index, 2 * index + 2), 16)
  return bytes
}

/** The fingerprint of a file; it never leaves the phone for this. */
export async function fingerprint(file: Blob): Promise<string> {
  return toHex(await sha256(new Uint8Array(await file.arrayBuffer())))
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** Whether the entry is in the tree the head speaks of (RFC 9162 section 2.1.3.2). */
export async function included(record: ProofRecord): Promise<boolean> {
  const { leaf, treeSize, hashes } = record.inclusion
  if (treeSize !== record.head.size || leaf >= treeSize) return false
  let found = await sha256(LEAF, new TextEncoder().encode(record.entry))
  if (toHex(found) !== record.leafHash) return false
  let place = leaf
  let last = treeSize - 1
  for (const text of hashes) {
    if (last === 0) return false
    const step = fromHex(text)
    if (place % 2 === 1 || place === last) {
      found = await sha256(NODE, step, found)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else {
      found = await sha256(NODE, found, step)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && toHex(found) === record.head.root
}

/** What is signed: RFC 6962's TreeHeadSignature. */
export function headBytes(head: ProofRecord['head']): Bytes {
  const bytes = new Uint8Array(50)
  const view = new DataView(bytes.buffer)
  bytes[1] = 1
  view.setBigUint64(2, BigInt(head.atMs))
  view.setBigUint64(10, BigInt(head.size))
  bytes.set(fromHex(head.root), 18)
  return bytes
}

/** Whether a published key signed the head; null when this browser cannot check Ed25519. */
export async function signed(head: ProofRecord['head'], keys: Keys): Promise<boolean | null> {
  const known = keys.headKeys.find((key) => key.id === head.keyId)
  if (!known) return false
  try {
    const key = await crypto.subtle.importKey('raw', fromHex(known.key), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, fromHex(head.signature), headBytes(head))
  } catch {
    return null
  }
}

/** The document the entry speaks of. */
export function documentOf(record: ProofRecord): string | null {
  try {
    const entry = JSON.parse(record.entry) as { document?: unknown }
    return typeof entry.document === 'string' ? entry.document : null
  } catch {
    return null
  }
}
