/** Where to go after login: only a path of this page, never another address. */
export function safeThen(value: unknown): string {
  return typeof value === 'string' && /^\/(?!\/)/.test(value) && !value.startsWith('/login') ? value : '/'
}

const NAME = 'then'
const put = (value: string, seconds: number) => (document.cookie = `${NAME}=${value}; path=/; max-age=${seconds}; samesite=lax`)

/** WeChat takes the person off this page; where they wanted to go waits in a cookie for as long as its consent is good. */
export function keepThen(then: unknown) {
  put(encodeURIComponent(safeThen(then)), 600)
}

/** Read once. */
export function takeThen(): string {
  const kept = document.cookie.split('; ').find((one) => one.startsWith(`${NAME}=`))
  put('', 0)
  return safeThen(kept && decodeURIComponent(kept.slice(NAME.length + 1)))
}
