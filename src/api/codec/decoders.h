// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/answerdecoder.h"
#include "page.h"

#include <memory>

namespace sluice::json {

/// The single thing under `data`; refused when it has no id.
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
/// is the bare array it counts as the items: one path of the service answers so. An item without an id is nothing that
/// could be shown or asked for, and is left out.
template<typename T>
[[nodiscard]] std::unique_ptr<Decoder<PagePtr<T>>> page(T (*read)(const Element &))
{
    return std::make_unique<AnswerDecoder<PagePtr<T>>>([read](const Element &root) -> Result<PagePtr<T>> {
        const auto data = member(root, "data");
        if (!data)
            return fail(missing(u"data"));
        const auto items = data->is_array() ? data : member(*data, "items");
        simdjson::dom::array array;
        if (!items || items->get_array().get(array) != simdjson::SUCCESS)
            return fail(missing(u"data.items"));
        auto result = std::make_shared<Page<T>>();
        result->items.reserve(qsizetype(array.size()));
        for (const Element item : array) {
            T value = read(item);
            if (!value.id.isEmpty())
                result->items.append(std::move(value));
        }
        result->nextCursor = text(*data, "next_cursor");
        return PagePtr<T>(std::move(result));
    });
}

/// Reads an answer that is all there: for measuring and testing a decoder without a network.
template<typename T>
[[nodiscard]] Result<T> decode(const std::unique_ptr<Decoder<T>> &decoder, QByteArrayView body, int httpStatus = 200)
{
    decoder->reset();
    decoder->feed(body);
    return decoder->finish(httpStatus);
}

} // namespace sluice::json
