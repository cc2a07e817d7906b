"""What the dataset report says: problems and remedies, how folders are read, what is suggested and why.

Templates, see `told`.
"""

from gantool.app.words import later

REPORT = (
    later("It is the same file as {other}, byte for byte."),
    later("It is the same file as {other}, but only one of them is held out, so figures would flatter."),
    later("Delete one of them: a picture that is there twice counts double."),
    later("Delete one of them."),
    later("It shows the same as {other}, mirrored left to right."),
    later("It shows the same as {other}, at another size, brightness or quality."),
    later("It shows the same as {other}, but only one of them is held out, so figures would flatter."),
    later("It shows the same as {other}, mirrored, but only one of them is held out, so figures would flatter."),
    later("Learn from both, or leave one of them out."),
    later("Leave one of them out: a picture that is there twice counts double."),
    later("It is the same file as its partner {other}, so there is nothing to learn from the pair."),
    later("Both its halves are the same picture, so there is nothing to learn from the pair."),
    later("Put the right picture in its place, or leave it out."),
    later("{count} pairs have this same input, so nothing tells which of their targets is meant."),
    later("Put the right inputs there, or leave them out."),
    later(
        "Pictures of one number show different things, and those fit whose number in the second folder is {n} "
        "higher."
    ),
    later(
        "Pictures of one number show different things, and those fit whose number in the second folder is {n} "
        "lower."
    ),
    later("Pair them by what they show."),
    later("Partners are mixed up: by what they show {fits}."),
    later("{a} fits {b}"),
    later("{a} fits {b} and {c} fits {d}"),
    later("{a} fits {b} and {c} fits {d} and {n} more"),
    later("{a} fits {b} and {n} more"),
    later("Pair them by what they show, or leave them out."),
    later("{other} has no partner either, and nearly the same name."),
    later("Pair them if they belong together; until then neither is learnt from."),
    later("Input and target do not lie on each other: {how}."),
    later("In all pairs input and target do not lie on each other: {how}."),
    later("the target would have to be scaled by about {n}"),
    later("the target would have to move by about {n} of its width to the right"),
    later("the target would have to move by about {n} of its width to the left"),
    later("the target would have to move by about {n} of its height down"),
    later("the target would have to move by about {n} of its height up"),
    later("the target would have to move by about {n} of its width to the right and {m} of its height down"),
    later("the target would have to move by about {n} of its width to the right and {m} of its height up"),
    later("the target would have to move by about {n} of its width to the left and {m} of its height down"),
    later("the target would have to move by about {n} of its width to the left and {m} of its height up"),
    later("Crop both alike, or leave the pair out."),
    later("Crop one side of all pairs by that much."),
    later("It has more colours than a label map."),
    later("{n} of it is in colours that are no class."),
    later("The label maps ({side}) have blurred colours, as JPEG and soft brushes leave them."),
    later("Nothing must be done: each pixel is read as the nearest of the {n} classes."),
    later("It is a single tone from edge to edge."),
    later("It is far darker than the others."),
    later("It is far brighter than the others."),
    later("It is less than a quarter as large as most."),
    later("Look at it, and leave it out if it is a slip."),
    later(
        "The pictures of {a} are about {n} pixels on their shorter side, those of {b} about {m}: where more pixels are "
        "learnt from, the small ones are enlarged, and their blur is learnt as if it were meant."
    ),
    later("Give larger pictures for {a}, or learn from {n} pixels."),
    later("Leave it if sharpening is what you want."),
    later("A square shows about {n} of a picture of {a} and {m} of one of {b}, so parts are compared with wholes."),
    later("Crop the pictures of {a} to about the shape of the others."),
    later(
        "The photos of {a} are grey and those of {b} have colour: one way the colours are lost, and on the way back "
        "they are guessed."
    ),
    later("If colouring is what you want, give only {b} with the recipe grey, which makes true pairs."),
    later("Else turn both grey."),
    later(
        "The photos of {a} are blurred for their size and those of {b} are sharp, so the blur is learnt as if it were "
        "meant."
    ),
    later("Give sharper photos for {a}, or shrink them until they are sharp."),
    later(
        "Plain bars along the edges take about {n} of most pictures of {a} and none of {b}, so they are learnt as if "
        "they were meant."
    ),
    later("Crop them off."),
    later(
        "{a} has {n} pictures to learn from and {b} {m}: the few are soon known by heart, however many the others "
        "are."
    ),
    later("Add pictures to {a}."),
    later("The folder cannot be opened: {why}."),
    later("The file cannot be opened: {why}."),
    later("Allow reading it, or leave it out."),
    later("The file was there a moment ago and is gone."),
    later("Scan again once copying has finished."),
    later("It is a link, and what it points to is not there."),
    later("Remove the link, or bring the file back."),
    later("It is called a picture but is no regular file."),
    later("Leave it out."),
    later("It is no picture that gantool reads."),
    later("Give pictures, or a folder of them."),
    later("Nothing must be done here; other programs may stumble, so rename it."),
    later("There is no picture of this name in {other}."),
    later("Add its partner or leave it out; until then it is not learnt from."),
    later("{name} has the same name but for its ending, so both claim the same partner in {other}."),
    later("Delete or rename one of them; until then this one is not learnt from."),
    later("Move it to where it belongs; until then it is not learnt from."),
    later("It is {w} × {h} pixels, while the pairs here are {usual}: its halves are no pair."),
    later("twice as wide as high"),
    later("of another shape"),
    later("Join both pictures side by side at equal size, or leave it out."),
    later("It is {w} × {h} pixels, its partner {other} is {u} × {v}: they do not lie on each other."),
    later("It is {w} × {h} pixels, its partner {other} is {u} × {v}, unlike in the other pairs."),
    later("Crop both to the same part; until then the pair is left out."),
    later("Crop both to the same part; as it is, one is stretched."),
    later("Nothing must be done: both are resized."),
    later("Check that they show the same."),
    later("The folders are named input and target, but pictures of one name seem to show different things."),
    later("Check that partners have the same name; if there are no partners, say --layout unpaired."),
    later("By the names of the folders A is the input, but by the pictures it is B: {why}"),
    later("Flip the direction if the names are wrong."),
    later("The classes of the pictures cannot be read from it: {why}."),
    later("Make it again with the tool that made the set, or remove it; until then it is passed over."),
    later("{n} pictures have no class in dataset.json, this one first."),
    later("It has no class in dataset.json."),
    later("Leave it out where classes are learnt, or add its class."),
    later("Until then its partner is left out too: {names}."),
    later("It lies beside the folders for training and testing."),
    later("It lies in neither of the two folders that are learnt from."),
    later(
        "So many pictures look alike that only {n} were compared closely: there may be more near duplicates "
        "than are named."
    ),
    later("{a} holds {kind} and {b} {other}, so {c} is taken as the input."),
    later("{a} is grey and {b} has colour, so {c} is taken as the input."),
    later("The pictures of {a} are smaller than those of {b}, so {c} is taken as the input."),
    later("Both sides hold {kind}, so A is taken as the input; flip it if that is wrong."),
    later("photos"),
    later("pictures"),
    later("label maps"),
    later("line drawings"),
    later("flat drawings or pictures of several kinds"),
    later("label maps of {n} colours"),
    later("The folders {a} and {b} are parts of one series."),
    later("Two folders, {a} and {b}, whose pictures pair up by name, and partners show the same thing."),
    later("Two folders, {a} and {b}, whose pictures pair up by name."),
    later("Two folders, {a} and {b}, whose names say input and target, and whose pictures pair up by name."),
    later("You said that it is {layout}."),
    later("Two folders, {a} and {b}, whose pictures have different names."),
    later("The pictures of {a} and {b} are numbered alike, but those of one number show different things."),
    later("One picture."),
    later("One set of pictures without partners."),
    later("Two folders, {a} and {b}, with nothing that pairs them: two classes of one set."),
    later(
        "These pictures cannot be {layout}: there are no two folders that tell their sides apart; give two "
        "folders, or put them into folders called A and B."
    ),
    later("Two folders, {a} and {b}, counted alike from different numbers on; partners show the same thing."),
    later("One set of pictures in {n} classes: each folder is one."),
    later("{n} folders of pictures, taken as one set."),
    later("No folder was given: name one with pictures in it."),
    later("{path} does not exist: check the spelling, or drop the folder again."),
    later("Each picture is twice as wide as high; the left halves are {a}, the right halves {b}."),
    later("Each picture is wide; the left halves are {a}, the right halves {b}."),
    later("Each picture is twice as wide as high, and its halves show the same thing in two ways."),
    later("Each picture is wide, and its halves show the same thing in two ways."),
    later(
        "Each picture is twice as wide as high and changes abruptly in the middle, as where two pictures were "
        "joined."
    ),
    later("Each picture is wide and changes abruptly in the middle, as where two pictures were joined."),
    later("All pictures are twice as wide as high, but each goes on over the middle: no pairs."),
    later("The folders are named input and target."),
    later("Whether input and target lie on each other was looked at in {n} of {all} pictures."),
    later("There is no picture in it."),
    later("Of {n} files none can be learnt from; the problems say why."),
    later("There is no folder val, so the pictures of test are held out and shown while training."),
    later("There is no other folder beside train, so {n} of {all} is held out, always the same one."),
    later("There is no other folder beside train, so {n} of {all} are held out, always the same ones."),
    later("There is no folder train beside {other}, so {n} of {all} is held out, always the same one."),
    later("There is no folder train beside {other}, so {n} of {all} are held out, always the same ones."),
    later("There are no folders train and val, so {n} of {all} is held out, always the same one."),
    later("There are no folders train and val, so {n} of {all} are held out, always the same ones."),
    later("With only {n} nothing is held out: figures are of pictures that were learnt from."),
    later("The folders say which pictures are held out."),
    later("{n} pictures are plenty for one subject."),
    later("{n} pairs are plenty for one subject."),
    later("One picture is enough to try it out; for results on new pictures gather a hundred or more."),
    later("One pair is enough to try it out; for results on new pictures gather a hundred or more."),
    later("{n} pictures are enough to try it out; for results on new pictures gather a hundred or more."),
    later("{n} pairs are enough to try it out; for results on new pictures gather a hundred or more."),
    later("{n} pictures can teach a narrow subject; a few hundred do better on new pictures."),
    later("{n} pairs can teach a narrow subject; a few hundred do better on new pictures."),
    later("{n} pictures are a good start for one subject; variety helps more than training longer."),
    later("{n} pairs are a good start for one subject; variety helps more than training longer."),
    later("There are no partners: train on one of the folders with a recipe, or give pairs."),
    later("No family that is here suits these pictures."),
    later("Begin with “{a}” to see whether it goes the right way."),
    later("Begin with “{a}” to see whether it goes the right way; if it does, “{b}” is worth its time."),
    later("Begin with “{a}” to see whether it goes the right way; with so few “{b}” would only learn them by heart."),
    later("The folders are learnt from as they are; with a recipe one of them would be enough."),
    later("It needs no inputs."),
    later("The inputs are there; a recipe would make others of the targets."),
    later("There are no inputs, and drawings cannot be sketched: noise teaches cleaning them."),
    later("There are no inputs: a recipe makes them of the pictures, sketch for drawing to picture."),
    later("There are no inputs: a recipe makes them of the flat pictures, sketch for drawing to picture."),
    later("There are no inputs: a recipe makes them of the drawings, sketch for drawing to picture."),
    later("{n} are so many that the discriminator never knows them by heart: nothing needs changing."),
    later(
        "With {n} the discriminator may learn them by heart, so it is shown changed ones as far as it needs: "
        "moved and turned, but in their own colours, which mean something here."
    ),
    later(
        "With {n} the discriminator may learn them by heart, so it is shown changed ones as far as it needs: "
        "moved, turned, and in other tones."
    ),
    later("{family} could not say whether the pictures suit it: {why}"),
    later("{family} could not say whether the pictures suit it ({why})."),
    later("It could not say whether the pictures suit it."),
    later("Looking through the pictures"),
    later("Looking for pictures"),
    later("Drawing thumbnails"),
    later("The scan was stopped."),
    later("{path} cannot be unpacked ({why}); make it again, or give the folder it was made of."),
    later("Decoded pictures cannot be kept on the disk ({why}), so they are kept in memory this time."),
    later(
        "The decoded pictures need {n} MB and there is room neither on the disk nor in memory: free some "
        "disk, or choose a smaller size."
    ),
    later("{path} was there when the folder was scanned and is gone ({why}): bring it back, or scan the folder again."),
    later("It could be read when the folder was scanned: scan it again."),
    later("It is left out; copy it again."),
    later("There are no pictures that could be packed."),
)
