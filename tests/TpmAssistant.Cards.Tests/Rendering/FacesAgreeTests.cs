using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Rendering;

/// <summary>One report, five faces: card, text, Markdown, page and mail say the same words, names, numbers and dates; none says what another does not.</summary>
public sealed partial class FacesAgreeTests
{
    private static readonly string[] Controls = ["Why", "Hide"];

    [Theory]
    [InlineData(Audience.Team)]
    [InlineData(Audience.Executive)]
    [InlineData(Audience.Client)]
    public void Faces_OfOneReport_SayTheSame(Audience audience)
    {
        var voice = new Voice(new FaceContext("en-GB", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Shared: true));
        var face = StatusReportFace.Compose(new StatusReportAnswer(PublishedSamples.Second(audience), []), voice, new Room(10, 3)) with { Buttons = [] };
        string text = string.Join('\n', TextRenderer.Render(face).Select(line => line.Plain));
        var said = Words(text);

        Assert.True(said.Count > 40);
        AssertSame(said, Words(CardTexts(CardRenderer.Render(face, "en").ToUtf8())), "card");
        AssertSame(said, Words(MarkdownRenderer.Render(face).Replace("\\", "", StringComparison.Ordinal).Replace("(https://", " (", StringComparison.Ordinal) is var markdown ? Links().Replace(markdown, "$1") : ""), "markdown");
        AssertSame(said, Words(Plain(PageRenderer.Render(face, "en", ""))), "page");
        AssertSame(said, Words(Plain(MailRenderer.Render(face.Blocks))), "mail");
    }

    private static void AssertSame(HashSet<string> said, HashSet<string> other, string face)
    {
        Assert.True(said.IsSubsetOf(other), $"The {face} leaves out: {string.Join(' ', said.Except(other))}");
        Assert.True(other.IsSubsetOf(said), $"The {face} adds: {string.Join(' ', other.Except(said))}");
    }

    private static string CardTexts(byte[] card)
    {
        using var json = JsonDocument.Parse(card);
        return string.Join('\n', CardLint.Elements(json.RootElement).Where(element => CardLint.Text(element, "type") is "TextRun" or "TextBlock")
            .Where(element => !CardLint.Text(element, "id").EndsWith("-open", StringComparison.Ordinal) && !CardLint.Text(element, "id").EndsWith("-close", StringComparison.Ordinal))
            .Select(element => CardLint.Text(element, "text").Replace("\\", "", StringComparison.Ordinal)));
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(Head().Replace(html, ""), " "));

    /// <summary>Words and figures, whatever stands around them.</summary>
    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value).Except(Controls)];

    [GeneratedRegex(@"[\p{L}\p{N}%]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline, 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\s*\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Links();
}
