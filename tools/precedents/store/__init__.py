"""The only reader and writer of files: from a folder to an `Archive`, and from bytes to a file."""

from precedents.store.beside import LONGEST_NAME
from precedents.store.copies import attachment_path, captures, read_capture
from precedents.store.reading import FORCES, LARGEST_RECORD, TOPICS, find_root, load
from precedents.store.settings import read_templates, repository
from precedents.store.writing import write_if_changed

__all__ = [
    "FORCES",
    "LARGEST_RECORD",
    "LONGEST_NAME",
    "TOPICS",
    "attachment_path",
    "captures",
    "find_root",
    "load",
    "read_capture",
    "read_templates",
    "repository",
    "write_if_changed",
]
