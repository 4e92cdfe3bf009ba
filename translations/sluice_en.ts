<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>sluice::AccountActions</name>
    <message numerus="yes">
        <source>Sync &amp;all %n in %1</source>
        <translation>
            <numerusform>Sync &amp;all %Ln in %1</numerusform>
            <numerusform>Sync &amp;all %Ln in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ActivityPane</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %Ln more</numerusform>
            <numerusform>%1, and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BeyondMenu</name>
    <message numerus="yes">
        <source>E&amp;xport %n table(s)…</source>
        <translation>
            <numerusform>E&amp;xport %Ln table…</numerusform>
            <numerusform>E&amp;xport %Ln tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Re-sync %n table(s)…</source>
        <translation>
            <numerusform>&amp;Re-sync %Ln table…</numerusform>
            <numerusform>&amp;Re-sync %Ln tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pick &amp;up %n table(s) to copy elsewhere</source>
        <translation>
            <numerusform>Pick &amp;up %Ln table to copy elsewhere</numerusform>
            <numerusform>Pick &amp;up %Ln tables to copy elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pu&amp;t %n table(s) down on other connections…</source>
        <translation>
            <numerusform>Pu&amp;t %Ln table down on other connections…</numerusform>
            <numerusform>Pu&amp;t %Ln tables down on other connections…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BlockedColumnsDialog</name>
    <message numerus="yes">
        <source>Of %n table(s) not all columns are known; read their columns to see the rest.</source>
        <translation>
            <numerusform>Of %Ln table not all columns are known; read its columns to see the rest.</numerusform>
            <numerusform>Of %Ln tables not all columns are known; read their columns to see the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Drop %n column(s)…</source>
        <translation>
            <numerusform>&amp;Drop %Ln column…</numerusform>
            <numerusform>&amp;Drop %Ln columns…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BudgetText</name>
    <message numerus="yes">
        <source>This takes %Ln call(s) to the service, and the account has only %1 left in this hour, which your other tools use as well. What does not fit waits or is refused.</source>
        <translation>
            <numerusform>This takes %Ln call to the service, and the account has only %1 left in this hour, which your other tools use as well. What does not fit waits or is refused.</numerusform>
            <numerusform>This takes %Ln calls to the service, and the account has only %1 left in this hour, which your other tools use as well. What does not fit waits or is refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::BulkBar</name>
    <message numerus="yes">
        <source>&amp;Enable %n table(s)</source>
        <translation>
            <numerusform>&amp;Enable %Ln table</numerusform>
            <numerusform>&amp;Enable %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enable %1 of %n table(s)</source>
        <translation>
            <numerusform>&amp;Enable %1 of %Ln table</numerusform>
            <numerusform>&amp;Enable %1 of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %n table(s)</source>
        <translation>
            <numerusform>&amp;Disable %Ln table</numerusform>
            <numerusform>&amp;Disable %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %1 of %n table(s)</source>
        <translation>
            <numerusform>&amp;Disable %1 of %Ln table</numerusform>
            <numerusform>&amp;Disable %1 of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Load the columns of %n table(s)…</source>
        <translation>
            <numerusform>&amp;Load the columns of %Ln table…</numerusform>
            <numerusform>&amp;Load the columns of %Ln tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made</source>
        <translation>
            <numerusform>%Ln change made</numerusform>
            <numerusform>%Ln changes made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped…</source>
        <translation>
            <numerusform>%Ln skipped…</numerusform>
            <numerusform>%Ln skipped…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that were skipped, and why</source>
        <translation>
            <numerusform>Show the %Ln that was skipped, and why</numerusform>
            <numerusform>Show the %Ln that were skipped, and why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not take the change</source>
        <translation>
            <numerusform>%Ln could not take the change</numerusform>
            <numerusform>%Ln could not take the change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync &amp;mode of %n table(s)</source>
        <translation>
            <numerusform>Sync &amp;mode of %Ln table</numerusform>
            <numerusform>Sync &amp;mode of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Columns of %n table(s)</source>
        <translation>
            <numerusform>&amp;Columns of %Ln table</numerusform>
            <numerusform>&amp;Columns of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable &amp;only %1 of %n table(s)</source>
        <translation>
            <numerusform>Enable &amp;only %1 of %Ln table</numerusform>
            <numerusform>Enable &amp;only %1 of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked table(s) start with the schema</source>
        <translation>
            <numerusform>%Ln locked table starts with the schema</numerusform>
            <numerusform>%Ln locked tables start with the schema</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ChangeWords</name>
    <message numerus="yes">
        <source>%n schema(s) on</source>
        <translation>
            <numerusform>%Ln schema on</numerusform>
            <numerusform>%Ln schemas on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s) off</source>
        <translation>
            <numerusform>%Ln schema off</numerusform>
            <numerusform>%Ln schemas off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) on</source>
        <translation>
            <numerusform>%Ln table on</numerusform>
            <numerusform>%Ln tables on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) off</source>
        <translation>
            <numerusform>%Ln table off</numerusform>
            <numerusform>%Ln tables off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mode(s)</source>
        <translation>
            <numerusform>%Ln mode</numerusform>
            <numerusform>%Ln modes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) on</source>
        <translation>
            <numerusform>%Ln column on</numerusform>
            <numerusform>%Ln columns on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) off</source>
        <translation>
            <numerusform>%Ln column off</numerusform>
            <numerusform>%Ln columns off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hashed</source>
        <translation>
            <numerusform>%Ln column hashed</numerusform>
            <numerusform>%Ln columns hashed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) no longer hashed</source>
        <translation>
            <numerusform>%Ln column no longer hashed</numerusform>
            <numerusform>%Ln columns no longer hashed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key column(s)</source>
        <translation>
            <numerusform>%Ln key column</numerusform>
            <numerusform>%Ln key columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ChangesDialog</name>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>&amp;Apply %Ln change</numerusform>
            <numerusform>&amp;Apply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of %1</source>
        <translation>
            <numerusform>%Ln change of %1</numerusform>
            <numerusform>%Ln changes of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ColumnPatternDialog</name>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <translation>
            <numerusform>%1 of %Ln table</numerusform>
            <numerusform>%1 of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) match.</source>
        <translation>
            <numerusform>%Ln column matches.</numerusform>
            <numerusform>%Ln columns match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n table(s) the columns have not been read yet; they are left out.</source>
        <translation>
            <numerusform>Of %Ln table the columns have not been read yet; it is left out.</numerusform>
            <numerusform>Of %Ln tables the columns have not been read yet; they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hash %n column(s)</source>
        <translation>
            <numerusform>Hash %Ln column</numerusform>
            <numerusform>Hash %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer hash %n column(s)</source>
        <translation>
            <numerusform>No longer hash %Ln column</numerusform>
            <numerusform>No longer hash %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n column(s)</source>
        <translation>
            <numerusform>Enable %Ln column</numerusform>
            <numerusform>Enable %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n column(s)</source>
        <translation>
            <numerusform>Disable %Ln column</numerusform>
            <numerusform>Disable %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are so already, or locked.</source>
        <translation>
            <numerusform>%Ln of them is so already, or locked.</numerusform>
            <numerusform>%Ln of them are so already, or locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ColumnsQuestion</name>
    <message numerus="yes">
        <source>Load the columns of %n table(s)?</source>
        <translation>
            <numerusform>Load the columns of %Ln table?</numerusform>
            <numerusform>Load the columns of %Ln tables?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each is a call to the source itself: %n call(s) out of the account&apos;s share, 500 a minute and 5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.</source>
        <translation>
            <numerusform>Each is a call to the source itself: %Ln call out of the account&apos;s share, 500 a minute and 5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.</numerusform>
            <numerusform>Each is a call to the source itself: %Ln calls out of the account&apos;s share, 500 a minute and 5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ColumnsSide</name>
    <message numerus="yes">
        <source>%n column(s), as the source had them when they were read. Reading them again asks the source.</source>
        <translation>
            <numerusform>%Ln column, as the source had it when it was read. Reading it again asks the source.</numerusform>
            <numerusform>%Ln columns, as the source had them when they were read. Reading them again asks the source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The config lists %n of its columns, which somebody has touched. All of them are read from the source itself, when you ask for them.</source>
        <translation>
            <numerusform>The config lists %Ln of its columns, which somebody has touched. All of them are read from the source itself, when you ask for them.</numerusform>
            <numerusform>The config lists %Ln of its columns, which somebody has touched. All of them are read from the source itself, when you ask for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::CompareDialog</name>
    <message numerus="yes">
        <source>&amp;Take %n difference(s) into the draft</source>
        <translation>
            <numerusform>&amp;Take %Ln difference into the draft</numerusform>
            <numerusform>&amp;Take %Ln differences into the draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked one(s) are not shown now; they are taken too.</source>
        <translation>
            <numerusform>%Ln ticked one is not shown now; it is taken too.</numerusform>
            <numerusform>%Ln ticked ones are not shown now; they are taken too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Load the columns of %n table(s)…</source>
        <translation>
            <numerusform>&amp;Load the columns of %Ln table…</numerusform>
            <numerusform>&amp;Load the columns of %Ln tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would bring %1 back to it.</source>
        <translation>
            <numerusform>%Ln change would bring %1 back to it.</numerusform>
            <numerusform>%Ln changes would bring %1 back to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would make %1 the same.</source>
        <translation>
            <numerusform>%Ln change would make %1 the same.</numerusform>
            <numerusform>%Ln changes would make %1 the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked by the service</source>
        <translation>
            <numerusform>%Ln locked by the service</numerusform>
            <numerusform>%Ln locked by the service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns that are not read here</source>
        <translation>
            <numerusform>%Ln of columns that are not read here</numerusform>
            <numerusform>%Ln of columns that are not read here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns that are not here</source>
        <translation>
            <numerusform>%Ln of columns that are not here</numerusform>
            <numerusform>%Ln of columns that are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemas and tables that exist on one side only</source>
        <translation>
            <numerusform>%Ln schema or table that exists on one side only</numerusform>
            <numerusform>%Ln schemas and tables that exist on one side only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionActions</name>
    <message numerus="yes">
        <source>&amp;Sync %n connection(s)</source>
        <translation>
            <numerusform>&amp;Sync %Ln connection</numerusform>
            <numerusform>&amp;Sync %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pause %n connection(s)</source>
        <translation>
            <numerusform>&amp;Pause %Ln connection</numerusform>
            <numerusform>&amp;Pause %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume %n connection(s)</source>
        <translation>
            <numerusform>&amp;Resume %Ln connection</numerusform>
            <numerusform>&amp;Resume %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Test %n connection(s)</source>
        <translation>
            <numerusform>&amp;Test %Ln connection</numerusform>
            <numerusform>&amp;Test %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n id(s)</source>
        <translation>
            <numerusform>&amp;Copy %Ln id</numerusform>
            <numerusform>&amp;Copy %Ln ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run the setup tests of %n connection(s)?</source>
        <translation>
            <numerusform>Run the setup tests of %Ln connection?</numerusform>
            <numerusform>Run the setup tests of %Ln connections?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rest&amp;art %n sync(s)…</source>
        <translation>
            <numerusform>Rest&amp;art %Ln sync…</numerusform>
            <numerusform>Rest&amp;art %Ln syncs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %Ln connection(s)?</source>
        <translation>
            <numerusform>Sync %Ln connection?</numerusform>
            <numerusform>Sync %Ln connections?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %Ln connection(s)?</source>
        <translation>
            <numerusform>Pause %Ln connection?</numerusform>
            <numerusform>Pause %Ln connections?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln connection(s)?</source>
        <translation>
            <numerusform>Resume %Ln connection?</numerusform>
            <numerusform>Resume %Ln connections?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionView</name>
    <message numerus="yes">
        <source>To do (%n)</source>
        <translation>
            <numerusform>To do (%Ln)</numerusform>
            <numerusform>To do (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warnings (%n)</source>
        <translation>
            <numerusform>Warnings (%Ln)</numerusform>
            <numerusform>Warnings (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setup tests (%n)</source>
        <translation>
            <numerusform>Setup tests (%Ln)</numerusform>
            <numerusform>Setup tests (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionsPane</name>
    <message numerus="yes">
        <source>%n connection(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln connection is hidden by the filter.</numerusform>
            <numerusform>%Ln connections are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ConsequencesView</name>
    <message numerus="yes">
        <source>%n table(s) may be loaded from the beginning, which takes time and may cost rows.</source>
        <translation>
            <numerusform>%Ln table may be loaded from the beginning, which takes time and may cost rows.</numerusform>
            <numerusform>%Ln tables may be loaded from the beginning, which takes time and may cost rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::DecisionDialog</name>
    <message numerus="yes">
        <source>%n still to decide</source>
        <translation>
            <numerusform>%Ln still to decide</numerusform>
            <numerusform>%Ln still to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pply %n change(s)</source>
        <translation>
            <numerusform>A&amp;pply %Ln change</numerusform>
            <numerusform>A&amp;pply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go &amp;on with %n change(s)</source>
        <translation>
            <numerusform>Go &amp;on with %Ln change</numerusform>
            <numerusform>Go &amp;on with %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::DraftController</name>
    <message numerus="yes">
        <source>%n table(s) are on now. All of them, and all new ones, will be off, at once and without a review. You then turn on what you would like.</source>
        <translation>
            <numerusform>%Ln table is on now. All of them, and all new ones, will be off, at once and without a review. You then turn on what you would like.</numerusform>
            <numerusform>%Ln tables are on now. All of them, and all new ones, will be off, at once and without a review. You then turn on what you would like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are off now. All of them, and all new ones, will be on, at once and without a review. They will be loaded from the beginning, and their rows may count towards your bill.</source>
        <translation>
            <numerusform>%Ln table is off now. All of them, and all new ones, will be on, at once and without a review. They will be loaded from the beginning, and their rows may count towards your bill.</numerusform>
            <numerusform>%Ln tables are off now. All of them, and all new ones, will be on, at once and without a review. They will be loaded from the beginning, and their rows may count towards your bill.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else has made the same %n change(s) already. Nothing was left to send.</source>
        <translation>
            <numerusform>Somebody else has made the same change already. Nothing was left to send.</numerusform>
            <numerusform>Somebody else has made the same %Ln changes already. Nothing was left to send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that were not known to have arrived are there by now.</source>
        <translation>
            <numerusform>%Ln change that was not known to have arrived is there by now.</numerusform>
            <numerusform>%Ln changes that were not known to have arrived are there by now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer there</source>
        <translation>
            <numerusform>%Ln no longer there</numerusform>
            <numerusform>%Ln no longer there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s)</source>
        <translation>
            <numerusform>%Ln schema</numerusform>
            <numerusform>%Ln schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of columns have fallen out of the draft: the columns are gone, or can no longer be turned on or off.</source>
        <translation>
            <numerusform>%Ln change of columns has fallen out of the draft: the column is gone, or can no longer be turned on or off.</numerusform>
            <numerusform>%Ln changes of columns have fallen out of the draft: the columns are gone, or can no longer be turned on or off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have fallen out of the draft: what they were about is gone, or can no longer be changed.</source>
        <translation>
            <numerusform>%Ln change has fallen out of the draft: what it was about is gone, or can no longer be changed.</numerusform>
            <numerusform>%Ln changes have fallen out of the draft: what they were about is gone, or can no longer be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service said yes, and yet %n change(s) did not come true.</source>
        <translation>
            <numerusform>The service said yes, and yet %Ln change did not come true.</numerusform>
            <numerusform>The service said yes, and yet %Ln changes did not come true.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that were copied are off now.</source>
        <translation>
            <numerusform>%Ln table that was copied is off now.</numerusform>
            <numerusform>%Ln tables that were copied are off now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are copied now that were not.</source>
        <translation>
            <numerusform>%Ln table is copied now that was not.</numerusform>
            <numerusform>%Ln tables are copied now that were not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) begun %1 have not been sent. They are in the draft again.</source>
        <extracomment>%1 = a moment, for instance &quot;2 hours ago&quot;</extracomment>
        <translation>
            <numerusform>%Ln change begun %1 has not been sent. It is in the draft again.</numerusform>
            <numerusform>%Ln changes begun %1 have not been sent. They are in the draft again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost, and none of the %n change(s) has arrived so far. Nothing was sent again.</source>
        <translation>
            <numerusform>The service&apos;s answer was lost, and the %Ln change has not arrived so far. Nothing was sent again.</numerusform>
            <numerusform>The service&apos;s answer was lost, and none of the %Ln changes has arrived so far. Nothing was sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost. %1 of %n change(s) have arrived; nothing was sent again.</source>
        <translation>
            <numerusform>The service&apos;s answer was lost. %1 of %Ln change has arrived; nothing was sent again.</numerusform>
            <numerusform>The service&apos;s answer was lost. %1 of %Ln changes have arrived; nothing was sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s) to what %1 copies?</source>
        <translation>
            <numerusform>Apply %Ln change to what %1 copies?</numerusform>
            <numerusform>Apply %Ln changes to what %1 copies?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s answer was lost. Nothing was sent again, and what is there now shows that %n change(s) arrived and none is missing.</source>
        <translation>
            <numerusform>The service&apos;s answer was lost. Nothing was sent again, and what is there now shows that %Ln change arrived and none is missing.</numerusform>
            <numerusform>The service&apos;s answer was lost. Nothing was sent again, and what is there now shows that %Ln changes arrived and none is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::DraftText</name>
    <message numerus="yes">
        <source>Enable %n schema(s)</source>
        <translation>
            <numerusform>Enable %Ln schema</numerusform>
            <numerusform>Enable %Ln schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n schema(s)</source>
        <translation>
            <numerusform>Disable %Ln schema</numerusform>
            <numerusform>Disable %Ln schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n table(s)</source>
        <translation>
            <numerusform>Enable %Ln table</numerusform>
            <numerusform>Enable %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n table(s)</source>
        <translation>
            <numerusform>Disable %Ln table</numerusform>
            <numerusform>Disable %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %n table(s) in mode: %1</source>
        <translation>
            <numerusform>Sync %Ln table in mode: %1</numerusform>
            <numerusform>Sync %Ln tables in mode: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n column(s)</source>
        <translation>
            <numerusform>Enable %Ln column</numerusform>
            <numerusform>Enable %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n column(s)</source>
        <translation>
            <numerusform>Disable %Ln column</numerusform>
            <numerusform>Disable %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hash %n column(s)</source>
        <translation>
            <numerusform>Hash %Ln column</numerusform>
            <numerusform>Hash %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer hash %n column(s)</source>
        <translation>
            <numerusform>No longer hash %Ln column</numerusform>
            <numerusform>No longer hash %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n change(s)</source>
        <translation>
            <numerusform>Take back %Ln change</numerusform>
            <numerusform>Take back %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable only the chosen: %n change(s)</source>
        <translation>
            <numerusform>Enable only the chosen: %Ln change</numerusform>
            <numerusform>Enable only the chosen: %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep my %n change(s)</source>
        <translation>
            <numerusform>Keep my %Ln change</numerusform>
            <numerusform>Keep my %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n difference(s)</source>
        <translation>
            <numerusform>Take %Ln difference</numerusform>
            <numerusform>Take %Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n column(s) keys</source>
        <translation>
            <numerusform>Make %Ln column a key</numerusform>
            <numerusform>Make %Ln columns keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n column(s) no keys</source>
        <translation>
            <numerusform>Make %Ln column no key</numerusform>
            <numerusform>Make %Ln columns no keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ExportDialog</name>
    <message numerus="yes">
        <source>With the %n &amp;change(s) that were not sent yet</source>
        <translation>
            <numerusform>With the %Ln &amp;change that was not sent yet</numerusform>
            <numerusform>With the %Ln &amp;changes that were not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export all %n table(s) of %1</source>
        <translation>
            <numerusform>Export the only table of %1</numerusform>
            <numerusform>Export all %Ln tables of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n table(s) of %1</source>
        <translation>
            <numerusform>Export %Ln table of %1</numerusform>
            <numerusform>Export %Ln tables of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put an apostrophe before %n name(s) that a spreadsheet would take for a formula</source>
        <translation>
            <numerusform>Put an apostrophe before %Ln name that a spreadsheet would take for a formula</numerusform>
            <numerusform>Put an apostrophe before %Ln names that a spreadsheet would take for a formula</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known are the columns of tables that were opened, and those that somebody has switched or hashed: %n column(s).</source>
        <translation>
            <numerusform>Known are the columns of tables that were opened, and those that somebody has switched or hashed: %Ln column.</numerusform>
            <numerusform>Known are the columns of tables that were opened, and those that somebody has switched or hashed: %Ln columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that are not exported would be switched by it.</source>
        <translation>
            <numerusform>%Ln table that is not exported would be switched by it.</numerusform>
            <numerusform>%Ln tables that are not exported would be switched by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::Headless</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::HealthText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a quotation</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <translation>
            <numerusform>%Ln broken</numerusform>
            <numerusform>%Ln broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <translation>
            <numerusform>%Ln failing</numerusform>
            <numerusform>%Ln failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln waiting for you</numerusform>
            <numerusform>%Ln waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rescheduled</source>
        <translation>
            <numerusform>%Ln rescheduled</numerusform>
            <numerusform>%Ln rescheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delayed</source>
        <translation>
            <numerusform>%Ln delayed</numerusform>
            <numerusform>%Ln delayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>%Ln incomplete</numerusform>
            <numerusform>%Ln incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln never synced</source>
        <translation>
            <numerusform>%Ln never synced</numerusform>
            <numerusform>%Ln never synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused too long</source>
        <translation>
            <numerusform>%Ln paused too long</numerusform>
            <numerusform>%Ln paused too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln syncing</source>
        <translation>
            <numerusform>%Ln syncing</numerusform>
            <numerusform>%Ln syncing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln paused</numerusform>
            <numerusform>%Ln paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln healthy</source>
        <translation>
            <numerusform>%Ln healthy</numerusform>
            <numerusform>%Ln healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a warning</source>
        <translation>
            <numerusform>%Ln with a warning</numerusform>
            <numerusform>%Ln with warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::InspectorPane</name>
    <message numerus="yes">
        <source>%n connection(s) selected</source>
        <translation>
            <numerusform>%Ln connection selected</numerusform>
            <numerusform>%Ln connections selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::MainWindow</name>
    <message numerus="yes">
        <source>%n operation(s) are still running. Leave all the same?</source>
        <translation>
            <numerusform>%Ln operation is still running. Leave all the same?</numerusform>
            <numerusform>%Ln operations are still running. Leave all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of Setup tabs have not been sent, and are lost: %1.</source>
        <translation>
            <numerusform>%Ln change of Setup tabs has not been sent, and is lost: %1.</numerusform>
            <numerusform>%Ln changes of Setup tabs have not been sent, and are lost: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of Setup tabs were not sent when Sluice ended, and are here again: %1.</source>
        <translation>
            <numerusform>%Ln change of Setup tabs was not sent when Sluice ended, and is here again: %1.</numerusform>
            <numerusform>%Ln changes of Setup tabs were not sent when Sluice ended, and are here again: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes to the tables of %n connection(s) have not been sent, and are lost: %1.</source>
        <translation>
            <numerusform>Changes to the tables of %Ln connection have not been sent, and are lost: %1.</numerusform>
            <numerusform>Changes to the tables of %Ln connections have not been sent, and are lost: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) with changes of the Setup tab that were not sent are not there any more: %1. They were deleted, or this key may no longer see them. The changes are kept, should they come back.</source>
        <translation>
            <numerusform>%Ln connection with changes of the Setup tab that were not sent is not there any more: %1. It was deleted, or this key may no longer see it. The changes are kept, should it come back.</numerusform>
            <numerusform>%Ln connections with changes of the Setup tab that were not sent are not there any more: %1. They were deleted, or this key may no longer see them. The changes are kept, should they come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::NameListDialog</name>
    <message numerus="yes">
        <source>%n table(s) found</source>
        <translation>
            <numerusform>%Ln table found</numerusform>
            <numerusform>%Ln tables found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%Ln not found</numerusform>
            <numerusform>%Ln not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ambiguous</source>
        <translation>
            <numerusform>%Ln ambiguous</numerusform>
            <numerusform>%Ln ambiguous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%Ln locked</numerusform>
            <numerusform>%Ln locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enable %n table(s)</source>
        <translation>
            <numerusform>&amp;Enable %Ln table</numerusform>
            <numerusform>&amp;Enable %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable %n table(s)</source>
        <translation>
            <numerusform>&amp;Disable %Ln table</numerusform>
            <numerusform>&amp;Disable %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xactly these %1 of %n table(s)</source>
        <translation>
            <numerusform>E&amp;xactly %1 of %Ln table</numerusform>
            <numerusform>E&amp;xactly these %1 of %Ln tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::NavigatorModel</name>
    <message numerus="yes">
        <source>%1: %n connection(s)</source>
        <extracomment>A view and how many connections it holds</extracomment>
        <translation>
            <numerusform>%1: %Ln connection</numerusform>
            <numerusform>%1: %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1: %n connection(s)</source>
        <extracomment>A group and how many connections it holds</extracomment>
        <translation>
            <numerusform>Group %1: %Ln connection</numerusform>
            <numerusform>Group %1: %Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::NoticeList</name>
    <message numerus="yes">
        <source>Show all %Ln…</source>
        <translation>
            <numerusform>Show %Ln…</numerusform>
            <numerusform>Show all %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::OperationText</name>
    <message numerus="yes">
        <source>%n setup test(s) failed</source>
        <translation>
            <numerusform>%Ln setup test failed</numerusform>
            <numerusform>%Ln setup tests failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed with %n warning(s)</source>
        <translation>
            <numerusform>Passed with %Ln warning</numerusform>
            <numerusform>Passed with %Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setup test(s) passed</source>
        <translation>
            <numerusform>%Ln setup test passed</numerusform>
            <numerusform>%Ln setup tests passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %n connection(s)</source>
        <translation>
            <numerusform>Sync %Ln connection</numerusform>
            <numerusform>Sync %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n sync(s)</source>
        <translation>
            <numerusform>Restart %Ln sync</numerusform>
            <numerusform>Restart %Ln syncs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n connection(s)</source>
        <translation>
            <numerusform>Re-sync %Ln connection</numerusform>
            <numerusform>Re-sync %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n connection(s)</source>
        <translation>
            <numerusform>Pause %Ln connection</numerusform>
            <numerusform>Pause %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n connection(s)</source>
        <translation>
            <numerusform>Resume %Ln connection</numerusform>
            <numerusform>Resume %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setup tests of %n connection(s)</source>
        <translation>
            <numerusform>Setup tests of %Ln connection</numerusform>
            <numerusform>Setup tests of %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n done</source>
        <translation>
            <numerusform>All %Ln done</numerusform>
            <numerusform>All %Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied, but the service did not take over %1 of %n change(s)</source>
        <translation>
            <numerusform>Applied, but the service did not take over %1 of %Ln change</numerusform>
            <numerusform>Applied, but the service did not take over %1 of %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n change(s)</source>
        <translation>
            <numerusform>Applied %Ln change</numerusform>
            <numerusform>Applied %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reload the schemas of %n connection(s)</source>
        <translation>
            <numerusform>Reload the schemas of %Ln connection</numerusform>
            <numerusform>Reload the schemas of %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change what %n connection(s) copy</source>
        <translation>
            <numerusform>Change what %Ln connection copies</numerusform>
            <numerusform>Change what %Ln connections copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n connection(s)</source>
        <translation>
            <numerusform>Change %Ln connection</numerusform>
            <numerusform>Change %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n connection(s)</source>
        <translation>
            <numerusform>Create %Ln connection</numerusform>
            <numerusform>Create %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n connection(s)</source>
        <translation>
            <numerusform>Delete %Ln connection</numerusform>
            <numerusform>Delete %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln succeeded</numerusform>
            <numerusform>%Ln succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rescheduled</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln rescheduled</numerusform>
            <numerusform>%Ln rescheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln waiting for you</numerusform>
            <numerusform>%Ln waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln paused</numerusform>
            <numerusform>%Ln paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended without a result</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln ended without a result</numerusform>
            <numerusform>%Ln ended without a result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln not begun</numerusform>
            <numerusform>%Ln not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Columns of %n table(s) read</source>
        <translation>
            <numerusform>Columns of %Ln table read</numerusform>
            <numerusform>Columns of %Ln tables read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, of %n not</source>
        <extracomment>%1 = &quot;Columns of 12 tables read&quot;</extracomment>
        <translation>
            <numerusform>%1, of %Ln not</numerusform>
            <numerusform>%1, of %Ln not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read columns of %n connection(s)</source>
        <translation>
            <numerusform>Read columns of %Ln connection</numerusform>
            <numerusform>Read columns of %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Columns of %1 of %n table(s) read</source>
        <translation>
            <numerusform>Columns of %1 of %Ln table read</numerusform>
            <numerusform>Columns of %1 of %Ln tables read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) will be re-synced when the running sync has ended</source>
        <translation>
            <numerusform>%Ln table will be re-synced when the running sync has ended</numerusform>
            <numerusform>%Ln tables will be re-synced when the running sync has ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) will be re-synced when the connection is resumed</source>
        <translation>
            <numerusform>%Ln table will be re-synced when the connection is resumed</numerusform>
            <numerusform>%Ln tables will be re-synced when the connection is resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n table(s) of %1</source>
        <translation>
            <numerusform>Re-sync %Ln table of %1</numerusform>
            <numerusform>Re-sync %Ln tables of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop columns of %n connection(s)</source>
        <translation>
            <numerusform>Drop columns of %Ln connection</numerusform>
            <numerusform>Drop columns of %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be dropped at the next sync</source>
        <translation>
            <numerusform>%Ln column will be dropped at the next sync</numerusform>
            <numerusform>%Ln columns will be dropped at the next sync</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out (paused)</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln left out (paused)</numerusform>
            <numerusform>%Ln left out (paused)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out (syncing already)</source>
        <comment>syncs</comment>
        <translation>
            <numerusform>%Ln left out (syncing already)</numerusform>
            <numerusform>%Ln left out (syncing already)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>All %Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left out</source>
        <extracomment>1 = how the others are, for instance &quot;All 4 done&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln left out</numerusform>
            <numerusform>%1, %Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::PendingBar</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%Ln change not sent yet</numerusform>
            <numerusform>%Ln changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>App&amp;ly %n change(s)</source>
        <translation>
            <numerusform>App&amp;ly %Ln change</numerusform>
            <numerusform>App&amp;ly %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns that are not read yet</source>
        <translation>
            <numerusform>%Ln of columns that are not read yet</numerusform>
            <numerusform>%Ln of columns that are not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent, without an answer</source>
        <translation>
            <numerusform>%Ln change sent, without an answer</numerusform>
            <numerusform>%Ln changes sent, without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes all of them back; Undo brings them again, but for the %n of columns that are not read yet</source>
        <translation>
            <numerusform>Takes all of them back; Undo brings them again, but for the %Ln of columns that are not read yet</numerusform>
            <numerusform>Takes all of them back; Undo brings them again, but for the %Ln of columns that are not read yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::RequestDetails</name>
    <message numerus="yes">
        <source>Tried %n time(s): what only reads is asked for again.</source>
        <translation>
            <numerusform>Tried %Ln time: what only reads is asked for again.</numerusform>
            <numerusform>Tried %Ln times: what only reads is asked for again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s): each time before, the service refused it as one request too many, and did nothing.</source>
        <translation>
            <numerusform>Tried %Ln time: each time before, the service refused it as one request too many, and did nothing.</numerusform>
            <numerusform>Tried %Ln times: each time before, the service refused it as one request too many, and did nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ReviewDialog</name>
    <message numerus="yes">
        <source>%n change(s) to what %1 copies</source>
        <translation>
            <numerusform>%Ln change to what %1 copies</numerusform>
            <numerusform>%Ln changes to what %1 copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>&amp;Apply %Ln change</numerusform>
            <numerusform>&amp;Apply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revert %n change(s)</source>
        <translation>
            <numerusform>&amp;Revert %Ln change</numerusform>
            <numerusform>&amp;Revert %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>R&amp;ead the columns of %n table(s)…</source>
        <translation>
            <numerusform>R&amp;ead the columns of %Ln table…</numerusform>
            <numerusform>R&amp;ead the columns of %Ln tables…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ScheduleText</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %Ln day</numerusform>
            <numerusform>every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %Ln hour</numerusform>
            <numerusform>every %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every %Ln minute</numerusform>
            <numerusform>every %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaModel</name>
    <message numerus="yes">
        <source>Off, with %n table(s)</source>
        <translation>
            <numerusform>Off, with %Ln table</numerusform>
            <numerusform>Off, with %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <translation>
            <numerusform>%1 of %Ln table</numerusform>
            <numerusform>%1 of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with a warning</source>
        <translation>
            <numerusform>%Ln table with a warning</numerusform>
            <numerusform>%Ln tables with a warning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaPane</name>
    <message numerus="yes">
        <source>%n table(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln table is hidden by the filter.</numerusform>
            <numerusform>%Ln tables are hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n name(s) the regular expression takes too many steps: they are not shown.</source>
        <translation>
            <numerusform>In %Ln name the regular expression takes too many steps: it is not shown.</numerusform>
            <numerusform>In %Ln names the regular expression takes too many steps: they are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The columns of %n table(s) have not been read: they are not shown.</source>
        <translation>
            <numerusform>The columns of %Ln table have not been read: it is not shown.</numerusform>
            <numerusform>The columns of %Ln tables have not been read: they are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaText</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SchemaVerbs</name>
    <message numerus="yes">
        <source>Switch the other %n table(s) off as well</source>
        <translation>
            <numerusform>Switch the other %Ln table off as well</numerusform>
            <numerusform>Switch the other %Ln tables off as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn off the %n other table(s) that are on and not selected</source>
        <translation>
            <numerusform>Turn off the %Ln other table that is on and not selected</numerusform>
            <numerusform>Turn off the %Ln other tables that are on and not selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn off all %n table(s) that are on now, to choose from nothing</source>
        <translation>
            <numerusform>Turn off the %Ln table that is on now, to choose from nothing</numerusform>
            <numerusform>Turn off all %Ln tables that are on now, to choose from nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>1 = names of schemas, for instance &quot;sales, shop, web&quot;</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n schema(s) on as well?</source>
        <translation>
            <numerusform>Turn the schema on as well?</numerusform>
            <numerusform>Turn %Ln schemas on as well?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s) are off: %1. Their tables are not copied, whatever their own boxes say.</source>
        <extracomment>1 = their names, for instance &quot;sales, shop, web and 4 more&quot;</extracomment>
        <translation>
            <numerusform>%Ln schema is off: %1. Its tables are not copied, whatever their own boxes say.</numerusform>
            <numerusform>%Ln schemas are off: %1. Their tables are not copied, whatever their own boxes say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked table(s) there start as well, and cannot be switched off.</source>
        <translation>
            <numerusform>%Ln locked table there starts as well, and cannot be switched off.</numerusform>
            <numerusform>%Ln locked tables there start as well, and cannot be switched off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) there would start with what you have chosen.</source>
        <translation>
            <numerusform>%Ln other table there would start with what you have chosen.</numerusform>
            <numerusform>%Ln other tables there would start with what you have chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) there, on by their own boxes, are switched off with all others.</source>
        <translation>
            <numerusform>%Ln other table there, on by its own box, is switched off with all others.</numerusform>
            <numerusform>%Ln other tables there, on by their own boxes, are switched off with all others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %n table(s) whose schema is off: they stay as they are</source>
        <translation>
            <numerusform>Leave out the %Ln table whose schema is off: it stays as it is</numerusform>
            <numerusform>Leave out the %Ln tables whose schema is off: they stay as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SetupPane</name>
    <message numerus="yes">
        <source>%n change(s) applied.</source>
        <translation>
            <numerusform>%Ln change applied.</numerusform>
            <numerusform>%Ln changes applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer was lost. Of %n change(s) the service shows %1; the others are still here, and Apply sends them again.</source>
        <translation>
            <numerusform>The answer was lost. Of %Ln change the service shows %1; the rest is still here, and Apply sends it again.</numerusform>
            <numerusform>The answer was lost. Of %Ln changes the service shows %1; the others are still here, and Apply sends them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::SetupWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::StatusLine</name>
    <message numerus="yes">
        <source>%n connection(s) so far</source>
        <translation>
            <numerusform>%Ln connection so far</numerusform>
            <numerusform>%Ln connections so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connection(s)</source>
        <translation>
            <numerusform>%1 of %Ln connection</numerusform>
            <numerusform>%1 of %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %n second(s) ago</source>
        <translation>
            <numerusform>read %Ln second ago</numerusform>
            <numerusform>read %Ln seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %n minute(s) ago</source>
        <translation>
            <numerusform>read %Ln minute ago</numerusform>
            <numerusform>read %Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service asks to wait: %n second(s) to go</source>
        <translation>
            <numerusform>The service asks to wait: %Ln second to go</numerusform>
            <numerusform>The service asks to wait: %Ln seconds to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::TableCommands</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those chosen are not copied, and are left out.</source>
        <translation>
            <numerusform>%Ln of those chosen is not copied, and is left out.</numerusform>
            <numerusform>%Ln of those chosen are not copied, and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that ask for a re-sync are not in this schema config.</source>
        <translation>
            <numerusform>%Ln table that asks for a re-sync is not in this schema config.</numerusform>
            <numerusform>%Ln tables that ask for a re-sync are not in this schema config.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that ask for it are not in this schema config.</source>
        <translation>
            <numerusform>%Ln that asks for it is not in this schema config.</numerusform>
            <numerusform>%Ln that ask for it are not in this schema config.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that ask for it are not copied, and are left out.</source>
        <translation>
            <numerusform>%Ln that asks for it is not copied, and is left out.</numerusform>
            <numerusform>%Ln that ask for it are not copied, and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n table(s) of %1?</source>
        <translation>
            <numerusform>Re-sync %Ln table of %1?</numerusform>
            <numerusform>Re-sync %Ln tables of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-sync %n table(s)</source>
        <translation>
            <numerusform>Re-sync %Ln table</numerusform>
            <numerusform>Re-sync %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No blocked columns are known of these tables. Of %n of them the columns were not read yet.</source>
        <translation>
            <numerusform>No blocked columns are known of these tables. Of %Ln of them the columns were not read yet.</numerusform>
            <numerusform>No blocked columns are known of these tables. Of %Ln of them the columns were not read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n blocked column(s) of %1?</source>
        <translation>
            <numerusform>Drop %Ln blocked column of %1?</numerusform>
            <numerusform>Drop %Ln blocked columns of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n column(s)</source>
        <translation>
            <numerusform>Drop %Ln column</numerusform>
            <numerusform>Drop %Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::TakenWishes</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are in the draft. Nothing was sent yet.</source>
        <translation>
            <numerusform>%Ln change is in the draft. Nothing was sent yet.</numerusform>
            <numerusform>%Ln changes are in the draft. Nothing was sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) among them are not copied all the same: their schema is off.</source>
        <translation>
            <numerusform>%Ln table among them is not copied all the same: its schema is off.</numerusform>
            <numerusform>%Ln tables among them are not copied all the same: their schema is off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked one(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln locked one stays as it is.</numerusform>
            <numerusform>%Ln locked ones stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not here: there is nothing of their name to change.</source>
        <translation>
            <numerusform>%Ln is not here: there is nothing of its name to change.</numerusform>
            <numerusform>%Ln are not here: there is nothing of their name to change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are of columns that are not here.</source>
        <translation>
            <numerusform>%Ln is of a column that is not here.</numerusform>
            <numerusform>%Ln are of columns that are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns join them when the columns of their tables are read, which Review can do.</source>
        <translation>
            <numerusform>%Ln of columns joins them when the columns of its table are read, which Review can do.</numerusform>
            <numerusform>%Ln of columns join them when the columns of their tables are read, which Review can do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns have no place here: they are gone, or cannot be changed.</source>
        <translation>
            <numerusform>%Ln of columns has no place here: the column is gone, or cannot be changed.</numerusform>
            <numerusform>%Ln of columns have no place here: they are gone, or cannot be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of columns cannot be set before the columns of their tables are read.</source>
        <translation>
            <numerusform>%Ln of a column cannot be set before the columns of its table are read.</numerusform>
            <numerusform>%Ln of columns cannot be set before the columns of their tables are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that were not there then are off in the draft. Nothing was sent yet.</source>
        <translation>
            <numerusform>%Ln table that was not there then is off in the draft. Nothing was sent yet.</numerusform>
            <numerusform>%Ln tables that were not there then are off in the draft. Nothing was sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) that are on now were not there then: they stay on.</source>
        <translation>
            <numerusform>%Ln table that is on now was not there then: it stays on.</numerusform>
            <numerusform>%Ln tables that are on now were not there then: they stay on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::TimeText</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%Ln second ago</numerusform>
            <numerusform>%Ln seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%Ln year ago</numerusform>
            <numerusform>%Ln years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %Ln second</numerusform>
            <numerusform>in %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %Ln minute</numerusform>
            <numerusform>in %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %Ln hour</numerusform>
            <numerusform>in %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %Ln year</numerusform>
            <numerusform>in %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::TransferController</name>
    <message numerus="yes">
        <source>%n table(s) of %1 are picked up as they are shown here. Put them down on other connections, from here or from there.</source>
        <translation>
            <numerusform>%Ln table of %1 is picked up as it is shown here. Put it down on other connections, from here or from there.</numerusform>
            <numerusform>%Ln tables of %1 are picked up as they are shown here. Put them down on other connections, from here or from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <extracomment>%1 = a connection</extracomment>
        <translation>
            <numerusform>%1: %Ln change</numerusform>
            <numerusform>%1: %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into the drafts of %n connection(s): %1. Nothing was sent yet.</source>
        <extracomment>%1 = &quot;12 changes&quot;</extracomment>
        <translation>
            <numerusform>Put into the draft of %Ln connection: %1. Nothing was sent yet.</numerusform>
            <numerusform>Put into the drafts of %Ln connections: %1. Nothing was sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change what %n connection(s) copy?</source>
        <translation>
            <numerusform>Change what %Ln connection copies?</numerusform>
            <numerusform>Change what %Ln connections copy?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply on %n connection(s)</source>
        <translation>
            <numerusform>Apply on %Ln connection</numerusform>
            <numerusform>Apply on %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying on %n connection(s), one after the other. Activity shows how far it is.</source>
        <translation>
            <numerusform>Applying on %Ln connection. Activity shows how far it is.</numerusform>
            <numerusform>Applying on %Ln connections, one after the other. Activity shows how far it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is hashed or off in columns of %n table(s) was left out: they have not been read there.</source>
        <translation>
            <numerusform>What is hashed or off in columns of %Ln table was left out: they have not been read there.</numerusform>
            <numerusform>What is hashed or off in columns of %Ln tables was left out: they have not been read there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is hashed or off in %1 is not taken over for the columns of %n table(s), which have not been read there: these columns go as they are there now, in clear where nobody has hashed them.</source>
        <translation>
            <numerusform>What is hashed or off in %1 is not taken over for the columns of %Ln table, which have not been read there: these columns go as they are there now, in clear where nobody has hashed them.</numerusform>
            <numerusform>What is hashed or off in %1 is not taken over for the columns of %Ln tables, which have not been read there: these columns go as they are there now, in clear where nobody has hashed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was put into %n other(s): see Details.</source>
        <translation>
            <numerusform>Nothing was put into %Ln other: see Details.</numerusform>
            <numerusform>Nothing was put into %Ln others: see Details.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::TransferDialog</name>
    <message numerus="yes">
        <source>%n table(s) of %1, on other connections</source>
        <translation>
            <numerusform>%Ln table of %1, on other connections</numerusform>
            <numerusform>%Ln tables of %1, on other connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not there</source>
        <translation>
            <numerusform>%Ln not there</numerusform>
            <numerusform>%Ln not there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ambiguous</source>
        <translation>
            <numerusform>%Ln ambiguous</numerusform>
            <numerusform>%Ln ambiguous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%Ln locked</numerusform>
            <numerusform>%Ln locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of columns left out</source>
        <translation>
            <numerusform>%Ln change of columns left out</numerusform>
            <numerusform>%Ln changes of columns left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its own not sent yet</source>
        <translation>
            <numerusform>%Ln of its own not sent yet</numerusform>
            <numerusform>%Ln of its own not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch off the %n other table(s) that would start with their schemas</source>
        <translation>
            <numerusform>Switch off the %Ln other table that would start with its schema</numerusform>
            <numerusform>Switch off the %Ln other tables that would start with their schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into %n &amp;draft(s)</source>
        <translation>
            <numerusform>Put into %Ln &amp;draft</numerusform>
            <numerusform>Put into %Ln &amp;drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %1 on %n connection(s)…</source>
        <extracomment>1 = &quot;12 changes&quot;</extracomment>
        <translation>
            <numerusform>&amp;Apply %1 on %Ln connection…</numerusform>
            <numerusform>&amp;Apply %1 on %Ln connections…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other upper/lower case</source>
        <translation>
            <numerusform>%Ln with other upper/lower case</numerusform>
            <numerusform>%Ln with other upper/lower case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read the columns of %n table(s) there, to take over what is hashed or off…</source>
        <translation>
            <numerusform>&amp;Read the columns of %Ln table there, to take over what is hashed or off…</numerusform>
            <numerusform>&amp;Read the columns of %Ln tables there, to take over what is hashed or off…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are (schema off)</source>
        <translation>
            <numerusform>%Ln stays as it is (schema off)</numerusform>
            <numerusform>%Ln stay as they are (schema off)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of these tables found.</source>
        <translation>
            <numerusform>%1: %Ln of these tables was found.</numerusform>
            <numerusform>%1: %Ln of these tables were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) no change.</source>
        <translation>
            <numerusform>%Ln of them needs no change.</numerusform>
            <numerusform>%Ln of them need no change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::TransferReview</name>
    <message numerus="yes">
        <source>%1 to what %n connection(s) copy</source>
        <extracomment>1 = &quot;12 changes&quot;</extracomment>
        <translation>
            <numerusform>%1 to what %Ln connection copies</numerusform>
            <numerusform>%1 to what %Ln connections copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply on %n connection(s)</source>
        <translation>
            <numerusform>&amp;Apply on %Ln connection</numerusform>
            <numerusform>&amp;Apply on %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2; %n table(s) may be loaded from the beginning</source>
        <extracomment>1 = a connection, 2 = counts, for instance &quot;12 tables on, 3 modes&quot;</extracomment>
        <translation>
            <numerusform>%1: %2; %Ln table may be loaded from the beginning</numerusform>
            <numerusform>%1: %2; %Ln tables may be loaded from the beginning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revert %n change(s)</source>
        <translation>
            <numerusform>&amp;Revert %Ln change</numerusform>
            <numerusform>&amp;Revert %Ln changes</numerusform>
        </translation>
    </message>
</context>
</TS>
