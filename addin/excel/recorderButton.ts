import { type Lang, WORDS } from '../text/index.ts'
import type { Recorder, Recording } from './recorder.ts'

/** A button over the pane: starts, and stops with a file to download. */
export function mountRecorder(recorder: Recorder, lang: Lang): void {
  const { pane } = WORDS[lang]
  const button = document.createElement('button')
  let isOn = false
  const show = () => {
    button.textContent = pane[isOn ? 'excel.recordStop' : 'excel.record']!
  }
  button.type = 'button'
  button.style.cssText = 'position: fixed; right: 8px; bottom: 8px; z-index: 1'
  button.onclick = () => {
    if (isOn) download(recorder.stop())
    else recorder.start()
    isOn = !isOn
    show()
  }
  show()
  document.body.append(button)
}

function download(recording: Recording): void {
  const link = document.createElement('a')
  const url = URL.createObjectURL(new Blob([JSON.stringify(recording)], { type: 'application/json' }))
  link.href = url
  link.download = `recording-${recording.made.time.replaceAll(/[:.]/g, '-')}.json`
  link.click()
  URL.revokeObjectURL(url)
}
