"""The rules that every record is held against: one small generator each, and one explicit list of them."""
