using System.Globalization;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>Finds how sure somebody wants to be: "P80", "80%", "80 percent", "90 sure".</summary>
internal static class ConfidenceFinder
{
    private const int MostItems = 1_000;

    /// <summary>The percentage told, else the number of items, else the day asked about.</summary>
    public static string? Of(Parse parse)
    {
        if (parse.Confidence is { } told) return told;
        if (Items(parse.Utterance) is { } items) return items;
        foreach (var date in parse.Dates)
        {
            if (!date.Since) return CallBuilder.Iso(date.Next);
        }

        return null;
    }

    /// <summary>The first percentage and its tokens.</summary>
    public static (string? Value, ulong Tokens) Find(Utterance utterance)
    {
        for (var i = 0; i < utterance.Count; i++)
        {
            var text = utterance.Folded(i);
            if (text.Length is 2 or 3 && text[0] == 'p' && IsShare(text[1..], out var share))
                return (share, Parse.Bits(i, 1));
            if (utterance.Tokens[i].Kind != TokenKind.Number || !IsShare(text, out share))
                continue;
            if (utterance.IsPercent(i))
                return (share, Parse.Bits(i, 1));
            if (i + 1 == utterance.Count && i > 0 && utterance.Folded(i - 1) is "at" or "with" && text[0] >= '5')
                return (share, Parse.Bits(i - 1, 2));
            if (i + 1 < utterance.Count && utterance.Folded(i + 1) is "percent" or "pct" or "sure" or "certain" or "certainty" or "confidence" or "confident" or "likely" or "likelihood" or "probability")
                return (share, Parse.Bits(i, i + 2 < utterance.Count && utterance.Folded(i + 2) is "sure" or "certain" or "certainty" or "confidence" or "confident" or "likelihood" or "probability" or "chance" ? 3 : 2));
        }

        return (null, 0);
    }

    /// <summary>"when will 10 items be done".</summary>
    private static string? Items(Utterance utterance)
    {
        for (var i = 0; i + 1 < utterance.Count; i++)
        {
            if (utterance.Tokens[i].Kind != TokenKind.Number || !int.TryParse(utterance.Folded(i), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostItems)
                continue;
            var next = utterance.Folded(i + 1) is "more" or "further" or "other" && i + 2 < utterance.Count ? i + 2 : i + 1;
            if (utterance.Folded(next) is "item" or "items" or "task" or "tasks" or "card" or "cards" or "ticket" or "tickets" or "story" or "stories" or "things")
                return $"{count.ToString(CultureInfo.InvariantCulture)} items";
        }

        return null;
    }

    private static bool IsShare(ReadOnlySpan<char> text, out string share)
    {
        share = "";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent is < 1 or > 99)
            return false;
        share = percent.ToString(CultureInfo.InvariantCulture);
        return true;
    }
}
