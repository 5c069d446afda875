using TpmAssistant.Ai.Grounding;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.HouseStyle;

namespace TpmAssistant.Ai.Tests.Talk;

/// <summary>Words heard in pieces come to what they come to as a whole, wherever they are cut.</summary>
public sealed class SpokenSentencesTests
{
    private const int Seed = 20260105;
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Theory]
    [InlineData("Atlas is red [F1]. Three tasks are late [F1]. Atlas is red [F1]. ")]
    [InlineData("Atlas is red. [F1] Three tasks are late. [F1]\nAtlas is red [F1].\n\nDone")]
    [InlineData("Atlas is red.\n[F1] Three tasks are late.  \r\n [F1, F1] Atlas is green [F1]. Atlas is red [F1]! Atlas is red [F1]. End")]
    [InlineData("Atlas is red [F1]. Atlas is green [F1]. Atlas is green [F1]. Atlas is red [F1]. Three tasks are late [F1]. Atlas is red [F1]. Atlas is red [F1]. x")]
    [InlineData("No cite. Atlas is red [F9]. Atlas is red [F1]. 👍🏽 [F1]. Atlas is red [F1]. Atlas is red [F1]. Atlas is red [F1]. Atlas is red [F1]. y")]
    public void Hear_CutAnywhere_EndsWithWhatTheWholeSentencesHold(string said)
    {
        var facts = new FactBook();
        facts.Add([new Fact("Atlas", "", [new FactPart("", "Atlas is red: 3 tasks are late")], [], null)], "<<mark>>");
        var whole = Grounder.Check(said[..Grounder.WholeSentences(said)], facts, Today);
        var random = new Random(Seed);

        for (var trial = 0; trial < 200; trial++)
        {
            var listener = new Listener();
            var spoken = new SpokenSentences(facts, Today, HouseVoice.Standard, listener);
            for (var at = 0; at < said.Length;)
            {
                var length = Math.Min(random.Next(1, 9), said.Length - at);
                spoken.Hear(said.Substring(at, length));
                at += length;
            }

            // While more than a third has to go nothing is shown; what is shown in the end is then the last that was worth it.
            if (whole.IsWorthShowing) Assert.Equal(whole.Sentences.Select(s => s.Text), listener.All[^1]);
            Assert.All(listener.All.Zip(listener.All.Skip(1)), pair => Assert.Equal(pair.First, pair.Second.Take(pair.First.Length)));
            Assert.All(listener.All, shown => Assert.DoesNotContain(shown, s => s.Contains("green", StringComparison.Ordinal)));
        }
    }

    private sealed class Listener : ITalkProgress
    {
        public List<string[]> All { get; } = [];

        public void Asked()
        {
        }

        public void Calling(string function, string? project)
        {
        }

        public void Checked(Narration narration) => All.Add([.. narration.Sentences.Select(s => s.Text)]);
    }
}
