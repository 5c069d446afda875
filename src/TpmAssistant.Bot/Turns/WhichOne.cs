using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Bot.Turns;

/// <summary>A name that several people or meetings bear: the same call with each of them is a button, so that nobody has to type it again.</summary>
internal static class WhichOne
{
    private const int Most = 3;

    /// <summary>The choice; the answer itself where there is none to offer.</summary>
    public static Answer Of(FunctionCall call, Answer answer)
    {
        if (answer is not Refusal { Choices.Count: > 0 } refusal || refusal.Details.GetValueOrDefault("asked") is not { Length: > 0 } asked) return answer;
        List<string> names = [.. refusal.Choices.Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !n.Equals(asked, StringComparison.OrdinalIgnoreCase)).Take(Most)];
        return names.Count < 2 || Argument(call, asked) is not { } argument
            ? answer
            : new DidYouMean(asked, [.. names.Select(n => new Reading(call.With(argument, call.Arguments[argument].Replace(asked, n, StringComparison.OrdinalIgnoreCase)), n))]);
    }

    private static string? Argument(FunctionCall call, string asked) =>
        call.Arguments.Where(a => a.Value.Contains(asked, StringComparison.OrdinalIgnoreCase)).OrderBy(a => a.Value.Length).Select(a => a.Key).FirstOrDefault();
}
