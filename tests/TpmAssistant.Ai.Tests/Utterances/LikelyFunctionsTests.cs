using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Phrases.Likely;
using Xunit.Abstractions;

namespace TpmAssistant.Ai.Tests.Utterances;

/// <summary>
/// How well words alone tell the function. The product holds counts over the sets that are built on; after a change of a set copy <c>words.received.txt</c> from the output folder over
/// <c>src/TpmAssistant.Ai/Phrases/Likely/words.txt</c>.
/// </summary>
public sealed class LikelyFunctionsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fresh4.tsv", 0.85, 0.94)]
    [InlineData("fresh5.tsv", 0.78, 0.90)]
    [InlineData("fresh6.tsv", 0.78, 0.92)]
    [InlineData("fresh7.tsv", 0.88, 0.94)]
    public void Of_SetWhoseWordsWereNotCounted_GuessesMostOfIt(string file, double floor, double floorOfThree)
    {
        var likely = new LikelyFunctions(WordCounts.Lines(WordCounts.Sets.Where(s => s != file).SelectMany(UtteranceSet.Read)));
        var (first, three, score) = Judge(likely, file);

        output.WriteLine(score);
        Assert.True(first >= floor && three >= floorOfThree, score);
    }

    [Fact]
    public void Known_SetsThatAreBuiltOn_AreCounted()
    {
        var lines = WordCounts.Lines(WordCounts.Sets.SelectMany(UtteranceSet.Read)).ToList();
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "words.received.txt"), lines);

        foreach (var file in WordCounts.Sets)
        {
            var (first, _, score) = Judge(LikelyFunctions.Known, file);
            Assert.True(first >= 0.9, $"Count the words again: {score}");
        }
    }

    [Theory]
    [InlineData("what do dolphins dream of")]
    [InlineData("how long do elephants sleep")]
    public void Understand_WordsThatNobodySaidBefore_OffersNothing(string text) =>
        Assert.Empty(new Phrasebook().Understand(text, UtteranceSet.World(), memory: null).Readings);

    [Theory]
    [InlineData("she told me to start the weekly with the team")]
    [InlineData("I never said that, do not close R-4 on Atlas")]
    [InlineData("Priya runs the steering today, make her the facilitator")]
    public void Understand_WhatWasRefusedOrLeansBack_ChangesNothing(string text) =>
        Assert.DoesNotContain(new Phrasebook().Understand(text, UtteranceSet.World(), memory: null).Calls, UtteranceSet.HasEffect);

    private static (double First, double Three, string Score) Judge(LikelyFunctions likely, string file)
    {
        var cases = UtteranceSet.Read(file).Where(WordCounts.Counts).ToList();
        var (first, three, clear, clearAndRight) = (0, 0, 0, 0);
        foreach (var asked in cases)
        {
            var guess = likely.Of(asked.Text, UtteranceSet.World(locale: asked.Locale));
            var function = WordCounts.Function(asked);
            bool IsIt(string name) => name[(name.IndexOf('-') + 1)..] == function;
            if (guess.Functions.Any(IsIt)) three++;
            if (guess.Functions is [var best, ..] && IsIt(best)) first++;
            if (guess.Margin < Guess.Clear) continue;
            clear++;
            if (IsIt(guess.Functions[0])) clearAndRight++;
        }

        return ((double)first / cases.Count, (double)three / cases.Count,
            $"{file}: {first} of {cases.Count} first, {three} among three; {clear} clear, {clearAndRight} of them right");
    }
}
