const KINDS = [/^1[3-9]\d{9}$/, /^0\d{2,3}\d{7,8}$/, /^\+(?!86)[1-9]\d{7,14}$/]

/** Why nobody could be called there; null for a mobile, a landline with its area code, or a number abroad. As the server. */
export function phoneProblem(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s()-]/g, '').replace(/^\+86/, '')
  return KINDS.some((kind) => kind.test(digits)) ? null : '请填写11位手机号码，或带区号的座机号码'
}
