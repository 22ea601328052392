/** The number of a bank account as people type it: in groups, and told plainly when it cannot be one. The server judges again. */

/** Full width, spaces and dashes away. */
export const cleanAccount = (text: string): string => text.normalize('NFKC').replace(/[\s\-‐-―]+/g, '')

/** In fours, as it stands on the card. */
export const grouped = (text: string): string => cleanAccount(text).replace(/(.{4})(?=.)/g, '$1 ')

/** How it is shown outside the field it is typed in: enough to tell two accounts apart. */
export function tailOf(text: string): string {
  const account = cleanAccount(text)
  return `尾号${account.slice(-4)}（共${account.length}位）`
}

/** The same digit stays before the cursor when the groups move. */
export function regroup(text: string, caret: number): { text: string; caret: number } {
  const before = cleanAccount(text.slice(0, caret)).length
  const shown = grouped(text)
  let at = 0
  for (let seen = 0; seen < before && at < shown.length; at += 1) if (shown[at] !== ' ') seen += 1
  return { text: shown, caret: at }
}

/** Check digit of bank cards (ISO/IEC 7812). */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const twice = at % 2 ? digit * 2 : digit
    sum += twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}

/** Cards of this country begin with 62 and have 16 to 19 digits; account books have no check digit. */
export const isCard = (account: string): boolean => /^62\d{14,17}$/.test(account)

/** What to tell the person, or null when nothing is wrong with it. */
export function accountProblem(typed: string): string | null {
  const account = cleanAccount(typed)
  if (account === '') return '请填收款账号'
  if (/\D/.test(account)) return '账号里只能有数字，请对着卡或存折再看一遍'
  if (account.startsWith('62') && account.length < 16) return `银行卡号一般是16到19位，您填了${account.length}位，好像少了几位`
  if (account.startsWith('62') && account.length > 19) return `银行卡号一般是16到19位，您填了${account.length}位，好像多了几位`
  if (account.length < 8) return `账号太短，只有${account.length}位，请再核对`
  if (account.length > 32) return `账号太长，有${account.length}位，请再核对`
  if (isCard(account) && !luhn(account)) return '卡号好像抄错了一位，请四个一组对着卡再看一遍'
  return null
}
