/**
 * The grid takes the keyboard when it draws itself for the first time, and the rest of what somebody is typing elsewhere
 * would go into its first cell. Until `end`, or until a person goes into it themselves, it gets none.
 */
export function holdFocus(container: HTMLElement): { readonly end: () => void } {
  const held = new AbortController()
  const end = () => held.abort()
  const { signal } = held
  // What it types into is put into the container last.
  const isGrid = (element: Element) =>
    container.contains(element) || element.closest('[data-u-comp]') !== null
  let own = document.activeElement
  let isTabbing = false
  const giveBack = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    if (!isGrid(target)) own = target
    else if (isTabbing) end()
    else if (own instanceof HTMLElement && own !== document.body) own.focus()
    else target.blur()
  }
  const press = ({ key }: KeyboardEvent) => {
    isTabbing = key === 'Tab'
    // Where Tab leads to is reached within the same task.
    setTimeout(() => {
      isTabbing = false
    })
  }
  document.addEventListener('focusin', giveBack, { signal })
  document.addEventListener('keydown', press, { signal, capture: true })
  container.addEventListener('pointerdown', end, { signal, capture: true })
  return { end }
}
