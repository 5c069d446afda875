using System.Text.Json;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;

namespace TpmAssistant.Cards.Tests.Rendering;

/// <summary>Card and text are two faces of one answer: whatever the card shows, the text says.</summary>
public sealed class ParityTests
{
    public static TheoryData<string> Names => [.. AllSamples.Items.Where(sample => !sample.Size.Contains("most", StringComparison.Ordinal)).Select(sample => sample.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_WhateverTheCardShows_IsSaid(string name)
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == name);
        string text = Squeeze(string.Join('\n', AnswerFaces.Text(sample.Answer, sample.Context).Select(line => line.Plain)));
        using var card = JsonDocument.Parse(sample.Card().Json);

        var unsaid = CardLint.Elements(card.RootElement)
            .Where(element => CardLint.Text(element, "type") is "TextRun" or "TextBlock" && !IsControl(element))
            .Select(element => Squeeze(CardLint.Text(element, "text").Replace("\\", "", StringComparison.Ordinal)))
            .Where(shown => !text.Contains(shown, StringComparison.Ordinal)).ToList();

        Assert.Empty(unsaid);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_WhateverTheCardLinksTo_IsLinked(string name)
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == name);
        var linked = AnswerFaces.Text(sample.Answer, sample.Context).SelectMany(line => line.Spans).Select(span => span.Address?.AbsoluteUri).ToHashSet();
        using var card = JsonDocument.Parse(sample.Card().Json);

        foreach (var run in CardLint.Elements(card.RootElement).Where(element => CardLint.Text(element, "type") == "TextRun" && element.TryGetProperty("selectAction", out var action) && CardLint.Text(action, "type") == "Action.OpenUrl"))
            Assert.Contains(CardLint.Text(run.GetProperty("selectAction"), "url"), linked);
    }

    /// <summary>Words on controls that text has no use for: it stands unfolded, nothing can be chosen in it, and nothing is left out for want of room.</summary>
    private static bool IsControl(JsonElement element) =>
        CardLint.Text(element, "text") is "Fill in who and when" or "Actions, trigger and more" or "Change columns" or "Change the words" or "Why is something dropped?" or "The same as a table" or "Bring a table instead" or "The table, to put right" or "Correct it here and check again, or correct your file and bring it once more." or "Correct what is wrong, then press Read again." ||
        (CardLint.Text(element, "text") is { } more && more.StartsWith("and ", StringComparison.Ordinal) && more.EndsWith(" more", StringComparison.Ordinal)) ||
        CardLint.Text(element, "text").StartsWith("Copy it from a spreadsheet", StringComparison.Ordinal) ||
        CardLint.Text(element, "id").EndsWith("-open", StringComparison.Ordinal) || CardLint.Text(element, "id").EndsWith("-close", StringComparison.Ordinal);

    /// <summary>Without what differs by face: colons after names, blanks, and what keeps a date function from running on a card.</summary>
    private static string Squeeze(string text) => string.Join(' ', text.Replace("{ {", "{{", StringComparison.Ordinal).Replace('\u00A0', ' ').Replace(":", "", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
