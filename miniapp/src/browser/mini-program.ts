import { bridge, PATIENCE_MS } from './bridge'

/** Inside the mini program's web-view; its own pages can do what a web page may not. */
export const inMiniProgram = () => /miniProgram/i.test(navigator.userAgent) || (window as { __wxjs_environment?: string }).__wxjs_environment === 'miniprogram'

/** Inside WeChat's browser, where web push does not exist. */
export const inWechat = () => /MicroMessenger/i.test(navigator.userAgent)

/** Leads to a page of the shell, `/pages/…`: what `wx.miniProgram.navigateTo` of WeChat's JS-SDK 1.6 does. */
export async function openShellPage(url: string): Promise<void> {
  const line = await bridge()
  return new Promise((resolve, reject) => {
    line.invoke('invokeMiniProgramAPI', { name: 'navigateTo', arg: { url } }, ({ err_msg: said = '' }) => (/:ok|^$/.test(said) ? resolve() : reject(new Error(said))))
    // The shell leaves this page behind, and does not always answer.
    setTimeout(resolve, PATIENCE_MS)
  })
}
