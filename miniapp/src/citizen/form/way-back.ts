/**
 * Whether the page the phone came from is where "返回" should lead. Who came in from the home page still goes to the
 * step before; inside a step, and from 核对, back is where they were.
 */
export function isWayBack(cameFrom: unknown, stepBefore: string, form: string, insideStep: boolean): boolean {
  if (typeof cameFrom !== 'string') return false
  return cameFrom === stepBefore || (cameFrom.startsWith(form) && (insideStep || cameFrom === `${form}review`))
}
