// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/context.h"
#include "api/router.h"

#include <mutex>

namespace sluice::demo {

/// The service: judges a request (key, quota, path, method, headers, body) and lets its family answer it.
class Api
{
public:
    explicit Api(Context context);

    /// The one path that needs no key, and so is no account's: no quota knows of it.
    [[nodiscard]] static bool isPublic(const Call &call);
    /// Whether it is worth while to wait for the body of such a request; false when its key is wrong.
    [[nodiscard]] bool admits(const Call &head);
    /// From any thread; requests are taken one at a time.
    [[nodiscard]] Answer answer(Call call);
    /// What the quotas' headers say, for answers that are made elsewhere; nothing when there are no quotas.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> quotaHeaders();
    /// For the control panel, since no call of the service tells: the columns that were to be dropped, as JSON.
    [[nodiscard]] QByteArray columnDrops();
    /// The secrets that go with the key from now on.
    void setSecrets(QStringList secrets);

private:
    [[nodiscard]] bool isAuthorized(const Call &call) const;
    [[nodiscard]] Answer judged(Call &call);
    [[nodiscard]] Answer routed(Call &call);
    /// The same within the quotas.
    [[nodiscard]] Answer rationed(Call &call);
    /// What a path without a fitting route is answered.
    [[nodiscard]] static Answer unrouted(const Call &call, const Router::Match &match);
    /// What is wrong with the headers or the body.
    [[nodiscard]] static std::optional<Answer> refusal(Call &call, const Router::Route &route);
    [[nodiscard]] Answer locked(Answer answer);

    Context m_context;
    Router m_router;
    Quota m_quota;
    QStringList m_secrets;
    std::mutex m_mutex;
};

} // namespace sluice::demo
