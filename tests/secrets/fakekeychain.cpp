// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakekeychain.h"

#include <QCoroFuture>

namespace sluice::test {

namespace {

using Status = KeychainAnswer::Status;

// Static, with the script by value: the keychain may be gone when the gate opens.
QCoro::Task<KeychainAnswer> answer(std::shared_ptr<FakeKeychain::Script> script, QString name)
{
    ++script->calls;
    if (const auto gate = script->gate)
        co_await gate->future();
    if (script->failure)
        co_return KeychainAnswer{*script->failure, {}, QStringLiteral("as the test wishes")};
    if (!script->entries.contains(name))
        co_return KeychainAnswer{Status::NotFound, {}, {}};
    co_return KeychainAnswer{Status::Ok, script->entries.value(name), {}};
}

QCoro::Task<KeychainAnswer> put(std::shared_ptr<FakeKeychain::Script> script, QString name, QString text)
{
    script->lastText = text;
    KeychainAnswer said = co_await answer(script, name);
    if (said.status == Status::NotFound || said.status == Status::Ok) {
        script->entries.insert(name, text);
        said = {Status::Ok, {}, {}};
    }
    co_return said;
}

QCoro::Task<KeychainAnswer> drop(std::shared_ptr<FakeKeychain::Script> script, QString name)
{
    KeychainAnswer said = co_await answer(script, name);
    if (said.status == Status::Ok)
        script->entries.remove(name);
    said.text.clear();
    co_return said;
}

} // namespace

QCoro::Task<KeychainAnswer> FakeKeychain::read(QString name)
{
    return answer(m_script, name);
}

QCoro::Task<KeychainAnswer> FakeKeychain::write(QString name, QString text)
{
    return put(m_script, name, text);
}

QCoro::Task<KeychainAnswer> FakeKeychain::remove(QString name)
{
    return drop(m_script, name);
}

} // namespace sluice::test
