"""Editing pictures through the latent space of a generator with styles: one algorithm a file, none knows a family."""
