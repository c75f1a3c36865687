"""Python beside xladder: see xladder.export."""

__version__ = "0.1.0"
