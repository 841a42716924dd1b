"""Run the command line as `python -m precedents`."""

import sys

from precedents.cli import main

if __name__ == "__main__":
    sys.exit(main())
