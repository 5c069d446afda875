using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Functions;
using Xunit.Abstractions;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>What is not clear comes to a card that offers what was likely meant, function by function, and to nothing else.</summary>
public sealed class GarbledTests(ITestOutputHelper output)
{
    [Fact]
    public void Understand_SlipOfThePen_OffersTheFunctionAsAButton()
    {
        var phrasebook = new Phrasebook();
        var wrong = new List<string>();
        foreach (var (function, text) in Cases())
        {
            var understood = phrasebook.Understand(text, UtteranceSet.World(), memory: null);
            if (understood.IsSure || understood.Readings.Count > 3 || understood.Readings.All(r => r.Call.Name != function)) wrong.Add($"{function}: \"{text}\" got {UtteranceSet.Show(understood)} [{understood.Confidence}]");
        }

        wrong.ForEach(output.WriteLine);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Cases_All_CoverEveryFunction() => Assert.Equal(
        typeof(FunctionNames).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal), Cases().Select(c => c.Function).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Function, string Text)> Cases()
    {
        var names = typeof(FunctionNames).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();
        return File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Utterances", "garbled.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))
            .Select(c => (names.Single(n => n.EndsWith('-' + c[0], StringComparison.Ordinal)), c[1]));
    }
}
