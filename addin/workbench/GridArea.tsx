import { MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { fill, type Lang, WORDS } from '../text/index.ts'

const useStyles = makeStyles({
  sheets: { position: 'absolute', inset: '0' },
  loading: {
    position: 'absolute',
    inset: '0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
})

/** The place of the sheets, which come later than the pane. */
export function GridArea({
  mount,
  lang,
}: {
  readonly mount: (container: HTMLElement) => Promise<void>
  readonly lang: Lang
}) {
  const styles = useStyles()
  const { pane } = WORDS[lang]
  const container = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'ready' | { readonly reason: string }>('loading')
  useEffect(() => {
    const place = container.current
    if (place)
      mount(place).then(
        () => setState('ready'),
        (thrown: unknown) => setState({ reason: thrown instanceof Error ? thrown.message : String(thrown) }),
      )
  }, [mount])
  return (
    <>
      <div ref={container} className={styles.sheets} />
      {state === 'loading' && (
        <div className={styles.loading}>
          <Spinner label={pane['page.gridLoading']} />
        </div>
      )}
      {typeof state === 'object' && (
        <MessageBar intent="error">
          <MessageBarBody>{fill(pane['page.gridFailed']!, state)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
