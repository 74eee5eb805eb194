fetch('https://elsewhere.example/').catch(() => {})
