using System.Text.Json;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Cards.Tests.Safety;

/// <summary>Whatever somebody says into a recording, or is called in it, stands on the card as words: no link, no picture, nothing to press.</summary>
public sealed class HostileMinutesTests
{
    private const string Cases = "security/injection-public.jsonl";

    [FactIfShared(Cases)]
    public void Minutes_EveryPublicCaseSpoken_IsShownAsData()
    {
        int seen = 0;
        foreach (string line in File.ReadLines(Repository.Shared(Cases)!))
        {
            using var read = JsonDocument.Parse(line);
            Check(read.RootElement.GetProperty("id").GetString()!, read.RootElement.GetProperty("payload").GetString()!);
            seen++;
        }

        Assert.True(seen >= 300, $"only {seen} cases were seen");
    }

    [Theory]
    [InlineData("<img src=https://evil.example/p.png>")]
    [InlineData("[x](https://evil.example) ![y](https://evil.example/z)")]
    [InlineData("evil.example/leak?d=1 and www.evil.example and boss@evil.example")]
    [InlineData("{{DATE(2026-01-01,SHORT)}} ${user} <at>everyone</at>")]
    public void Minutes_HostileWords_AreShownAsData(string words) => Check(words, words);

    private static void Check(string which, string hostile)
    {
        var said = new Utterance(TimeSpan.FromSeconds(58), TimeSpan.FromSeconds(64), hostile, hostile);
        var usual = MinutesSamples.Usual;
        var offer = usual with
        {
            Title = hostile,
            Items = [new MinutesItem("1", usual.Items[0].Item! with { Words = hostile }, TimeSpan.FromMinutes(3), [said])],
            Lines =
            [
                new(new MinutesLine("t58", CaptureKind.Action, hostile, "1", null, null, false, said, false), new TaskTwin(new ItemRef("planner", "t9"), hostile, null, null)),
                new(new MinutesLine("c2", CaptureKind.Decision, hostile, "1", null, null, false, said, true), null),
            ],
            Topics = [new VotedTopic(hostile, 2)],
        };
        foreach (var answer in new Application.Answers.Answer[] { MinutesSamples.Of(offer), new MinutesPosted(offer, []) })
        {
            using var card = JsonDocument.Parse(new Sample("hostile", which, answer).Card().Json);
            var complaints = CardLint.Complaints(card.RootElement);
            Assert.True(complaints.Count == 0, $"{which}: {string.Join(' ', complaints)}");
            foreach (var element in CardLint.Elements(card.RootElement))
            {
                string kind = CardLint.Text(element, "type");
                Assert.NotEqual("Image", kind);
                if (kind == "Action.OpenUrl")
                    Assert.StartsWith("https://teams.microsoft.com/", CardLint.Text(element, "url"), StringComparison.Ordinal);
            }
        }
    }
}
