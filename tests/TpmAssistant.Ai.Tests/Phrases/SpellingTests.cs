using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Tests.Phrases;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("atlas", "atlas", 0)]
    [InlineData("atals", "atlas", 1)]
    [InlineData("statsu", "status", 1)]
    [InlineData("boralis", "borealis", 1)]
    [InlineData("overdeu", "overdue", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "", 0)]
    public void Distance_KnownPairs_CountsTypingErrors(string a, string b, int expected)
    {
        Assert.Equal(expected, Spelling.Distance(a, b, 3));
        Assert.Equal(expected, Spelling.Distance(b, a, 3));
    }

    [Fact]
    public void Distance_AgainstSlowReference_IsTheSame()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var (a, b) = (Word(random), Word(random));

            Assert.Equal(Math.Min(Reference(a, b), 3), Spelling.Distance(a, b, 2));
        }
    }

    [Theory]
    [InlineData("dya", "day")]
    [InlineData("waht", "what")]
    [InlineData("agneda", "agenda")]
    [InlineData("agendda", null)] // a letter too many is no swap
    [InlineData("ad", null)] // too short to be sure
    public void Swapped_TwoNeighboursInEachOthersPlace_IsTheKnownWord(string typed, string? meant) =>
        Assert.Equal(meant, Spelling.Swapped(typed, word => word is "day" or "what" or "agenda" or "da"));

    [Theory]
    [InlineData("emial", "email", true)]
    [InlineData("email", "email", false)]
    [InlineData("emale", "email", false)]
    public void IsSwap_OnlyNeighboursInEachOthersPlace_True(string typed, string meant, bool expected) => Assert.Equal(expected, Spelling.IsSwap(typed, meant));

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(0, 8)).Select(_ => (char)('a' + random.Next(3)))]);

    private static int Reference(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;
        var best = Math.Min(Math.Min(Reference(a[..^1], b), Reference(a, b[..^1])) + 1, Reference(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1] ? Math.Min(best, Reference(a[..^2], b[..^2]) + 1) : best;
    }
}
