/** Moves the first slider by a step, in the page itself; milliseconds until the changed counts are painted. */
export const TICK = `(async (up) => {
  const slider = document.querySelector('input[type=range]')
  const counts = document.querySelector('section[aria-label*="结论"]')
  const painted = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    }).observe(counts, { subtree: true, childList: true, characterData: true })
  })
  const start = performance.now()
  slider.dispatchEvent(new KeyboardEvent('keydown', { key: up ? 'ArrowRight' : 'ArrowLeft', bubbles: true }))
  return (await painted) - start
})`
