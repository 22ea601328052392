/** What WeChat's browser answers; old versions spell `errMsg` differently. */
export interface BridgeAnswer {
  err_msg?: string
  errMsg?: string
  resultStr?: string
}

interface Bridge {
  invoke(name: string, options: object, answer: (result: BridgeAnswer) => void): void
}

const there = () => (window as { WeixinJSBridge?: Bridge }).WeixinJSBridge

/** How long the line may take to come up. */
export const PATIENCE_MS = 3_000

/**
 * WeChat's own line from a page to the phone, once it is there.
 *
 * WeChat's JS-SDK is a thin layer over it; the whole kit would come from a host of its own and report to another, which
 * our pages never ask.
 */
export function bridge(): Promise<Bridge> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = there()
      if (found) resolve(found)
      return found
    }
    if (look()) return
    document.addEventListener('WeixinJSBridgeReady', look, { once: true })
    setTimeout(() => look() ?? reject(new Error('no bridge')), PATIENCE_MS)
  })
}
