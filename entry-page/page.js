// What the entry page does where scripts run: the countdown counts, the link is copied by a button, and a page in which
// it stands learns how high it is. Without it everything works all the same.

const clock = document.querySelector('[data-countdown]')

if (clock) {
  // Whatever the visitor's clock says: time goes on from what the server's said.
  const skew = Date.parse(clock.dataset.now) - Date.now()
  const end = Date.parse(clock.dataset.countdown)
  const sizes = { day: 86_400, hour: 3_600, minute: 60, second: 1 }
  const format = (unit, n) =>
    new Intl.NumberFormat(clock.dataset.locale, { style: 'unit', unit, unitDisplay: 'short' }).format(n)
  const show = () => {
    let left = Math.ceil((end - Date.now() - skew) / 1_000)
    if (left <= 0) {
      clearInterval(timer)
      // The page says what is so now; a form that somebody fills in is left alone.
      if (document.querySelector('form:not(.cookies)')) clock.textContent = format('second', 0)
      else location.reload()
      return
    }
    const parts = []
    for (const [unit, size] of Object.entries(sizes)) {
      const n = Math.floor(left / size)
      left -= n * size
      if (n > 0 || parts.length > 0 || unit === 'second') parts.push(format(unit, n))
    }
    clock.textContent = parts.join(' ')
  }
  const timer = setInterval(show, 1_000)
  show()
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy)
    try {
      await navigator.clipboard.writeText(field.value)
      button.textContent = button.dataset.copied
    } catch {
      // A page in whose frame this one stands may forbid it.
      field.focus()
      field.select()
      button.textContent = button.dataset.selected
    }
  })
}

if (window.parent !== window) {
  const tell = () => {
    const height = document.documentElement.offsetHeight
    window.parent.postMessage({ type: 'giveaway-height', height }, '*')
  }
  new ResizeObserver(tell).observe(document.documentElement)
  tell()
}

// What was just done is nobody else's: the address is one to hand on again.
const address = new URL(location.href)
if (address.searchParams.has('done')) {
  address.searchParams.delete('done')
  history.replaceState(history.state, '', address)
}

const faults = document.querySelector('.faults')
if (faults) faults.focus()
