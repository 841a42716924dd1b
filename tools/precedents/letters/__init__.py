"""Published letters in any format: from their bytes to a draft record that a person confirms."""
