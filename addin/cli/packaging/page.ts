import { POLICY } from '../serve.ts'

/** The workbench's policy, and scripts from where office.js comes from. */
export function contentPolicy(officeJs: string): string {
  if (!officeJs.startsWith('https:')) return POLICY
  return POLICY.replace("script-src 'self'", `script-src 'self' ${new URL(officeJs).origin}`)
}

const OFFICE_JS = /(<meta\s+name="office-js"\s+content=")[^"]*(")/
const CONTENT_POLICY = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")[^"]*(")/

/** The built page with the address of office.js in it, and a policy that allows this address; undefined where it states neither. */
export function pointPage(html: string, officeJs: string): string | undefined {
  if (!OFFICE_JS.test(html) || !CONTENT_POLICY.test(html)) return undefined
  return html
    .replace(OFFICE_JS, (_, before: string, after: string) => before + officeJs + after)
    .replace(CONTENT_POLICY, (_, before: string, after: string) => before + contentPolicy(officeJs) + after)
}
