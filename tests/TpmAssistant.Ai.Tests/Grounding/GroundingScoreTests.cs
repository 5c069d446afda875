using TpmAssistant.Ai.Grounding;
using TpmAssistant.Ai.Talk;
using Xunit.Abstractions;

namespace TpmAssistant.Ai.Tests.Grounding;

/// <summary>
/// The share of false sentences dropped and of true ones lost, over sets of labelled sentences. What a set scored on its first run, before anything was
/// built on it, tells how the check does on sentences it has never met. <c>told.txt</c> and <c>retold.txt</c> were written by others under the product's very
/// prompt: 159 of 173 false ones dropped and 20 of 155 true ones too; 175 of 186 and 30 of 159; <c>heard.txt</c> 221 of 235 and 18 of 213; <c>sealed.txt</c>, which only scores, 188 of 196 and 17 of 186.
/// <c>unseen.txt</c> was scored when all the others had been built on or scored, and nothing was mended by it: 222 of 225 and 14 of 211.
/// <c>stranger.txt</c>, by one more hand, was run once at the end and only scores: 226 of 233 and 9 of 215.
/// <c>eighth.txt</c>, by yet another, was run once when <c>seventh.txt</c> had been built on, and only scores: 251 of 255 and 5 of 236.
/// <c>seventh.txt</c>, by one more hand, was run once before it was built on: 284 of 290 and 21 of 258. <c>further.txt</c> asks of functions that no other set has: 154 of 169 and 42 of 175.
/// <c>spoken.txt</c> goes further from the facts' words than the prompt wants: its first part had 94 of 99 and 35 of 99; <c>apart.txt</c>, of the same hand, only scores: 96 of 98 and 30 of 99.
/// The others paraphrase freely, which the prompt tells a model
/// not to do: <c>first.txt</c> had 86 of 90 and 27 of 80; <c>last.txt</c>, which only scores, 85 of 90 and 27 of 80.
/// </summary>
public sealed class GroundingScoreTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("build.txt", 0.0, 0.0)]
    [InlineData("score.txt", 0.0, 0.0)]
    [InlineData("blind.txt", 0.0, 0.072)]
    [InlineData("wide.txt", 0.0, 0.083)]
    [InlineData("first.txt", 0.0, 0.113)]
    [InlineData("last.txt", 0.056, 0.325)]
    [InlineData("told.txt", 0.0, 0.0)]
    [InlineData("retold.txt", 0.0, 0.045)]
    [InlineData("heard.txt", 0.0, 0.0)]
    [InlineData("sealed.txt", 0.016, 0.049)]
    [InlineData("unseen.txt", 0.009, 0.015)]
    [InlineData("stranger.txt", 0.031, 0.038)]
    [InlineData("eighth.txt", 0.016, 0.022)]
    [InlineData("further.txt", 0.006, 0.132)]
    [InlineData("seventh.txt", 0.0035, 0.02)]
    [InlineData("spoken.txt", 0.0, 0.104)]
    [InlineData("apart.txt", 0.021, 0.203)]
    public void Check_LabelledSentences_FalseOnesGoAndTrueOnesStay(string set, double mostFalseKept, double mostTrueDropped)
    {
        var sentences = SentenceSet.Read(set);

        var wrong = sentences.Where(s => IsKept(s) != s.IsTrue).ToList();
        var (falseKept, trueDropped) = (wrong.Count(s => !s.IsTrue), wrong.Count(s => s.IsTrue));
        var (allFalse, allTrue) = (sentences.Count(s => !s.IsTrue), sentences.Count(s => s.IsTrue));
        // What is wrong in a set that only scores is not shown, so that the check is not mended by it.
        foreach (var sentence in wrong.Where(_ => set is not ("score.txt" or "last.txt" or "sealed.txt" or "unseen.txt" or "apart.txt" or "stranger.txt" or "eighth.txt"))) output.WriteLine($"{(sentence.IsTrue ? "dropped though true: " : "kept though false:   ")}{sentence.Text}");
        output.WriteLine($"{set}: {allFalse - falseKept} of {allFalse} false ones dropped, {trueDropped} of {allTrue} true ones dropped");

        Assert.True(falseKept <= allFalse * mostFalseKept, $"{falseKept} of {allFalse} false sentences were kept.");
        Assert.True(trueDropped <= allTrue * mostTrueDropped, $"{trueDropped} of {allTrue} true sentences were dropped.");
    }

    private static bool IsKept(LabelledSentence sentence)
    {
        var book = new FactBook();
        book.Add(sentence.Facts, "<<mark>>");
        return Grounder.Check(sentence.Text, book, SentenceSet.Today) is { Dropped: 0, Sentences.Count: > 0 };
    }
}
