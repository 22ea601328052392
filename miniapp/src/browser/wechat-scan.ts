import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'
import { bridge, type BridgeAnswer } from './bridge'
import { here, landing } from './landing'

export type Permit = Sent<components['schemas']['WechatPermit']>

/** WeChat asks its own server about the page; that may take a while, or for ever. */
const VERIFY_MS = 10_000

/** Printed barcodes come with the name of their kind; codes of bills begin with digits and keep every one. */
const KIND = /^(?:CODE_(?:128|39|93)|EAN_(?:13|8)|UPC_[AE]|ITF|CODABAR),/

/** Which address WeChat compares the signature with: its iPhone and its other versions disagree, so both are tried. */
export function addresses(agent = navigator.userAgent): string[] {
  const likely = /iPhone|iPad|iPod/i.test(agent) ? [landing, here()] : [here(), landing]
  return [...new Set(likely)]
}

/** Introduces this page to WeChat, as `wx.config` of the JS-SDK does; the permit that was taken. */
export async function introduce(permitFor: (url: string) => Promise<Permit>): Promise<Permit> {
  for (const url of addresses()) {
    const permit = await permitFor(url)
    const patience = new Promise<string>((resolve) => setTimeout(resolve, VERIFY_MS, 'silent'))
    const said = await Promise.race([ask('preVerifyJSAPI', permit, { verifyJsApiList: ['scanQRCode'] }).then(verdict), patience])
    // Versions that do not know the question let everybody in.
    if (said === 'ok' || said === 'function not exist') return permit
  }
  throw new Error('WeChat refuses this page')
}

/** Opens WeChat's own scanner; null when the person came back without a code. It may never answer: wait beside it. */
export async function scan(permit: Permit): Promise<string | null> {
  const answer = await ask('scanQRCode', permit, { needResult: 1, scanType: ['qrCode', 'barCode'] })
  const said = verdict(answer)
  if (said === 'cancel') return null
  if (said !== 'ok') throw new Error(said)
  return textOf(answer.resultStr ?? '') || null
}

/** Every question carries the permit. */
async function ask(name: string, permit: Permit, options: object): Promise<BridgeAnswer> {
  const line = await bridge()
  const carried = {
    appId: permit.appId,
    verifyAppId: permit.appId,
    verifySignType: 'sha1',
    verifyTimestamp: String(permit.timestamp),
    verifyNonceStr: permit.nonce,
    verifySignature: permit.signature,
  }
  return new Promise((resolve) => line.invoke(name, { ...options, ...carried }, resolve))
}

/** `ok`, `cancel`, or why not: what follows the name of the question, as the JS-SDK reads it. */
function verdict(answer: BridgeAnswer): string {
  const said = answer.errMsg ?? answer.err_msg
  if (said === undefined) return 'ok'
  const word = said.slice(said.indexOf(':') + 1).replace(/_/g, ' ').toLowerCase()
  return word === 'confirm' ? 'ok' : word
}

/** iPhones wrap the text in JSON, the others give it as it is. */
function textOf(result: string): string {
  let text = result
  try {
    const inner = (JSON.parse(result) as { scan_code?: { scan_result?: unknown } } | null)?.scan_code?.scan_result
    if (typeof inner === 'string') text = inner
  } catch {
    // Not JSON: it is the text itself.
  }
  return text.replace(KIND, '')
}
