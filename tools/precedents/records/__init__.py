"""Published responses as records: front matter read without loss, the typed Response, and the Archive."""
