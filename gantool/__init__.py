"""gantool: train, convert and paint with image-to-image translators of your own."""

__version__ = "0.1.0"
