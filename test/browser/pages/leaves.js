location.href = 'https://elsewhere.example/'
