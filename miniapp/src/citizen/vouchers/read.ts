import { api } from '@/browser/api'
import { newKey } from '@/shared/api'
import { parsePayload, type What } from '@/shared/payloads'
import type { Reading, ScanAnswer } from './wire'

interface Detector {
  detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]>
}
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

/** What is no voucher is said here, and the code never leaves the phone. The server says the same words. */
const SAID: Partial<Record<What, [string, string]>> = {
  payment: ['这是付款或收款码，不是票据', '为了您的资金安全，我们没有保存它。请扫票据右上角的二维码。'],
  insurance_code: ['这像是医保码一类的动态码，这里用不到', '我们没有保存它。报销请扫票据上的二维码；看病付款时再出示医保码。'],
  foreign: ['这个二维码不是医疗收费票据', '请扫票据上的二维码，或输入票面上的号码。我们没有保存这个码，也没有打开它。'],
}

const reading = (what: What, message: string, fix: string | null, receipt: string | null = null): Reading => ({ what, message, fix, voucher: null, receipt })

/** One scanned text; only what may be a voucher goes to the server. */
export async function readText(text: string, personId?: string): Promise<Reading[]> {
  const payload = parsePayload(text)
  const said = SAID[payload.what]
  if (said) return [reading(payload.what, said[0], said[1])]
  if (payload.what === 'receipt') return [reading('receipt', '这是本系统的回执', null, payload.token ?? null)]
  const body = { text, ...(personId ? { personId } : {}) }
  return (await api.send<ScanAnswer>('POST', '/vouchers/text', body, { key: newKey() })).readings
}

/** A photo, PDF or OFD. The phone's own reader looks first, at full size; the server sees the file when it finds nothing. */
export async function readFile(file: File, personId?: string): Promise<Reading[]> {
  const texts = file.type.startsWith('image/') ? await detected(file) : []
  if (texts.length > 0) {
    const all = await Promise.all(texts.map((text) => readText(text, personId)))
    return all.flat()
  }
  const query = personId ? `?personId=${personId}` : ''
  // Browsers do not know OFD, and some phones name a photo by nothing at all.
  const known = /^(image\/(jpeg|png|webp|hei[cf])|application\/pdf)$/.test(file.type)
  const body = known ? file : file.slice(0, file.size, 'application/octet-stream')
  return (await api.upload<ScanAnswer>(`/vouchers/scan${query}`, body, { key: newKey() })).readings
}

export interface Numbers {
  kind: string
  code: string
  number: string
  checkCode: string
}

/** Which kind of bill the labels in its print belong to; null when they do not say. */
export function kindOf(fields: readonly { code: string; label: string; value: string }[]): string | null {
  const number = fields.find((one) => one.code === 'number')
  if (number?.label === '发票号码' && number.value.length === 20) return 'tax_digital'
  const label = (fields.find((one) => one.code === 'code') ?? number)?.label ?? ''
  return label.startsWith('发票') ? 'tax_invoice' : label.startsWith('票据') ? 'fiscal' : null
}

/** Typed from the print. */
export async function readNumbers(numbers: Numbers, personId?: string): Promise<Reading[]> {
  const body = { ...numbers, ...(personId ? { personId } : {}) }
  return (await api.send<ScanAnswer>('POST', '/vouchers/numbers', body, { key: newKey() })).readings
}

/** What the browser's own detector reads; nothing where there is none or it fails. */
async function detected(file: File): Promise<string[]> {
  const Kind = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (!Kind || typeof createImageBitmap !== 'function') return []
  try {
    if (!(await Kind.getSupportedFormats()).includes('qr_code')) return []
    const picture = await createImageBitmap(file)
    const codes = await new Kind({ formats: ['qr_code'] }).detect(picture)
    picture.close()
    // Parts of one text and charsets are the server's business: only what is plainly understood is taken from here.
    const texts = [...new Set(codes.map((code) => code.rawValue))]
    return texts.every((text) => ['voucher', 'short_link', 'receipt', 'payment'].includes(parsePayload(text).what)) ? texts : []
  } catch {
    return []
  }
}
