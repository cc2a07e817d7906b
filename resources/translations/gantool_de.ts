<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>gantool</name>
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
      <translation>Leertaste, mittlere Maustaste</translation>
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
      <source>Training goes on without the window. Open gantool again to see it.</source>
      <translation>Das Training läuft ohne das Fenster weiter. Öffne gantool wieder, um es zu sehen.</translation>
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
      <source>Edit</source>
      <translation>Bearbeiten</translation>
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
      <source>Try it on your own pictures</source>
      <translation>An den eigenen Bildern ausprobieren</translation>
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
      <source>Starting</source>
      <translation>Beginnt</translation>
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
      <source>Clear</source>
      <translation>Leeren</translation>
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
      <translation>Wahre Größe</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>hold to see before</source>
      <translation>halten: vorher</translation>
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
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/convert_viewer.py" />
      <source>It could not be translated</source>
      <translation>Es ließ sich nicht umwandeln</translation>
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
      <source>Train on pictures of one kind</source>
      <translation>An Bildern einer Art trainieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Invent pictures and change them</source>
      <translation>Bilder erfinden und verändern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>A model that has seen a few hundred pictures of one kind, such as faces, flowers or rooms, makes new ones of that kind: a number, the seed, stands for each. Here they are made, chosen and led over into one another. There is no such model yet: train DCGAN on a folder of pictures.</source>
      <translation>Ein Modell, das ein paar hundert Bilder einer Art gesehen hat, etwa Gesichter, Blumen oder Zimmer, macht neue dieser Art: Für jedes steht eine Zahl, der Startwert. Hier werden sie gemacht, gewählt und ineinander überführt. Noch gibt es kein solches Modell: Trainiere DCGAN an einem Ordner mit Bildern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>The film</source>
      <translation>Der Film</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>How many</source>
      <translation>Wie viele</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>First seed</source>
      <translation>Erster Startwert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Make pictures</source>
      <translation>Bilder machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Frames from one picture to the next</source>
      <translation>Bilder vom einen zum nächsten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Make a film</source>
      <translation>Film machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Progress of making pictures</source>
      <translation>Fortschritt der Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Open their folder</source>
      <translation>Ihren Ordner öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>The pictures could not be made</source>
      <translation>Die Bilder konnten nicht gemacht werden</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>pictures are being made</source>
      <translation>es werden Bilder gemacht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>choose two or more pictures first</source>
      <translation>wähle zuerst zwei oder mehr Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>The film is ready.</source>
      <translation>Der Film ist fertig.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Another first seed</source>
      <translation>Anderer erster Startwert</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{n} frames between two</source>
      <translation>{n} Bilder dazwischen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Click two to eight pictures; the film leads from each to the next and back to the first.</source>
      <translation>Klicke zwei bis acht Bilder an; der Film führt von jedem zum nächsten und zurück zum ersten.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{name} cannot be shown here; it is in its folder.</source>
      <translation>{name} lässt sich hier nicht zeigen; es liegt in seinem Ordner.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>The same seed always makes the same picture.</source>
      <translation>Derselbe Startwert macht immer dasselbe Bild.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>Film</source>
      <translation>Film</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{n} picture is chosen.</source>
      <translation>{n} Bild ist gewählt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{n} pictures are chosen.</source>
      <translation>{n} Bilder sind gewählt.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/edit.py" />
      <source>{what}, {done} of {total}</source>
      <translation>{what}, {done} von {total}</translation>
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
      <translation>Durchsicht und Farbtiefe bleiben.</translation>
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
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>By name</source>
      <translation>Nach Namen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Smallest first</source>
      <translation>Kleinste zuerst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models.py" />
      <source>Translate</source>
      <translation>Übersetzen</translation>
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
      <location filename="../../gantool/app/pages/models_actions.py" />
      <source>Undo</source>
      <translation>Rückgängig</translation>
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
      <translation>Verdoppeln</translation>
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
      <source>Choose a model to see what it learnt from and how good it is.</source>
      <translation>Wähle ein Modell, um zu sehen, woraus es lernte und wie gut es ist.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>It came with gantool; duplicate it to have your own.</source>
      <translation>Es kam mit gantool; verdopple es für ein eigenes.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>It belongs to a run; duplicate it to have your own.</source>
      <translation>Es gehört zu einem Lauf; verdopple es für ein eigenes.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/models_panel.py" />
      <source>Understood</source>
      <translation>Verstanden</translation>
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
      <translation>Lernte von</translation>
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
      <source>{name}: let go to bring it in</source>
      <translation>{name}: loslassen, um es aufzunehmen</translation>
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
      <source>stopped</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>This drawing could not be translated</source>
      <translation>Diese Zeichnung ließ sich nicht umwandeln</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Start again</source>
      <translation>Neu beginnen</translation>
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
      <source>Show or hide a layer</source>
      <translation>Eine Ebene zeigen oder verbergen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Start from the example</source>
      <translation>Vom Beispiel ausgehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Clear the canvas</source>
      <translation>Die Leinwand leeren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Canvas of {n} × {n}</source>
      <translation>Leinwand von {n} × {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Choose a photo</source>
      <translation>Ein Foto wählen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif)</source>
      <translation>Bilder (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Photo to sketch</source>
      <translation>Foto zur Skizze</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Open a drawing</source>
      <translation>Eine Zeichnung öffnen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>A drawing from {ago} ago is still here</source>
      <translation>Eine Zeichnung von vor {ago} ist noch da</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>It was saved by itself when the window closed or stopped.</source>
      <translation>Sie wurde von selbst gespeichert, als das Fenster zuging oder stehen blieb.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Saved by itself at {time}</source>
      <translation>Von selbst gespeichert um {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>{name} is not painted with</source>
      <translation>Mit {name} wird nicht gemalt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>It makes or enlarges whole pictures. Choose a model above that translates one picture to another.</source>
      <translation>Es macht oder vergrößert ganze Bilder. Wähle oben ein Modell, das ein Bild in ein anderes übersetzt.</translation>
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
      <source>catching up</source>
      <translation>holt auf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>follows the brush, {time}</source>
      <translation>folgt dem Pinsel, {time}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>nothing to undo</source>
      <translation>nichts rückgängig zu machen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>nothing to redo</source>
      <translation>nichts zu wiederholen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Undo: {what}  (Ctrl+Z)</source>
      <translation>Rückgängig: {what}  (Strg+Z)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Redo: {what}  (Ctrl+Shift+Z)</source>
      <translation>Wiederholen: {what}  (Strg+Umschalt+Z)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Erase</source>
      <translation>Radieren</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>The photo lies underneath; the model sees only what you paint.</source>
      <translation>Das Foto liegt darunter; das Modell sieht nur, was du malst.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>There is no result to save yet.</source>
      <translation>Es gibt noch kein Ergebnis zu speichern.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Saved as {name}.</source>
      <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>There is no result to copy yet.</source>
      <translation>Es gibt noch kein Ergebnis zu kopieren.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>It was drawn for {model}, which is not here; the chosen model shows it.</source>
      <translation>Gezeichnet für {model}, das nicht hier ist; gezeigt vom gewählten Modell.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Go on with it</source>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
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
      <source>Add a layer</source>
      <translation>Ebene hinzufügen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Remove a layer</source>
      <translation>Ebene entfernen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Warming the model up</source>
      <translation>Das Modell wärmt sich auf</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>The drawing could not be saved by itself: {r}</source>
      <translation>Die Zeichnung konnte nicht von selbst gespeichert werden: {r}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Example</source>
      <translation>Beispiel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>{name} cannot be read as a picture.</source>
      <translation>{name} lässt sich nicht als Bild lesen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Saved as {name}</source>
      <translation>Gespeichert als {name}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/paint.py" />
      <source>Layer {n}</source>
      <translation>Ebene {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/plugins.py" />
      <source>Look again</source>
      <translation>Neu suchen</translation>
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
      <translation>Rezept {name}</translation>
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
      <source>It is in {place}.</source>
      <translation>Es liegt in {place}.</translation>
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
      <translation>Früher	Alt+Up</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/queue_row.py" />
      <source>Later	Alt+Down</source>
      <translation>Später	Alt+Down</translation>
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
      <source>needs about {size}</source>
      <translation>braucht etwa {size}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_footer.py" />
      <source>{n} left out</source>
      <translation>{n} weggelassen</translation>
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
      <translation>Vergrößern	Enter</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Leave out: choose a picture first</source>
      <translation>Weglassen: wähle zuerst ein Bild</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Bring back	Del</source>
      <translation>Zurückholen	Del</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/report_pictures.py" />
      <source>Leave out	Del</source>
      <translation>Weglassen	Del</translation>
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
      <location filename="../../gantool/app/pages/report_summary.py" />
      <source>Read differently</source>
      <translation>Anders gelesen</translation>
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
      <source>grey</source>
      <translation>grau</translation>
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
      <translation>Farbe mit Durchsicht</translation>
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
      <source>Goal</source>
      <translation>Ziel</translation>
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
      <source>Structure and texture</source>
      <translation>Struktur und Textur</translation>
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
      <source>it is being started</source>
      <translation>es wird begonnen</translation>
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
      <source>It could not go on</source>
      <translation>Es konnte nicht weitergehen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/running_notices.py" />
      <source>Went back to step {n} and goes on with {f} times the learning rate.</source>
      <translation>Ging zurück zu Schritt {n} und lernt weiter mit {f}-facher Lernrate.</translation>
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
      <source>Training runs</source>
      <translation>Trainingsläufe</translation>
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
      <source>Folder of images</source>
      <translation>Ordner mit Bildern</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train.py" />
      <source>“{name}” is not there any more.</source>
      <translation>„{name}“ ist nicht mehr da.</translation>
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
      <source>The model families are being looked up.</source>
      <translation>Die Modellfamilien werden gesucht.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>Choose folder…</source>
      <translation>Ordner wählen…</translation>
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
      <source>done</source>
      <translation>fertig</translation>
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
      <source>What you can drop</source>
      <translation>Was du ablegen kannst</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>training</source>
      <translation>lernt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>failed</source>
      <translation>misslungen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_empty.py" />
      <source>not finished</source>
      <translation>nicht fertig</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Train, {family}</source>
      <translation>Trainieren, {family}</translation>
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
      <source>what was dropped could not be read</source>
      <translation>das Abgelegte ließ sich nicht lesen</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>no pictures that can be learnt from</source>
      <translation>keine Bilder, von denen sich lernen lässt</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>looking for a place to save</source>
      <translation>ein Platz zum Speichern wird gesucht</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>{name} is in the queue.</source>
      <translation>{name} steht in der Warteschlange.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Another set of pictures is shown.</source>
      <translation>Eine andere Menge von Bildern ist zu sehen.</translation>
    </message>
    <message>
      <location filename="../../gantool/app/pages/train_report.py" />
      <source>Redo</source>
      <translation>Wiederholen</translation>
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
      <translation>Kleinerer, größerer Pinsel; mit Umschalt zehnfach</translation>
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
      <source>Copy</source>
      <translation>Kopieren</translation>
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
      <location filename="../../gantool/app/paint/toolrail.py" />
      <source>Move</source>
      <translation>Verschieben</translation>
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
      <source>Seed {n}</source>
      <translation>Startwert {n}</translation>
    </message>
    <message>
      <location filename="../../gantool/app/paint/variations.py" />
      <source>Variations</source>
      <translation>Varianten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/beforeafter.py" />
      <source>Before and after</source>
      <translation>Vorher und nachher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/beforeafter.py" />
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/button.py" />
      <source>Not now: {reason}</source>
      <translation>Jetzt nicht: {reason}</translation>
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
      <translation>für Pix2Pix wie in seinem Aufsatz: 80 000 Bilder von 256 px. Ein erster Eindruck dauert 5 min</translation>
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
      <location filename="../../gantool/app/widgets/editable.py" />
      <source>Change: {name}</source>
      <translation>Ändern: {name}</translation>
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
      <source>Back to what the preset has</source>
      <translation>Zurück zum Wert der Vorlage</translation>
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
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Learning rate, G</source>
      <translation>Lernrate, G</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Learning rate, D</source>
      <translation>Lernrate, D</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Picture size</source>
      <translation>Bildgröße</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Batch</source>
      <translation>Stapel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Averaging (EMA)</source>
      <translation>Mittelung (EMA)</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Save every</source>
      <translation>Speichern alle</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Weight of L1</source>
      <translation>Gewicht von L1</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>ADA target</source>
      <translation>ADA-Ziel</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/formfield.py" />
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
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
      <location filename="../../gantool/app/widgets/seedgrid.py" />
      <source>Pictures by their seeds</source>
      <translation>Bilder nach ihren Startwerten</translation>
    </message>
    <message>
      <location filename="../../gantool/app/widgets/timeline.py" />
      <source>best</source>
      <translation>bestes</translation>
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
