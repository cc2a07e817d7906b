"""How near a found picture comes to the photo, in words: the error is a mean difference of pixels, 0 to 1."""

LEVELS = ((0.02, "very good match"), (0.05, "good match"), (0.09, "rough match"))
POOR = "poor match"

MEANS = {
    "very good match": "hardly to be told from the photo",
    "good match": "the same picture but for small things",
    "rough match": "like the photo in colours and shape, not in details",
    "poor match": "the model cannot paint this photo; edits will not look like it",
}


def match_in_words(error: float) -> str:
    """very good, good, rough or poor match."""
    return next((words for most, words in LEVELS if error <= most), POOR)


def told(error: float, average: float) -> str:
    """One sentence for a person; `average` is the error of the model's average picture."""
    words = match_in_words(error)
    return (f"{words.capitalize()}: {MEANS[words]}. Pixels differ by {error:.1%} on average; "
            f"the model's average picture differs by {average:.1%}.")
