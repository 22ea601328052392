/** Where to go after login: only a path of this page, never another address. */
export function safeThen(value: unknown): string {
  return typeof value === 'string' && /^\/(?!\/)/.test(value) && !value.startsWith('/login') ? value : '/'
}
