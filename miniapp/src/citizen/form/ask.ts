const PATIENCE_MS = 5000

/** An answer that only helps is waited for a moment; without one (null) the person goes on, and the server judges later anyway. */
export function soon<T>(asked: Promise<T | null>, patience = PATIENCE_MS): Promise<T | null> {
  const enough = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  return Promise.race([asked.catch(() => null), enough])
}
