const page = () => window.location.href.split('#')[0]!

/** The address this document was opened at. WeChat on iPhones signs that one, whatever the address became since. */
export const landing = page()

/** The address as it stands; the other WeChats sign this one. */
export const here = page

/** What came with the address was for once only. */
export function takeOffQuery(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.hash)
}
