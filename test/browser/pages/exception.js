throw new Error('not caught')
