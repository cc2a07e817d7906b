"""The window. The only package that imports PySide6; torch and plugins never reach its process."""
