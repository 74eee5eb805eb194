/** What compiling and running a policy can find. */
export const rules: Readonly<Record<string, string>> = {}
