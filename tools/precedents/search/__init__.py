"""Full-text search: tokens, the index that the site carries, and the query language of both front ends."""
