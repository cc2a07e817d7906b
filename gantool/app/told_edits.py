"""What the live process of the Edit page says: how near a photo was found, how a drag ended, why something cannot be.

Templates, see `told`.
"""

from gantool.app.words import later

EDITS = (
    later("very good match"),
    later("good match"),
    later("rough match"),
    later("poor match"),
    later("Very good match: hardly to be told from the photo."),
    later("Good match: the same picture but for small things."),
    later("Rough match: like the photo in colours and shape, not in details."),
    later("Poor match: the model cannot paint this photo; edits will not look like it."),
    later("Pixels differ by {share} on average; the model's average picture differs by {average}."),
    later("Looking where to start: {match}, {error}"),
    later("Looking for the whole: {match}, {error}"),
    later("Looking for the details: {match}, {error}"),
    later("Teaching the model this photo: {match}, {error}"),
    later("Every point is at its target after {n} steps."),
    later("The model moves no further: {n} px are left."),
    later("Another point or a wider outline may help."),
    later("Stopped with {n} px to go."),
    later("{n} of {all} marked pictures are told right by a slider that was taught with the others."),
    later("{model} has no styles to edit by; that takes a StyleGAN model"),
    later("{model} has no styles to edit by; that takes a StyleGAN model."),
    later("{model} adds no noise to its pictures"),
    later("{model} adds no noise to its pictures."),
    later("There is no point to drag; set one, and where it shall go."),
    later("{mask} is black all over, so nothing may change; make white what may."),
    later("A point to drag lies outside of the picture; set it on something that shall move."),
    later("A direction of the edit was not made with {model}: it has other layers."),
    later("A part of the edit was not made with {model}: it has other layers."),
    later("A part of the edit was not made with {model}: its noise has another size."),
    later("The model could not do this: {reason}."),
    later("The edit was made with the model {model} ({made}), not with {here}, so its picture will differ."),
)
