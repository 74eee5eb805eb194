import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Right } from './Icons.tsx'

const useStyles = makeStyles({
  figure: {
    display: 'inline-flex',
    alignItems: 'center',
    padding: '0 2px',
    margin: '0 -2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    // A ground of another colour would need other letters in high contrast.
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  link: { color: tokens.colorBrandForegroundLink, ':hover': { color: tokens.colorBrandForegroundLinkHover } },
})

interface Props {
  readonly onClick: () => void
  readonly children: ReactNode
  /** Leads somewhere, and looks like it. */
  readonly leads?: boolean
  readonly title?: string
  readonly className?: string
}

/** A figure or a few words that open the list behind them. */
export function Figure({ onClick, children, leads = false, title, className }: Props) {
  const styles = useStyles()
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, leads && styles.link, className)}
      title={title}
      onClick={onClick}
    >
      {children}
      {leads && <Right />}
    </button>
  )
}
