import { nextTick } from 'vue'

/** After a refused "下一步": the first wrong field gets the focus, so nobody has to look for it. */
export async function toFirstError(): Promise<void> {
  await nextTick()
  const first = document.querySelector<HTMLElement>('main [aria-invalid="true"], main [data-error]')
  if (!first) return
  const field = first.matches('fieldset') ? (first.querySelector<HTMLElement>('input:not(:disabled)') ?? first) : first
  field.focus({ preventScroll: true })
  const tall = first.offsetHeight > window.innerHeight * 0.5
  ;(tall ? field : first).scrollIntoView({ block: 'center' })
}
