"""Measuring what models make: with which instruments, of which pictures, and what comes out."""
