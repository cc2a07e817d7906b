"""The controls the window is made of, one a file."""
