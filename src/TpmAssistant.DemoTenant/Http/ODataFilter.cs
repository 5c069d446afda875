using System.Globalization;
using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>The part of $filter that callers of this server use: comparisons, text functions, and, or, not, parentheses.</summary>
internal sealed class ODataFilter
{
    private readonly List<string> _tokens;
    private int _at;

    private ODataFilter(string text) => _tokens = Tokens(text);

    public static IEnumerable<JsonObject> Apply(string? filter, IEnumerable<JsonObject> items)
    {
        if (string.IsNullOrWhiteSpace(filter))
            return items;
        var reader = new ODataFilter(filter);
        var test = reader.Or();
        return reader._at == reader._tokens.Count ? items.Where(test) : throw Invalid(filter);
    }

    /// <summary>A property as text, by a path such as <c>from/emailAddress/address</c>.</summary>
    public static string? Text(JsonObject item, string path)
    {
        JsonNode? node = item;
        foreach (var step in path.Split('/'))
            node = (node as JsonObject)?.Any(step);
        return node is JsonValue ? node.ToString() : null;
    }

    private static GraphRefusal Invalid(string near) =>
        new(GraphErrors.BadRequest($"Invalid filter clause: syntax error near '{near}'."));

    private Func<JsonObject, bool> Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (a, b) = (left, And());
            left = item => a(item) || b(item);
        }

        return left;
    }

    private Func<JsonObject, bool> And()
    {
        var left = Not();
        while (Take("and"))
        {
            var (a, b) = (left, Not());
            left = item => a(item) && b(item);
        }

        return left;
    }

    private Func<JsonObject, bool> Not()
    {
        if (!Take("not"))
            return Test();
        var inner = Not();
        return item => !inner(item);
    }

    private Func<JsonObject, bool> Test()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        var name = Next();
        if (name.EndsWith("/any", StringComparison.OrdinalIgnoreCase) && Take("("))
            return AnyOf(name[..^"/any".Length]);
        if (Take("("))
        {
            var path = Next();
            Expect(",");
            var text = Literal(Next());
            Expect(")");
            return name.ToLowerInvariant() switch
            {
                "startswith" => item => Text(item, path)?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true,
                "endswith" => item => Text(item, path)?.EndsWith(text, StringComparison.OrdinalIgnoreCase) == true,
                "contains" => item => Text(item, path)?.Contains(text, StringComparison.OrdinalIgnoreCase) == true,
                _ => throw Invalid(name),
            };
        }

        var comparison = Next();
        var token = Next();
        var literal = token is "null" ? null : Literal(token);
        return comparison switch
        {
            "eq" => item => Compare(Text(item, name), literal) == 0,
            "ne" => item => Compare(Text(item, name), literal) != 0,
            "gt" => item => Text(item, name) is { } value && Compare(value, literal) > 0,
            "ge" => item => Text(item, name) is { } value && Compare(value, literal) >= 0,
            "lt" => item => Text(item, name) is { } value && Compare(value, literal) < 0,
            "le" => item => Text(item, name) is { } value && Compare(value, literal) <= 0,
            _ => throw Invalid(comparison),
        };
    }

    // As in list/any(x: x/id eq 'a' and x/value eq 'b').
    private Func<JsonObject, bool> AnyOf(string path)
    {
        var variable = Next().TrimEnd(':');
        Take(":");
        var inner = Or();
        Expect(")");
        return item => (item.Any(path) as JsonArray ?? []).Any(one => inner(new JsonObject { [variable] = one?.DeepClone() }));
    }

    private static int Compare(string? left, string? right)
    {
        if (DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var leftDate)
            && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var rightDate))
            return leftDate.CompareTo(rightDate);
        if (double.TryParse(left, CultureInfo.InvariantCulture, out var leftNumber) && double.TryParse(right, CultureInfo.InvariantCulture, out var rightNumber))
            return leftNumber.CompareTo(rightNumber);
        return string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static string Literal(string token) =>
        token is ['\'', .., '\''] ? token[1..^1].Replace("''", "'", StringComparison.Ordinal) : token;

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw Invalid("end of filter");

    private bool Take(string token)
    {
        if (_at >= _tokens.Count || !_tokens[_at].Equals(token, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token))
            throw Invalid(token);
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (text[i] is '(' or ')' or ',')
            {
                i++;
            }
            else if (text[i] == '\'')
            {
                i++;
                while (i < text.Length && (text[i] != '\'' || (i + 1 < text.Length && text[i + 1] == '\'')))
                    i += text[i] == '\'' ? 2 : 1;
                if (i >= text.Length)
                    throw Invalid(text[start..]);
                i++;
            }
            else
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('(' or ')' or ',' or '\''))
                    i++;
            }

            tokens.Add(text[start..i]);
        }

        return tokens;
    }
}
