"""The pages of the site, from an Archive to HTML, knowing nothing of the site generator that draws the shell."""
