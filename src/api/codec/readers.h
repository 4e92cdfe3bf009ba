// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/answerdecoder.h"
#include "connection.h"
#include "group.h"
#include "page.h"

/// From JSON to the values of core, one function a shape. Each reads the object itself, not its envelope.
namespace sluice::json {

[[nodiscard]] SetupTest setupTest(const Element &object);
[[nodiscard]] Connection connection(const Element &object);
[[nodiscard]] Group group(const Element &object);
[[nodiscard]] Destination destination(const Element &object);
[[nodiscard]] ConnectorType connectorType(const Element &object);
[[nodiscard]] Account account(const Element &data);

/// A single thing under `data`; refused when it has no id.
template<typename T>
[[nodiscard]] std::unique_ptr<Decoder<T>> single(T (*read)(const Element &))
{
    return std::make_unique<AnswerDecoder<T>>([read](const Element &root) -> Result<T> {
        const auto data = member(root, "data");
        if (!data)
            return fail(missing(u"data"));
        T value = read(*data);
        if (value.id.isEmpty())
            return fail(missing(u"data.id"));
        return value;
    });
}

/// One page of a list, `{"items": […], "next_cursor"}`. The end is a cursor that is absent, null or empty. Where `data`
/// is the bare array it counts as the items: one path of the service answers so.
template<typename T>
[[nodiscard]] std::unique_ptr<Decoder<PagePtr<T>>> page(T (*read)(const Element &))
{
    return std::make_unique<AnswerDecoder<PagePtr<T>>>([read](const Element &root) -> Result<PagePtr<T>> {
        const auto data = member(root, "data");
        if (!data)
            return fail(missing(u"data"));
        auto result = std::make_shared<Page<T>>();
        const auto take = [&](const Element &item) {
            if (item.is_object())
                result->items.append(read(item));
        };
        if (data->is_array()) {
            forEach(root, "data", take);
            return PagePtr<T>(std::move(result));
        }
        const auto items = member(*data, "items");
        if (!items || !items->is_array())
            return fail(missing(u"data.items"));
        simdjson::dom::array array;
        if (items->get_array().get(array) == simdjson::SUCCESS)
            result->items.reserve(qsizetype(array.size()));
        forEach(*data, "items", take);
        result->nextCursor = text(*data, "next_cursor");
        return PagePtr<T>(std::move(result));
    });
}

} // namespace sluice::json
