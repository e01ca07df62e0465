// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace composer::base {

/// Marks a value as the error of a Result; made with fail().
template <class E>
struct Failure {
    E error;
};

template <class E>
[[nodiscard]] Failure<std::decay_t<E>> fail(E&& error)
{
    return {std::forward<E>(error)};
}

template <class T, class E>
class Result;

template <class U, class... Types>
inline constexpr bool IsOneOf = (std::same_as<U, Types> || ...);

/// What a Result takes as its value: never another Result or a Failure, which would hide a failure in a success.
template <class U, class T, class E>
concept ValueFor = std::constructible_from<T, U> && !IsOneOf<std::remove_cvref_t<U>, Result<T, E>, Failure<E>>;

/// A value or an expected failure. The error is a value with parts; a sentence is made of it last, in a front
/// end. Reading the side that is not there is a programming error and throws std::bad_variant_access.
/// (std::expected is C++23, and no library of its kind is in Debian 12.)
template <class T, class E>
class [[nodiscard]] Result {
public:
    using Value = T;
    using Error = E;

    template <ValueFor<T, E> U = T>
    Result(U&& value) // implicit on purpose: `return value;`
        : m_state(std::in_place_index<0>, std::forward<U>(value))
    {
    }
    Result(Failure<E> failure) // implicit on purpose: `return fail(error);`
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T& value() const& { return std::get<0>(m_state); }
    T& value() & { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const E& error() const& { return std::get<1>(m_state); }
    E&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, E> m_state;
};

/// Success without a value, or an expected failure.
template <class E>
class [[nodiscard]] Result<void, E> {
public:
    using Value = void;
    using Error = E;

    Result() = default;
    Result(Failure<E> failure)
        : m_error(std::move(failure.error))
    {
    }

    bool hasValue() const { return !m_error; }
    explicit operator bool() const { return hasValue(); }
    const E& error() const& { return m_error.value(); }
    E&& error() && { return std::move(m_error).value(); }

private:
    std::optional<E> m_error;
};

} // namespace composer::base
