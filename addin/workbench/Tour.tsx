import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from '@fluentui/react-components'
import { useState } from 'react'
import { fill, type Lang, WORDS } from '../text/index.ts'

const STEPS = ['tour.1', 'tour.2', 'tour.3'] as const

/** What this is, in three steps; shown once, and again on request. */
export function Tour({ lang, onClose }: { readonly lang: Lang; readonly onClose: () => void }) {
  const { pane } = WORDS[lang]
  const [step, setStep] = useState(0)
  const isLast = step === STEPS.length - 1
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{pane['tour.title']}</DialogTitle>
          <DialogContent aria-live="polite">
            <Text block weight="semibold">
              {fill(pane['tour.step']!, { n: step + 1 })}
            </Text>
            <p>{pane[STEPS[step]!]}</p>
            {step === 0 && <p>{pane['tour.sample']}</p>}
          </DialogContent>
          <DialogActions>
            <Button disabled={step === 0} onClick={() => setStep(step - 1)}>
              {pane['tour.back']}
            </Button>
            <Button appearance="primary" onClick={() => (isLast ? onClose() : setStep(step + 1))}>
              {pane[isLast ? 'tour.done' : 'tour.next']}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
