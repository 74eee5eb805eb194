import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Session } from '../session/session.ts'
import { scenariosOf } from '../session/state.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  surface: { padding: '16px', width: 'calc(100% - 16px)', maxWidth: '420px' },
})

interface Props {
  readonly session: Session
  readonly isTried: boolean
  readonly className: string
}

/** Asks for a name and saves what is tried under it. */
export function SaveAs({ session, isTried, className }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const [name, setName] = useState('')
  const label = name.trim()
  const isTaken = isOpen && scenariosOf(session.state()).some((scenario) => scenario.label === label)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const save = () => {
    if (label === '' || isTaken) return
    close()
    setName('')
    void session.saveAs(label)
  }
  const help = text(isTried ? 'saveAsText' : 'nothingTried')
  return (
    <>
      <Button
        ref={button}
        title={help}
        size="small"
        className={className}
        disabledFocusable={!isTried}
        onClick={() => setOpen(true)}
      >
        {text('saveAs')}
      </Button>
      {isOpen && (
        <Dialog open onOpenChange={close}>
          <DialogSurface className={styles.surface}>
            <form
              onSubmit={(event) => {
                event.preventDefault()
                save()
              }}
            >
              <DialogBody>
                <DialogTitle>{text('saveAs')}</DialogTitle>
                <DialogContent>
                  <Field
                    label={text('saveAsName')}
                    hint={text('saveAsText')}
                    {...(isTaken ? { validationMessage: text('saveAsTaken') } : {})}
                  >
                    <Input value={name} onChange={(_, { value }) => setName(value)} />
                  </Field>
                </DialogContent>
                <DialogActions>
                  <Button type="submit" appearance="primary" disabledFocusable={label === '' || isTaken}>
                    {text('saveAsConfirm')}
                  </Button>
                  <Button onClick={close}>{text('cancel')}</Button>
                </DialogActions>
              </DialogBody>
            </form>
          </DialogSurface>
        </Dialog>
      )}
    </>
  )
}
