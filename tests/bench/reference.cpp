// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#ifdef SLUICE_BENCH_CURL

#include <QElapsedTimer>

#include <curl/curl.h>
#include <simdjson.h>

#include <string>
#include <vector>

namespace sluice::bench {

namespace {

size_t append(char *data, size_t size, size_t count, void *user)
{
    static_cast<std::string *>(user)->append(data, size * count);
    return size * count;
}

size_t discard(char *, size_t size, size_t count, void *user)
{
    *static_cast<size_t *>(user) += size * count;
    return size * count;
}

class Reader
{
public:
    Reader(const Target &target, bool keepAlive)
        : m_base(target.url.toString().toStdString())
        , m_userPassword(QString(target.key + QLatin1Char(':') + target.secret).toStdString())
        , m_curl(curl_easy_init())
    {
        curl_easy_setopt(m_curl, CURLOPT_USERPWD, m_userPassword.c_str());
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, append);
        curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, &m_body);
        curl_easy_setopt(m_curl, CURLOPT_FORBID_REUSE, keepAlive ? 0L : 1L);
    }
    ~Reader() { curl_easy_cleanup(m_curl); }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// Reads a list to its last page; counts the items and takes their ids where asked. False when anything is not
    /// right.
    bool list(const std::string &path, int limit, size_t &count, std::vector<std::string> *ids = nullptr)
    {
        std::string cursor;
        do {
            std::string url = m_base + path + "?limit=" + std::to_string(limit);
            if (!cursor.empty())
                url += "&cursor=" + cursor;
            m_body.clear();
            long status = 0;
            curl_easy_setopt(m_curl, CURLOPT_URL, url.c_str());
            if (curl_easy_perform(m_curl) != CURLE_OK
                || curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status) != CURLE_OK || status != 200)
                return false;
            m_body.reserve(m_body.size() + simdjson::SIMDJSON_PADDING);
            simdjson::ondemand::document document;
            if (m_parser.iterate(m_body).get(document) != simdjson::SUCCESS)
                return false;
            simdjson::ondemand::object data;
            if (document["data"].get_object().get(data) != simdjson::SUCCESS)
                return false;
            cursor.clear();
            for (auto field : data) {
                const std::string_view key = field.unescaped_key().value();
                if (key == "next_cursor") {
                    std::string_view text;
                    if (field.value().get_string().get(text) == simdjson::SUCCESS)
                        cursor = text;
                } else if (key == "items") {
                    for (auto item : field.value().get_array()) {
                        std::string_view id;
                        if (item["id"].get_string().get(id) != simdjson::SUCCESS)
                            return false;
                        ++count;
                        if (ids != nullptr)
                            ids->emplace_back(id);
                    }
                }
            }
        } while (!cursor.empty());
        return true;
    }

    /// Reads one answer; with `keep` false it is thrown away as it comes. False when anything is not right.
    bool get(const std::string &path, bool keep = true)
    {
        m_body.clear();
        m_discarded = 0;
        long status = 0;
        curl_easy_setopt(m_curl, CURLOPT_URL, (m_base + path).c_str());
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, keep ? append : discard);
        curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, keep ? static_cast<void *>(&m_body) : &m_discarded);
        return curl_easy_perform(m_curl) == CURLE_OK
               && curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK && status == 200;
    }
    /// Counts the nodes of a schema config whose `enabled` could be read.
    bool walk(size_t &count)
    {
        m_body.reserve(m_body.size() + simdjson::SIMDJSON_PADDING);
        simdjson::ondemand::document document;
        simdjson::ondemand::object schemas;
        if (m_parser.iterate(m_body).get(document) != simdjson::SUCCESS
            || document["data"]["schemas"].get_object().get(schemas) != simdjson::SUCCESS)
            return false;
        for (auto schema : schemas) {
            for (auto table : schema.value()["tables"].get_object()) {
                for (auto member : table.value().get_object()) {
                    const auto key = member.key().value();
                    if (key.unsafe_is_equal("enabled")) {
                        count += member.value().get_bool().value() ? 1 : 0;
                    } else if (key.unsafe_is_equal("columns")) {
                        for (auto column : member.value().get_object())
                            count += column.value()["enabled"].get_bool().value() ? 1 : 0;
                    }
                }
            }
        }
        return true;
    }
    [[nodiscard]] std::string takeBody() { return std::move(m_body); }
    [[nodiscard]] size_t discarded() const { return m_discarded; }

private:
    size_t m_discarded = 0;
    std::string m_base;
    std::string m_userPassword;
    std::string m_body;
    CURL *m_curl;
    simdjson::ondemand::parser m_parser;
};

std::string schemaPath(const QString &connection)
{
    return "/v1/connections/" + connection.toStdString() + "/schemas";
}

} // namespace

std::optional<double> bareList(const Target &target)
{
    QElapsedTimer timer;
    timer.start();
    Reader reader(target, true);
    size_t groups = 0;
    size_t connections = 0;
    if (!reader.list("/v1/groups", 1000, groups) || !reader.list("/v1/connections", 1000, connections)
        || connections == 0)
        return std::nullopt;
    return double(timer.nsecsElapsed()) / 1e6;
}

std::optional<double> seedList(const Target &target)
{
    QElapsedTimer timer;
    timer.start();
    Reader reader(target, false);
    size_t groups = 0;
    size_t connections = 0;
    std::vector<std::string> ids;
    if (!reader.list("/v1/groups", 100, groups, &ids))
        return std::nullopt;
    for (const std::string &id : ids) {
        if (!reader.list("/v1/groups/" + id + "/connections", 100, connections))
            return std::nullopt;
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

QString firstConnection(const Target &target)
{
    Reader reader(target, true);
    size_t count = 0;
    std::vector<std::string> ids;
    if (!reader.list("/v1/connections", 1, count, &ids) || ids.empty())
        return {};
    return QString::fromStdString(ids.front());
}

std::optional<double> bareSchema(const Target &target, const QString &connection)
{
    Reader reader(target, true);
    if (!reader.get("/v1/connections/" + connection.toStdString()))
        return std::nullopt;
    QElapsedTimer timer;
    timer.start();
    size_t count = 0;
    if (!reader.get(schemaPath(connection)) || !reader.walk(count))
        return std::nullopt;
    return double(timer.nsecsElapsed()) / 1e6;
}

std::string schemaBody(const Target &target, const QString &connection)
{
    Reader reader(target, true);
    return reader.get(schemaPath(connection)) ? reader.takeBody() : std::string();
}

size_t warmSchema(const Target &target, const QString &connection)
{
    Reader reader(target, true);
    return reader.get(schemaPath(connection), false) ? reader.discarded() : 0;
}

} // namespace sluice::bench

#else

namespace sluice::bench {

std::optional<double> bareList(const Target &)
{
    return std::nullopt;
}

std::optional<double> seedList(const Target &)
{
    return std::nullopt;
}

QString firstConnection(const Target &)
{
    return {};
}

std::optional<double> bareSchema(const Target &, const QString &)
{
    return std::nullopt;
}

std::string schemaBody(const Target &, const QString &)
{
    return {};
}

size_t warmSchema(const Target &, const QString &)
{
    return 0;
}

} // namespace sluice::bench

#endif
