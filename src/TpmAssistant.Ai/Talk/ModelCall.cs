using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.AI;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Ai.Talk;

/// <summary>Reads a model's call with good will: other spellings of a name, other types of an argument. What remains wrong is told to the model.</summary>
internal static class ModelCall
{
    private const int LongestArgument = 500;

    /// <summary>The call that was meant, or what to tell the model.</summary>
    public static bool TryRead(
        FunctionCallContent asked, IReadOnlyList<AIFunction> functions, [NotNullWhen(true)] out FunctionCall? call, [NotNullWhen(false)] out string? wrong)
    {
        (call, wrong) = (null, null);
        if (Find(asked.Name, functions) is not { } function)
        {
            wrong = $"There is no function of that name. There are: {string.Join(", ", functions.Select(f => f.Name))}.";
            return false;
        }

        if (asked.Exception is not null)
        {
            wrong = "The arguments were not a JSON object. Send them again.";
            return false;
        }

        var known = Parameters(function);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in asked.Arguments ?? new Dictionary<string, object?>())
        {
            var parameter = known.FirstOrDefault(p => p.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (parameter is null)
            {
                wrong = $"{function.Name} takes no '{Short(name)}'. It takes: {string.Join(", ", known)}.";
                return false;
            }

            if (!TryText(value, out var text))
            {
                wrong = $"'{parameter}' must be plain text.";
                return false;
            }

            if (!string.IsNullOrWhiteSpace(text)) arguments[parameter] = text.Cut(LongestArgument);
        }

        if (Required(function).FirstOrDefault(p => !arguments.ContainsKey(p)) is { } missing)
        {
            wrong = $"{function.Name} needs '{missing}'. Send it, or ask the person for it.";
            return false;
        }

        call = new FunctionCall(function.Name, arguments);
        return true;
    }

    private static AIFunction? Find(string name, IReadOnlyList<AIFunction> functions)
    {
        var wanted = Folded(name);
        return functions.FirstOrDefault(f => f.Name == name)
            ?? functions.FirstOrDefault(f => Folded(f.Name) == wanted)
            ?? Only(functions.Where(f => Folded(f.Name[(f.Name.IndexOf('-', StringComparison.Ordinal) + 1)..]) == wanted));
    }

    private static AIFunction? Only(IEnumerable<AIFunction> functions) => functions.Take(2).ToList() is [var one] ? one : null;

    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static List<string> Parameters(AIFunction function) =>
        function.JsonSchema.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject().Select(p => p.Name)] : [];

    private static IEnumerable<string> Required(AIFunction function) =>
        function.JsonSchema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(p => p.GetString()!) : [];

    private static bool TryText(object? value, out string text)
    {
        text = "";
        if (value is null) return true;
        if (value is not JsonElement element)
        {
            text = value.ToString() ?? "";
            return true;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return true;
            case JsonValueKind.String:
                text = element.GetString()!;
                return true;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                text = element.GetRawText();
                return true;
            case JsonValueKind.Array when element.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String):
                text = string.Join(", ", element.EnumerateArray().Select(e => e.GetString()));
                return true;
            default:
                return false;
        }
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40];
}
