// What can be measured of a page. Answers a list of sentences; an empty list is a good page.
(rules) => {
  const told = []
  const name = (node) => {
    const words = (node.getAttribute?.('aria-label') || node.innerText || node.value || node.name || '').trim().replace(/\s+/g, ' ')
    return `<${node.tagName.toLowerCase()}${node.className && typeof node.className === 'string' ? '.' + node.className.split(' ')[0] : ''}> “${words.slice(0, 24)}”`
  }
  const seen = (node) => {
    const box = node.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || !node.checkVisibility()) return false
    for (let at = node; at; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.visibility === 'hidden' || style.display === 'none' || style.opacity === '0' || at.classList.contains('visually-hidden')) return false
    }
    return !node.closest('.skip') && box.bottom + window.scrollY > 0 && box.right > 0
  }
  const open = document.querySelector('dialog[open]')
  const area = open ?? document.body

  const page = document.scrollingElement
  if (page.scrollWidth > window.innerWidth) told.push(`scrolls sideways: ${page.scrollWidth} > ${window.innerWidth}`)
  if (open && open.scrollWidth > open.clientWidth) told.push(`the sheet scrolls sideways: ${open.scrollWidth} > ${open.clientWidth}`)

  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
  const small = new Set()
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement
    if (!text.data.trim() || !node || ['SCRIPT', 'STYLE', 'OPTION', 'NOSCRIPT'].includes(node.tagName) || !seen(node)) continue
    const style = getComputedStyle(node)
    const size = parseFloat(style.fontSize)
    if (size + 0.01 < rules.text && !small.has(node)) {
      small.add(node)
      told.push(`text of ${size}px, at least ${rules.text}: ${name(node)}`)
    }
    const line = style.lineHeight === 'normal' ? 1.4 : parseFloat(style.lineHeight) / size
    if (line < 1.295 && text.data.trim().length > 1) told.push(`line height ${line.toFixed(2)}: ${name(node)}`)
    const range = document.createRange()
    range.selectNodeContents(text)
    const box = range.getBoundingClientRect()
    if (box.width && (box.right > window.innerWidth + 1 || box.left < -1) && !node.closest('[data-wide]')) told.push(`text outside the view: ${name(node)}`)
  }

  for (const node of area.querySelectorAll('*')) {
    if (!seen(node) || ['INPUT', 'TEXTAREA', 'SELECT', 'CANVAS', 'IMG', 'svg', 'DIALOG'].includes(node.tagName)) continue
    const style = getComputedStyle(node)
    if (style.overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 1) told.push(`cut off: ${name(node)}`)
  }

  const target = (node) => {
    if (node.tagName === 'INPUT' && ['checkbox', 'radio', 'file'].includes(node.type)) return node.closest('label') ?? node
    return node
  }
  // WCAG 2.5.8: a link inside a sentence is as high as its line.
  const inSentence = (node) => {
    if (node.tagName !== 'A' && !node.classList.contains('link')) return false
    const around = node.closest('p, li, dd, td')
    return around !== null && getComputedStyle(node).display === 'inline' && around.innerText.trim().length > node.innerText.trim().length
  }
  const targets = new Set([...area.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=switch]')].map(target))
  for (const node of targets) {
    if (!seen(node) || inSentence(node)) continue
    const box = node.getBoundingClientRect()
    if (box.width + 0.5 < rules.touch || box.height + 0.5 < rules.touch) told.push(`touch ${Math.round(box.width)}×${Math.round(box.height)}, at least ${rules.touch}: ${name(node)}`)
    if (!rules.covered) continue
    node.scrollIntoView({ block: 'center', inline: 'nearest' })
    const now = node.getBoundingClientRect()
    const hit = document.elementFromPoint(now.left + now.width / 2, now.top + now.height / 2)
    if (hit && hit !== node && !node.contains(hit) && !hit.contains(node)) told.push(`covered by ${name(hit)}: ${name(node)}`)
  }
  window.scrollTo(0, 0)
  return told
}
