import { describe, expect, it } from 'vitest'
import { documentOf, fingerprint, fromHex, headBytes, included, signed, toHex } from '@/citizen/verify/proof'
import type { Keys, ProofRecord } from '@/citizen/verify/wire'

/** Made by the server's own code and an independent tree: leaf 4 of 7. */
const RECORD: ProofRecord = {
  "entry": "{\"document\":\"0404040404040404040404040404040404040404040404040404040404040404\",\"kind\":\"claim_result\",\"previous\":null,\"subject\":\"77e41135dfcc2f02b04c2663384f286b3ba54907026e68a97be488cf412ab97d\",\"time\":\"2026-11-20T01:00:00Z\",\"v\":1}",
  "leafHash": "e1ae585d2ed940a9b24eb82573e0d367a4e35560709801cb43955f2f3dcf3263",
  "inclusion": {
    "leaf": 4,
    "treeSize": 7,
    "hashes": [
      "f700ffec48bd308c3ac2c540e42a83112de03bb4d677617a1dc51ac8b3fb401d",
      "ea19036fc77838b33164f9ea93114e21491c8f781104b61a99816f61c8706751",
      "a468323d2d59b64697220a4960c1e5f0ae7d454bc2e59da69028db9174f84da8"
    ]
  },
  "head": {
    "size": 7,
    "root": "04979337b96643ca5519b39ef5e35384c1e639d08c6216a7682535fd5e1f1046",
    "atMs": 1795136400000,
    "keyId": "fd110d301d2f077de1414b8f99f441b1403fab207b2052fbd2c065e4ee8e7dc2",
    "publicKey": "8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c",
    "signature": "c789284d78e2b6749959632fc7baa6693b3960013faa5a2819f6c4f37b1ed8c78ae9fbaf7d3ec225cd8d5a98ed3c2c004dbd243407be839ee9e31647287e1006"
  },
  "version": 1
}
const KEYS: Keys = { headKeys: [{ id: RECORD.head.keyId, key: RECORD.head.publicKey }], sealRoots: [], demo: true }

const bent = (over: Partial<ProofRecord>): ProofRecord => ({ ...structuredClone(RECORD), ...over })

describe('a proof is checked in the page', () => {
  it('accepts what the server proves', async () => {
    expect(await included(RECORD)).toBe(true)
    expect(await signed(RECORD.head, KEYS)).toBe(true)
    expect(documentOf(RECORD)).toBe('04'.repeat(32))
  })

  it('refuses another entry, another place, another path and another head', async () => {
    const { inclusion, head } = RECORD
    const other = `00${inclusion.hashes[0]!.slice(2)}`
    for (const wrong of [
      bent({ entry: RECORD.entry.replace('04', '05') }),
      bent({ inclusion: { ...inclusion, leaf: 5 } }),
      bent({ inclusion: { ...inclusion, leaf: 7 } }),
      bent({ inclusion: { ...inclusion, hashes: inclusion.hashes.slice(1) } }),
      bent({ inclusion: { ...inclusion, hashes: [...inclusion.hashes, other] } }),
      bent({ inclusion: { ...inclusion, hashes: [other, ...inclusion.hashes.slice(1)] } }),
      bent({ head: { ...head, root: '00'.repeat(32) } }),
      bent({ head: { ...head, size: 8 } }),
    ]) {
      expect(await included(wrong)).toBe(false)
    }
  })

  it('refuses a signature over other numbers and a key nobody published', async () => {
    expect(await signed({ ...RECORD.head, size: 8 }, KEYS)).toBe(false)
    expect(await signed({ ...RECORD.head, root: '00'.repeat(32) }, KEYS)).toBe(false)
    expect(await signed(RECORD.head, { ...KEYS, headKeys: [] })).toBe(false)
  })

  it('hashes a file without sending it', async () => {
    expect(await fingerprint(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('writes the head as RFC 6962 does', () => {
    expect(toHex(headBytes(RECORD.head))).toBe(`0001${RECORD.head.atMs.toString(16).padStart(16, '0')}0000000000000007${RECORD.head.root}`)
    expect(toHex(fromHex('00ff10'))).toBe('00ff10')
  })

  it('reads nothing out of what is no entry', () => {
    expect(documentOf(bent({ entry: 'no json' }))).toBeNull()
    expect(documentOf(bent({ entry: '{"document": 7}' }))).toBeNull()
  })
})
