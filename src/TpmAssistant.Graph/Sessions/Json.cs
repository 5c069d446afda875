using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace TpmAssistant.Graph.Sessions;

/// <summary>JSON from outside, which may be anything.</summary>
internal static class Json
{
    /// <summary>Reads a body; a body that is no JSON, or other JSON than expected, is a problem and not an exception.</summary>
    public static bool TryRead<T>(
        ReadOnlyMemory<byte> body, GraphReader<T> read, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return TryRead(document.RootElement, read, out value, out problem);
        }
        catch (JsonException malformed)
        {
            (value, problem) = (null, malformed.GetType().Name);
            return false;
        }
    }

    /// <inheritdoc cref="TryRead{T}(ReadOnlyMemory{byte}, GraphReader{T}, out T, out string)"/>
    public static bool TryRead<T>(
        JsonElement body, GraphReader<T> read, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem)
        where T : class
    {
        (value, problem) = (null, null);
        try
        {
            value = body.ValueKind == JsonValueKind.Object ? read(body) : null;
            problem = value is null ? "another kind of JSON" : null;
        }
        catch (Exception unfit) when (unfit is InvalidOperationException or FormatException or JsonException or KeyNotFoundException or OverflowException)
        {
            problem = unfit.GetType().Name;
        }

        return value is not null;
    }

    /// <summary>A text in an object; <see langword="null"/> when it is none.</summary>
    public static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A whole number in an object; <see langword="null"/> when it is none.</summary>
    public static int? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>An instant in an object; <see langword="null"/> when it is none.</summary>
    public static DateTimeOffset? Time(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? time : null;

    /// <summary>The names in an inner object whose values are of a kind, in ordinal order.</summary>
    public static IReadOnlyList<string> Keys(JsonElement item, string name, Func<JsonValueKind, bool> kind)
    {
        if (!item.TryGetProperty(name, out var inner) || inner.ValueKind != JsonValueKind.Object) return [];
        var keys = new List<string>();
        foreach (var field in inner.EnumerateObject())
        {
            if (kind(field.Value.ValueKind) && !field.Name.StartsWith('@')) keys.Add(field.Name);
        }

        keys.Sort(StringComparer.Ordinal);
        return keys;
    }

    /// <summary>The fields of an object in an open type, by name; empty when it is none.</summary>
    public static IEnumerable<KeyValuePair<string, UntypedNode>> Fields(object? node) => node is UntypedObject item ? item.GetValue() : [];

    /// <summary>A text in an object of an open type.</summary>
    public static string? Text(object? node, string name) =>
        Fields(node).FirstOrDefault(field => string.Equals(field.Key, name, StringComparison.Ordinal)).Value is UntypedString text ? text.GetValue() : null;

    /// <summary>Whether a field in an object of an open type is true.</summary>
    public static bool IsTrue(object? node, string name) =>
        Fields(node).FirstOrDefault(field => string.Equals(field.Key, name, StringComparison.Ordinal)).Value is UntypedBoolean flag && flag.GetValue();
}
