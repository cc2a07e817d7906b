<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>gantool</name>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>black</source>
      <translation>schwarz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>dark grey</source>
      <translation>dunkelgrau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>grey</source>
      <translation>grau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>light grey</source>
      <translation>hellgrau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>white</source>
      <translation>weiß</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>dark red</source>
      <translation>dunkelrot</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>red</source>
      <translation>rot</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>coral</source>
      <translation>korallenrot</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>pink</source>
      <translation>rosa</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>hot pink</source>
      <translation>knallrosa</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>crimson</source>
      <translation>karminrot</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>brown</source>
      <translation>braun</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>dark brown</source>
      <translation>dunkelbraun</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>tan</source>
      <translation>gelbbraun</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>beige</source>
      <translation>beige</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>orange-red</source>
      <translation>orangerot</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>orange</source>
      <translation>orange</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>gold</source>
      <translation>goldgelb</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>yellow</source>
      <translation>gelb</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>pale yellow</source>
      <translation>blassgelb</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>olive</source>
      <translation>olivgrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>yellow-green</source>
      <translation>gelbgrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>lime green</source>
      <translation>limettengrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>green</source>
      <translation>grün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>dark green</source>
      <translation>dunkelgrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>moss green</source>
      <translation>moosgrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>pale green</source>
      <translation>blassgrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>sea green</source>
      <translation>seegrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>teal</source>
      <translation>blaugrün</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>turquoise</source>
      <translation>türkis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>cyan</source>
      <translation>cyan</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>pale blue</source>
      <translation>blassblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>sky blue</source>
      <translation>himmelblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>light blue</source>
      <translation>hellblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>azure</source>
      <translation>azurblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>blue</source>
      <translation>blau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>royal blue</source>
      <translation>königsblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>medium blue</source>
      <translation>mittelblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>dark blue</source>
      <translation>dunkelblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>navy</source>
      <translation>marineblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>steel blue</source>
      <translation>stahlblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>slate</source>
      <translation>schieferblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>indigo</source>
      <translation>indigo</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>violet</source>
      <translation>violett</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>purple</source>
      <translation>purpur</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>magenta</source>
      <translation>magenta</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>lilac</source>
      <translation>fliederfarben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/colornames.py" />
      <source>plum</source>
      <translation>pflaumenblau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/device.py" />
      <source>Processor, {n} core</source>
      <translation>Prozessor, {n} Kern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/device.py" />
      <source>Processor, {n} cores</source>
      <translation>Prozessor, {n} Kerne</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/bench.py" />
      <source>the model is not ready yet</source>
      <translation>das Modell ist noch nicht bereit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/bench.py" />
      <source>points are being moved</source>
      <translation>Punkte werden gerade bewegt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/bench.py" />
      <source>the model is busy with something longer</source>
      <translation>das Modell ist mit etwas Längerem beschäftigt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/bench.py" />
      <source>this model cannot do that</source>
      <translation>dieses Modell kann das nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Variety</source>
      <translation>Vielfalt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Variety (truncation): lower is nearer to the average picture, higher is more daring</source>
      <translation>Vielfalt (Truncation): weniger ist näher am Durchschnittsbild, mehr ist gewagter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Fine detail (noise)</source>
      <translation>Feine Einzelheiten (Rauschen)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Any class</source>
      <translation>Beliebige Klasse</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Other fine detail (noise)</source>
      <translation>Andere feine Einzelheiten (Rauschen)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>safe</source>
      <translation>sicher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>wild</source>
      <translation>wild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>The fine random detail (noise)</source>
      <translation>Die feinen zufälligen Einzelheiten (Rauschen)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>On</source>
      <translation>An</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Explore</source>
      <translation>Erkunden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>drag the dot</source>
      <translation>den Punkt ziehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/explore.py" />
      <source>Detail</source>
      <translation>Details</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/exploring.py" />
      <source>a photo has no plane around it</source>
      <translation>um ein Foto gibt es keine Ebene</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Saved edits ({pattern})</source>
      <translation>Gespeicherte Bearbeitungen ({pattern})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>What the film shows</source>
      <translation>Was der Film zeigt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Which slider</source>
      <translation>Welcher Regler</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>From which step on</source>
      <translation>Ab welchem Schritt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Choose saved edits…</source>
      <translation>Gespeicherte Bearbeitungen wählen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Frames from one picture to the next</source>
      <translation>Bilder vom einen zum nächsten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Kind of film</source>
      <translation>Art des Films</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>End where it begins</source>
      <translation>Am Anfang enden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Make a film</source>
      <translation>Film machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>there are no steps yet</source>
      <translation>es gibt noch keine Schritte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Choose saved edits</source>
      <translation>Gespeicherte Bearbeitungen wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>The picture as it is, with this slider going from one value to the other</source>
      <translation>Das Bild, wie es ist, wobei dieser Regler von einem Wert zum anderen geht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>From the picture of this step to the picture as it is now</source>
      <translation>Vom Bild dieses Schritts zum Bild, wie es jetzt ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>{way}, and back.</source>
      <translation>{way}, und zurück.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>The chosen pictures</source>
      <translation>Die gewählten Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>A slider on its way</source>
      <translation>Ein Regler auf seinem Weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>My steps up to now</source>
      <translation>Meine Schritte bis jetzt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Saved edits</source>
      <translation>Gespeicherte Bearbeitungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>{n} frames between two</source>
      <translation>{n} Bilder dazwischen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Animation (WebP)</source>
      <translation>Animation (WebP)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>A picture for each frame</source>
      <translation>Ein Bild für jeden Schritt des Films</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>the model has no sliders</source>
      <translation>das Modell hat keine Regler</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>choose two or more pictures first</source>
      <translation>wähle zuerst zwei oder mehr Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>choose two or more saved edits first</source>
      <translation>wähle zuerst zwei oder mehr gespeicherte Bearbeitungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Click two to eight pictures; the film leads from each to the next.</source>
      <translation>Klicke zwei bis acht Bilder an; der Film führt von jedem zum nächsten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>{n} picture is chosen.</source>
      <translation>{n} Bild ist gewählt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>{n} pictures are chosen.</source>
      <translation>{n} Bilder sind gewählt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Choose two to eight; the film leads from each to the next.</source>
      <translation>Wähle zwei bis acht; der Film führt von jeder zur nächsten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>to</source>
      <translation>bis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/film.py" />
      <source>Film</source>
      <translation>Film</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/finding.py" />
      <source>Looking for it</source>
      <translation>Sucht danach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/finding.py" />
      <source>{name} was made for this photo, but is not used yet: {reason}</source>
      <translation>{name} wurde für dieses Foto gemacht, wird aber noch nicht benutzt: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/finding.py" />
      <source>{name} cannot be looked for: {reason}.</source>
      <translation>{name} kann nicht gesucht werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/finding.py" />
      <source>{words} Compared by {network}.</source>
      <translation>{words} Verglichen mit {network}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/finding.py" />
      <source>{name} was made for this photo and is used from now on.</source>
      <translation>{name} wurde für dieses Foto gemacht und wird von jetzt an benutzt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/finding.py" />
      <source>{name} cannot be read as a picture.</source>
      <translation>{name} lässt sich nicht als Bild lesen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/history.py" />
      <source>The beginning</source>
      <translation>Der Anfang</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/historylist.py" />
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/historylist.py" />
      <source>Film from here to now…</source>
      <translation>Film von hier bis jetzt…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/historylist.py" />
      <source>{step}, taken back</source>
      <translation>{step}, zurückgenommen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/historylist.py" />
      <source>Be here again</source>
      <translation>Wieder hier sein</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keeping.py" />
      <source>The picture is on the clipboard.</source>
      <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keeping.py" />
      <source>Saved as {name}.</source>
      <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keeping.py" />
      <source>There is no picture to save yet.</source>
      <translation>Es gibt noch kein Bild zum Sichern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keeping.py" />
      <source>There is no picture to copy yet.</source>
      <translation>Es gibt noch kein Bild zum Kopieren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keeping.py" />
      <source>The edit cannot be saved now: {reason}.</source>
      <translation>Die Bearbeitung kann jetzt nicht gesichert werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keys.py" />
      <source>Drag points, draw an area, a rectangle</source>
      <translation>Punkte ziehen, Bereich zeichnen, Rechteck</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keys.py" />
      <source>Set a point, take the current one away</source>
      <translation>Punkt setzen, den jetzigen wegnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keys.py" />
      <source>Arrow keys</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keys.py" />
      <source>Move its target; with Shift ten times</source>
      <translation>Sein Ziel bewegen; mit Umschalt zehnfach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keys.py" />
      <source>Move the points, before and after</source>
      <translation>Punkte bewegen, Vorher und Nachher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keys.py" />
      <source>Other seeds, other fine detail</source>
      <translation>Andere Startwerte, andere Einzelheiten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/keys.py" />
      <source>Name the slider</source>
      <translation>Den Regler benennen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/layertable.py" />
      <source>Layer {n}, {size} px</source>
      <translation>Schicht {n}, {size} px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/layertable.py" />
      <source>{layer}: comes from</source>
      <translation>{layer}: kommt von</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/leaving.py" />
      <source>Open that edit</source>
      <translation>Diese Bearbeitung öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/leaving.py" />
      <source>Your edit from before is kept.</source>
      <translation>Deine Bearbeitung von vorher ist aufgehoben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/leaving.py" />
      <source>Your edit from last time is kept.</source>
      <translation>Deine Bearbeitung vom letzten Mal ist aufgehoben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>The film is ready: {n} pictures in {folder}.</source>
      <translation>Der Film ist fertig: {n} Bilder in {folder}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>The film</source>
      <translation>Der Film</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>How many</source>
      <translation>Wie viele</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>First seed</source>
      <translation>Erster Startwert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>With my changes</source>
      <translation>Mit meinen Änderungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Make pictures</source>
      <translation>Bilder machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Edit the chosen one</source>
      <translation>Das gewählte bearbeiten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Progress of making pictures</source>
      <translation>Fortschritt der Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Open their folder</source>
      <translation>Ordner der Bilder öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Starting</source>
      <translation>Beginnt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>The pictures could not be made</source>
      <translation>Die Bilder konnten nicht gemacht werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>pictures are being made</source>
      <translation>es werden Bilder gemacht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>The film is ready.</source>
      <translation>Der Film ist fertig.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Another first seed</source>
      <translation>Anderer erster Startwert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Sliders, mix and variety of the picture, put on every seed</source>
      <translation>Regler, Mischung und Vielfalt des Bildes, auf jeden Startwert angewandt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>choose a picture first</source>
      <translation>erst ein Bild wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>{name} cannot be shown here; it is in its folder.</source>
      <translation>{name} lässt sich hier nicht zeigen; es liegt in seinem Ordner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>The same seed always makes the same picture.</source>
      <translation>Derselbe Startwert macht immer dasselbe Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/many.py" />
      <source>{what}, {done} of {total}</source>
      <translation>{what}, {done} von {total}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>{part} from another picture: click to choose one, or drop a seed or a photo here</source>
      <translation>{part} von einem anderen Bild: klicken und eines wählen, oder ein Bild der Leiste oder ein Foto hier ablegen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Shape</source>
      <translation>Form</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>pose, outline</source>
      <translation>Pose, Umriss</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Features</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>parts, details</source>
      <translation>Teile, Details</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>light, texture</source>
      <translation>Licht, Textur</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Whole picture</source>
      <translation>Ganzes Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>where a model has no layers</source>
      <translation>wo ein Modell keine Schichten hat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>{part}: nothing mixed in</source>
      <translation>{part}: nichts beigemischt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>{part}: from several pictures, see the layers</source>
      <translation>{part}: aus mehreren Bildern, siehe die Schichten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Amount</source>
      <translation>Menge</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>drop pictures here</source>
      <translation>Bilder hier ablegen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>By layer</source>
      <translation>Nach Schichten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Choose for each layer where it comes from</source>
      <translation>Für jede Schicht wählen, woher sie kommt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Seed {n}</source>
      <translation>Startwert {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>nothing is mixed in yet</source>
      <translation>noch ist nichts beigemischt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mix.py" />
      <source>Mix</source>
      <translation>Mischen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/mixing.py" />
      <source>this one</source>
      <translation>diesem</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/nothing.py" />
      <source>A model that has seen a few hundred pictures of one kind, such as faces, flowers or rooms, makes new ones of that kind. Here you explore them, mix them, and change them by sliders or by dragging points, a photo of yours too. There is no such model yet: train one, or drop a model file here.</source>
      <translation>Ein Modell, das einige hundert Bilder einer Art gesehen hat, etwa Gesichter, Blumen oder Zimmer, macht neue von dieser Art. Hier werden sie erkundet, gemischt und mit Reglern oder durch Ziehen von Punkten verändert, auch ein eigenes Foto. Noch gibt es kein solches Modell: eines trainieren oder eine Modelldatei hier ablegen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/nothing.py" />
      <source>Train on pictures of one kind</source>
      <translation>An Bildern einer Art trainieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/nothing.py" />
      <source>Bring a model in…</source>
      <translation>Modell hereinholen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/nothing.py" />
      <source>Invent pictures and change them</source>
      <translation>Bilder erfinden und verändern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/panel.py" />
      <source>Save edit</source>
      <translation>Bearbeitung sichern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/panel.py" />
      <source>Save the picture with every step, to go on later</source>
      <translation>Das Bild mit jedem Schritt sichern, um später weiterzumachen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>pixels, and what the model's own discriminator sees, where it brings one</source>
      <translation>Pixeln und dem, was ein mitgebrachter Diskriminator sieht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Quality of the match</source>
      <translation>Güte der Übereinstimmung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Find it</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Stop and keep this</source>
      <translation>Anhalten und dies behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>My photo</source>
      <translation>Mein Foto</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Found so far</source>
      <translation>Bisher gefunden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Other…</source>
      <translation>Anderes…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Progress of the search</source>
      <translation>Fortschritt der Suche</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>A network that compares pictures</source>
      <translation>Ein Netz, das Bilder vergleicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Networks ({patterns})</source>
      <translation>Netze ({patterns})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>My photo, {name}</source>
      <translation>Mein Foto, {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Without the photo: your edit stays as it is</source>
      <translation>Ohne das Foto: deine Bearbeitung bleibt, wie sie ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Compare as usual again</source>
      <translation>Wieder wie üblich vergleichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>A network that has learnt to see, such as a SqueezeNet, compares then</source>
      <translation>Dann vergleicht ein Netz, das sehen gelernt hat, etwa ein SqueezeNet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Compared by</source>
      <translation>Verglichen nach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>it is being looked for</source>
      <translation>es wird gerade gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Fast</source>
      <translation>Schnell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Good</source>
      <translation>Gut</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Best</source>
      <translation>Am besten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Step {n} of {all}</source>
      <translation>Schritt {n} von {all}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>A rough match in the fewest steps: enough to see whether the model can make such a picture.</source>
      <translation>Eine grobe Übereinstimmung in den wenigsten Schritten: genug, um zu sehen, ob das Modell so ein Bild machen kann.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>Looks longer, in every layer by itself. The picture can then be edited like any other.</source>
      <translation>Sucht länger, in jeder Schicht für sich. Das Bild lässt sich danach bearbeiten wie jedes andere.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/photo.py" />
      <source>As good, and then teaches a copy of the model this one photo. Takes several times as long; the copy is kept beside the model.</source>
      <translation>Ebenso, und lehrt dann eine Kopie des Modells dieses eine Foto. Dauert ein Mehrfaches; die Kopie bleibt neben dem Modell.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/picture.py" />
      <source>The picture</source>
      <translation>Das Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/picture.py" />
      <source>Enter sets a point in the middle, the arrow keys move its target, Delete removes it</source>
      <translation>Eingabe setzt einen Punkt in die Mitte, die Pfeiltasten bewegen sein Ziel, Entf nimmt ihn weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/plane.py" />
      <source>Drag the dot, or move it with the arrow keys (with Shift finer, Home brings it back)</source>
      <translation>Den Punkt ziehen oder mit den Pfeiltasten bewegen (mit Umschalt feiner, Pos1 bringt ihn zurück)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/plane.py" />
      <source>Latent plane</source>
      <translation>Latente Ebene</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/plane.py" />
      <source>The arrow keys move the dot; with Shift ten times finer; Home brings it back</source>
      <translation>Die Pfeiltasten bewegen den Punkt; mit Umschalt zehnmal feiner; Pos1 bringt ihn zurück</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/pulling.py" />
      <source>nothing is left that may change; draw an area, or clear it</source>
      <translation>es bleibt nichts, das sich ändern darf; einen Bereich zeichnen oder ihn leeren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/pulling.py" />
      <source>moving, step {n} of about {all}</source>
      <translation>bewegt, Schritt {n} von etwa {all}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/pulling.py" />
      <source>moving, preparing</source>
      <translation>bewegt, wird vorbereitet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/pulling.py" />
      <source>click on the picture and drag to where the point shall go</source>
      <translation>ins Bild klicken und dorthin ziehen, wohin der Punkt soll</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/pulling.py" />
      <source>moving, step {n}</source>
      <translation>bewegt, Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Drag points</source>
      <translation>Punkte ziehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Draw the area that may change (Alt takes away)</source>
      <translation>Den Bereich zeichnen, der sich ändern darf (Alt nimmt weg)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>A rectangle that may change (Alt takes away)</source>
      <translation>Ein Rechteck, das sich ändern darf (Alt nimmt weg)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Before and after side by side</source>
      <translation>Vorher und Nachher nebeneinander</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Not now: {reason}</source>
      <translation>Jetzt nicht: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>nothing to undo</source>
      <translation>nichts rückgängig zu machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>nothing to redo</source>
      <translation>nichts zu wiederholen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Undo: {what}  (Ctrl+Z)</source>
      <translation>Rückgängig: {what}  (Strg+Z)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/rail.py" />
      <source>Redo: {what}  (Ctrl+Shift+Z)</source>
      <translation>Wiederholen: {what}  (Strg+Umschalt+Z)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>Edit, with every step</source>
      <translation>Bearbeitung, mit jedem Schritt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>Picture, smaller</source>
      <translation>Bild, kleiner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>Save picture…</source>
      <translation>Sichern…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>Save edit…</source>
      <translation>Bearbeitung sichern…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>The picture with every step, to go on later</source>
      <translation>Das Bild mit jedem Schritt, um später weiterzumachen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/saving.py" />
      <source>This picture</source>
      <translation>Dieses Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/seedstrip.py" />
      <source>Seeds</source>
      <translation>Startwerte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/seedstrip.py" />
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/seedstrip.py" />
      <source>Seed by its number</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/seedstrip.py" />
      <source>The same seed always makes the same picture; Enter begins with it</source>
      <translation>Derselbe Startwert macht immer dasselbe Bild; Eingabe beginnt damit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/seedstrip.py" />
      <source>Nine other seeds</source>
      <translation>Neun andere Startwerte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/seedstrip.py" />
      <source>Number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Direction {n}</source>
      <translation>Richtung {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Double-click sets it back; with Shift ten times finer; F2 gives it a name</source>
      <translation>Doppelklick setzt zurück; mit Umschalt zehnmal feiner; F2 gibt ihm einen Namen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Name of the direction</source>
      <translation>Name der Richtung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Set back</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Teach a slider</source>
      <translation>Regler lehren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Show pictures that have a trait and that lack it</source>
      <translation>Bilder zeigen, die ein Merkmal haben und denen es fehlt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>The model has none yet.</source>
      <translation>Das Modell hat noch keine.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Fewer</source>
      <translation>Weniger</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>{n} more found by the model</source>
      <translation>{n} weitere vom Modell gefunden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Film along this slider…</source>
      <translation>Film entlang dieses Reglers…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/sliderlist.py" />
      <source>Sliders</source>
      <translation>Regler</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>Move</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>Stop moving</source>
      <translation>Bewegen anhalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>nothing is left that may change</source>
      <translation>es bleibt nichts, das sich ändern darf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>only the outlined area may change</source>
      <translation>nur der umrandete Bereich darf sich ändern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>Take away the points and the area</source>
      <translation>Punkte und Bereich wegnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>Move the points to their targets</source>
      <translation>Die Punkte zu ihren Zielen bewegen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>hold to see before</source>
      <translation>halten: vorher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/stage.py" />
      <source>click removes a point</source>
      <translation>Klick nimmt einen Punkt weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>Pictures to mark</source>
      <translation>Bilder zum Markieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>What the slider does</source>
      <translation>Was der Regler tut</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>What the slider does, such as Smiling</source>
      <translation>Was der Regler tut, etwa Lächeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>Learn it</source>
      <translation>Lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>Other pictures</source>
      <translation>Andere Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>Progress of learning</source>
      <translation>Fortschritt des Lernens</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>it is being learnt</source>
      <translation>er wird gerade gelernt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>mark at least {n} pictures that have it and {n} that lack it</source>
      <translation>mindestens {n} Bilder markieren, die es haben, und {n}, denen es fehlt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>say what the slider does</source>
      <translation>sagen, was der Regler tut</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>{has}, {lacks}</source>
      <translation>{has}, {lacks}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>Other pictures in place of those without a mark</source>
      <translation>Andere Bilder anstelle derer ohne Markierung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>Click once on pictures that have the trait (a tick), twice on those that lack it (a cross). The more, the surer; what differs between both becomes the slider. Keys: + has it, - lacks it, 0 neither.</source>
      <translation>Bilder, die das Merkmal haben, einmal anklicken (Haken), solche, denen es fehlt, zweimal (Kreuz). Je mehr, desto sicherer; was beide unterscheidet, wird der Regler. Tasten: + hat es, - fehlt, 0 keins von beiden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>{counts}: {reason}</source>
      <translation>{counts}: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>{n} has it</source>
      <translation>{n} hat es</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>{n} have it</source>
      <translation>{n} haben es</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>{n} lacks it</source>
      <translation>{n} fehlt es</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teach.py" />
      <source>{n} lack it</source>
      <translation>{n} fehlt es</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teaching.py" />
      <source>{name} is a slider now.</source>
      <translation>{name} ist jetzt ein Regler.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/teaching.py" />
      <source>Learning what they share</source>
      <translation>Lernt, was sie gemeinsam haben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/tiles.py" />
      <source>, has it</source>
      <translation>, hat es</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/tiles.py" />
      <source>, has it not</source>
      <translation>, hat es nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>seed {n}</source>
      <translation>Startwert {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Explored around seed {n}</source>
      <translation>Um Startwert {n} erkundet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Variety {value}</source>
      <translation>Vielfalt {value}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{part} from {other}</source>
      <translation>{part} von {other}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Layer {n} from {other}</source>
      <translation>Schicht {n} von {other}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Mixed in by {n} %</source>
      <translation>Zu {n} % beigemischt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{n} point moved</source>
      <translation>{n} Punkt bewegt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{n} points moved</source>
      <translation>{n} Punkte bewegt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>no changes yet</source>
      <translation>noch keine Änderungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>explored from there, {changes}</source>
      <translation>von dort aus erkundet, {changes}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>points that were moved belong to this picture</source>
      <translation>bewegte Punkte gehören zu diesem Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>there are no changes yet</source>
      <translation>es gibt noch keine Änderungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>my photo</source>
      <translation>meinem Foto</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{slider} set back</source>
      <translation>{slider} zurückgesetzt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{part} no longer mixed in</source>
      <translation>{part} nicht mehr beigemischt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Layer {n} no longer mixed in</source>
      <translation>Schicht {n} nicht mehr beigemischt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{what}, stopped on the way</source>
      <translation>{what}, unterwegs angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Fine detail off</source>
      <translation>Feine Einzelheiten aus</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Fine detail as learnt</source>
      <translation>Feine Einzelheiten wie gelernt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Other fine detail</source>
      <translation>Andere feine Einzelheiten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>Opened edit</source>
      <translation>Geöffnete Bearbeitung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{n} change</source>
      <translation>{n} Änderung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>{n} changes</source>
      <translation>{n} Änderungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>This edit could not be painted</source>
      <translation>Diese Bearbeitung konnte nicht gemalt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>The points could not be moved</source>
      <translation>Die Punkte konnten nicht bewegt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>The photo could not be found</source>
      <translation>Das Foto konnte nicht gefunden werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>The slider could not be learnt</source>
      <translation>Der Regler konnte nicht gelernt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>The edit could not be saved</source>
      <translation>Die Bearbeitung konnte nicht gesichert werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>The edit could not be opened</source>
      <translation>Die Bearbeitung konnte nicht geöffnet werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/edit/wording.py" />
      <source>The name could not be kept</source>
      <translation>Der Name konnte nicht behalten werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/header.py" />
      <source>Every action and key</source>
      <translation>Alle Aktionen und Tasten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/header.py" />
      <source>Back to {page}</source>
      <translation>Zurück zu {page}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Viewing a picture</source>
      <translation>Beim Betrachten eines Bildes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Paint</source>
      <translation>Malen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Pictures to learn from</source>
      <translation>Bilder zum Lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Pictures to convert</source>
      <translation>Bilder zum Umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Queue</source>
      <translation>Warteschlange</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Actions and keys</source>
      <translation>Aktionen und Tasten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>The pages, in the order of the sidebar</source>
      <translation>Die Seiten in der Reihenfolge der Leiste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>The page's main action</source>
      <translation>Die Hauptaktion der Seite</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Choose a folder, pictures or a model</source>
      <translation>Ordner, Bilder oder ein Modell wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Paste pictures or files, like a drop</source>
      <translation>Bilder oder Dateien einfügen, wie abgelegt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Sidebar wide or narrow</source>
      <translation>Leiste breit oder schmal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Next region of the window</source>
      <translation>Nächster Bereich des Fensters</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Close what is open</source>
      <translation>Schließen, was offen ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>This sheet</source>
      <translation>Diese Übersicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Hold to see before</source>
      <translation>Halten: vorher sehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>100 %</source>
      <translation>100 %</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Wheel</source>
      <translation>Mausrad</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Zoom at the pointer</source>
      <translation>Am Zeiger vergrößern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Space, middle button</source>
      <translation>Leertaste, mittlere Taste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Move the picture</source>
      <translation>Das Bild verschieben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Previous, next picture</source>
      <translation>Voriges, nächstes Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Enlarge the chosen picture</source>
      <translation>Das gewählte Bild vergrößern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Leave the chosen picture out, or bring it back</source>
      <translation>Das gewählte Bild weglassen oder zurückholen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Try a failed one again</source>
      <translation>Ein misslungenes noch einmal versuchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Take the chosen one off the list</source>
      <translation>Das gewählte aus der Liste nehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Let the chosen job wait less, or longer</source>
      <translation>Den gewählten Auftrag früher oder später beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/keys.py" />
      <source>Take it out, or forget one that has ended</source>
      <translation>Herausnehmen, oder einen beendeten vergessen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/sidebar.py" />
      <source>Progress of the training</source>
      <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/sidebar.py" />
      <source>At work: {name}</source>
      <translation>In Arbeit: {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/sidebar.py" />
      <source>Memory in use</source>
      <translation>Belegter Speicher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/sidebar.py" />
      <source>{used:.1f} of {total:.0f} GB used</source>
      <translation>{used:.1f} von {total:.0f} GB belegt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Something went wrong in the window ({reason}). It goes on.</source>
      <translation>Im Fenster ging etwas schief ({reason}). Es läuft weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>gantool ended unexpectedly the last time.</source>
      <translation>gantool endete beim letzten Mal unerwartet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>There are no pictures and no files on the clipboard.</source>
      <translation>In der Zwischenablage sind weder Bilder noch Dateien.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>That is an address on the web, and gantool fetches nothing. Save the picture, then drop it.</source>
      <translation>Das ist eine Adresse im Netz, und gantool lädt nichts herunter. Speichere das Bild und lege es dann hier ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>{name} is a model.</source>
      <translation>{name} ist ein Modell.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>{n} job waits</source>
      <translation>{n} Auftrag wartet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>{n} jobs wait</source>
      <translation>{n} Aufträge warten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Show report</source>
      <translation>Bericht zeigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Train</source>
      <translation>Trainieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Convert</source>
      <translation>Umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Enlarge</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Plugins</source>
      <translation>Plugins</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>Bring it in</source>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/frame/window.py" />
      <source>a picture</source>
      <translation>ein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/notify.py" />
      <source>{name} ended: {reason}</source>
      <translation>{name} endete: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/notify.py" />
      <source>{name} is done.</source>
      <translation>{name} ist fertig.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/notify.py" />
      <source>it was stopped</source>
      <translation>es wurde angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/appearance.py" />
      <source>Appearance</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/appearance.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/appearance.py" />
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/appearance.py" />
      <source>The language changes when gantool is opened again.</source>
      <translation>Die Sprache wechselt, sobald gantool neu geöffnet wird.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/appearance.py" />
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/appearance.py" />
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>How often each changes</source>
      <translation>Wie oft sich jedes ändert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>Trying it on your pictures …</source>
      <translation>Wird an deinen Bildern ausprobiert …</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>it is being drawn</source>
      <translation>es wird gerade gezeichnet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>See it on your own pictures</source>
      <translation>An den eigenen Bildern ansehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>the pictures are still being looked at</source>
      <translation>die Bilder werden noch durchgesehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>Left as they are, right as they are judged. It always changes everything.</source>
      <translation>Links, wie sie sind; rechts, wie sie beurteilt werden. Es ändert immer alles.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>Left as they are, right as they are judged. How often rises by itself while learning, up to 80 %.</source>
      <translation>Links, wie sie sind; rechts, wie sie beurteilt werden. Wie oft, steigt beim Lernen von selbst, bis 80 %.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>{p} %</source>
      <translation>{p} %</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>Each change</source>
      <translation>Jede Änderung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>There is nothing to show.</source>
      <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>As it is</source>
      <translation>Wie es ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/augment_preview.py" />
      <source>As the discriminator sees it</source>
      <translation>Wie der Diskriminator es sieht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>How small pictures are made</source>
      <translation>Wie kleine Bilder entstehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>See and edit</source>
      <translation>Ansehen und ändern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Try it on your own pictures</source>
      <translation>An den eigenen Bildern ausprobieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Small pictures</source>
      <translation>Kleine Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Back to what the preset has</source>
      <translation>Zurück zum Wert der Vorlage</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>all is as the preset has it</source>
      <translation>alles ist, wie es die Vorlage hat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Only made smaller (bicubic)</source>
      <translation>Nur verkleinert (bikubisch)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Blurred, noisy, saved as JPEG</source>
      <translation>Unscharf, verrauscht, als JPEG gespeichert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Pixels left out (pixel art)</source>
      <translation>Pixel weggelassen (Pixelkunst)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Good pictures that are only too small: the model adds detail and mends nothing.</source>
      <translation>Gute Bilder, die nur zu klein sind: Das Modell ergänzt Details und bessert nichts aus.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Pictures from the web or old cameras: the model also takes blur, noise and JPEG blocks away.</source>
      <translation>Bilder aus dem Netz oder von alten Kameras: Das Modell nimmt auch Unschärfe, Rauschen und JPEG-Blöcke weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_damage.py" />
      <source>Drawings made of single pixels; no two of them are blended.</source>
      <translation>Zeichnungen aus einzelnen Pixeln; keine zwei werden gemischt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_family.py" />
      <source>Does not fit: {reason}</source>
      <translation>Passt nicht: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_family.py" />
      <source>It could not say whether the pictures suit it.</source>
      <translation>Sie konnte nicht sagen, ob die Bilder zu ihr passen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_family.py" />
      <source>No model family is at hand. Plugins says why.</source>
      <translation>Keine Modellfamilie ist da. Warum, steht unter Plugins.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_family.py" />
      <source>{n} more family</source>
      <translation>{n} weitere Familie</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_family.py" />
      <source>{n} more families</source>
      <translation>{n} weitere Familien</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_family.py" />
      <source>Suggested</source>
      <translation>Empfohlen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_family.py" />
      <source>How to learn</source>
      <translation>Wie gelernt wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_input.py" />
      <source>Input</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_input.py" />
      <source>Your picture, then what the model gets to see; it varies from time to time.</source>
      <translation>Dein Bild, dann das, was das Modell zu sehen bekommt; es wechselt von Mal zu Mal.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_input.py" />
      <source>Made by recipe: {recipe}</source>
      <translation>Mit Rezept gemacht: {recipe}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_input.py" />
      <source>Picture and inputs made from it</source>
      <translation>Bild und daraus gemachte Eingaben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_input.py" />
      <source>the tiles show the inputs as they are</source>
      <translation>die Kacheln zeigen die Eingaben, wie sie sind</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_input.py" />
      <source>No recipe is at hand. Plugins says why.</source>
      <translation>Kein Rezept ist da. Warum, steht unter Plugins.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_input.py" />
      <source>no recipe is at hand</source>
      <translation>kein Rezept ist da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_settings.py" />
      <source>as the preset has them</source>
      <translation>wie in der Vorlage</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_settings.py" />
      <source>All settings</source>
      <translation>Alle Einstellungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_settings.py" />
      <source>All {n} settings</source>
      <translation>Alle {n} Einstellungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_settings.py" />
      <source>{n} changed</source>
      <translation>{n} geändert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_time.py" />
      <source>Rough</source>
      <translation>Grob</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_time.py" />
      <source>About {n} pictures on this machine, each of the {all} about {times} times: a step tried at {size} px learnt from {rate} a second.</source>
      <translation>Etwa {n} Bilder auf diesem Rechner, jedes der {all} etwa {times}-mal: Ein Probeschritt mit {size} px lernte von {rate} in der Sekunde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_time.py" />
      <source>About {n} pictures on this machine, each of the {all} about {times} times: an earlier run at {size} px learnt from {rate} a second.</source>
      <translation>Etwa {n} Bilder auf diesem Rechner, jedes der {all} etwa {times}-mal: Ein früherer Lauf mit {size} px lernte von {rate} in der Sekunde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_time.py" />
      <source>Clearer</source>
      <translation>Klarer</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_time.py" />
      <source>Overnight</source>
      <translation>Über Nacht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_time.py" />
      <source>How long</source>
      <translation>Wie lange</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Vary pictures</source>
      <translation>Bilder variieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>How they are varied</source>
      <translation>Wie sie variiert werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>augmentation</source>
      <translation>Augmentierung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Few pictures go further, and the model copies them later.</source>
      <translation>Wenige Bilder reichen weiter, und das Modell kopiert sie später.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Mirror and shift</source>
      <translation>Spiegeln und schieben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Turn and stretch</source>
      <translation>Drehen und strecken</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Brightness and colour</source>
      <translation>Helligkeit und Farbe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Sharpness</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Cut out</source>
      <translation>Ausschneiden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Move and turn (bg)</source>
      <translation>Schieben und drehen (bg)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Move, turn and colour (bgc)</source>
      <translation>Schieben, drehen, färben (bgc)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>… and sharpness (bgcf)</source>
      <translation>… und Schärfe (bgcf)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>… and noise (bgcfn)</source>
      <translation>… und Rauschen (bgcfn)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Everything (bgcfnc)</source>
      <translation>Alles (bgcfnc)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/choice_vary.py" />
      <source>Always all (DiffAugment)</source>
      <translation>Immer alle (DiffAugment)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>The conversion stops with the window. What is done stays, and Queue goes on with the rest.</source>
      <translation>Die Umwandlung hält mit dem Fenster an. Was fertig ist, bleibt; die Warteschlange macht mit dem Rest weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Add what is in “{name}”</source>
      <translation>Den Inhalt von „{name}“ hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>The originals are never changed.</source>
      <translation>Die Originale werden nie verändert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Compare models</source>
      <translation>Modelle vergleichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>“{name}” is not there any more.</source>
      <translation>„{name}“ ist nicht mehr da.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>The command is on the clipboard.</source>
      <translation>Der Befehl liegt in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>It is in the queue.</source>
      <translation>Es steht in der Warteschlange.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>The conversion could not be started</source>
      <translation>Die Umwandlung konnte nicht beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>drop pictures first</source>
      <translation>lege zuerst Bilder ab</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>there is one model only</source>
      <translation>es gibt nur ein Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>It can be changed when the conversion has ended.</source>
      <translation>Das lässt sich ändern, wenn die Umwandlung zu Ende ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Drop a folder to watch it; single pictures cannot be.</source>
      <translation>Lege einen Ordner ab, um ihn zu beobachten; bei einzelnen Bildern geht das nicht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Rows were taken off the list, so the folder is not watched.</source>
      <translation>Aus der Liste wurden Zeilen genommen, darum wird der Ordner nicht beobachtet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>this model makes pictures of its own and takes none</source>
      <translation>dieses Modell macht eigene Bilder und nimmt keine an</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>no pictures yet, drop some first</source>
      <translation>noch keine Bilder, lege zuerst welche ab</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>the folder is still being read</source>
      <translation>der Ordner wird noch gelesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Add {n} picture</source>
      <translation>{n} Bild hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Add {n} pictures</source>
      <translation>{n} Bilder hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>See two to four models side by side</source>
      <translation>Zwei bis vier Modelle nebeneinander sehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Stop comparing</source>
      <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>While pictures are converted, the list stays as it is.</source>
      <translation>Während umgewandelt wird, bleibt die Liste, wie sie ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>The result is on the clipboard.</source>
      <translation>Das Ergebnis liegt in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Show it</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>It can be tried again when the others are done.</source>
      <translation>Das geht noch einmal, wenn die anderen fertig sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>The conversion ended early</source>
      <translation>Die Umwandlung endete vorzeitig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>{reason} What is done stays; Convert goes on with the rest.</source>
      <translation>{reason} Was fertig ist, bleibt; Umwandeln macht mit dem Rest weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>It is in {place}.</source>
      <translation>Es liegt in {place}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>no model yet, train one or bring one in</source>
      <translation>noch kein Modell, trainiere eins oder nimm eins auf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>the models are being looked up</source>
      <translation>die Modelle werden gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>{n} picture is converted.</source>
      <translation>{n} Bild ist umgewandelt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>{n} pictures are converted.</source>
      <translation>{n} Bilder sind umgewandelt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert.py" />
      <source>Open results</source>
      <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_batch.py" />
      <source>Convert, {model}</source>
      <translation>Umwandeln, {model}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_batch.py" />
      <source>{name} and {n} more</source>
      <translation>{name} und {n} weitere</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>Choose pictures…</source>
      <translation>Bilder wählen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>Drop pictures to convert</source>
      <translation>Bilder zum Umwandeln ablegen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>Single pictures or whole folders. The originals stay as they are; results go to a folder of their own.</source>
      <translation>Einzelne Bilder oder ganze Ordner. Die Originale bleiben, wie sie sind; Ergebnisse kommen in einen eigenen Ordner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>Go to Train</source>
      <translation>Zum Trainieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>No models yet</source>
      <translation>Noch keine Modelle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>Train one on your own pictures, or drop a model file here.</source>
      <translation>Trainiere eins an eigenen Bildern oder lege hier eine Modelldatei ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>Choose a model that converts</source>
      <translation>Ein Modell wählen, das umwandelt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>See what it can do</source>
      <translation>Sehen, was es kann</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>This model makes pictures of its own</source>
      <translation>Dieses Modell macht eigene Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_empty.py" />
      <source>It learnt to invent pictures like those it saw and takes none itself, so there is nothing to convert.</source>
      <translation>Es hat gelernt, Bilder wie die gesehenen zu erfinden, und nimmt selbst keine an; es gibt also nichts umzuwandeln.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Progress of the conversion</source>
      <translation>Fortschritt der Umwandlung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Copy as command</source>
      <translation>Als Befehl kopieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Try the failed ones again</source>
      <translation>Misslungene noch einmal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Add to queue</source>
      <translation>Einreihen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Enlarge and watch</source>
      <translation>Vergrößern und beobachten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Convert and watch</source>
      <translation>Umwandeln und beobachten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Convert {n} picture</source>
      <translation>{n} Bild umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Convert {n} pictures</source>
      <translation>{n} Bilder umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>{action}: {reason}</source>
      <translation>{action}: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Results go to {folder}. The originals are never changed.</source>
      <translation>Ergebnisse kommen nach {folder}. Die Originale werden nie verändert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>{n} failed</source>
      <translation>{n} misslungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>{n} skipped</source>
      <translation>{n} übersprungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>paused</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>waiting for new pictures</source>
      <translation>wartet auf neue Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>about {time} left</source>
      <translation>noch etwa {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>{n} images/s</source>
      <translation>{n} Bilder/s</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>The same conversion for a terminal</source>
      <translation>Dieselbe Umwandlung für ein Terminal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>What is done stays</source>
      <translation>Was fertig ist, bleibt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>It starts when what runs now, and what waits, is done</source>
      <translation>Beginnt, wenn fertig ist, was jetzt läuft und was wartet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>no result yet</source>
      <translation>noch kein Ergebnis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Stop watching</source>
      <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Continue</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>{at} of {all}</source>
      <translation>{at} von {all}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Enlarge {n} picture</source>
      <translation>{n} Bild vergrößern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>Enlarge {n} pictures</source>
      <translation>{n} Bilder vergrößern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_footer.py" />
      <source>all done</source>
      <translation>alles fertig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Watching</source>
      <translation>Beobachtet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Which rows are shown</source>
      <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Take all pictures off this list; files stay</source>
      <translation>Alle Bilder aus der Liste nehmen; Dateien bleiben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Drop pictures or folders anywhere</source>
      <translation>Bilder oder Ordner irgendwo ablegen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>{n} picture</source>
      <translation>{n} Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>{n} pictures</source>
      <translation>{n} Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Done {n}</source>
      <translation>Fertig {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Failed {n}</source>
      <translation>Misslungen {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>Failed</source>
      <translation>Misslungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>pictures are being converted</source>
      <translation>es werden Bilder umgewandelt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_list.py" />
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_models.py" />
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>beside the pictures</source>
      <translation>neben den Bildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>File name</source>
      <translation>Dateiname</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>{{stem}} is the picture's name, {{model}} the model's, {{n}} a number.</source>
      <translation>{{stem}} ist der Name des Bildes, {{model}} der des Modells, {{n}} eine Zahl.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>If it exists already</source>
      <translation>Falls es schon da ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Animations and pages</source>
      <translation>Animationen und Seiten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Of GIF, animated PNG, WebP and AVIF, and of TIFF with several pages. PNG, WebP and TIFF can hold all.</source>
      <translation>Von GIF, animiertem PNG, WebP und AVIF und von TIFF mit mehreren Bildern. PNG, WebP und TIFF fassen alle.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Watch the folder for new files</source>
      <translation>Den Ordner auf neue Dateien beobachten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Keep camera data and profile</source>
      <translation>Kameradaten und Profil behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Make the input first</source>
      <translation>Zuerst die Eingabe machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>the file name needs {{stem}} or {{n}}, else all results have one name</source>
      <translation>der Dateiname braucht {{stem}} oder {{n}}, sonst heißen alle Ergebnisse gleich</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>the file name may not hold a slash</source>
      <translation>der Dateiname darf keinen Schrägstrich enthalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Folder for the results</source>
      <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Choose the folder for the results</source>
      <translation>Den Ordner für die Ergebnisse wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>It learnt from “{recipe}”: with this on, photos are turned into that first. Switch it off for drawings of your own.</source>
      <translation>Es lernte von „{recipe}“: Damit werden Fotos zuerst dazu gemacht. Für eigene Zeichnungen ausschalten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>New pictures are converted as they arrive, until you stop it.</source>
      <translation>Neue Bilder werden umgewandelt, sobald sie da sind, bis du anhältst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>As the original, else PNG</source>
      <translation>Wie das Original, sonst PNG</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Keep both</source>
      <translation>Beide behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Leave the old one</source>
      <translation>Das alte lassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Replace the old one</source>
      <translation>Das alte ersetzen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>As the model prefers</source>
      <translation>Wie das Modell es mag</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>The picture's own size</source>
      <translation>Die Größe des Bildes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>As trained, then back</source>
      <translation>Wie gelernt, dann zurück</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>The first frame or page</source>
      <translation>Das erste Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>All of them</source>
      <translation>Alle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Look</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Output</source>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_output.py" />
      <source>Keep camera data</source>
      <translation>Kameradaten behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_pane.py" />
      <source>Model to compare</source>
      <translation>Modell zum Vergleich</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_pane.py" />
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_pane.py" />
      <source>Compare without this one</source>
      <translation>Ohne dieses vergleichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_pane.py" />
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_preview.py" />
      <source>no model is chosen</source>
      <translation>kein Modell ist gewählt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>Translating</source>
      <translation>Wird umgewandelt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>Drag the result out from here</source>
      <translation>Das Ergebnis von hier herausziehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>there is no result yet</source>
      <translation>es gibt noch kein Ergebnis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>Compare with one more model, four at most</source>
      <translation>Mit einem weiteren Modell vergleichen, höchstens vier</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>Translate this picture again, without writing a result</source>
      <translation>Dieses Bild noch einmal umwandeln, ohne etwas zu speichern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>Copy the result</source>
      <translation>Das Ergebnis kopieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>Actual size</source>
      <translation>Originalgröße</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>fit</source>
      <translation>einpassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>four are as many as can be seen at once</source>
      <translation>vier ist, was man auf einmal sehen kann</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>It could not be translated</source>
      <translation>Es ließ sich nicht umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_preview.py" />
      <source>Your pictures, and the small ones made of them</source>
      <translation>Deine Bilder und die kleinen, die daraus entstehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_preview.py" />
      <source>Draw again</source>
      <translation>Neu zeichnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_preview.py" />
      <source>Other damage of the same kind</source>
      <translation>Andere Schäden derselben Art</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_preview.py" />
      <source>Left your picture, right of it what the model gets to see, as large.</source>
      <translation>Links dein Bild, rechts davon in gleicher Größe, was das Modell zu sehen bekommt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>First round</source>
      <translation>Erste Runde</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Kinds</source>
      <translation>Arten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Second round</source>
      <translation>Zweite Runde</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Blur, px</source>
      <translation>Unschärfe, px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Size, times</source>
      <translation>Größe, mal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Shot noise</source>
      <translation>Schrotrauschen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>JPEG quality</source>
      <translation>JPEG-Qualität</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Ringing</source>
      <translation>Überschwingen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Generalised</source>
      <translation>Verallgemeinert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Plateau</source>
      <translation>Plateau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Directional</source>
      <translation>Gerichtet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Grey noise</source>
      <translation>Graues Rauschen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>Damage again</source>
      <translation>Noch einmal schädigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/damage_settings.py" />
      <source>How often blur</source>
      <translation>Wie oft Unschärfe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>gantool only reads what you drop. Your files stay as they are.</source>
      <translation>gantool liest nur, was du ablegst. Deine Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>This is a model</source>
      <translation>Das ist ein Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>Drop it to bring it in.</source>
      <translation>Ablegen, um es aufzunehmen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>Drop to open the training “{name}”</source>
      <translation>Ablegen, um das Training „{name}“ zu öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>It goes on where it was.</source>
      <translation>Es geht weiter, wo es war.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>Drop to look inside “{name}”</source>
      <translation>Ablegen, um in „{name}“ zu sehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>Drop to look inside {n} folders</source>
      <translation>Ablegen, um in {n} Ordner zu sehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>One picture is too little to learn from</source>
      <translation>Aus einem Bild lässt sich nichts lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>Drop a folder of pictures, or several.</source>
      <translation>Lege einen Ordner mit Bildern ab oder mehrere.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>“{name}” is no picture</source>
      <translation>„{name}“ ist kein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>Drop pictures, folders of them, or a zip.</source>
      <translation>Lege Bilder ab, Ordner davon oder eine Zip-Datei.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>Add {n} things</source>
      <translation>{n} Dinge hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/drop_words.py" />
      <source>They are read together. </source>
      <translation>Sie werden zusammen gelesen. </translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{name} is not used yet, because your edit could not be kept: {reason}</source>
      <translation>{name} wird noch nicht benutzt, weil deine Bearbeitung nicht aufgehoben werden konnte: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Open an edit or a photo</source>
      <translation>Bearbeitung oder Foto öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Edits and pictures ({patterns})</source>
      <translation>Bearbeitungen und Bilder ({patterns})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{name}: let go to bring it in</source>
      <translation>{name}: loslassen, um es aufzunehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>A photo is searched for in what the model knows, so that it can be edited; a saved edit is opened</source>
      <translation>Ein Foto wird in dem gesucht, was das Modell kennt, damit es bearbeitet werden kann; eine gesicherte Bearbeitung wird geöffnet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Use my photo…</source>
      <translation>Mein Foto nehmen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Export…</source>
      <translation>Ausgeben…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Back to the picture</source>
      <translation>Zurück zum Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>go back to the picture first</source>
      <translation>erst zum Bild zurückgehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>there is no picture yet</source>
      <translation>es gibt noch kein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Warming the model up</source>
      <translation>Das Modell wärmt sich auf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{edit} was made with {model}, which is not here.</source>
      <translation>{edit} wurde mit {model} gemacht, das nicht hier ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Choose a photo</source>
      <translation>Ein Foto wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif)</source>
      <translation>Bilder (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>The model stopped</source>
      <translation>Das Modell hat angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>stopped</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Start again</source>
      <translation>Neu beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>The model stopped answering</source>
      <translation>Das Modell antwortet nicht mehr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{reason} Every step of your edit is still here.</source>
      <translation>{reason} Jeder Schritt der Bearbeitung ist noch da.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Use it without keeping</source>
      <translation>Ohne Aufheben benutzen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>catching up</source>
      <translation>holt auf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>There is no model yet that could look for a photo.</source>
      <translation>Es gibt noch kein Modell, das ein Foto suchen könnte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge.py" />
      <source>Bring in a model</source>
      <translation>Ein Modell aufnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge.py" />
      <source>Make pictures larger and sharper</source>
      <translation>Bilder größer und schärfer machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge.py" />
      <source>A model that has learnt from sharp pictures fills in what a small one lacks. There is no such model here yet: bring one in, as .pth or .safetensors, or train one on good pictures of your own.</source>
      <translation>Ein Modell, das von scharfen Bildern gelernt hat, ergänzt, was einem kleinen fehlt. Noch ist kein solches hier: Nimm eins auf, als .pth oder .safetensors, oder trainiere eins an guten eigenen Bildern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Tiles: {n} px</source>
      <translation>Kacheln: {n} px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Tiles: none, in one piece</source>
      <translation>Kacheln: keine, in einem Stück</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>with transparency</source>
      <translation>mit Transparenz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>no transparency</source>
      <translation>keine Transparenz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>How much</source>
      <translation>Wie sehr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Width of the result in px</source>
      <translation>Breite des Ergebnisses in px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>How much is tried</source>
      <translation>Wie viel ausprobiert wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Transparency</source>
      <translation>Transparenz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Transparency resampled</source>
      <translation>Transparenz umgerechnet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Transparency by the model</source>
      <translation>Transparenz durch das Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>The model enlarges that much in one go.</source>
      <translation>So sehr vergrößert das Modell auf einmal.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>The model enlarges x{own} as often as it takes; the rest is resampled.</source>
      <translation>Das Modell vergrößert x{own}, so oft es nötig ist; der Rest wird umgerechnet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Transparency and depth stay.</source>
      <translation>Transparenz und Farbtiefe bleiben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>{n} bits</source>
      <translation>{n} Bit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Every picture keeps its proportions.</source>
      <translation>Jedes Bild behält sein Seitenverhältnis.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>{before} becomes {after}</source>
      <translation>{before} wird {after}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Exact</source>
      <translation>Genau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Width, px</source>
      <translation>Breite, px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>A part</source>
      <translation>Ein Teil</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>All of it</source>
      <translation>Alles</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/enlarge_size.py" />
      <source>Try before, without writing a file</source>
      <translation>Vorher ausprobieren, ohne eine Datei zu schreiben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>Looking at this computer</source>
      <translation>Dieser Rechner wird angesehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>Start with my images</source>
      <translation>Mit eigenen Bildern beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>Try with sample images</source>
      <translation>Mit Beispielbildern versuchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>Copy report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>the test is running</source>
      <translation>der Test läuft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>Pictures that come with gantool</source>
      <translation>Bilder, die gantool mitbringt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>This computer is ready</source>
      <translation>Dieser Rechner ist bereit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>Something is wrong with this computer</source>
      <translation>Mit diesem Rechner stimmt etwas nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/first_run.py" />
      <source>there is no report</source>
      <translation>es gibt keinen Bericht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Choose folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Drop pictures to measure on</source>
      <translation>Bilder ablegen, an denen gemessen wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Pairs for a model of pairs, both sets for one of two, good pictures for an enlarger, goals for one that makes pictures of its own.</source>
      <translation>Paare für ein Modell aus Paaren, beide Mengen für eines aus zweien, gute Bilder für einen Vergrößerer, Ziele für eines, das selbst Bilder macht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Measure on {name}</source>
      <translation>An {name} messen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Measure</source>
      <translation>Messen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Progress of the measuring</source>
      <translation>Fortschritt der Messung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>it ends after this picture</source>
      <translation>sie endet nach diesem Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Nothing was measured</source>
      <translation>Es wurde nichts gemessen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Nothing leaves this computer.</source>
      <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Understood</source>
      <translation>Verstanden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Save the table</source>
      <translation>Tabelle speichern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Tables ({patterns})</source>
      <translation>Tabellen ({patterns})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Save the sheet</source>
      <translation>Bogen speichern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Pictures ({patterns})</source>
      <translation>Bilder ({patterns})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Something is being measured; the next can begin when that is done.</source>
      <translation>Gerade wird etwas gemessen; die nächste Messung kann beginnen, wenn das fertig ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>The same figures for a terminal</source>
      <translation>Dieselben Werte für ein Terminal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>What is measured by then is shown</source>
      <translation>Was bis dahin gemessen ist, wird gezeigt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>The figures stand on the card of “{name}”.</source>
      <translation>Die Werte stehen auf der Karte von „{name}“.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>{name} is saved.</source>
      <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Stopped early</source>
      <translation>Vorzeitig beendet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>The figures are of what was measured by then.</source>
      <translation>Die Werte gelten für das, was bis dahin gemessen war.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Measure: {reason}</source>
      <translation>Messen: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure.py" />
      <source>Worth knowing</source>
      <translation>Gut zu wissen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Model to measure</source>
      <translation>Modell, das gemessen wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>All saved states</source>
      <translation>Alle gespeicherten Stände</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Fetch missing networks when measuring</source>
      <translation>Fehlende Netze beim Messen laden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Inception v3 of FID</source>
      <translation>Inception v3, wie für FID</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>choose a model</source>
      <translation>ein Modell wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>drop the pictures to measure on</source>
      <translation>Bilder ablegen, an denen gemessen wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>choose a figure</source>
      <translation>ein Maß wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Pictures to measure on</source>
      <translation>Bilder, an denen gemessen wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>AlexNet is not on this computer.</source>
      <translation>AlexNet ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>It is defined on Inception v3 alone.</source>
      <translation>Er ist nur mit Inception v3 festgelegt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>{name}, {n} MB</source>
      <translation>{name}, {n} MB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Fetch when measuring: {what}</source>
      <translation>Beim Messen laden: {what}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Folder with published networks</source>
      <translation>Ordner mit veröffentlichten Netzen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>A network of your own</source>
      <translation>Ein eigenes Netz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Every checkpoint of the run, oldest first</source>
      <translation>Jeder Speicherstand des Laufs, der älteste zuerst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>A network of your own: distances are relative, not FID</source>
      <translation>Ein eigenes Netz: Abstände sind relativ, kein FID</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Use Inception v3 again</source>
      <translation>Wieder Inception v3 nehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Figures</source>
      <translation>Werte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Network that describes pictures</source>
      <translation>Netz, das Bilder beschreibt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Measure without {name}</source>
      <translation>Ohne {name} messen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Add a model to compare</source>
      <translation>Modell zum Vergleich</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Choose a model</source>
      <translation>Ein Modell wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>There is no other model with the same task.</source>
      <translation>Es gibt kein anderes Modell mit derselben Aufgabe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Inception v3 is not on this computer.</source>
      <translation>Inception v3 ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Look again</source>
      <translation>Neu suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>{n} figures need a published network</source>
      <translation>{n} Werte brauchen ein veröffentlichtes Netz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>Agree to fetch it below, or say where it lies.</source>
      <translation>Stimme unten zu, es zu laden, oder sag, wo es liegt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>those its training held out</source>
      <translation>die, die sein Training zurückgehalten hat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>none yet</source>
      <translation>noch keine</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_panel.py" />
      <source>The folder in which such networks lie</source>
      <translation>Der Ordner, in dem solche Netze liegen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Which figures are shown</source>
      <translation>Welche Werte gezeigt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Save table…</source>
      <translation>Tabelle speichern…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Save sheet…</source>
      <translation>Bogen speichern…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Keep on card</source>
      <translation>Auf Karte behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>All figures</source>
      <translation>Alle Werte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>only your own models have a card to write on; duplicate it first</source>
      <translation>nur eigene Modelle haben eine Karte zum Beschreiben; dupliziere es zuerst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Write the figures of {name} on its card</source>
      <translation>Die Werte von {name} auf seine Karte schreiben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Not measured: {figures}. {reason}</source>
      <translation>Nicht gemessen: {figures}. {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Left out: {picture}: {reason}</source>
      <translation>Ausgelassen: {picture}: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>As CSV, for a spreadsheet</source>
      <translation>Als CSV, für eine Tabellenkalkulation</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>All pictures below as one PNG</source>
      <translation>Alle Bilder unten als ein PNG</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>there are no pictures</source>
      <translation>es gibt keine Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>{n} more picture was left out.</source>
      <translation>{n} weiteres Bild wurde ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>{n} more pictures were left out.</source>
      <translation>{n} weitere Bilder wurden ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_results.py" />
      <source>Goal</source>
      <translation>Ziel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>{n} picture measured</source>
      <translation>{n} Bild gemessen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>{n} pictures measured</source>
      <translation>{n} Bilder gemessen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>{n} models, {what}</source>
      <translation>{n} Modelle, {what}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>, {n} goals</source>
      <translation>, {n} Ziele</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>more is better</source>
      <translation>mehr ist besser</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>less is better</source>
      <translation>weniger ist besser</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>of the goals {value}</source>
      <translation>bei den Zielen {value}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>PSNR, bicubic</source>
      <translation>PSNR, bikubisch</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>SSIM, bicubic</source>
      <translation>SSIM, bikubisch</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Structure and texture</source>
      <translation>Struktur und Textur</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Fréchet distance</source>
      <translation>Fréchet-Abstand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Kernel distance</source>
      <translation>Kern-Abstand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Precision</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Recall</source>
      <translation>Abdeckung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Inception score</source>
      <translation>Inception-Wert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Diversity</source>
      <translation>Vielfalt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Perceptual path length</source>
      <translation>Wahrnehmungs-Weglänge</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Mean difference from the goal, 0 to 1.</source>
      <translation>Mittlerer Unterschied zum Ziel, 0 bis 1.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Nearness to the goal pixel by pixel, in dB.</source>
      <translation>Nähe zum Ziel Pixel für Pixel, in dB.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Likeness of structure to the goal, up to 1.</source>
      <translation>Ähnlichkeit der Struktur mit dem Ziel, bis 1.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Likeness of structure over five scales, up to 1.</source>
      <translation>Ähnlichkeit der Struktur über fünf Größen, bis 1.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>The same of bicubic enlarging.</source>
      <translation>Dasselbe für bikubisches Vergrößern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Distance from the goal in what is shown and in how it is textured.</source>
      <translation>Abstand vom Ziel in dem, was zu sehen ist, und in der Textur.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Distance from the goal as a trained network sees it.</source>
      <translation>Abstand vom Ziel, wie ihn ein trainiertes Netz sieht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Distance between results and goals as sets, for thousands of pictures.</source>
      <translation>Abstand zwischen Ergebnissen und Zielen als Mengen, für Tausende Bilder.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Distance between results and goals as sets, without bias for few pictures.</source>
      <translation>Abstand zwischen Ergebnissen und Zielen als Mengen, unverzerrt auch bei wenigen Bildern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>As FID, of another network's features.</source>
      <translation>Wie FID, mit den Merkmalen eines anderen Netzes.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>As KID, of another network's features.</source>
      <translation>Wie KID, mit den Merkmalen eines anderen Netzes.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Share of results that look like goals, 0 to 1.</source>
      <translation>Anteil der Ergebnisse, die wie Ziele aussehen, 0 bis 1.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Share of goals that results look like, 0 to 1.</source>
      <translation>Anteil der Ziele, denen Ergebnisse gleichen, 0 bis 1.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>How clear and how varied the results are, from 1.</source>
      <translation>Wie klar und wie vielfältig die Ergebnisse sind, ab 1.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>Mean distance between two results.</source>
      <translation>Mittlerer Abstand zweier Ergebnisse.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/measure_words.py" />
      <source>How abruptly pictures change between latents.</source>
      <translation>Wie sprunghaft sich Bilder zwischen latenten Punkten ändern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Models ({patterns})</source>
      <translation>Modelle ({patterns})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Bring in {name}</source>
      <translation>{name} aufnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>It is read, never run.</source>
      <translation>Sie wird gelesen, nie ausgeführt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Bring in a model…</source>
      <translation>Modell aufnehmen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Search models</source>
      <translation>Modelle suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Which models are shown</source>
      <translation>Welche Modelle gezeigt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Order of the models</source>
      <translation>Reihenfolge der Modelle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Drop a model file to bring it in</source>
      <translation>Modelldatei ablegen, um sie aufzunehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Shared by others, or checkpoints of other tools. Read, never run.</source>
      <translation>Von anderen geteilte, oder Stände anderer Werkzeuge. Gelesen, nie ausgeführt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Choose file…</source>
      <translation>Datei wählen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Looking at {name}</source>
      <translation>{name} wird angesehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>It is read in a process of its own, never run.</source>
      <translation>Sie wird in einem eigenen Prozess gelesen, nie ausgeführt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>The file cannot be taken in</source>
      <translation>Die Datei lässt sich nicht aufnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Newest first</source>
      <translation>Neueste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>By name</source>
      <translation>Nach Namen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Smallest first</source>
      <translation>Kleinste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Translate</source>
      <translation>Umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Create</source>
      <translation>Erfinden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>All {n}</source>
      <translation>Alle {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>cannot be used</source>
      <translation>nicht zu gebrauchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>{name} is in</source>
      <translation>{name} ist da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>{name} cannot be taken in</source>
      <translation>{name} lässt sich nicht aufnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>“{name}” was moved to the trash.</source>
      <translation>„{name}“ liegt im Papierkorb.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>Share as one file</source>
      <translation>Als eine Datei teilen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>{path} holds weights, card and preview. Whoever gets it drops it on Models.</source>
      <translation>{path} enthält Gewichte, Karte und Vorschau. Wer sie bekommt, legt sie bei Modelle ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>{name} is still being exported; export the next when it is done.</source>
      <translation>{name} wird noch exportiert; das nächste Modell kann danach exportiert werden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>Its pictures are compared with the model's own; that takes a minute.</source>
      <translation>Seine Bilder werden mit denen des Modells verglichen; das dauert eine Minute.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>It is written in a process of its own.</source>
      <translation>Es wird in einem eigenen Prozess geschrieben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>Exporting {name}</source>
      <translation>{name} wird exportiert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>{name} is exported</source>
      <translation>{name} ist exportiert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>{name} was not exported</source>
      <translation>{name} wurde nicht exportiert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>Its pictures differ from the model's own by at most {most} of 255, on {n} pictures of {sizes} sizes.</source>
      <translation>Seine Bilder weichen von denen des Modells um höchstens {most} von 255 ab, bei {n} Bildern in {sizes} Größen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>“{name}” is a copy.</source>
      <translation>„{name}“ ist eine Kopie.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>Shared as one file</source>
      <translation>Als eine Datei geteilt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>It was not exported</source>
      <translation>Es wurde nicht exportiert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>Back to all models</source>
      <translation>Zurück zu allen Modellen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>What the model does</source>
      <translation>Was das Modell tut</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>Add a model</source>
      <translation>Modell hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>not set</source>
      <translation>nicht gesetzt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>Compare without {name}</source>
      <translation>Ohne {name} vergleichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>Four are as many as can be seen at once</source>
      <translation>Vier ist, was man auf einmal sehen kann</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_compare.py" />
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>Rename…</source>
      <translation>Umbenennen…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>A copy of your own</source>
      <translation>Eine eigene Kopie</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>More about this model</source>
      <translation>Mehr zu diesem Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>Weights and card (.safetensors)…</source>
      <translation>Gewichte und Karte (.safetensors)…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>For gantool elsewhere, and for scripts</source>
      <translation>Für gantool anderswo und für Skripte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>ONNX, compared with the model (.onnx)…</source>
      <translation>ONNX, mit dem Modell verglichen (.onnx)…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>Runs in many programs without PyTorch</source>
      <translation>Läuft in vielen Programmen ohne PyTorch</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>PyTorch, for the family's own tools (.pth)…</source>
      <translation>PyTorch, für die Werkzeuge der Familie (.pth)…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>Where the family has published a layout</source>
      <translation>Wo die Familie einen Aufbau veröffentlicht hat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_menu.py" />
      <source>Write it for other tools</source>
      <translation>Für andere Werkzeuge schreiben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>Move to trash</source>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>Share</source>
      <translation>Teilen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>It makes pictures of its own; the page that shows them is not here yet.</source>
      <translation>Es macht eigene Bilder; die Seite, die sie zeigt, gibt es noch nicht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>One file with weights, card and preview</source>
      <translation>Eine Datei mit Gewichten, Karte und Vorschau</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>Its card beside those of others</source>
      <translation>Seine Karte neben denen anderer</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>How good it is, on pictures of yours or held out</source>
      <translation>Wie gut es ist, an eigenen oder zurückgehaltenen Bildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>Choose a model to see what it learnt from and how good it is.</source>
      <translation>Wähle ein Modell, um zu sehen, woraus es lernte und wie gut es ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>It came with gantool; duplicate it to have your own.</source>
      <translation>Es kam mit gantool; dupliziere es, um ein eigenes zu haben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>It belongs to a run; duplicate it to have your own.</source>
      <translation>Es gehört zu einem Lauf; dupliziere es, um ein eigenes zu haben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>{name} {value} on {n}</source>
      <translation>{name} {value} bei {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>{family}, from {recipe}</source>
      <translation>{family}, aus {recipe}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>{family}, taken in</source>
      <translation>{family}, aufgenommen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>Comes with gantool</source>
      <translation>Kommt mit gantool</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>From a run</source>
      <translation>Aus einem Lauf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>{n} sample</source>
      <translation>{n} Beispiel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>{n} samples</source>
      <translation>{n} Beispiele</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>on {n} picture it never saw</source>
      <translation>bei {n} Bild, das es nie sah</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>on {n} pictures it never saw</source>
      <translation>bei {n} Bildern, die es nie sah</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>taken in</source>
      <translation>aufgenommen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>learnt at {n} px</source>
      <translation>gelernt bei {n} px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>Learnt from</source>
      <translation>Gelernt aus</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>on {n} picture given to it</source>
      <translation>an {n} gegebenem Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>on {n} pictures given to it</source>
      <translation>an {n} gegebenen Bildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>Input colours</source>
      <translation>Farben der Eingabe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>Taken in</source>
      <translation>Aufgenommen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>, {n} steps</source>
      <translation>, {n} Schritte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_words.py" />
      <source>made by the recipe “{recipe}”</source>
      <translation>mit dem Rezept „{recipe}“ gemacht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Drop a picture to trace or to take over, or a drawing to open it</source>
      <translation>Lege ein Bild ab, um es abzupausen oder zu übernehmen, oder eine Zeichnung, um sie zu öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Open a drawing or a picture</source>
      <translation>Zeichnung oder Bild öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Drawings and pictures ({pattern} *.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp)</source>
      <translation>Zeichnungen und Bilder ({pattern} *.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Save…</source>
      <translation>Speichern…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>No model to paint with yet</source>
      <translation>Noch kein Modell zum Malen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Train one that makes pictures from drawings or label maps, or drop a model file here.</source>
      <translation>Trainiere eins, das aus Zeichnungen oder Klassenkarten Bilder macht, oder lege hier eine Modelldatei ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>traced</source>
      <translation>abgepaust</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>This drawing could not be translated</source>
      <translation>Diese Zeichnung ließ sich nicht umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>The result stopped following the brush</source>
      <translation>Das Ergebnis folgt dem Pinsel nicht mehr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>{reason} Your drawing and the last result are still here.</source>
      <translation>{reason} Deine Zeichnung und das letzte Ergebnis sind noch da.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Choose a model to paint with first.</source>
      <translation>Wähle zuerst ein Modell, mit dem du malst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>{name} is not painted with</source>
      <translation>Mit {name} wird nicht gemalt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>It makes or enlarges whole pictures. Choose a model above that translates one picture to another.</source>
      <translation>Es macht oder vergrößert ganze Bilder. Wähle oben ein Modell, das ein Bild in ein anderes umwandelt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>there is no drawing without a model</source>
      <translation>ohne Modell gibt es keine Zeichnung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>The photo lies underneath, to trace it</source>
      <translation>Das Foto liegt darunter, zum Abpausen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Draw it as the model learned to read drawings</source>
      <translation>So zeichnen, wie das Modell Zeichnungen zu lesen lernte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>follows the brush, {time}</source>
      <translation>folgt dem Pinsel, {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Side by side</source>
      <translation>Nebeneinander</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Split</source>
      <translation>Geteilt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Overlay</source>
      <translation>Übereinander</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>The drawing could not be saved by itself: {r}</source>
      <translation>Die Zeichnung konnte nicht von selbst gespeichert werden: {r}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Layer {n}</source>
      <translation>Ebene {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Add a layer</source>
      <translation>Ebene hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Remove a layer</source>
      <translation>Ebene entfernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Show or hide a layer</source>
      <translation>Eine Ebene zeigen oder verbergen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>The photo underneath was removed.</source>
      <translation>Das Foto darunter wurde entfernt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Start from the example</source>
      <translation>Vom Beispiel ausgehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Clear the canvas</source>
      <translation>Die Leinwand leeren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Canvas of {n} × {n}</source>
      <translation>Leinwand von {n} × {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Erase</source>
      <translation>Radieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_canvas.py" />
      <source>Example</source>
      <translation>Beispiel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>Photo to sketch</source>
      <translation>Foto zur Skizze</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>Open a drawing</source>
      <translation>Eine Zeichnung öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>It was drawn for {model}, which is not here; the chosen model shows it.</source>
      <translation>Gezeichnet für {model}, das nicht hier ist; gezeigt vom gewählten Modell.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>A drawing from {ago} ago is still here</source>
      <translation>Eine Zeichnung von vor {ago} ist noch da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>It was saved by itself when the window closed or stopped.</source>
      <translation>Sie wurde von selbst gespeichert, als das Fenster zuging oder stehen blieb.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>Saved by itself at {time}</source>
      <translation>Von selbst gespeichert um {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>The photo lies underneath; the model sees only what you paint.</source>
      <translation>Das Foto liegt darunter; das Modell sieht nur, was du malst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>There is no result to save yet.</source>
      <translation>Es gibt noch kein Ergebnis zu speichern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>There is no result to copy yet.</source>
      <translation>Es gibt noch kein Ergebnis zu kopieren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>Go on with it</source>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_files.py" />
      <source>Saved as {name}</source>
      <translation>Gespeichert als {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_switch.py" />
      <source>Your drawing is kept: choose {model} again to go on with it.</source>
      <translation>Deine Zeichnung ist aufgehoben: Wähle wieder {model}, um daran weiterzumalen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint_switch.py" />
      <source>Go back to it</source>
      <translation>Zurück zu ihr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Looking for plugins</source>
      <translation>Plugins werden gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Each is tried in a process of its own.</source>
      <translation>Jedes wird in einem eigenen Prozess versucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>{name} on or off</source>
      <translation>{name} an oder aus</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Look for plugins anew</source>
      <translation>Plugins neu suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>The plugins could not be looked up</source>
      <translation>Die Plugins ließen sich nicht suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>A plugin that fails costs only what it offers. One that did not come with gantool is off until you switch it on.</source>
      <translation>Ein Plugin, das versagt, kostet nur, was es bietet. Eins, das nicht mit gantool kam, ist aus, bis du es einschaltest.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Installed</source>
      <translation>Installiert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>In the plugin folder</source>
      <translation>Im Plugin-Ordner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Switch off</source>
      <translation>Ausschalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Switch on</source>
      <translation>Einschalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Switch off: its families and recipes go until it is on again</source>
      <translation>Ausschalten: Familien und Rezepte fehlen, bis es wieder an ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Hide details</source>
      <translation>Einzelheiten verbergen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Details of {name}</source>
      <translation>Einzelheiten zu {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Does not work</source>
      <translation>Versagt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>recipe {name}</source>
      <translation>Rezept „{name}“</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Offers {what}</source>
      <translation>Bietet {what}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>{n} plugin works.</source>
      <translation>{n} Plugin arbeitet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>{n} plugins work.</source>
      <translation>{n} Plugins arbeiten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Off. Its code has not been run.</source>
      <translation>Aus. Sein Code wurde nicht ausgeführt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Pause all</source>
      <translation>Alle anhalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Nothing is queued</source>
      <translation>Nichts wartet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>While one job has the device, others can wait here: start a training or a conversion, and add the next with “Add to queue”.</source>
      <translation>Solange ein Auftrag das Gerät hat, können andere hier warten: Beginne ein Training oder eine Umwandlung und füge das nächste mit „Einreihen“ hinzu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Train a model</source>
      <translation>Ein Modell trainieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Pause what runs, and start nothing new</source>
      <translation>Anhalten, was läuft, und nichts Neues beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Forget all that have ended; runs stay</source>
      <translation>Alle beendeten vergessen; Läufe bleiben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Next</source>
      <translation>Danach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Finished</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>Go on with all</source>
      <translation>Mit allen weiter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>The queue was damaged</source>
      <translation>Die Warteschlange war beschädigt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue.py" />
      <source>drag to reorder</source>
      <translation>zum Ordnen ziehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Tell me when a long job ends</source>
      <translation>Sagen, wenn ein langer Auftrag endet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Load</source>
      <translation>Auslastung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Working memory</source>
      <translation>Arbeitsspeicher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Disk free</source>
      <translation>Frei auf der Platte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>{used:.1f} of {total:.0f} GB</source>
      <translation>{used:.1f} von {total:.0f} GB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>{n:.0f} %</source>
      <translation>{n:.0f} %</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>What a job reports is written here while it runs.</source>
      <translation>Was ein Auftrag meldet, steht hier, solange er läuft.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>The log is on the clipboard.</source>
      <translation>Das Protokoll liegt in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Copy the log</source>
      <translation>Das Protokoll kopieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>not told</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>{n:.0f} °C</source>
      <translation>{n:.0f} °C</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Log, {name}</source>
      <translation>Protokoll, {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>there is no log yet</source>
      <translation>es gibt noch kein Protokoll</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_panel.py" />
      <source>Memory</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Put back</source>
      <translation>Zurück damit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Progress of {name}</source>
      <translation>Fortschritt von {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Go on</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Try again</source>
      <translation>Noch einmal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Let it be the next</source>
      <translation>Als Nächstes beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>More about {name}</source>
      <translation>Mehr zu {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Running</source>
      <translation>Läuft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Try it</source>
      <translation>Ausprobieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Stop, keeping what is done</source>
      <translation>Anhalten, Fertiges behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Earlier	Alt+Up</source>
      <translation>Früher	Alt+↑</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Later	Alt+Down</source>
      <translation>Später	Alt+↓</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Take out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Do it again</source>
      <translation>Noch einmal machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Forget it</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>Done in {time}</source>
      <translation>Fertig in {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>{at} of {all} pictures</source>
      <translation>{at} von {all} Bildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>Starts when {name} is done</source>
      <translation>Beginnt, wenn {name} fertig ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>Starts next</source>
      <translation>Beginnt als Nächstes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>{time}, L1 {value} on check pictures</source>
      <translation>{time}, L1 {value} auf Prüfbildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>Taken out before it began</source>
      <translation>Vor dem Beginn herausgenommen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>in {time}</source>
      <translation>in {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>started</source>
      <translation>begonnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>checkpoint {at} saved</source>
      <translation>Stand {at} gespeichert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>Step {at} of {all}</source>
      <translation>Schritt {at} von {all}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>Step {at}</source>
      <translation>Schritt {at}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>Stopped after {time}, everything is saved</source>
      <translation>Nach {time} angehalten, alles ist gespeichert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>step {at}</source>
      <translation>Schritt {at}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>continued</source>
      <translation>weiter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>finished</source>
      <translation>fertig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>checked</source>
      <translation>geprüft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_words.py" />
      <source>best so far</source>
      <translation>bisher das Beste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_drop.py" />
      <source>What dropping does</source>
      <translation>Was das Ablegen bewirkt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_drop.py" />
      <source>Add to “{name}”</source>
      <translation>Zu „{name}“ hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_drop.py" />
      <source>Both are read together, as one set of pictures.</source>
      <translation>Beide werden zusammen gelesen, als eine Menge von Bildern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Fix all as suggested</source>
      <translation>Alles wie vorgeschlagen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Bring back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Read as classes</source>
      <translation>Als Klassen lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Keep the colours</source>
      <translation>Farben behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Only train</source>
      <translation>Nur lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Keep aside</source>
      <translation>Zurückhalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Flip</source>
      <translation>Umdrehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Flip back</source>
      <translation>Zurückdrehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Pair them</source>
      <translation>Paaren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Part them</source>
      <translation>Trennen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_findings.py" />
      <source>Worth a look</source>
      <translation>Einen Blick wert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>needs {n:.1f} of {all:.0f} GB on {device}</source>
      <translation>braucht {n:.1f} von {all:.0f} GB auf {device}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>each batch of {n} in {parts} parts</source>
      <translation>jeder Stapel von {n} in {parts} Teilen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>Change</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>Start training</source>
      <translation>Training beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>Saves to {place}</source>
      <translation>Kommt nach {place}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>Ready after about {time}, at {until}</source>
      <translation>Fertig nach etwa {time}, um {until}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>Save the run in</source>
      <translation>Den Lauf speichern in</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>does not fit on {device}</source>
      <translation>passt nicht auf {device}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>Choose where the run is saved</source>
      <translation>Wählen, wo der Lauf gespeichert wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>The same training for a terminal</source>
      <translation>Dasselbe Training für ein Terminal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>nothing to copy yet</source>
      <translation>noch nichts zu kopieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>Start training: {reason}</source>
      <translation>Training beginnen: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>{n} left out</source>
      <translation>{n} weggelassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>needs about {size}</source>
      <translation>braucht etwa {size}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_large.py" />
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_layouts.py" />
      <source>How the pictures are read</source>
      <translation>Wie die Bilder gelesen werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_layouts.py" />
      <source>Read as you said. Change it here.</source>
      <translation>Gelesen, wie du sagtest. Hier lässt es sich ändern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_layouts.py" />
      <source>This could be read in more than one way. Which is right?</source>
      <translation>Das lässt sich verschieden lesen. Was stimmt?</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_layouts.py" />
      <source>How should these pictures be read?</source>
      <translation>Wie sollen diese Bilder gelesen werden?</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Go to the picture that {name} swaps partners with and press Enter. Esc lets go.</source>
      <translation>Gehe zu dem Bild, mit dem {name} den Partner tauscht, und drücke die Eingabetaste. Esc lässt los.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>First</source>
      <translation>Erstes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Second</source>
      <translation>Zweites</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Flagged</source>
      <translation>Auffällig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Kept aside</source>
      <translation>Zurückgehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>No partner</source>
      <translation>Kein Partner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Left out</source>
      <translation>Weggelassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Which pictures are shown</source>
      <translation>Welche Bilder gezeigt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Enlarge	Enter</source>
      <translation>Vergrößern	Eingabe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Leave out: choose a picture first</source>
      <translation>Weglassen: wähle zuerst ein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Bring back	Del</source>
      <translation>Zurückholen	Entf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Leave out	Del</source>
      <translation>Weglassen	Entf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Learn from it, do not keep it aside</source>
      <translation>Davon lernen, nicht zurückhalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Give it another partner …	M</source>
      <translation>Einen anderen Partner geben …	M</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_scan.py" />
      <source>The scan was stopped.</source>
      <translation>Die Durchsicht wurde angehalten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_start.py" />
      <source>Train, {family}</source>
      <translation>Trainieren, {family}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_start.py" />
      <source>{name} is in the queue.</source>
      <translation>{name} steht in der Warteschlange.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_start.py" />
      <source>it is being started</source>
      <translation>es wird begonnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_start.py" />
      <source>what was dropped could not be read</source>
      <translation>das Abgelegte ließ sich nicht lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_start.py" />
      <source>no pictures that can be learnt from</source>
      <translation>keine Bilder, von denen sich lernen lässt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_start.py" />
      <source>looking for a place to save</source>
      <translation>ein Platz zum Speichern wird gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>Read differently</source>
      <translation>Anders lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>Progress of the scan</source>
      <translation>Fortschritt der Durchsicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>It could not be read</source>
      <translation>Es ließ sich nicht lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>Stop looking</source>
      <translation>Nicht weiter suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>Say what these pictures are</source>
      <translation>Sagen, was diese Bilder sind</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>Swap input and result</source>
      <translation>Eingabe und Ergebnis tauschen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>Direction</source>
      <translation>Richtung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>as you set it</source>
      <translation>wie du es gesetzt hast</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>The pictures appear here.</source>
      <translation>Hier erscheinen die Bilder.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>No pictures that can be learnt from</source>
      <translation>Keine Bilder, von denen sich lernen lässt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} to learn from</source>
      <translation>{n} zum Lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} classes: {names}.</source>
      <translation>{n} Klassen: {names}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{size} px</source>
      <translation>{size} px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>, {n} kept aside to check the result</source>
      <translation>, {n} zum Prüfen zurückgehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>The same input belongs to different results</source>
      <translation>Dieselbe Eingabe gehört zu verschiedenen Ergebnissen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Blurred colours in the label maps</source>
      <translation>Verwischte Farben in den Klassenkarten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Pictures of one name seem to show different things</source>
      <translation>Bilder eines Namens zeigen wohl Verschiedenes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>The names of the folders look turned round</source>
      <translation>Die Namen der Ordner sehen vertauscht aus</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>One kind is far smaller than the other</source>
      <translation>Eine Art ist viel kleiner als die andere</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>The two kinds differ in shape</source>
      <translation>Die beiden Arten haben verschiedene Formen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>One kind is grey, the other has colour</source>
      <translation>Eine Art ist grau, die andere farbig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>One kind is blurred, the other is sharp</source>
      <translation>Eine Art ist unscharf, die andere scharf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>One kind has bars along its edges</source>
      <translation>Eine Art hat Balken an den Rändern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>There are far fewer of one kind</source>
      <translation>Von einer Art gibt es viel weniger</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{reason} and the like.</source>
      <translation>{reason} und Ähnliches.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pair, side by side in one picture</source>
      <translation>{n} Paar, nebeneinander in einem Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pairs, side by side in each picture</source>
      <translation>{n} Paare, nebeneinander in jedem Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pair in two folders, by file name</source>
      <translation>{n} Paar in zwei Ordnern, nach Dateinamen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pairs in two folders, by file name</source>
      <translation>{n} Paare in zwei Ordnern, nach Dateinamen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture of two kinds</source>
      <translation>{n} Bild zweier Arten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures of two kinds, without pairs</source>
      <translation>{n} Bilder zweier Arten, ohne Paare</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture of one kind</source>
      <translation>{n} Bild einer Art</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures of one kind</source>
      <translation>{n} Bilder einer Art</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Left half</source>
      <translation>Linke Hälfte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Right half</source>
      <translation>Rechte Hälfte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>photo</source>
      <translation>Foto</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>label map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>line drawing</source>
      <translation>Strichzeichnung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} file cannot be read</source>
      <translation>{n} Datei ist nicht lesbar</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} files cannot be read</source>
      <translation>{n} Dateien sind nicht lesbar</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} file has gone</source>
      <translation>{n} Datei ist verschwunden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} files have gone</source>
      <translation>{n} Dateien sind verschwunden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} link leads nowhere</source>
      <translation>{n} Verweis führt ins Leere</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} links lead nowhere</source>
      <translation>{n} Verweise führen ins Leere</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} thing is no file</source>
      <translation>{n} Ding ist keine Datei</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} things are no files</source>
      <translation>{n} Dinge sind keine Dateien</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} file is no picture</source>
      <translation>{n} Datei ist kein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} files are no pictures</source>
      <translation>{n} Dateien sind keine Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} file has a wrong ending</source>
      <translation>{n} Datei hat eine falsche Endung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} files have a wrong ending</source>
      <translation>{n} Dateien haben eine falsche Endung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture has no partner</source>
      <translation>{n} Bild hat keinen Partner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures have no partner</source>
      <translation>{n} Bilder haben keinen Partner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture lies elsewhere</source>
      <translation>{n} Bild liegt woanders</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures lie elsewhere</source>
      <translation>{n} Bilder liegen woanders</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture is no pair</source>
      <translation>{n} Bild ist kein Paar</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures are no pairs</source>
      <translation>{n} Bilder sind keine Paare</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pair differs in size</source>
      <translation>{n} Paar ist ungleich groß</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pairs differ in size</source>
      <translation>{n} Paare sind ungleich groß</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture is in training and in the check</source>
      <translation>{n} Bild ist beim Lernen und beim Prüfen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures are in training and in the check</source>
      <translation>{n} Bilder sind beim Lernen und beim Prüfen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture is there twice</source>
      <translation>{n} Bild ist zweimal da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures are there twice</source>
      <translation>{n} Bilder sind zweimal da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture looks like another</source>
      <translation>{n} Bild sieht aus wie ein anderes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures look almost alike</source>
      <translation>{n} Bilder sehen fast gleich aus</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pair is one picture twice</source>
      <translation>{n} Paar ist zweimal ein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pairs are one picture twice</source>
      <translation>{n} Paare sind zweimal ein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pair does not lie on each other</source>
      <translation>{n} Paar liegt nicht aufeinander</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pairs do not lie on each other</source>
      <translation>{n} Paare liegen nicht aufeinander</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture is a single tone</source>
      <translation>{n} Bild hat nur einen Ton</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures are a single tone</source>
      <translation>{n} Bilder haben nur einen Ton</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture is far darker or brighter</source>
      <translation>{n} Bild ist viel dunkler oder heller</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures are far darker or brighter</source>
      <translation>{n} Bilder sind viel dunkler oder heller</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} picture is far smaller</source>
      <translation>{n} Bild ist viel kleiner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>{n} pictures are far smaller</source>
      <translation>{n} Bilder sind viel kleiner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>mostly {size}</source>
      <translation>meist {size}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>First folder</source>
      <translation>Erster Ordner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Second folder</source>
      <translation>Zweiter Ordner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>colour with transparency</source>
      <translation>Farbe mit Transparenz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Each picture holds input and result, left and right.</source>
      <translation>Jedes Bild enthält Eingabe und Ergebnis, links und rechts.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Two folders, paired</source>
      <translation>Zwei Ordner, gepaart</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Pictures of one name in two folders belong together.</source>
      <translation>Bilder eines Namens in zwei Ordnern gehören zusammen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Two kinds</source>
      <translation>Zwei Arten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>Two folders that do not match one to one.</source>
      <translation>Zwei Ordner, die nicht eins zu eins passen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>One kind</source>
      <translation>Eine Art</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_words.py" />
      <source>All of them are results; inputs are made from them, or none are needed.</source>
      <translation>Alle sind Ergebnisse; Eingaben werden aus ihnen gemacht, oder es braucht keine.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>Small</source>
      <translation>Klein</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>Real</source>
      <translation>Echt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>Made</source>
      <translation>Gemacht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>A to B</source>
      <translation>A nach B</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>And back</source>
      <translation>Und zurück</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>Left as it is</source>
      <translation>So gelassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>B to A</source>
      <translation>B nach A</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_columns.py" />
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>{time} so far, finding out how fast it goes</source>
      <translation>bisher {time}, das Tempo wird ermittelt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>{time} left, ready about {ready}</source>
      <translation>noch {time}, fertig gegen {ready}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source> · {n:.1f} GB</source>
      <translation> · {n:.1f} GB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>Getting ready</source>
      <translation>Wird vorbereitet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>after {time} of training</source>
      <translation>nach {time} Training</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>Feature distance</source>
      <translation>Merkmalsabstand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>Training</source>
      <translation>Lernt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/run_words.py" />
      <source>Ended early</source>
      <translation>Vorzeitig beendet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Which curves</source>
      <translation>Welche Kurven</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Error on check pictures</source>
      <translation>Fehler auf Prüfbildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Losses</source>
      <translation>Verluste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Discriminator on real and made</source>
      <translation>Diskriminator bei echt und gemacht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Variety beside real pictures</source>
      <translation>Vielfalt neben echten Bildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Memory in GB</source>
      <translation>Speicher in GB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Images per second</source>
      <translation>Bilder in der Sekunde</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Learning rates</source>
      <translation>Lernraten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Overview</source>
      <translation>Alles</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Variation</source>
      <translation>Variieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Length of gradients</source>
      <translation>Länge der Gradienten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Augmentation</source>
      <translation>Augmentierung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_curves.py" />
      <source>Distance to training pictures</source>
      <translation>Abstand zu den Lernbildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_film.py" />
      <source>The animation is saved as {name}.</source>
      <translation>Die Animation ist gespeichert als {name}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_film.py" />
      <source>the animation is being drawn</source>
      <translation>die Animation wird gezeichnet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_film.py" />
      <source>an animation needs two previews</source>
      <translation>eine Animation braucht zwei Vorschauen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_film.py" />
      <source>Save as an animation</source>
      <translation>Als Animation speichern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_film.py" />
      <source>Animated WebP (*.webp)</source>
      <translation>Animiertes WebP (*.webp)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_film.py" />
      <source>Animated PNG (*.png)</source>
      <translation>Animiertes PNG (*.png)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_film.py" />
      <source>The animation was not drawn.</source>
      <translation>Die Animation wurde nicht gezeichnet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Pictures, remedies and settings are those of this run; change here what shall be different. Settings that change the networks (their width or depth) cannot. The optimisers, the learning rates and the count of steps begin anew, and this run stays as it is.</source>
      <translation>Bilder, Abhilfen und Einstellungen sind die dieses Laufs; ändere hier, was anders sein soll. Was die Netze ändert (Breite oder Tiefe), geht nicht. Optimierer, Lernraten und Schrittzahl beginnen neu, und dieser Lauf bleibt, wie er ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Step {n}, the best</source>
      <translation>Schritt {n}, der beste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Step {n}</source>
      <translation>Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>It begins with the generator and the discriminator as they were at step {n}.</source>
      <translation>Er beginnt mit Generator und Diskriminator, wie sie bei Schritt {n} waren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>It begins with the generator of step {n}; the discriminator was not kept and begins anew.</source>
      <translation>Er beginnt mit dem Generator von Schritt {n}; der Diskriminator wurde nicht behalten und beginnt neu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>How long the new run learns</source>
      <translation>Wie lange der neue Lauf lernt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Back to the run</source>
      <translation>Zurück zum Lauf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Start the new run</source>
      <translation>Neuen Lauf beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Looking for what was saved</source>
      <translation>Gespeichertes wird gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Begin with</source>
      <translation>Beginnen mit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>the run is being read</source>
      <translation>der Lauf wird gelesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>nothing was saved yet; the first state comes with the first check</source>
      <translation>noch ist nichts gespeichert; der erste Stand kommt mit der ersten Prüfung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Fork: a new run from here</source>
      <translation>Abzweigen: ein neuer Lauf von hier</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Start the new run: {reason}</source>
      <translation>Neuen Lauf beginnen: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>the plugin of this family is not there</source>
      <translation>das Plugin dieser Familie ist nicht da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>its family is being looked up</source>
      <translation>seine Familie wird gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_fork.py" />
      <source>Not yet: {reason}.</source>
      <translation>Noch nicht: {reason}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_menu.py" />
      <source>Fork from here</source>
      <translation>Von hier abzweigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_menu.py" />
      <source>A new run that begins with what this one has learnt</source>
      <translation>Ein neuer Lauf, der mit dem beginnt, was dieser gelernt hat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_menu.py" />
      <source>More about this run</source>
      <translation>Mehr zu diesem Lauf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_menu.py" />
      <source>Continue {time} longer</source>
      <translation>{time} länger lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_menu.py" />
      <source>Open log</source>
      <translation>Protokoll öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Going on with pictures cut to {n} px.</source>
      <translation>Es geht mit Ausschnitten von {n} px weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Going on with each batch of {n} in {parts} parts.</source>
      <translation>Es geht weiter, jeder Stapel von {n} in {parts} Teilen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>What came after step {n} is learnt once more.</source>
      <translation>Was nach Schritt {n} kam, wird noch einmal gelernt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>It could not go on</source>
      <translation>Es konnte nicht weitergehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Nothing is lost up to step {n}.</source>
      <translation>Bis Schritt {n} ist nichts verloren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Nothing had been saved yet.</source>
      <translation>Es war noch nichts gespeichert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Not enough memory at step {n}</source>
      <translation>Zu wenig Speicher bei Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Went back to step {n} and goes on with {f} times the learning rate.</source>
      <translation>Ging zurück zu Schritt {n} und lernt weiter mit {f}-facher Lernrate.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>The numbers ran away at step {n}</source>
      <translation>Die Zahlen liefen davon bei Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>The model is ready</source>
      <translation>Das Modell ist fertig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>It is in Models, and Convert can use it.</source>
      <translation>Es steht unter Modelle, und Umwandeln kann es verwenden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Stopped, everything is saved</source>
      <translation>Angehalten, alles ist gespeichert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>The best model is kept. You can go on at any time.</source>
      <translation>Das beste Modell bleibt. Es kann jederzeit weitergehen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Training failed</source>
      <translation>Das Training ist gescheitert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Training ended early</source>
      <translation>Das Training endete vorzeitig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>The first pictures come as soon as it has learnt a little.</source>
      <translation>Die ersten Bilder kommen, sobald es ein wenig gelernt hat.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Check pictures</source>
      <translation>Prüfbilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Back to now</source>
      <translation>Zurück zu jetzt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Nearest match</source>
      <translation>Ähnlichstes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>only pictures made from A are compared</source>
      <translation>nur aus A gemachte Bilder werden verglichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Stop here</source>
      <translation>Hier anhalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Play from the start</source>
      <translation>Von Anfang abspielen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Show the training picture that is most like each picture made</source>
      <translation>Das Lernbild zeigen, das jedem gemachten am ähnlichsten ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Show one picture over time</source>
      <translation>Ein Bild im Lauf der Zeit zeigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Pictures made</source>
      <translation>Gemachte Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>at step {n}</source>
      <translation>bei Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Play from here</source>
      <translation>Von hier abspielen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>Which direction</source>
      <translation>Welche Richtung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>the training pictures have not been compared yet</source>
      <translation>die Lernbilder wurden noch nicht verglichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>from the same random numbers each time, step {n}</source>
      <translation>jedes Mal aus denselben Zufallszahlen, Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>step {n}</source>
      <translation>Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>none are held out: it learns from these, step {n}</source>
      <translation>keine zurückgehalten: Es lernt von diesen, Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_pictures.py" />
      <source>never seen while learning, step {n}</source>
      <translation>beim Lernen nie gesehen, Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>Stop and keep best</source>
      <translation>Anhalten, Bestes behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>Try it now</source>
      <translation>Jetzt ausprobieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>End now; the best model so far is kept</source>
      <translation>Jetzt enden; das bisher beste Modell bleibt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>Convert pictures with the best model so far</source>
      <translation>Bilder mit dem bisher besten Modell umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>Stopping …</source>
      <translation>Hält an …</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>it is stopping and saving</source>
      <translation>es hält an und speichert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>Go on from step {n}</source>
      <translation>Weiter ab Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>Convert pictures</source>
      <translation>Bilder umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>there is no model yet; the first is saved with the first check</source>
      <translation>noch gibt es kein Modell; das erste wird mit der ersten Prüfung gespeichert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>it is getting ready</source>
      <translation>es wird vorbereitet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>the first time takes a little longer</source>
      <translation>das erste Mal dauert etwas länger</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>it is stopping</source>
      <translation>es hält an</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_status.py" />
      <source>it pauses after this step</source>
      <translation>es pausiert nach diesem Schritt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>Search runs</source>
      <translation>Läufe suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>Which runs are shown</source>
      <translation>Welche Läufe gezeigt werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>Free up disk space</source>
      <translation>Platz schaffen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>Choose pictures to train on</source>
      <translation>Bilder zum Lernen wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>No runs yet</source>
      <translation>Noch keine Läufe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>Each training is kept here, with its settings, figures and states.</source>
      <translation>Jedes Training wird hier behalten, mit Einstellungen, Zahlen und Ständen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>All runs</source>
      <translation>Alle Läufe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>Take old saved states of all runs away</source>
      <translation>Alte gespeicherte Stände aller Läufe wegnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>The runs are being read …</source>
      <translation>Die Läufe werden gelesen …</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>there are no runs</source>
      <translation>es gibt keine Läufe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>At work</source>
      <translation>Laufend</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>Ended</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>{n} run</source>
      <translation>{n} Lauf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs.py" />
      <source>{n} runs</source>
      <translation>{n} Läufe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>Back to all runs</source>
      <translation>Zurück zu allen Läufen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>Which figure is drawn</source>
      <translation>Welcher Wert gezeichnet wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>Settings that differ</source>
      <translation>Einstellungen, die sich unterscheiden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>{n} more setting is the same.</source>
      <translation>{n} weitere Einstellung ist gleich.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>{n} more settings are the same.</source>
      <translation>{n} weitere Einstellungen sind gleich.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>They share no check pictures, so none are shown side by side.</source>
      <translation>Sie haben keine gemeinsamen Prüfbilder, deshalb stehen keine nebeneinander.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>{figure} on check pictures</source>
      <translation>{figure} auf Prüfbildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_compare.py" />
      <source>{key}, by {run}</source>
      <translation>{key}, von {run}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Choose a run to see more of it, or several to compare them.</source>
      <translation>Wähle einen Lauf, um mehr davon zu sehen, oder mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Name of the run</source>
      <translation>Name des Laufs</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>no name</source>
      <translation>kein Name</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Tags, with commas between them</source>
      <translation>Schlagwörter, mit Kommas dazwischen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>no tags</source>
      <translation>keine Schlagwörter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Open run</source>
      <translation>Lauf öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Train with its settings</source>
      <translation>Ebenso trainieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Saved states</source>
      <translation>Gespeicherte Stände</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>A pinned state stays when older ones go.</source>
      <translation>Ein angehefteter Stand bleibt, wenn ältere gehen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>{n} runs are chosen</source>
      <translation>{n} Läufe sind gewählt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>{value} at step {n}</source>
      <translation>{value} bei Schritt {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>A new run that learns as this one did; change what you like</source>
      <translation>Ein neuer Lauf, der lernt wie dieser; ändere, was du magst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Choose another run too, with Ctrl held.</source>
      <translation>Wähle noch einen Lauf, mit gehaltener Strg-Taste.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Family</source>
      <translation>Familie</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>On disk</source>
      <translation>Größe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>No saved states</source>
      <translation>Keine gespeicherten Stände</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>Pin the state of step {n}</source>
      <translation>Den Stand von Schritt {n} anheften</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_panel.py" />
      <source>pinned</source>
      <translation>angeheftet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>Saved states that stay in each run</source>
      <translation>Gespeicherte Stände, die in jedem Lauf bleiben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>Gigabytes for all of them</source>
      <translation>Gigabyte für alle zusammen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>The latest and the best state of each run always stay, pinned ones too, and all of a run at work. The bin has to be emptied before the space is free.</source>
      <translation>Der neueste und der beste Stand jedes Laufs bleiben immer, angeheftete auch, und alle eines Laufs in Arbeit. Erst wenn der Papierkorb geleert ist, ist der Platz frei.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>Move to the bin</source>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>Looking what would go …</source>
      <translation>Es wird nachgesehen, was ginge …</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>it is being looked up</source>
      <translation>es wird nachgesehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{n} saved state</source>
      <translation>{n} gespeicherter Stand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{n} saved states</source>
      <translation>{n} gespeicherte Stände</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{what}, {size}, are in the bin.</source>
      <translation>{what}, {size}, im Papierkorb.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{what}, {size}, are gone: there is no bin on that disk.</source>
      <translation>{what}, {size}, sind fort: Auf dieser Platte gibt es keinen Papierkorb.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>Keep in each run</source>
      <translation>In jedem Lauf behalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>All together at most, in GB</source>
      <translation>Zusammen höchstens, in GB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>Nothing has to go: {left} of saved states stay.</source>
      <translation>Nichts muss gehen: {left} an gespeicherten Ständen bleiben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>nothing has to go</source>
      <translation>nichts muss gehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>they are being moved</source>
      <translation>sie werden verschoben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{n} could not go: {why}</source>
      <translation>{n} konnten nicht gehen: {why}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{size}. {left} stay.</source>
      <translation>{size}. {left} bleiben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{n} saved state would go, </source>
      <translation>{n} gespeicherter Stand würde gehen, </translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_prune.py" />
      <source>{n} saved states would go, </source>
      <translation>{n} gespeicherte Stände würden gehen, </translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>training</source>
      <translation>lernt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>failed</source>
      <translation>misslungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>not finished</source>
      <translation>nicht fertig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>Best figure</source>
      <translation>Bester Wert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/runs_table.py" />
      <source>Training runs</source>
      <translation>Trainingsläufe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Test this computer</source>
      <translation>Diesen Rechner testen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Remove reports</source>
      <translation>Berichte entfernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>The newest report</source>
      <translation>Der neueste Bericht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>There are none. Should the window ever fail, what is known of it is kept here to read and to copy.</source>
      <translation>Es gibt keine. Sollte das Fenster einmal versagen, wird hier aufbewahrt, was man davon weiß, zum Lesen und Kopieren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Show every action and key</source>
      <translation>Alle Aktionen und Tasten zeigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>The report is on the clipboard.</source>
      <translation>Der Bericht liegt in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Runs a few small networks, takes some seconds</source>
      <translation>Lässt ein paar kleine Netze laufen, dauert einige Sekunden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>What works here</source>
      <translation>Was hier geht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>A note of the system where it has such, else a sign in the taskbar; only while I look elsewhere.</source>
      <translation>Eine Nachricht des Systems, wo es das gibt, sonst ein Zeichen in der Leiste; nur, während ich woanders hinsehe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Reports of failures</source>
      <translation>Berichte von Fehlern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>The folder {place} cannot be made.</source>
      <translation>Der Ordner {place} lässt sich nicht anlegen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Notifications</source>
      <translation>Benachrichtigungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Everything of gantool</source>
      <translation>Alles von gantool</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Set GANTOOL_HOME to keep it elsewhere</source>
      <translation>Mit GANTOOL_HOME liegt es woanders</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Each is a folder; whoever opens it sees the run</source>
      <translation>Jeder ist ein Ordner; wer ihn öffnet, sieht den Lauf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Your own, as safetensors with a card</source>
      <translation>Eigene, als safetensors mit Karte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Python packages put here are off until you switch them on</source>
      <translation>Python-Pakete hier sind aus, bis du sie einschaltest</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/settings.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>Training goes on without the window. Open gantool again to see it.</source>
      <translation>Das Training läuft ohne das Fenster weiter. Öffne gantool wieder, um es zu sehen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>Everything is set as in {name}. Change what you like.</source>
      <translation>Alles ist eingestellt wie bei {name}. Ändere, was du magst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>Folder of images</source>
      <translation>Ordner mit Bildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>One picture is too little to learn from. Drop a folder of pictures.</source>
      <translation>Aus einem Bild lässt sich nichts lernen. Lege einen Ordner mit Bildern ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>“{name}” is no picture. Drop pictures, folders of them, or a zip.</source>
      <translation>„{name}“ ist kein Bild. Lege Bilder ab, Ordner davon oder eine Zip-Datei.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>The training of {name} is not finished.</source>
      <translation>Das Training von {name} ist nicht fertig.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>Convert it instead</source>
      <translation>Stattdessen umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>no family can learn from these pictures</source>
      <translation>keine Familie kann von diesen Bildern lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>As they are: {kind}</source>
      <translation>Wie sie sind: {kind}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>As they are</source>
      <translation>Wie sie sind</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>the model families are being looked up</source>
      <translation>die Modellfamilien werden gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>The families say how well they suit your pictures as soon as these are looked at.</source>
      <translation>Sobald deine Bilder durchgesehen sind, sagen die Familien, wie gut sie passen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>A size of {n} px would fit, or a smaller width; both are in all settings.</source>
      <translation>Eine Größe von {n} px würde passen, oder eine kleinere Breite; beides steht in allen Einstellungen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>A smaller width, or a device with more memory, is needed.</source>
      <translation>Es braucht eine kleinere Breite oder ein Gerät mit mehr Speicher.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>It needs {n:.1f} GB, and {all:.1f} GB are there.</source>
      <translation>Es braucht {n:.1f} GB, und {all:.1f} GB sind da.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>Not even one picture at once fits.</source>
      <translation>Nicht einmal ein Bild auf einmal passt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>Too large for {device}</source>
      <translation>Zu groß für {device}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_choices.py" />
      <source>The model families are being looked up.</source>
      <translation>Die Modellfamilien werden gesucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Drop a folder of images</source>
      <translation>Lege einen Ordner mit Bildern ab</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>gantool looks inside, explains what it found and suggests how to train on it. Your files stay as they are, and nothing leaves this computer.</source>
      <translation>gantool sieht hinein, erklärt, was es fand, und schlägt vor, wie daran zu trainieren ist. Deine Dateien bleiben, wie sie sind, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Go on with</source>
      <translation>Weitermachen mit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Pairs of maps and landscapes that come with gantool</source>
      <translation>Paare aus Karten und Landschaften, die gantool mitbringt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Each picture holds input and result side by side, or two folders share file names.</source>
      <translation>Eingabe und Ergebnis nebeneinander in jedem Bild, oder zwei Ordner mit gleichen Namen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Learns with Pix2Pix</source>
      <translation>Lernt mit Pix2Pix</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Two folders, paired by name</source>
      <translation>Zwei Ordner, nach Namen gepaart</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>One folder of inputs, one of results: photo_1 belongs to photo_1.</source>
      <translation>Ein Ordner mit Eingaben, einer mit Ergebnissen: foto_1 gehört zu foto_1.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Only the results</source>
      <translation>Nur die Ergebnisse</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>One folder of pictures. Sketches are made from them for you.</source>
      <translation>Ein Ordner mit Bildern. Skizzen werden daraus gemacht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Pix2Pix with a recipe</source>
      <translation>Pix2Pix mit einem Rezept</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Every training: search, compare, tidy up</source>
      <translation>Jedes Training: suchen, vergleichen, aufräumen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>What you can drop</source>
      <translation>Was du ablegen kannst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>The training could not be started</source>
      <translation>Das Training konnte nicht beginnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Another folder…</source>
      <translation>Anderer Ordner…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Looking inside</source>
      <translation>Wird durchgesehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>“{name}” could not be read</source>
      <translation>„{name}“ ließ sich nicht lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>flip the direction</source>
      <translation>Richtung umdrehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>read them differently</source>
      <translation>anders lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>leave out</source>
      <translation>weglassen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>bring back</source>
      <translation>zurückholen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>learn from it</source>
      <translation>davon lernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>give another partner</source>
      <translation>einen anderen Partner geben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>{a} and {b} swapped partners.</source>
      <translation>{a} und {b} haben die Partner getauscht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>fix all</source>
      <translation>alles richten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Undo: {what}</source>
      <translation>Rückgängig: {what}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Redo: {what}</source>
      <translation>Wiederholen: {what}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Another set of pictures is shown.</source>
      <translation>Eine andere Menge von Bildern ist zu sehen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Look inside the same folder once more</source>
      <translation>Denselben Ordner noch einmal durchsehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>They cannot be read that way</source>
      <translation>So lassen sie sich nicht lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>These two cannot be paired: both are of the same side.</source>
      <translation>Diese zwei lassen sich nicht paaren: Beide sind von derselben Seite.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>{n} problem taken care of.</source>
      <translation>{n} Problem erledigt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>{n} problems taken care of.</source>
      <translation>{n} Probleme erledigt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Undo: nothing was changed yet</source>
      <translation>Rückgängig: noch wurde nichts geändert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Redo: nothing was undone</source>
      <translation>Wiederholen: nichts wurde rückgängig gemacht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Read both together</source>
      <translation>Beide zusammen lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_running.py" />
      <source>{what}, {n} px</source>
      <translation>{what}, {n} px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_running.py" />
      <source>getting ready</source>
      <translation>wird vorbereitet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_running.py" />
      <source>{name} is ready. It is now in Models.</source>
      <translation>{name} ist fertig. Es steht jetzt unter Modelle.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_running.py" />
      <source>it is still learning; stop it first</source>
      <translation>es lernt noch; halte es zuerst an</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/classes_panel.py" />
      <source>What to paint</source>
      <translation>Was gemalt wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/classes_panel.py" />
      <source>What you erase is filled in by the model.</source>
      <translation>Was du radierst, ergänzt das Modell.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/classes_panel.py" />
      <source>Ink</source>
      <translation>Tinte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/classes_panel.py" />
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/color_field.py" />
      <source>Colour as #RRGGBB</source>
      <translation>Farbe als #RRGGBB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/color_field.py" />
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/controls_panel.py" />
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/document.py" />
      <source>Drawing</source>
      <translation>Zeichnung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/exchange.py" />
      <source>Drawing and result</source>
      <translation>Zeichnung und Ergebnis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/exchange.py" />
      <source>Result as a picture</source>
      <translation>Ergebnis als Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/exchange.py" />
      <source>Drawing as a picture</source>
      <translation>Zeichnung als Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/ground.py" />
      <source>In a label map every pixel is one class, so edges are hard and nothing is half there</source>
      <translation>In einer Klassenkarte ist jeder Bildpunkt eine Klasse, darum sind Kanten hart und nichts ist halb da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/ground.py" />
      <source>This model learned from drawings in one colour, so it is drawn in that colour</source>
      <translation>Dieses Modell lernte von Zeichnungen in einer Farbe, darum wird in dieser gezeichnet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>1 … 9, 0</source>
      <translation>1 … 9, 0</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Choose a class</source>
      <translation>Eine Klasse wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Smaller, larger brush; with Shift ten times</source>
      <translation>Pinselgröße; mit Umschalt zehnfach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Hold to pick a colour</source>
      <translation>Halten, um eine Farbe aufzunehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Straight on from where the last stroke ended</source>
      <translation>Gerade weiter, wo der letzte Strich endete</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Shift+Space</source>
      <translation>Umschalt+Leertaste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Turn the canvas by dragging</source>
      <translation>Die Leinwand durch Ziehen drehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Mirror canvas and result</source>
      <translation>Leinwand und Ergebnis spiegeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Roll new variations</source>
      <translation>Neue Varianten würfeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Step through the variations</source>
      <translation>Durch die Varianten gehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Undo, redo</source>
      <translation>Rückgängig, wiederholen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/keys.py" />
      <source>Erase what is selected</source>
      <translation>Radieren, was ausgewählt ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Layer {name}</source>
      <translation>Ebene {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Opacity</source>
      <translation>Deckkraft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Photo underneath…</source>
      <translation>Foto darunter…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>A photo to trace; the model does not see it</source>
      <translation>Ein Foto zum Abpausen; das Modell sieht es nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>seen by you alone</source>
      <translation>nur für dich zu sehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>hidden</source>
      <translation>verborgen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Reference</source>
      <translation>Vorlage</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Hide {name}</source>
      <translation>{name} verbergen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Show {name}</source>
      <translation>{name} zeigen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>{w} × {h} px</source>
      <translation>{w} × {h} px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>{n} layers are the most</source>
      <translation>mehr als {n} Ebenen gibt es nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Another photo…</source>
      <translation>Anderes Foto…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Hide</source>
      <translation>Verbergen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Remove (can be undone)</source>
      <translation>Entfernen (lässt sich rückgängig machen)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/layers_panel.py" />
      <source>Layers</source>
      <translation>Ebenen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/optionbar.py" />
      <source>Smoothing</source>
      <translation>Glättung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/optionbar.py" />
      <source>Hardness</source>
      <translation>Härte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/optionbar.py" />
      <source>Tolerance</source>
      <translation>Toleranz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/optionbar.py" />
      <source>Pen pressure</source>
      <translation>Stiftdruck</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/optionbar.py" />
      <source>Filled</source>
      <translation>Gefüllt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/optionbar.py" />
      <source>More options of this tool</source>
      <translation>Mehr zu diesem Werkzeug</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/optionbar.py" />
      <source>Hard edge</source>
      <translation>Harte Kante</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/stage.py" />
      <source>Canvas</source>
      <translation>Leinwand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/stage.py" />
      <source>From a photo…</source>
      <translation>Aus einem Foto…</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/stage.py" />
      <source>Size, clear, other examples</source>
      <translation>Größe, leeren, andere Beispiele</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/stage.py" />
      <source>Drag the result out as a file</source>
      <translation>Das Ergebnis als Datei herausziehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Brush</source>
      <translation>Pinsel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Eraser</source>
      <translation>Radierer</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Line</source>
      <translation>Linie</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Rectangle</source>
      <translation>Rechteck</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Ellipse</source>
      <translation>Ellipse</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Fill</source>
      <translation>Füllen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Pick a colour</source>
      <translation>Farbe aufnehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Select</source>
      <translation>Auswählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Plain</source>
      <translation>Schlicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Variation {name}</source>
      <translation>Variante {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>{name}: click to use it</source>
      <translation>{name}: klicken, um sie zu nehmen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Roll new</source>
      <translation>Neu würfeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Other seeds  (N)</source>
      <translation>Andere Startwerte  (N)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>of this canvas, click to use</source>
      <translation>dieser Leinwand, zum Nehmen klicken</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Variations further left</source>
      <translation>Varianten weiter links</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Variations further right</source>
      <translation>Varianten weiter rechts</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Variations</source>
      <translation>Varianten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>these are the last ones</source>
      <translation>das sind die letzten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Blur</source>
      <translation>Unschärfe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Flat colours</source>
      <translation>Flache Farben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Greyscale</source>
      <translation>Graustufen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Holes</source>
      <translation>Löcher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>JPEG damage</source>
      <translation>JPEG-Schäden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Low resolution</source>
      <translation>Geringe Auflösung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Scribble</source>
      <translation>Gekritzel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Sketch</source>
      <translation>Skizze</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Average of eight views</source>
      <translation>Mittel aus acht Ansichten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Noise seed</source>
      <translation>Startwert des Rauschens</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Texture</source>
      <translation>Textur</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Truncated layers</source>
      <translation>Schichten mit Truncation</translation>
    </message>
    <message>
      <location filename="../../gantool/app/titles.py" />
      <source>Truncation</source>
      <translation>Truncation</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{what} was best at {step} ({figure}) and is {percent} worse now ({now}).</source>
      <translation>{what} war am besten bei {step} ({figure}) und ist jetzt um {percent} schlechter ({now}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The discriminator knows its training pictures by heart (r_v {r}).</source>
      <translation>Der Diskriminator kennt seine Trainingsbilder auswendig (r_v {r}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It gets worse on pictures it never saw</source>
      <translation>Es wird schlechter bei Bildern, die es nie sah</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Stop and keep {step}.</source>
      <translation>Halte an und behalte {step}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>More pictures, or more variation (augment=bgc), carry further.</source>
      <translation>Mehr Bilder oder mehr Abwandlung (augment=bgc) tragen weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>From here on it learns its training pictures by heart.</source>
      <translation>Von hier an lernt es seine Trainingsbilder auswendig.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>No better for {time}</source>
      <translation>Seit {time} nicht besser</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The best so far is {step} ({figure} by {criterion}); it is {now} now.</source>
      <translation>Am besten war bisher {step} ({figure} nach {criterion}); jetzt ist es {now}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>You can stop and keep it.</source>
      <translation>Du kannst anhalten und das behalten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Where the learning rate still falls, the end of the run may bring a little more.</source>
      <translation>Wo die Lernrate noch sinkt, bringt das Ende des Laufs vielleicht noch etwas.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>About as good as it gets</source>
      <translation>Etwa so gut, wie es wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{what} came from {first} to {last}; the last {time} brought only {percent} of that.</source>
      <translation>{what} kam von {first} auf {last}; die letzten {time} brachten davon nur {percent}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Try it on pictures of your own; stop when they please you.</source>
      <translation>Probiere es an eigenen Bildern aus; halte an, wenn sie dir gefallen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Each further hour brings less.</source>
      <translation>Jede weitere Stunde bringt weniger.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Going well, let it run</source>
      <translation>Es geht gut, lass es laufen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{what} is still falling: {first} to {last} in {time}.</source>
      <translation>{what} sinkt noch: {first} auf {last} in {time}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{what} is still rising: {first} to {last} in {time}.</source>
      <translation>{what} steigt noch: {first} auf {last} in {time}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{what} is at {now}; the best was {figure} at {step}.</source>
      <translation>{what} steht bei {now}; am besten war {figure} bei {step}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It learns, but nobody checks</source>
      <translation>Es lernt, aber niemand prüft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>No picture was kept aside, so what you see are pictures it learns from.</source>
      <translation>Kein Bild wurde zurückgehalten; was du siehst, sind Bilder, von denen es lernt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Add pictures: some are then kept aside, and tell whether it copies.</source>
      <translation>Gib Bilder dazu: Einige werden dann zurückgehalten und zeigen, ob es abschreibt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{count} of the 3 checks that a judgement needs are done.</source>
      <translation>{count} von 3 Prüfungen, die ein Urteil braucht, sind gemacht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The first check is yet to come.</source>
      <translation>Die erste Prüfung kommt noch.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Too early to say</source>
      <translation>Noch zu früh, um etwas zu sagen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Few pictures: it may start to copy</source>
      <translation>Wenige Bilder: Es könnte anfangen abzuschreiben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Adaptive variation is holding against it (p {p}).</source>
      <translation>Die angepasste Abwandlung hält dagegen (p {p}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The discriminator begins to know them by heart (r_v {r}).</source>
      <translation>Der Diskriminator beginnt, sie auswendig zu kennen (r_v {r}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It learns from {count} pictures.</source>
      <translation>Es lernt von {count} Bildern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Vary what the discriminator sees (augment=bgc).</source>
      <translation>Wandle ab, was der Diskriminator sieht (augment=bgc).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Towards the end the learning rate falls, and details settle.</source>
      <translation>Gegen Ende sinkt die Lernrate, und Einzelheiten festigen sich.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>First come colours and shapes, then textures; details settle as the learning rate falls.</source>
      <translation>Erst kommen Farben und Formen, dann Oberflächen; Einzelheiten festigen sich, wenn die Lernrate sinkt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The numbers ran away at {step}</source>
      <translation>Die Zahlen liefen davon bei {step}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>That happened {times}; each time it went back (now to {step}) and halved the learning rate.</source>
      <translation>Das geschah {times}; jedes Mal ging es zurück (jetzt auf {step}) und halbierte die Lernrate.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>If it happens again, begin anew with a lower learning rate (lr_g, lr_d).</source>
      <translation>Geschieht es wieder, beginne neu mit kleinerer Lernrate (lr_g, lr_d).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Mostly it holds from here on; after the third time it ends by itself and keeps the last good state.</source>
      <translation>Meist hält es von hier an; nach dem dritten Mal endet es von selbst und behält den letzten guten Stand.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It gets worse instead of better</source>
      <translation>Es wird schlechter statt besser</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Its pictures are further from the goal ({now}) than before it had learnt anything ({first}).</source>
      <translation>Seine Bilder sind weiter vom Ziel ({now}), als bevor es etwas gelernt hatte ({first}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Stop and begin anew with a lower learning rate: lr_g and lr_d are 0.0002 in most papers.</source>
      <translation>Halte an und beginne neu mit kleinerer Lernrate: lr_g und lr_d sind in den meisten Arbeiten 0,0002.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It rarely comes back from here by itself.</source>
      <translation>Von hier kommt es selten von selbst zurück.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The losses are running away</source>
      <translation>Die Verluste laufen davon</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{name} has grown from {first} to {now}.</source>
      <translation>{name} ist von {first} auf {now} gewachsen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Stop and begin anew with a lower learning rate (lr_g, lr_d).</source>
      <translation>Halte an und beginne neu mit kleinerer Lernrate (lr_g, lr_d).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Before long the numbers will be none; then it goes back and halves the rates by itself.</source>
      <translation>Bald werden es keine Zahlen mehr sein; dann geht es von selbst zurück und halbiert die Raten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The discriminator is too strong</source>
      <translation>Der Diskriminator ist zu stark</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It tells made from real with certainty (a distance of {gap}, where {sure} is sure), and {why}.</source>
      <translation>Er unterscheidet Gemachtes sicher von Echtem (ein Abstand von {gap}, wo {sure} sicher ist), und {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the generator's gradient has shrunk to {percent} of what it was</source>
      <translation>der Gradient des Generators ist auf {percent} seiner Länge geschrumpft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>no check in the last {count} was better</source>
      <translation>keine der letzten {count} Prüfungen war besser</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Vary the pictures it sees (augment=bgc), or lower lr_d to a quarter.</source>
      <translation>Wandle die Bilder ab, die er sieht (augment=bgc), oder setze lr_d auf ein Viertel.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Left alone, the pictures stay about as they are.</source>
      <translation>Sonst bleiben die Bilder etwa, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The discriminator is too weak</source>
      <translation>Der Diskriminator ist zu schwach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>In {percent} of the last steps it took what is made for more real than what is real (a distance of {gap}), so that following it leads nowhere.</source>
      <translation>In {percent} der letzten Schritte hielt er Gemachtes für echter als Echtes (ein Abstand von {gap}), sodass es nirgends hinführt, ihm zu folgen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Raise lr_d, or lower lr_g; less augmentation helps where p is high.</source>
      <translation>Erhöhe lr_d oder senke lr_g; wo p hoch ist, hilft weniger Abwandlung.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Often it catches up within some thousand steps; if not, details get no better.</source>
      <translation>Oft holt er in einigen tausend Schritten auf; wenn nicht, werden Einzelheiten nicht besser.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It makes the same picture again and again</source>
      <translation>Es macht immer wieder dasselbe Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Its pictures differ from each other by {percent} of what real ones do, in the last {count} previews.</source>
      <translation>Seine Bilder unterscheiden sich in den letzten {count} Vorschauen um {percent} dessen, was echte tun.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Stop, and begin anew with another objective (hinge, or a relativistic one) or a lower lr_g.</source>
      <translation>Halte an und beginne neu mit einem anderen Ziel (hinge oder einem relativistischen) oder kleinerem lr_g.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It hardly ever finds its way out by itself.</source>
      <translation>Von selbst findet es fast nie heraus.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Light and dark are exchanged</source>
      <translation>Hell und dunkel sind vertauscht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Its pictures go against their input: a correlation of {figure}, where 1 is the same and -1 a negative.</source>
      <translation>Seine Bilder laufen ihrer Eingabe entgegen: eine Korrelation von {figure}, wo 1 dasselbe ist und -1 ein Negativ.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Its pictures go against their goal: a correlation of {figure}, where 1 is the same and -1 a negative.</source>
      <translation>Seine Bilder laufen ihrem Ziel entgegen: eine Korrelation von {figure}, wo 1 dasselbe ist und -1 ein Negativ.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Stop and begin anew with another seed; a weight on keeping the colours (identity) prevents it.</source>
      <translation>Halte an und beginne neu mit einem anderen Startwert; ein Gewicht darauf, die Farben zu behalten (identity), verhindert es.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It stays that way: the way back leads through worse pictures.</source>
      <translation>So bleibt es: Der Weg zurück führt über schlechtere Bilder.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It gives back what it is given</source>
      <translation>Es gibt zurück, was es bekommt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>In the last {count} previews its pictures differ from their input by {figure} of 2, which nobody sees.</source>
      <translation>In den letzten {count} Vorschauen unterscheiden sich seine Bilder von der Eingabe um {figure} von 2, was niemand sieht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Stop and begin anew with less weight on the way back and on keeping the colours (lambda_cycle, lambda_identity).</source>
      <translation>Halte an und beginne neu mit weniger Gewicht auf dem Rückweg und auf den Farben (lambda_cycle, lambda_identity).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>What costs nothing is rarely given up later.</source>
      <translation>Was nichts kostet, wird später selten aufgegeben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It copies its training pictures</source>
      <translation>Es schreibt seine Trainingsbilder ab</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>What it makes is {percent} as far from the nearest training picture as unseen real pictures are; see Nearest match.</source>
      <translation>Was es macht, liegt nur {percent} so weit vom nächsten Trainingsbild entfernt wie ungesehene echte Bilder; siehe „Ähnlichstes“.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>More pictures, or more variation (augment=bgc), would help.</source>
      <translation>Mehr Bilder oder mehr Abwandlung (augment=bgc) würden helfen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>More pictures, or more variation (augment=bgc), or stop and keep {step}, would help.</source>
      <translation>Mehr Bilder oder mehr Abwandlung (augment=bgc) würden helfen, oder halte an und behalte {step}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It will know them better and better, and everything else no better.</source>
      <translation>Es wird sie immer besser kennen und alles andere nicht besser.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Its pictures are those it began with: they have moved by {figure} of 2.</source>
      <translation>Seine Bilder sind die, mit denen es begann: Sie haben sich um {figure} von 2 bewegt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Its pictures are as far from the goal ({now}) as before it began ({first}).</source>
      <translation>Seine Bilder sind so weit vom Ziel ({now}) wie vor dem Beginn ({first}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>It has learnt nothing so far</source>
      <translation>Bisher hat es nichts gelernt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Look whether inputs and goals belong together, and whether the learning rates (lr_g, lr_d) are not 0.</source>
      <translation>Sieh nach, ob Eingaben und Ziele zusammengehören und ob die Lernraten (lr_g, lr_d) nicht 0 sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>Where nothing has come by now, little comes later.</source>
      <translation>Wo bis jetzt nichts kam, kommt später wenig.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The advisor gave up ({error}); the training goes on without it.</source>
      <translation>Der Ratgeber gab auf ({error}); das Training geht ohne ihn weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>once</source>
      <translation>einmal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{count} times</source>
      <translation>{count}-mal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>not a number</source>
      <translation>keine Zahl</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{count} min</source>
      <translation>{count} min</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>{Criterion} on the check pictures</source>
      <translation>{Criterion} auf den Prüfbildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the error (L1)</source>
      <translation>dem Fehler (L1)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the error in structure and texture</source>
      <translation>dem Fehler in Struktur und Textur</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the likeness (SSIM)</source>
      <translation>der Ähnlichkeit (SSIM)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the likeness (PSNR)</source>
      <translation>der Ähnlichkeit (PSNR)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the distance of the pictures as a whole (FID)</source>
      <translation>dem Abstand der Bilder im Ganzen (FID)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the distance of the pictures as a whole (KID)</source>
      <translation>dem Abstand der Bilder im Ganzen (KID)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the figure {name}</source>
      <translation>der Zahl {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>the error</source>
      <translation>dem Fehler</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The error (L1)</source>
      <translation>Der Fehler (L1)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The error in structure and texture</source>
      <translation>Der Fehler in Struktur und Textur</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The likeness (SSIM)</source>
      <translation>Die Ähnlichkeit (SSIM)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The likeness (PSNR)</source>
      <translation>Die Ähnlichkeit (PSNR)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The distance of the pictures as a whole (FID)</source>
      <translation>Der Abstand der Bilder im Ganzen (FID)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The distance of the pictures as a whole (KID)</source>
      <translation>Der Abstand der Bilder im Ganzen (KID)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The figure {name}</source>
      <translation>Die Zahl {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_advice.py" />
      <source>The error</source>
      <translation>Der Fehler</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>very good match</source>
      <translation>sehr gute Übereinstimmung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>good match</source>
      <translation>gute Übereinstimmung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>rough match</source>
      <translation>grobe Übereinstimmung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>poor match</source>
      <translation>schlechte Übereinstimmung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Very good match: hardly to be told from the photo.</source>
      <translation>Sehr gute Übereinstimmung: vom Foto kaum zu unterscheiden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Good match: the same picture but for small things.</source>
      <translation>Gute Übereinstimmung: dasselbe Bild bis auf Kleinigkeiten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Rough match: like the photo in colours and shape, not in details.</source>
      <translation>Grobe Übereinstimmung: wie das Foto in Farben und Form, nicht in Einzelheiten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Poor match: the model cannot paint this photo; edits will not look like it.</source>
      <translation>Schlechte Übereinstimmung: Das Modell kann dieses Foto nicht malen; Bearbeitungen werden ihm nicht ähneln.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Pixels differ by {share} on average; the model's average picture differs by {average}.</source>
      <translation>Die Pixel weichen im Mittel um {share} ab; das Durchschnittsbild des Modells weicht um {average} ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Looking where to start: {match}, {error}</source>
      <translation>Sucht einen Anfang: {match}, {error}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Looking for the whole: {match}, {error}</source>
      <translation>Sucht das Ganze: {match}, {error}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Looking for the details: {match}, {error}</source>
      <translation>Sucht die Einzelheiten: {match}, {error}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Teaching the model this photo: {match}, {error}</source>
      <translation>Lehrt das Modell dieses Foto: {match}, {error}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Every point is at its target after {n} steps.</source>
      <translation>Jeder Punkt ist nach {n} Schritten an seinem Ziel.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>The model moves no further: {n} px are left.</source>
      <translation>Das Modell bewegt sich nicht weiter: {n} px fehlen noch.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Another point or a wider outline may help.</source>
      <translation>Ein weiterer Punkt oder ein größerer Umriss kann helfen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>Stopped with {n} px to go.</source>
      <translation>Angehalten, {n} px fehlen noch.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>{n} of {all} marked pictures are told right by a slider that was taught with the others.</source>
      <translation>{n} von {all} markierten Bildern erkennt ein Regler richtig, der mit den anderen gelehrt wurde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>{model} has no styles to edit by; that takes a StyleGAN model</source>
      <translation>{model} hat keine Stile, mit denen sich bearbeiten ließe; dazu braucht es ein StyleGAN-Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>{model} has no styles to edit by; that takes a StyleGAN model.</source>
      <translation>{model} hat keine Stile, mit denen sich bearbeiten ließe; dazu braucht es ein StyleGAN-Modell.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>{model} adds no noise to its pictures</source>
      <translation>{model} gibt seinen Bildern kein Rauschen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>{model} adds no noise to its pictures.</source>
      <translation>{model} gibt seinen Bildern kein Rauschen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>There is no point to drag; set one, and where it shall go.</source>
      <translation>Es gibt keinen Punkt zum Ziehen; einen setzen, und wohin er soll.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>{mask} is black all over, so nothing may change; make white what may.</source>
      <translation>{mask} ist ganz schwarz, also darf sich nichts ändern; mache weiß, was sich ändern darf.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>A point to drag lies outside of the picture; set it on something that shall move.</source>
      <translation>Ein Punkt zum Ziehen liegt außerhalb des Bildes; ihn auf etwas setzen, das sich bewegen soll.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>A direction of the edit was not made with {model}: it has other layers.</source>
      <translation>Eine Richtung der Bearbeitung wurde nicht mit {model} gemacht: Sie hat andere Schichten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>A part of the edit was not made with {model}: it has other layers.</source>
      <translation>Ein Teil der Bearbeitung wurde nicht mit {model} gemacht: Er hat andere Schichten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>A part of the edit was not made with {model}: its noise has another size.</source>
      <translation>Ein Teil der Bearbeitung wurde nicht mit {model} gemacht: Sein Rauschen hat eine andere Größe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>The model could not do this: {reason}.</source>
      <translation>Das Modell konnte dies nicht tun: {reason}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_edits.py" />
      <source>The edit was made with the model {model} ({made}), not with {here}, so its picture will differ.</source>
      <translation>Die Bearbeitung wurde mit dem Modell {model} ({made}) gemacht, nicht mit {here}, darum wird ihr Bild abweichen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Learns from two unrelated folders to turn one kind of picture into the other, in both directions.</source>
      <translation>Lernt aus zwei Ordnern ohne Paare, eine Art Bild in die andere zu verwandeln, in beide Richtungen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Learns from one kind of small picture to invent more of them: the plainest of all such networks.</source>
      <translation>Lernt aus einer Art kleiner Bilder, weitere zu erfinden: das schlichteste solcher Netze.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Learns from pairs how one kind of picture becomes another: maps to photos, sketches to paintings.</source>
      <translation>Lernt aus Paaren, wie eine Art Bild eine andere wird: Karten zu Fotos, Skizzen zu Gemälden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Learns from good pictures to enlarge pictures of that kind, one to eight times.</source>
      <translation>Lernt aus guten Bildern, Bilder dieser Art zu vergrößern, ein- bis achtfach.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Two folders of different pictures, to be turned into one another.</source>
      <translation>Zwei Ordner verschiedener Bilder, die ineinander verwandelt werden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Two folders, but only {n} pictures in all: expect it to know them by heart; some hundred are better.</source>
      <translation>Zwei Ordner, aber nur {n} Bilder im Ganzen: Es wird sie auswendig kennen; einige hundert sind besser.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>These are pairs, and CycleGAN would not use who belongs to whom.</source>
      <translation>Das sind Paare, und CycleGAN würde nicht nutzen, wer zu wem gehört.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>There is one kind of picture; CycleGAN needs a folder of each of two.</source>
      <translation>Es gibt eine Art Bild; CycleGAN braucht von zweien je einen Ordner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>There are no pictures to learn from.</source>
      <translation>Es gibt keine Bilder, von denen gelernt werden kann.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Two folders of different things: it would take them as two classes of one set.</source>
      <translation>Zwei Ordner verschiedener Dinge: Es würde sie als zwei Klassen eines Satzes nehmen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{n} pictures to invent more of, at up to 128 px.</source>
      <translation>{n} Bilder, von denen weitere erfunden werden, bis 128 px.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{n} pictures of {classes} classes to invent more of, at up to 128 px.</source>
      <translation>{n} Bilder aus {classes} Klassen, von denen weitere erfunden werden, bis 128 px.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>It learns from pictures of one kind, without pairs or sides.</source>
      <translation>Es lernt aus Bildern einer Art, ohne Paare oder Seiten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Only {n} pictures: it would repeat them instead of inventing.</source>
      <translation>Nur {n} Bilder: Es würde sie wiederholen, statt zu erfinden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{n} pairs to learn from.</source>
      <translation>{n} Paare zum Lernen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Pairs, but only {n}: expect it to know them by heart.</source>
      <translation>Paare, aber nur {n}: Es wird sie auswendig kennen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Pictures without inputs: a recipe such as sketch makes them.</source>
      <translation>Bilder ohne Eingaben: Ein Rezept wie „sketch“ macht sie.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The two folders show different things, and pix2pix learns from pairs.</source>
      <translation>Die zwei Ordner zeigen Verschiedenes, und pix2pix lernt aus Paaren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>One kind of picture: an enlarger for it makes the small ones itself.</source>
      <translation>Eine Art Bild: Ein Vergrößerer dafür macht die kleinen selbst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>One kind of picture; {n} are few for an enlarger, unless large.</source>
      <translation>Eine Art Bild; {n} sind wenige für einen Vergrößerer, wenn sie nicht groß sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>An enlarger can learn from these if one side is the other made smaller.</source>
      <translation>Ein Vergrößerer kann davon lernen, wenn eine Seite die verkleinerte andere ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{n} pictures, each beside one {m} times as large: set scale={scale}.</source>
      <translation>{n} Bilder, jedes neben einem {m}-mal so großen: Stelle scale={scale} ein.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>One side is of larger pictures: if they show the same, enlarge instead.</source>
      <translation>Auf der einen Seite sind die Bilder größer: Zeigen sie dasselbe, vergrößere lieber.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The halves of a picture have one size, so nothing is to be enlarged.</source>
      <translation>Die Hälften eines Bildes sind gleich groß; da ist nichts zu vergrößern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>There are two kinds of picture; an enlarger needs one.</source>
      <translation>Es gibt zwei Arten Bild; ein Vergrößerer braucht eine.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Blurs each picture as a soft lens, a wrong focus or a shaking hand would, so that the model sharpens.</source>
      <translation>Macht jedes Bild unscharf wie eine weiche Linse, falscher Fokus oder eine zitternde Hand, damit das Modell schärft.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Reduces each picture to regions of a few flat colours, so that painting by colours becomes a picture.</source>
      <translation>Macht aus jedem Bild Flächen weniger Farben, damit aus gemalten Farben ein Bild wird.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Takes the colours away, so that the model learns to colourise black-and-white pictures.</source>
      <translation>Nimmt die Farben weg, damit das Modell lernt, Schwarz-Weiß-Bilder zu färben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Erases parts of each picture with brush and box, so that the model fills what is transparent.</source>
      <translation>Radiert Teile jedes Bildes mit Pinsel und Rechteck aus, damit das Modell füllt, was durchsichtig ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Compresses each picture too hard, once or several times, so that the model learns to mend blocks.</source>
      <translation>Presst jedes Bild zu stark, ein- oder mehrmals, damit das Modell lernt, Blöcke zu heilen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Makes each picture small and enlarges it again, so that the model learns to bring detail back.</source>
      <translation>Macht jedes Bild klein und wieder groß, damit das Modell lernt, Einzelheiten zurückzubringen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Adds the noise of a camera in little light or of old film, so that the model learns to take it away.</source>
      <translation>Fügt das Rauschen einer Kamera bei wenig Licht oder alten Films hinzu, damit das Modell lernt, es wegzunehmen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Draws each picture as lines with a few strokes of its colours, so that the model colours as hinted.</source>
      <translation>Zeichnet jedes Bild als Linien mit einigen Strichen seiner Farben, damit das Modell färbt wie angedeutet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Draws each picture as dark lines on white paper, in a style that changes from one time to the next.</source>
      <translation>Zeichnet jedes Bild als dunkle Linien auf weißem Papier, in einem Stil, der jedes Mal wechselt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>No graphics card that can be used was found, so training runs on the processor: about 20 times slower.</source>
      <translation>Es wurde keine nutzbare Grafikkarte gefunden; das Training läuft auf dem Prozessor: etwa 20-mal langsamer.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>With less than 8 GB of memory, train at 128 px.</source>
      <translation>Mit weniger als 8 GB Speicher trainiere bei 128 px.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The torch that pip installs on Windows has no graphics support; install the CUDA build named on pytorch.org to use an NVIDIA card.</source>
      <translation>Das torch, das pip unter Windows einrichtet, kann keine Grafikkarte nutzen; richte für eine NVIDIA-Karte den CUDA-Bau von pytorch.org ein.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>This processor has no bf16 arithmetic (AVX512-BF16, AMX), so it computes in fp32.</source>
      <translation>Dieser Prozessor rechnet nicht in bf16 (AVX512-BF16, AMX), also in fp32.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>It went through in tiles of {n} px, with the result of the whole.</source>
      <translation>Es ging in Kacheln von {n} px durch, mit dem Ergebnis des Ganzen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>A file of that name is already there.</source>
      <translation>Eine Datei dieses Namens ist schon da.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>It was converted before, with the same model and settings.</source>
      <translation>Es wurde schon umgewandelt, mit demselben Modell und denselben Einstellungen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>It was looked for before, with the same model and settings.</source>
      <translation>Danach wurde schon gesucht, mit demselben Modell und denselben Einstellungen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>It is a result of an earlier conversion.</source>
      <translation>Es ist ein Ergebnis einer früheren Umwandlung.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>There was not enough memory; try --fit model or a smaller picture.</source>
      <translation>Der Speicher reichte nicht; versuche --fit model oder ein kleineres Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>There was not enough memory; try a smaller picture.</source>
      <translation>Der Speicher reichte nicht; versuche ein kleineres Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{width} × {height} px would become {wide} × {high} px, which is too large for a picture; choose a smaller scale.</source>
      <translation>Aus {width} × {height} px würden {wide} × {high} px, zu groß für ein Bild; wähle eine geringere Vergrößerung.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{width} × {height} px would become {wide} × {high} px, which takes about {n} GB of memory, and {m} GB are free; choose a smaller scale.</source>
      <translation>Aus {width} × {height} px würden {wide} × {high} px; das braucht etwa {n} GB Speicher, und {m} GB sind frei; wähle eine geringere Vergrößerung.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The name of its result would be too long for this disk; choose a shorter --template.</source>
      <translation>Der Name des Ergebnisses wäre zu lang für diesen Datenträger; wähle ein kürzeres --template.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The folder {folder} cannot be read: {why}.</source>
      <translation>Der Ordner {folder} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The folder {folder} cannot be used: {why}; name another.</source>
      <translation>Der Ordner {folder} ist nicht brauchbar: {why}; nenne einen anderen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The results cannot go into {folder}: it is a file; name a folder.</source>
      <translation>Die Ergebnisse können nicht nach {folder}: Das ist eine Datei; nenne einen Ordner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>These settings do not go together: {why}.</source>
      <translation>Diese Einstellungen passen nicht zusammen: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Setting {name} cannot be used: {why}.</source>
      <translation>Die Einstellung {name} ist nicht brauchbar: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{file} is no file with torchvision's weights of VGG19; put that in its place, or set perceptual to discriminator.</source>
      <translation>{file} ist keine Datei mit den Gewichten von VGG19 aus torchvision; lege die richtige an diese Stelle oder setze perceptual auf discriminator.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{name} could not be converted: {why}.</source>
      <translation>{name} ließ sich nicht umwandeln: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{name} could not be translated ({why}).</source>
      <translation>{name} ließ sich nicht umwandeln ({why}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The picture could not be translated ({why}).</source>
      <translation>Das Bild ließ sich nicht umwandeln ({why}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The picture is a pair; its left half was translated.</source>
      <translation>Das Bild ist ein Paar; seine linke Hälfte wurde umgewandelt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The picture is a pair; its right half was translated.</source>
      <translation>Das Bild ist ein Paar; seine rechte Hälfte wurde umgewandelt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Nothing in it is transparent, so there was nothing to fill.</source>
      <translation>Nichts daran ist durchsichtig, also gab es nichts zu füllen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The model gives numbers that are no picture; try another size, or train it again.</source>
      <translation>Das Modell gibt Zahlen, die kein Bild sind; versuche eine andere Größe, oder trainiere es neu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Only the first of {n} frames is used.</source>
      <translation>Nur das erste von {n} Einzelbildern wird benutzt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Only the first of {n} pages is used.</source>
      <translation>Nur die erste von {n} Seiten wird benutzt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Loading the model</source>
      <translation>Das Modell wird geladen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Reading the file</source>
      <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Checking the model</source>
      <translation>Das Modell wird geprüft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Waiting for new pictures</source>
      <translation>Wartet auf neue Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Waiting for a picture to be whole</source>
      <translation>Wartet, bis ein Bild ganz da ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Building the networks</source>
      <translation>Die Netze werden gebaut</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Preparing the pictures</source>
      <translation>Die Bilder werden vorbereitet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Preparing the model for this processor</source>
      <translation>Das Modell wird für diesen Prozessor vorbereitet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Drawing the animation</source>
      <translation>Die Animation wird gezeichnet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Testing {device}</source>
      <translation>{device} wird geprüft</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Measuring how fast it learns, paints and converts</source>
      <translation>Es wird gemessen, wie schnell es lernt, malt und umwandelt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>This run is finished; to go on, give it more steps or minutes.</source>
      <translation>Dieser Lauf ist fertig; gib ihm mehr Schritte oder Minuten, um weiterzumachen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The pictures have changed since this run began; it goes on with those that are there now.</source>
      <translation>Die Bilder haben sich seit Beginn dieses Laufs geändert; er macht mit denen weiter, die jetzt da sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>This run began on {device}, which is not here; it goes on on {other}, with other rounding.</source>
      <translation>Dieser Lauf begann auf {device}, das nicht hier ist; er macht auf {other} weiter, mit anderer Rundung.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The state saved at step {n} cannot be used, {why}; going on from step {m}.</source>
      <translation>Der bei Schritt {n} gespeicherte Stand taugt nicht, {why}; es geht weiter von Schritt {m}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The state saved at step {n} cannot be used, {why}; starting from the beginning.</source>
      <translation>Der bei Schritt {n} gespeicherte Stand taugt nicht, {why}; es beginnt von vorn.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The memory of {device} ran out at step {n}; a smaller size, batch or width needs less.</source>
      <translation>Der Speicher von {device} reichte bei Schritt {n} nicht; kleinere Größe, Stapel oder Breite brauchen weniger.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>What was saved is kept.</source>
      <translation>Was gespeichert war, bleibt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{what} was no longer a number</source>
      <translation>{what} war keine Zahl mehr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>the loss {name}</source>
      <translation>der Verlust {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>the gradient of {name}</source>
      <translation>der Gradient von {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>a weight of {name}</source>
      <translation>ein Gewicht von {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The preview of step {n} could not be drawn: {why}.</source>
      <translation>Die Vorschau von Schritt {n} ließ sich nicht zeichnen: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The observer {name} failed ({why}) and is told no more; the training goes on.</source>
      <translation>Der Beobachter {name} versagte ({why}) und erfährt nichts mehr; das Training geht weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>It begins with {what} of {name}.</source>
      <translation>Es beginnt mit {what} von {name}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>It begins with {what} of {name}, trained for {n} steps.</source>
      <translation>Es beginnt mit {what} von {name}, {n} Schritte trainiert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The disk is full: the state at step {n} could not be saved.</source>
      <translation>Die Platte ist voll: Der Stand bei Schritt {n} ließ sich nicht speichern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{file} could not be written: {reason}. What was there still is.</source>
      <translation>{file} ließ sich nicht schreiben: {reason}. Was dort war, ist noch da.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>No space left on device</source>
      <translation>Die Platte ist voll</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Permission denied</source>
      <translation>Das ist hier nicht erlaubt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Read-only file system</source>
      <translation>Auf dieses Laufwerk darf nicht geschrieben werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>No such file or directory</source>
      <translation>Den Ordner gibt es nicht mehr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Nothing is lost up to step {n}; free some space and resume.</source>
      <translation>Bis Schritt {n} ist nichts verloren; schaffe Platz und mach weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>No earlier state was saved; free some space and resume.</source>
      <translation>Kein früherer Stand war gespeichert; schaffe Platz und mach weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The worker was killed by the system (SIGKILL); mostly that means that memory ran out.</source>
      <translation>Der Arbeitsprozess wurde vom System beendet (SIGKILL); meist heißt das, dass der Speicher nicht reichte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The worker ended without saying why; the computer may have been restarted.</source>
      <translation>Der Arbeitsprozess endete wortlos; vielleicht wurde der Rechner neu gestartet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{process} could not say how it ended, as the disk took no more; free some space and go on from there.</source>
      <translation>{process} konnte nicht sagen, wie es endete, weil die Platte nichts mehr aufnahm; schaffe Platz und mach von dort weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Waiting for the other devices</source>
      <translation>Warten auf die anderen Geräte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{process} was killed by the system (SIGKILL); mostly that means that memory ran out.</source>
      <translation>{process} wurde vom System beendet (SIGKILL); meist heißt das, dass der Speicher nicht reichte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{process} ended without a word, with exit code {n}.</source>
      <translation>{process} endete wortlos, mit dem Rückgabewert {n}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{process} failed: {why}</source>
      <translation>{process} ist gescheitert: {why}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{process} cannot take part: {why}</source>
      <translation>{process} kann nicht mitmachen: {why}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Process {n} of {m}</source>
      <translation>Prozess {n} von {m}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>What was saved is kept, and `gantool resume` goes on from there.</source>
      <translation>Was gespeichert wurde, bleibt, und `gantool resume` macht dort weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>This run had {n} devices, of which {m} are here; it goes on with those.</source>
      <translation>Dieser Lauf hatte {n} Geräte, von denen {m} da sind; er geht mit diesen weiter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{n} devices were asked for, but {device} is here for {m} only; ask for no more, or name another device.</source>
      <translation>{n} Geräte wurden verlangt, aber {device} ist nur für {m} da; verlange nicht mehr oder nenne ein anderes Gerät.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>A batch of {n} cannot be shared among {m} devices, of which each needs a picture in every step.</source>
      <translation>Ein Stapel von {n} lässt sich nicht unter {m} Geräte teilen, von denen jedes in jedem Schritt ein Bild braucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Set batch={n} or more, or use fewer devices.</source>
      <translation>Stelle batch={n} oder mehr ein oder nimm weniger Geräte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Learns from one kind of picture to invent more of them, which can then be mixed and edited.</source>
      <translation>Lernt aus einer Art Bild, weitere zu erfinden, die sich dann mischen und bearbeiten lassen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{n} pictures to invent more of, and to edit what it invents.</source>
      <translation>{n} Bilder, von denen weitere erfunden werden; was erfunden ist, lässt sich bearbeiten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>{n} pictures of {classes} classes to invent more of, and to edit what it invents.</source>
      <translation>{n} Bilder aus {classes} Klassen, von denen weitere erfunden werden; was erfunden ist, lässt sich bearbeiten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Processor ({n} cores, {kind})</source>
      <translation>Prozessor ({n} Kerne, {kind})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>In {format} it is {n} off, and {m} is allowed.</source>
      <translation>In {format} liegt es um {n} daneben, und {m} ist erlaubt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>it is {n} off, and {m} is allowed</source>
      <translation>es liegt um {n} daneben, und {m} ist erlaubt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Quick look</source>
      <translation>Schneller Blick</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Pixel art</source>
      <translation>Pixelbilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Modern</source>
      <translation>Modern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>A first impression within minutes, also without a graphics card.</source>
      <translation>Ein erster Eindruck in Minuten, auch ohne Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>A first impression within a quarter of an hour, also without a graphics card.</source>
      <translation>Ein erster Eindruck in einer Viertelstunde, auch ohne Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The networks of the paper for an hour, on a graphics card.</source>
      <translation>Die Netze der Veröffentlichung, eine Stunde lang, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The networks of the paper for three hours, on a graphics card.</source>
      <translation>Die Netze der Veröffentlichung, drei Stunden lang, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The networks of the paper over night, on a graphics card.</source>
      <translation>Die Netze der Veröffentlichung über Nacht, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The networks of the paper at 64 px for an hour, on a graphics card.</source>
      <translation>Die Netze der Veröffentlichung bei 64 px, eine Stunde lang, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Small blurry pictures within minutes, also without a graphics card.</source>
      <translation>Kleine verschwommene Bilder in Minuten, auch ohne Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>128 px over night, on a graphics card.</source>
      <translation>128 px über Nacht, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>A small network within a quarter of an hour, also without a graphics card.</source>
      <translation>Ein kleines Netz in einer Viertelstunde, auch ohne Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>For drawings made of single pixels, which are made smaller without blending any.</source>
      <translation>Für Zeichnungen aus einzelnen Bildpunkten, die ohne Vermischen verkleinert werden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The compact network against blur, noise and JPEG for three hours, on a graphics card.</source>
      <translation>Das kompakte Netz gegen Unschärfe, Rauschen und JPEG, drei Stunden lang, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>The network of ESRGAN against blur, noise and JPEG for a day, on a graphics card.</source>
      <translation>Das Netz von ESRGAN gegen Unschärfe, Rauschen und JPEG, einen Tag lang, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>Small pictures from a small folder, for a few minutes, also without a graphics card.</source>
      <translation>Kleine Bilder aus einem kleinen Ordner, in wenigen Minuten, auch ohne Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>128 px for some hours, on a graphics card.</source>
      <translation>128 px, einige Stunden lang, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>128 px with the comparing loss of R3GAN, which is steadier, on a graphics card.</source>
      <translation>128 px mit dem vergleichenden Verlust von R3GAN, der ruhiger ist, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_jobs.py" />
      <source>256 px for a day, on a graphics card.</source>
      <translation>256 px, einen Tag lang, auf einer Grafikkarte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Looking for pictures</source>
      <translation>Bilder werden gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Loading the networks that measure</source>
      <translation>Die messenden Netze werden geladen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Fetching {name}</source>
      <translation>{name} wird heruntergeladen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Describing the goals</source>
      <translation>Die Ziele werden beschrieben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Loading {name}</source>
      <translation>{name} wird geladen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Measuring {name}</source>
      <translation>{name} wird gemessen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Comparing what {name} made</source>
      <translation>Was {name} gemacht hat, wird verglichen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>R G B pixels at the goal's size, no network</source>
      <translation>RGB-Pixel in der Größe des Ziels, ohne Netz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>pixels at {n} px, root mean square of the value range, no network</source>
      <translation>Pixel bei {n} px, quadratisches Mittel des Wertebereichs, ohne Netz</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{name}, {n} features at {side} px, antialiased bicubic</source>
      <translation>{name}, {n} Merkmale bei {side} px, bikubisch ohne Treppen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{name}, {n} features at {side} px, antialiased bicubic; a relative distance, not FID</source>
      <translation>{name}, {n} Merkmale bei {side} px, bikubisch ohne Treppen; ein relativer Abstand, kein FID</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>dB on luma (ITU-R BT.601, studio range), {n} px of rim left out</source>
      <translation>dB auf Luma (ITU-R BT.601, Studiobereich), ohne {n} px Rand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>luma, Gaussian windows of 11 px, {n} px of rim left out</source>
      <translation>Luma, Gaußfenster von 11 px, ohne {n} px Rand</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>the same of bicubic enlarging (MATLAB's imresize)</source>
      <translation>dasselbe für bikubisches Vergrößern (imresize von MATLAB)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} subsets of {m}</source>
      <translation>{n} Teilmengen von {m}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} subsets of {m}, scaled to the goals</source>
      <translation>{n} Teilmengen von {m}, auf die Ziele skaliert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} nearest neighbours</source>
      <translation>{n} nächste Nachbarn</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} pairs</source>
      <translation>{n} Paare</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} steps of {m}</source>
      <translation>{n} Schritte von {m}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} results were resampled to their goal's size.</source>
      <translation>{n} Ergebnisse wurden auf die Größe ihres Ziels gebracht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Measured on the pictures that its training held out.</source>
      <translation>Gemessen an den Bildern, die sein Training zurückgehalten hat.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Nothing was held out, so these are pictures that it learnt from; the figures flatter it.</source>
      <translation>Es wurde nichts zurückgehalten, also sind dies Bilder, aus denen es gelernt hat; die Werte schmeicheln ihm.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>By their names the results belong to no certain goals, so they are compared with them as sets only.</source>
      <translation>Ihren Namen nach gehören die Ergebnisse zu keinen bestimmten Zielen; sie werden also nur als Mengen mit ihnen verglichen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>There is no second set to compare with, so only figures of the results themselves are taken.</source>
      <translation>Es gibt keine zweite Menge zum Vergleich, darum werden nur Werte der Ergebnisse selbst genommen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{name} is not at hand: there is no {file} in {places}; put it there, name its folder (--weights), or agree to fetch it, about {n} MB (--download).</source>
      <translation>{name} fehlt: es gibt keine Datei {file} in {places}; lege sie dorthin, nenne ihren Ordner (--weights) oder stimme zu, sie zu laden, etwa {n} MB (--download).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{file} is damaged or another file: its SHA-256 begins with {found} instead of {wanted}; remove it and fetch it again.</source>
      <translation>{file} ist beschädigt oder eine andere Datei: ihr SHA-256 beginnt mit {found} statt {wanted}; entferne sie und lade sie neu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{name} could not be fetched from {place} ({why}); try again, or put {file} into {folder} yourself.</source>
      <translation>{name} konnte nicht von {place} geladen werden ({why}); versuche es noch einmal oder lege {file} selbst in {folder}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{name} is defined on the Inception network, and the features are those of another one.</source>
      <translation>{name} ist mit dem Inception-Netz festgelegt, und die Merkmale stammen von einem anderen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{name} needs pictures of at least {n} px a side, and some are smaller.</source>
      <translation>{name} braucht Bilder von mindestens {n} px Seitenlänge, und einige sind kleiner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} results and {m} goals are too few for a stable {name}, which takes more than {least} of each; {other} is shown.</source>
      <translation>{n} Ergebnisse und {m} Ziele sind zu wenige für einen verlässlichen Wert {name}, der je mehr als {least} braucht; gezeigt wird {other}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{n} results and {m} goals are too few for a stable {name}, which takes more than {least} of each; {other} suits so few.</source>
      <translation>{n} Ergebnisse und {m} Ziele sind zu wenige für einen verlässlichen Wert {name}, der je mehr als {least} braucht; für so wenige eignet sich {other}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>{name} cannot be taken: {why}.</source>
      <translation>{name} lässt sich nicht messen: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>there are no goals to compare the results with</source>
      <translation>es gibt keine Ziele zum Vergleich</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>almost all pictures are the same, so that none has a neighbourhood</source>
      <translation>fast alle Bilder sind gleich, sodass keines eine Nachbarschaft hat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>it needs at least {n} results and {m} goals, and there are {made} and {goals}</source>
      <translation>es braucht mindestens {n} Ergebnisse und {m} Ziele, und es gibt {made} und {goals}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>it needs at least {n} pictures</source>
      <translation>es braucht mindestens {n} Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>Nothing could be measured: {why}.</source>
      <translation>Es konnte nichts gemessen werden: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>there are no pictures there</source>
      <translation>dort sind keine Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>The model {name} learnt from pairs and is measured on pairs; below {place} there are none.</source>
      <translation>Das Modell {name} lernte aus Paaren und wird an Paaren gemessen; in {place} gibt es keine.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>The models {name} and {other} have different tasks, so no figures compare them.</source>
      <translation>Die Modelle {name} und {other} haben verschiedene Aufgaben, darum vergleicht sie kein Wert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_measuring.py" />
      <source>There will be no distance between what is made and held-out pictures: {why}</source>
      <translation>Es wird keinen Abstand zwischen Gemachtem und zurückgehaltenen Bildern geben: {why}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>{path} cannot be used: {reason}; {remedy}.</source>
      <translation>{path} ist nicht brauchbar: {reason}; {remedy}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>there is no such file</source>
      <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>you have no permission to read it</source>
      <translation>das Recht, die Datei zu lesen, fehlt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its symbolic link leads in a circle</source>
      <translation>der symbolische Link führt im Kreis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>the name is too long for this disk</source>
      <translation>der Name ist zu lang für diesen Datenträger</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>a part of its path is no folder</source>
      <translation>ein Teil des Pfads ist kein Ordner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>there is not enough memory to decode it</source>
      <translation>der Speicher reicht nicht, um das Bild zu lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it could not be read ({why})</source>
      <translation>die Datei ließ sich nicht lesen ({why})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is cut short</source>
      <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it claims more pixels than may be decoded</source>
      <translation>das Bild gibt mehr Pixel an, als gelesen werden dürfen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is damaged</source>
      <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is damaged ({why})</source>
      <translation>die Datei ist beschädigt ({why})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its structure is wrong</source>
      <translation>der Aufbau stimmt nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its compressed data is wrong</source>
      <translation>die gepackten Daten stimmen nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a folder</source>
      <translation>das ist ein Ordner</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is no ordinary file (a pipe, device or socket)</source>
      <translation>das ist keine gewöhnliche Datei (sondern eine Pipe, ein Gerät oder ein Socket)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>the file is empty (0 bytes)</source>
      <translation>die Datei ist leer (0 Byte)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>the file has {n} MiB and at most {m} are read</source>
      <translation>die Datei hat {n} MiB, und höchstens {m} werden gelesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it claims a size of {width} × {height} pixels</source>
      <translation>das Bild gibt eine Größe von {width} × {height} Pixeln an</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it has {width} × {height} pixels and at most {most} million are decoded, so that memory suffices</source>
      <translation>das Bild hat {width} × {height} Pixel, und höchstens {most} Millionen werden gelesen, damit der Speicher reicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it has no frame {n} (they are 0 to {last})</source>
      <translation>ein Einzelbild {n} gibt es darin nicht (sie gehen von 0 bis {last})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>frame {n} of {count}: {reason}</source>
      <translation>Einzelbild {n} von {count}: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>page {n} of {count}: {reason}</source>
      <translation>Seite {n} von {count}: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>frame {n} of {count} is damaged or cut short</source>
      <translation>Einzelbild {n} von {count} ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>page {n} of {count} is damaged or cut short</source>
      <translation>Seite {n} von {count} ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a Git LFS pointer, not the picture itself</source>
      <translation>das ist ein Verweis von Git LFS, nicht das Bild selbst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a web page named like a picture</source>
      <translation>das ist eine Webseite, die wie ein Bild heißt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is an SVG drawing, not pixels</source>
      <translation>das ist eine SVG-Zeichnung, keine Pixel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a PDF document</source>
      <translation>das ist ein PDF-Dokument</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a PostScript document</source>
      <translation>das ist ein PostScript-Dokument</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a Photoshop document</source>
      <translation>das ist ein Photoshop-Dokument</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a GIMP document</source>
      <translation>das ist ein GIMP-Dokument</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>{format} files are not decoded</source>
      <translation>Dateien der Art {format} werden nicht gelesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a high dynamic range picture (EXR or Radiance)</source>
      <translation>das ist ein Bild mit hohem Dynamikumfang (EXR oder Radiance)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a camera raw file</source>
      <translation>das ist eine Rohdatei einer Kamera</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a video</source>
      <translation>das ist ein Video</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is an archive</source>
      <translation>das ist ein Archiv</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a Windows metafile</source>
      <translation>das ist eine Windows-Metadatei</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is a note of the macOS Finder, not a picture</source>
      <translation>das ist eine Notiz des macOS-Finders, kein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is text, not a picture</source>
      <translation>das ist Text, kein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it is no picture in a format that is decoded ({formats})</source>
      <translation>das ist kein Bild in einem Format, das gelesen wird ({formats})</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it starts like a {format} file and then goes wrong</source>
      <translation>die Datei beginnt wie {format} und stimmt dann nicht mehr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it starts like an {format} file and then goes wrong</source>
      <translation>die Datei beginnt wie {format} und stimmt dann nicht mehr</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it claims {n} scans where a sound JPEG has about ten</source>
      <translation>die Datei gibt {n} Durchgänge an, wo ein ordentliches JPEG etwa zehn hat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>HEIC pictures need the package pillow-heif, which is not installed</source>
      <translation>HEIC-Bilder brauchen das Paket pillow-heif, das nicht installiert ist</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its pixels are not of the size it states</source>
      <translation>die Pixel passen nicht zur angegebenen Größe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its signature is wrong</source>
      <translation>die Kennung stimmt nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it has no header</source>
      <translation>der Kopf fehlt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its header has a wrong length</source>
      <translation>der Kopf hat eine falsche Länge</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>the checksum of its header is wrong</source>
      <translation>die Prüfsumme des Kopfs stimmt nicht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it states colour type {type} with {bits} bits, which PNG does not have</source>
      <translation>die Datei gibt den Farbtyp {type} mit {bits} Bit an, den es in PNG nicht gibt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its metadata is larger than 32 MiB</source>
      <translation>die Metadaten sind größer als 32 MiB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it has {n} values a pixel in {m} layers and is no ordinary picture</source>
      <translation>die Datei hat {n} Werte je Pixel in {m} Lagen und ist kein gewöhnliches Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>its pixels are stored in a way that is not decoded</source>
      <translation>die Pixel sind auf eine Weise gespeichert, die nicht gelesen wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it has fewer values a pixel than its colours need</source>
      <translation>die Datei hat weniger Werte je Pixel, als ihre Farben brauchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>it stores L*a*b* colour with more than 16 bits</source>
      <translation>die Datei speichert L*a*b*-Farben mit mehr als 16 Bit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>a part of its pixels is missing</source>
      <translation>ein Teil der Pixel fehlt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>put an intact copy in its place or leave it out</source>
      <translation>lege eine heile Kopie an ihre Stelle oder lass sie weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>check the name</source>
      <translation>prüfe den Namen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>change its permissions or leave it out</source>
      <translation>ändere die Rechte oder lass die Datei weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>name a picture inside it</source>
      <translation>nenne ein Bild darin</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>mend the link or leave it out</source>
      <translation>richte den Link oder lass ihn weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>shorten it</source>
      <translation>kürze ihn</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>close other programs or make it smaller</source>
      <translation>schließe andere Programme oder verkleinere das Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>check the disk and try again</source>
      <translation>prüfe den Datenträger und versuche es noch einmal</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>make it smaller or leave it out</source>
      <translation>verkleinere das Bild oder lass es weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>leave it out</source>
      <translation>lass sie weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>name another</source>
      <translation>nenne ein anderes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>fetch it with git lfs pull</source>
      <translation>hole es mit git lfs pull</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>download the picture itself</source>
      <translation>lade das Bild selbst herunter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>save it as PNG, TIFF or JPEG first</source>
      <translation>speichere es zuerst als PNG, TIFF oder JPEG</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>develop it to TIFF or JPEG first</source>
      <translation>entwickle sie zuerst zu TIFF oder JPEG</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>extract pictures</source>
      <translation>ziehe Bilder heraus</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>unpack it first</source>
      <translation>entpacke es zuerst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>download or export the picture itself</source>
      <translation>lade oder exportiere das Bild selbst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>save it in one of them or leave it out</source>
      <translation>speichere es in einem davon oder lass es weg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>install it (pip install pillow-heif) or save the picture as JPEG or PNG</source>
      <translation>installiere es (pip install pillow-heif) oder speichere das Bild als JPEG oder PNG</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>export it as grey or RGB</source>
      <translation>exportiere das Bild als Grau oder RGB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>save it as RGB</source>
      <translation>speichere das Bild als RGB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_pictures.py" />
      <source>save it as 16-bit RGB</source>
      <translation>speichere das Bild als RGB mit 16 Bit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} does not exist.</source>
      <translation>{file} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} cannot be read: {why}.</source>
      <translation>{file} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} asks for more memory than a file of its size may take.</source>
      <translation>{file} verlangt mehr Speicher, als eine Datei dieser Größe brauchen darf.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a folder; name the checkpoint file in it.</source>
      <translation>{file} ist ein Ordner; nenne die Checkpoint-Datei darin.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is no regular file.</source>
      <translation>{file} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is empty; download it again.</source>
      <translation>{file} ist leer; lade die Datei noch einmal herunter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is only a pointer to a file kept in Git LFS; download the file itself.</source>
      <translation>{file} ist nur ein Verweis auf eine Datei in Git LFS; lade die Datei selbst herunter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is an HDF5 file (Keras); gantool reads PyTorch checkpoints and .safetensors.</source>
      <translation>{file} ist eine HDF5-Datei (Keras); gantool liest PyTorch-Checkpoints und .safetensors.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a NumPy array; gantool reads PyTorch checkpoints and .safetensors.</source>
      <translation>{file} ist ein NumPy-Feld; gantool liest PyTorch-Checkpoints und .safetensors.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a GGUF file; gantool reads PyTorch checkpoints and .safetensors.</source>
      <translation>{file} ist eine GGUF-Datei; gantool liest PyTorch-Checkpoints und .safetensors.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a picture, not a checkpoint.</source>
      <translation>{file} ist ein Bild, kein Checkpoint.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is packed with {packer}; unpack it first.</source>
      <translation>{file} ist mit {packer} gepackt; entpacke die Datei zuerst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is an empty zip archive.</source>
      <translation>{file} ist ein leeres Zip-Archiv.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a web page, not a checkpoint: a page was downloaded instead of the file; download it again.</source>
      <translation>{file} ist eine Webseite, kein Checkpoint: Statt der Datei wurde eine Seite heruntergeladen; lade sie noch einmal herunter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a tar archive; unpack it first (PyTorch before 0.2 saved such files: save it anew there).</source>
      <translation>{file} ist ein Tar-Archiv; entpacke es zuerst (PyTorch vor 0.2 speicherte solche Dateien: Speichere sie dort neu).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is cut off or damaged: it does not begin as a .safetensors file does.</source>
      <translation>{file} ist abgeschnitten oder beschädigt: Die Datei beginnt nicht wie eine .safetensors-Datei.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a text file, not a checkpoint.</source>
      <translation>{file} ist eine Textdatei, kein Checkpoint.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is no checkpoint that gantool reads (PyTorch .pth, .pt, .ckpt, or .safetensors).</source>
      <translation>{file} ist kein Checkpoint, den gantool liest (PyTorch .pth, .pt, .ckpt oder .safetensors).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is cut off or damaged: the end of the archive is missing; download it again.</source>
      <translation>{file} ist abgeschnitten oder beschädigt: Das Ende des Archivs fehlt; lade die Datei noch einmal herunter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is cut off or damaged: it ends before all it announces; download it again.</source>
      <translation>{file} ist abgeschnitten oder beschädigt: Die Datei endet, bevor alles Angekündigte da ist; lade sie noch einmal herunter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is cut off: it ends before its table of contents.</source>
      <translation>{file} ist abgeschnitten: Die Datei endet vor ihrem Inhaltsverzeichnis.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is cut off or damaged: its table of contents does not match its length.</source>
      <translation>{file} ist abgeschnitten oder beschädigt: Das Inhaltsverzeichnis passt nicht zur Länge.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is cut off or damaged: its table of contents is larger than the file allows.</source>
      <translation>{file} ist abgeschnitten oder beschädigt: Das Inhaltsverzeichnis ist größer, als die Datei zulässt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is cut off or lies about its size: storage {part} is shorter than it says.</source>
      <translation>{file} ist abgeschnitten oder gibt eine falsche Größe an: Der Speicherblock {part} ist kürzer als angegeben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: its table of contents cannot be read.</source>
      <translation>{file} ist beschädigt: Das Inhaltsverzeichnis ist nicht lesbar.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: its table of contents is no table.</source>
      <translation>{file} ist beschädigt: Das Inhaltsverzeichnis ist keines.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: its table of contents is not where it must be.</source>
      <translation>{file} ist beschädigt: Das Inhaltsverzeichnis ist nicht da, wo es sein muss.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: its table of contents does not match its length.</source>
      <translation>{file} ist beschädigt: Das Inhaltsverzeichnis passt nicht zur Länge.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: its two tables of contents contradict each other.</source>
      <translation>{file} ist beschädigt: Die beiden Inhaltsverzeichnisse widersprechen sich.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: its list of storages cannot be read.</source>
      <translation>{file} ist beschädigt: Die Liste der Speicherblöcke ist nicht lesbar.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: two readers see different things in it.</source>
      <translation>{file} ist beschädigt: Zwei Leser sehen Verschiedenes darin.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: a name stands twice in its table of contents.</source>
      <translation>{file} ist beschädigt: Ein Name steht zweimal im Inhaltsverzeichnis.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: the numbers of storage {part} are missing.</source>
      <translation>{file} ist beschädigt: Die Zahlen des Speicherblocks {part} fehlen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: the part {part} is not where the table of contents says.</source>
      <translation>{file} ist beschädigt: Der Teil {part} ist nicht da, wo das Inhaltsverzeichnis sagt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: the part {part} reaches beyond the file.</source>
      <translation>{file} ist beschädigt: Der Teil {part} reicht über die Datei hinaus.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: the tensor {part} has another size than its shape says.</source>
      <translation>{file} ist beschädigt: Der Tensor {part} ist anders groß, als seine Form sagt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: the tensor {part} overlaps another or leaves a hole.</source>
      <translation>{file} ist beschädigt: Der Tensor {part} überdeckt einen anderen oder lässt eine Lücke.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is damaged: the tensor {part} is not described as it must be.</source>
      <translation>{file} ist beschädigt: Der Tensor {part} ist nicht so beschrieben, wie er sein muss.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a pickle, but no PyTorch checkpoint.</source>
      <translation>{file} ist ein Pickle, aber kein PyTorch-Checkpoint.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a pickle, but no PyTorch checkpoint: torch.save does not write the instruction {name}.</source>
      <translation>{file} ist ein Pickle, aber kein PyTorch-Checkpoint: torch.save schreibt die Anweisung {name} nicht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a pickle, but no checkpoint.</source>
      <translation>{file} ist ein Pickle, aber kein Checkpoint.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a pickle, but no checkpoint: no networks lie in it.</source>
      <translation>{file} ist ein Pickle, aber kein Checkpoint: Es liegen keine Netze darin.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is of a PyTorch version that gantool does not know.</source>
      <translation>{file} stammt von einer PyTorch-Version, die gantool nicht kennt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} was saved on a machine with another byte order, which gantool does not read.</source>
      <translation>{file} wurde auf einem Rechner mit anderer Byte-Reihenfolge gespeichert, die gantool nicht liest.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a zip archive with NumPy arrays in it, not a PyTorch checkpoint.</source>
      <translation>{file} ist ein Zip-Archiv mit NumPy-Feldern, kein PyTorch-Checkpoint.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a zip archive with other files in it, not a PyTorch checkpoint.</source>
      <translation>{file} ist ein Zip-Archiv mit anderen Dateien, kein PyTorch-Checkpoint.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a TorchScript program, which can run code; save the model's state_dict() where it was made.</source>
      <translation>{file} ist ein TorchScript-Programm, das Code ausführen kann; speichere das state_dict() des Modells dort, wo es entstand.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is a StyleGAN pickle of the TensorFlow version, which is a program and not a table of weights; convert it with the published converter to the PyTorch version first.</source>
      <translation>{file} ist ein StyleGAN-Pickle der TensorFlow-Fassung, also ein Programm und keine Tabelle von Gewichten; wandle es zuerst mit dem veröffentlichten Umwandler in die PyTorch-Fassung um.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is nested deeper than any checkpoint needs, as files are that are built to exhaust their reader.</source>
      <translation>{file} ist tiefer verschachtelt, als ein Checkpoint es braucht, wie Dateien, die ihren Leser erschöpfen sollen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is nested deeper than any network needs, as files are that are built to exhaust their reader.</source>
      <translation>{file} ist tiefer verschachtelt, als ein Netz es braucht, wie Dateien, die ihren Leser erschöpfen sollen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} gives its layers longer names than any network does.</source>
      <translation>{file} gibt seinen Schichten längere Namen, als sie je ein Netz hat.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is built to keep its reader busy: it has more instructions than any checkpoint needs.</source>
      <translation>{file} soll den Leser beschäftigen: Die Datei hat mehr Anweisungen, als ein Checkpoint braucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} is no checkpoint: it names things by something else than words and numbers.</source>
      <translation>{file} ist kein Checkpoint: Darin heißt etwas anders als mit Wörtern und Zahlen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} repeats its content without measure, as files do that are built to exhaust their reader.</source>
      <translation>{file} wiederholt den Inhalt ohne Maß, wie Dateien, die ihren Leser erschöpfen sollen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds no weights.</source>
      <translation>{file} enthält keine Gewichte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} keys, where {most} is the most a model may have.</source>
      <translation>{file} enthält {n} Schlüssel, und höchstens {most} darf ein Modell haben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} tensors, where {most} is the most a checkpoint may have.</source>
      <translation>{file} enthält {n} Tensoren, und höchstens {most} darf ein Checkpoint haben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} tensors, where {most} is the most a model may have.</source>
      <translation>{file} enthält {n} Tensoren, und höchstens {most} darf ein Modell haben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} parts, where {most} is the most a checkpoint may have.</source>
      <translation>{file} enthält {n} Teile, und höchstens {most} darf ein Checkpoint haben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds more than {most} weights and attributes, the most a model may have.</source>
      <translation>{file} enthält mehr als {most} Gewichte und Attribute, das meiste, was ein Modell haben darf.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {name} in the format {format}, which gantool does not read.</source>
      <translation>{file} enthält {name} im Format {format}, das gantool nicht liest.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds numbers in a format that gantool does not know.</source>
      <translation>{file} enthält Zahlen in einem Format, das gantool nicht kennt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds numbers in the format {format}, which gantool does not read.</source>
      <translation>{file} enthält Zahlen im Format {format}, das gantool nicht liest.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {name} as whole numbers, as models pressed together for small devices do; take the file that it was made from.</source>
      <translation>{file} enthält {name} als ganze Zahlen, wie es bei Modellen ist, die für kleine Geräte verdichtet wurden; nimm die Datei, aus der sie gemacht wurde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds numbers that are not described as they must be.</source>
      <translation>{file} enthält Zahlen, die nicht so beschrieben sind, wie es sein muss.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds a tensor that is not described as it must be.</source>
      <translation>{file} enthält einen Tensor, der nicht so beschrieben ist, wie es sein muss.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds a view ({name}) that repeats its numbers.</source>
      <translation>{file} enthält eine Sicht ({name}), die ihre Zahlen wiederholt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds a view of {shape} on {n} numbers, which repeats or skips some of them.</source>
      <translation>{file} enthält eine Sicht {shape} auf {n} Zahlen, die einige wiederholt oder überspringt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds weights that are not finite ({name}): the training that made it went wrong.</source>
      <translation>{file} enthält Gewichte, die nicht endlich sind ({name}): Das Training, aus dem sie stammen, ist schiefgegangen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {what}, where weights by name were looked for.</source>
      <translation>{file} enthält {what}, wo Gewichte mit Namen gesucht wurden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds the part {part} twice.</source>
      <translation>{file} enthält den Teil {part} zweimal.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds parts that overlap ({part}), as only zip bombs do.</source>
      <translation>{file} enthält Teile, die sich überdecken ({part}), wie nur Zip-Bomben es tun.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds a part whose name leads out of the archive ({part}).</source>
      <translation>{file} enthält einen Teil, dessen Name aus dem Archiv hinausführt ({part}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds a part that is not of a checkpoint ({part}).</source>
      <translation>{file} enthält einen Teil, der nicht zu einem Checkpoint gehört ({part}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds a compressed part ({part}), which PyTorch never writes and zip bombs use.</source>
      <translation>{file} enthält einen gepackten Teil ({part}), wie PyTorch ihn nie schreibt und Zip-Bomben ihn nutzen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} has a table of contents of {n} MB, where {most} MB is the most.</source>
      <translation>{file} hat ein Inhaltsverzeichnis von {n} MB, und höchstens {most} MB sind erlaubt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} has {n} GB, where {most} GB is the most.</source>
      <translation>{file} hat {n} GB, und höchstens {most} GB sind erlaubt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} claims {n} MB of weights, which is more than the {m} MB that it has.</source>
      <translation>{file} gibt {n} MB Gewichte an, mehr als die {m} MB, die die Datei hat.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} calls {name} in a way that no checkpoint does.</source>
      <translation>{file} ruft {name} auf eine Weise auf, wie kein Checkpoint es tut.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} builds an object of a kind that no checkpoint holds.</source>
      <translation>{file} baut ein Objekt einer Art, die kein Checkpoint enthält.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} builds an object of a kind that is no part of such files.</source>
      <translation>{file} baut ein Objekt einer Art, die nicht in solche Dateien gehört.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} gives attributes to what it holds, as no state_dict does.</source>
      <translation>{file} gibt dem Inhalt Attribute, wie kein state_dict es tut.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} refers to something outside its weights.</source>
      <translation>{file} verweist auf etwas außerhalb der Gewichte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} describes a network in a way that gantool does not know ({what}).</source>
      <translation>{file} beschreibt ein Netz auf eine Weise, die gantool nicht kennt ({what}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} cannot be read as a checkpoint ({why}).</source>
      <translation>{file} kann nicht als Checkpoint gelesen werden ({why}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds tensors of a kind that gantool does not read ({name}).</source>
      <translation>{file} enthält Tensoren einer Art, die gantool nicht liest ({name}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} wants Python to load {name}; gantool never runs what a file brings along; save only the weights where it was made (torch.save(model.state_dict(), ...)) and import that.</source>
      <translation>{file} will, dass Python {name} lädt; gantool führt nie aus, was eine Datei mitbringt; speichere nur die Gewichte dort, wo sie entstand (torch.save(model.state_dict(), ...)), und bringe das herein.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} tensors ({names}), which no family knows; asked: {asked}.</source>
      <translation>{file} enthält {n} Tensoren ({names}), die keine Familie kennt; gefragt: {asked}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} tensors ({names}) and {m} more tables of weights, which no family knows; asked: {asked}.</source>
      <translation>{file} enthält {n} Tensoren ({names}) und {m} weitere Tabellen von Gewichten, die keine Familie kennt; gefragt: {asked}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} tensors in "{table}" ({names}), which no family knows; asked: {asked}.</source>
      <translation>{file} enthält {n} Tensoren in „{table}“ ({names}), die keine Familie kennt; gefragt: {asked}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} holds {n} tensors in "{table}" ({names}) and {m} more tables of weights, which no family knows; asked: {asked}.</source>
      <translation>{file} enthält {n} Tensoren in „{table}“ ({names}) und {m} weitere Tabellen von Gewichten, die keine Familie kennt; gefragt: {asked}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_refusals.py" />
      <source>{file} cannot be taken in: {why}.</source>
      <translation>{file} kann nicht übernommen werden: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is the same file as {other}, byte for byte.</source>
      <translation>Es ist Byte für Byte dieselbe Datei wie {other}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is the same file as {other}, but only one of them is held out, so figures would flatter.</source>
      <translation>Es ist dieselbe Datei wie {other}, aber nur eine davon ist zurückgehalten; die Zahlen würden schmeicheln.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Delete one of them: a picture that is there twice counts double.</source>
      <translation>Lösche eines davon: Ein Bild, das zweimal da ist, zählt doppelt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Delete one of them.</source>
      <translation>Lösche eines davon.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It shows the same as {other}, mirrored left to right.</source>
      <translation>Es zeigt dasselbe wie {other}, links und rechts vertauscht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It shows the same as {other}, at another size, brightness or quality.</source>
      <translation>Es zeigt dasselbe wie {other}, in anderer Größe, Helligkeit oder Güte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It shows the same as {other}, but only one of them is held out, so figures would flatter.</source>
      <translation>Es zeigt dasselbe wie {other}, aber nur eines davon ist zurückgehalten; die Zahlen würden schmeicheln.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It shows the same as {other}, mirrored, but only one of them is held out, so figures would flatter.</source>
      <translation>Es zeigt gespiegelt dasselbe wie {other}, aber nur eines davon ist zurückgehalten; die Zahlen würden schmeicheln.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Learn from both, or leave one of them out.</source>
      <translation>Lerne von beiden, oder lass eines davon weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Leave one of them out: a picture that is there twice counts double.</source>
      <translation>Lass eines davon weg: Ein Bild, das zweimal da ist, zählt doppelt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is the same file as its partner {other}, so there is nothing to learn from the pair.</source>
      <translation>Es ist dieselbe Datei wie sein Partner {other}, sodass von dem Paar nichts zu lernen ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Both its halves are the same picture, so there is nothing to learn from the pair.</source>
      <translation>Beide Hälften sind dasselbe Bild, sodass von dem Paar nichts zu lernen ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Put the right picture in its place, or leave it out.</source>
      <translation>Lege das richtige Bild an seine Stelle, oder lass es weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{count} pairs have this same input, so nothing tells which of their targets is meant.</source>
      <translation>{count} Paare haben dieselbe Eingabe, sodass offen bleibt, welches ihrer Ziele gemeint ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Put the right inputs there, or leave them out.</source>
      <translation>Lege die richtigen Eingaben hin, oder lass sie weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Pictures of one number show different things, and those fit whose number in the second folder is {n} higher.</source>
      <translation>Bilder gleicher Nummer zeigen Verschiedenes; es passen die, deren Nummer im zweiten Ordner um {n} höher ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Pictures of one number show different things, and those fit whose number in the second folder is {n} lower.</source>
      <translation>Bilder gleicher Nummer zeigen Verschiedenes; es passen die, deren Nummer im zweiten Ordner um {n} niedriger ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Pair them by what they show.</source>
      <translation>Paare sie nach dem, was sie zeigen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Partners are mixed up: by what they show {fits}.</source>
      <translation>Partner sind vertauscht: Nach dem, was sie zeigen, {fits}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{a} fits {b}</source>
      <translation>passt {a} zu {b}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{a} fits {b} and {c} fits {d}</source>
      <translation>passt {a} zu {b} und {c} zu {d}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{a} fits {b} and {c} fits {d} and {n} more</source>
      <translation>passt {a} zu {b} und {c} zu {d}, und {n} weitere</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{a} fits {b} and {n} more</source>
      <translation>passt {a} zu {b}, und {n} weitere</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Pair them by what they show, or leave them out.</source>
      <translation>Paare sie nach dem, was sie zeigen, oder lass sie weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{other} has no partner either, and nearly the same name.</source>
      <translation>{other} hat auch keinen Partner und fast denselben Namen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Pair them if they belong together; until then neither is learnt from.</source>
      <translation>Paare sie, wenn sie zusammengehören; bis dahin wird von keinem gelernt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Input and target do not lie on each other: {how}.</source>
      <translation>Eingabe und Ziel liegen nicht aufeinander: {how}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>In all pairs input and target do not lie on each other: {how}.</source>
      <translation>In allen Paaren liegen Eingabe und Ziel nicht aufeinander: {how}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to be scaled by about {n}</source>
      <translation>das Ziel müsste auf etwa {n} gebracht werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its width to the right</source>
      <translation>das Ziel müsste etwa {n} seiner Breite nach rechts</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its width to the left</source>
      <translation>das Ziel müsste etwa {n} seiner Breite nach links</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its height down</source>
      <translation>das Ziel müsste etwa {n} seiner Höhe nach unten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its height up</source>
      <translation>das Ziel müsste etwa {n} seiner Höhe nach oben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its width to the right and {m} of its height down</source>
      <translation>das Ziel müsste etwa {n} seiner Breite nach rechts und {m} seiner Höhe nach unten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its width to the right and {m} of its height up</source>
      <translation>das Ziel müsste etwa {n} seiner Breite nach rechts und {m} seiner Höhe nach oben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its width to the left and {m} of its height down</source>
      <translation>das Ziel müsste etwa {n} seiner Breite nach links und {m} seiner Höhe nach unten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>the target would have to move by about {n} of its width to the left and {m} of its height up</source>
      <translation>das Ziel müsste etwa {n} seiner Breite nach links und {m} seiner Höhe nach oben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Crop both alike, or leave the pair out.</source>
      <translation>Schneide beide gleich zu, oder lass das Paar weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Crop one side of all pairs by that much.</source>
      <translation>Schneide eine Seite aller Paare um so viel zu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It has more colours than a label map.</source>
      <translation>Es hat mehr Farben als eine Karte.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} of it is in colours that are no class.</source>
      <translation>{n} davon haben Farben, die keine Klasse sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The label maps ({side}) have blurred colours, as JPEG and soft brushes leave them.</source>
      <translation>Die Karten ({side}) haben verwischte Farben, wie JPEG und weiche Pinsel sie hinterlassen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Nothing must be done: each pixel is read as the nearest of the {n} classes.</source>
      <translation>Es ist nichts zu tun: Jeder Bildpunkt wird als die nächste der {n} Klassen gelesen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is a single tone from edge to edge.</source>
      <translation>Es ist von Rand zu Rand ein einziger Ton.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is far darker than the others.</source>
      <translation>Es ist viel dunkler als die anderen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is far brighter than the others.</source>
      <translation>Es ist viel heller als die anderen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is less than a quarter as large as most.</source>
      <translation>Es ist nicht einmal ein Viertel so groß wie die meisten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Look at it, and leave it out if it is a slip.</source>
      <translation>Sieh es an, und lass es weg, wenn es ein Versehen ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The pictures of {a} are about {n} pixels on their shorter side, those of {b} about {m}: where more pixels are learnt from, the small ones are enlarged, and their blur is learnt as if it were meant.</source>
      <translation>Die Bilder von {a} haben etwa {n} Pixel auf der kürzeren Seite, die von {b} etwa {m}: Wird aus mehr Pixeln gelernt, werden die kleinen vergrößert, und ihre Unschärfe wird gelernt, als wäre sie gewollt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Give larger pictures for {a}, or learn from {n} pixels.</source>
      <translation>Gib größere Bilder für {a} oder lerne aus {n} Pixeln.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Leave it if sharpening is what you want.</source>
      <translation>Lass es so, wenn du schärfen willst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>A square shows about {n} of a picture of {a} and {m} of one of {b}, so parts are compared with wholes.</source>
      <translation>Ein Quadrat zeigt etwa {n} eines Bildes von {a} und {m} eines Bildes von {b}, also werden Teile mit Ganzen verglichen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Crop the pictures of {a} to about the shape of the others.</source>
      <translation>Schneide die Bilder von {a} etwa auf die Form der anderen zu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The photos of {a} are grey and those of {b} have colour: one way the colours are lost, and on the way back they are guessed.</source>
      <translation>Die Fotos von {a} sind grau und die von {b} farbig: Auf dem einen Weg gehen die Farben verloren, auf dem Rückweg werden sie geraten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>If colouring is what you want, give only {b} with the recipe grey, which makes true pairs.</source>
      <translation>Wenn du einfärben willst, gib nur {b} mit dem Rezept grey, das echte Paare macht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Else turn both grey.</source>
      <translation>Mach sonst beide grau.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The photos of {a} are blurred for their size and those of {b} are sharp, so the blur is learnt as if it were meant.</source>
      <translation>Die Fotos von {a} sind unscharf für ihre Größe und die von {b} scharf, also wird die Unschärfe gelernt, als wäre sie gewollt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Give sharper photos for {a}, or shrink them until they are sharp.</source>
      <translation>Gib schärfere Fotos für {a} oder verkleinere sie, bis sie scharf sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Plain bars along the edges take about {n} of most pictures of {a} and none of {b}, so they are learnt as if they were meant.</source>
      <translation>Einfarbige Balken an den Rändern nehmen etwa {n} der meisten Bilder von {a} ein und nichts von {b}, also werden sie gelernt, als wären sie gewollt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Crop them off.</source>
      <translation>Schneide sie ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{a} has {n} pictures to learn from and {b} {m}: the few are soon known by heart, however many the others are.</source>
      <translation>{a} hat {n} Bilder, aus denen gelernt wird, und {b} {m}: Die wenigen sind bald auswendig bekannt, wie viele die anderen auch sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Add pictures to {a}.</source>
      <translation>Füge {a} Bilder hinzu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The folder cannot be opened: {why}.</source>
      <translation>Der Ordner lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The file cannot be opened: {why}.</source>
      <translation>Die Datei lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Allow reading it, or leave it out.</source>
      <translation>Erlaube das Lesen, oder lass es weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The file was there a moment ago and is gone.</source>
      <translation>Die Datei war eben noch da und ist fort.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Scan again once copying has finished.</source>
      <translation>Sieh noch einmal nach, wenn das Kopieren fertig ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is a link, and what it points to is not there.</source>
      <translation>Es ist eine Verknüpfung, deren Ziel nicht da ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Remove the link, or bring the file back.</source>
      <translation>Entferne die Verknüpfung, oder bring die Datei zurück.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is called a picture but is no regular file.</source>
      <translation>Es heißt wie ein Bild, ist aber keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Leave it out.</source>
      <translation>Lass es weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is no picture that gantool reads.</source>
      <translation>Es ist kein Bild, das gantool liest.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Give pictures, or a folder of them.</source>
      <translation>Gib Bilder oder einen Ordner davon.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Nothing must be done here; other programs may stumble, so rename it.</source>
      <translation>Hier ist nichts zu tun; andere Programme könnten stolpern, also benenne es um.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There is no picture of this name in {other}.</source>
      <translation>In {other} gibt es kein Bild dieses Namens.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Add its partner or leave it out; until then it is not learnt from.</source>
      <translation>Füge seinen Partner hinzu, oder lass es weg; bis dahin wird nicht davon gelernt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{name} has the same name but for its ending, so both claim the same partner in {other}.</source>
      <translation>{name} heißt bis auf die Endung gleich, sodass beide denselben Partner in {other} beanspruchen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Delete or rename one of them; until then this one is not learnt from.</source>
      <translation>Lösche eines davon oder benenne es um; bis dahin wird von diesem nicht gelernt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Move it to where it belongs; until then it is not learnt from.</source>
      <translation>Lege es dorthin, wo es hingehört; bis dahin wird nicht davon gelernt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is {w} × {h} pixels, while the pairs here are {usual}: its halves are no pair.</source>
      <translation>Es hat {w} × {h} Bildpunkte, die Paare hier sind {usual}: Seine Hälften sind kein Paar.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>twice as wide as high</source>
      <translation>doppelt so breit wie hoch</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>of another shape</source>
      <translation>von anderer Form</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Join both pictures side by side at equal size, or leave it out.</source>
      <translation>Setze beide Bilder gleich groß nebeneinander, oder lass es weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is {w} × {h} pixels, its partner {other} is {u} × {v}: they do not lie on each other.</source>
      <translation>Es hat {w} × {h} Bildpunkte, sein Partner {other} hat {u} × {v}: Sie liegen nicht aufeinander.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is {w} × {h} pixels, its partner {other} is {u} × {v}, unlike in the other pairs.</source>
      <translation>Es hat {w} × {h} Bildpunkte, sein Partner {other} hat {u} × {v}, anders als in den anderen Paaren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Crop both to the same part; until then the pair is left out.</source>
      <translation>Schneide beide auf denselben Teil zu; bis dahin bleibt das Paar weg.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Crop both to the same part; as it is, one is stretched.</source>
      <translation>Schneide beide auf denselben Teil zu; so wird eines gedehnt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Nothing must be done: both are resized.</source>
      <translation>Es ist nichts zu tun: Beide werden auf eine Größe gebracht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Check that they show the same.</source>
      <translation>Prüfe, ob sie dasselbe zeigen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The folders are named input and target, but pictures of one name seem to show different things.</source>
      <translation>Die Ordner heißen wie Eingabe und Ziel, aber Bilder gleichen Namens scheinen Verschiedenes zu zeigen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Check that partners have the same name; if there are no partners, say --layout unpaired.</source>
      <translation>Prüfe, ob Partner gleich heißen; gibt es keine Partner, sage --layout unpaired.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>By the names of the folders A is the input, but by the pictures it is B: {why}</source>
      <translation>Nach den Namen der Ordner ist A die Eingabe, nach den Bildern aber B: {why}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Flip the direction if the names are wrong.</source>
      <translation>Dreh die Richtung um, wenn die Namen nicht stimmen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The classes of the pictures cannot be read from it: {why}.</source>
      <translation>Die Klassen der Bilder lassen sich nicht daraus lesen: {why}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Make it again with the tool that made the set, or remove it; until then it is passed over.</source>
      <translation>Mach sie neu mit dem Werkzeug, das den Satz gemacht hat, oder entferne sie; bis dahin wird sie übergangen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pictures have no class in dataset.json, this one first.</source>
      <translation>{n} Bilder haben keine Klasse in dataset.json, dieses zuerst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It has no class in dataset.json.</source>
      <translation>Es hat keine Klasse in dataset.json.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Leave it out where classes are learnt, or add its class.</source>
      <translation>Lass es weg, wo Klassen gelernt werden, oder füge seine Klasse hinzu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Until then its partner is left out too: {names}.</source>
      <translation>Bis dahin bleibt auch sein Partner weg: {names}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It lies beside the folders for training and testing.</source>
      <translation>Es liegt neben den Ordnern zum Lernen und Prüfen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It lies in neither of the two folders that are learnt from.</source>
      <translation>Es liegt in keinem der beiden Ordner, von denen gelernt wird.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>So many pictures look alike that only {n} were compared closely: there may be more near duplicates than are named.</source>
      <translation>So viele Bilder sehen sich ähnlich, dass nur {n} genau verglichen wurden: Es kann mehr Fast-Doppelte geben als genannt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{a} holds {kind} and {b} {other}, so {c} is taken as the input.</source>
      <translation>{a} enthält {kind} und {b} {other}; deshalb gilt {c} als Eingabe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{a} is grey and {b} has colour, so {c} is taken as the input.</source>
      <translation>{a} ist grau und {b} farbig; deshalb gilt {c} als Eingabe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The pictures of {a} are smaller than those of {b}, so {c} is taken as the input.</source>
      <translation>Die Bilder von {a} sind kleiner als die von {b}; deshalb gilt {c} als Eingabe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Both sides hold {kind}, so A is taken as the input; flip it if that is wrong.</source>
      <translation>Beide Seiten enthalten {kind}; deshalb gilt A als Eingabe; dreh es um, wenn das falsch ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>photos</source>
      <translation>Fotos</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>label maps</source>
      <translation>Karten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>line drawings</source>
      <translation>Strichzeichnungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>flat drawings or pictures of several kinds</source>
      <translation>flache Zeichnungen oder Bilder verschiedener Art</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>label maps of {n} colours</source>
      <translation>Karten aus {n} Farben</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The folders {a} and {b} are parts of one series.</source>
      <translation>Die Ordner {a} und {b} sind Teile einer Reihe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Two folders, {a} and {b}, whose pictures pair up by name, and partners show the same thing.</source>
      <translation>Zwei Ordner, {a} und {b}, deren Bilder nach Namen zusammengehören; Partner zeigen dasselbe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Two folders, {a} and {b}, whose pictures pair up by name.</source>
      <translation>Zwei Ordner, {a} und {b}, deren Bilder nach Namen zusammengehören.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Two folders, {a} and {b}, whose names say input and target, and whose pictures pair up by name.</source>
      <translation>Zwei Ordner, {a} und {b}, die wie Eingabe und Ziel heißen und deren Bilder nach Namen zusammengehören.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>You said that it is {layout}.</source>
      <translation>Du hast gesagt, dass es so ist: {layout}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Two folders, {a} and {b}, whose pictures have different names.</source>
      <translation>Zwei Ordner, {a} und {b}, deren Bilder verschieden heißen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The pictures of {a} and {b} are numbered alike, but those of one number show different things.</source>
      <translation>Die Bilder von {a} und {b} sind gleich gezählt, aber die einer Nummer zeigen Verschiedenes.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>One picture.</source>
      <translation>Ein Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>One set of pictures without partners.</source>
      <translation>Ein Satz Bilder ohne Partner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Two folders, {a} and {b}, with nothing that pairs them: two classes of one set.</source>
      <translation>Zwei Ordner, {a} und {b}, und nichts, was sie paart: zwei Klassen eines Satzes.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>These pictures cannot be {layout}: there are no two folders that tell their sides apart; give two folders, or put them into folders called A and B.</source>
      <translation>Diese Bilder können nicht {layout} sein: Keine zwei Ordner trennen ihre Seiten; gib zwei Ordner, oder lege sie in Ordner namens A und B.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Two folders, {a} and {b}, counted alike from different numbers on; partners show the same thing.</source>
      <translation>Zwei Ordner, {a} und {b}, gleich gezählt von verschiedenen Nummern an; Partner zeigen dasselbe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>One set of pictures in {n} classes: each folder is one.</source>
      <translation>Ein Satz Bilder in {n} Klassen: Jeder Ordner ist eine.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} folders of pictures, taken as one set.</source>
      <translation>{n} Ordner mit Bildern, als ein Satz genommen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>No folder was given: name one with pictures in it.</source>
      <translation>Kein Ordner wurde genannt: Nenne einen mit Bildern darin.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{path} does not exist: check the spelling, or drop the folder again.</source>
      <translation>{path} gibt es nicht: Prüfe die Schreibweise, oder leg den Ordner noch einmal ab.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Each picture is twice as wide as high; the left halves are {a}, the right halves {b}.</source>
      <translation>Jedes Bild ist doppelt so breit wie hoch; die linken Hälften sind {a}, die rechten {b}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Each picture is wide; the left halves are {a}, the right halves {b}.</source>
      <translation>Jedes Bild ist breit; die linken Hälften sind {a}, die rechten {b}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Each picture is twice as wide as high, and its halves show the same thing in two ways.</source>
      <translation>Jedes Bild ist doppelt so breit wie hoch, und seine Hälften zeigen dasselbe auf zwei Weisen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Each picture is wide, and its halves show the same thing in two ways.</source>
      <translation>Jedes Bild ist breit, und seine Hälften zeigen dasselbe auf zwei Weisen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Each picture is twice as wide as high and changes abruptly in the middle, as where two pictures were joined.</source>
      <translation>Jedes Bild ist doppelt so breit wie hoch und wechselt in der Mitte jäh, wie wo zwei Bilder zusammengesetzt wurden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Each picture is wide and changes abruptly in the middle, as where two pictures were joined.</source>
      <translation>Jedes Bild ist breit und wechselt in der Mitte jäh, wie wo zwei Bilder zusammengesetzt wurden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>All pictures are twice as wide as high, but each goes on over the middle: no pairs.</source>
      <translation>Alle Bilder sind doppelt so breit wie hoch, aber jedes geht über die Mitte weiter: keine Paare.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The folders are named input and target.</source>
      <translation>Die Ordner heißen wie Eingabe und Ziel.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Whether input and target lie on each other was looked at in {n} of {all} pictures.</source>
      <translation>Ob Eingabe und Ziel aufeinander liegen, wurde bei {n} von {all} Bildern angesehen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There is no picture in it.</source>
      <translation>Darin ist kein Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Of {n} files none can be learnt from; the problems say why.</source>
      <translation>Von {n} Dateien taugt keine zum Lernen; die Mängel sagen, warum.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There is no folder val, so the pictures of test are held out and shown while training.</source>
      <translation>Es gibt keinen Ordner val; deshalb werden die Bilder von test zurückgehalten und beim Lernen gezeigt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There is no other folder beside train, so {n} of {all} is held out, always the same one.</source>
      <translation>Neben train gibt es keinen Ordner; deshalb wird {n} von {all} zurückgehalten, immer dasselbe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There is no other folder beside train, so {n} of {all} are held out, always the same ones.</source>
      <translation>Neben train gibt es keinen Ordner; deshalb werden {n} von {all} zurückgehalten, immer dieselben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There is no folder train beside {other}, so {n} of {all} is held out, always the same one.</source>
      <translation>Neben {other} gibt es keinen Ordner train; deshalb wird {n} von {all} zurückgehalten, immer dasselbe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There is no folder train beside {other}, so {n} of {all} are held out, always the same ones.</source>
      <translation>Neben {other} gibt es keinen Ordner train; deshalb werden {n} von {all} zurückgehalten, immer dieselben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no folders train and val, so {n} of {all} is held out, always the same one.</source>
      <translation>Es gibt keine Ordner train und val; deshalb wird {n} von {all} zurückgehalten, immer dasselbe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no folders train and val, so {n} of {all} are held out, always the same ones.</source>
      <translation>Es gibt keine Ordner train und val; deshalb werden {n} von {all} zurückgehalten, immer dieselben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>With only {n} nothing is held out: figures are of pictures that were learnt from.</source>
      <translation>Bei nur {n} wird nichts zurückgehalten: Zahlen sind von Bildern, von denen gelernt wurde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The folders say which pictures are held out.</source>
      <translation>Die Ordner sagen, welche Bilder zurückgehalten werden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pictures are plenty for one subject.</source>
      <translation>{n} Bilder sind reichlich für ein Thema.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pairs are plenty for one subject.</source>
      <translation>{n} Paare sind reichlich für ein Thema.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>One picture is enough to try it out; for results on new pictures gather a hundred or more.</source>
      <translation>Ein Bild reicht zum Ausprobieren; für Ergebnisse an neuen Bildern sammle hundert oder mehr.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>One pair is enough to try it out; for results on new pictures gather a hundred or more.</source>
      <translation>Ein Paar reicht zum Ausprobieren; für Ergebnisse an neuen Bildern sammle hundert oder mehr.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pictures are enough to try it out; for results on new pictures gather a hundred or more.</source>
      <translation>{n} Bilder reichen zum Ausprobieren; für Ergebnisse an neuen Bildern sammle hundert oder mehr.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pairs are enough to try it out; for results on new pictures gather a hundred or more.</source>
      <translation>{n} Paare reichen zum Ausprobieren; für Ergebnisse an neuen Bildern sammle hundert oder mehr.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pictures can teach a narrow subject; a few hundred do better on new pictures.</source>
      <translation>{n} Bilder können ein enges Thema lehren; einige hundert taugen mehr für neue Bilder.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pairs can teach a narrow subject; a few hundred do better on new pictures.</source>
      <translation>{n} Paare können ein enges Thema lehren; einige hundert taugen mehr für neue Bilder.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pictures are a good start for one subject; variety helps more than training longer.</source>
      <translation>{n} Bilder sind ein guter Anfang für ein Thema; Vielfalt hilft mehr als längeres Lernen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} pairs are a good start for one subject; variety helps more than training longer.</source>
      <translation>{n} Paare sind ein guter Anfang für ein Thema; Vielfalt hilft mehr als längeres Lernen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no partners: train on one of the folders with a recipe, or give pairs.</source>
      <translation>Es gibt keine Partner: Lerne von einem der Ordner mit einem Rezept, oder gib Paare.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>No family that is here suits these pictures.</source>
      <translation>Keine der Familien hier passt zu diesen Bildern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Begin with “{a}” to see whether it goes the right way.</source>
      <translation>Beginne mit „{a}“, um zu sehen, ob es in die richtige Richtung geht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Begin with “{a}” to see whether it goes the right way; if it does, “{b}” is worth its time.</source>
      <translation>Beginne mit „{a}“, um zu sehen, ob es in die richtige Richtung geht; wenn ja, ist „{b}“ seine Zeit wert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Begin with “{a}” to see whether it goes the right way; with so few “{b}” would only learn them by heart.</source>
      <translation>Beginne mit „{a}“, um zu sehen, ob es in die richtige Richtung geht; bei so wenigen würde „{b}“ sie nur auswendig lernen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The folders are learnt from as they are; with a recipe one of them would be enough.</source>
      <translation>Von den Ordnern wird gelernt, wie sie sind; mit einem Rezept würde einer reichen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It needs no inputs.</source>
      <translation>Es braucht keine Eingaben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The inputs are there; a recipe would make others of the targets.</source>
      <translation>Die Eingaben sind da; ein Rezept würde andere aus den Zielen machen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no inputs, and drawings cannot be sketched: noise teaches cleaning them.</source>
      <translation>Es gibt keine Eingaben, und Zeichnungen lassen sich nicht skizzieren: Rauschen lehrt, sie zu säubern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no inputs: a recipe makes them of the pictures, sketch for drawing to picture.</source>
      <translation>Es gibt keine Eingaben: Ein Rezept macht sie aus den Bildern, „sketch“ für Zeichnung zu Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no inputs: a recipe makes them of the flat pictures, sketch for drawing to picture.</source>
      <translation>Es gibt keine Eingaben: Ein Rezept macht sie aus den flachen Bildern, „sketch“ für Zeichnung zu Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no inputs: a recipe makes them of the drawings, sketch for drawing to picture.</source>
      <translation>Es gibt keine Eingaben: Ein Rezept macht sie aus den Zeichnungen, „sketch“ für Zeichnung zu Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{n} are so many that the discriminator never knows them by heart: nothing needs changing.</source>
      <translation>{n} sind so viele, dass der Diskriminator sie nie auswendig kennt: Es muss nichts abgewandelt werden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>With {n} the discriminator may learn them by heart, so it is shown changed ones as far as it needs: moved and turned, but in their own colours, which mean something here.</source>
      <translation>Bei {n} könnte der Diskriminator sie auswendig lernen; deshalb sieht er so weit nötig abgewandelte: verschoben und gedreht, aber in ihren eigenen Farben, die hier etwas bedeuten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>With {n} the discriminator may learn them by heart, so it is shown changed ones as far as it needs: moved, turned, and in other tones.</source>
      <translation>Bei {n} könnte der Diskriminator sie auswendig lernen; deshalb sieht er so weit nötig abgewandelte: verschoben, gedreht und in anderen Tönen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{family} could not say whether the pictures suit it: {why}</source>
      <translation>{family} konnte nicht sagen, ob die Bilder passen: {why}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{family} could not say whether the pictures suit it ({why}).</source>
      <translation>{family} konnte nicht sagen, ob die Bilder passen ({why}).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Looking through the pictures</source>
      <translation>Die Bilder werden durchgesehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Drawing thumbnails</source>
      <translation>Kleine Bilder werden gezeichnet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{path} cannot be unpacked ({why}); make it again, or give the folder it was made of.</source>
      <translation>{path} lässt sich nicht entpacken ({why}); mach es neu, oder gib den Ordner, aus dem es entstand.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>Decoded pictures cannot be kept on the disk ({why}), so they are kept in memory this time.</source>
      <translation>Gelesene Bilder passen nicht auf die Platte ({why}); diesmal bleiben sie im Speicher.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>The decoded pictures need {n} MB and there is room neither on the disk nor in memory: free some disk, or choose a smaller size.</source>
      <translation>Die gelesenen Bilder brauchen {n} MB, und weder auf der Platte noch im Speicher ist Platz: Schaffe Platz, oder wähle eine kleinere Größe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>{path} was there when the folder was scanned and is gone ({why}): bring it back, or scan the folder again.</source>
      <translation>{path} war da, als der Ordner durchgesehen wurde, und ist fort ({why}): Bring es zurück, oder sieh den Ordner noch einmal durch.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It could be read when the folder was scanned: scan it again.</source>
      <translation>Es war lesbar, als der Ordner durchgesehen wurde: Sieh ihn noch einmal durch.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>It is left out; copy it again.</source>
      <translation>Es bleibt weg; kopiere es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_report.py" />
      <source>There are no pictures that could be packed.</source>
      <translation>Es gibt keine Bilder, die gepackt werden könnten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>0 stays true to what is known, 1 invents crisp detail; between them the weights are mixed.</source>
      <translation>0 bleibt bei dem, was bekannt ist, 1 erfindet scharfe Einzelheiten; dazwischen werden die Gewichte gemischt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Enlarge the picture turned and mirrored in all eight ways and take the mean: a little truer, eight times as slow.</source>
      <translation>Das Bild in allen acht Drehungen und Spiegelungen vergrößern und das Mittel nehmen: etwas getreuer, achtmal so langsam.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Below 1 pictures are more typical and more alike, above 1 stranger.</source>
      <translation>Unter 1 werden die Bilder typischer und einander ähnlicher, über 1 seltsamer.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Below 1 pictures are more typical and more alike, above 1 stranger; 0 is the average picture.</source>
      <translation>Unter 1 werden die Bilder typischer und einander ähnlicher, über 1 seltsamer; 0 ist das Durchschnittsbild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Truncation holds for so many layers, the coarsest first; 0 means all of them.</source>
      <translation>Truncation gilt für so viele Schichten, die gröbsten zuerst; 0 heißt alle.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Where fine chance detail comes from: the model's own, none, or drawn from the seed below.</source>
      <translation>Woher feine zufällige Einzelheiten kommen: vom Modell selbst, gar keine oder aus dem Startwert darunter.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Another number gives other chance detail, where noise is drawn from the seed.</source>
      <translation>Eine andere Zahl gibt andere zufällige Einzelheiten, wo das Rauschen aus dem Startwert kommt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Let chance decide what the input leaves open; off gives the most likely picture.</source>
      <translation>Den Zufall entscheiden lassen, was die Eingabe offen lässt; ausgeschaltet kommt das wahrscheinlichste Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Another number gives another variation, the same number the same one.</source>
      <translation>Eine andere Zahl gibt eine andere Variante, dieselbe Zahl dieselbe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>AtoB makes pictures of the second kind out of the first, BtoA the other way round.</source>
      <translation>AtoB macht aus Bildern der ersten Art solche der zweiten, BtoA umgekehrt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Degradation</source>
      <translation>Verschlechterung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Discriminator</source>
      <translation>Diskriminator</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Networks</source>
      <translation>Netze</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Optimisers</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Pictures are resized so that the training crop has this many pixels a side.</source>
      <translation>Bilder werden so skaliert, dass der Trainingsausschnitt so viele Pixel Seitenlänge hat.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many pictures are learnt from in one step.</source>
      <translation>Aus wie vielen Bildern in einem Schritt gelernt wird.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Which side is the input: A is the left half or the first folder; auto guesses and says so.</source>
      <translation>Welche Seite die Eingabe ist: A ist die linke Hälfte oder der erste Ordner; auto rät und sagt es.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Steps between two saved states to which a run can go back.</source>
      <translation>Schritte zwischen zwei gespeicherten Ständen, zu denen ein Lauf zurückkehren kann.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Pictures are made this share larger and a random part of the training size is taken from them.</source>
      <translation>Bilder werden um diesen Anteil vergrößert, und ein zufälliger Teil von der Trainingsgröße wird daraus genommen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Mirror half of the pictures left to right while learning.</source>
      <translation>Die Hälfte der Bilder beim Lernen von links nach rechts spiegeln.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The model that is kept is an average over training; this is its half-life, in thousand pictures.</source>
      <translation>Das Modell, das bleibt, ist ein Mittel über das Training; dies ist seine Halbwertszeit, in tausend Bildern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Number format of the arithmetic: auto takes bf16 where the device is fast and right with it.</source>
      <translation>Zahlenformat der Rechnung: auto nimmt bf16, wo das Gerät damit schnell ist und richtig rechnet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The adversarial loss that generator and discriminator play.</source>
      <translation>Der adversariale Verlust, um den Generator und Diskriminator spielen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Learning rate of the generator.</source>
      <translation>Lernrate des Generators.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Learning rate of the discriminator.</source>
      <translation>Lernrate des Diskriminators.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Change what the discriminator sees at random, so that few pictures go further; bgc suits most.</source>
      <translation>Zufällig verändern, was der Diskriminator sieht, damit wenige Bilder weiter reichen; bgc passt meistens.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Change more the surer the discriminator is of real pictures; off: as often as ada_start says.</source>
      <translation>Mehr verändern, je sicherer der Diskriminator bei echten Bildern ist; aus: so oft, wie ada_start sagt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How sure of real pictures the discriminator may be (0..1) before more of what it sees is changed.</source>
      <translation>Wie sicher der Diskriminator bei echten Bildern sein darf (0..1), bevor mehr von dem verändert wird, was er sieht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Thousands of pictures in which the share of changes can grow from none to all; 0 suits it to the run.</source>
      <translation>Tausende von Bildern, in denen der Anteil der Veränderungen von keinen auf alle wachsen kann; 0 richtet es nach dem Lauf.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability of each change at the start; diffaugment always changes everything.</source>
      <translation>Wahrscheinlichkeit jeder Veränderung am Anfang; diffaugment verändert immer alles.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Gradients of one optimiser longer than this are shortened to it; 0 leaves them as they are.</source>
      <translation>Längere Gradienten eines Optimierers werden darauf gekürzt; 0 lässt sie, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>cyclegan learns both directions at once; cut and fastcut learn one, in half the memory, faster.</source>
      <translation>cyclegan lernt beide Richtungen zugleich; cut und fastcut lernen eine, mit halbem Speicher und schneller.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The adversarial loss that generators and discriminators play.</source>
      <translation>Der adversariale Verlust, um den Generatoren und Diskriminatoren spielen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much it counts that a picture comes back the same after going there and back.</source>
      <translation>Wie viel es zählt, dass ein Bild nach Hin- und Rückweg dasselbe ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much a picture that is of the wanted kind already is to stay as it is (times the cycle's weight); keeps colours.</source>
      <translation>Wie sehr ein Bild, das schon von der gewünschten Art ist, bleiben soll, wie es ist (mal das Gewicht des Zyklus); erhält Farben.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Look once in so many steps at pictures that are of the wanted kind already, and count them as much more.</source>
      <translation>Nur einmal in so vielen Schritten Bilder ansehen, die schon von der gewünschten Art sind, und sie um so viel stärker zählen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much patches are to stay recognisable (cut, fastcut); 0 takes the paper's 1 for cut, 10 for fastcut.</source>
      <translation>Wie sehr Ausschnitte erkennbar bleiben sollen (cut, fastcut); 0 nimmt die 1 des Artikels für cut, 10 für fastcut.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many patches of each layer are compared (cut, fastcut).</source>
      <translation>Wie viele Ausschnitte jeder Schicht verglichen werden (cut, fastcut).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How sharply the right patch must stand out (cut, fastcut).</source>
      <translation>Wie deutlich der richtige Ausschnitt hervortreten muss (cut, fastcut).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much steepness of the discriminators at real pictures is punished; 0 is off.</source>
      <translation>Wie sehr Steilheit der Diskriminatoren bei echten Bildern bestraft wird; 0 ist aus.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Steps between two of these punishments, which then count as much more.</source>
      <translation>Schritte zwischen zwei dieser Strafen, die dann um so viel stärker zählen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Residual blocks of a generator; 0 takes the paper's 6 up to 128 px and 9 above.</source>
      <translation>Residualblöcke eines Generators; 0 nimmt die 6 des Artikels bis 128 px und 9 darüber.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Width of the generators: more is slower and finer.</source>
      <translation>Breite der Generatoren: mehr ist langsamer und feiner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>plain-instance judges each picture by itself; instance adds a learnt scale and shift.</source>
      <translation>plain-instance beurteilt jedes Bild für sich; instance fügt gelernte Skalierung und Verschiebung hinzu.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Share of values dropped as noise in the residual blocks.</source>
      <translation>Anteil der Werte, die in den Residualblöcken als Rauschen wegfallen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How sizes change: resize avoids grid patterns, transposed is CycleGAN's, antialiased CUT's.</source>
      <translation>Wie sich Größen ändern: resize vermeidet Gittermuster, transposed ist das von CycleGAN, antialiased das von CUT.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Width of the discriminators.</source>
      <translation>Breite der Diskriminatoren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Halving layers of a discriminator: 1 sees 16 px, 3 sees 70, 5 sees 286.</source>
      <translation>Halbierende Schichten eines Diskriminators: 1 sieht 16 px, 3 sieht 70, 5 sieht 286.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Bound the discriminators' slope by spectral normalisation; steadier, slower.</source>
      <translation>Die Steigung der Diskriminatoren durch Spektralnormierung begrenzen; ruhiger, langsamer.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many earlier fakes the discriminators are shown again; 0 shows new ones only.</source>
      <translation>Wie viele frühere Fälschungen den Diskriminatoren noch einmal gezeigt werden; 0 zeigt nur neue.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Pictures are enlarged by this share and cropped at random, so that few go further.</source>
      <translation>Bilder werden um diesen Anteil vergrößert und zufällig beschnitten, damit wenige weiter reichen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Mirror every second picture at random; off where left and right differ.</source>
      <translation>Jedes zweite Bild zufällig spiegeln; aus, wo links und rechts verschieden sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Momentum of the Adam optimisers.</source>
      <translation>Schwung der Adam-Optimierer.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Memory of the Adam optimisers for the size of gradients.</source>
      <translation>Gedächtnis der Adam-Optimierer für die Größe der Gradienten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Last share of the run over which the learning rates fall to 0 in a straight line.</source>
      <translation>Letzter Anteil des Laufs, in dem die Lernraten geradlinig auf 0 fallen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Half-life of the averaged generators that are kept, in thousands of pictures; 0 keeps the last ones.</source>
      <translation>Halbwertszeit der gemittelten Generatoren, die bleiben, in tausend Bildern; 0 behält die letzten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Side of the pictures that are made: 16, 32, 64 or 128 pixels.</source>
      <translation>Seitenlänge der Bilder, die gemacht werden: 16, 32, 64 oder 128 Pixel.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Pictures are enlarged by this share and cropped at random.</source>
      <translation>Bilder werden um diesen Anteil vergrößert und zufällig beschnitten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Where pictures lie in class folders, learn to make each class on demand.</source>
      <translation>Wo Bilder in Klassenordnern liegen, lernen, jede Klasse auf Wunsch zu machen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How far below certain the discriminator should stay about real pictures; 0.1 keeps it modest.</source>
      <translation>Wie weit unter Gewissheit der Diskriminator bei echten Bildern bleiben soll; 0,1 hält ihn bescheiden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How often the discriminator learns for each time the generator does; 0 takes what the objective needs.</source>
      <translation>Wie oft der Diskriminator lernt, wenn der Generator einmal lernt; 0 nimmt, was das Ziel braucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Cost of steep slopes of the discriminator at real pictures (R1); 0 takes what the objective needs.</source>
      <translation>Kosten steiler Stellen des Diskriminators bei echten Bildern (R1); 0 nimmt, was das Ziel braucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Cost of steep slopes of the discriminator at made pictures (R2); 0 takes what the objective needs.</source>
      <translation>Kosten steiler Stellen des Diskriminators bei gemachten Bildern (R2); 0 nimmt, was das Ziel braucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Compute R1 and R2 only once in so many steps, and weigh them as much more; 16 is nearly free.</source>
      <translation>R1 und R2 nur einmal in so vielen Schritten berechnen und um so viel stärker gewichten; 16 ist fast umsonst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many numbers a picture is made from.</source>
      <translation>Aus wie vielen Zahlen ein Bild gemacht wird.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How the generator doubles sizes: resize avoids grid patterns, transposed is the paper's.</source>
      <translation>Wie der Generator Größen verdoppelt: resize vermeidet Gittermuster, transposed ist das des Artikels.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Width of the generator: more is slower and finer.</source>
      <translation>Breite des Generators: mehr ist langsamer und feiner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Width of the discriminator.</source>
      <translation>Breite des Diskriminators.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>auto is batch norm, as in the paper, but none where a penalty looks at single pictures.</source>
      <translation>auto ist Batch-Norm, wie im Artikel, aber keine, wo eine Strafe einzelne Bilder ansieht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Show the discriminator how alike the pictures of a batch are, so that no picture does for all.</source>
      <translation>Dem Diskriminator zeigen, wie ähnlich sich die Bilder eines Stapels sind, damit nicht ein Bild für alle steht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Bound the discriminator's slope by spectral normalisation; steadier, slower.</source>
      <translation>Die Steigung des Diskriminators durch Spektralnormierung begrenzen; ruhiger, langsamer.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Half-life of the averaged generator that is kept, in thousands of pictures; 0 keeps the last one.</source>
      <translation>Halbwertszeit des gemittelten Generators, der bleibt, in tausend Bildern; 0 behält den letzten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Compute R1 (and R2) only once in so many steps, and weigh it as much more; 16 is nearly free.</source>
      <translation>R1 (und R2) nur einmal in so vielen Schritten berechnen und um so viel stärker gewichten; 16 ist fast umsonst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much the plain difference to the target counts beside looking real; more is blurrier and truer.</source>
      <translation>Wie viel der bloße Unterschied zum Ziel zählt, neben dem echten Aussehen; mehr ist verschwommener und treuer.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much it counts that the discriminator's layers see the same in translation and target; 10 sharpens.</source>
      <translation>Wie viel es zählt, dass die Schichten des Diskriminators in Ergebnis und Ziel dasselbe sehen; 10 schärft.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>unet keeps outlines exactly where they are; resnet is slower and changes textures more evenly.</source>
      <translation>unet hält Umrisse genau da, wo sie sind; resnet ist langsamer und verändert Texturen gleichmäßiger.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How often the U-Net halves the picture at most; fewer times where the size allows no more.</source>
      <translation>Wie oft das U-Netz das Bild höchstens halbiert; seltener, wo die Größe nicht mehr erlaubt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many residual blocks the ResNet generator has.</source>
      <translation>Wie viele Residualblöcke der ResNet-Generator hat.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>instance judges each picture by itself; batch is for batches of at least 4; none is rarely good.</source>
      <translation>instance beurteilt jedes Bild für sich; batch ist für Stapel ab 4; none ist selten gut.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Share of values dropped as noise, so that one input may have several translations.</source>
      <translation>Anteil der Werte, die als Rauschen wegfallen, damit eine Eingabe mehrere Ergebnisse haben kann.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How label maps enter: a plane for each class, their colours snapped to the palette, or as they are.</source>
      <translation>Wie Klassenbilder hineingehen: eine Ebene je Klasse, ihre Farben auf die Palette gezogen, oder wie sie sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>patch judges 70 px, pixel single pixels (colours only), layers as far as its layers say.</source>
      <translation>patch beurteilt 70 px, pixel einzelne Pixel (nur Farben), layers so weit, wie seine Schichten sagen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Halving layers of the discriminator where it is 'layers': 1 sees 16 px, 3 70, 5 286.</source>
      <translation>Halbierende Schichten des Diskriminators, wo er 'layers' ist: 1 sieht 16 px, 3 70, 5 286.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Mirror every second pair at random; off where left and right differ.</source>
      <translation>Jedes zweite Paar zufällig spiegeln; aus, wo links und rechts verschieden sind.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many times as large the results are; 1 only cleans.</source>
      <translation>Wievielmal so groß die Ergebnisse sind; 1 säubert nur.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Side in px of the crops that are learnt from; a multiple of the scale.</source>
      <translation>Seitenlänge in px der Ausschnitte, aus denen gelernt wird; ein Vielfaches der Vergrößerung.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many crops are learnt from in one step.</source>
      <translation>Aus wie vielen Ausschnitten in einem Schritt gelernt wird.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How small pictures are made of large ones: bicubic only makes smaller, real also blurs, adds noise and saves as JPEG, nearest drops pixels (pixel art). Not used where there are real pairs.</source>
      <translation>Wie aus großen Bildern kleine werden: bicubic macht nur kleiner, real zeichnet auch weich, rauscht und speichert als JPEG, nearest lässt Pixel weg (Pixelkunst). Nicht verwendet, wo es echte Paare gibt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>compact is fast, rrdb (ESRGAN) the finest and slowest, srresnet (SRGAN) between them.</source>
      <translation>compact ist schnell, rrdb (ESRGAN) am feinsten und langsamsten, srresnet (SRGAN) dazwischen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Blocks of the generator: 16 and 32 are usual for compact, 16 for srresnet, 23 for rrdb.</source>
      <translation>Blöcke des Generators: 16 und 32 sind üblich für compact, 16 für srresnet, 23 für rrdb.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Channels that each layer of a dense block adds (rrdb).</source>
      <translation>Kanäle, die jede Schicht eines dichten Blocks hinzufügt (rrdb).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Normalisation in srresnet: batch is SRGAN's own, none ESRGAN's advice.</source>
      <translation>Normierung in srresnet: batch ist die von SRGAN, none rät ESRGAN.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>First share of the run, in which only the difference is learnt; the discriminator plays in the rest. 1 never lets it play.</source>
      <translation>Erster Anteil des Laufs, in dem nur der Unterschied gelernt wird; im Rest spielt der Diskriminator mit. 1 lässt ihn nie mitspielen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much the difference from the true picture counts.</source>
      <translation>Wie viel der Unterschied zum wahren Bild zählt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much the difference of what a network sees in both counts.</source>
      <translation>Wie viel der Unterschied dessen zählt, was ein Netz in beiden sieht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How much it counts to look real to the discriminator.</source>
      <translation>Wie viel es zählt, für den Diskriminator echt auszusehen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>What compares pictures by what they show: auto takes VGG19 where its weights are at hand, else the discriminator's own features; the loss is named after it.</source>
      <translation>Was Bilder nach dem vergleicht, was sie zeigen: auto nimmt VGG19, wo dessen Gewichte zur Hand sind, sonst die Merkmale des Diskriminators; der Verlust heißt danach.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>A file with torchvision's weights of VGG19; empty looks where torchvision keeps them.</source>
      <translation>Eine Datei mit den Gewichten von VGG19 aus torchvision; leer sieht dort nach, wo torchvision sie ablegt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>unet judges every pixel (Real-ESRGAN), patch overlapping patches, vgg the crop as a whole (SRGAN).</source>
      <translation>unet beurteilt jedes Pixel (Real-ESRGAN), patch überlappende Ausschnitte, vgg das Ganze (SRGAN).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Halving layers of the patch discriminator.</source>
      <translation>Halbierende Schichten des Patch-Diskriminators.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Learning rate of the generator, before the discriminator begins to play.</source>
      <translation>Lernrate des Generators, bevor der Diskriminator mitspielt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Learning rate of the discriminator, of which it has the share second_rate.</source>
      <translation>Lernrate des Diskriminators, von der er den Anteil second_rate hat.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Share of both learning rates that is left once the discriminator plays.</source>
      <translation>Anteil beider Lernraten, der bleibt, sobald der Diskriminator mitspielt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Last share of each stage over which the learning rates fall to 0 in a straight line.</source>
      <translation>Letzter Anteil jedes Abschnitts, in dem die Lernraten geradlinig auf 0 fallen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Half-life of the averaged generator that is kept, in thousands of crops; 0 keeps the last one.</source>
      <translation>Halbwertszeit des gemittelten Generators, der bleibt, in tausend Ausschnitten; 0 behält den letzten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least blur of the first round (standard deviation in px).</source>
      <translation>Geringste Unschärfe der ersten Runde (Standardabweichung in px).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Most blur of the first round.</source>
      <translation>Größte Unschärfe der ersten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability that ringing takes the place of blur, in either round.</source>
      <translation>Wahrscheinlichkeit, dass Überschwinger an die Stelle der Unschärfe treten, in beiden Runden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability that blur is a generalised Gaussian, in either round.</source>
      <translation>Wahrscheinlichkeit, dass die Unschärfe eine verallgemeinerte Gaußkurve ist, in beiden Runden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability that blur is shaped like a plateau, in either round.</source>
      <translation>Wahrscheinlichkeit, dass die Unschärfe die Form eines Plateaus hat, in beiden Runden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability that blur is stronger in one direction, in either round.</source>
      <translation>Wahrscheinlichkeit, dass die Unschärfe in einer Richtung stärker ist, in beiden Runden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The least size to which the first round resizes, times its own.</source>
      <translation>Die kleinste Größe, auf die die erste Runde skaliert, mal die eigene.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The greatest size to which the first round resizes.</source>
      <translation>Die größte Größe, auf die die erste Runde skaliert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least Gaussian noise of the first round, in steps of 255.</source>
      <translation>Geringstes Gaußsches Rauschen der ersten Runde, in Stufen von 255.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Most Gaussian noise of the first round.</source>
      <translation>Größtes Gaußsches Rauschen der ersten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least shot noise of the first round, times that of 8-bit light.</source>
      <translation>Geringstes Schrotrauschen der ersten Runde, mal das von 8-Bit-Licht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Most shot noise of the first round.</source>
      <translation>Größtes Schrotrauschen der ersten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least JPEG quality of the first round.</source>
      <translation>Schlechteste JPEG-Qualität der ersten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Best JPEG quality of the first round.</source>
      <translation>Beste JPEG-Qualität der ersten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability that noise is grey, in either round.</source>
      <translation>Wahrscheinlichkeit, dass Rauschen grau ist, in beiden Runden.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Damage the picture a second time, as pictures from the web have been.</source>
      <translation>Das Bild ein zweites Mal beschädigen, wie es Bildern aus dem Netz ergangen ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability of blur in the second round.</source>
      <translation>Wahrscheinlichkeit von Unschärfe in der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least blur of the second round.</source>
      <translation>Geringste Unschärfe der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Most blur of the second round.</source>
      <translation>Größte Unschärfe der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The least size to which the second round resizes.</source>
      <translation>Die kleinste Größe, auf die die zweite Runde skaliert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The greatest size to which the second round resizes.</source>
      <translation>Die größte Größe, auf die die zweite Runde skaliert.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least Gaussian noise of the second round, in steps of 255.</source>
      <translation>Geringstes Gaußsches Rauschen der zweiten Runde, in Stufen von 255.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Most Gaussian noise of the second round.</source>
      <translation>Größtes Gaußsches Rauschen der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least shot noise of the second round.</source>
      <translation>Geringstes Schrotrauschen der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Most shot noise of the second round.</source>
      <translation>Größtes Schrotrauschen der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Least JPEG quality of the second round.</source>
      <translation>Schlechteste JPEG-Qualität der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Best JPEG quality of the second round.</source>
      <translation>Beste JPEG-Qualität der zweiten Runde.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Probability of ringing at the end, before or after the last JPEG.</source>
      <translation>Wahrscheinlichkeit von Überschwingern am Ende, vor oder nach dem letzten JPEG.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Side of the pictures that are made: a power of two from 16 to 1024 pixels.</source>
      <translation>Seitenlänge der Bilder, die gemacht werden: eine Zweierpotenz von 16 bis 1024 Pixel.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Width by height of the pictures: 1 is square, 1.5 is 3:2, 0.667 is 2:3; size is the longer side.</source>
      <translation>Breite durch Höhe der Bilder: 1 ist quadratisch, 1,5 ist 3:2, 0,667 ist 2:3; size ist die längere Seite.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The adversarial loss: the paper's, or R3GAN's, which compares real with made pictures.</source>
      <translation>Der adversariale Verlust: der des Artikels oder der von R3GAN, der echte mit gemachten Bildern vergleicht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Cost of steep slopes of the discriminator at real pictures (R1); 0 suits it to size and batch.</source>
      <translation>Kosten steiler Stellen des Diskriminators bei echten Bildern (R1); 0 richtet es nach Größe und Stapel.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Compute R1 and R2 only once in so many steps, and weigh them as much more.</source>
      <translation>R1 und R2 nur einmal in so vielen Schritten berechnen und um so viel stärker gewichten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Cost of a latent space that is uneven (path length); 0 leaves it out, which saves time and memory.</source>
      <translation>Kosten eines ungleichmäßigen latenten Raums (Pfadlänge); 0 lässt sie weg, was Speicher und Zeit spart.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Compute the path length only once in so many steps, and weigh it as much more.</source>
      <translation>Die Pfadlänge nur einmal in so vielen Schritten berechnen und um so viel stärker gewichten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Share of made pictures whose styles come from two latents, so that layers learn not to lean on others.</source>
      <translation>Anteil der gemachten Bilder, deren Stile aus zwei Latents kommen, damit Schichten sich nicht aufeinander verlassen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many numbers a picture is made from (z).</source>
      <translation>Aus wie vielen Zahlen ein Bild gemacht wird (z).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How many numbers its style has (w).</source>
      <translation>Wie viele Zahlen sein Stil hat (w).</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Depth of the network from z to w; 0 suits it to the number of pictures.</source>
      <translation>Tiefe des Netzes von z nach w; 0 richtet sie nach der Zahl der Bilder.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Features of the generator at full size; 0 suits them to the size. More is slower and finer.</source>
      <translation>Merkmale des Generators bei voller Größe; 0 richtet sie nach der Größe. Mehr ist langsamer und feiner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Features of the discriminator at full size; 0 suits them to the size.</source>
      <translation>Merkmale des Diskriminators bei voller Größe; 0 richtet sie nach der Größe.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Features double with each halving of the size, up to this many; 0 suits it to the number of pictures.</source>
      <translation>Merkmale verdoppeln sich mit jeder Halbierung der Größe, bis zu so vielen; 0 richtet es nach der Zahl der Bilder.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How the generator's sizes come together: skip sums pictures, residual sums features.</source>
      <translation>Wie die Größen des Generators zusammenkommen: skip zählt Bilder zusammen, residual Merkmale.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>How the discriminator's sizes come together: residual is the paper's best.</source>
      <translation>Wie die Größen des Diskriminators zusammenkommen: residual ist das beste des Artikels.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The discriminator sees how much so many pictures differ from each other; 0 hides it.</source>
      <translation>Der Diskriminator sieht, wie sehr sich so viele Bilder voneinander unterscheiden; 0 verbirgt es.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>The model brings its discriminator along: photos are found better in it, and training can go on from it; its file is about twice as large.</source>
      <translation>Das Modell bringt seinen Diskriminator mit: Fotos werden darin besser gefunden, und das Training kann von ihm aus weitergehen; seine Datei ist etwa doppelt so groß.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/told_settings.py" />
      <source>Half-life of the averaged generator that is kept, in thousands of pictures; shorter at the start.</source>
      <translation>Halbwertszeit des gemittelten Generators, der bleibt, in tausend Bildern; kürzer am Anfang.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/beforeafter.py" />
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/beforeafter.py" />
      <source>Before and after</source>
      <translation>Vorher und nachher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/chart.py" />
      <source>The first figures come after a few steps.</source>
      <translation>Die ersten Werte kommen nach einigen Schritten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/chart.py" />
      <source>The curves are being drawn.</source>
      <translation>Die Kurven werden gezeichnet.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>{gb:.1f} GB free, {precision}.</source>
      <translation>{gb:.1f} GB frei, {precision}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>gantool runs a few small networks and compares them with exact arithmetic.</source>
      <translation>gantool lässt ein paar kleine Netze laufen und vergleicht sie mit genauer Rechnung.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>Progress of the test</source>
      <translation>Fortschritt des Tests</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>Everything here computes as it should.</source>
      <translation>Hier rechnet alles, wie es soll.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>Something computes wrongly here; see below.</source>
      <translation>Etwas rechnet hier falsch; siehe unten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>about {time}</source>
      <translation>etwa {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>for Pix2Pix as in its paper: 80,000 pictures of 256 px. A first impression takes 5 min</source>
      <translation>für Pix2Pix wie in seinem Aufsatz: 80.000 Bilder von 256 px. Ein erster Eindruck dauert 5 min</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>{n} ms</source>
      <translation>{n} ms</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>of computing from stroke to picture, Pix2Pix at 256 px</source>
      <translation>Rechenzeit vom Strich zum Bild, Pix2Pix bei 256 px</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>for a picture of 512 px, CycleGAN</source>
      <translation>für ein Bild von 512 px, CycleGAN</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>Disk nearly full</source>
      <translation>Platte fast voll</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>{n:.0f} GB of disk free</source>
      <translation>{n:.0f} GB auf der Platte frei</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>{n:.0f} GB free. A long run with its checkpoints needs a few GB.</source>
      <translation>{n:.0f} GB frei. Ein langer Lauf mit seinen Ständen braucht ein paar GB.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>A long run with its checkpoints needs a few GB.</source>
      <translation>Ein langer Lauf mit seinen Ständen braucht ein paar GB.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>Used by default.</source>
      <translation>Wird von selbst genommen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>Largest deviation {list}.</source>
      <translation>Größte Abweichung {list}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>passed</source>
      <translation>bestanden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicecheck.py" />
      <source>wrong</source>
      <translation>falsch</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>{n:.0f} GB</source>
      <translation>{n:.0f} GB</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>Compute on</source>
      <translation>Rechnen auf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>The best that is here</source>
      <translation>Dem besten Gerät hier</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>Training, converting, painting, editing and enlarging use it from the next start on.</source>
      <translation>Training, Umwandeln, Malen, Bearbeiten und Vergrößern nutzen es ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>{name} is left out: {reason}</source>
      <translation>{name} wird ausgelassen: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>{name} (not found)</source>
      <translation>{name} (nicht gefunden)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>{name} (failed its test)</source>
      <translation>{name} (Test nicht bestanden)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/devicepicker.py" />
      <source>Test this computer to find every device.</source>
      <translation>Der Test dieses Computers findet jedes Gerät.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/editable.py" />
      <source>Change: {name}</source>
      <translation>Ändern: {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/figuretable.py" />
      <source>Figure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/figuretable.py" />
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/figuretable.py" />
      <source>Spread</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/figuretable.py" />
      <source>Taken with</source>
      <translation>Gemessen mit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/figuretable.py" />
      <source>best</source>
      <translation>bestes</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/filerows.py" />
      <source>skipped: {reason}</source>
      <translation>übersprungen: {reason}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/filerows.py" />
      <source>skipped</source>
      <translation>übersprungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/filerows.py" />
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/filerows.py" />
      <source>translating</source>
      <translation>wird umgewandelt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/findingrow.py" />
      <source>{title}: taken care of</source>
      <translation>{title}: erledigt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/form.py" />
      <source>Search settings</source>
      <translation>Einstellungen suchen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/form.py" />
      <source>Show all, also for experts</source>
      <translation>Alle zeigen, auch für Fachleute</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/form.py" />
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/form.py" />
      <source>No setting is called that.</source>
      <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/form.py" />
      <source>Also for experts</source>
      <translation>Auch für Fachleute</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/form.py" />
      <source>nothing is changed</source>
      <translation>nichts ist geändert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/lightbox.py" />
      <source>Enlarged picture</source>
      <translation>Vergrößertes Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/memorycurve.py" />
      <source>Memory in use over the last minutes</source>
      <translation>Belegter Speicher der letzten Minuten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/memorycurve.py" />
      <source>5 min ago</source>
      <translation>vor 5 min</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/memorycurve.py" />
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/navigator.py" />
      <source>Which part is tried</source>
      <translation>Welcher Teil ausprobiert wird</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/navigator.py" />
      <source>Arrows move the part.</source>
      <translation>Die Pfeiltasten bewegen den Teil.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/navigator.py" />
      <source>Click or drag to try another part; arrow keys too</source>
      <translation>Klicken oder ziehen, um einen anderen Teil auszuprobieren; auch mit den Pfeiltasten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/number.py" />
      <source>{name} must be a whole number.</source>
      <translation>{name} muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/number.py" />
      <source>{name} must be at least {low}.</source>
      <translation>{name} muss mindestens {low} sein.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/number.py" />
      <source>{name} must be at most {high}.</source>
      <translation>{name} darf höchstens {high} sein.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/number.py" />
      <source>{name} must be a number.</source>
      <translation>{name} muss eine Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/pairtiles.py" />
      <source>its partner is missing; drag it onto another picture</source>
      <translation>sein Partner fehlt; ziehe es auf ein anderes Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/pairtiles.py" />
      <source>kept aside to check the result</source>
      <translation>zum Prüfen zurückgehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/pairtiles.py" />
      <source>kept aside</source>
      <translation>zurückgehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/previewgrid.py" />
      <source>{rows}; picture {n} of {all}</source>
      <translation>{rows}; Bild {n} von {all}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/previewgrid.py" />
      <source>Over time</source>
      <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/rangeslider.py" />
      <source>least</source>
      <translation>mindestens</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/rangeslider.py" />
      <source>most</source>
      <translation>höchstens</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/rangeslider.py" />
      <source>Arrows move this end of the range, Space takes the other one.</source>
      <translation>Die Pfeiltasten bewegen dieses Ende des Bereichs, die Leertaste nimmt das andere.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/rangeslider.py" />
      <source>{name}, least</source>
      <translation>{name}, mindestens</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/rangeslider.py" />
      <source>{name}, most</source>
      <translation>{name}, höchstens</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/seedgrid.py" />
      <source>Pictures by their seeds</source>
      <translation>Bilder nach ihren Startwerten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>ADA pace, kimg</source>
      <translation>ADA-Tempo, kimg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>ADA start</source>
      <translation>ADA-Beginn</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>ADA target</source>
      <translation>ADA-Ziel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Vary as needed (ADA)</source>
      <translation>Nach Bedarf variieren (ADA)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Batch</source>
      <translation>Stapel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Adam, beta 1</source>
      <translation>Adam, Beta 1</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Adam, beta 2</source>
      <translation>Adam, Beta 2</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Residual blocks</source>
      <translation>Residualblöcke</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>D in the model</source>
      <translation>D im Modell</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Save every</source>
      <translation>Speichern alle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Longest gradient</source>
      <translation>Längster Gradient</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Compare by</source>
      <translation>Vergleichen nach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Use the classes</source>
      <translation>Klassen nutzen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Steps of D for one of G</source>
      <translation>Schritte von D je einem von G</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Depth of D</source>
      <translation>Tiefe von D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Norm of D</source>
      <translation>Norm von D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Share with falling rates</source>
      <translation>Anteil mit fallenden Raten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Halvings</source>
      <translation>Halbierungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Group for deviation</source>
      <translation>Gruppe für Abweichung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Averaging (EMA)</source>
      <translation>Mittelung (EMA)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Mirror at random</source>
      <translation>Zufällig spiegeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Generator</source>
      <translation>Generator</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Growth of a block</source>
      <translation>Wachstum eines Blocks</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Identity once in steps</source>
      <translation>Identität alle Schritte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Room to crop</source>
      <translation>Rand zum Zuschneiden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Label smoothing</source>
      <translation>Label-Glättung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Classes as</source>
      <translation>Klassen als</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of D's verdict</source>
      <translation>Gewicht des Urteils von D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of the way back</source>
      <translation>Gewicht des Rückwegs</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of D's features</source>
      <translation>Gewicht der Merkmale von D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of identity</source>
      <translation>Gewicht der Identität</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of L1</source>
      <translation>Gewicht von L1</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of patches</source>
      <translation>Gewicht der Ausschnitte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of perception</source>
      <translation>Gewicht der Wahrnehmung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Size of z</source>
      <translation>Größe von z</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Learning rate, D</source>
      <translation>Lernrate, D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Learning rate, G</source>
      <translation>Lernrate, G</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Depth of the mapping</source>
      <translation>Tiefe der Abbildung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Style mixing</source>
      <translation>Stilmischung</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Most features</source>
      <translation>Meiste Merkmale</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Width of D</source>
      <translation>Breite von D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Width of G</source>
      <translation>Breite von G</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Norm</source>
      <translation>Norm</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Adversarial loss</source>
      <translation>Adversarieller Verlust</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Patches compared</source>
      <translation>Verglichene Ausschnitte</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Path length once in</source>
      <translation>Pfadlänge alle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Weight of path length</source>
      <translation>Gewicht der Pfadlänge</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Penalties once in</source>
      <translation>Strafen alle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Perceptual loss by</source>
      <translation>Wahrnehmungsverlust nach</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Pool of earlier fakes</source>
      <translation>Vorrat früherer Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Number format</source>
      <translation>Zahlenformat</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Proportions</source>
      <translation>Seitenverhältnis</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Share without D</source>
      <translation>Anteil ohne D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>R1 penalty</source>
      <translation>R1-Strafe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>R2 penalty</source>
      <translation>R2-Strafe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Times as large</source>
      <translation>Mal so groß</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Rate of the second stage</source>
      <translation>Rate der zweiten Stufe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Picture size</source>
      <translation>Bildgröße</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Spectral norm</source>
      <translation>Spektralnorm</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Size of w</source>
      <translation>Größe von w</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>Upsampling</source>
      <translation>Hochskalieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/settingnames.py" />
      <source>File of VGG19</source>
      <translation>Datei von VGG19</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/timeline.py" />
      <source>Previews over time</source>
      <translation>Vorschauen im Lauf der Zeit</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/timeline.py" />
      <source>Drag, or use the arrow keys, to see earlier previews</source>
      <translation>Ziehen oder Pfeiltasten: frühere Vorschauen sehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/timeline.py" />
      <source>start</source>
      <translation>Anfang</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/timeline.py" />
      <source>now, the best</source>
      <translation>jetzt, das Beste</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>{h} h {m:02d} min</source>
      <translation>{h} h {m:02d} min</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>{names} and {last}</source>
      <translation>{names} und {last}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>Ctrl</source>
      <translation>Strg</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>Shift</source>
      <translation>Umschalt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>Del</source>
      <translation>Entf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>Up</source>
      <translation>↑</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>Down</source>
      <translation>↓</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>{n} h</source>
      <translation>{n} h</translation>
    </message>
    <message>
      <location filename="../../gantool/app/words.py" />
      <source>{names} and {n} more</source>
      <translation>{names} und {n} weitere</translation>
    </message>
  </context>
</TS>
