import type { Missing } from '../../../engine/index.ts'
import type { Session } from '../../session/session.ts'
import { type PaneContext, usePane } from '../parts/paneContext.ts'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly of: readonly Missing[]
}

/** What is not known yet: a cell is shown in its sheet, a parameter in its own. */
export function Missings({ session, of }: Props) {
  const styles = useStyles()
  const pane = usePane()
  if (of.length === 0) return null
  return (
    <ul className={styles.list}>
      {of.map((missing) => {
        const said = missingText(pane, missing)
        const { kind, entity, id, label } = missing
        const show = () =>
          kind === 'parameter'
            ? session.show({ kind: 'item', noun: 'parameter', label, property: 'value' })
            : session.show({
                kind: 'data',
                entity: entity!,
                ...(id === undefined ? {} : { id }),
                ...(kind === 'cell' ? { field: label } : {}),
              })
        return (
          <li key={said}>
            {kind === 'parameter' || entity !== undefined ? (
              <button type="button" className={styles.link} onClick={() => void show()}>
                {said}
              </button>
            ) : (
              said
            )}
          </li>
        )
      })}
    </ul>
  )
}

function missingText({ text, words }: PaneContext, { kind, entity, id, label }: Missing): string {
  const where = [entity, id].filter((part) => part !== undefined).join(' ')
  switch (kind) {
    case 'cell':
      return text('explained.fillIn', { where, label })
    case 'qualification':
      return text('explained.noOutcome', { where, label })
    case 'parameter':
      return text('explained.parameterUnset', { label })
    case 'other':
      return text('explained.cannot', { label: words.terms.cause?.[label] ?? label })
  }
}
