"""The information Acts as dated facts, provisions, and the recognition of citations in prose."""
