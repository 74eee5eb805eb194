import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { type Pack, packs } from '../../engine/index.ts'
import { fill, type Lang, WORDS } from '../text/index.ts'
import { openNewBook } from './createBook.ts'

/** The built-in policies, each one a button. */
export default function NewBook({ lang }: { readonly lang: Lang }) {
  const { pane } = WORDS[lang]
  const [said, say] = useState<{ readonly intent: 'success' | 'error'; readonly text: string } | null>(null)
  const make = async (pack: Pack) => {
    const name = pack.policy.shortTitle ?? pack.policy.title
    try {
      await openNewBook(pack)
      say({ intent: 'success', text: fill(pane['excel.newMade']!, { name }) })
    } catch {
      say({ intent: 'error', text: pane['excel.newFailed']! })
    }
  }
  return (
    <>
      <span>{pane['excel.newHelp']}</span>
      {packs.map((pack) => (
        <Button key={pack.id} size="small" onClick={() => void make(pack)}>
          {pack.policy.shortTitle ?? pack.policy.title}
        </Button>
      ))}
      {said && (
        <MessageBar intent={said.intent} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => say(null)}>
              {pane.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  )
}
