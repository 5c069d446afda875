using TpmAssistant.Ai.Grounding;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Grounding;

/// <summary>What the check does with text that is not made to be read.</summary>
public sealed class GrounderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Check_SentenceThatHolds_IsKeptWithItsFact()
    {
        var kept = Assert.Single(Check("Rehearsal is 6 days overdue [F1].").Sentences);

        Assert.Equal("Rehearsal is 6 days overdue.", kept.Text);
        Assert.Equal("Tasks", Assert.Single(kept.Facts).Topic);
    }

    [Fact]
    public void Check_CitesBehindTheStop_BelongToTheSentenceBefore()
    {
        var told = Check("Rehearsal is 6 days overdue. [F1] Rehearsal is blocked. [F1] [F1] It is done [F1].");

        Assert.Equal(["Rehearsal is 6 days overdue.", "Rehearsal is blocked."], told.Sentences.Select(s => s.Text));
        Assert.Equal(1, told.Dropped);
    }

    [Theory]
    [InlineData("Rehearsal was blocked [F1].")]
    [InlineData("Rehearsal will be blocked [F1].")]
    [InlineData("Rehearsal is 50% done and done [F1].")]
    [InlineData("Rehearsal is blocked, so Priya Raman is overdue [F1].")]
    [InlineData("Rehearsal is blocked again [F1].")]
    [InlineData("Rehearsal is likely blocked [F1].")]
    public void Check_MoreThanTheFactSays_IsNotKept(string said) => Assert.Empty(Check(said).Sentences);

    [Theory]
    [InlineData("Rehearsal is 6 days overdue.")]
    [InlineData("Rehearsal is 6 days overdue [F9].")]
    [InlineData("Rehearsal is 6 days overdue [F1][F9].")]
    [InlineData("Rehearsal is 6 days overdue, see www.example.com [F1].")]
    [InlineData("Rehearsal is 6 days \u202Eeudrevo\u202C [F1].")]
    [InlineData("Rehearsal is 6\u200B0 days overdue [F1].")]
    [InlineData("Rehearsal is overdue on 31 February [F1].")]
    [InlineData("99999999999999999999999999 days overdue is Rehearsal [F1].")]
    [InlineData("Rehearsal ist 6 Tage überfällig [F1].")]
    [InlineData("Rehearsal a six jours de retard [F1].")]
    [InlineData("Rehearsal lleva 6 días de retraso [F1].")]
    [InlineData("[F1] [F1] [F1].")]
    public void Check_SentenceThatCannotBeRead_IsNotKept(string said) => Assert.Empty(Check(said).Sentences);

    [Theory]
    [InlineData("x")]
    [InlineData("and ")]
    [InlineData("[F1] ")]
    [InlineData("not 6 of 6 days, ")]
    [InlineData("\u202E\u200B")]
    public void Check_EndlessText_Ends(string piece)
    {
        var said = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        Assert.Empty(Check(said + " [F1].").Sentences);
    }

    [Fact]
    public void Check_NoFacts_KeepsNothing() => Assert.Empty(Grounder.Check("All is well [F1].", new FactBook(), Today).Sentences);

    [Theory]
    [InlineData("")]
    [InlineData(" — ")]
    [InlineData("“”")]
    [InlineData("99:99–99:98  ? — 0 of 0 done · 31 Feb → 30 Feb · 5 → 5")]
    public void Check_FactThatSaysNothing_BearsNothing(string text)
    {
        var book = new FactBook();
        book.Add([new Fact("", "", [new FactPart("", text)], ["", "—"], null)], "m");

        Assert.Empty(Grounder.Check("The rehearsal is done [F1].", book, Today).Sentences);
    }

    private static Narration Check(string said)
    {
        var book = new FactBook();
        book.Add([new Fact("Tasks", "Rehearsal", [new FactPart("", "6 days overdue (due 16 Nov)"), new FactPart("", "blocked"), new FactPart("", "50% done"), new FactPart("owner", "Priya Raman")], ["Rehearsal"], null)], "m");
        return Grounder.Check(said, book, Today);
    }
}
