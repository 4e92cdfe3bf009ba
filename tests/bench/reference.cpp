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

private:
    std::string m_base;
    std::string m_userPassword;
    std::string m_body;
    CURL *m_curl;
    simdjson::ondemand::parser m_parser;
};

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

} // namespace sluice::bench

#endif
