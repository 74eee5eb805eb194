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
  const giveBack = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    if (!isGrid(target)) own = target
    else if (own instanceof HTMLElement && own !== document.body) own.focus()
    else target.blur()
  }
  document.addEventListener('focusin', giveBack, { signal })
  container.addEventListener('pointerdown', end, { signal, capture: true })
  // Whoever goes on by Tab may arrive here.
  document.addEventListener('keydown', ({ key }) => key === 'Tab' && end(), { signal, capture: true })
  return { end }
}
