console.error('something is wrong')
