import { Input, makeStyles } from '@fluentui/react-components'
import { Glass } from '../parts/Icons.tsx'

interface Props {
  readonly value: string
  readonly label: string
  readonly onChange: (value: string) => void
}

const useStyles = makeStyles({ field: { width: '100%', minWidth: 0 } })

/** Where a list is narrowed; Esc empties it. */
export function FilterField({ value, label, onChange }: Props) {
  const styles = useStyles()
  return (
    <Input
      size="small"
      type="search"
      className={styles.field}
      contentBefore={<Glass />}
      value={value}
      placeholder={label}
      aria-label={label}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={({ key }) => key === 'Escape' && onChange('')}
    />
  )
}
