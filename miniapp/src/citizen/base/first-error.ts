import { nextTick } from 'vue'

/** Leads the reader to the first thing to correct, wherever the submit button was. */
export async function showFirstError(): Promise<void> {
  await nextTick()
  const wrong = document.querySelector<HTMLElement>('main [aria-invalid="true"], main .error, main [role="alert"]')
  if (!wrong) return
  const control = wrong.matches('input, select, textarea') ? wrong : (wrong.closest('fieldset') ?? wrong.parentElement)?.querySelector<HTMLElement>('input, select, textarea, button')
  ;(control ?? wrong).scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
