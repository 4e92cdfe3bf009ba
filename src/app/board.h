// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionverbs.h"
#include "places.h"
#include "words.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <optional>

class QSplitter;
class QStackedWidget;

namespace sluice {

class ActivityPane;
class ConnectionPage;
class ConnectionsPane;
class InspectorPane;
class NavigatorPane;
class Prompt;
class Session;
class SetupDrafts;
class ViewState;

/// The window while somebody is signed in: navigator, centre and inspector beside each other, activity below. It
/// knows which place is shown and what is selected there. A connection's page is made when it is wanted first.
class Board : public QWidget
{
    Q_OBJECT

public:
    /// All but the words and the verbs outlive it.
    Board(const Words &words, const ConnectionVerbs &verbs, Prompt &prompt, ViewState &viewState, SetupDrafts &drafts,
          QWidget *parent = nullptr);
    ~Board() override;

    /// `profileKey` names the profile in the view state: what is open in the navigator is remembered per profile.
    void setSession(Session *session, const QString &profileKey);
    /// Dangerous verbs want a name typed.
    void setProduction(bool production, const QString &profile);
    void showScope(const BoardScope &scope);
    void openConnection(const ConnectionId &id);
    /// The group that is shown, or that of the connection that is; empty where there is neither.
    [[nodiscard]] GroupId group() const;
    void goBack();
    void goForward();
    /// From a page to the list it was opened from.
    void closePage();
    /// The cursor goes into the search of what is shown: of the page's tab, or of the table. A tab without any gives
    /// way to the table.
    void focusFilter();
    /// The keys go on in what is shown: in the page's tab, or in the table.
    void focusShown();
    void setInspectorVisible(bool visible);
    void tick(bool ages);
    void saveLayout();
    void restoreLayout();

    /// What the verbs act on.
    [[nodiscard]] QList<ConnectionId> selection() const;
    /// A connection's page, rather than a list?
    [[nodiscard]] bool showsPage() const;
    [[nodiscard]] const Places &places() const { return m_places; }
    [[nodiscard]] NavigatorPane *navigator() const { return m_navigator; }
    [[nodiscard]] ConnectionsPane *connections() const { return m_connections; }
    /// Makes it where that was not done yet.
    ConnectionPage *page();
    /// Of the Setup tabs, of every profile.
    [[nodiscard]] SetupDrafts &setupDrafts() const { return m_setupDrafts; }
    [[nodiscard]] InspectorPane *inspector() const { return m_inspector; }
    [[nodiscard]] ActivityPane *activity() const { return m_activity; }
    /// Drafts of Setup tabs may be of connections that were deleted while nobody looked, in an earlier run for one:
    /// once the whole list is known, that is noted. True: of some it was not known.
    bool noteGoneDrafts();

signals:
    /// `page` is there from now on.
    void pageMade();
    /// The connection whose page was shown is not there any more, and nobody here has deleted it. Whether it has
    /// changes that were not sent.
    void pageLost(const sluice::ConnectionId &id, const QString &name, bool schemaUnsent, bool setupUnsent);
    /// Connections are not there any more whose Setup tabs have changes that were not sent. None of them is the one
    /// whose page was shown.
    void draftsGone();
    /// What the verbs act on.
    void selectionChanged(const QList<sluice::ConnectionId> &ids);
    void placeChanged();
    void syncRequested(const sluice::ConnectionId &id);
    /// For these connections, or, where there are none, for the selection.
    void contextMenuRequested(const QPoint &globalPosition, const QList<sluice::ConnectionId> &ids);
    void groupMenuRequested(const QPoint &globalPosition, const sluice::GroupId &group,
                            const QList<sluice::ConnectionId> &ids);

private:
    void show(const Place &place);
    void showCentre(QWidget *shown);
    void goTo(const Place &place);
    [[nodiscard]] bool isKnown(const ConnectionId &id) const;
    void onActivityExpanded(bool expanded);
    void showAwaited();
    void onAboutToBeRemoved(const QList<ConnectionId> &ids);
    void onRemoved(const QList<ConnectionId> &ids);
    void onAdded(int first, int last);
    void onRefreshed();
    [[nodiscard]] bool isDeletedHere(const ConnectionId &id) const;
    void onGroupsChanged();
    void updateInspector();

    QPointer<Session> m_session;
    const Words m_words;
    const ConnectionVerbs m_verbs;
    Prompt &m_prompt;
    ViewState &m_viewState;
    SetupDrafts &m_setupDrafts;
    QString m_profileKey;
    Places m_places;
    ConnectionId m_awaited; ///< whose page is shown as soon as it is read, unless the user goes elsewhere before
    /// How a profile that is not shown was left.
    struct Left
    {
        Places places;
        QString filter;
        QList<ConnectionId> selection;
    };
    QHash<QString, Left> m_left;
    struct Lost
    {
        ConnectionId id;
        QString name;
        bool schemaUnsent = false;
        bool setupUnsent = false;
    };
    std::optional<Lost> m_lost; ///< until the connection whose page was shown has gone
    NavigatorPane *m_navigator;
    QStackedWidget *m_centre;
    ConnectionsPane *m_connections;
    ConnectionPage *m_page = nullptr;
    InspectorPane *m_inspector;
    ActivityPane *m_activity;
    QSplitter *m_across;
    QSplitter *m_down;
    QString m_productionName;
    bool m_production = false;
    bool m_wantsInspector = true;
    int m_activityHeight = 0;
};

} // namespace sluice
