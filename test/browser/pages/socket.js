new WebSocket('wss://elsewhere.example/')
