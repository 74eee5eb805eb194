import type { ReactNode } from 'react'

/** A line drawing of 16 by 16, in the colour of the text beside it; never the only message. */
const drawn = (path: ReactNode) =>
  function Icon() {
    return (
      <svg
        width="1em"
        height="1em"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        aria-hidden="true"
        focusable="false"
      >
        {path}
      </svg>
    )
  }

export const Minus = drawn(<path d="M3.5 8h9" />)
export const Plus = drawn(<path d="M3.5 8h9M8 3.5v9" />)
export const Glass = drawn(
  <>
    <circle cx="7" cy="7" r="4.2" />
    <path d="M10.2 10.2 14 14" />
  </>,
)
export const Warning = drawn(<path d="M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1" strokeLinejoin="round" />)
export const Right = drawn(<path d="m6 4 4 4-4 4" strokeLinejoin="round" />)
