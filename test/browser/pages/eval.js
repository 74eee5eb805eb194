try {
  // biome-ignore lint/security/noGlobalEval: the page exists to be refused
  eval('1')
} catch {
  document.title = 'refused'
}
