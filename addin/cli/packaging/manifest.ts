/** Where the add-in's sources say that it lives. */
const LOCAL = 'https://localhost:3000/'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The manifest with all of its addresses under another base. */
export const moveManifest = (xml: string, baseUrl: string): string =>
  xml.replaceAll(LOCAL, () => escaped(baseUrl))
