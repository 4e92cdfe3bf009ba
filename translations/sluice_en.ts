<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>sluice::AccountActions</name>
    <message numerus="yes">
        <source>Sync &amp;all %n in the group</source>
        <translation>
            <numerusform>Sync &amp;all %n in the group</numerusform>
            <numerusform>Sync &amp;all %n in the group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ActivityPane</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BeyondMenu</name>
    <message numerus="yes">
        <source>&amp;Export %n table(s)…</source>
        <translation>
            <numerusform>&amp;Export %n table…</numerusform>
            <numerusform>&amp;Export %n tables…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BulkBar</name>
    <message numerus="yes">
        <source>&amp;Enable %n table(s)</source>
        <translation>
            <numerusform>&amp;Enable %n table</numerusform>
            <numerusform>&amp;Enable %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enable %1 of %n table(s)</source>
        <translation>
            <numerusform>&amp;Enable %1 of %n table</numerusform>
            <numerusform>&amp;Enable %1 of %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %n table(s)</source>
        <translation>
            <numerusform>&amp;Disable %n table</numerusform>
            <numerusform>&amp;Disable %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %1 of %n table(s)</source>
        <translation>
            <numerusform>&amp;Disable %1 of %n table</numerusform>
            <numerusform>&amp;Disable %1 of %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable &amp;only %n table(s)</source>
        <translation>
            <numerusform>Enable &amp;only %n table</numerusform>
            <numerusform>Enable &amp;only %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Load the columns of %n table(s)…</source>
        <translation>
            <numerusform>&amp;Load the columns of %n table…</numerusform>
            <numerusform>&amp;Load the columns of %n tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made</source>
        <translation>
            <numerusform>%n change made</numerusform>
            <numerusform>%n changes made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped…</source>
        <translation>
            <numerusform>%n skipped…</numerusform>
            <numerusform>%n skipped…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that were skipped, and why</source>
        <translation>
            <numerusform>Show the %n that was skipped, and why</numerusform>
            <numerusform>Show the %n that were skipped, and why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not take the change</source>
        <translation>
            <numerusform>%n could not take the change</numerusform>
            <numerusform>%n could not take the change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Load the columns of %n table(s)?</source>
        <translation>
            <numerusform>Load the columns of %n table?</numerusform>
            <numerusform>Load the columns of %n tables?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each is a call to the source itself: %n call(s) out of the account&apos;s share, 500 a minute and 5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.</source>
        <translation>
            <numerusform>Each is a call to the source itself: %n call out of the account&apos;s share, 500 a minute and 5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.</numerusform>
            <numerusform>Each is a call to the source itself: %n calls out of the account&apos;s share, 500 a minute and 5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Columns of %n table(s) read</source>
        <translation>
            <numerusform>Columns of %n table read</numerusform>
            <numerusform>Columns of %n tables read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ChangeWords</name>
    <message numerus="yes">
        <source>%n schema(s) on</source>
        <translation>
            <numerusform>%n schema on</numerusform>
            <numerusform>%n schemas on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s) off</source>
        <translation>
            <numerusform>%n schema off</numerusform>
            <numerusform>%n schemas off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) on</source>
        <translation>
            <numerusform>%n table on</numerusform>
            <numerusform>%n tables on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) off</source>
        <translation>
            <numerusform>%n table off</numerusform>
            <numerusform>%n tables off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mode(s)</source>
        <translation>
            <numerusform>%n mode</numerusform>
            <numerusform>%n modes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) on</source>
        <translation>
            <numerusform>%n column on</numerusform>
            <numerusform>%n columns on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) off</source>
        <translation>
            <numerusform>%n column off</numerusform>
            <numerusform>%n columns off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hashed</source>
        <translation>
            <numerusform>%n column hashed</numerusform>
            <numerusform>%n columns hashed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) no longer hashed</source>
        <translation>
            <numerusform>%n column no longer hashed</numerusform>
            <numerusform>%n columns no longer hashed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ChangesDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>&amp;Apply %n change</numerusform>
            <numerusform>&amp;Apply %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ColumnPatternDialog</name>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <translation>
            <numerusform>%1 of %n table</numerusform>
            <numerusform>%1 of %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) match.</source>
        <translation>
            <numerusform>%n column matches.</numerusform>
            <numerusform>%n columns match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n table(s) the columns have not been read yet; they are left out.</source>
        <translation>
            <numerusform>Of %n table the columns have not been read yet; it is left out.</numerusform>
            <numerusform>Of %n tables the columns have not been read yet; they are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ColumnsSide</name>
    <message numerus="yes">
        <source>%n column(s), as the source had them when they were read</source>
        <translation>
            <numerusform>%n column, as the source had it when it was read</numerusform>
            <numerusform>%n columns, as the source had them when they were read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConflictDialog</name>
    <message numerus="yes">
        <source>%n still to decide</source>
        <translation>
            <numerusform>%n still to decide</numerusform>
            <numerusform>%n still to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pply %n change(s)</source>
        <translation>
            <numerusform>A&amp;pply %n change</numerusform>
            <numerusform>A&amp;pply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go &amp;on with %n change(s)</source>
        <translation>
            <numerusform>Go &amp;on with %n change</numerusform>
            <numerusform>Go &amp;on with %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionActions</name>
    <message numerus="yes">
        <source>&amp;Sync %n connection(s)</source>
        <translation>
            <numerusform>&amp;Sync %n connection</numerusform>
            <numerusform>&amp;Sync %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pause %n connection(s)</source>
        <translation>
            <numerusform>&amp;Pause %n connection</numerusform>
            <numerusform>&amp;Pause %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume %n connection(s)</source>
        <translation>
            <numerusform>&amp;Resume %n connection</numerusform>
            <numerusform>&amp;Resume %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Test %n connection(s)</source>
        <translation>
            <numerusform>&amp;Test %n connection</numerusform>
            <numerusform>&amp;Test %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n sync(s)…</source>
        <translation>
            <numerusform>Restart %n sync…</numerusform>
            <numerusform>Restart %n syncs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n id(s)</source>
        <translation>
            <numerusform>&amp;Copy %n id</numerusform>
            <numerusform>&amp;Copy %n ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run the setup tests of %n connection(s)?</source>
        <translation>
            <numerusform>Run the setup tests of %n connection?</numerusform>
            <numerusform>Run the setup tests of %n connections?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionView</name>
    <message numerus="yes">
        <source>To do (%n)</source>
        <translation>
            <numerusform>To do (%n)</numerusform>
            <numerusform>To do (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warnings (%n)</source>
        <translation>
            <numerusform>Warnings (%n)</numerusform>
            <numerusform>Warnings (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setup tests (%n)</source>
        <translation>
            <numerusform>Setup tests (%n)</numerusform>
            <numerusform>Setup tests (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionsPane</name>
    <message numerus="yes">
        <source>%n connection(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%n connection is hidden by the filter.</numerusform>
            <numerusform>%n connections are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConsequencesView</name>
    <message numerus="yes">
        <source>%n table(s) may be loaded from the beginning, which takes time and may cost rows.</source>
        <translation>
            <numerusform>%n table may be loaded from the beginning, which takes time and may cost rows.</numerusform>
            <numerusform>%n tables may be loaded from the beginning, which takes time and may cost rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::CopiesController</name>
    <message numerus="yes">
        <source>%n change(s) are in the draft. Nothing was sent yet.</source>
        <translation>
            <numerusform>%n change is in the draft. Nothing was sent yet.</numerusform>
            <numerusform>%n changes are in the draft. Nothing was sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked one(s) stay as they are.</source>
        <translation>
            <numerusform>%n locked one stays as it is.</numerusform>
            <numerusform>%n locked ones stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not there any more.</source>
        <translation>
            <numerusform>%n of them is not there any more.</numerusform>
            <numerusform>%n of them are not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns cannot be set before the columns of their tables are read.</source>
        <translation>
            <numerusform>%n of a column cannot be set before the columns of its table are read.</numerusform>
            <numerusform>%n of columns cannot be set before the columns of their tables are read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::DraftController</name>
    <message numerus="yes">
        <source>%n table(s) are on now. All of them, and all new ones, will be off, at once and without a review. You then turn on what you would like.</source>
        <translation>
            <numerusform>%n table is on now. All of them, and all new ones, will be off, at once and without a review. You then turn on what you would like.</numerusform>
            <numerusform>%n tables are on now. All of them, and all new ones, will be off, at once and without a review. You then turn on what you would like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are off now. All of them, and all new ones, will be on, at once and without a review. They will be loaded from the beginning, and their rows may count towards your bill.</source>
        <translation>
            <numerusform>%n table is off now. All of them, and all new ones, will be on, at once and without a review. They will be loaded from the beginning, and their rows may count towards your bill.</numerusform>
            <numerusform>%n tables are off now. All of them, and all new ones, will be on, at once and without a review. They will be loaded from the beginning, and their rows may count towards your bill.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service said yes, and yet %n change(s) did not come true. They are still in the draft.</source>
        <translation>
            <numerusform>The service said yes, and yet %n change did not come true. It is still in the draft.</numerusform>
            <numerusform>The service said yes, and yet %n changes did not come true. They are still in the draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else has made the same %n change(s) already. Nothing was left to send.</source>
        <translation>
            <numerusform>Somebody else has made the same change already. Nothing was left to send.</numerusform>
            <numerusform>Somebody else has made the same %n changes already. Nothing was left to send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost. Nothing was sent twice, and what is there now shows: all %n change(s) have arrived.</source>
        <translation>
            <numerusform>The service&apos;s answer was lost. Nothing was sent twice, and what is there now shows: the change has arrived.</numerusform>
            <numerusform>The service&apos;s answer was lost. Nothing was sent twice, and what is there now shows: all %n changes have arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost, and none of the %n change(s) has arrived so far. Nothing was sent twice; they are still in the draft.</source>
        <translation>
            <numerusform>The service&apos;s answer was lost, and the change has not arrived so far. Nothing was sent twice; it is still in the draft.</numerusform>
            <numerusform>The service&apos;s answer was lost, and none of the %n changes has arrived so far. Nothing was sent twice; they are still in the draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost. %1 of %n change(s) have arrived; nothing was sent twice, and the others are still in the draft.</source>
        <translation>
            <numerusform>The service&apos;s answer was lost. %1 of %n change has arrived; nothing was sent twice, and the others are still in the draft.</numerusform>
            <numerusform>The service&apos;s answer was lost. %1 of %n changes have arrived; nothing was sent twice, and the others are still in the draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) begun %1 were not sent when Sluice ended. They are in the draft again.</source>
        <extracomment>%1 = a moment, for instance &quot;2 hours ago&quot;</extracomment>
        <translation>
            <numerusform>%n change begun %1 was not sent when Sluice ended. It is in the draft again.</numerusform>
            <numerusform>%n changes begun %1 were not sent when Sluice ended. They are in the draft again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that were not known to have arrived are there by now.</source>
        <translation>
            <numerusform>%n change that was not known to have arrived is there by now.</numerusform>
            <numerusform>%n changes that were not known to have arrived are there by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::DraftText</name>
    <message numerus="yes">
        <source>Enable %n schema(s)</source>
        <translation>
            <numerusform>Enable %n schema</numerusform>
            <numerusform>Enable %n schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n schema(s)</source>
        <translation>
            <numerusform>Disable %n schema</numerusform>
            <numerusform>Disable %n schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n table(s)</source>
        <translation>
            <numerusform>Enable %n table</numerusform>
            <numerusform>Enable %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n table(s)</source>
        <translation>
            <numerusform>Disable %n table</numerusform>
            <numerusform>Disable %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable only %n table(s)</source>
        <translation>
            <numerusform>Enable only %n table</numerusform>
            <numerusform>Enable only %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %n table(s) in mode: %1</source>
        <translation>
            <numerusform>Sync %n table in mode: %1</numerusform>
            <numerusform>Sync %n tables in mode: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n column(s)</source>
        <translation>
            <numerusform>Enable %n column</numerusform>
            <numerusform>Enable %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n column(s)</source>
        <translation>
            <numerusform>Disable %n column</numerusform>
            <numerusform>Disable %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hash %n column(s)</source>
        <translation>
            <numerusform>Hash %n column</numerusform>
            <numerusform>Hash %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer hash %n column(s)</source>
        <translation>
            <numerusform>No longer hash %n column</numerusform>
            <numerusform>No longer hash %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n change(s)</source>
        <translation>
            <numerusform>Take back %n change</numerusform>
            <numerusform>Take back %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n change(s)</source>
        <translation>
            <numerusform>Carry over %n change</numerusform>
            <numerusform>Carry over %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n setting(s)</source>
        <translation>
            <numerusform>Restore %n setting</numerusform>
            <numerusform>Restore %n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ExportDialog</name>
    <message numerus="yes">
        <source>With the %n &amp;change(s) that were not sent yet</source>
        <translation>
            <numerusform>With the %n &amp;change that was not sent yet</numerusform>
            <numerusform>With the %n &amp;changes that were not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export all %n table(s) of %1</source>
        <translation>
            <numerusform>Export all %n table of %1</numerusform>
            <numerusform>Export all %n tables of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n table(s) of %1</source>
        <translation>
            <numerusform>Export %n table of %1</numerusform>
            <numerusform>Export %n tables of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put an apostrophe before %n name(s) that a spreadsheet would take for a formula</source>
        <translation>
            <numerusform>Put an apostrophe before %n name that a spreadsheet would take for a formula</numerusform>
            <numerusform>Put an apostrophe before %n names that a spreadsheet would take for a formula</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known are the columns of tables that were opened, and those that somebody has switched or hashed: %n column(s).</source>
        <translation>
            <numerusform>Known are the columns of tables that were opened, and those that somebody has switched or hashed: %n column.</numerusform>
            <numerusform>Known are the columns of tables that were opened, and those that somebody has switched or hashed: %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that are not exported would be switched by it.</source>
        <translation>
            <numerusform>%n table that is not exported would be switched by it.</numerusform>
            <numerusform>%n tables that are not exported would be switched by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::Headless</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::HealthText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a quotation</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::InspectorPane</name>
    <message numerus="yes">
        <source>%n connection(s) selected</source>
        <translation>
            <numerusform>%n connection selected</numerusform>
            <numerusform>%n connections selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::MainWindow</name>
    <message numerus="yes">
        <source>%n operation(s) are still running. Leave all the same?</source>
        <translation>
            <numerusform>%n operation is still running. Leave all the same?</numerusform>
            <numerusform>%n operations are still running. Leave all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of Setup tabs have not been sent, and are lost.</source>
        <translation>
            <numerusform>%n change of Setup tabs has not been sent, and is lost.</numerusform>
            <numerusform>%n changes of Setup tabs have not been sent, and are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::NameListDialog</name>
    <message numerus="yes">
        <source>%n table(s) found</source>
        <translation>
            <numerusform>%n table found</numerusform>
            <numerusform>%n tables found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n not found</numerusform>
            <numerusform>%n not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ambiguous</source>
        <translation>
            <numerusform>%n ambiguous</numerusform>
            <numerusform>%n ambiguous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n locked</numerusform>
            <numerusform>%n locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enable %n table(s)</source>
        <translation>
            <numerusform>&amp;Enable %n table</numerusform>
            <numerusform>&amp;Enable %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %n table(s)</source>
        <translation>
            <numerusform>&amp;Disable %n table</numerusform>
            <numerusform>&amp;Disable %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xactly these %n table(s)</source>
        <translation>
            <numerusform>E&amp;xactly this %n table</numerusform>
            <numerusform>E&amp;xactly these %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::NavigatorModel</name>
    <message numerus="yes">
        <source>%1: %n connection(s)</source>
        <extracomment>A view and how many connections it holds</extracomment>
        <translation>
            <numerusform>%1: %n connection</numerusform>
            <numerusform>%1: %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1: %n connection(s)</source>
        <extracomment>A group and how many connections it holds</extracomment>
        <translation>
            <numerusform>Group %1: %n connection</numerusform>
            <numerusform>Group %1: %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::OperationText</name>
    <message numerus="yes">
        <source>%n setup test(s) failed</source>
        <translation>
            <numerusform>%n setup test failed</numerusform>
            <numerusform>%n setup tests failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed with %n warning(s)</source>
        <translation>
            <numerusform>Passed with %n warning</numerusform>
            <numerusform>Passed with %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setup test(s) passed</source>
        <translation>
            <numerusform>%n setup test passed</numerusform>
            <numerusform>%n setup tests passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %n connection(s)</source>
        <translation>
            <numerusform>Sync %n connection</numerusform>
            <numerusform>Sync %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n sync(s)</source>
        <translation>
            <numerusform>Restart %n sync</numerusform>
            <numerusform>Restart %n syncs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n connection(s)</source>
        <translation>
            <numerusform>Re-sync %n connection</numerusform>
            <numerusform>Re-sync %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n connection(s)</source>
        <translation>
            <numerusform>Pause %n connection</numerusform>
            <numerusform>Pause %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n connection(s)</source>
        <translation>
            <numerusform>Resume %n connection</numerusform>
            <numerusform>Resume %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setup tests of %n connection(s)</source>
        <translation>
            <numerusform>Setup tests of %n connection</numerusform>
            <numerusform>Setup tests of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n done</source>
        <translation>
            <numerusform>All %n done</numerusform>
            <numerusform>All %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied, but the service did not take over %1 of %n change(s)</source>
        <translation>
            <numerusform>Applied, but the service did not take over %1 of %n change</numerusform>
            <numerusform>Applied, but the service did not take over %1 of %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n change(s)</source>
        <translation>
            <numerusform>Applied %n change</numerusform>
            <numerusform>Applied %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reload the schemas of %n connection(s)</source>
        <translation>
            <numerusform>Reload the schemas of %n connection</numerusform>
            <numerusform>Reload the schemas of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change what %n connection(s) copy</source>
        <translation>
            <numerusform>Change what %n connection copies</numerusform>
            <numerusform>Change what %n connections copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n connection(s)</source>
        <translation>
            <numerusform>Change %n connection</numerusform>
            <numerusform>Change %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n connection(s)</source>
        <translation>
            <numerusform>Create %n connection</numerusform>
            <numerusform>Create %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n connection(s)</source>
        <translation>
            <numerusform>Delete %n connection</numerusform>
            <numerusform>Delete %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n succeeded</numerusform>
            <numerusform>%n succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rescheduled</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n rescheduled</numerusform>
            <numerusform>%n rescheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended without a result</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n ended without a result</numerusform>
            <numerusform>%n ended without a result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%n not begun</numerusform>
            <numerusform>%n not begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::PendingBar</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>&amp;Apply %n change</numerusform>
            <numerusform>&amp;Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns that are being read</source>
        <translation>
            <numerusform>%n of a column that is being read</numerusform>
            <numerusform>%n of columns that are being read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::RequestDetails</name>
    <message numerus="yes">
        <source>Sent %n time(s).</source>
        <translation>
            <numerusform>Sent %n time.</numerusform>
            <numerusform>Sent %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ReviewDialog</name>
    <message numerus="yes">
        <source>%n change(s) to what %1 copies</source>
        <translation>
            <numerusform>%n change to what %1 copies</numerusform>
            <numerusform>%n changes to what %1 copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>&amp;Apply %n change</numerusform>
            <numerusform>&amp;Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revert %n change(s)</source>
        <translation>
            <numerusform>&amp;Revert %n change</numerusform>
            <numerusform>&amp;Revert %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ScheduleText</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaModel</name>
    <message numerus="yes">
        <source>Off, with %n table(s)</source>
        <translation>
            <numerusform>Off, with %n table</numerusform>
            <numerusform>Off, with %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <translation>
            <numerusform>%1 of %n table</numerusform>
            <numerusform>%1 of %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaPane</name>
    <message numerus="yes">
        <source>%n no longer there</source>
        <translation>
            <numerusform>%n no longer there</numerusform>
            <numerusform>%n no longer there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaText</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaVerbs</name>
    <message numerus="yes">
        <source>The schema is off, so its tables are not copied whatever their own boxes say. %n other table(s) in it would start with what you have chosen.</source>
        <translation>
            <numerusform>The schema is off, so its tables are not copied whatever their own boxes say. %n other table in it would start with what you have chosen.</numerusform>
            <numerusform>The schema is off, so its tables are not copied whatever their own boxes say. %n other tables in it would start with what you have chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch the other %n table(s) off as well</source>
        <translation>
            <numerusform>Switch the other %n table off as well</numerusform>
            <numerusform>Switch the other %n tables off as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn off the %n other table(s) that are on and not selected</source>
        <translation>
            <numerusform>Turn off the %n other table that is on and not selected</numerusform>
            <numerusform>Turn off the %n other tables that are on and not selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SetupPane</name>
    <message numerus="yes">
        <source>%n change(s) applied.</source>
        <translation>
            <numerusform>%n change applied.</numerusform>
            <numerusform>%n changes applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::StatusLine</name>
    <message numerus="yes">
        <source>%n connection(s) so far</source>
        <translation>
            <numerusform>%n connection so far</numerusform>
            <numerusform>%n connections so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connection(s)</source>
        <translation>
            <numerusform>%1 of %n connection</numerusform>
            <numerusform>%1 of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %n second(s) ago</source>
        <translation>
            <numerusform>read %n second ago</numerusform>
            <numerusform>read %n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %n minute(s) ago</source>
        <translation>
            <numerusform>read %n minute ago</numerusform>
            <numerusform>read %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service asks to wait: %n second(s) to go</source>
        <translation>
            <numerusform>The service asks to wait: %n second to go</numerusform>
            <numerusform>The service asks to wait: %n seconds to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::TimeText</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::WishesDialog</name>
    <message numerus="yes">
        <source>%n change(s) would make %1 as it is there.</source>
        <translation>
            <numerusform>%n change would make %1 as it is there.</numerusform>
            <numerusform>%n changes would make %1 as it is there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Put %n change(s) into the draft</source>
        <translation>
            <numerusform>&amp;Put %n change into the draft</numerusform>
            <numerusform>&amp;Put %n changes into the draft</numerusform>
        </translation>
    </message>
</context>
</TS>
