<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Argumente:</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Unbekannte Option „%1“.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Unbekannte Optionen: %1.</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Nach „%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Nach „%1“ steht ein Wert, der dort nicht hingehört.</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Hierher blättern</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechter Rand</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Eine Seite nach links</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Eine Seite nach rechts</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Nach links blättern</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben blättern</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Nach rechts blättern</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten blättern</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Nach links blättern</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Nach rechts blättern</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>sluice::AccountActions</name>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Neue Verbindung&#xa0;…</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>New &amp;group…</source>
        <translation>Neue &amp;Gruppe&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;name the group…</source>
        <translation>Gruppe &amp;umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Sync &amp;all in the group</source>
        <translation>&amp;Alle in der Gruppe synchronisieren</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu&#xa0;…</translation>
    </message>
    <message>
        <source>Only an empty group can be deleted</source>
        <translation>Nur eine leere Gruppe lässt sich löschen</translation>
    </message>
    <message>
        <source>Whether the group is empty is known once all connections have been read</source>
        <translation>Ob die Gruppe leer ist, zeigt sich, wenn alle Verbindungen gelesen sind</translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation>Verbindung %1 löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>A copy of %1 was kept as %2.</source>
        <translation>Eine Kopie von %1 liegt jetzt hier: %2.</translation>
    </message>
    <message>
        <source>Delete the group %1?</source>
        <translation>Gruppe %1 löschen?</translation>
    </message>
    <message>
        <source>Its destination&apos;s setup goes with it. What was loaded there stays.</source>
        <translation>Mit ihr verschwindet die Einrichtung ihres Ziels. Was dort geladen wurde, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Copy the group&apos;s id</source>
        <translation>ID der Gruppe &amp;kopieren</translation>
    </message>
    <message>
        <source>It stops syncing, and its setup is gone. What it has loaded stays in the destination. A copy of its JSON, without its secrets, is kept first, in %1.</source>
        <translation>Sie synchronisiert nicht mehr, und ihre Einrichtung ist weg. Was sie geladen hat, bleibt im Ziel. Vorher wird eine Kopie ihres JSON ohne Geheimnisse aufbewahrt, in %1.</translation>
    </message>
    <message>
        <source>&amp;Delete the group…</source>
        <translation>Gruppe &amp;löschen&#xa0;…</translation>
    </message>
    <message>
        <source>connector create add</source>
        <comment>other words</comment>
        <translation>Konnektor anlegen erstellen hinzufügen</translation>
    </message>
    <message>
        <source>connector remove</source>
        <comment>other words</comment>
        <translation>Konnektor entfernen löschen</translation>
    </message>
    <message>
        <source>destination create add</source>
        <comment>other words</comment>
        <translation>Ziel anlegen erstellen hinzufügen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>Sync &amp;all %n in %1</source>
        <translation>
            <numerusform>&amp;Alle %Ln in %1 synchronisieren</numerusform>
            <numerusform>&amp;Alle %Ln in %1 synchronisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;name %1…</source>
        <translation>%1 &amp;umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete %1…</source>
        <translation>%1 &amp;löschen&#xa0;…</translation>
    </message>
    <message>
        <source>The group %1 was not deleted: it is not empty any more.</source>
        <translation>Die Gruppe %1 wurde nicht gelöscht: Sie ist nicht mehr leer.</translation>
    </message>
</context>
<context>
    <name>sluice::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tool tip: 1 = a command, 2 = its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sluice::ActivityPane</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Show what was started, and every request</source>
        <translation>Zeigen, was gestartet wurde, und jede Anfrage</translation>
    </message>
    <message>
        <source>How the last operation stands</source>
        <translation>Wie es um den letzten Vorgang steht</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Requests that were not answered are given up, and nothing is watched any longer. What the service has begun goes on there.</source>
        <translation>Unbeantwortete Anfragen werden aufgegeben, und nichts wird mehr beobachtet. Was der Dienst begonnen hat, läuft dort weiter.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Nothing started yet</source>
        <translation>Noch nichts gestartet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an operation and how it stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, dazu %Ln weiterer</numerusform>
            <numerusform>%1, dazu %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Still at work:</source>
        <translation>Noch an der Arbeit:</translation>
    </message>
    <message>
        <source>Go back to %1, where something is still at work</source>
        <translation>Zurück zu %1, wo noch etwas läuft</translation>
    </message>
</context>
<context>
    <name>sluice::BeyondMenu</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport %n table(s)…</source>
        <translation>
            <numerusform>%Ln Tabelle e&amp;xportieren&#xa0;…</numerusform>
            <numerusform>%Ln Tabellen e&amp;xportieren&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Re-sync…</source>
        <translation>&amp;Neu synchronisieren&#xa0;…</translation>
    </message>
    <message>
        <source>Re-sync tables that &amp;ask for it…</source>
        <translation>Tabellen, die darum &amp;bitten, neu synchronisieren&#xa0;…</translation>
    </message>
    <message>
        <source>Drop &amp;blocked columns…</source>
        <translation>Ausgeschlossene Spalten lösc&amp;hen&#xa0;…</translation>
    </message>
    <message>
        <source>Asks the service which tables of this connection should be loaded again</source>
        <translation>Fragt den Dienst, welche Tabellen dieser Verbindung neu geladen werden sollten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Re-sync %n table(s)…</source>
        <translation>
            <numerusform>%Ln Tabelle &amp;neu synchronisieren&#xa0;…</numerusform>
            <numerusform>%Ln Tabellen &amp;neu synchronisieren&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick &amp;up to copy elsewhere</source>
        <translation>Für anderswo au&amp;fnehmen</translation>
    </message>
    <message numerus="yes">
        <source>Pick &amp;up %n table(s) to copy elsewhere</source>
        <translation>
            <numerusform>%Ln Tabelle für anderswo au&amp;fnehmen</numerusform>
            <numerusform>%Ln Tabellen für anderswo au&amp;fnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pu&amp;t down on other connections…</source>
        <translation>Auf anderen &amp;Verbindungen ablegen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Pu&amp;t %n table(s) down on other connections…</source>
        <translation>
            <numerusform>%Ln Tabelle auf anderen &amp;Verbindungen ablegen&#xa0;…</numerusform>
            <numerusform>%Ln Tabellen auf anderen &amp;Verbindungen ablegen&#xa0;…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BlockedColumnsDialog</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Drop blocked columns</source>
        <translation>Ausgeschlossene Spalten löschen</translation>
    </message>
    <message>
        <source>Blocked columns of %1</source>
        <comment>a connection</comment>
        <translation>Ausgeschlossene Spalten von %1</translation>
    </message>
    <message>
        <source>They are no longer copied, but what was copied is still in the destination. To drop them takes it away, at the next sync and for good.</source>
        <translation>Sie werden nicht mehr übertragen, aber was übertragen wurde, liegt noch im Ziel. Wer sie löscht, nimmt es bei der nächsten Synchronisierung endgültig weg.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n table(s) not all columns are known; read their columns to see the rest.</source>
        <translation>
            <numerusform>Von %Ln Tabelle sind nicht alle Spalten bekannt; lesen Sie ihre Spalten ein, um den Rest zu sehen.</numerusform>
            <numerusform>Von %Ln Tabellen sind nicht alle Spalten bekannt; lesen Sie ihre Spalten ein, um den Rest zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked columns</source>
        <translation>Ausgeschlossene Spalten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Drop %n column(s)…</source>
        <translation>
            <numerusform>%Ln Spalte &amp;löschen&#xa0;…</numerusform>
            <numerusform>%Ln Spalten &amp;löschen&#xa0;…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BoardHeader</name>
    <message>
        <source>group id</source>
        <translation>Gruppen-ID</translation>
    </message>
    <message>
        <source>Destination not read yet</source>
        <translation>Ziel noch nicht gelesen</translation>
    </message>
    <message>
        <source>The destination is connected</source>
        <translation>Das Ziel ist verbunden</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>setup incomplete</source>
        <translation>Einrichtung unvollständig</translation>
    </message>
    <message>
        <source>The destination is broken</source>
        <translation>Das Ziel ist defekt</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>The state of the destination is unknown</source>
        <translation>Der Zustand des Ziels ist unbekannt</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>Keine Verbindungen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>What can be done with this group</source>
        <translation>Was sich mit dieser Gruppe tun lässt</translation>
    </message>
    <message>
        <source>The setup of the destination never finished</source>
        <translation>Die Einrichtung des Ziels wurde nie abgeschlossen</translation>
    </message>
    <message>
        <source>The destination could not be read</source>
        <translation>Das Ziel konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Its destination could not be read</source>
        <translation>Ihr Ziel konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Its destination is not known yet</source>
        <translation>Ihr Ziel ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>sluice::BoardText</name>
    <message>
        <source>All connections</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Warten auf Sie</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie synchronisiert</translation>
    </message>
    <message>
        <source>Every connection this key may see.</source>
        <translation>Jede Verbindung, die dieser Schlüssel sehen darf.</translation>
    </message>
    <message>
        <source>They run, but later than they should.</source>
        <translation>Sie laufen, aber später, als sie sollten.</translation>
    </message>
    <message>
        <source>They do not go on before you have done something.</source>
        <translation>Sie laufen erst weiter, wenn Sie etwas getan haben.</translation>
    </message>
    <message>
        <source>They do not sync until somebody resumes them.</source>
        <translation>Sie synchronisieren erst wieder, wenn jemand sie fortsetzt.</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>They cannot run, or their last sync failed, or their setup never finished.</source>
        <translation>Sie können nicht laufen, oder ihre letzte Synchronisierung schlug fehl, oder ihre Einrichtung wurde nie abgeschlossen.</translation>
    </message>
    <message>
        <source>They are set up, but no sync has finished yet.</source>
        <translation>Sie sind eingerichtet, aber noch keine Synchronisierung ist abgeschlossen.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts of connections</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>sluice::BudgetText</name>
    <message numerus="yes">
        <source>This takes %Ln call(s) to the service, and the account has only %1 left in this hour, which your other tools use as well. What does not fit waits or is refused.</source>
        <translation>
            <numerusform>Das braucht %Ln Aufruf an den Dienst, und das Konto hat in dieser Stunde nur noch %1, die auch Ihre anderen Werkzeuge verwenden. Was nicht mehr passt, wartet oder wird abgelehnt.</numerusform>
            <numerusform>Das braucht %Ln Aufrufe an den Dienst, und das Konto hat in dieser Stunde nur noch %1, die auch Ihre anderen Werkzeuge verwenden. Was nicht mehr passt, wartet oder wird abgelehnt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BulkBar</name>
    <message>
        <source>Sync &amp;mode</source>
        <translation>Sync-M&amp;odus</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>Spal&amp;ten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading columns</source>
        <translation>Das Lesen der Spalten anhalten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More that can be done with all of them</source>
        <translation>Was sich sonst noch mit ihnen allen tun lässt</translation>
    </message>
    <message>
        <source>&amp;Hash columns that match…</source>
        <translation>Passende Spalten &amp;hashen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;No longer hash columns that match…</source>
        <translation>Passende Spalten &amp;nicht mehr hashen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Enable columns that match…</source>
        <translation>Passende Spalten &amp;einschalten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Disable columns that match…</source>
        <translation>Passende Spalten &amp;ausschalten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Paste a list of names…</source>
        <translation>Liste von Namen einfü&amp;gen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enable %n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle &amp;einschalten</numerusform>
            <numerusform>%Ln Tabellen &amp;einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enable %1 of %n table(s)</source>
        <translation>
            <numerusform>%1 von %Ln Tabelle &amp;einschalten</numerusform>
            <numerusform>%1 von %Ln Tabellen &amp;einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle a&amp;usschalten</numerusform>
            <numerusform>%Ln Tabellen a&amp;usschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %1 of %n table(s)</source>
        <translation>
            <numerusform>%1 von %Ln Tabelle a&amp;usschalten</numerusform>
            <numerusform>%1 von %Ln Tabellen a&amp;usschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>A&amp;usschalten</translation>
    </message>
    <message>
        <source>Enable &amp;only</source>
        <translation>Nur diese einscha&amp;lten</translation>
    </message>
    <message>
        <source>Select tables, or type a filter, to do something with all of them</source>
        <translation>Tabellen auswählen oder einen Filter eingeben, um mit ihnen allen etwas zu tun</translation>
    </message>
    <message>
        <source>Copies them, and turns their schemas on where those are off</source>
        <translation>Überträgt sie und schaltet ihre Schemas ein, wo diese aus sind</translation>
    </message>
    <message>
        <source>No longer copies them</source>
        <translation>Überträgt sie nicht mehr</translation>
    </message>
    <message>
        <source>Copies these, and turns every other table of the connection off</source>
        <translation>Überträgt diese und schaltet jede andere Tabelle der Verbindung aus</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Load the columns of %n table(s)…</source>
        <translation>
            <numerusform>&amp;Spalten von %Ln Tabelle laden&#xa0;…</numerusform>
            <numerusform>&amp;Spalten von %Ln Tabellen laden&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Z)</source>
        <translation>%1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+Z)</source>
        <translation>%1 (Strg+Umschalt+Z)</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made</source>
        <translation>
            <numerusform>%Ln Änderung gemacht</numerusform>
            <numerusform>%Ln Änderungen gemacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped…</source>
        <translation>
            <numerusform>%Ln übersprungen&#xa0;…</numerusform>
            <numerusform>%Ln übersprungen&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that were skipped, and why</source>
        <translation>
            <numerusform>Zeigen, was übersprungen wurde (%Ln), und warum</numerusform>
            <numerusform>Die %Ln übersprungenen zeigen, und warum</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n could not take the change</source>
        <translation>
            <numerusform>%Ln konnte die Änderung nicht annehmen</numerusform>
            <numerusform>%Ln konnten die Änderung nicht annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading columns</source>
        <translation>Spalten werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Sync &amp;mode of %n table(s)</source>
        <translation>
            <numerusform>Sync-&amp;Modus von %Ln Tabelle</numerusform>
            <numerusform>Sync-&amp;Modus von %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Columns of %n table(s)</source>
        <translation>
            <numerusform>&amp;Spalten von %Ln Tabelle</numerusform>
            <numerusform>&amp;Spalten von %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable &amp;only %1 of %n table(s)</source>
        <translation>
            <numerusform>&amp;Nur %1 von %Ln Tabelle einschalten</numerusform>
            <numerusform>&amp;Nur %1 von %Ln Tabellen einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked table(s) start with the schema</source>
        <translation>
            <numerusform>%Ln gesperrte Tabelle beginnt mit dem Schema</numerusform>
            <numerusform>%Ln gesperrte Tabellen beginnen mit dem Schema</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BusyIndicator</name>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
</context>
<context>
    <name>sluice::CategoryText</name>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>BI tool</source>
        <translation>BI-Werkzeug</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>dbt</source>
        <translation>dbt</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Human Resources</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>HVR</source>
        <translation>HVR</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Productivity</source>
        <translation>Produktivität</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Warehouse</translation>
    </message>
</context>
<context>
    <name>sluice::ChangeGroups</name>
    <message>
        <source>%1: %2</source>
        <extracomment>1 = a schema, 2 = a kind of change, for instance &quot;tables to start copying&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::ChangeWords</name>
    <message>
        <source>on</source>
        <comment>a table is copied</comment>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a table is not copied</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>hashed</source>
        <translation>gehasht</translation>
    </message>
    <message>
        <source>not hashed</source>
        <translation>nicht gehasht</translation>
    </message>
    <message>
        <source>%1, column %2</source>
        <extracomment>1 = a table, 2 = one of its columns</extracomment>
        <translation>%1, Spalte %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <extracomment>1 = a value, &quot;on&quot; for instance</extracomment>
        <translation>%1, gesperrt</translation>
    </message>
    <message>
        <source>You and somebody else have both changed it.</source>
        <translation>Beide Seiten haben es geändert, Sie und jemand anderes.</translation>
    </message>
    <message>
        <source>It is not there any more, so your change has no place.</source>
        <translation>Es ist nicht mehr da, also hat Ihre Änderung keinen Platz.</translation>
    </message>
    <message>
        <source>The service no longer lets it be changed.</source>
        <translation>Der Dienst lässt es nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Somebody has turned the schema %1 off; your change would have no effect. Keeping it turns the schema on again.</source>
        <translation>Jemand hat das Schema %1 ausgeschaltet; Ihre Änderung bliebe ohne Wirkung. Behalten Sie sie, wird das Schema wieder eingeschaltet.</translation>
    </message>
    <message>
        <source>Somebody has turned the table %1 off; your change would have no effect. Keeping it turns the table on again.</source>
        <translation>Jemand hat die Tabelle %1 ausgeschaltet; Ihre Änderung bliebe ohne Wirkung. Behalten Sie sie, wird die Tabelle wieder eingeschaltet.</translation>
    </message>
    <message>
        <source>Somebody has just turned %1 on in this schema; turning the schema off would stop it.</source>
        <translation>Jemand hat gerade %1 in diesem Schema eingeschaltet; das Schema auszuschalten würde das beenden.</translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s) on</source>
        <translation>
            <numerusform>%Ln Schema an</numerusform>
            <numerusform>%Ln Schemas an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s) off</source>
        <translation>
            <numerusform>%Ln Schema aus</numerusform>
            <numerusform>%Ln Schemas aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) on</source>
        <translation>
            <numerusform>%Ln Tabelle an</numerusform>
            <numerusform>%Ln Tabellen an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) off</source>
        <translation>
            <numerusform>%Ln Tabelle aus</numerusform>
            <numerusform>%Ln Tabellen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mode(s)</source>
        <translation>
            <numerusform>%Ln Modus</numerusform>
            <numerusform>%Ln Modi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) on</source>
        <translation>
            <numerusform>%Ln Spalte an</numerusform>
            <numerusform>%Ln Spalten an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) off</source>
        <translation>
            <numerusform>%Ln Spalte aus</numerusform>
            <numerusform>%Ln Spalten aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hashed</source>
        <translation>
            <numerusform>%Ln Spalte gehasht</numerusform>
            <numerusform>%Ln Spalten gehasht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) no longer hashed</source>
        <translation>
            <numerusform>%Ln Spalte nicht mehr gehasht</numerusform>
            <numerusform>%Ln Spalten nicht mehr gehasht</numerusform>
        </translation>
    </message>
    <message>
        <source>1 policy</source>
        <translation>1 Regel für Neues</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regel für Neues</translation>
    </message>
    <message>
        <source>schema to turn on</source>
        <translation>Schema, das eingeschaltet wird</translation>
    </message>
    <message>
        <source>schema to turn off</source>
        <translation>Schema, das ausgeschaltet wird</translation>
    </message>
    <message>
        <source>tables to start copying</source>
        <translation>Tabellen, die von nun an übertragen werden</translation>
    </message>
    <message>
        <source>tables to stop copying</source>
        <translation>Tabellen, die nicht mehr übertragen werden</translation>
    </message>
    <message>
        <source>sync modes</source>
        <translation>Sync-Modi</translation>
    </message>
    <message>
        <source>columns to start copying</source>
        <translation>Spalten, die von nun an übertragen werden</translation>
    </message>
    <message>
        <source>columns to stop copying</source>
        <translation>Spalten, die nicht mehr übertragen werden</translation>
    </message>
    <message>
        <source>columns to hash</source>
        <translation>Spalten, die von nun an gehasht werden</translation>
    </message>
    <message>
        <source>columns no longer to hash</source>
        <translation>Spalten, die nicht mehr gehasht werden</translation>
    </message>
    <message>
        <source>There is no such value to choose here</source>
        <translation>Diesen Wert kann man hier nicht wählen</translation>
    </message>
    <message>
        <source>New tables and columns</source>
        <translation>Neue Tabellen und Spalten</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>not a key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n key column(s)</source>
        <translation>
            <numerusform>%Ln Schlüsselspalte</numerusform>
            <numerusform>%Ln Schlüsselspalten</numerusform>
        </translation>
    </message>
    <message>
        <source>primary keys</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Somebody has chosen the column %1 as the primary key of this table. Keeping yours makes one key of both.</source>
        <translation>Jemand hat die Spalte %1 als Primärschlüssel dieser Tabelle gewählt. Behalten Sie Ihre, wird aus beiden ein Schlüssel.</translation>
    </message>
</context>
<context>
    <name>sluice::ChangesDialog</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The JSON that will be sent, secrets left out</source>
        <translation>Das JSON, das gesendet wird, ohne Geheimnisse</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung &amp;anwenden</numerusform>
            <numerusform>%Ln Änderungen &amp;anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>No setup tests run for this: they cost time and quota.</source>
        <translation>Dafür laufen keine Einrichtungstests: Sie kosten Zeit und Kontingent.</translation>
    </message>
    <message>
        <source>The setup tests run afterwards, because the config changes.</source>
        <translation>Danach laufen die Einrichtungstests, denn die Konfiguration ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of %1</source>
        <translation>
            <numerusform>%Ln Änderung an %1</numerusform>
            <numerusform>%Ln Änderungen an %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ColourChoice</name>
    <message>
        <source>Colour of the profile</source>
        <translation>Farbe des Profils</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Its own colour</source>
        <translation>Eigene Farbe</translation>
    </message>
</context>
<context>
    <name>sluice::ColourStripe</name>
    <message>
        <source>%1 (production)</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>%1 (Produktion)</translation>
    </message>
</context>
<context>
    <name>sluice::ColumnPatternDialog</name>
    <message>
        <source>Hash columns</source>
        <translation>Spalten hashen</translation>
    </message>
    <message>
        <source>No longer hash columns</source>
        <translation>Spalten nicht mehr hashen</translation>
    </message>
    <message>
        <source>Enable columns</source>
        <translation>Spalten einschalten</translation>
    </message>
    <message>
        <source>Disable columns</source>
        <translation>Spalten ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <translation>
            <numerusform>%1 von %Ln Tabelle</numerusform>
            <numerusform>%1 von %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns whose &amp;name matches:</source>
        <translation>Spalten, deren &amp;Name passt:</translation>
    </message>
    <message>
        <source>For instance *email* or /^(ssn|iban)$/</source>
        <translation>Zum Beispiel *email* oder /^(ssn|iban)$/</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) match.</source>
        <translation>
            <numerusform>%Ln Spalte passt.</numerusform>
            <numerusform>%Ln Spalten passen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n table(s) the columns have not been read yet; they are left out.</source>
        <translation>
            <numerusform>Von %Ln Tabelle sind die Spalten noch nicht gelesen; sie bleibt außen vor.</numerusform>
            <numerusform>Von %Ln Tabellen sind die Spalten noch nicht gelesen; sie bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hash %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte hashen</numerusform>
            <numerusform>%Ln Spalten hashen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer hash %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte nicht mehr hashen</numerusform>
            <numerusform>%Ln Spalten nicht mehr hashen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte einschalten</numerusform>
            <numerusform>%Ln Spalten einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte ausschalten</numerusform>
            <numerusform>%Ln Spalten ausschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are so already, or locked.</source>
        <translation>
            <numerusform>%Ln davon ist schon so oder gesperrt.</numerusform>
            <numerusform>%Ln davon sind schon so oder gesperrt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ColumnsModel</name>
    <message>
        <source>Primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Hashed</source>
        <translation>Gehasht</translation>
    </message>
    <message>
        <source>Name in destination</source>
        <translation>Name im Ziel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Not hashed</source>
        <translation>Nicht gehasht</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Not a key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a column, and its name in the destination</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>sluice::ColumnsQuestion</name>
    <message numerus="yes">
        <source>Load the columns of %n table(s)?</source>
        <translation>
            <numerusform>Spalten von %Ln Tabelle laden?</numerusform>
            <numerusform>Spalten von %Ln Tabellen laden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each is a call to the source itself: %n call(s) out of the account&apos;s share, 500 a minute and 5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.</source>
        <translation>
            <numerusform>Das ist ein Aufruf an die Quelle selbst: %Ln Aufruf vom Anteil des Kontos, in bezahlten Tarifen 500 je Minute und 5.000 je Stunde, in der Testphase 25 und 250. Es lässt sich jederzeit anhalten.</numerusform>
            <numerusform>Jede ist ein Aufruf an die Quelle selbst: %Ln Aufrufe vom Anteil des Kontos, in bezahlten Tarifen 500 je Minute und 5.000 je Stunde, in der Testphase 25 und 250. Es lässt sich jederzeit anhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
</context>
<context>
    <name>sluice::ColumnsSide</name>
    <message>
        <source>R&amp;ead columns</source>
        <translation>&amp;Spalten lesen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reading columns</source>
        <translation>Spalten werden gelesen</translation>
    </message>
    <message>
        <source>The columns of this table cannot be chosen; all are copied.</source>
        <translation>Die Spalten dieser Tabelle sind nicht wählbar; alle werden übertragen.</translation>
    </message>
    <message>
        <source>Reading the columns from the source…</source>
        <translation>Die Spalten werden aus der Quelle gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Its columns are read from the source itself, when you ask for them.</source>
        <translation>Ihre Spalten werden aus der Quelle selbst gelesen, sobald Sie danach fragen.</translation>
    </message>
    <message>
        <source>R&amp;ead columns again</source>
        <translation>&amp;Spalten neu lesen</translation>
    </message>
    <message>
        <source>Asks the source itself: one call out of the account&apos;s share</source>
        <translation>Fragt die Quelle selbst: ein Aufruf vom Anteil des Kontos</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading the columns</source>
        <translation>Das Lesen der Spalten anhalten</translation>
    </message>
    <message>
        <source>Locked. %1</source>
        <extracomment>1 = why, for instance &quot;A system table: it is always copied&quot;</extracomment>
        <translation>Gesperrt. %1</translation>
    </message>
    <message>
        <source>No longer &amp;hash this column</source>
        <translation>Diese Spalte nicht mehr &amp;hashen</translation>
    </message>
    <message>
        <source>&amp;Hash this column</source>
        <translation>Diese Spalte &amp;hashen</translation>
    </message>
    <message>
        <source>Make this column part of the &amp;primary key</source>
        <translation>Diese Spalte in den &amp;Primärschlüssel aufnehmen</translation>
    </message>
    <message>
        <source>Take this column out of the &amp;primary key</source>
        <translation>Diese Spalte aus dem &amp;Primärschlüssel nehmen</translation>
    </message>
    <message>
        <source>Named %1 in the destination.</source>
        <translation>Heißt im Ziel %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), as the source had them when they were read. Reading them again asks the source.</source>
        <translation>
            <numerusform>%Ln Spalte, wie die Quelle sie beim Lesen hatte. Erneutes Lesen fragt die Quelle.</numerusform>
            <numerusform>%Ln Spalten, wie die Quelle sie beim Lesen hatte. Erneutes Lesen fragt die Quelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The config lists %n of its columns, which somebody has touched. All of them are read from the source itself, when you ask for them.</source>
        <translation>
            <numerusform>Die Konfiguration nennt %Ln ihrer Spalten, die jemand angerührt hat. Alle werden aus der Quelle selbst gelesen, sobald Sie danach fragen.</numerusform>
            <numerusform>Die Konfiguration nennt %Ln ihrer Spalten, die jemand angerührt hat. Alle werden aus der Quelle selbst gelesen, sobald Sie danach fragen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::CommandLine</name>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>„%1“ ist unverständlich.</translation>
    </message>
    <message>
        <source>--%1 belongs to a command.</source>
        <translation>--%1 gehört zu einem Befehl.</translation>
    </message>
    <message>
        <source>A connection id is empty.</source>
        <translation>Eine Verbindungs-ID ist leer.</translation>
    </message>
    <message>
        <source>&quot;status&quot; takes the id of one connection.</source>
        <translation>„status“ braucht die ID einer Verbindung.</translation>
    </message>
    <message>
        <source>&quot;sync&quot; takes the ids of the connections.</source>
        <translation>„sync“ braucht die IDs der Verbindungen.</translation>
    </message>
    <message>
        <source>--timeout takes a time such as 90s, 30m or 1h30m.</source>
        <translation>--timeout braucht eine Zeit wie 90s, 30m oder 1h30m.</translation>
    </message>
    <message>
        <source>Show this help and leave.</source>
        <translation>Diese Hilfe zeigen und enden.</translation>
    </message>
    <message>
        <source>Show the version and leave.</source>
        <translation>Die Version zeigen und enden.</translation>
    </message>
    <message>
        <source>How many times faster the demo account lives; 60 if not given.</source>
        <translation>Um wie viel schneller das Demokonto läuft; 60, wenn nichts angegeben ist.</translation>
    </message>
    <message>
        <source>Leave once the window has been painted.</source>
        <translation>Enden, sobald das Fenster gezeichnet ist.</translation>
    </message>
    <message>
        <source>--demo-speed takes a whole number from 1 to %1.</source>
        <translation>--demo-speed braucht eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Try &quot;sluice %1--help&quot;.</source>
        <translation>Hilfe gibt „sluice %1--help“.</translation>
    </message>
    <message>
        <source>--%1 does not belong to &quot;%2&quot;.</source>
        <translation>--%1 gehört nicht zu „%2“.</translation>
    </message>
    <message>
        <source>--%1 takes a value that is not empty.</source>
        <translation>--%1 braucht einen Wert, der nicht leer ist.</translation>
    </message>
    <message>
        <source>--demo and --profile exclude each other.</source>
        <translation>--demo und --profile schließen einander aus.</translation>
    </message>
    <message>
        <source>Every connection, the broken ones first, with how it is and since when.</source>
        <translation>Alle Verbindungen, die defekten zuerst, mit ihrem Zustand und seit wann er so ist.</translation>
    </message>
    <message>
        <source>How one connection is, why, and what to do next.</source>
        <translation>Wie es um eine Verbindung steht, warum, und was zu tun ist.</translation>
    </message>
    <message>
        <source>Start a sync of each; with --wait, watch it to its end.</source>
        <translation>Jede synchronisieren; mit --wait bis zum Ende beobachten.</translation>
    </message>
    <message>
        <source>A sync that is running already is never interrupted: it is watched instead. A paused connection is not resumed. Progress goes to standard error, a result for each connection to standard output.</source>
        <translation>Eine Synchronisierung, die schon läuft, wird nie unterbrochen, sondern beobachtet. Eine pausierte Verbindung wird nicht fortgesetzt. Der Fortschritt geht auf die Standardfehlerausgabe, ein Ergebnis je Verbindung auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>Only this group.</source>
        <translation>Nur diese Gruppe.</translation>
    </message>
    <message>
        <source>Wait for the end, and tell it by the exit code.</source>
        <translation>Das Ende abwarten und im Rückgabewert mitteilen.</translation>
    </message>
    <message>
        <source>Give up after this, whatever is waited for: 90s, 30m, 1h30m.</source>
        <translation>Nach dieser Zeit aufgeben, worauf auch immer gewartet wird: 90s, 30m, 1h30m.</translation>
    </message>
    <message>
        <source>Write one JSON object a line.</source>
        <translation>Je Zeile ein JSON-Objekt schreiben.</translation>
    </message>
    <message>
        <source>Use this profile, by its name or id, with the key that the keychain has for it.</source>
        <translation>Dieses Profil verwenden, nach Name oder ID, mit dem Schlüssel, den der Schlüsselbund dafür hat.</translation>
    </message>
    <message>
        <source>Use the demo account, which runs on this computer and needs no key.</source>
        <translation>Das Demokonto verwenden, das auf diesem Computer läuft und keinen Schlüssel braucht.</translation>
    </message>
    <message>
        <source>Usage: sluice [options]
       sluice &lt;command&gt; [options]

A desktop console for Fivetran. Commands do without the window:</source>
        <translation>Aufruf: sluice [Optionen]
        sluice &lt;Befehl&gt; [Optionen]

Eine Desktop-Konsole für Fivetran. Befehle kommen ohne das Fenster aus:</translation>
    </message>
    <message>
        <source>&quot;sluice &lt;command&gt; --help&quot; tells the options of each. Without one, the window opens:</source>
        <translation>„sluice &lt;Befehl&gt; --help“ nennt die Optionen eines jeden. Ohne Befehl öffnet sich das Fenster:</translation>
    </message>
    <message>
        <source>Usage: sluice %1 [options] %2</source>
        <translation>Aufruf: sluice %1 [Optionen] %2</translation>
    </message>
    <message>
        <source>Without --profile the key comes from FIVETRAN_API_KEY and FIVETRAN_API_SECRET, or from FIVETRAN_APIKEY and FIVETRAN_APISECRET, or from the one Base64 string in FIVETRAN_API_KEY; the address from FIVETRAN_API_URL. The exit codes are in sluice(1).</source>
        <translation>Ohne --profile kommt der Schlüssel aus FIVETRAN_API_KEY und FIVETRAN_API_SECRET, oder aus FIVETRAN_APIKEY und FIVETRAN_APISECRET, oder aus dem einen Base64-Text in FIVETRAN_API_KEY; die Adresse aus FIVETRAN_API_URL. Die Rückgabewerte stehen in sluice(1).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a connection: one has only letters, digits, &quot;_&quot; and &quot;-&quot;.</source>
        <translation>„%1“ ist keine ID einer Verbindung: Eine solche hat nur Buchstaben, Ziffern, „_“ und „-“.</translation>
    </message>
</context>
<context>
    <name>sluice::CommandPalette</name>
    <message>
        <source>Go to, or do</source>
        <translation>Ansteuern oder ausführen</translation>
    </message>
    <message>
        <source>A connection, a group or a command</source>
        <translation>Verbindung, Gruppe oder Befehl</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Connections and groups are found by name, id and service, commands by their words.</source>
        <translation>Verbindungen und Gruppen werden nach Name, Id und Dienst gefunden, Befehle nach ihren Wörtern.</translation>
    </message>
</context>
<context>
    <name>sluice::CompareController</name>
    <message>
        <source>Compare &amp;with another connection…</source>
        <translation>Mit &amp;anderer Verbindung vergleichen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sluice::CompareDialog</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Tick &amp;all shown</source>
        <translation>&amp;Alle gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>&amp;Keines der gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>What was changed here and not sent yet counts as done.</source>
        <translation>Was hier geändert und noch nicht gesendet wurde, zählt mit.</translation>
    </message>
    <message>
        <source>Find among the differences</source>
        <translation>In den Unterschieden suchen</translation>
    </message>
    <message>
        <source>Locked: cannot be changed</source>
        <translation>Gesperrt: nicht zu ändern</translation>
    </message>
    <message>
        <source>The service would refuse these.</source>
        <translation>Diese würde der Dienst ablehnen.</translation>
    </message>
    <message>
        <source>Columns that are not read here yet</source>
        <translation>Spalten, die hier noch nicht gelesen sind</translation>
    </message>
    <message>
        <source>Only columns that were read can be changed: open their table, or read the columns of many tables at once.</source>
        <translation>Nur gelesene Spalten können geändert werden: Öffnen Sie ihre Tabelle, oder lassen Sie die Spalten vieler Tabellen auf einmal lesen.</translation>
    </message>
    <message>
        <source>Columns that are not there here</source>
        <translation>Spalten, die es hier nicht gibt</translation>
    </message>
    <message>
        <source>Only there: cannot be changed here</source>
        <translation>Nur dort: hier nicht zu ändern</translation>
    </message>
    <message>
        <source>There is nothing of this name to change.</source>
        <translation>Unter diesem Namen gibt es nichts zu ändern.</translation>
    </message>
    <message>
        <source>Only here: stay as they are</source>
        <translation>Nur hier: bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Take into the draft</source>
        <translation>In den Entwurf &amp;übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n difference(s) into the draft</source>
        <translation>
            <numerusform>%Ln Unterschied in den Entwurf &amp;übernehmen</numerusform>
            <numerusform>%Ln Unterschiede in den Entwurf &amp;übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked one(s) are not shown now; they are taken too.</source>
        <translation>
            <numerusform>%Ln angekreuzter ist gerade nicht zu sehen; er wird auch übernommen.</numerusform>
            <numerusform>%Ln angekreuzte sind gerade nicht zu sehen; sie werden auch übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>It is called %1 here</source>
        <translation>Hier heißt es %1</translation>
    </message>
    <message>
        <source>Columns not read</source>
        <translation>Spalten nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Load the columns of %n table(s)…</source>
        <translation>
            <numerusform>&amp;Spalten von %Ln Tabelle laden&#xa0;…</numerusform>
            <numerusform>&amp;Spalten von %Ln Tabellen laden&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads them from the source, then compares again</source>
        <translation>Liest sie aus der Quelle und vergleicht dann noch einmal</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>why a difference cannot be taken</comment>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <extracomment>1 = a snapshot or another connection, 2 = this connection</extracomment>
        <translation>%1 im Vergleich mit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would bring %1 back to it.</source>
        <translation>
            <numerusform>%Ln Änderung brächte %1 wieder dorthin.</numerusform>
            <numerusform>%Ln Änderungen brächten %1 wieder dorthin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would make %1 the same.</source>
        <translation>
            <numerusform>%Ln Änderung würde %1 angleichen.</numerusform>
            <numerusform>%Ln Änderungen würden %1 angleichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked by the service</source>
        <translation>
            <numerusform>%Ln vom Dienst gesperrt</numerusform>
            <numerusform>%Ln vom Dienst gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns that are not read here</source>
        <translation>
            <numerusform>%Ln von Spalten, die hier nicht gelesen sind</numerusform>
            <numerusform>%Ln von Spalten, die hier nicht gelesen sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns that are not here</source>
        <translation>
            <numerusform>%Ln von Spalten, die es hier nicht gibt</numerusform>
            <numerusform>%Ln von Spalten, die es hier nicht gibt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemas and tables that exist on one side only</source>
        <translation>
            <numerusform>%Ln Schema oder Tabelle, das oder die es nur auf einer Seite gibt</numerusform>
            <numerusform>%Ln Schemas und Tabellen, die es nur auf einer Seite gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these differences can be applied: %1.</source>
        <extracomment>1 = &quot;65 schemas and tables that exist on one side only&quot;</extracomment>
        <translation>Keiner dieser Unterschiede lässt sich anwenden: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The only schema there, %1, is taken for the only one here, %2.</source>
        <translation>Das einzige Schema dort, %1, gilt als das einzige hier, %2.</translation>
    </message>
</context>
<context>
    <name>sluice::Composition</name>
    <message>
        <source>Demo account</source>
        <translation>Demokonto</translation>
    </message>
</context>
<context>
    <name>sluice::ConfigDelegate</name>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
</context>
<context>
    <name>sluice::ConfigModel</name>
    <message>
        <source>new value</source>
        <translation>neuer Wert</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Give “%1” a new value</source>
        <translation>„%1“ einen neuen Wert geben</translation>
    </message>
    <message>
        <source>Set “%1” to %2</source>
        <translation>„%1“ auf %2 setzen</translation>
    </message>
    <message>
        <source>Empty “%1”, which is %2</source>
        <translation>„%1“ leeren, bisher %2</translation>
    </message>
    <message>
        <source>Change “%1” from %2 to %3</source>
        <translation>„%1“ von %2 in %3 ändern</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>The list “%1” has values that the service keeps secret. They would be overwritten by their masks: change it in the dashboard, or replace every masked value.</source>
        <translation>Die Liste „%1“ enthält Werte, die der Dienst geheim hält. Sie würden mit ihren Masken überschrieben: Ändern Sie sie im Dashboard, oder ersetzen Sie jeden maskierten Wert.</translation>
    </message>
    <message>
        <source>“%1” is a number.</source>
        <translation>„%1“ ist eine Zahl.</translation>
    </message>
    <message>
        <source>“%1” takes JSON, and this is none.</source>
        <translation>„%1“ nimmt JSON, und das ist keines.</translation>
    </message>
    <message>
        <source>“%1” is either true or false.</source>
        <translation>„%1“ ist entweder true oder false.</translation>
    </message>
    <message>
        <source>not given out</source>
        <translation>wird nicht herausgegeben</translation>
    </message>
</context>
<context>
    <name>sluice::ConfigTable</name>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Än&amp;dern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Take the change back</source>
        <translation>&amp;Änderung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>sluice::ConflictDialog</name>
    <message>
        <source>Somebody else has changed what %1 copies</source>
        <translation>Jemand anderes hat geändert, was %1 überträgt</translation>
    </message>
    <message>
        <source>Your change and somebody else&apos;s do not go together.</source>
        <translation>Ihre Änderung und die fremde passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Nobody else has touched these.</source>
        <translation>Niemand sonst hat daran gerührt.</translation>
    </message>
    <message>
        <source>Somebody else has done the same; nothing is sent for these.</source>
        <translation>Jemand anderes hat dasselbe getan; dafür wird nichts gesendet.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Not there when your changes began.</source>
        <translation>Noch nicht da, als Ihre Änderungen begannen.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>There when your changes began.</source>
        <translation>Noch da, als Ihre Änderungen begannen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>1 = a schema or table, 2 = &quot;on&quot; or &quot;off&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meins</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>fremdes</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>Nur meins</translation>
    </message>
    <message>
        <source>Mine and theirs</source>
        <translation>Meins und Fremdes</translation>
    </message>
    <message>
        <source>Theirs only</source>
        <translation>Nur Fremdes</translation>
    </message>
    <message>
        <source>They stay as they are now; you did not change them.</source>
        <translation>Das bleibt, wie es jetzt ist; Sie haben es nicht geändert.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionActions</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Synchronisieren</translation>
    </message>
    <message>
        <source>connector run start load</source>
        <comment>other words for syncing</comment>
        <translation>Konnektor Sync Start laufen laden</translation>
    </message>
    <message>
        <source>connector force</source>
        <comment>other words</comment>
        <translation>Konnektor erzwingen Neustart</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>connector stop hold</source>
        <comment>other words</comment>
        <translation>Konnektor anhalten stoppen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>connector unpause continue</source>
        <comment>other words</comment>
        <translation>Konnektor weiter Pause aufheben</translation>
    </message>
    <message>
        <source>Run setup &amp;tests</source>
        <translation>Einrichtungs&amp;tests ausführen</translation>
    </message>
    <message>
        <source>connector check</source>
        <comment>other words</comment>
        <translation>Konnektor prüfen testen</translation>
    </message>
    <message>
        <source>&amp;Copy id</source>
        <translation>ID &amp;kopieren</translation>
    </message>
    <message>
        <source>connector identifier</source>
        <comment>other words</comment>
        <translation>Konnektor Kennung</translation>
    </message>
    <message>
        <source>Open in the &amp;dashboard</source>
        <translation>Im &amp;Dashboard öffnen</translation>
    </message>
    <message>
        <source>connector web browser</source>
        <comment>other words</comment>
        <translation>Konnektor Web Browser</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Sync %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung &amp;synchronisieren</numerusform>
            <numerusform>%Ln Verbindungen &amp;synchronisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pause %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung &amp;pausieren</numerusform>
            <numerusform>%Ln Verbindungen &amp;pausieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung &amp;fortsetzen</numerusform>
            <numerusform>%Ln Verbindungen &amp;fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Test %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung &amp;testen</numerusform>
            <numerusform>%Ln Verbindungen &amp;testen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n id(s)</source>
        <translation>
            <numerusform>%Ln ID &amp;kopieren</numerusform>
            <numerusform>%Ln IDs &amp;kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart the sync of %1?</source>
        <translation>Synchronisierung von %1 neu starten?</translation>
    </message>
    <message>
        <source>The running sync is stopped and begins again. What it has done so far may be lost, and rows it loads again may count towards your bill.</source>
        <translation>Die laufende Synchronisierung wird abgebrochen und beginnt von vorn. Was sie bisher getan hat, kann verloren sein, und Zeilen, die sie erneut lädt, können auf Ihrer Rechnung stehen.</translation>
    </message>
    <message>
        <source>Restart sync</source>
        <translation>Neu starten</translation>
    </message>
    <message numerus="yes">
        <source>Run the setup tests of %n connection(s)?</source>
        <translation>
            <numerusform>Einrichtungstests von %Ln Verbindung ausführen?</numerusform>
            <numerusform>Einrichtungstests von %Ln Verbindungen ausführen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each test signs in to the source and counts against a small quota that your other tools share.</source>
        <translation>Jeder Test meldet sich bei der Quelle an und zählt zu einem kleinen Kontingent, das Ihre anderen Werkzeuge mitbenutzen.</translation>
    </message>
    <message>
        <source>Run setup tests</source>
        <translation>Einrichtungstests ausführen</translation>
    </message>
    <message>
        <source>Rest&amp;art sync…</source>
        <translation>Synchronisierung ne&amp;u starten&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Rest&amp;art %n sync(s)…</source>
        <translation>
            <numerusform>%Ln Synchronisierung ne&amp;u starten&#xa0;…</numerusform>
            <numerusform>%Ln Synchronisierungen ne&amp;u starten&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %L2</source>
        <extracomment>A verb on a button, and how many connections it acts on</extracomment>
        <translation>%1 %L2</translation>
    </message>
    <message numerus="yes">
        <source>Sync %Ln connection(s)?</source>
        <translation>
            <numerusform>%Ln Verbindung synchronisieren?</numerusform>
            <numerusform>%Ln Verbindungen synchronisieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %Ln connection(s)?</source>
        <translation>
            <numerusform>%Ln Verbindung pausieren?</numerusform>
            <numerusform>%Ln Verbindungen pausieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln connection(s)?</source>
        <translation>
            <numerusform>%Ln Verbindung fortsetzen?</numerusform>
            <numerusform>%Ln Verbindungen fortsetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This is production: nothing new arrives from them until somebody resumes them.</source>
        <translation>Dies ist Produktion: Von ihnen kommt nichts Neues, bis jemand sie fortsetzt.</translation>
    </message>
    <message>
        <source>This is production: they sync again by their schedules, and what they load may count towards your bill.</source>
        <translation>Dies ist Produktion: Sie synchronisieren wieder nach ihren Zeitplänen, und was sie laden, kann auf Ihrer Rechnung stehen.</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionFacts</name>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Läuft weiter</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Sync state</source>
        <translation>Sync-Zustand</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Connects</source>
        <translation>Netzweg</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>Verbunden von</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a destination&apos;s service and its region</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, historical</source>
        <comment>a sync state, of a first or full sync</comment>
        <translation>%1, historisch</translation>
    </message>
    <message>
        <source>scheduled</source>
        <comment>a sync state</comment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>syncing</source>
        <comment>a sync state</comment>
        <translation>synchronisiert gerade</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a sync state</comment>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>rescheduled</source>
        <comment>a sync state</comment>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>incomplete</source>
        <comment>a setup&apos;s state</comment>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>connected</source>
        <comment>a setup&apos;s state</comment>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>broken</source>
        <comment>a setup&apos;s state</comment>
        <translation>defekt</translation>
    </message>
    <message>
        <source>directly</source>
        <comment>how the service reaches a source</comment>
        <translation>direkt</translation>
    </message>
    <message>
        <source>through an SSH tunnel</source>
        <comment>how the service reaches a source</comment>
        <translation>durch einen SSH-Tunnel</translation>
    </message>
    <message>
        <source>through a private link</source>
        <comment>how the service reaches a source</comment>
        <translation>über einen Private Link</translation>
    </message>
    <message>
        <source>through a proxy agent</source>
        <comment>how the service reaches a source</comment>
        <translation>über einen Proxy-Agenten</translation>
    </message>
    <message>
        <source>through an unmanaged proxy agent</source>
        <comment>how the service reaches a source</comment>
        <translation>über einen selbst betriebenen Proxy-Agenten</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>Secrets lie in</source>
        <translation>Geheimnisse liegen in</translation>
    </message>
    <message>
        <source>Rescheduled</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>The source asked to wait until %1</source>
        <translation>Die Quelle hat gebeten, zu warten bis %1</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionPage</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Übersi&amp;cht</translation>
    </message>
    <message>
        <source>Sche&amp;ma</source>
        <translation>Sche&amp;ma</translation>
    </message>
    <message>
        <source>Setu&amp;p</source>
        <translation>Ei&amp;nrichtung</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Go to the group</source>
        <translation>Zur Gruppe</translation>
    </message>
    <message>
        <source>Go to the group %1</source>
        <translation>Zur Gruppe %1</translation>
    </message>
    <message>
        <source>Sche&amp;ma (not sent)</source>
        <translation>Sche&amp;ma (nicht gesendet)</translation>
    </message>
    <message>
        <source>Changes to what it copies were not sent yet</source>
        <translation>Änderungen an dem, was sie überträgt, sind noch nicht gesendet</translation>
    </message>
    <message>
        <source>Setu&amp;p (not sent)</source>
        <translation>Ei&amp;nrichtung (nicht gesendet)</translation>
    </message>
    <message>
        <source>Changes to its setup were not sent yet</source>
        <translation>Änderungen an ihrer Einrichtung wurden noch nicht gesendet</translation>
    </message>
    <message>
        <source>Setu&amp;p (no answer)</source>
        <translation>Ei&amp;nrichtung (keine Antwort)</translation>
    </message>
    <message>
        <source>Changes to its setup were sent, and the answer was lost</source>
        <translation>Änderungen an der Einrichtung wurden gesendet, und die Antwort ging verloren</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionView</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State and facts of the connection</source>
        <translation>Zustand und Angaben der Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>To do (%n)</source>
        <translation>
            <numerusform>Zu tun (%Ln)</numerusform>
            <numerusform>Zu tun (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message numerus="yes">
        <source>Warnings (%n)</source>
        <translation>
            <numerusform>Warnungen (%Ln)</numerusform>
            <numerusform>Warnungen (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message numerus="yes">
        <source>Setup tests (%n)</source>
        <translation>
            <numerusform>Einrichtungstests (%Ln)</numerusform>
            <numerusform>Einrichtungstests (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile is read-only: it takes one that may write.</source>
        <translation>Dieses Profil darf nur lesen: Es braucht eines, das schreiben darf.</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionsModel</name>
    <message>
        <source>Sync %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>%1, changes not sent</source>
        <extracomment>1 = a connection&apos;s state, for instance &quot;Healthy&quot;</extracomment>
        <translation>%1, nicht gesendet</translation>
    </message>
    <message>
        <source>%1 syncs now</source>
        <translation>%1 synchronisiert gerade</translation>
    </message>
    <message>
        <source>Changes were not sent yet</source>
        <translation>Änderungen wurden noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionsPane</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the connections</source>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>Words in name, service, group or id; all of them must occur.</source>
        <translation>Wörter aus Name, Dienst, Gruppe oder ID; alle müssen vorkommen.</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Opening the account…</source>
        <translation>Das Konto wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln Verbindung ist durch den Filter verborgen.</numerusform>
            <numerusform>%Ln Verbindungen sind durch den Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The connections could not be read</source>
        <translation>Die Verbindungen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the connections…</source>
        <translation>Die Verbindungen werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>This group has no connections</source>
        <translation>Diese Gruppe hat keine Verbindungen</translation>
    </message>
    <message>
        <source>Connections that are made in it appear here by themselves.</source>
        <translation>Verbindungen, die darin angelegt werden, erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>This account has no connections</source>
        <translation>Dieses Konto hat keine Verbindungen</translation>
    </message>
    <message>
        <source>Or this key may see none: keys of a scoped role see what their role allows.</source>
        <translation>Oder dieser Schlüssel darf keine sehen: Schlüssel mit eingeschränkter Rolle sehen, was die Rolle erlaubt.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <comment>no connection belongs to the view, which is good news</comment>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>No connection is in this state.</source>
        <translation>Keine Verbindung ist in diesem Zustand.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Neue Gruppe&#xa0;…</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung&#xa0;…</translation>
    </message>
    <message>
        <source>You see the board as it was %1; nothing can be changed until it has been read again.</source>
        <translation>Zu sehen ist die Übersicht, wie sie %1 war; nichts lässt sich ändern, bis sie neu gelesen ist.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an error, and what it means</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionsTable</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>sluice::ConsequencesView</name>
    <message>
        <source>What follows</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <source>What will follow from the changes</source>
        <translation>Was aus den Änderungen folgen wird</translation>
    </message>
    <message>
        <source>They come back or are new: each is synced from its first row on, and those rows may count towards your bill (monthly active rows). With some sources the whole connection is synced again.</source>
        <translation>Sie kommen wieder oder sind neu: Jede wird von ihrer ersten Zeile an synchronisiert, und diese Zeilen können auf Ihrer Rechnung stehen (monatlich aktive Zeilen, MAR). Bei manchen Quellen wird die ganze Verbindung neu synchronisiert.</translation>
    </message>
    <message>
        <source>Of these, tables that start with their schema</source>
        <translation>Davon Tabellen, die mit ihrem Schema beginnen</translation>
    </message>
    <message>
        <source>Nobody chose them one by one: their schema is turned on, and their own box is ticked.</source>
        <translation>Niemand hat sie einzeln gewählt: Ihr Schema wird eingeschaltet, und ihr eigenes Kästchen ist angekreuzt.</translation>
    </message>
    <message>
        <source>The service may load them again from the beginning. History keeps every version of a row: more rows, and they may count towards your bill.</source>
        <translation>Der Dienst lädt sie vielleicht von Anfang an neu. Historie behält jede Fassung einer Zeile: mehr Zeilen, und sie können auf Ihrer Rechnung stehen.</translation>
    </message>
    <message>
        <source>Tables no longer copied</source>
        <translation>Tabellen, die nicht mehr übertragen werden</translation>
    </message>
    <message>
        <source>What is in the destination stays there as it is, and grows no longer. Turned on again later, they are loaded from the beginning.</source>
        <translation>Was im Ziel ist, bleibt dort, wie es ist, und wächst nicht mehr. Später wieder eingeschaltet, werden sie von Anfang an geladen.</translation>
    </message>
    <message>
        <source>Columns no longer copied</source>
        <translation>Spalten, die nicht mehr übertragen werden</translation>
    </message>
    <message>
        <source>The column stays in the destination with the values it has; new rows have none.</source>
        <translation>Die Spalte bleibt im Ziel mit den Werten, die sie hat; neue Zeilen haben keinen.</translation>
    </message>
    <message>
        <source>Columns copied again</source>
        <translation>Spalten, die wieder übertragen werden</translation>
    </message>
    <message>
        <source>Rows that are synced from now on have a value; older ones get theirs when the table is re-synced.</source>
        <translation>Zeilen, die von nun an synchronisiert werden, haben einen Wert; ältere bekommen ihren, wenn die Tabelle neu synchronisiert wird.</translation>
    </message>
    <message>
        <source>Columns hashed from now on</source>
        <translation>Spalten, die von nun an gehasht werden</translation>
    </message>
    <message>
        <source>Values that were copied before stay readable in the destination until the table is re-synced. Joins on such a column no longer match what is not hashed.</source>
        <translation>Schon übertragene Werte bleiben im Ziel lesbar, bis die Tabelle neu synchronisiert wird. Joins über eine solche Spalte passen nicht mehr zu dem, was nicht gehasht ist.</translation>
    </message>
    <message>
        <source>Columns no longer hashed</source>
        <translation>Spalten, die nicht mehr gehasht werden</translation>
    </message>
    <message>
        <source>Values become readable in the destination. Those copied before stay hashed until the table is re-synced.</source>
        <translation>Werte werden im Ziel lesbar. Schon übertragene bleiben gehasht, bis die Tabelle neu synchronisiert wird.</translation>
    </message>
    <message>
        <source>Tables turned on in a schema that is off</source>
        <translation>Eingeschaltete Tabellen in einem Schema, das aus ist</translation>
    </message>
    <message>
        <source>Nothing happens before their schema is on as well.</source>
        <translation>Nichts geschieht, bevor auch ihr Schema an ist.</translation>
    </message>
    <message>
        <source>Schemas turned on</source>
        <translation>Schemas, die eingeschaltet werden</translation>
    </message>
    <message>
        <source>With every table in them whose own box is ticked.</source>
        <translation>Mit jeder Tabelle darin, deren eigenes Kästchen angekreuzt ist.</translation>
    </message>
    <message>
        <source>Schemas turned off</source>
        <translation>Schemas, die ausgeschaltet werden</translation>
    </message>
    <message>
        <source>With all their tables; the boxes of the tables stay as they are.</source>
        <translation>Mit allen ihren Tabellen; die Kästchen der Tabellen bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) may be loaded from the beginning, which takes time and may cost rows.</source>
        <translation>
            <numerusform>%Ln Tabelle wird vielleicht von Anfang an geladen, was Zeit braucht und Zeilen kosten kann.</numerusform>
            <numerusform>%Ln Tabellen werden vielleicht von Anfang an geladen, was Zeit braucht und Zeilen kosten kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is loaded from the beginning. Nothing is deleted in the destination.</source>
        <translation>Nichts wird von Anfang an geladen. Nichts wird im Ziel gelöscht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>1 = a table or column, 2 = what it becomes</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Primary keys that change</source>
        <translation>Primärschlüssel, die sich ändern</translation>
    </message>
    <message>
        <source>Rows with the same key replace one another in the destination. The service lets keys be chosen before the first sync only.</source>
        <translation>Zeilen mit demselben Schlüssel ersetzen einander im Ziel. Der Dienst lässt Schlüssel nur vor dem ersten Sync wählen.</translation>
    </message>
    <message>
        <source>Tables that start: loaded from the beginning</source>
        <translation>Tabellen, die anfangen: werden von Anfang an geladen</translation>
    </message>
    <message>
        <source>Tables in another mode: may be loaded from the beginning</source>
        <translation>Tabellen mit anderem Modus: werden vielleicht von Anfang an geladen</translation>
    </message>
    <message>
        <source>The service may load them again from the beginning, and those rows may count towards your bill.</source>
        <translation>Der Dienst lädt sie möglicherweise noch einmal von Anfang an, und diese Zeilen können auf Ihrer Rechnung stehen.</translation>
    </message>
    <message>
        <source>Tables that leave History: may be loaded from the beginning</source>
        <translation>Tabellen, die die Historie verlassen: werden möglicherweise von Anfang an geladen</translation>
    </message>
    <message>
        <source>The service may load them again from the beginning, and those rows may count towards your bill. The versions of rows that were kept so far may go.</source>
        <translation>Der Dienst lädt sie möglicherweise noch einmal von Anfang an, und diese Zeilen können auf Ihrer Rechnung stehen. Die bisher aufbewahrten Versionen von Zeilen können verloren gehen.</translation>
    </message>
    <message>
        <source>Tables in another mode that are not copied</source>
        <translation>Tabellen mit anderem Modus, die nicht übertragen werden</translation>
    </message>
    <message>
        <source>They are off, so nothing is loaded; the mode counts once they are on.</source>
        <translation>Sie sind ausgeschaltet, es wird also nichts geladen; der Modus gilt, sobald sie eingeschaltet sind.</translation>
    </message>
</context>
<context>
    <name>sluice::CopyButton</name>
    <message>
        <source>Copy</source>
        <extracomment>%1 is what is copied, for instance &quot;connection id&quot;</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>sluice::DecisionDialog</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meins</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremdes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>Nothing was sent. Before is what was there when your changes began, Mine is what you want, Theirs is what is there now.</source>
        <translation>Nichts wurde gesendet. „Vorher“ ist, was da war, als Ihre Änderungen begannen, „Meins“, was Sie wollen, „Fremdes“, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Before, mine and theirs</source>
        <translation>Vorher, Meins und Fremdes</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meins behalten</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>&amp;Fremdes nehmen</translation>
    </message>
    <message>
        <source>Keep mine for &amp;all</source>
        <translation>Meins für &amp;alle behalten</translation>
    </message>
    <message>
        <source>Take theirs &amp;for all</source>
        <translation>Fremdes für a&amp;lle nehmen</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>fremdes</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meins</translation>
    </message>
    <message numerus="yes">
        <source>%n still to decide</source>
        <translation>
            <numerusform>%Ln noch zu entscheiden</numerusform>
            <numerusform>%Ln noch zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pply %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung an&amp;wenden</numerusform>
            <numerusform>%Ln Änderungen an&amp;wenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go &amp;on with %n change(s)</source>
        <translation>
            <numerusform>Mit %Ln Änderung &amp;weiter</numerusform>
            <numerusform>Mit %Ln Änderungen &amp;weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Use what is there &amp;now</source>
        <translation>Nehmen, was &amp;jetzt da ist</translation>
    </message>
</context>
<context>
    <name>sluice::DraftController</name>
    <message>
        <source>Reload %1 and turn everything off?</source>
        <translation>%1 neu einlesen und alles ausschalten?</translation>
    </message>
    <message>
        <source>Reload %1 and turn everything on?</source>
        <translation>%1 neu einlesen und alles einschalten?</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are on now. All of them, and all new ones, will be off, at once and without a review. You then turn on what you would like.</source>
        <translation>
            <numerusform>%Ln Tabelle ist jetzt eingeschaltet. Sie und alle neuen werden ausgeschaltet, sofort und ohne Prüfung. Danach schalten Sie ein, was Sie möchten.</numerusform>
            <numerusform>%Ln Tabellen sind jetzt eingeschaltet. Sie alle und alle neuen werden ausgeschaltet, sofort und ohne Prüfung. Danach schalten Sie ein, was Sie möchten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are off now. All of them, and all new ones, will be on, at once and without a review. They will be loaded from the beginning, and their rows may count towards your bill.</source>
        <translation>
            <numerusform>%Ln Tabelle ist jetzt ausgeschaltet. Sie und alle neuen werden eingeschaltet, sofort und ohne Prüfung. Sie werden von Anfang an geladen, und ihre Zeilen können auf Ihrer Rechnung stehen.</numerusform>
            <numerusform>%Ln Tabellen sind jetzt ausgeschaltet. Sie alle und alle neuen werden eingeschaltet, sofort und ohne Prüfung. Sie werden von Anfang an geladen, und ihre Zeilen können auf Ihrer Rechnung stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn everything off</source>
        <translation>Alles ausschalten</translation>
    </message>
    <message>
        <source>Turn everything on</source>
        <translation>Alles einschalten</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Neues zeigen</translation>
    </message>
    <message>
        <source>After the reload: %1.</source>
        <translation>Nach dem Einlesen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>So far nothing has changed.</source>
        <translation>Bisher hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>So far: %1.</source>
        <translation>Bisher: %1.</translation>
    </message>
    <message>
        <source>No longer waiting for the reload; the service may still be at it.</source>
        <translation>Auf das Einlesen wird nicht länger gewartet; der Dienst ist vielleicht noch dabei.</translation>
    </message>
    <message>
        <source>The reload was not answered in time; the service may still be at it.</source>
        <translation>Das Einlesen wurde nicht rechtzeitig beantwortet; der Dienst ist vielleicht noch dabei.</translation>
    </message>
    <message>
        <source>Somebody else has changed what this connection copies since your changes began. Nothing was sent.</source>
        <translation>Seit Ihre Änderungen begannen, hat jemand anderes geändert, was diese Verbindung überträgt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Somebody else has changed what you want to change. Your changes wait, on what was there before.</source>
        <translation>Jemand anderes hat geändert, was Sie ändern wollen. Ihre Änderungen warten, auf dem Stand von vorher.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation>Meine verwerfen</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else has made the same %n change(s) already. Nothing was left to send.</source>
        <translation>
            <numerusform>Jemand anderes hat dieselbe %Ln Änderung schon gemacht. Zu senden blieb nichts.</numerusform>
            <numerusform>Jemand anderes hat dieselben %Ln Änderungen schon gemacht. Zu senden blieb nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not arrived:</source>
        <translation>Nicht angekommen:</translation>
    </message>
    <message>
        <source>Arrived:</source>
        <translation>Angekommen:</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that were not known to have arrived are there by now.</source>
        <translation>
            <numerusform>%Ln Änderung, deren Ankunft ungewiss war, ist inzwischen da.</numerusform>
            <numerusform>%Ln Änderungen, deren Ankunft ungewiss war, sind inzwischen da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show what is gone</source>
        <translation>Zeigen, was verschwunden ist</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message numerus="yes">
        <source>%n no longer there</source>
        <translation>
            <numerusform>%Ln nicht mehr da</numerusform>
            <numerusform>%Ln nicht mehr da</numerusform>
        </translation>
    </message>
    <message>
        <source>After the reload nothing is new, gone or changed.</source>
        <translation>Nach dem Einlesen ist nichts neu, verschwunden oder geändert.</translation>
    </message>
    <message>
        <source>Show what has changed</source>
        <translation>Zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Nobody has looked through this source yet. All that is found will be off. You then turn on what you would like.</source>
        <translation>Diese Quelle hat noch niemand durchgesehen. Alles, was gefunden wird, ist ausgeschaltet. Danach schalten Sie ein, was Sie möchten.</translation>
    </message>
    <message>
        <source>Nobody has looked through this source yet. All that is found will be on, and will be loaded; its rows may count towards your bill.</source>
        <translation>Diese Quelle hat noch niemand durchgesehen. Alles, was gefunden wird, ist eingeschaltet und wird geladen; seine Zeilen können auf Ihrer Rechnung stehen.</translation>
    </message>
    <message>
        <source>A snapshot of what is there now is kept first, and can be restored as a draft.</source>
        <translation>Vorher wird ein Snapshot dessen aufbewahrt, was jetzt da ist; er lässt sich als Entwurf wiederherstellen.</translation>
    </message>
    <message>
        <source>What this connection copies now has not been read, so that nobody can say how many tables this is about. All of them will be off, at once and without a review.</source>
        <translation>Was diese Verbindung jetzt überträgt, wurde nicht gelesen; niemand kann also sagen, um wie viele Tabellen es geht. Alle werden ausgeschaltet, sofort und ohne Durchsicht.</translation>
    </message>
    <message>
        <source>What this connection copies now has not been read, so that nobody can say how many tables this is about. All of them will be on, at once and without a review; their rows may count towards your bill.</source>
        <translation>Was diese Verbindung jetzt überträgt, wurde nicht gelesen; niemand kann also sagen, um wie viele Tabellen es geht. Alle werden eingeschaltet, sofort und ohne Durchsicht; ihre Zeilen können auf Ihrer Rechnung stehen.</translation>
    </message>
    <message>
        <source>Your changes are being sent already.</source>
        <translation>Ihre Änderungen werden bereits gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent: a reload is under way, and what it finds may touch your changes. Apply them when it has ended; they are kept.</source>
        <translation>Nichts wurde gesendet: Die Quelle wird gerade neu eingelesen, und was dabei gefunden wird, kann Ihre Änderungen berühren. Wenden Sie sie an, wenn das beendet ist; sie bleiben erhalten.</translation>
    </message>
    <message>
        <source>Found in the source: %1 with %2.</source>
        <extracomment>%1 = &quot;3 schemas&quot;, %2 = &quot;40 tables&quot;</extracomment>
        <translation>In der Quelle gefunden: %1 mit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s)</source>
        <translation>
            <numerusform>%Ln Schema</numerusform>
            <numerusform>%Ln Schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle</numerusform>
            <numerusform>%Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of columns have fallen out of the draft: the columns are gone, or can no longer be turned on or off.</source>
        <translation>
            <numerusform>%Ln Änderung an Spalten ist aus dem Entwurf gefallen: Die Spalte gibt es nicht mehr, oder sie lässt sich nicht mehr ein- oder ausschalten.</numerusform>
            <numerusform>%Ln Änderungen an Spalten sind aus dem Entwurf gefallen: Die Spalten gibt es nicht mehr, oder sie lassen sich nicht mehr ein- oder ausschalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have fallen out of the draft: what they were about is gone, or can no longer be changed.</source>
        <translation>
            <numerusform>%Ln Änderung ist aus dem Entwurf gefallen: Was sie betraf, gibt es nicht mehr, oder es lässt sich nicht mehr ändern.</numerusform>
            <numerusform>%Ln Änderungen sind aus dem Entwurf gefallen: Was sie betrafen, gibt es nicht mehr, oder es lässt sich nicht mehr ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing is still in the draft.</source>
        <translation>Was fehlt, steht noch im Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>The service said yes, and yet %n change(s) did not come true.</source>
        <translation>
            <numerusform>Der Dienst hat zugesagt, und doch ist %Ln Änderung nicht eingetreten.</numerusform>
            <numerusform>Der Dienst hat zugesagt, und doch sind %Ln Änderungen nicht eingetreten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that were copied are off now.</source>
        <translation>
            <numerusform>%Ln Tabelle, die übertragen wurde, ist jetzt aus.</numerusform>
            <numerusform>%Ln Tabellen, die übertragen wurden, sind jetzt aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are copied now that were not.</source>
        <translation>
            <numerusform>%Ln Tabelle wird jetzt übertragen, die es nicht wurde.</numerusform>
            <numerusform>%Ln Tabellen werden jetzt übertragen, die es nicht wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is there was read again, and your changes are on it now. Nothing was sent.</source>
        <translation>Was da ist, wurde neu gelesen, und Ihre Änderungen beziehen sich jetzt darauf. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent: your changes, or what is there, are no longer what you decided on. Your decisions are in the draft; review it, and apply it then.</source>
        <translation>Nichts wurde gesendet: Ihre Änderungen, oder was da ist, sind nicht mehr das, worüber Sie entschieden haben. Ihre Entscheidungen stehen im Entwurf; prüfen Sie ihn, und wenden Sie ihn dann an.</translation>
    </message>
    <message>
        <source>Changes that have not been sent are here again. Somebody else has changed the same things meanwhile; your changes wait, on what was there before.</source>
        <translation>Änderungen, die noch nicht gesendet sind, sind wieder da. Jemand anderes hat inzwischen dasselbe geändert; Ihre Änderungen warten, auf dem Stand von vorher.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) begun %1 have not been sent. They are in the draft again.</source>
        <extracomment>%1 = a moment, for instance &quot;2 hours ago&quot;</extracomment>
        <translation>
            <numerusform>%Ln Änderung, begonnen %1, ist noch nicht gesendet. Sie ist wieder im Entwurf.</numerusform>
            <numerusform>%Ln Änderungen, begonnen %1, sind noch nicht gesendet. Sie sind wieder im Entwurf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost, and none of the %n change(s) has arrived so far. Nothing was sent again.</source>
        <translation>
            <numerusform>Die Antwort des Dienstes ging verloren, und die Änderung ist bisher nicht angekommen. Nichts wurde noch einmal gesendet.</numerusform>
            <numerusform>Die Antwort des Dienstes ging verloren, und keine der %Ln Änderungen ist bisher angekommen. Nichts wurde noch einmal gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost. %1 of %n change(s) have arrived; nothing was sent again.</source>
        <translation>
            <numerusform>Die Antwort des Dienstes ging verloren. %1 von %Ln Änderung ist angekommen; nichts wurde noch einmal gesendet.</numerusform>
            <numerusform>Die Antwort des Dienstes ging verloren. %1 von %Ln Änderungen sind angekommen; nichts wurde noch einmal gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s) to what %1 copies?</source>
        <translation>
            <numerusform>%Ln Änderung an dem anwenden, was %1 überträgt?</numerusform>
            <numerusform>%Ln Änderungen an dem anwenden, was %1 überträgt?</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Nothing was sent: with your decisions more tables may be loaded from the beginning than you have seen. Your decisions are in the draft; review it, and apply it then.</source>
        <translation>Es wurde nichts gesendet: Mit Ihren Entscheidungen werden möglicherweise mehr Tabellen von Anfang an geladen, als Sie gesehen haben. Ihre Entscheidungen sind im Entwurf; prüfen Sie ihn und wenden Sie ihn dann an.</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost. Nothing was sent again, and what is there now shows that %n change(s) arrived and none is missing.</source>
        <translation>
            <numerusform>Die Antwort des Dienstes ging verloren. Es wurde nichts noch einmal gesendet; was jetzt dort ist, zeigt, dass %Ln Änderung angekommen ist und keine fehlt.</numerusform>
            <numerusform>Die Antwort des Dienstes ging verloren. Es wurde nichts noch einmal gesendet; was jetzt dort ist, zeigt, dass %Ln Änderungen angekommen sind und keine fehlt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::DraftText</name>
    <message>
        <source>Enable schema %1</source>
        <translation>Schema %1 einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n schema(s)</source>
        <translation>
            <numerusform>%Ln Schema einschalten</numerusform>
            <numerusform>%Ln Schemas einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Disable schema %1</source>
        <translation>Schema %1 ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n schema(s)</source>
        <translation>
            <numerusform>%Ln Schema ausschalten</numerusform>
            <numerusform>%Ln Schemas ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle einschalten</numerusform>
            <numerusform>%Ln Tabellen einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle ausschalten</numerusform>
            <numerusform>%Ln Tabellen ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable only %1</source>
        <translation>Nur %1 einschalten</translation>
    </message>
    <message>
        <source>Sync %1 in mode: %2</source>
        <translation>%1 in diesem Modus synchronisieren: %2</translation>
    </message>
    <message numerus="yes">
        <source>Sync %n table(s) in mode: %1</source>
        <translation>
            <numerusform>%Ln Tabelle in diesem Modus synchronisieren: %1</numerusform>
            <numerusform>%Ln Tabellen in diesem Modus synchronisieren: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable column %1</source>
        <translation>Spalte %1 einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte einschalten</numerusform>
            <numerusform>%Ln Spalten einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Disable column %1</source>
        <translation>Spalte %1 ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte ausschalten</numerusform>
            <numerusform>%Ln Spalten ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash column %1</source>
        <translation>Spalte %1 hashen</translation>
    </message>
    <message numerus="yes">
        <source>Hash %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte hashen</numerusform>
            <numerusform>%Ln Spalten hashen</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer hash column %1</source>
        <translation>Spalte %1 nicht mehr hashen</translation>
    </message>
    <message numerus="yes">
        <source>No longer hash %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte nicht mehr hashen</numerusform>
            <numerusform>%Ln Spalten nicht mehr hashen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung zurücknehmen</numerusform>
            <numerusform>%Ln Änderungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Its sync mode cannot be switched</source>
        <translation>Ihr Sync-Modus lässt sich nicht umschalten</translation>
    </message>
    <message>
        <source>It cannot keep history</source>
        <translation>Sie kann keine Historie führen</translation>
    </message>
    <message>
        <source>Its columns have not been read from the source yet</source>
        <translation>Ihre Spalten sind noch nicht aus der Quelle gelesen</translation>
    </message>
    <message>
        <source>Its columns cannot be chosen</source>
        <translation>Ihre Spalten sind nicht wählbar</translation>
    </message>
    <message>
        <source>A quotation mark has no partner.</source>
        <translation>Einem Anführungszeichen fehlt sein Gegenstück.</translation>
    </message>
    <message>
        <source>The backslash at the end keeps nothing.</source>
        <translation>Der Backslash am Ende schützt nichts.</translation>
    </message>
    <message>
        <source>The minus has nothing behind it.</source>
        <translation>Hinter dem Minus steht nichts.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Fields are schema, mode, column and is; quotes make it plain text.</source>
        <translation>Es gibt kein Feld „%1“. Felder sind schema, mode, column und is; in Anführungszeichen ist es bloßer Text.</translation>
    </message>
    <message>
        <source>Nothing is ever “%1”. Try enabled, disabled, changed, locked, new or changed-elsewhere.</source>
        <translation>„%1“ ist nie etwas. Möglich sind enabled, disabled, changed, locked, new oder changed-elsewhere.</translation>
    </message>
    <message>
        <source>A regular expression ends with a slash, as in /^stg_/. For a name that begins with a slash, use quotes.</source>
        <translation>Ein regulärer Ausdruck endet mit einem Schrägstrich, wie in /^stg_/. Für einen Namen, der mit einem Schrägstrich beginnt, helfen Anführungszeichen.</translation>
    </message>
    <message>
        <source>New tables and columns: %1</source>
        <translation>Neue Tabellen und Spalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>Enable only the chosen: %n change(s)</source>
        <translation>
            <numerusform>Nur die gewählten einschalten: %Ln Änderung</numerusform>
            <numerusform>Nur die gewählten einschalten: %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep my %n change(s)</source>
        <translation>
            <numerusform>Meine %Ln Änderung behalten</numerusform>
            <numerusform>Meine %Ln Änderungen behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n difference(s)</source>
        <translation>
            <numerusform>%Ln Unterschied übernehmen</numerusform>
            <numerusform>%Ln Unterschiede übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 a key</source>
        <translation>%1 zum Schlüssel machen</translation>
    </message>
    <message numerus="yes">
        <source>Make %n column(s) keys</source>
        <translation>
            <numerusform>%Ln Spalte zum Schlüssel machen</numerusform>
            <numerusform>%Ln Spalten zu Schlüsseln machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 no key</source>
        <translation>%1 nicht mehr als Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>Make %n column(s) no keys</source>
        <translation>
            <numerusform>%Ln Spalte nicht mehr als Schlüssel</numerusform>
            <numerusform>%Ln Spalten nicht mehr als Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is missing behind “%1”.</source>
        <translation>Hinter „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>This is no regular expression, at character %1: %2.</source>
        <translation>Das ist kein regulärer Ausdruck, bei Zeichen %1: %2.</translation>
    </message>
</context>
<context>
    <name>sluice::ErrorWords</name>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation>Der Dienst war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The connection is not secure: the server&apos;s certificate was refused.</source>
        <translation>Die Netzverbindung ist nicht sicher: Das Zertifikat des Servers wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The connection broke after the change was sent. It may or may not have been made.</source>
        <translation>Die Netzverbindung brach ab, nachdem die Änderung gesendet war. Sie kann ausgeführt sein oder auch nicht.</translation>
    </message>
    <message>
        <source>The API key is not accepted.</source>
        <translation>Der API-Schlüssel wird nicht angenommen.</translation>
    </message>
    <message>
        <source>This API key lacks the right to do this.</source>
        <translation>Diesem API-Schlüssel fehlt das Recht dazu.</translation>
    </message>
    <message>
        <source>This API key lacks the right to do this. The service said: %1.</source>
        <translation>Diesem API-Schlüssel fehlt das Recht dazu. Der Dienst meldet: %1.</translation>
    </message>
    <message>
        <source>It is not there any more, or this API key may not see it.</source>
        <translation>Es ist nicht mehr da, oder dieser API-Schlüssel darf es nicht sehen.</translation>
    </message>
    <message>
        <source>It is not there any more, or this API key may not see it. The service said: %1.</source>
        <translation>Es ist nicht mehr da, oder dieser API-Schlüssel darf es nicht sehen. Der Dienst meldet: %1.</translation>
    </message>
    <message>
        <source>The service does not offer this to your account.</source>
        <translation>Der Dienst bietet das Ihrem Konto nicht an.</translation>
    </message>
    <message>
        <source>The tables of this connection have not been discovered yet.</source>
        <translation>Die Tabellen dieser Verbindung sind noch nicht ermittelt.</translation>
    </message>
    <message>
        <source>Something else is changing the same thing right now.</source>
        <translation>Etwas anderes ändert gerade dasselbe.</translation>
    </message>
    <message>
        <source>The service declined, because of what is going on there. It said: %1.</source>
        <translation>Der Dienst hat abgelehnt, wegen dessen, was dort gerade läuft. Er meldet: %1.</translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation>Der Dienst hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>The service did not accept the request. It said: %1.</source>
        <translation>Der Dienst hat die Anfrage nicht angenommen. Er meldet: %1.</translation>
    </message>
    <message>
        <source>The account has used up its requests.</source>
        <translation>Das Konto hat seine Anfragen aufgebraucht.</translation>
    </message>
    <message>
        <source>The account has used up its requests. The service said: %1.</source>
        <translation>Das Konto hat seine Anfragen aufgebraucht. Der Dienst meldet: %1.</translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation>Der Dienst selbst ist gestört.</translation>
    </message>
    <message>
        <source>The service has a fault of its own (%1). It said: %2.</source>
        <extracomment>1 = an HTTP status, 2 = a quotation</extracomment>
        <translation>Der Dienst selbst ist gestört (%1). Er meldet: %2.</translation>
    </message>
    <message>
        <source>The service has a fault of its own (%1).</source>
        <translation>Der Dienst selbst ist gestört (%1).</translation>
    </message>
    <message>
        <source>The service&apos;s answer was damaged or not what it promises.</source>
        <translation>Die Antwort des Dienstes war beschädigt oder nicht, was er verspricht.</translation>
    </message>
    <message>
        <source>The request is larger than the service takes.</source>
        <translation>Die Anfrage ist größer, als der Dienst annimmt.</translation>
    </message>
    <message>
        <source>The answer is larger than Sluice takes.</source>
        <translation>Die Antwort ist größer, als Sluice annimmt.</translation>
    </message>
    <message>
        <source>This profile is read-only. Nothing was sent.</source>
        <translation>Dieses Profil darf nur lesen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The server sent the request elsewhere. Your API key was not taken there.</source>
        <translation>Der Server hat die Anfrage woandershin verwiesen. Ihr API-Schlüssel ging nicht dorthin.</translation>
    </message>
    <message>
        <source>Something could not be read or written on this computer.</source>
        <translation>Auf diesem Computer ließ sich etwas nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Try again; the service may be busy.</source>
        <translation>Versuchen Sie es noch einmal; der Dienst ist vielleicht ausgelastet.</translation>
    </message>
    <message>
        <source>Check the network, the proxy or the VPN, then try again.</source>
        <translation>Prüfen Sie Netz, Proxy oder VPN und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the address and the clock of this computer, and whether a proxy reads along.</source>
        <translation>Prüfen Sie die Adresse und die Uhr dieses Computers und ob ein Proxy mitliest.</translation>
    </message>
    <message>
        <source>Refresh to see what is there before you try again.</source>
        <translation>Aktualisieren Sie und sehen Sie nach, was da ist, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Sign in again. A key ends when a new one is made, or with its user.</source>
        <translation>Melden Sie sich neu an. Ein Schlüssel endet, wenn ein neuer angelegt wird, oder mit seinem Benutzer.</translation>
    </message>
    <message>
        <source>Ask an account administrator for a key with that right.</source>
        <translation>Bitten Sie einen Administrator des Kontos um einen Schlüssel mit diesem Recht.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Newer features come to accounts one after the other, or with another plan.</source>
        <translation>Neuere Funktionen kommen nach und nach zu den Konten, oder mit einem anderen Tarif.</translation>
    </message>
    <message>
        <source>Discover them, or let the first sync do it.</source>
        <translation>Lassen Sie sie ermitteln, oder warten Sie auf die erste Synchronisierung.</translation>
    </message>
    <message>
        <source>Wait until it has ended, refresh, and try again.</source>
        <translation>Warten Sie, bis das zu Ende ist, aktualisieren Sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Correct what the service names, and send it again.</source>
        <translation>Berichtigen Sie, was der Dienst nennt, und senden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It takes requests again in %1. Other tools share the same limit.</source>
        <extracomment>%1 is an amount of time, for instance &quot;3 minutes&quot;</extracomment>
        <translation>In %1 nimmt er wieder Anfragen an. Andere Werkzeuge zehren vom selben Kontingent.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. Other tools share the same limit.</source>
        <translation>Versuchen Sie es in ein paar Minuten wieder. Andere Werkzeuge zehren vom selben Kontingent.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <comment>an amount of time</comment>
        <translation>Versuchen Sie es in %1 wieder.</translation>
    </message>
    <message>
        <source>Try again later. The service&apos;s status page may tell more.</source>
        <translation>Versuchen Sie es später wieder. Mehr weiß vielleicht die Statusseite des Dienstes.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, a proxy may be changing the answers.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es so, verändert vielleicht ein Proxy die Antworten.</translation>
    </message>
    <message>
        <source>Send it in smaller parts.</source>
        <translation>Senden Sie es in kleineren Teilen.</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>Fragen Sie weniger auf einmal ab.</translation>
    </message>
    <message>
        <source>Switch read-only off in the profile to make changes.</source>
        <translation>Schalten Sie im Profil „Nur lesen“ aus, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>Check the base URL of the profile.</source>
        <translation>Prüfen Sie die Basis-URL des Profils.</translation>
    </message>
    <message>
        <source>Check the free space, the rights of your home folder and the keyring.</source>
        <translation>Prüfen Sie den freien Speicherplatz, die Rechte Ihres persönlichen Ordners und den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>The service said: %1</source>
        <translation>Der Dienst meldet: %1</translation>
    </message>
    <message>
        <source>Retry after: %1</source>
        <translation>Wieder nach: %1</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <comment>which check found the error</comment>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>1 = a sentence saying what went wrong, 2 = a sentence saying what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Somebody else has changed the same thing meanwhile; nothing was sent.</source>
        <translation>Jemand anderes hat inzwischen dasselbe geändert; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Compare, decide, and send it again.</source>
        <translation>Vergleichen, entscheiden und erneut senden.</translation>
    </message>
    <message>
        <source>The service answered the change with an error (%1). It may or may not have been made.</source>
        <translation>Der Dienst hat die Änderung mit einem Fehler beantwortet (%1). Sie wurde vielleicht gemacht, vielleicht nicht.</translation>
    </message>
    <message>
        <source>This was cancelled after the change was sent. It may or may not have been made.</source>
        <translation>Dies wurde abgebrochen, nachdem die Änderung gesendet war. Sie wurde vielleicht gemacht, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The change was sent, and no answer came in time. It may or may not have been made.</source>
        <translation>Die Änderung wurde gesendet, und keine Antwort kam rechtzeitig. Sie wurde vielleicht gemacht, vielleicht nicht.</translation>
    </message>
    <message>
        <source>What answered the change is not the service: status %1, with %2 instead of JSON. It may or may not have been made.</source>
        <extracomment>1 = an HTTP status, 2 = what kind of document came, for instance &quot;text/html&quot;</extracomment>
        <translation>Was die Änderung beantwortet hat, ist nicht der Dienst: Status %1, mit %2 statt JSON. Sie wurde vielleicht gemacht, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The answer to the change was damaged or not what the service promises. It may or may not have been made.</source>
        <translation>Die Antwort auf die Änderung war beschädigt oder nicht, was der Dienst verspricht. Sie wurde vielleicht gemacht, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The answer to the change is larger than Sluice takes. It may or may not have been made.</source>
        <translation>Die Antwort auf die Änderung ist größer, als Sluice annimmt. Sie wurde vielleicht gemacht, vielleicht nicht.</translation>
    </message>
    <message>
        <source>No secure connection came about: the server does not seem to speak TLS at this address.</source>
        <translation>Keine sichere Netzverbindung kam zustande: Der Server spricht unter dieser Adresse anscheinend kein TLS.</translation>
    </message>
    <message>
        <source>What answered is not the service: status %1, with %2 instead of JSON.</source>
        <extracomment>1 = an HTTP status, 2 = what kind of document came, for instance &quot;text/html&quot;</extracomment>
        <translation>Was geantwortet hat, ist nicht der Dienst: Status %1, mit %2 statt JSON.</translation>
    </message>
    <message>
        <source>Check the address and its port: what answers there may be a plain http server.</source>
        <translation>Prüfen Sie die Adresse und ihren Port: Vielleicht antwortet dort ein unverschlüsselter http-Server.</translation>
    </message>
    <message>
        <source>A proxy, or the sign-in page of a network, may answer in its place. Check the network and the base URL, then try again.</source>
        <translation>Vielleicht antwortet an seiner Stelle ein Proxy oder die Anmeldeseite eines Netzes. Prüfen Sie das Netz und die Basis-URL, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>sluice::ExportController</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Terraform (*.tf)</source>
        <translation>Terraform (*.tf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Write over %1?</source>
        <translation>%1 überschreiben?</translation>
    </message>
    <message>
        <source>The schemas go to this file beside the one that you have chosen, and it is there already.</source>
        <translation>Die Schemas kommen in diese Datei neben der gewählten, und es gibt sie schon.</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Exported to %1 and %2.</source>
        <translation>Exportiert nach %1 und %2.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>The export of %1 was not written. %2</source>
        <extracomment>1 = a connection, 2 = what went wrong, a sentence</extracomment>
        <translation>Der Export von %1 wurde nicht geschrieben. %2</translation>
    </message>
</context>
<context>
    <name>sluice::ExportDialog</name>
    <message numerus="yes">
        <source>With the %n &amp;change(s) that were not sent yet</source>
        <translation>
            <numerusform>Mit der %Ln noch nicht gesendeten Ä&amp;nderung</numerusform>
            <numerusform>Mit den %Ln noch nicht gesendeten Ä&amp;nderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export all %n table(s) of %1</source>
        <translation>
            <numerusform>Die %Ln Tabelle von %1 exportieren</numerusform>
            <numerusform>Alle %Ln Tabellen von %1 exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n table(s) of %1</source>
        <translation>
            <numerusform>%Ln Tabelle von %1 exportieren</numerusform>
            <numerusform>%Ln Tabellen von %1 exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV, a line for each &amp;table</source>
        <translation>CSV, eine Zeile je &amp;Tabelle</translation>
    </message>
    <message>
        <source>CSV, a line for each c&amp;olumn that is known</source>
        <translation>CSV, eine Zeile je bekannter &amp;Spalte</translation>
    </message>
    <message>
        <source>&amp;JSON in the service&apos;s own shape</source>
        <translation>&amp;JSON in der Form des Dienstes</translation>
    </message>
    <message>
        <source>Te&amp;rraform (fivetran_connector_schema_config)</source>
        <translation>Te&amp;rraform (fivetran_connector_schema_config)</translation>
    </message>
    <message numerus="yes">
        <source>Put an apostrophe before %n name(s) that a spreadsheet would take for a formula</source>
        <translation>
            <numerusform>Vor %Ln Namen, den eine Tabellenkalkulation für eine Formel hielte, einen Apostroph setzen</numerusform>
            <numerusform>Vor %Ln Namen, die eine Tabellenkalkulation für Formeln hielte, einen Apostroph setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>The file can be opened again as a list of names.</source>
        <translation>Die Datei lässt sich als Liste von Namen wieder öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Known are the columns of tables that were opened, and those that somebody has switched or hashed: %n column(s).</source>
        <translation>
            <numerusform>Bekannt sind die Spalten geöffneter Tabellen und solche, die jemand geschaltet oder gehasht hat: %Ln Spalte.</numerusform>
            <numerusform>Bekannt sind die Spalten geöffneter Tabellen und solche, die jemand geschaltet oder gehasht hat: %Ln Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Terraform takes the resource for the whole config: what it does not name is switched as the policy has new tables.</source>
        <translation>Terraform nimmt die Ressource für die ganze Konfiguration: Was sie nicht nennt, wird geschaltet, wie es die Regel für neue Tabellen will.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that are not exported would be switched by it.</source>
        <translation>
            <numerusform>%Ln Tabelle, die nicht exportiert wird, würde davon umgeschaltet.</numerusform>
            <numerusform>%Ln Tabellen, die nicht exportiert werden, würden davon umgeschaltet.</numerusform>
        </translation>
    </message>
    <message>
        <source>With more than %1 tables the schemas go to a second file beside it, as JSON.</source>
        <translation>Bei mehr als %1 Tabellen kommen die Schemas als JSON in eine zweite Datei daneben.</translation>
    </message>
    <message>
        <source>The file can be imported again under Snapshots, here or for another connection.</source>
        <translation>Die Datei lässt sich unter „Snapshots“ wieder importieren, hier oder bei einer anderen Verbindung.</translation>
    </message>
</context>
<context>
    <name>sluice::FilterCompletion</name>
    <message>
        <source>Fields and words of the filter</source>
        <translation>Felder und Wörter des Filters</translation>
    </message>
</context>
<context>
    <name>sluice::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Filter leeren (Esc)</translation>
    </message>
    <message>
        <source>This is no filter</source>
        <translation>Das ist kein Filter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>So many of so many rows are shown</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>sluice::GeneralPage</name>
    <message>
        <source>&amp;Tell when something that was started has ended, while the window is not in front</source>
        <translation>&amp;Melden, wenn Begonnenes beendet ist, während das Fenster nicht vorn ist</translation>
    </message>
    <message>
        <source>&amp;Ask before leaving while something is under way</source>
        <translation>&amp;Nachfragen vor dem Beenden, solange etwas läuft</translation>
    </message>
    <message>
        <source>&amp;Offer links to Fivetran&apos;s dashboard, in the web browser</source>
        <translation>&amp;Verweise auf das Dashboard von Fivetran anbieten, im Webbrowser</translation>
    </message>
    <message>
        <source>As the account allows</source>
        <translation>Wie das Konto es erlaubt</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>While the window is in front. A large account is read less often all the same: its list takes several calls out of a quota that your other tools share.</source>
        <translation>Solange das Fenster vorn ist. Ein großes Konto wird trotzdem seltener gelesen: Seine Liste kostet mehrere Aufrufe aus einem Kontingent, das Ihre anderen Werkzeuge mitbenutzen.</translation>
    </message>
    <message>
        <source>Wait for a re&amp;load from the source at most</source>
        <translation>Auf ein &amp;Neueinlesen der Quelle warten höchstens</translation>
    </message>
    <message>
        <source>The service goes on even when nobody waits; what it found is read later.</source>
        <translation>Der Dienst macht weiter, auch wenn niemand wartet; was er findet, wird später gelesen.</translation>
    </message>
    <message>
        <source>&amp;Paused for too long after</source>
        <translation>Zu lange &amp;pausiert nach</translation>
    </message>
    <message>
        <source>From then on a paused connection counts as forgotten.</source>
        <translation>Von da an gilt eine pausierte Verbindung als vergessen.</translation>
    </message>
    <message>
        <source>every </source>
        <comment>a number of seconds follows</comment>
        <translation>alle </translation>
    </message>
    <message>
        <source>&amp;Read the list of connections</source>
        <translation>&amp;Liste der Verbindungen lesen</translation>
    </message>
</context>
<context>
    <name>sluice::GroupNameDialog</name>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>There is a group %1 already.</source>
        <translation>Es gibt schon eine Gruppe %1.</translation>
    </message>
    <message>
        <source>A group holds one destination, which is set up in the dashboard.</source>
        <translation>Eine Gruppe hat ein Ziel, das im Dashboard eingerichtet wird.</translation>
    </message>
    <message>
        <source>Its id stays the same, and so does everything in it.</source>
        <translation>Ihre ID bleibt dieselbe, und alles in ihr auch.</translation>
    </message>
</context>
<context>
    <name>sluice::GroupedModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>1 = a heading, 2 = how many lines are below it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sluice::Headless</name>
    <message>
        <source>There is no key. Set FIVETRAN_API_KEY and FIVETRAN_API_SECRET, or name a profile with --profile.</source>
        <translation>Es gibt keinen Schlüssel. Setzen Sie FIVETRAN_API_KEY und FIVETRAN_API_SECRET, oder nennen Sie mit --profile ein Profil.</translation>
    </message>
    <message>
        <source>FIVETRAN_API_URL is not an address a key can be sent to: https, with a host and nothing behind it.</source>
        <translation>FIVETRAN_API_URL ist keine Adresse, an die ein Schlüssel gehen kann: https, mit einem Host und nichts dahinter.</translation>
    </message>
    <message>
        <source>There is no profile yet. Start Sluice with its window to make one.</source>
        <translation>Es gibt noch kein Profil. Starten Sie Sluice mit seinem Fenster, um eines anzulegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzte Synchronisierung</translation>
    </message>
    <message>
        <source>Schedule: %1</source>
        <translation>Zeitplan: %1</translation>
    </message>
    <message>
        <source>Last success: %1</source>
        <translation>Letzter Erfolg: %1</translation>
    </message>
    <message>
        <source>Last failure: %1</source>
        <translation>Letzter Fehler: %1</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>The time limit of %1 has passed.</source>
        <translation>Die Zeitgrenze von %1 ist überschritten.</translation>
    </message>
    <message>
        <source>There is no profile %1. There are: %2.</source>
        <translation>Es gibt kein Profil %1, aber: %2.</translation>
    </message>
    <message>
        <source>The profile %1 is read-only, so it starts no sync. Nothing was sent.</source>
        <translation>Das Profil %1 darf nur lesen, also startet es keine Synchronisierung. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>There is no keychain here that could give the key of the profile %1. Set FIVETRAN_API_KEY and FIVETRAN_API_SECRET, and leave --profile out.</source>
        <translation>Hier ist kein Schlüsselbund, der den Schlüssel des Profils %1 herausgeben könnte. Setzen Sie FIVETRAN_API_KEY und FIVETRAN_API_SECRET, und lassen Sie --profile weg.</translation>
    </message>
    <message>
        <source>The keychain has no key for the profile %1. Sign in with the window once, or set FIVETRAN_API_KEY and FIVETRAN_API_SECRET and leave --profile out.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für das Profil %1. Melden Sie sich einmal im Fenster an, oder setzen Sie FIVETRAN_API_KEY und FIVETRAN_API_SECRET und lassen Sie --profile weg.</translation>
    </message>
    <message>
        <source>The service answers again.</source>
        <translation>Der Dienst antwortet wieder.</translation>
    </message>
    <message>
        <source>%1 What was requested goes on there; looking again.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>%1 Was angefordert wurde, läuft dort weiter; es wird erneut nachgesehen.</translation>
    </message>
    <message>
        <source>The service takes no requests now; going on in %1.</source>
        <translation>Der Dienst nimmt gerade keine Anfragen an; weiter geht es in %1.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Auf die Standardausgabe lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Interrupted. What the service has begun goes on there.</source>
        <translation>Unterbrochen. Was der Dienst begonnen hat, läuft dort weiter.</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>Unterbrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no group with the id %1 that this key may see.</source>
        <translation>Es gibt keine Gruppe mit der ID %1, die dieser Schlüssel sehen darf.</translation>
    </message>
    <message>
        <source>A sync was running already; watching it</source>
        <translation>Eine Synchronisierung lief schon; sie wird beobachtet</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisiert gerade</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>The answer was lost; looking whether a sync has begun</source>
        <translation>Die Antwort ging verloren; es wird nachgesehen, ob eine Synchronisierung begonnen hat</translation>
    </message>
    <message>
        <source>Unknown: it was not watched to its end, and goes on there</source>
        <translation>Unbekannt: nicht bis zum Ende beobachtet, dort läuft es weiter</translation>
    </message>
    <message>
        <source>A sync was running already</source>
        <translation>Eine Synchronisierung lief schon</translation>
    </message>
    <message>
        <source>Unknown: the answer was lost; look at the connection before you sync again</source>
        <translation>Unbekannt: Die Antwort ging verloren; sehen Sie nach der Verbindung, bevor Sie neu synchronisieren</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>Nicht gestartet: %1</translation>
    </message>
    <message>
        <source>%1 A key ends when a new one is made, or with its user.</source>
        <translation>%1 Ein Schlüssel endet, wenn ein neuer angelegt wird, oder mit seinem Benutzer.</translation>
    </message>
    <message>
        <source>This key may see no connection of a group with the id %1, and no groups at all.</source>
        <translation>Dieser Schlüssel darf keine Verbindung einer Gruppe mit der Id %1 sehen und überhaupt keine Gruppen.</translation>
    </message>
    <message>
        <source>This key may not see the groups: their ids stand for their names.</source>
        <translation>Dieser Schlüssel darf die Gruppen nicht sehen: Ihre Ids stehen für ihre Namen.</translation>
    </message>
    <message>
        <source>The environment has a key without its secret. Set %1 as well.</source>
        <extracomment>%1 is the name of a variable</extracomment>
        <translation>In der Umgebung steht ein Schlüssel ohne sein Secret. Setzen Sie auch %1.</translation>
    </message>
    <message>
        <source>The service had asked to wait.</source>
        <translation>Der Dienst hatte gebeten zu warten.</translation>
    </message>
    <message>
        <source>Not started: it was given up before the service had taken the request</source>
        <translation>Nicht gestartet: aufgegeben, bevor der Dienst die Anfrage angenommen hatte</translation>
    </message>
</context>
<context>
    <name>sluice::HealthText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a quotation</extracomment>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Rescheduled</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie synchronisiert</translation>
    </message>
    <message>
        <source>Paused too long</source>
        <translation>Zu lange pausiert</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>1 = a state, for instance &quot;Broken&quot;, 2 = an amount of time, for instance &quot;at least 5 days&quot;</extracomment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>The setup is broken, so it cannot sync. The service asks: %1.</source>
        <translation>Die Einrichtung ist defekt, daher kann sie nicht synchronisieren. Der Dienst verlangt: %1.</translation>
    </message>
    <message>
        <source>The setup is broken, so it cannot sync.</source>
        <translation>Die Einrichtung ist defekt, daher kann sie nicht synchronisieren.</translation>
    </message>
    <message>
        <source>The last sync failed %1, and none has ever succeeded.</source>
        <translation>Die letzte Synchronisierung schlug %1 fehl, und noch keine war erfolgreich.</translation>
    </message>
    <message>
        <source>The last sync failed %1. The last one that succeeded ended %2.</source>
        <translation>Die letzte Synchronisierung schlug %1 fehl. Die letzte erfolgreiche endete %2.</translation>
    </message>
    <message>
        <source>The source asked to wait, and this connection syncs only when asked: it does not go on by itself.</source>
        <translation>Die Quelle bat zu warten, und diese Verbindung synchronisiert nur auf Anforderung: Sie läuft nicht von selbst weiter.</translation>
    </message>
    <message>
        <source>The service asks something of you: %1.</source>
        <translation>Der Dienst verlangt etwas von Ihnen: %1.</translation>
    </message>
    <message>
        <source>The source asked to wait. The sync goes on by itself.</source>
        <translation>Die Quelle bat zu warten. Die Synchronisierung läuft von selbst weiter.</translation>
    </message>
    <message>
        <source>The source asked to wait. The sync goes on by itself %1.</source>
        <translation>Die Quelle bat zu warten. Die Synchronisierung läuft %1 von selbst weiter.</translation>
    </message>
    <message>
        <source>It is behind its schedule, and no sync has succeeded yet.</source>
        <translation>Sie hängt hinter ihrem Zeitplan zurück, und noch keine Synchronisierung war erfolgreich.</translation>
    </message>
    <message>
        <source>It is behind its schedule. The last sync that succeeded ended %1.</source>
        <translation>Sie hängt hinter ihrem Zeitplan zurück. Die letzte erfolgreiche Synchronisierung endete %1.</translation>
    </message>
    <message>
        <source>It runs, and the service warns: %1.</source>
        <translation>Sie läuft, und der Dienst warnt: %1.</translation>
    </message>
    <message>
        <source>It is set up and paused. No sync has run yet.</source>
        <translation>Sie ist eingerichtet und pausiert. Noch keine Synchronisierung ist gelaufen.</translation>
    </message>
    <message>
        <source>It is set up. No sync has run yet.</source>
        <translation>Sie ist eingerichtet. Noch keine Synchronisierung ist gelaufen.</translation>
    </message>
    <message>
        <source>It has been paused for a long time, so its destination grows old.</source>
        <translation>Sie ist seit langem pausiert, daher veraltet ihr Ziel.</translation>
    </message>
    <message>
        <source>A sync is running.</source>
        <translation>Eine Synchronisierung läuft.</translation>
    </message>
    <message>
        <source>A historical sync is running: it reads everything again and can take long.</source>
        <translation>Eine historische Synchronisierung läuft: Sie liest alles noch einmal und kann lange dauern.</translation>
    </message>
    <message>
        <source>It is paused. No sync starts until somebody resumes it.</source>
        <translation>Sie ist pausiert. Keine Synchronisierung beginnt, bis jemand sie fortsetzt.</translation>
    </message>
    <message>
        <source>The last sync succeeded %1.</source>
        <translation>Die letzte Synchronisierung endete %1 erfolgreich.</translation>
    </message>
    <message>
        <source>Sync again. If it fails again, run the setup tests.</source>
        <translation>Synchronisieren Sie noch einmal. Schlägt es wieder fehl, führen Sie die Einrichtungstests aus.</translation>
    </message>
    <message>
        <source>It is tried again on schedule. Run the setup tests, or sync now.</source>
        <translation>Nach Zeitplan wird es erneut versucht. Führen Sie die Einrichtungstests aus, oder synchronisieren Sie jetzt.</translation>
    </message>
    <message>
        <source>Sync it again once the source lets you.</source>
        <translation>Synchronisieren Sie wieder, sobald die Quelle es zulässt.</translation>
    </message>
    <message>
        <source>Do what is asked in the dashboard, then sync.</source>
        <translation>Tun Sie das Verlangte im Dashboard, dann synchronisieren Sie.</translation>
    </message>
    <message>
        <source>Sync now, or let it sync more often.</source>
        <translation>Synchronisieren Sie jetzt, oder lassen Sie öfter synchronisieren.</translation>
    </message>
    <message>
        <source>Read the warnings. A re-sync may be needed.</source>
        <translation>Lesen Sie die Warnungen. Vielleicht ist eine Neu-Synchronisierung nötig.</translation>
    </message>
    <message>
        <source>Resume it to let it sync.</source>
        <translation>Setzen Sie sie fort, damit sie synchronisiert.</translation>
    </message>
    <message>
        <source>Sync it for the first time.</source>
        <translation>Synchronisieren Sie sie zum ersten Mal.</translation>
    </message>
    <message>
        <source>Resume it, or delete it if nobody needs it.</source>
        <translation>Setzen Sie sie fort, oder löschen Sie sie, wenn niemand sie braucht.</translation>
    </message>
    <message>
        <source>Resume it to let it sync again.</source>
        <translation>Setzen Sie sie fort, damit sie wieder synchronisiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <translation>
            <numerusform>%Ln defekt</numerusform>
            <numerusform>%Ln defekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <translation>
            <numerusform>%Ln scheitert</numerusform>
            <numerusform>%Ln scheitern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln wartet auf Sie</numerusform>
            <numerusform>%Ln warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rescheduled</source>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delayed</source>
        <translation>
            <numerusform>%Ln verzögert</numerusform>
            <numerusform>%Ln verzögert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>%Ln unfertig</numerusform>
            <numerusform>%Ln unfertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln never synced</source>
        <translation>
            <numerusform>%Ln nie synchronisiert</numerusform>
            <numerusform>%Ln nie synchronisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused too long</source>
        <translation>
            <numerusform>%Ln zu lange pausiert</numerusform>
            <numerusform>%Ln zu lange pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln syncing</source>
        <translation>
            <numerusform>%Ln läuft gerade</numerusform>
            <numerusform>%Ln laufen gerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln pausiert</numerusform>
            <numerusform>%Ln pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln healthy</source>
        <translation>
            <numerusform>%Ln in Ordnung</numerusform>
            <numerusform>%Ln in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a warning</source>
        <translation>
            <numerusform>%Ln mit Warnung</numerusform>
            <numerusform>%Ln mit Warnung</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused for %1, too long</source>
        <extracomment>%1 is an amount of time, for instance &quot;47 days&quot;</extracomment>
        <translation>Pausiert seit %1, zu lange</translation>
    </message>
    <message>
        <source>The setup never finished: its tests have not passed yet.</source>
        <translation>Die Einrichtung wurde nie abgeschlossen: Ihre Tests sind noch nicht bestanden.</translation>
    </message>
    <message>
        <source>A setup test fails: mend the setup, and run the tests again.</source>
        <translation>Ein Einrichtungstest schlägt fehl: Beheben Sie das in der Einrichtung, und führen Sie die Tests erneut aus.</translation>
    </message>
    <message>
        <source>It syncs again right now: wait for how that ends.</source>
        <translation>Sie synchronisiert gerade erneut: Warten Sie ab, wie das endet.</translation>
    </message>
    <message>
        <source>The setup tests pass: sync again. If that fails too, the dashboard has the log.</source>
        <translation>Die Einrichtungstests sind bestanden: Synchronisieren Sie erneut. Schlägt auch das fehl, steht das Protokoll im Dashboard.</translation>
    </message>
    <message>
        <source>It syncs right now: wait for how that ends.</source>
        <translation>Sie synchronisiert gerade: Warten Sie ab, wie das endet.</translation>
    </message>
    <message>
        <source>Run the setup tests to see which one fails, and mend the setup on its Setup tab or in the dashboard.</source>
        <translation>Starten Sie die Einrichtungstests, um zu sehen, welcher scheitert, und beheben Sie es unter „Einrichtung“ oder im Dashboard.</translation>
    </message>
    <message>
        <source>It is paused. No sync has run yet.</source>
        <translation>Sie ist pausiert. Noch keine Synchronisierung ist gelaufen.</translation>
    </message>
    <message>
        <source>No sync has run yet.</source>
        <translation>Noch keine Synchronisierung ist gelaufen.</translation>
    </message>
    <message>
        <source>%1, just now</source>
        <extracomment>%1 is a state, for instance &quot;Paused&quot;</extracomment>
        <translation>%1, gerade eben</translation>
    </message>
    <message>
        <source>A historical sync is running: it reads everything and can take long.</source>
        <translation>Eine historische Synchronisierung läuft: Sie liest alles und kann lange dauern.</translation>
    </message>
    <message>
        <source>Give what is missing on its Setup tab, or finish the setup in the dashboard; then run the setup tests.</source>
        <translation>Geben Sie unter „Einrichtung“ an, was fehlt, oder schließen Sie die Einrichtung im Dashboard ab; führen Sie dann die Einrichtungstests aus.</translation>
    </message>
</context>
<context>
    <name>sluice::InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a connection to see how it is, why, and what to do about it.</source>
        <translation>Wählen Sie eine Verbindung, um zu sehen, wie es um sie steht, warum, und was zu tun ist.</translation>
    </message>
    <message>
        <source>Open the page of this connection (Return)</source>
        <translation>Seite dieser Verbindung öffnen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Open the page of this connection</source>
        <translation>Seite dieser Verbindung öffnen</translation>
    </message>
    <message>
        <source>Open in the dashboard</source>
        <translation>Im Dashboard öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) selected</source>
        <translation>
            <numerusform>%Ln Verbindung ausgewählt</numerusform>
            <numerusform>%Ln Verbindungen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>sluice::JsonPane</name>
    <message>
        <source>Find in the JSON</source>
        <translation>Im JSON suchen</translation>
    </message>
    <message>
        <source>The connection as JSON</source>
        <translation>Die Verbindung als JSON</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Reading the connection</source>
        <translation>Die Verbindung wird gelesen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tool tip: 1 = a command, 2 = its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>It does not occur.</source>
        <translation>Kommt nicht vor.</translation>
    </message>
</context>
<context>
    <name>sluice::KeysPage</name>
    <message>
        <source>A&amp;ssign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Wie anfangs</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Einen Befehl oder Tasten finden</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Anfangs</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Press the new keys here</source>
        <translation>Hier die neuen Tasten drücken</translation>
    </message>
    <message>
        <source>The command is found in menus and in the palette alone</source>
        <translation>Der Befehl steht dann nur in Menüs und in der Palette</translation>
    </message>
    <message>
        <source>The keys that it had at first</source>
        <translation>Die Tasten, die er anfangs hatte</translation>
    </message>
    <message>
        <source>%1 is needed for typing and moving. Use Ctrl or Alt with it, or an F key.</source>
        <translation>%1 wird zum Schreiben und Bewegen gebraucht. Nehmen Sie Strg oder Alt dazu, oder eine F-Taste.</translation>
    </message>
    <message>
        <source>Lists and fields need %1 themselves.</source>
        <translation>Listen und Felder brauchen %1 selbst.</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Give that other keys first.</source>
        <translation>%1 ist an „%2“ vergeben. Geben Sie dem erst andere Tasten.</translation>
    </message>
    <message>
        <source>Choose a command.</source>
        <translation>Wählen Sie einen Befehl.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>No command matches “%1”</source>
        <translation>Kein Befehl passt zu „%1“</translation>
    </message>
    <message>
        <source>Commands are found by their words and by their keys.</source>
        <translation>Befehle werden über ihre Wörter und über ihre Tasten gefunden.</translation>
    </message>
</context>
<context>
    <name>sluice::MainWindow</name>
    <message>
        <source>The settings could not be read. They were kept aside as a file that ends in “.bak”, and new ones were begun.</source>
        <translation>Die Einstellungen ließen sich nicht lesen. Sie liegen nun in einer Datei, die auf „.bak“ endet, und neue wurden begonnen.</translation>
    </message>
    <message>
        <source>The settings cannot be written: what you change now is forgotten when Sluice ends.</source>
        <translation>Die Einstellungen lassen sich nicht schreiben: Was Sie jetzt ändern, ist vergessen, wenn Sluice endet.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The key could not be kept in the keychain; you will be asked for it again.</source>
        <translation>Der Schlüssel ließ sich nicht im Schlüsselbund aufbewahren; Sie werden wieder danach gefragt.</translation>
    </message>
    <message>
        <source>The key could not be removed from the keychain; if it is there, it stays.</source>
        <translation>Der Schlüssel ließ sich nicht aus dem Schlüsselbund entfernen; wenn er dort liegt, bleibt er.</translation>
    </message>
    <message>
        <source>About Sluice</source>
        <translation>Über Sluice</translation>
    </message>
    <message>
        <source>Sluice %1</source>
        <translation>Sluice %1</translation>
    </message>
    <message>
        <source>A desktop console for Fivetran.

Free software under the GNU General Public License, version 3 or later. It is no product of Fivetran Inc.</source>
        <translation>Eine Desktop-Konsole für Fivetran.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Kein Produkt der Fivetran Inc.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) are still running. Leave all the same?</source>
        <translation>
            <numerusform>%Ln Vorgang läuft noch. Trotzdem beenden?</numerusform>
            <numerusform>%Ln Vorgänge laufen noch. Trotzdem beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>What the service has begun goes on there. Sluice only stops watching it.</source>
        <translation>Was der Dienst begonnen hat, läuft dort weiter. Sluice beobachtet es nur nicht mehr.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>No profile</source>
        <translation>Kein Profil</translation>
    </message>
    <message>
        <source>There is no keychain that keeps your key: it is held in memory, and asked for again at the next start.</source>
        <translation>Es gibt keinen Schlüsselbund, der Ihren Schlüssel aufbewahrt: Er bleibt im Arbeitsspeicher und wird beim nächsten Start wieder erfragt.</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>Profil %1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>There is no profile “%1”. You can make one here.</source>
        <translation>Es gibt kein Profil „%1“. Hier können Sie eines anlegen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An operation, and how it came out
----------
1 = a profile, 2 = sentences saying what went wrong and what to do</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ord&amp;ner öffnen</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <extracomment>A profile&apos;s name, and what has ended in it</extracomment>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>Leave without sending what was changed?</source>
        <translation>Beenden, ohne Geändertes zu senden?</translation>
    </message>
    <message>
        <source>What was kept of this account on this computer could not be read. The file was kept aside, its name ends in “.damaged”, and a new one was begun.</source>
        <translation>Was auf diesem Computer von diesem Konto aufbewahrt war, ließ sich nicht lesen. Die Datei wurde beiseitegelegt, ihr Name endet auf „.damaged“, und eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>Drafts and history cannot be written on this computer: they are forgotten when Sluice ends.</source>
        <translation>Entwürfe und Verlauf lassen sich auf diesem Computer nicht schreiben: Sie sind vergessen, wenn Sluice endet.</translation>
    </message>
    <message>
        <source>A newer Sluice has kept drafts and history of this account; this one leaves them alone, and forgets its own when it ends.</source>
        <translation>Ein neueres Sluice hat Entwürfe und Verlauf dieses Kontos aufbewahrt; dieses rührt sie nicht an und vergisst seine eigenen, wenn es endet.</translation>
    </message>
    <message>
        <source>Sign out without sending what was changed?</source>
        <translation>Abmelden, ohne die Änderungen zu senden?</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of Setup tabs have not been sent, and are lost: %1.</source>
        <translation>
            <numerusform>%Ln Änderung auf einem Tab „Einrichtung“ ist nicht gesendet und geht verloren: %1.</numerusform>
            <numerusform>%Ln Änderungen auf Tabs „Einrichtung“ sind nicht gesendet und gehen verloren: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of Setup tabs were not sent when Sluice ended, and are here again: %1.</source>
        <translation>
            <numerusform>%Ln Änderung auf einem Tab „Einrichtung“ war nicht gesendet, als Sluice endete, und ist wieder da: %1.</numerusform>
            <numerusform>%Ln Änderungen auf Tabs „Einrichtung“ waren nicht gesendet, als Sluice endete, und sind wieder da: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was created, paused. Give what is missing on its Setup tab, run the setup tests, then resume it.</source>
        <translation>%1 wurde pausiert angelegt. Geben Sie auf dem Tab „Einrichtung“ an, was fehlt, führen Sie die Einrichtungstests aus, und setzen Sie die Verbindung dann fort.</translation>
    </message>
    <message>
        <source>Another Sluice has this account open, and keeps its drafts. What you change here and do not apply is forgotten when this one ends.</source>
        <translation>Ein anderes Sluice hat dieses Konto geöffnet und bewahrt seine Entwürfe auf. Was Sie hier ändern und nicht anwenden, ist vergessen, wenn dieses endet.</translation>
    </message>
    <message numerus="yes">
        <source>Changes to the tables of %n connection(s) have not been sent, and are lost: %1.</source>
        <translation>
            <numerusform>Änderungen an den Tabellen von %Ln Verbindung wurden nicht gesendet und gehen verloren: %1.</numerusform>
            <numerusform>Änderungen an den Tabellen von %Ln Verbindungen wurden nicht gesendet und gehen verloren: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was created, but the service has not paused it as it was asked to: it syncs as soon as it can. Pause it to finish its setup.</source>
        <translation>%1 wurde angelegt, aber der Dienst hat sie nicht wie verlangt pausiert: Sie synchronisiert, sobald sie kann. Pausieren Sie sie, um die Einrichtung abzuschließen.</translation>
    </message>
    <message>
        <source>%1 is not there any more: it was deleted, or this key may no longer see it.</source>
        <translation>%1 ist nicht mehr da: Die Verbindung wurde gelöscht, oder dieser Schlüssel darf sie nicht mehr sehen.</translation>
    </message>
    <message>
        <source>What its Schema and Setup tabs have not sent is kept, should it come back.</source>
        <translation>Was auf ihren Tabs „Schema“ und „Einrichtung“ nicht gesendet ist, bleibt aufbewahrt, falls sie wiederkommt.</translation>
    </message>
    <message>
        <source>What its Schema tab has not sent is kept, should it come back.</source>
        <translation>Was auf ihrem Tab „Schema“ nicht gesendet ist, bleibt aufbewahrt, falls sie wiederkommt.</translation>
    </message>
    <message>
        <source>What its Setup tab has not sent is kept, should it come back.</source>
        <translation>Was auf ihrem Tab „Einrichtung“ nicht gesendet ist, bleibt aufbewahrt, falls sie wiederkommt.</translation>
    </message>
    <message>
        <source>Its key is forgotten on this computer, and so is all that is kept of it here: drafts, snapshots of schema configs, the history. At Fivetran nothing changes.</source>
        <translation>Sein Schlüssel wird auf diesem Computer vergessen, ebenso alles, was hier von ihm aufbewahrt ist: Entwürfe, Snapshots von Schema-Konfigurationen, der Verlauf. Bei Fivetran ändert sich nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) with changes of the Setup tab that were not sent are not there any more: %1. They were deleted, or this key may no longer see them. The changes are kept, should they come back.</source>
        <translation>
            <numerusform>%Ln Verbindung mit nicht gesendeten Änderungen unter „Einrichtung“ ist nicht mehr da: %1. Sie wurde gelöscht, oder dieser Schlüssel darf sie nicht mehr sehen. Die Änderungen bleiben aufbewahrt, falls sie wiederkommt.</numerusform>
            <numerusform>%Ln Verbindungen mit nicht gesendeten Änderungen unter „Einrichtung“ sind nicht mehr da: %1. Sie wurden gelöscht, oder dieser Schlüssel darf sie nicht mehr sehen. Die Änderungen bleiben aufbewahrt, falls sie wiederkommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
</context>
<context>
    <name>sluice::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Erne&amp;ut versuchen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;tails</translation>
    </message>
</context>
<context>
    <name>sluice::ModelWords</name>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Netzverbindung</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>Antwort unlesbar</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
</context>
<context>
    <name>sluice::NameListDialog</name>
    <message>
        <source>List of names</source>
        <translation>Liste von Namen</translation>
    </message>
    <message>
        <source>Tables by their names</source>
        <translation>Tabellen nach Namen</translation>
    </message>
    <message>
        <source>A line each: table, or schema.table; in quotation marks where a name holds a dot or a comma. CSV will do as well, with or without a line of headings.</source>
        <translation>Je eine Zeile: table oder schema.table; in Anführungszeichen, wo ein Name einen Punkt oder ein Komma enthält. CSV geht ebenso, mit oder ohne Kopfzeile.</translation>
    </message>
    <message>
        <source>Names of tables</source>
        <translation>Namen von Tabellen</translation>
    </message>
    <message>
        <source>What was not found, and why</source>
        <translation>Was nicht gefunden wurde, und warum</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Datei öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Copies these, and turns every other table of the connection off</source>
        <translation>Überträgt diese und schaltet jede andere Tabelle der Verbindung aus</translation>
    </message>
    <message>
        <source>Open a list of names</source>
        <translation>Liste von Namen öffnen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Listen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file is too large for a list of names.</source>
        <translation>Die Datei ist zu groß für eine Liste von Namen.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Die Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) found</source>
        <translation>
            <numerusform>%Ln Tabelle gefunden</numerusform>
            <numerusform>%Ln Tabellen gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%Ln nicht gefunden</numerusform>
            <numerusform>%Ln nicht gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ambiguous</source>
        <translation>
            <numerusform>%Ln mehrdeutig</numerusform>
            <numerusform>%Ln mehrdeutig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%Ln gesperrt</numerusform>
            <numerusform>%Ln gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enable %n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle &amp;einschalten</numerusform>
            <numerusform>%Ln Tabellen &amp;einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle &amp;ausschalten</numerusform>
            <numerusform>%Ln Tabellen &amp;ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: “%2” is not in this config</source>
        <translation>Zeile %1: „%2“ gibt es in dieser Konfiguration nicht</translation>
    </message>
    <message>
        <source>Line %1: “%2” may be any of %3</source>
        <translation>Zeile %1: „%2“ kann jede von diesen sein: %3</translation>
    </message>
    <message>
        <source>Line %1: “%2” is locked by the service</source>
        <translation>Zeile %1: „%2“ ist vom Dienst gesperrt</translation>
    </message>
    <message>
        <source>Line %1: “%2” differs in upper/lower case</source>
        <translation>Zeile %1: „%2“ unterscheidet sich in Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>E&amp;xactly these</source>
        <translation>&amp;Genau diese</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>First say of the ambiguous names which schema is meant: the others would be turned off</source>
        <translation>Sagen Sie bei den mehrdeutigen Namen erst, welches Schema gemeint ist: Die anderen würden ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xactly these %1 of %n table(s)</source>
        <translation>
            <numerusform>G&amp;enau diese %1 von %Ln Tabelle</numerusform>
            <numerusform>G&amp;enau diese %1 von %Ln Tabellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::NavigatorModel</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Warten auf Sie</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie synchronisiert</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connection(s)</source>
        <extracomment>A view and how many connections it holds</extracomment>
        <translation>
            <numerusform>%1: %Ln Verbindung</numerusform>
            <numerusform>%1: %Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1: %n connection(s)</source>
        <extracomment>A group and how many connections it holds</extracomment>
        <translation>
            <numerusform>Gruppe %1: %Ln Verbindung</numerusform>
            <numerusform>Gruppe %1: %Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between states</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>sluice::NavigatorPane</name>
    <message>
        <source>Find a group or connection</source>
        <translation>Gruppe/Verbindung suchen</translation>
    </message>
    <message>
        <source>Views, groups and connections</source>
        <translation>Ansichten, Gruppen und Verbindungen</translation>
    </message>
    <message>
        <source>The groups could not be read. %1</source>
        <translation>Die Gruppen konnten nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>sluice::NewConnectionDialog</name>
    <message>
        <source>Schema &amp;prefix in the destination</source>
        <translation>Schema-&amp;Präfix im Ziel</translation>
    </message>
    <message>
        <source>&amp;Table in the destination</source>
        <translation>&amp;Tabelle im Ziel</translation>
    </message>
    <message>
        <source>&amp;Table group in the destination</source>
        <translation>Ta&amp;bellengruppe im Ziel</translation>
    </message>
    <message>
        <source>&amp;Schema in the destination</source>
        <translation>&amp;Schema im Ziel</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>Dienst suchen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a service and its category</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>These names can never be changed later.</source>
        <translation>Diese Namen lassen sich später nie mehr ändern.</translation>
    </message>
    <message>
        <source>Config, as far as you know it now. No setup tests run yet, and the rest can be given on the Setup tab.</source>
        <translation>Die Konfiguration, soweit schon bekannt. Einrichtungstests laufen noch nicht, und der Rest hat Zeit bis zum Tab „Einrichtung“.</translation>
    </message>
    <message>
        <source>No service matches.</source>
        <translation>Kein Dienst passt.</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Dienst wählen</translation>
    </message>
    <message>
        <source>%1 This service is not generally available: %2.</source>
        <translation>%1 Dieser Dienst ist nicht allgemein verfügbar: %2.</translation>
    </message>
    <message>
        <source>Choose a service first.</source>
        <translation>Zuerst einen Dienst wählen.</translation>
    </message>
    <message>
        <source>It needs a name: %1.</source>
        <translation>Ein Name fehlt: %1.</translation>
    </message>
    <message>
        <source>There is no group to put it into.</source>
        <translation>Es gibt keine Gruppe, in die sie könnte.</translation>
    </message>
    <message>
        <source>Creating it…</source>
        <translation>Wird angelegt&#xa0;…</translation>
    </message>
    <message>
        <source>Creating the connection</source>
        <translation>Die Verbindung wird angelegt</translation>
    </message>
    <message>
        <source>&amp;Create paused</source>
        <translation>Pausiert &amp;anlegen</translation>
    </message>
    <message>
        <source>This name can never be changed later.</source>
        <translation>Dieser Name kann später nie mehr geändert werden.</translation>
    </message>
    <message>
        <source>There is a connection %1 in this group already.</source>
        <translation>In dieser Gruppe gibt es die Verbindung %1 schon.</translation>
    </message>
    <message>
        <source>It has other characters than a–z, 0–9 and _. The service may refuse it, or write others in their place.</source>
        <translation>Enthält andere Zeichen als a–z, 0–9 und _. Der Dienst lehnt den Namen vielleicht ab oder schreibt andere an ihre Stelle.</translation>
    </message>
    <message>
        <source>It begins with a digit. The service may refuse it, or put an underscore in front.</source>
        <translation>Beginnt mit einer Ziffer. Der Dienst lehnt den Namen vielleicht ab oder setzt einen Unterstrich davor.</translation>
    </message>
    <message>
        <source>It has capital letters. The service may refuse it, or write it in small letters.</source>
        <translation>Enthält Großbuchstaben. Der Dienst lehnt den Namen vielleicht ab oder schreibt ihn klein.</translation>
    </message>
    <message>
        <source>It has more than 63 characters. Some destinations refuse it, or cut it off.</source>
        <translation>Hat mehr als 63 Zeichen. Manche Ziele lehnen den Namen ab oder kürzen ihn.</translation>
    </message>
</context>
<context>
    <name>sluice::NodeListDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the list, a line each</source>
        <translation>Kopiert die Liste, je eine Zeile</translation>
    </message>
</context>
<context>
    <name>sluice::NoticeList</name>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The test itself failed</source>
        <translation>Der Test selbst ist gescheitert</translation>
    </message>
    <message>
        <source>What the service says</source>
        <translation>Was der Dienst sagt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln…</source>
        <translation>
            <numerusform>%Ln anzeigen&#xa0;…</numerusform>
            <numerusform>Alle %Ln anzeigen&#xa0;…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::OperationText</name>
    <message>
        <source>Succeeded after %1</source>
        <translation>Erfolgreich nach %1</translation>
    </message>
    <message>
        <source>Rescheduled by the source; it goes on by itself</source>
        <translation>Von der Quelle verschoben; läuft von selbst weiter</translation>
    </message>
    <message>
        <source>Rescheduled by the source; it goes on by itself %1</source>
        <translation>Von der Quelle verschoben; läuft %1 von selbst weiter</translation>
    </message>
    <message>
        <source>Waiting for you: rescheduled, and a manual schedule never goes on by itself</source>
        <translation>Wartet auf Sie: verschoben, und ein manueller Zeitplan läuft nie von selbst weiter</translation>
    </message>
    <message>
        <source>Waiting for you: rescheduled; sync again %1, for a manual schedule never goes on by itself</source>
        <translation>Wartet auf Sie: verschoben; %1 neu synchronisieren, denn ein manueller Zeitplan läuft nie von selbst weiter</translation>
    </message>
    <message>
        <source>The connection is paused; resume it to sync</source>
        <translation>Die Verbindung ist pausiert; zum Synchronisieren fortsetzen</translation>
    </message>
    <message>
        <source>Ended without a result: cancelled or replaced by another sync</source>
        <translation>Ohne Ergebnis beendet: abgebrochen oder durch eine andere Synchronisierung ersetzt</translation>
    </message>
    <message>
        <source>The connection is gone, or this key may no longer see it</source>
        <translation>Die Verbindung ist weg, oder dieser Schlüssel darf sie nicht mehr sehen</translation>
    </message>
    <message>
        <source>Unknown: the answer was lost; look at the connection before you sync again</source>
        <translation>Unbekannt: Die Antwort ging verloren; sehen Sie nach der Verbindung, bevor Sie neu synchronisieren</translation>
    </message>
    <message>
        <source>No longer watched; how it ends shows on the board</source>
        <translation>Nicht mehr beobachtet; wie es endet, zeigt die Übersicht</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisiert gerade</translation>
    </message>
    <message>
        <source>A sync was running already; watching it for %1</source>
        <translation>Eine Synchronisierung lief schon; beobachtet seit %1</translation>
    </message>
    <message>
        <source>Syncing for %1</source>
        <translation>Synchronisiert seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n setup test(s) failed</source>
        <translation>
            <numerusform>%Ln Einrichtungstest fehlgeschlagen</numerusform>
            <numerusform>%Ln Einrichtungstests fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed with %n warning(s)</source>
        <translation>
            <numerusform>Bestanden mit %Ln Warnung</numerusform>
            <numerusform>Bestanden mit %Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setup test(s) passed</source>
        <translation>
            <numerusform>%Ln Einrichtungstest bestanden</numerusform>
            <numerusform>%Ln Einrichtungstests bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied, but the service did not take over %1 of %n change(s)</source>
        <translation>
            <numerusform>Angewendet, aber der Dienst hat %1 von %Ln Änderung nicht übernommen</numerusform>
            <numerusform>Angewendet, aber der Dienst hat %1 von %Ln Änderungen nicht übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung angewendet</numerusform>
            <numerusform>%Ln Änderungen angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
    <message numerus="yes">
        <source>Sync %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung synchronisieren</numerusform>
            <numerusform>%Ln Verbindungen synchronisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart sync of %1</source>
        <translation>Synchronisierung von %1 neu starten</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n sync(s)</source>
        <translation>
            <numerusform>%Ln Synchronisierung neu starten</numerusform>
            <numerusform>%Ln Synchronisierungen neu starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-sync %1</source>
        <translation>%1 neu synchronisieren</translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung neu synchronisieren</numerusform>
            <numerusform>%Ln Verbindungen neu synchronisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message numerus="yes">
        <source>Pause %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung pausieren</numerusform>
            <numerusform>%Ln Verbindungen pausieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung fortsetzen</numerusform>
            <numerusform>%Ln Verbindungen fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Setup tests of %1</source>
        <translation>Einrichtungstests von %1</translation>
    </message>
    <message numerus="yes">
        <source>Setup tests of %n connection(s)</source>
        <translation>
            <numerusform>Einrichtungstests von %Ln Verbindung</numerusform>
            <numerusform>Einrichtungstests von %Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reload the schemas of %1</source>
        <translation>Schemas von %1 neu einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Reload the schemas of %n connection(s)</source>
        <translation>
            <numerusform>Schemas von %Ln Verbindung neu einlesen</numerusform>
            <numerusform>Schemas von %Ln Verbindungen neu einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change what %1 copies</source>
        <translation>Ändern, was %1 überträgt</translation>
    </message>
    <message numerus="yes">
        <source>Change what %n connection(s) copy</source>
        <translation>
            <numerusform>Ändern, was %Ln Verbindung überträgt</numerusform>
            <numerusform>Ändern, was %Ln Verbindungen übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung ändern</numerusform>
            <numerusform>%Ln Verbindungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Create %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung anlegen</numerusform>
            <numerusform>%Ln Verbindungen anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung löschen</numerusform>
            <numerusform>%Ln Verbindungen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>The service did not carry it out</source>
        <translation>Der Dienst hat es nicht ausgeführt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>All %n done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>Alle %Ln erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for before Sluice was restarted; looking what has become of it</source>
        <translation>Vor dem Neustart von Sluice angefordert; es wird nachgesehen, was daraus wurde</translation>
    </message>
    <message>
        <source>Syncing since before Sluice was restarted, for %1</source>
        <translation>Synchronisiert seit vor dem Neustart von Sluice, seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln erfolgreich</numerusform>
            <numerusform>%Ln erfolgreich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rescheduled</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln wartet auf Sie</numerusform>
            <numerusform>%Ln warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln pausiert</numerusform>
            <numerusform>%Ln pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended without a result</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln ohne Ergebnis beendet</numerusform>
            <numerusform>%Ln ohne Ergebnis beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln verschwunden</numerusform>
            <numerusform>%Ln verschwunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln nicht begonnen</numerusform>
            <numerusform>%Ln nicht begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts of syncs</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Columns of %n table(s) read</source>
        <translation>
            <numerusform>Spalten von %Ln Tabelle gelesen</numerusform>
            <numerusform>Spalten von %Ln Tabellen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, of %n not</source>
        <extracomment>%1 = &quot;Columns of 12 tables read&quot;</extracomment>
        <translation>
            <numerusform>%1, von %Ln nicht</numerusform>
            <numerusform>%1, von %Ln nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Read columns of %1</source>
        <translation>Spalten von %1 lesen</translation>
    </message>
    <message numerus="yes">
        <source>Read columns of %n connection(s)</source>
        <translation>
            <numerusform>Spalten von %Ln Verbindung lesen</numerusform>
            <numerusform>Spalten von %Ln Verbindungen lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Columns of %1 of %n table(s) read</source>
        <translation>
            <numerusform>Spalten von %1 von %Ln Tabelle gelesen</numerusform>
            <numerusform>Spalten von %1 von %Ln Tabellen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Nothing was sent: somebody else has changed what it copies</source>
        <translation>Nichts wurde gesendet: Jemand anderes hat geändert, was sie überträgt</translation>
    </message>
    <message>
        <source>The service has done it, but what is there now could not be read. %1</source>
        <translation>Der Dienst hat es ausgeführt, doch was jetzt da ist, ließ sich nicht lesen. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) will be re-synced when the running sync has ended</source>
        <translation>
            <numerusform>%Ln Tabelle wird neu synchronisiert, wenn die laufende Synchronisierung zu Ende ist</numerusform>
            <numerusform>%Ln Tabellen werden neu synchronisiert, wenn die laufende Synchronisierung zu Ende ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) will be re-synced when the connection is resumed</source>
        <translation>
            <numerusform>%Ln Tabelle wird neu synchronisiert, wenn die Verbindung fortgesetzt wird</numerusform>
            <numerusform>%Ln Tabellen werden neu synchronisiert, wenn die Verbindung fortgesetzt wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n table(s) of %1</source>
        <translation>
            <numerusform>%Ln Tabelle von %1 neu synchronisieren</numerusform>
            <numerusform>%Ln Tabellen von %1 neu synchronisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop columns of %1</source>
        <translation>Spalten von %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Drop columns of %n connection(s)</source>
        <translation>
            <numerusform>Spalten von %Ln Verbindung löschen</numerusform>
            <numerusform>Spalten von %Ln Verbindungen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be dropped at the next sync</source>
        <translation>
            <numerusform>%Ln Spalte wird bei der nächsten Synchronisierung gelöscht</numerusform>
            <numerusform>%Ln Spalten werden bei der nächsten Synchronisierung gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 cancelled</source>
        <translation>%1 von %2 abgebrochen</translation>
    </message>
    <message>
        <source>The service has done it, but %1 of %2 could not be read afterwards</source>
        <translation>Der Dienst hat es ausgeführt, doch %1 von %2 ließen sich danach nicht lesen</translation>
    </message>
    <message>
        <source>%1 of %2 failed, %3 cancelled</source>
        <translation>%1 von %2 fehlgeschlagen, %3 abgebrochen</translation>
    </message>
    <message>
        <source>Failed after %1; the dashboard&apos;s log says why</source>
        <translation>Fehlgeschlagen nach %1; warum, sagt das Protokoll im Dashboard</translation>
    </message>
    <message>
        <source>Failed after %1: %2</source>
        <extracomment>1 = a duration, 2 = what the service said, quoted</extracomment>
        <translation>Fehlgeschlagen nach %1: %2</translation>
    </message>
    <message>
        <source>Reloading from source…</source>
        <translation>Liest neu aus der Quelle ein&#xa0;…</translation>
    </message>
    <message>
        <source>Reloading from source… %1</source>
        <extracomment>1 = how long so far, for instance &quot;12 s&quot;</extracomment>
        <translation>Liest neu aus der Quelle ein&#xa0;… %1</translation>
    </message>
    <message>
        <source>Stopped waiting for the reload</source>
        <translation>Auf das Einlesen wird nicht mehr gewartet</translation>
    </message>
    <message>
        <source>Reload finished</source>
        <translation>Neu eingelesen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>1 = a number of seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>This key may no longer see the connection; what was asked for goes on</source>
        <translation>Dieser Schlüssel darf die Verbindung nicht mehr sehen; was angestoßen wurde, läuft weiter</translation>
    </message>
    <message>
        <source>This key may no longer see the connection; whether a sync began is not known</source>
        <translation>Dieser Schlüssel darf die Verbindung nicht mehr sehen; ob eine Synchronisierung begann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Create the group %1</source>
        <translation>Gruppe %1 anlegen</translation>
    </message>
    <message>
        <source>Rename a group to %1</source>
        <translation>Eine Gruppe in %1 umbenennen</translation>
    </message>
    <message>
        <source>Delete the group %1</source>
        <translation>Gruppe %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n left out (paused)</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln ausgelassen (pausiert)</numerusform>
            <numerusform>%Ln ausgelassen (pausiert)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out (syncing already)</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln ausgelassen (synchronisiert bereits)</numerusform>
            <numerusform>%Ln ausgelassen (synchronisiert bereits)</numerusform>
        </translation>
    </message>
    <message>
        <source>The service named no setup tests</source>
        <translation>Der Dienst hat keine Einrichtungstests genannt</translation>
    </message>
    <message>
        <source>Left out: the connection is paused; resume it to sync</source>
        <translation>Ausgelassen: Die Verbindung ist pausiert; setzen Sie sie fort, um zu synchronisieren</translation>
    </message>
    <message>
        <source>Left out: it is syncing already</source>
        <translation>Ausgelassen: Sie synchronisiert bereits</translation>
    </message>
    <message>
        <source>Sent, but the service did not take over %1</source>
        <extracomment>1 = one or more keys of a config</extracomment>
        <translation>Gesendet, aber der Dienst hat %1 nicht übernommen</translation>
    </message>
    <message>
        <source>Left out, and nothing was sent: something else was under way there</source>
        <translation>Ausgelassen, und nichts wurde gesendet: Dort war etwas anderes im Gange</translation>
    </message>
    <message>
        <source>Left out: there was nothing to be changed</source>
        <translation>Ausgelassen: Es gab nichts zu ändern</translation>
    </message>
    <message>
        <source>Done, but the service keeps %1 otherwise than it was sent</source>
        <extracomment>%1 = one or more things that were changed</extracomment>
        <translation>Erledigt, aber der Dienst führt %1 anders als gesendet</translation>
    </message>
    <message numerus="yes">
        <source>All %n left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>Alle %Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left out</source>
        <extracomment>1 = how the others are, for instance &quot;All 4 done&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln ausgelassen</numerusform>
            <numerusform>%1, %Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not begun: the connection is not set up. Its setup tests have to pass first</source>
        <translation>Nicht begonnen: Die Verbindung ist nicht eingerichtet. Zuerst müssen ihre Einrichtungstests bestanden sein</translation>
    </message>
</context>
<context>
    <name>sluice::OperationsModel</name>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
</context>
<context>
    <name>sluice::OtherDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Compare with another connection</source>
        <translation>Mit anderer Verbindung vergleichen</translation>
    </message>
    <message>
        <source>Which connection should %1 be compared with?</source>
        <translation>Mit welcher Verbindung soll %1 verglichen werden?</translation>
    </message>
    <message>
        <source>Those of the same service come first. Its schema config is read as it is now; nothing of it changes.</source>
        <translation>Zuerst stehen die desselben Dienstes. Ihre Schema-Konfiguration wird gelesen, wie sie jetzt ist; geändert wird an ihr nichts.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Name, service, group or id</source>
        <translation>Name, Dienst, Gruppe oder Id</translation>
    </message>
    <message>
        <source>Find a connection</source>
        <translation>Eine Verbindung suchen</translation>
    </message>
    <message>
        <source>Other connections</source>
        <translation>Andere Verbindungen</translation>
    </message>
    <message>
        <source>Waiting for the schema config of %1</source>
        <translation>Warten auf die Schema-Konfiguration von %1</translation>
    </message>
    <message>
        <source>Reading the schema config of %1, %2 so far</source>
        <translation>Die Schema-Konfiguration von %1 wird gelesen, bisher %2</translation>
    </message>
    <message>
        <source>Reading a schema config</source>
        <translation>Eine Schema-Konfiguration wird gelesen</translation>
    </message>
</context>
<context>
    <name>sluice::OthersModel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>sluice::PaletteModel</name>
    <message>
        <source>connection connector</source>
        <comment>words that find all connections; keep the English ones</comment>
        <translation>connection connector verbindung konnektor</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Beside a connection&apos;s name: its service and its group</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Beside the name of a view: &quot;Broken&quot;</extracomment>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>sluice::PendingBar</name>
    <message>
        <source>Revie&amp;w…</source>
        <translation>&amp;Prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%Ln Änderung noch nicht gesendet</numerusform>
            <numerusform>%Ln Änderungen noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>App&amp;ly %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung anwen&amp;den</numerusform>
            <numerusform>%Ln Änderungen anwen&amp;den</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes all of them back; Undo brings them again</source>
        <translation>Nimmt alle zurück; „Rückgängig“ bringt sie wieder</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns that are not read yet</source>
        <translation>
            <numerusform>%Ln an Spalten, die noch nicht gelesen sind</numerusform>
            <numerusform>%Ln an Spalten, die noch nicht gelesen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>When what is under way has ended</source>
        <translation>Sobald beendet ist, was gerade läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent, without an answer</source>
        <translation>
            <numerusform>%Ln Änderung gesendet, ohne Antwort</numerusform>
            <numerusform>%Ln Änderungen gesendet, ohne Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes all of them back; Undo brings them again, but for the %n of columns that are not read yet</source>
        <translation>
            <numerusform>Nimmt alle zurück; „Rückgängig“ bringt sie wieder, außer der %Ln von Spalten, die noch nicht gelesen sind</numerusform>
            <numerusform>Nimmt alle zurück; „Rückgängig“ bringt sie wieder, außer den %Ln von Spalten, die noch nicht gelesen sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Everything on this page as it is without a choice</source>
        <translation>Alles auf dieser Seite, wie es ohne eine Wahl ist</translation>
    </message>
    <message>
        <source>All commands have the keys they had at first</source>
        <translation>Alle Befehle haben die Tasten, die sie anfangs hatten</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>Alles wie an&amp;fangs</translation>
    </message>
</context>
<context>
    <name>sluice::ProfileMenu</name>
    <message>
        <source>Demo account</source>
        <translation>Demokonto</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>&amp;Neues Profil&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit this profile…</source>
        <translation>Dieses Profil b&amp;earbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Ends the session and forgets the key of this profile</source>
        <translation>Beendet die Sitzung und vergisst den Schlüssel dieses Profils</translation>
    </message>
    <message>
        <source>&amp;Remove this profile…</source>
        <translation>Dieses Profil ent&amp;fernen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sluice::ProfileText</name>
    <message>
        <source>The profile needs a name, so that you can tell your accounts apart.</source>
        <translation>Das Profil braucht einen Namen, damit Sie Ihre Konten unterscheiden können.</translation>
    </message>
    <message>
        <source>Another profile has this name already; please choose another one.</source>
        <translation>Ein anderes Profil heißt schon so; bitte wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is no colour; please choose one of the row.</source>
        <translation>Das ist keine Farbe; bitte wählen Sie eine aus der Reihe.</translation>
    </message>
    <message>
        <source>The base URL cannot be understood; it looks like https://api.fivetran.com.</source>
        <translation>Die Basis-URL ist unverständlich; sie sieht aus wie https://api.fivetran.com.</translation>
    </message>
    <message>
        <source>The base URL must begin with https://.</source>
        <translation>Die Basis-URL muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Without https:// anybody on the way could read your key; it is allowed to this computer only.</source>
        <translation>Ohne https:// könnte jeder unterwegs Ihren Schlüssel lesen; das ist nur zu diesem Computer selbst erlaubt.</translation>
    </message>
    <message>
        <source>The base URL must not hold a name or a password; key and secret have their own fields.</source>
        <translation>Die Basis-URL darf keinen Namen und kein Passwort enthalten; Schlüssel und Secret haben eigene Felder.</translation>
    </message>
    <message>
        <source>The base URL must end with its path; please leave out what follows “?” or “#”.</source>
        <translation>Die Basis-URL muss mit ihrem Pfad enden; bitte lassen Sie weg, was auf „?“ oder „#“ folgt.</translation>
    </message>
    <message>
        <source>This profile is not there any longer.</source>
        <translation>Dieses Profil gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>sluice::PromptDialog</name>
    <message>
        <source>To go on, type the name: %1</source>
        <translation>Um fortzufahren, geben Sie den Namen ein: %1</translation>
    </message>
</context>
<context>
    <name>sluice::QuoteText</name>
    <message>
        <source>“%1”</source>
        <extracomment>%1 is a quotation, a name for instance</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>sluice::RequestDetails</name>
    <message>
        <source>Not sent yet: it waits for its turn.</source>
        <translation>Noch nicht gesendet: Sie wartet, bis sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>Waiting until it may be sent again.</source>
        <translation>Wartet, bis sie wieder gesendet werden darf.</translation>
    </message>
    <message>
        <source>Sent; no answer yet.</source>
        <translation>Gesendet; noch keine Antwort.</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Status %1 after %2, %3 received.</source>
        <translation>Status %1 nach %2, %3 empfangen.</translation>
    </message>
    <message>
        <source>Request id %1, %2</source>
        <translation>Anfrage-ID %1, %2</translation>
    </message>
    <message>
        <source>Sent, values that may be secret replaced by their kind:</source>
        <translation>Gesendet, vielleicht geheime Werte durch ihre Art ersetzt:</translation>
    </message>
    <message>
        <source>The answer begins with:</source>
        <translation>Die Antwort beginnt mit:</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s): what only reads is asked for again.</source>
        <translation>
            <numerusform>%Ln-mal versucht: Was nur liest, wird noch einmal angefragt.</numerusform>
            <numerusform>%Ln-mal versucht: Was nur liest, wird noch einmal angefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s): each time before, the service refused it as one request too many, and did nothing.</source>
        <translation>
            <numerusform>%Ln-mal versucht: Jedes Mal zuvor hat der Dienst es als eine Anfrage zu viel abgewiesen und nichts ausgeführt.</numerusform>
            <numerusform>%Ln-mal versucht: Jedes Mal zuvor hat der Dienst es als eine Anfrage zu viel abgewiesen und nichts ausgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::RequestsModel</name>
    <message>
        <source>queued</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>waiting to try again</source>
        <translation>wartet auf neuen Versuch</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>status code and what it means</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>sluice::RequestsView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>The request that is selected</source>
        <translation>Die ausgewählte Anfrage</translation>
    </message>
    <message>
        <source>Select a request to see all about it.</source>
        <translation>Wählen Sie eine Anfrage, um alles über sie zu sehen.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy as a command for curl; key and secret stay shell variables</source>
        <translation>Als Befehl für curl kopieren; Schlüssel und Secret bleiben Shell-Variablen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Give up this request. What the service has begun goes on there.</source>
        <translation>Diese Anfrage aufgeben. Was der Dienst begonnen hat, läuft dort weiter.</translation>
    </message>
    <message>
        <source>Copied; key and secret are shell variables</source>
        <translation>Kopiert; Schlüssel und Secret sind Shell-Variablen</translation>
    </message>
</context>
<context>
    <name>sluice::ReviewDialog</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to what %1 copies</source>
        <translation>
            <numerusform>%Ln Änderung an dem, was %1 überträgt</numerusform>
            <numerusform>%Ln Änderungen an dem, was %1 überträgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes in words</source>
        <translation>Änderungen in Worten</translation>
    </message>
    <message>
        <source>The JSON that will be sent</source>
        <translation>Das JSON, das gesendet wird</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>In &amp;Worten</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>Als &amp;JSON</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung &amp;anwenden</numerusform>
            <numerusform>%Ln Änderungen &amp;anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>What &amp;follows</source>
        <translation>Was daraus &amp;folgt</translation>
    </message>
    <message>
        <source>Find among the changes</source>
        <translation>In den Änderungen suchen</translation>
    </message>
    <message>
        <source>&amp;Copy the JSON</source>
        <translation>JSON &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>Zu&amp;rücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revert %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung zu&amp;rücknehmen</numerusform>
            <numerusform>%Ln Änderungen zu&amp;rücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>One request to the service, %1 as shown here; it is sent without the line breaks.</source>
        <translation>Eine Anfrage an den Dienst, %1 wie hier gezeigt; gesendet wird sie ohne die Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Not sent yet: columns that have to be read first</source>
        <translation>Noch nicht gesendet: Spalten, die erst gelesen werden müssen</translation>
    </message>
    <message>
        <source>Reading columns…</source>
        <translation>Spalten werden gelesen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>R&amp;ead the columns of %n table(s)…</source>
        <translation>
            <numerusform>Spalten von %Ln Tabelle &amp;lesen&#xa0;…</numerusform>
            <numerusform>Spalten von %Ln Tabellen &amp;lesen&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>This costs</source>
        <translation>Das kostet</translation>
    </message>
    <message>
        <source>What it costs is being found…</source>
        <translation>Was es kostet, wird gerade ermittelt&#xa0;…</translation>
    </message>
    <message>
        <source>They are of an earlier run or of another schema config, and join the others when the columns of their tables are read: open these tables, or read the columns of all of them here.</source>
        <translation>Sie stammen aus einem früheren Lauf oder aus einer anderen Schema-Konfiguration und kommen zu den übrigen hinzu, sobald die Spalten ihrer Tabellen gelesen sind: Öffnen Sie diese Tabellen, oder lesen Sie hier die Spalten aller.</translation>
    </message>
</context>
<context>
    <name>sluice::SavedFilters</name>
    <message>
        <source>Filters that were saved</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>&amp;Name des Filters:</translation>
    </message>
</context>
<context>
    <name>sluice::ScheduleForm</name>
    <message>
        <source>Pa&amp;used</source>
        <translation>Pausie&amp;rt</translation>
    </message>
    <message>
        <source>How often it syncs</source>
        <translation>Wie oft sie synchronisiert</translation>
    </message>
    <message>
        <source>By another kind of schedule</source>
        <translation>Nach einem Zeitplan anderer Art</translation>
    </message>
    <message>
        <source>Time of the daily sync</source>
        <translation>Uhrzeit der täglichen Synchronisierung</translation>
    </message>
    <message>
        <source>It begins within the hour after.</source>
        <translation>Sie beginnt innerhalb der Stunde danach.</translation>
    </message>
    <message>
        <source>Who starts its syncs</source>
        <translation>Wer ihre Synchronisierungen startet</translation>
    </message>
    <message>
        <source>The service, by the schedule</source>
        <translation>Dem Dienst, nach Zeitplan</translation>
    </message>
    <message>
        <source>Only somebody who asks for it</source>
        <translation>Nur denen, die sie anfordern</translation>
    </message>
    <message>
        <source>This profile is read-only: you can look, and nothing here can be changed.</source>
        <translation>Dieses Profil darf nur lesen: Ansehen geht, ändern lässt sich hier nichts.</translation>
    </message>
    <message>
        <source>Schedule now</source>
        <translation>Zeitplan jetzt</translation>
    </message>
    <message>
        <source>S&amp;yncs</source>
        <translation>Synchron&amp;isiert</translation>
    </message>
    <message>
        <source>Started &amp;by</source>
        <translation>Gestartet v&amp;on</translation>
    </message>
    <message>
        <source>at a time that the service chooses</source>
        <translation>zu einer Zeit, die der Dienst wählt</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>A time of day, in UTC and in the user&apos;s own time</extracomment>
        <translation>um %1</translation>
    </message>
</context>
<context>
    <name>sluice::ScheduleText</name>
    <message>
        <source>HH:mm</source>
        <comment>a time of day, in the letters of QLocale::toString()</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1&#xa0;UTC</translation>
    </message>
    <message>
        <source>%1 UTC (%2 your time)</source>
        <translation>%1&#xa0;UTC (bei Ihnen %2)</translation>
    </message>
    <message>
        <source>daily at %1</source>
        <translation>täglich um %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>days of the week</comment>
        <translation>am %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <extracomment>%1 are days of the week, %2 is a time of day</extracomment>
        <translation>am %1 um %2</translation>
    </message>
    <message>
        <source>only when asked</source>
        <extracomment>A schedule: no sync starts by itself</extracomment>
        <translation>auf Anforderung</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>einmal täglich</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %Ln&#xa0;Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>stündlich</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>jede Stunde</numerusform>
            <numerusform>alle %Ln&#xa0;Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>jede Minute</numerusform>
            <numerusform>alle %Ln&#xa0;Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>cron: %1</source>
        <extracomment>%1 is a line as the program cron reads it, in UTC</extracomment>
        <translation>cron: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a schedule</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 UTC (%2 %3 your time)</source>
        <extracomment>1 = a time of day, 2 = one or more days of the week, 3 = a time of day: &quot;20:00 UTC (Tuesday 01:30 your time)&quot;</extracomment>
        <translation>%1&#xa0;UTC (bei Ihnen %2, %3)</translation>
    </message>
</context>
<context>
    <name>sluice::SchemaActions</name>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Pick &amp;up tables to copy elsewhere</source>
        <translation>Tabellen für anderswo &amp;aufnehmen</translation>
    </message>
    <message>
        <source>connector copy selection transfer</source>
        <comment>other words</comment>
        <translation>Konnektor kopieren Auswahl übernehmen</translation>
    </message>
    <message>
        <source>connector paste transfer shards</source>
        <comment>other words</comment>
        <translation>Konnektor einfügen übernehmen Shards</translation>
    </message>
    <message>
        <source>E&amp;xport tables…</source>
        <translation>Tabellen e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>connector csv json terraform</source>
        <comment>other words</comment>
        <translation>Konnektor csv json terraform</translation>
    </message>
    <message>
        <source>&amp;Re-sync tables…</source>
        <translation>Tabellen &amp;neu synchronisieren&#xa0;…</translation>
    </message>
    <message>
        <source>connector historical reload again</source>
        <comment>other words</comment>
        <translation>Konnektor historisch erneut laden</translation>
    </message>
    <message>
        <source>Re-sync tables that &amp;ask for it…</source>
        <translation>Tabellen, die darum &amp;bitten, neu synchronisieren&#xa0;…</translation>
    </message>
    <message>
        <source>connector historical warnings</source>
        <comment>other words</comment>
        <translation>Konnektor historisch Warnungen</translation>
    </message>
    <message>
        <source>connector delete destination</source>
        <comment>other words</comment>
        <translation>Konnektor entfernen Ziel</translation>
    </message>
    <message>
        <source>Pu&amp;t tables down on other connections…</source>
        <translation>Tabellen auf anderen &amp;Verbindungen ablegen&#xa0;…</translation>
    </message>
    <message>
        <source>Drop &amp;blocked columns…</source>
        <translation>Ausgeschlossene Spalten lösc&amp;hen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sluice::SchemaBar</name>
    <message>
        <source>Filter, for instance stg_* or is:changed</source>
        <translation>Filtern, zum Beispiel stg_* oder is:changed</translation>
    </message>
    <message>
        <source>Filter the tables</source>
        <translation>Tabellen filtern</translation>
    </message>
    <message>
        <source>What happens to what the source gains later</source>
        <translation>Was mit dem geschieht, was die Quelle später hinzugewinnt</translation>
    </message>
    <message>
        <source>Has the service look through the source for new tables; what is on stays on</source>
        <translation>Lässt den Dienst die Quelle nach neuen Tabellen durchsuchen; was eingeschaltet ist, bleibt es</translation>
    </message>
    <message>
        <source>Reload and turn everything o&amp;n…</source>
        <translation>Neu einlesen und alles &amp;einschalten&#xa0;…</translation>
    </message>
    <message>
        <source>Reading schemas and tables</source>
        <translation>Schemas und Tabellen werden gelesen</translation>
    </message>
    <message>
        <source>Paste or open a list of tables&apos; names</source>
        <translation>Liste von Tabellennamen einfügen oder öffnen</translation>
    </message>
    <message>
        <source>List of names</source>
        <translation>Liste von Namen</translation>
    </message>
    <message>
        <source>Refresh from source</source>
        <translation>Aus Quelle neu lesen</translation>
    </message>
    <message>
        <source>&amp;Refresh from source, keeping what is on</source>
        <translation>Aus &amp;Quelle neu lesen; was an ist, bleibt an</translation>
    </message>
    <message>
        <source>Start from nothing: reload and turn everything &amp;off…</source>
        <translation>Bei null anfangen: neu einlesen und alles &amp;ausschalten&#xa0;…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>The service goes on looking; only the waiting ends. You can as well go elsewhere meanwhile.</source>
        <translation>Der Dienst sucht weiter; nur das Warten endet. Sie können solange auch woandershin gehen.</translation>
    </message>
    <message>
        <source>Waiting for the service&apos;s answer, for %1</source>
        <translation>Wartet auf die Antwort des Dienstes, seit %1</translation>
    </message>
    <message>
        <source>Reading, %1 so far</source>
        <extracomment>%1 = a size, for instance &quot;12.3 MB&quot;</extracomment>
        <translation>Liest, bisher %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Reads no further; nothing of the connection changes.</source>
        <translation>Liest nicht weiter; an der Verbindung ändert sich nichts.</translation>
    </message>
    <message>
        <source>Waiting for the service&apos;s answer</source>
        <translation>Wartet auf die Antwort des Dienstes</translation>
    </message>
    <message>
        <source>&amp;New tables and columns:</source>
        <translation>Neue Ta&amp;bellen und Spalten:</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Kept before each change: compare, restore, export and import</source>
        <translation>Aufbewahrt vor jeder Änderung: vergleichen, wiederherstellen, exportieren und importieren</translation>
    </message>
</context>
<context>
    <name>sluice::SchemaModel</name>
    <message numerus="yes">
        <source>Off, with %n table(s)</source>
        <translation>
            <numerusform>Aus, mit %Ln Tabelle</numerusform>
            <numerusform>Aus, mit %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <translation>
            <numerusform>%1 von %Ln Tabelle</numerusform>
            <numerusform>%1 von %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Not synced: schema off</source>
        <translation>Ruht: Schema aus</translation>
    </message>
    <message>
        <source>On, without some columns</source>
        <translation>An, ohne einige Spalten</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Schema and table</source>
        <translation>Schema und Tabelle</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Sync mode</source>
        <translation>Sync-Modus</translation>
    </message>
    <message>
        <source>Name in destination</source>
        <translation>Name im Ziel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>So many columns are on, of so many that are known</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Changed by the reload</source>
        <translation>Beim Einlesen geändert</translation>
    </message>
    <message>
        <source>In destination</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>The config lists these because somebody has touched them once. The table may have more: its columns have not been read from the source.</source>
        <translation>Die Konfiguration nennt diese, weil jemand sie einmal angerührt hat. Die Tabelle kann mehr haben: Ihre Spalten wurden nicht aus der Quelle gelesen.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with a warning</source>
        <translation>
            <numerusform>%Ln Tabelle mit einer Warnung</numerusform>
            <numerusform>%Ln Tabellen mit einer Warnung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 listed</source>
        <extracomment>So many columns are on, of so many that the schema config lists; the table may have more</extracomment>
        <translation>%1 genannt</translation>
    </message>
    <message>
        <source>%1 of %2 listed</source>
        <translation>%1 von %2 genannt</translation>
    </message>
    <message>
        <source>How many columns are copied, of those that were read from the source; before that, of those that the config lists because somebody has touched them</source>
        <translation>Wie viele Spalten übertragen werden, von denen, die aus der Quelle gelesen wurden; vorher von denen, die die Konfiguration nennt, weil jemand sie angerührt hat</translation>
    </message>
</context>
<context>
    <name>sluice::SchemaPane</name>
    <message>
        <source>The service looks through the source…</source>
        <translation>Der Dienst durchsucht die Quelle&#xa0;…</translation>
    </message>
    <message>
        <source>This may take minutes. You can go elsewhere meanwhile; Activity shows how long it runs.</source>
        <translation>Das kann Minuten dauern. Sie können solange woandershin gehen; die Aktivität zeigt, wie lange es läuft.</translation>
    </message>
    <message>
        <source>Nobody has looked through this source yet</source>
        <translation>Diese Quelle hat noch niemand durchsucht</translation>
    </message>
    <message>
        <source>Discover schemas and tables</source>
        <translation>Schemas und Tabellen ermitteln</translation>
    </message>
    <message>
        <source>The schemas could not be read</source>
        <translation>Die Schemas ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading schemas and tables…</source>
        <translation>Schemas und Tabellen werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>There is nothing to choose here</source>
        <translation>Hier gibt es nichts zu wählen</translation>
    </message>
    <message>
        <source>The service knows no schemas or tables of this connection.</source>
        <translation>Der Dienst kennt keine Schemas oder Tabellen dieser Verbindung.</translation>
    </message>
    <message>
        <source>The schemas and tables have not been read</source>
        <translation>Die Schemas und Tabellen wurden nicht gelesen</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>No table matches “%1”</source>
        <translation>Keine Tabelle passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln Tabelle ist durch den Filter verborgen.</numerusform>
            <numerusform>%Ln Tabellen sind durch den Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The service does not know its schemas and tables before the first sync, or before it is asked to look. The setup tests (Ctrl+T) make it look as well; some sources know no other way.</source>
        <translation>Der Dienst kennt Schemas und Tabellen vor dem ersten Sync nicht, oder bevor er nachsehen soll. Auch die Einrichtungstests (Strg+T) lassen ihn nachsehen; manche Quellen kennen keinen anderen Weg.</translation>
    </message>
    <message>
        <source>Looking through all names…</source>
        <translation>Alle Namen werden durchsucht&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>In %n name(s) the regular expression takes too many steps: they are not shown.</source>
        <translation>
            <numerusform>In %Ln Namen braucht der reguläre Ausdruck zu viele Schritte: Er wird nicht gezeigt.</numerusform>
            <numerusform>In %Ln Namen braucht der reguläre Ausdruck zu viele Schritte: Sie werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are still those of the filter before it.</source>
        <translation>Die Zeilen sind noch die des Filters davor.</translation>
    </message>
    <message>
        <source>This profile is read-only: you can look, and nothing here can be changed.</source>
        <translation>Dieses Profil darf nur lesen: Ansehen geht, ändern lässt sich hier nichts.</translation>
    </message>
    <message>
        <source>New is what the last snapshot of this connection does not have; before the first one nothing is.</source>
        <translation>Neu ist, was der letzte Snapshot dieser Verbindung nicht hat; vor dem ersten ist es nichts.</translation>
    </message>
    <message numerus="yes">
        <source>The columns of %n table(s) have not been read: they are not shown.</source>
        <translation>
            <numerusform>Die Spalten von %Ln Tabelle wurden nicht gelesen: Sie wird nicht gezeigt.</numerusform>
            <numerusform>Die Spalten von %Ln Tabellen wurden nicht gelesen: Sie werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last snapshot of this connection is too large to be compared with what is there at each look, so that nothing is known to be new. Under Snapshots you can compare the two.</source>
        <translation>Der letzte Snapshot dieser Verbindung ist zu groß, um bei jedem Blick mit dem verglichen zu werden, was da ist; von nichts ist also bekannt, dass es neu ist. Unter „Snapshots“ lassen sich beide vergleichen.</translation>
    </message>
</context>
<context>
    <name>sluice::SchemaText</name>
    <message>
        <source>Soft delete</source>
        <translation>Soft Delete</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Ein anderer</translation>
    </message>
    <message>
        <source>A system table: it is always copied</source>
        <translation>Eine Systemtabelle: Sie wird immer übertragen</translation>
    </message>
    <message>
        <source>A system column: it is always copied</source>
        <translation>Eine Systemspalte: Sie wird immer übertragen</translation>
    </message>
    <message>
        <source>Deleted in the source</source>
        <translation>In der Quelle gelöscht</translation>
    </message>
    <message>
        <source>The service does not let it be switched</source>
        <translation>Der Dienst lässt sie nicht schalten</translation>
    </message>
    <message>
        <source>Copy everything new</source>
        <translation>Alles Neue übertragen</translation>
    </message>
    <message>
        <source>Copy new columns only</source>
        <translation>Nur neue Spalten übertragen</translation>
    </message>
    <message>
        <source>Copy nothing new</source>
        <translation>Nichts Neues übertragen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Schemas, tables and columns that the source gains later are copied. What is there already stays as it is.</source>
        <translation>Schemas, Tabellen und Spalten, die die Quelle später hinzugewinnt, werden übertragen. Was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Of tables that are copied, new columns are copied too; new schemas and tables are not. What is there already stays as it is.</source>
        <translation>Von Tabellen, die übertragen werden, werden auch neue Spalten übertragen; neue Schemas und Tabellen nicht. Was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Nothing that the source gains later is copied. What is there already stays as it is: tables that are on stay on.</source>
        <translation>Nichts, was die Quelle später hinzugewinnt, wird übertragen. Was schon da ist, bleibt, wie es ist: Eingeschaltete Tabellen bleiben eingeschaltet.</translation>
    </message>
    <message>
        <source>Turn schema %1 on</source>
        <translation>Schema %1 einschalten</translation>
    </message>
    <message>
        <source>Turn schema %1 off, with all its tables</source>
        <translation>Schema %1 mit allen Tabellen ausschalten</translation>
    </message>
    <message>
        <source>Start copying table %1 of %2</source>
        <translation>Tabelle %1 aus %2 von nun an übertragen</translation>
    </message>
    <message>
        <source>Stop copying table %1 of %2</source>
        <translation>Tabelle %1 aus %2 nicht mehr übertragen</translation>
    </message>
    <message>
        <source>Sync table %1 of %2 in mode: %3</source>
        <translation>Sync-Modus der Tabelle %1 aus %2: %3</translation>
    </message>
    <message>
        <source>Start copying column %1 of %2.%3</source>
        <translation>Spalte %1 aus %2.%3 von nun an übertragen</translation>
    </message>
    <message>
        <source>Stop copying column %1 of %2.%3</source>
        <translation>Spalte %1 aus %2.%3 nicht mehr übertragen</translation>
    </message>
    <message>
        <source>Hash column %1 of %2.%3</source>
        <translation>Spalte %1 aus %2.%3 hashen</translation>
    </message>
    <message>
        <source>No longer hash column %1 of %2.%3</source>
        <translation>Spalte %1 aus %2.%3 nicht mehr hashen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%Ln verschwunden</numerusform>
            <numerusform>%Ln verschwunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>another policy</source>
        <translation>andere Regel für Neues</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>New:</source>
        <translation>Neu:</translation>
    </message>
    <message>
        <source>Gone:</source>
        <translation>Verschwunden:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Geändert:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>New tables and columns: %1</source>
        <translation>Neue Tabellen und Spalten: %1</translation>
    </message>
    <message>
        <source>Make column %1 of %2.%3 part of the primary key</source>
        <translation>Spalte %1 von %2.%3 in den Primärschlüssel aufnehmen</translation>
    </message>
    <message>
        <source>Take column %1 of %2.%3 out of the primary key</source>
        <translation>Spalte %1 von %2.%3 aus dem Primärschlüssel nehmen</translation>
    </message>
</context>
<context>
    <name>sluice::SchemaTree</name>
    <message>
        <source>Schemas and tables</source>
        <translation>Schemas und Tabellen</translation>
    </message>
</context>
<context>
    <name>sluice::SchemaVerbs</name>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Switch the other %n table(s) off as well</source>
        <translation>
            <numerusform>Die %Ln andere Tabelle ausschalten</numerusform>
            <numerusform>Die %Ln anderen Tabellen ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>To copy only some of what is there, select it and choose “Enable only”.</source>
        <translation>Um nur einiges von dem zu übertragen, was da ist, wählen Sie es aus und dann „Nur diese einschalten“.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message numerus="yes">
        <source>Turn off the %n other table(s) that are on and not selected</source>
        <translation>
            <numerusform>Die %Ln andere Tabelle ausschalten, die an und nicht ausgewählt ist</numerusform>
            <numerusform>Die %Ln anderen Tabellen ausschalten, die an und nicht ausgewählt sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Your changes are being sent. Nothing else can be changed before that has ended.</source>
        <translation>Ihre Änderungen werden gerade gesendet. Vorher lässt sich nichts anderes ändern.</translation>
    </message>
    <message>
        <source>The schemas were read again while the question was open, and may be others now. Nothing was changed; choose again.</source>
        <translation>Die Schemata wurden neu gelesen, während die Frage offen war, und können andere sein. Nichts wurde geändert; wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Stop copying new tables and columns?</source>
        <translation>Neue Tabellen und Spalten nicht mehr übertragen?</translation>
    </message>
    <message>
        <source>Copy new columns, but no new tables?</source>
        <translation>Neue Spalten übertragen, aber keine neuen Tabellen?</translation>
    </message>
    <message>
        <source>Copy all new tables and columns?</source>
        <translation>Alle neuen Tabellen und Spalten übertragen?</translation>
    </message>
    <message numerus="yes">
        <source>Turn off all %n table(s) that are on now, to choose from nothing</source>
        <translation>
            <numerusform>Die %Ln Tabelle, die jetzt an ist, ausschalten, um von null an auszuwählen</numerusform>
            <numerusform>Alle %Ln Tabellen, die jetzt an sind, ausschalten, um von null an auszuwählen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>1 = names of schemas, for instance &quot;sales, shop, web&quot;</extracomment>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n schema(s) on as well?</source>
        <translation>
            <numerusform>Auch das Schema einschalten?</numerusform>
            <numerusform>Auch %Ln Schemas einschalten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s) are off: %1. Their tables are not copied, whatever their own boxes say.</source>
        <extracomment>1 = their names, for instance &quot;sales, shop, web and 4 more&quot;</extracomment>
        <translation>
            <numerusform>%Ln Schema ist aus: %1. Seine Tabellen werden nicht übertragen, was auch immer ihre Kästchen sagen.</numerusform>
            <numerusform>%Ln Schemas sind aus: %1. Ihre Tabellen werden nicht übertragen, was auch immer ihre Kästchen sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked table(s) there start as well, and cannot be switched off.</source>
        <translation>
            <numerusform>%Ln gesperrte Tabelle dort fängt ebenfalls an und lässt sich nicht ausschalten.</numerusform>
            <numerusform>%Ln gesperrte Tabellen dort fangen ebenfalls an und lassen sich nicht ausschalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) there would start with what you have chosen.</source>
        <translation>
            <numerusform>Mit dem, was Sie gewählt haben, begänne dort %Ln weitere Tabelle.</numerusform>
            <numerusform>Mit dem, was Sie gewählt haben, begännen dort %Ln weitere Tabellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) there, on by their own boxes, are switched off with all others.</source>
        <translation>
            <numerusform>%Ln weitere Tabelle dort, deren eigenes Kästchen angehakt ist, wird mit allen anderen ausgeschaltet.</numerusform>
            <numerusform>%Ln weitere Tabellen dort, deren eigene Kästchen angehakt sind, werden mit allen anderen ausgeschaltet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable only these</source>
        <translation>Nur diese einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %n table(s) whose schema is off: they stay as they are</source>
        <translation>
            <numerusform>Die %Ln Tabelle auslassen, deren Schema aus ist: Sie bleibt, wie sie ist</numerusform>
            <numerusform>Die %Ln Tabellen auslassen, deren Schema aus ist: Sie bleiben, wie sie sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SecretEdit</name>
    <message>
        <source>Hide what was typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what was typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>sluice::SetupConflictDialog</name>
    <message>
        <source>Somebody else has changed how %1 is set up</source>
        <translation>Jemand anderes hat geändert, wie %1 eingerichtet ist</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Somebody else has given these another value than you.</source>
        <translation>Jemand anderes hat hier einen anderen Wert gesetzt als Sie.</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>Nur meins</translation>
    </message>
    <message>
        <source>Nobody else has changed these, as far as the service shows them.</source>
        <translation>Niemand sonst hat das geändert, soweit der Dienst es zeigt.</translation>
    </message>
    <message>
        <source>Mine and theirs</source>
        <translation>Meins und Fremdes</translation>
    </message>
    <message>
        <source>Somebody else has done the same; nothing is sent for these.</source>
        <translation>Jemand anderes hat dasselbe getan; dafür wird nichts gesendet.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meins</translation>
    </message>
    <message>
        <source>“%1” has another value than when you changed it. Mine overwrites it.</source>
        <extracomment>1 = the name of a field</extracomment>
        <translation>„%1“ hat einen anderen Wert als zu dem Zeitpunkt, als Sie es geändert haben. „Meins“ überschreibt ihn.</translation>
    </message>
</context>
<context>
    <name>sluice::SetupPane</name>
    <message>
        <source>Config as JSON</source>
        <translation>Konfiguration als JSON</translation>
    </message>
    <message>
        <source>Reading the config</source>
        <translation>Die Konfiguration wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) applied.</source>
        <translation>
            <numerusform>%Ln Änderung angewendet.</numerusform>
            <numerusform>%Ln Änderungen angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the Overview has them in full.</source>
        <translation>%1; ausführlich stehen sie in der Übersicht.</translation>
    </message>
    <message>
        <source>Config as JSON, as it is now</source>
        <translation>Die Konfiguration als JSON, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>%1 = what was changed</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>R&amp;ead again</source>
        <translation>Erneut l&amp;esen</translation>
    </message>
    <message>
        <source>The answer was lost, but the change was made: the service shows it.</source>
        <translation>Die Antwort ging verloren, die Änderung wurde aber gemacht: Der Dienst zeigt sie.</translation>
    </message>
    <message>
        <source>The answer was lost, and the service shows nothing of the change. It is still here; Apply sends it again.</source>
        <translation>Die Antwort ging verloren, und der Dienst zeigt nichts von der Änderung. Sie steht noch hier; Anwenden sendet sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>The answer was lost. Of %n change(s) the service shows %1; the others are still here, and Apply sends them again.</source>
        <translation>
            <numerusform>Die Antwort ging verloren. Von %Ln Änderung zeigt der Dienst %1; der Rest steht noch hier, und Anwenden sendet ihn noch einmal.</numerusform>
            <numerusform>Die Antwort ging verloren. Von %Ln Änderungen zeigt der Dienst %1; die übrigen stehen noch hier, und Anwenden sendet sie noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has changed %1 meanwhile; nothing was sent. Apply asks what is to become of it.</source>
        <translation>Jemand anderes hat inzwischen %1 geändert; nichts wurde gesendet. „Anwenden“ fragt, was daraus werden soll.</translation>
    </message>
    <message>
        <source>The service did not take all of it over. Still a change: %1. The form shows what is there now.</source>
        <extracomment>1 = one or more things that were to be changed</extracomment>
        <translation>Der Dienst hat nicht alles übernommen. Weiterhin eine Änderung: %1. Das Formular zeigt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>set, to another value</source>
        <comment>a secret</comment>
        <translation>gesetzt, auf einen anderen Wert</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>neuer Wert</translation>
    </message>
    <message>
        <source>The service keeps %1 otherwise than it was sent.</source>
        <extracomment>%1 = the name of a field</extracomment>
        <translation>Der Dienst führt %1 anders als gesendet.</translation>
    </message>
    <message>
        <source>The service keeps %1 as %2.</source>
        <extracomment>%1 = the name of a field, %2 = its value</extracomment>
        <translation>Der Dienst führt %1 als %2.</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
</context>
<context>
    <name>sluice::SetupWords</name>
    <message>
        <source>Pause it</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <comment>how often: every 6 hours</comment>
        <translation>Synchronisieren: %1</translation>
    </message>
    <message>
        <source>Sync daily at %1</source>
        <translation>Täglich um %1 synchronisieren</translation>
    </message>
    <message>
        <source>Sync only when somebody asks for it</source>
        <translation>Nur auf Anforderung synchronisieren</translation>
    </message>
    <message>
        <source>Sync by the schedule</source>
        <translation>Nach Zeitplan synchronisieren</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>how often it syncs</source>
        <translation>wie oft synchronisiert wird</translation>
    </message>
    <message>
        <source>time of the daily sync</source>
        <translation>Zeit der täglichen Synchronisierung</translation>
    </message>
    <message>
        <source>who starts its syncs</source>
        <translation>wer die Synchronisierungen startet</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Who starts its syncs</source>
        <translation>Wer ihre Synchronisierungen startet</translation>
    </message>
    <message>
        <source>When it syncs</source>
        <translation>Wann sie synchronisiert</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>paused?</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>paused?</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>only somebody who asks for it</source>
        <comment>who starts its syncs?</comment>
        <translation>nur, wer es anfordert</translation>
    </message>
    <message>
        <source>the service, by the schedule</source>
        <comment>who starts its syncs?</comment>
        <translation>der Dienst, nach dem Zeitplan</translation>
    </message>
    <message>
        <source>by another kind of schedule</source>
        <comment>when it syncs</comment>
        <translation>nach einer anderen Art von Zeitplan</translation>
    </message>
</context>
<context>
    <name>sluice::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Lists and editors</source>
        <translation>Listen und Editoren</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Sync the row, or switch its box</source>
        <translation>Zeile synchronisieren oder ihr Kästchen umschalten</translation>
    </message>
    <message>
        <source>Select all rows that are shown</source>
        <translation>Alle gezeigten Zeilen auswählen</translation>
    </message>
    <message>
        <source>From a filter to its list</source>
        <translation>Vom Filter zu seiner Liste</translation>
    </message>
    <message>
        <source>Change a value of the config</source>
        <translation>Einen Wert der Konfiguration ändern</translation>
    </message>
    <message>
        <source>Take the change of a value back</source>
        <translation>Die Änderung eines Werts zurücknehmen</translation>
    </message>
    <message>
        <source>Next and previous place that was found</source>
        <translation>Nächste und vorige gefundene Stelle</translation>
    </message>
    <message>
        <source>Clear the filter, close the message, go back to the list</source>
        <translation>Filter leeren, Meldung schließen, zurück zur Liste</translation>
    </message>
    <message>
        <source>Hash a column, or no longer</source>
        <translation>Eine Spalte hashen oder nicht mehr</translation>
    </message>
    <message>
        <source>Make a column part of the primary key, or no longer</source>
        <translation>Eine Spalte in den Primärschlüssel aufnehmen oder nicht mehr</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Commands are found by their words and by their keys.</source>
        <translation>Befehle werden über ihre Wörter und ihre Tasten gefunden.</translation>
    </message>
    <message>
        <source>Undo a change to a schema or setup</source>
        <translation>Eine Änderung an Schema oder Einrichtung rückgängig machen</translation>
    </message>
    <message>
        <source>Redo a change to a schema or setup</source>
        <translation>Eine Änderung an Schema oder Einrichtung wiederholen</translation>
    </message>
    <message>
        <source>Review the changes that were not sent</source>
        <translation>Die nicht gesendeten Änderungen prüfen</translation>
    </message>
</context>
<context>
    <name>sluice::SignInPane</name>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign in to Fivetran</source>
        <translation>Bei Fivetran anmelden</translation>
    </message>
    <message>
        <source>Sluice works with an API key of your account. You make one in the dashboard, in the menu under your name, “API Key”.</source>
        <translation>Sluice arbeitet mit einem API-Schlüssel Ihres Kontos. Sie legen ihn im Dashboard an, im Menü unter Ihrem Namen, „API Key“.</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Ver&amp;wenden</translation>
    </message>
    <message>
        <source>Use the key from the environment</source>
        <translation>Den Schlüssel aus der Umgebung verwenden</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>The key, or the Base64-encoded key and secret in one</source>
        <translation>Der Schlüssel, oder alles in einem als Base64</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API-Secret</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>&amp;Basis-URL</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>Anmel&amp;den</translation>
    </message>
    <message>
        <source>Sluice</source>
        <translation>Sluice</translation>
    </message>
    <message>
        <source>This computer&apos;s environment has a key, in %1.</source>
        <comment>names of variables</comment>
        <translation>Die Umgebung dieses Computers hat einen Schlüssel, in %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, so the key is kept until Sluice ends, and asked for again at the next start.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund, daher bleibt der Schlüssel, bis Sluice endet, und wird beim nächsten Start wieder erfragt.</translation>
    </message>
    <message>
        <source>The keychain refused to keep the key, so it is kept until Sluice ends, and asked for again at the next start.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht angenommen, daher bleibt er, bis Sluice endet, und wird beim nächsten Start wieder erfragt.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Leave empty to keep the key</source>
        <translation>Leer lassen, um den Schlüssel zu behalten</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mein Konto</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Trying the key</source>
        <translation>Der Schlüssel wird geprüft</translation>
    </message>
    <message>
        <source>Trying the key…</source>
        <translation>Der Schlüssel wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>The API key is missing.</source>
        <translation>Der API-Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>The API secret is missing. It was shown once, when the key was made; if it is lost, make a new key in the dashboard.</source>
        <translation>Das API-Secret fehlt. Es wurde einmal gezeigt, als der Schlüssel angelegt wurde; ist es verloren, legen Sie im Dashboard einen neuen Schlüssel an.</translation>
    </message>
    <message>
        <source>The key was given for another address. Please enter it again for this one.</source>
        <translation>Der Schlüssel wurde für eine andere Adresse eingegeben. Bitte geben Sie ihn für diese noch einmal ein.</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer, and nowhere else. Without a keychain that answers, only until Sluice ends.</source>
        <translation>Aufbewahrt im Schlüsselbund dieses Computers und nirgends sonst. Ohne einen Schlüsselbund, der antwortet, nur, bis Sluice endet.</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Ihre Profile</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Ein anderes Konto</translation>
    </message>
    <message>
        <source>&amp;Production: risky steps ask you to type the name</source>
        <translation>&amp;Produktion: Riskantes verlangt den getippten Namen</translation>
    </message>
    <message>
        <source>This key and secret are not accepted. Check both for a slip, and whether the key is still there.</source>
        <translation>Dieser Schlüssel und dieses Secret werden nicht angenommen. Prüfen Sie beide auf Tippfehler, und ob es den Schlüssel noch gibt.</translation>
    </message>
    <message>
        <source>%1 Nothing has changed: you are still signed in to %2.</source>
        <extracomment>1 = sentences saying what went wrong and what to do, 2 = a profile</extracomment>
        <translation>%1 Nichts hat sich geändert: Sie sind weiterhin bei %2 angemeldet.</translation>
    </message>
    <message>
        <source>No key at hand? It is made up, and nothing leaves this computer.</source>
        <translation>Kein Schlüssel zur Hand? Erfunden, und nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>API secre&amp;t</source>
        <translation>API-Se&amp;cret</translation>
    </message>
    <message>
        <source>Pro&amp;file name</source>
        <translation>Pro&amp;filname</translation>
    </message>
    <message>
        <source>Read-on&amp;ly: nothing can be changed</source>
        <translation>Nur &amp;lesen: Nichts lässt sich ändern</translation>
    </message>
    <message>
        <source>Adva&amp;nced</source>
        <translation>E&amp;rweitert</translation>
    </message>
    <message>
        <source>Try the demo acc&amp;ount</source>
        <translation>De&amp;mokonto ausprobieren</translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <source>What answers at this address is not Fivetran&apos;s REST API. Check the base URL.</source>
        <translation>Was unter dieser Adresse antwortet, ist nicht die REST-API von Fivetran. Prüfen Sie die Basis-URL.</translation>
    </message>
</context>
<context>
    <name>sluice::SnapshotsController</name>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>A snapshot</source>
        <translation>Ein Snapshot</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <translation>Snapshot von %1</translation>
    </message>
    <message>
        <source>%1 is no JSON, or only a part of it. Nothing was imported.</source>
        <translation>%1 ist kein JSON oder nur ein Teil davon. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>%1 is larger than any schema config. Nothing was imported.</source>
        <translation>%1 ist größer als jede Schema-Konfiguration. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>%1 is JSON, but no schema config: it has no object named “schemas”. Nothing was imported.</source>
        <translation>%1 ist JSON, aber keine Schema-Konfiguration: Es hat kein Objekt namens „schemas“. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Export the schema config</source>
        <translation>Schema-Konfiguration exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a schema config</source>
        <translation>Schema-Konfiguration importieren</translation>
    </message>
    <message>
        <source>Remove this snapshot?</source>
        <translation>Diesen Snapshot entfernen?</translation>
    </message>
    <message>
        <source>What this connection copied then can no longer be restored from it.</source>
        <translation>Was diese Verbindung damals übertrug, lässt sich dann nicht mehr aus ihm wiederherstellen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 does not say of %2, for instance, whether it is on: it may be a list of changes, as “Copy the JSON” gives it. Nothing was imported. Export the schema config of a connection under Snapshots, and import that.</source>
        <extracomment>1 = a file, 2 = a schema, or one of its tables or columns</extracomment>
        <translation>%1 sagt zum Beispiel von %2 nicht, ob es eingeschaltet ist: Es ist wohl eine Liste von Änderungen, wie „JSON kopieren“ sie gibt. Nichts wurde importiert. Exportieren Sie die Schema-Konfiguration einer Verbindung unter „Snapshots“, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>The schema config of %1 was not written. %2</source>
        <extracomment>1 = a connection, 2 = what went wrong, a sentence</extracomment>
        <translation>Die Schema-Konfiguration von %1 wurde nicht geschrieben. %2</translation>
    </message>
</context>
<context>
    <name>sluice::SnapshotsDialog</name>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Snapshots of %1</source>
        <translation>Snapshots von %1</translation>
    </message>
    <message>
        <source>Before anything is changed, Sluice keeps a snapshot on this computer: the last 50, and all of the last 30 days.</source>
        <translation>Bevor etwas geändert wird, bewahrt Sluice auf diesem Computer einen Snapshot auf: die letzten 50 und alle der letzten 30 Tage.</translation>
    </message>
    <message>
        <source>No snapshots yet</source>
        <translation>Noch keine Snapshots</translation>
    </message>
    <message>
        <source>The first is kept when you apply changes here.</source>
        <translation>Der erste wird aufbewahrt, wenn Sie hier Änderungen anwenden.</translation>
    </message>
    <message>
        <source>&amp;Compare with now…</source>
        <translation>Mit jetzt &amp;vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Restore as a draft</source>
        <translation>Als &amp;Entwurf wiederherstellen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Export what is there &amp;now…</source>
        <translation>Expo&amp;rtieren, was jetzt da ist&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>Aus Datei &amp;importieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sluice::SnapshotsModel</name>
    <message>
        <source>Before changes were sent</source>
        <translation>Bevor Änderungen gesendet wurden</translation>
    </message>
    <message>
        <source>Before a reload that turned everything off</source>
        <translation>Vor einem Einlesen, das alles ausschaltete</translation>
    </message>
    <message>
        <source>Before a reload that turned everything on</source>
        <translation>Vor einem Einlesen, das alles einschaltete</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>1 = date and time, 2 = how long ago</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Before blocked columns were dropped</source>
        <translation>Bevor ausgeschlossene Spalten gelöscht wurden</translation>
    </message>
    <message>
        <source>Before a reload from the source</source>
        <translation>Vor einem Neuladen aus der Quelle</translation>
    </message>
</context>
<context>
    <name>sluice::StatusLine</name>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Nothing can be changed with this profile: only reading requests leave this computer.</source>
        <translation>Mit diesem Profil lässt sich nichts ändern: Nur lesende Anfragen verlassen diesen Computer.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>The service has trouble; asking again</source>
        <translation>Der Dienst ist gestört; neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Offline; trying again</source>
        <translation>Offline; neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Loading connections…</source>
        <translation>Verbindungen werden geladen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) so far</source>
        <translation>
            <numerusform>%Ln Verbindung bisher</numerusform>
            <numerusform>%Ln Verbindungen bisher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connection(s)</source>
        <translation>
            <numerusform>%1 von %Ln Verbindung</numerusform>
            <numerusform>%1 von %Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>read just now</source>
        <translation>gerade gelesen</translation>
    </message>
    <message numerus="yes">
        <source>read %n second(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Sekunde gelesen</numerusform>
            <numerusform>vor %Ln&#xa0;Sekunden gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %n minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Minute gelesen</numerusform>
            <numerusform>vor %Ln&#xa0;Minuten gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service asks to wait: %n second(s) to go</source>
        <translation>
            <numerusform>Der Dienst bittet zu warten: noch %Ln&#xa0;Sekunde</numerusform>
            <numerusform>Der Dienst bittet zu warten: noch %Ln&#xa0;Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 requests left</source>
        <translation>%1 von %2 Anfragen übrig</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>What you see was kept from an earlier run. Changes are possible as soon as it has been read again.</source>
        <translation>Was Sie sehen, ist von einem früheren Lauf aufbewahrt. Ändern lässt es sich, sobald es neu gelesen ist.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>a time ago</comment>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Risky steps ask you to type a name in this profile.</source>
        <translation>Riskantes verlangt in diesem Profil einen getippten Namen.</translation>
    </message>
</context>
<context>
    <name>sluice::SyncButtonDelegate</name>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>sluice::TableCommands</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those chosen are not copied, and are left out.</source>
        <translation>
            <numerusform>%Ln der gewählten wird nicht übertragen und bleibt außen vor.</numerusform>
            <numerusform>%Ln der gewählten werden nicht übertragen und bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed here and not sent yet does not count.</source>
        <translation>Was hier geändert und noch nicht gesendet wurde, zählt nicht.</translation>
    </message>
    <message>
        <source>The service does not say which tables of %1 ask for a re-sync.</source>
        <translation>Der Dienst sagt nicht, welche Tabellen von %1 um eine neue Synchronisierung bitten.</translation>
    </message>
    <message>
        <source>No table of %1 asks for a re-sync.</source>
        <translation>Keine Tabelle von %1 bittet um eine neue Synchronisierung.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that ask for a re-sync are not in this schema config.</source>
        <translation>
            <numerusform>%Ln Tabelle, die um eine neue Synchronisierung bittet, ist nicht in dieser Schema-Konfiguration.</numerusform>
            <numerusform>%Ln Tabellen, die um eine neue Synchronisierung bitten, sind nicht in dieser Schema-Konfiguration.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that ask for it are not in this schema config.</source>
        <translation>
            <numerusform>%Ln, die darum bittet, ist nicht in dieser Schema-Konfiguration.</numerusform>
            <numerusform>%Ln, die darum bitten, sind nicht in dieser Schema-Konfiguration.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that ask for it are not copied, and are left out.</source>
        <translation>
            <numerusform>%Ln, die darum bittet, wird nicht übertragen und bleibt außen vor.</numerusform>
            <numerusform>%Ln, die darum bitten, werden nicht übertragen und bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these tables is copied: there is nothing to load again.</source>
        <translation>Keine dieser Tabellen wird übertragen: Es gibt nichts neu zu laden.</translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n table(s) of %1?</source>
        <translation>
            <numerusform>%Ln Tabelle von %1 neu synchronisieren?</numerusform>
            <numerusform>%Ln Tabellen von %1 neu synchronisieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle neu synchronisieren</numerusform>
            <numerusform>%Ln Tabellen neu synchronisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No blocked columns are known of these tables. Of %n of them the columns were not read yet.</source>
        <translation>
            <numerusform>Von diesen Tabellen sind keine ausgeschlossenen Spalten bekannt. Von %Ln davon wurden die Spalten noch nicht eingelesen.</numerusform>
            <numerusform>Von diesen Tabellen sind keine ausgeschlossenen Spalten bekannt. Von %Ln davon wurden die Spalten noch nicht eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These tables have no blocked columns.</source>
        <translation>Diese Tabellen haben keine ausgeschlossenen Spalten.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n blocked column(s) of %1?</source>
        <translation>
            <numerusform>%Ln ausgeschlossene Spalte von %1 löschen?</numerusform>
            <numerusform>%Ln ausgeschlossene Spalten von %1 löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>At the next sync they are taken out of the destination with all that is in them. Sluice cannot bring that back, and neither can turning them on again.</source>
        <translation>Bei der nächsten Synchronisierung werden sie mit allem, was darin ist, aus dem Ziel entfernt. Sluice kann das nicht zurückholen, und sie wieder einzuschalten auch nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte löschen</numerusform>
            <numerusform>%Ln Spalten löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the tables that are to be loaded again first.</source>
        <translation>Wählen Sie zuerst die Tabellen aus, die neu geladen werden sollen.</translation>
    </message>
    <message>
        <source>Nothing was dropped, because no copy of the schema config could be kept first. %1</source>
        <extracomment>%1 = what went wrong, a sentence</extracomment>
        <translation>Nichts wurde gelöscht, weil vorher keine Kopie der Schema-Konfiguration aufbewahrt werden konnte. %1</translation>
    </message>
    <message>
        <source>Asking the service which tables of %1 ask for a re-sync…</source>
        <translation>Der Dienst wird gefragt, welche Tabellen von %1 um eine neue Synchronisierung bitten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>All rows are loaded again from the beginning, once the connection is resumed. Rows that are loaded again may count towards your bill, and it may take long.</source>
        <translation>Alle Zeilen werden noch einmal von Anfang an geladen, sobald die Verbindung fortgesetzt wird. Zeilen, die noch einmal geladen werden, können auf Ihrer Rechnung stehen, und es kann lange dauern.</translation>
    </message>
    <message>
        <source>All rows are loaded again from the beginning, with a sync that starts now or when the running one has ended. Rows that are loaded again may count towards your bill, and it may take long.</source>
        <translation>Alle Zeilen werden noch einmal von Anfang an geladen, mit einer Synchronisierung, die jetzt beginnt oder wenn die laufende geendet hat. Zeilen, die noch einmal geladen werden, können auf Ihrer Rechnung stehen, und es kann lange dauern.</translation>
    </message>
</context>
<context>
    <name>sluice::TakenWishes</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are in the draft. Nothing was sent yet.</source>
        <translation>
            <numerusform>%Ln Änderung ist im Entwurf. Noch wurde nichts gesendet.</numerusform>
            <numerusform>%Ln Änderungen sind im Entwurf. Noch wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) among them are not copied all the same: their schema is off.</source>
        <translation>
            <numerusform>%Ln Tabelle darunter wird trotzdem nicht übertragen: Ihr Schema ist aus.</numerusform>
            <numerusform>%Ln Tabellen darunter werden trotzdem nicht übertragen: Ihr Schema ist aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked one(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln gesperrte bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln gesperrte bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not here: there is nothing of their name to change.</source>
        <translation>
            <numerusform>%Ln gibt es hier nicht: Unter diesem Namen ist nichts zu ändern.</numerusform>
            <numerusform>%Ln gibt es hier nicht: Unter ihren Namen ist nichts zu ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are of columns that are not here.</source>
        <translation>
            <numerusform>%Ln gilt einer Spalte, die es hier nicht gibt.</numerusform>
            <numerusform>%Ln gelten Spalten, die es hier nicht gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was put into the draft: your changes are being sent. Try it again when that has ended.</source>
        <translation>In den Entwurf kam nichts: Ihre Änderungen werden gerade gesendet. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of columns join them when the columns of their tables are read, which Review can do.</source>
        <translation>
            <numerusform>%Ln von Spalten kommt hinzu, sobald die Spalten ihrer Tabelle gelesen sind; das geht beim Prüfen.</numerusform>
            <numerusform>%Ln von Spalten kommen hinzu, sobald die Spalten ihrer Tabellen gelesen sind; das geht beim Prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns have no place here: they are gone, or cannot be changed.</source>
        <translation>
            <numerusform>%Ln von Spalten hat hier keinen Platz: Die Spalte ist weg oder lässt sich nicht ändern.</numerusform>
            <numerusform>%Ln von Spalten haben hier keinen Platz: Die Spalten sind weg oder lassen sich nicht ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n of columns cannot be set before the columns of their tables are read.</source>
        <translation>
            <numerusform>%Ln an Spalten lässt sich erst setzen, wenn die Spalten ihrer Tabelle gelesen sind.</numerusform>
            <numerusform>%Ln an Spalten lassen sich erst setzen, wenn die Spalten ihrer Tabellen gelesen sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that were not there then are off in the draft. Nothing was sent yet.</source>
        <translation>
            <numerusform>%Ln Tabelle, die es damals nicht gab, ist im Entwurf aus. Noch wurde nichts gesendet.</numerusform>
            <numerusform>%Ln Tabellen, die es damals nicht gab, sind im Entwurf aus. Noch wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that are on now were not there then: they stay on.</source>
        <translation>
            <numerusform>%Ln Tabelle, die jetzt an ist, gab es damals nicht: Sie bleibt an.</numerusform>
            <numerusform>%Ln Tabellen, die jetzt an sind, gab es damals nicht: Sie bleiben an.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Turn these off</source>
        <translation>Diese &amp;ausschalten</translation>
    </message>
</context>
<context>
    <name>sluice::TargetReader</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading… %1</source>
        <translation>Wird gelesen&#xa0;… %1</translation>
    </message>
    <message>
        <source>Reading columns: %1 of %2</source>
        <extracomment>of so many tables the columns have been read</extracomment>
        <translation>Spalten werden gelesen: %1 von %2</translation>
    </message>
</context>
<context>
    <name>sluice::TargetsModel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>sluice::TargetsView</name>
    <message>
        <source>Find a connection</source>
        <translation>Verbindung suchen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>sluice::TickedModel</name>
    <message>
        <source>%1, ticked</source>
        <extracomment>1 = the text of a row, said by a screen reader</extracomment>
        <translation>%1, angekreuzt</translation>
    </message>
    <message>
        <source>%1, partly ticked</source>
        <translation>%1, teilweise angekreuzt</translation>
    </message>
    <message>
        <source>%1, not ticked</source>
        <translation>%1, nicht angekreuzt</translation>
    </message>
</context>
<context>
    <name>sluice::TimeText</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Sekunde</numerusform>
            <numerusform>vor %Ln&#xa0;Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Minute</numerusform>
            <numerusform>vor %Ln&#xa0;Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Stunde</numerusform>
            <numerusform>vor %Ln&#xa0;Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Tag</numerusform>
            <numerusform>vor %Ln&#xa0;Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Monat</numerusform>
            <numerusform>vor %Ln&#xa0;Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %Ln&#xa0;Jahr</numerusform>
            <numerusform>vor %Ln&#xa0;Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %Ln&#xa0;Sekunde</numerusform>
            <numerusform>in %Ln&#xa0;Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %Ln&#xa0;Minute</numerusform>
            <numerusform>in %Ln&#xa0;Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %Ln&#xa0;Stunde</numerusform>
            <numerusform>in %Ln&#xa0;Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %Ln&#xa0;Tag</numerusform>
            <numerusform>in %Ln&#xa0;Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %Ln&#xa0;Monat</numerusform>
            <numerusform>in %Ln&#xa0;Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %Ln&#xa0;Jahr</numerusform>
            <numerusform>in %Ln&#xa0;Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>A moment or an age that is not known</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>When something happened last: it has not happened yet</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>%1 is an amount of time, for instance &quot;5 days&quot;</extracomment>
        <translation>mind. %1</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <extracomment>1 = weekday, short, 2 = date, 3 = time to the second, 4 = time zone</extracomment>
        <translation>%1, %2, %3 %4</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date, in the letters of QLocale::toString()</extracomment>
        <translation>d.&#xa0;MMM&#xa0;yyyy</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <extracomment>A time of day, in the letters of QLocale::toString()</extracomment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d.&#xa0;MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d.&#xa0;MMM&#xa0;yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <extracomment>Two lines: the moment in the user&apos;s time zone, then in UTC</extracomment>
        <translation>%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;Sekunde</numerusform>
            <numerusform>%Ln&#xa0;Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;Minute</numerusform>
            <numerusform>%Ln&#xa0;Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;Stunde</numerusform>
            <numerusform>%Ln&#xa0;Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;Tag</numerusform>
            <numerusform>%Ln&#xa0;Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;Monat</numerusform>
            <numerusform>%Ln&#xa0;Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;Jahr</numerusform>
            <numerusform>%Ln&#xa0;Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1&#xa0;T %2&#xa0;h</translation>
    </message>
</context>
<context>
    <name>sluice::TransferController</name>
    <message numerus="yes">
        <source>%n table(s) of %1 are picked up as they are shown here. Put them down on other connections, from here or from there.</source>
        <translation>
            <numerusform>%Ln Tabelle von %1 ist aufgenommen, so wie sie hier steht. Legen Sie sie auf anderen Verbindungen ab, von hier oder von dort aus.</numerusform>
            <numerusform>%Ln Tabellen von %1 sind aufgenommen, so wie sie hier stehen. Legen Sie sie auf anderen Verbindungen ab, von hier oder von dort aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is picked up yet: select tables and pick them up first.</source>
        <translation>Noch ist nichts aufgenommen: Wählen Sie zuerst Tabellen aus und nehmen Sie sie auf.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <extracomment>%1 = a connection</extracomment>
        <translation>
            <numerusform>%1: %Ln Änderung</numerusform>
            <numerusform>%1: %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into the drafts of %n connection(s): %1. Nothing was sent yet.</source>
        <extracomment>%1 = &quot;12 changes&quot;</extracomment>
        <translation>
            <numerusform>In den Entwurf von %Ln Verbindung übernommen: %1. Noch wurde nichts gesendet.</numerusform>
            <numerusform>In die Entwürfe von %Ln Verbindungen übernommen: %1. Noch wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change what %n connection(s) copy?</source>
        <translation>
            <numerusform>Ändern, was %Ln Verbindung überträgt?</numerusform>
            <numerusform>Ändern, was %Ln Verbindungen übertragen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply on %n connection(s)</source>
        <translation>
            <numerusform>Auf %Ln Verbindung anwenden</numerusform>
            <numerusform>Auf %Ln Verbindungen anwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying on %n connection(s), one after the other. Activity shows how far it is.</source>
        <translation>
            <numerusform>Wird auf %Ln Verbindung angewandt. Die Aktivität zeigt, wie weit es ist.</numerusform>
            <numerusform>Wird auf %Ln Verbindungen angewandt, auf eine nach der anderen. Die Aktivität zeigt, wie weit es ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is hashed or off in columns of %n table(s) was left out: they have not been read there.</source>
        <translation>
            <numerusform>Was an Spalten von %Ln Tabelle gehasht oder ausgeschaltet ist, blieb weg: Sie sind dort nicht gelesen.</numerusform>
            <numerusform>Was an Spalten von %Ln Tabellen gehasht oder ausgeschaltet ist, blieb weg: Sie sind dort nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is hashed or off in %1 is not taken over for the columns of %n table(s), which have not been read there: these columns go as they are there now, in clear where nobody has hashed them.</source>
        <translation>
            <numerusform>Was in %1 gehasht oder ausgeschaltet ist, wird für die Spalten von %Ln Tabelle nicht übernommen, weil sie dort nicht gelesen sind: Diese Spalten werden übertragen, wie sie dort jetzt sind, im Klartext, wo niemand sie gehasht hat.</numerusform>
            <numerusform>Was in %1 gehasht oder ausgeschaltet ist, wird für die Spalten von %Ln Tabellen nicht übernommen, weil sie dort nicht gelesen sind: Diese Spalten werden übertragen, wie sie dort jetzt sind, im Klartext, wo niemand sie gehasht hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing, because its changes are being sent or it is gone</source>
        <extracomment>%1 = a connection</extracomment>
        <translation>%1: nichts, weil ihre Änderungen gerade gesendet werden oder sie nicht mehr da ist</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was put into %n other(s): see Details.</source>
        <translation>
            <numerusform>In %Ln weitere wurde nichts übernommen: siehe Details.</numerusform>
            <numerusform>In %Ln weitere wurde nichts übernommen: siehe Details.</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot of each schema config is kept first.</source>
        <translation>Zuvor wird von jeder Schema-Konfiguration ein Snapshot aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>sluice::TransferDialog</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Wird</translation>
    </message>
    <message>
        <source>Put down tables</source>
        <translation>Tabellen ablegen</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of %1, on other connections</source>
        <translation>
            <numerusform>%Ln Tabelle von %1 auf anderen Verbindungen</numerusform>
            <numerusform>%Ln Tabellen von %1 auf anderen Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where. Tables are found by their names; whether they are on, their sync mode and the columns that are known go with them.</source>
        <translation>Wählen Sie, wo. Tabellen werden an ihren Namen gefunden; ob sie an sind, ihr Sync-Modus und die bekannten Spalten werden übernommen.</translation>
    </message>
    <message>
        <source>Nobody has looked through this source yet</source>
        <translation>Diese Quelle hat noch niemand durchsucht</translation>
    </message>
    <message>
        <source>Its own draft waits for a word on what has changed elsewhere</source>
        <translation>Ihr eigener Entwurf wartet auf ein Wort zu dem, was anderswo geändert wurde</translation>
    </message>
    <message>
        <source>Something is under way there</source>
        <translation>Dort ist etwas im Gang</translation>
    </message>
    <message>
        <source>None of these tables is there</source>
        <translation>Keine dieser Tabellen ist dort</translation>
    </message>
    <message>
        <source>As it is there already</source>
        <translation>So ist es dort schon</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not there</source>
        <translation>
            <numerusform>%Ln nicht dort</numerusform>
            <numerusform>%Ln nicht dort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ambiguous</source>
        <translation>
            <numerusform>%Ln mehrdeutig</numerusform>
            <numerusform>%Ln mehrdeutig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%Ln gesperrt</numerusform>
            <numerusform>%Ln gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of columns left out</source>
        <translation>
            <numerusform>%Ln Änderung an Spalten ausgelassen</numerusform>
            <numerusform>%Ln Änderungen an Spalten ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its own not sent yet</source>
        <translation>
            <numerusform>%Ln eigene noch nicht gesendet</numerusform>
            <numerusform>%Ln eigene noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not chosen, or not read.</source>
        <translation>%1: nicht gewählt oder nicht gelesen.</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Würde sich ändern</translation>
    </message>
    <message>
        <source>Would start with a schema that goes on</source>
        <translation>Würden mit einem Schema beginnen, das eingeschaltet wird</translation>
    </message>
    <message>
        <source>On by their own flag, and not copied while their schema is off.</source>
        <translation>Für sich genommen an, aber nicht übertragen, solange ihr Schema aus ist.</translation>
    </message>
    <message>
        <source>Locked: cannot be changed</source>
        <translation>Gesperrt: nicht zu ändern</translation>
    </message>
    <message>
        <source>The service would refuse these.</source>
        <translation>Diese würde der Dienst ablehnen.</translation>
    </message>
    <message>
        <source>Left out: columns that are not known there</source>
        <translation>Ausgelassen: Spalten, die dort nicht bekannt sind</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht dort</translation>
    </message>
    <message>
        <source>Taken for a schema of another name</source>
        <translation>Für ein Schema mit anderem Namen genommen</translation>
    </message>
    <message numerus="yes">
        <source>Switch off the %n other table(s) that would start with their schemas</source>
        <translation>
            <numerusform>Die %Ln andere Tabelle ausschalten, die mit ihrem Schema beginnen würde</numerusform>
            <numerusform>Die %Ln anderen Tabellen ausschalten, die mit ihren Schemas beginnen würden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into %n &amp;draft(s)</source>
        <translation>
            <numerusform>In %Ln &amp;Entwurf übernehmen</numerusform>
            <numerusform>In %Ln &amp;Entwürfe übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %1 on %n connection(s)…</source>
        <extracomment>1 = &quot;12 changes&quot;</extracomment>
        <translation>
            <numerusform>%1 auf %Ln Verbindung &amp;anwenden&#xa0;…</numerusform>
            <numerusform>%1 auf %Ln Verbindungen &amp;anwenden&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>The result there</source>
        <translation>Das Ergebnis dort</translation>
    </message>
    <message numerus="yes">
        <source>%n with other upper/lower case</source>
        <translation>
            <numerusform>%Ln in anderer Groß-/Kleinschreibung</numerusform>
            <numerusform>%Ln in anderer Groß-/Kleinschreibung</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a check before a connection to see the result there.</source>
        <translation>Setzen Sie ein Häkchen vor eine Verbindung, um das Ergebnis dort zu sehen.</translation>
    </message>
    <message>
        <source>Ambiguous: names that differ in upper/lower case only</source>
        <translation>Mehrdeutig: Namen, die sich nur in Groß-/Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Found with other upper/lower case</source>
        <translation>In anderer Groß-/Kleinschreibung gefunden</translation>
    </message>
    <message>
        <source>Put into &amp;drafts</source>
        <translation>In &amp;Entwürfe ablegen</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Anwenden&#xa0;…</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>They are not there, or the columns of their tables have not been read yet.</source>
        <translation>Es gibt sie dort nicht, oder die Spalten ihrer Tabellen sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Stay as they are: their schema is off where they were picked up</source>
        <translation>Bleiben, wie sie sind: Ihr Schema ist dort aus, wo sie aufgenommen wurden</translation>
    </message>
    <message>
        <source>They are on by their own flag there, and not copied.</source>
        <translation>Dort sind sie für sich genommen an und werden nicht übertragen.</translation>
    </message>
    <message>
        <source>Stop reading columns</source>
        <translation>Spalten nicht weiter lesen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read the columns of %n table(s) there, to take over what is hashed or off…</source>
        <translation>
            <numerusform>Dort Spalten von %Ln Tabelle &amp;lesen, um Gehashtes und Ausgeschaltetes zu übernehmen&#xa0;…</numerusform>
            <numerusform>Dort Spalten von %Ln Tabellen &amp;lesen, um Gehashtes und Ausgeschaltetes zu übernehmen&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are (schema off)</source>
        <translation>
            <numerusform>%Ln bleibt, wie sie ist (Schema aus)</numerusform>
            <numerusform>%Ln bleiben, wie sie sind (Schema aus)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: none of these tables is there.</source>
        <translation>%1: Keine dieser Tabellen ist dort vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of these tables found.</source>
        <translation>
            <numerusform>%1: %Ln dieser Tabellen wurde gefunden.</numerusform>
            <numerusform>%1: %Ln dieser Tabellen wurden gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) no change.</source>
        <translation>
            <numerusform>%Ln davon ist dort schon so.</numerusform>
            <numerusform>%Ln davon sind dort schon so.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a connection that has a check to see the result there.</source>
        <translation>Gehen Sie zu einer Verbindung mit Häkchen, um das Ergebnis dort zu sehen.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be put down.</source>
        <translation>Dieses Profil darf nur lesen: Es kann nichts abgelegt werden.</translation>
    </message>
    <message>
        <source>No connection has a check yet: there is nowhere to put them down.</source>
        <translation>Noch hat keine Verbindung ein Häkchen: Es gibt keinen Ort, sie abzulegen.</translation>
    </message>
    <message>
        <source>A connection that has a check is still being read.</source>
        <translation>Eine Verbindung mit Häkchen wird noch gelesen.</translation>
    </message>
    <message>
        <source>Nothing would change on the connections that have a check.</source>
        <translation>Auf den Verbindungen mit Häkchen würde sich nichts ändern.</translation>
    </message>
</context>
<context>
    <name>sluice::TransferReview</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Something has changed meanwhile, and nothing was sent. Look at it again.</source>
        <translation>Inzwischen hat sich etwas geändert, und nichts wurde gesendet. Sehen Sie es sich noch einmal an.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Find among the changes</source>
        <translation>In den Änderungen suchen</translation>
    </message>
    <message>
        <source>Changes in words</source>
        <translation>Änderungen in Worten</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Its own draft waits for a word on what has changed elsewhere.</source>
        <translation>Ihr eigener Entwurf wartet auf eine Entscheidung über das, was sich anderswo geändert hat.</translation>
    </message>
    <message>
        <source>Something is under way there.</source>
        <translation>Dort ist etwas im Gange.</translation>
    </message>
    <message>
        <source>What it costs is being found…</source>
        <translation>Was es kostet, wird ermittelt&#xa0;…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>One after the other, each with a result of its own.</source>
        <translation>Eine nach der anderen, jede mit eigenem Ergebnis.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>1 = a connection, 2 = a schema and a kind of change, for instance &quot;shop: tables to start copying&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · were in its draft before, and go with it</source>
        <translation>%1 · waren schon in ihrem Entwurf und gehen mit</translation>
    </message>
    <message>
        <source>They were wished there before anything was put down, and are sent together with it.</source>
        <translation>Sie wurden dort schon gewünscht, bevor etwas abgelegt wurde, und werden mit gesendet.</translation>
    </message>
    <message>
        <source>%1 · were in its draft before, and are no longer wished</source>
        <translation>%1 · waren in ihrem Entwurf und sind nicht mehr gewünscht</translation>
    </message>
    <message>
        <source>What is put down says otherwise, and it is so there already.</source>
        <translation>Was abgelegt wird, besagt anderes, und so ist es dort schon.</translation>
    </message>
    <message numerus="yes">
        <source>%1 to what %n connection(s) copy</source>
        <extracomment>1 = &quot;12 changes&quot;</extracomment>
        <translation>
            <numerusform>%1 an dem, was %Ln Verbindung überträgt</numerusform>
            <numerusform>%1 an dem, was %Ln Verbindungen übertragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply on %n connection(s)</source>
        <translation>
            <numerusform>Auf %Ln Verbindung &amp;anwenden</numerusform>
            <numerusform>Auf %Ln Verbindungen &amp;anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>This costs</source>
        <translation>Das kostet</translation>
    </message>
    <message>
        <source>%1: left out. %2</source>
        <extracomment>1 = a connection, 2 = why, a sentence</extracomment>
        <translation>%1: ausgelassen. %2</translation>
    </message>
    <message>
        <source>%1: nothing is left to be sent</source>
        <translation>%1: Es ist nichts mehr zu senden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>1 = a connection, 2 = counts, for instance &quot;12 tables off, 3 modes&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2; %n table(s) may be loaded from the beginning</source>
        <extracomment>1 = a connection, 2 = counts, for instance &quot;12 tables on, 3 modes&quot;</extracomment>
        <translation>
            <numerusform>%1: %2; %Ln Tabelle wird möglicherweise von Anfang an geladen</numerusform>
            <numerusform>%1: %2; %Ln Tabellen werden möglicherweise von Anfang an geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes what is put down back; what was in a draft before is taken back there</source>
        <translation>Nimmt zurück, was abgelegt wird; was vorher in einem Entwurf stand, wird dort zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing can be applied: on none of these connections is anything left to be sent.</source>
        <translation>Es kann nichts angewendet werden: Auf keiner dieser Verbindungen ist noch etwas zu senden.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>Zu&amp;rücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revert %n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung zu&amp;rücknehmen</numerusform>
            <numerusform>%Ln Änderungen zu&amp;rücknehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::WindowActions</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read all connections again (F5)</source>
        <translation>Alle Verbindungen neu lesen (F5)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Öffn&amp;en</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>A&amp;ktivität</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <translation>Anf&amp;ragen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Reset the &amp;layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;About Sluice</source>
        <translation>Ü&amp;ber Sluice</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Go to, or do…</source>
        <translation>Ans&amp;teuern oder ausführen&#xa0;…</translation>
    </message>
    <message>
        <source>Find in the &amp;navigator</source>
        <translation>Im &amp;Navigator suchen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Compare &amp;with another connection…</source>
        <translation>Mit &amp;anderer Verbindung vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>Sch&amp;ema</translation>
    </message>
    <message>
        <source>&amp;Filter or find here</source>
        <translation>Hier &amp;filtern oder suchen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Einste&amp;llungen&#xa0;…</translation>
    </message>
</context>
</TS>
