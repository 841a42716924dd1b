"""Building the site: the archive's pages, index and copies are poured into a folder, and only what changed is made."""
