/**
 * What a scanned code says. The twin of backend/vouchers/payloads.py: tests/vouchers/payload_cases.json is the table
 * that both answer alike. Nothing is ever requested here.
 */
export type What = 'voucher' | 'red' | 'short_link' | 'receipt' | 'payment' | 'insurance_code' | 'foreign' | 'damaged' | 'nothing'
export type VoucherKind = 'fiscal' | 'tax_invoice' | 'tax_digital'

/** Numbers are text with their zeros. `netOfTax`: the amount is without tax, so nobody can claim it. */
export interface Payload {
  what: What
  form?: string
  kind?: VoucherKind
  code?: string
  number?: string
  checkCode?: string
  amountFen?: number
  netOfTax?: boolean
  issuedOn?: string
  token?: string
}

const LONGEST = 4000
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+/g
const ESCAPE = /%([2-7][0-9A-Fa-f])/g
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]*:(\/\/)?/
const HOST = /^https?:\/\/([^/?#\\]*)/i

const FISCAL_HOSTS = ['chinaebill.cn', 'einvoice.jsczt.cn', 'pjcy.mof.gov.cn', 'dzpj.czt.gd.gov.cn']
const PAYMENT_HOSTS = [
  'qr.alipay.com', 'render.alipay.com', 'mobilecodec.alipay.com', 'pay.weixin.qq.com', 'payapp.weixin.qq.com',
  'wx.tenpay.com', 'qr.95516.com', 'qr.unionpay.com', 'payapp.wechatpay.cn', 'pay.wechatpay.cn',
]
const PAYMENT_SCHEMES = ['weixin://wxpay', 'wxp://', 'alipay://', 'alipays://', 'upwallet://', 'alipayqr://']
const PAYMENT_DIGITS = /^(1[0-5][0-9]{16}|(2[5-9]|30)[0-9]{14,22}|62[0-9]{17}|000201[0-9]{2}.*63[0-9]{2}[0-9A-Fa-f]{4})$/
const OPAQUE = /^[0-9A-Za-z+/=_-]{18,512}$/

const SEGMENTS = /[?&#]d=([0-9]{8})_([0-9]{10})_([0-9A-Fa-f]{6})_(?:([0-9]{1,10}(?:\.[0-9]{1,2})?)_)?([0-9]{8})(?![0-9_])/
const PATH = /\/([0-9]{8})\/([0-9]{10})\/([0-9A-Fa-f]{6})(?![0-9A-Za-z])/
const NAMES = {
  code: ['invoice_code', 'invoicecode', 'billbatchcode', 'einvoicecode', 'bill_code', 'code'],
  number: ['invoice_number', 'invoicenumber', 'billno', 'einvoicenumber', 'bill_no', 'number', 'no'],
  check: ['check_code', 'checkcode', 'random', 'randomnumber', 'chk'],
  amount: ['total_amount', 'totalamount', 'amount', 'amt'],
  date: ['issue_date', 'issuedate', 'billdate', 'date'],
} as const
const PAIR = /[?&]([A-Za-z_]{2,24})=([^&#]*)/g

const DIGITAL = /^01,(3[12]),,([0-9]{20}),(-?[0-9]{1,10}(?:\.[0-9]{1,2})?),([0-9]{8})(?![0-9])/
const INVOICE = /^01,([0-9]{2}),([0-9]{12}|[0-9]{10}),([0-9]{8}),(-?[0-9]{1,10}(?:\.[0-9]{1,2})?),([0-9]{8})(?![0-9])(?:,([0-9]{20}))?/
const FISCAL_COMMAS = /^01,[0-9]{2},([0-9]{8}),([0-9]{10}),([0-9A-Fa-f]{6}),([0-9]{8}),([0-9]{1,10}(?:\.[0-9]{1,2})?)(?![0-9.])/
const LIKE_COMMAS = /^[0-9]{2},[0-9]{2},[0-9]*,/

const LABELS = {
  fiscalCode: /票据代码:?([0-9]{8})(?![0-9])/,
  fiscalNumber: /票据号码:?([0-9]{10})(?![0-9])/,
  check: /校验码:?([0-9A-Fa-f]{6})(?![0-9A-Fa-f])/,
  invoiceCode: /发票代码:?([0-9]{12}|[0-9]{10})(?![0-9])/,
  invoiceNumber: /发票号码:?([0-9]{8})(?![0-9])/,
  longCheck: /校验码:?([0-9]{20})(?![0-9])/,
  digitalNumber: /发票号码:?([0-9]{20})(?![0-9])/,
  amount: /\(?小写\)?:?[¥￥]?([0-9][0-9,]{0,12}(?:\.[0-9]{1,2})?)/,
  plainAmount: /金额(?:合计)?:?[¥￥]?([0-9][0-9,]{0,12}\.[0-9]{1,2})元?/,
}
const PRINTED_DAY = /开票日期:?([0-9]{4})[-年/.]?([0-9]{1,2})[-月/.]?([0-9]{1,2})/

/** What this text is. Anything may come in; nothing is thrown. */
export function parsePayload(text: string): Payload {
  // By character, as the server counts.
  const tight = tighten([...text.slice(0, 2 * LONGEST + 2)].slice(0, LONGEST + 1).join(''))
  if (!tight) return { what: 'nothing' }
  if ([...tight].length > LONGEST) return { what: 'foreign', form: 'too_long' }
  if (isPayment(tight)) return { what: 'payment' }
  const token = findToken(tight)
  if (token) return { what: 'receipt', form: 'receipt', token }
  return link(tight) ?? commas(tight) ?? labels(tight) ?? other(tight)
}

function tighten(text: string): string {
  let tight = text.normalize('NFKC').replace(UNSEEN, '')
  for (let round = 0; round < 3; round++) {
    const plain = tight.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).replace(UNSEEN, '')
    if (plain === tight) break
    tight = plain
  }
  return tight
}

function hostOf(text: string): string {
  const found = HOST.exec(text)?.[1] ?? ''
  return (found.slice(found.lastIndexOf('@') + 1).split(':')[0] ?? '').toLowerCase()
}

function within(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`))
}

function isPayment(text: string): boolean {
  const lower = text.toLowerCase()
  return PAYMENT_SCHEMES.some((s) => lower.startsWith(s)) || within(hostOf(text), PAYMENT_HOSTS) || PAYMENT_DIGITS.test(text)
}

// The last character of a tag has four bits that are nought: one spelling and not sixteen.
const TOKEN = /^[0-9A-Za-z-]{1,40}\.[0-9A-Za-z_-]{4,8}\.[0-9A-Za-z_-]{21}[AQgw]$/

function findToken(text: string): string | null {
  if (text.length > 400) return null
  const plain = text.replace(/[。｡]/g, '.')
  const address = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(plain)
  const path = address ? address[2] || address[1] || '' : plain
  const candidate = (path.split('?')[0] ?? '').replace(/\/+$/, '').split('/').at(-1) ?? ''
  return TOKEN.test(candidate) ? candidate : null
}

function other(text: string): Payload {
  if (within(hostOf(text), FISCAL_HOSTS)) return { what: 'short_link', form: 'short_link' }
  if (LIKE_COMMAS.test(text)) return { what: 'damaged', form: 'commas' }
  if (!ADDRESS.test(text) && OPAQUE.test(text)) return { what: 'insurance_code' }
  return { what: 'foreign' }
}

function link(text: string): Payload | null {
  if (!text.includes('://')) return null
  const segments = SEGMENTS.exec(text)
  if (segments) {
    return fiscal(segments[4] ? 'segments5' : 'segments4', segments[1]!, segments[2]!, segments[3]!, fen(segments[4]), segments[5]!)
  }
  const path = PATH.exec(text)
  if (path) return fiscal('path', path[1]!, path[2]!, path[3]!, undefined, undefined)
  const given = new Map<string, string>()
  for (const [, name, value] of text.matchAll(PAIR)) given.set(name!.toLowerCase(), value!)
  const pick = (names: readonly string[]): string => given.get(names.find((n) => given.has(n)) ?? '') ?? ''
  const code = pick(NAMES.code)
  const number = pick(NAMES.number)
  const check = pick(NAMES.check)
  if (!/^[0-9]{8}$/.test(code) || !/^[0-9]{10}$/.test(number) || !/^[0-9A-Fa-f]{6}$/.test(check)) return null
  const date = pick(NAMES.date)
  return fiscal('query', code, number, check, fen(pick(NAMES.amount)), /^[0-9]{8}$/.test(date) ? date : undefined)
}

function commas(text: string): Payload | null {
  const digital = DIGITAL.exec(text)
  if (digital) return tax('digital', 'tax_digital', '', digital[2]!, '', digital[3]!, digital[4]!)
  const invoice = INVOICE.exec(text)
  if (invoice) return tax('invoice', 'tax_invoice', invoice[2]!, invoice[3]!, invoice[6] ?? '', invoice[4]!, invoice[5]!)
  const bill = FISCAL_COMMAS.exec(text)
  return bill ? fiscal('fiscal_commas?', bill[1]!, bill[2]!, bill[3]!, fen(bill[5]), bill[4]!) : null
}

function labels(text: string): Payload | null {
  const value = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''
  const day = PRINTED_DAY.exec(text)
  const date = day ? `${day[1]}${day[2]!.padStart(2, '0')}${day[3]!.padStart(2, '0')}` : undefined
  const amount = (value(LABELS.amount) || value(LABELS.plainAmount)).replaceAll(',', '')
  const [code, number, check] = [value(LABELS.fiscalCode), value(LABELS.fiscalNumber), value(LABELS.check)]
  if (code && number && check) return fiscal('labels', code, number, check, fen(amount), date)
  const digital = value(LABELS.digitalNumber)
  if (digital && date) return tax('labels', 'tax_digital', '', digital, '', amount, date)
  const [invoiceCode, invoiceNumber] = [value(LABELS.invoiceCode), value(LABELS.invoiceNumber)]
  if (invoiceCode && invoiceNumber && date) {
    return tax('labels', 'tax_invoice', invoiceCode, invoiceNumber, value(LABELS.longCheck), amount, date)
  }
  return null
}

function fiscal(form: string, code: string, number: string, checkCode: string, amountFen?: number, date?: string): Payload {
  const issuedOn = date === undefined ? undefined : dayOf(date)
  if (date !== undefined && issuedOn === undefined) return { what: 'damaged', form }
  return known({ what: 'voucher', form, kind: 'fiscal', code, number, checkCode, amountFen, issuedOn })
}

function tax(form: string, kind: VoucherKind, code: string, number: string, checkCode: string, amount: string, date: string): Payload {
  const issuedOn = dayOf(date)
  if (issuedOn === undefined) return { what: 'damaged', form }
  const amountFen = fen(amount)
  const what = amountFen !== undefined && amountFen < 0 ? 'red' : 'voucher'
  return known({ what, form, kind, code, number, checkCode, amountFen, netOfTax: kind === 'tax_invoice' && form === 'invoice', issuedOn })
}

/** Without what is not known, as the server leaves it out. */
function known(payload: { [Name in keyof Payload]: Payload[Name] | undefined }): Payload {
  const kept = Object.entries(payload).filter(([, value]) => value !== undefined && value !== '' && value !== false)
  return Object.fromEntries(kept) as unknown as Payload
}

function fen(amount: string | undefined): number | undefined {
  const found = /^(-?)([0-9]{1,10})(?:\.([0-9]{1,2}))?$/.exec(amount ?? '')
  if (!found) return undefined
  const value = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return found[1] && value ? -value : value
}

function dayOf(text: string): string | undefined {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))]
  const made = new Date(Date.UTC(year, month - 1, day))
  const real = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  return real && year >= 2000 && year <= 2099 ? made.toISOString().slice(0, 10) : undefined
}
