/** The scope of a rule that says nothing, and asks for no cell, until somebody sets its parameter. */
export const onceSet = (parameter: string) => ({ scope: `NOT(ISBLANK(${parameter}))` })
