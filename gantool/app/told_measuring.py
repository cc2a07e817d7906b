"""What the measuring of models says: titles of its work, what figures were taken with, why some are missing.

Templates, see `told`.
"""

from gantool.app.words import later

MEASURING = (
    later("Looking for pictures"),
    later("Loading the networks that measure"),
    later("Fetching {name}"),
    later("Describing the goals"),
    later("Loading {name}"),
    later("Measuring {name}"),
    later("Comparing what {name} made"),
    later("R G B pixels at the goal's size, no network"),
    later("pixels at {n} px, root mean square of the value range, no network"),
    later("{name}, {n} features at {side} px, antialiased bicubic"),
    later("{name}, {n} features at {side} px, antialiased bicubic; a relative distance, not FID"),
    later("dB on luma (ITU-R BT.601, studio range), {n} px of rim left out"),
    later("luma, Gaussian windows of 11 px, {n} px of rim left out"),
    later("the same of bicubic enlarging (MATLAB's imresize)"),
    later("{n} subsets of {m}"),
    later("{n} subsets of {m}, scaled to the goals"),
    later("{n} nearest neighbours"),
    later("{n} pairs"),
    later("{n} steps of {m}"),
    later("{n} results were resampled to their goal's size."),
    later("Measured on the pictures that its training held out."),
    later("Nothing was held out, so these are pictures that it learnt from; the figures flatter it."),
    later("By their names the results belong to no certain goals, so they are compared with them as sets only."),
    later("There is no second set to compare with, so only figures of the results themselves are taken."),
    later(
        "{name} is not at hand: there is no {file} in {places}; put it there, name its folder (--weights), or agree to "
        "fetch it, about {n} MB (--download)."
    ),
    later(
        "{file} is damaged or another file: its SHA-256 begins with {found} instead of {wanted}; remove it and fetch "
        "it again."
    ),
    later("{name} could not be fetched from {place} ({why}); try again, or put {file} into {folder} yourself."),
    later("{name} is defined on the Inception network, and the features are those of another one."),
    later("{name} needs pictures of at least {n} px a side, and some are smaller."),
    later(
        "{n} results and {m} goals are too few for a stable {name}, which takes more than {least} of each; {other} is "
        "shown."
    ),
    later(
        "{n} results and {m} goals are too few for a stable {name}, which takes more than {least} of each; {other} "
        "suits so few."
    ),
    later("{name} cannot be taken: {why}."),
    later("there are no goals to compare the results with"),
    later("almost all pictures are the same, so that none has a neighbourhood"),
    later("it needs at least {n} results and {m} goals, and there are {made} and {goals}"),
    later("it needs at least {n} pictures"),
    later("Nothing could be measured: {why}."),
    later("there are no pictures there"),
    later("The model {name} learnt from pairs and is measured on pairs; below {place} there are none."),
    later("The models {name} and {other} have different tasks, so no figures compare them."),
    later("There will be no distance between what is made and held-out pictures: {why}"),
)
