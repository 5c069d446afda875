using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Testing;

namespace TpmAssistant.Cards.Tests.Wording;

public sealed partial class WordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static Voice English { get; } = new(new FaceContext("en-GB", TimeZoneInfo.Utc));

    [Fact]
    public void Resources_EverySentence_CanBeRead()
    {
        foreach (var (key, sentence) in Sentences())
            Assert.True(Record.Exception(() => Template.Parse(sentence)) is null, key);
    }

    [Fact]
    public void Resources_EverySentence_IsUsed()
    {
        string source = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "TpmAssistant.Cards"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("obj", StringComparison.Ordinal)).Select(File.ReadAllText));

        var unused = Sentences().Select(sentence => sentence.Key).Where(key => !Mentioned(source, key)).ToList();

        Assert.Empty(unused);
    }

    [Fact]
    public void Rules_EveryHealthRule_SaysWhatTurnsItGreen() => Assert.All(HealthRules.All, rule => Assert.True(English.Knows("green." + rule.Id), rule.Id));

    [Fact]
    public void Rules_EveryRiskRule_SuggestsItsOwnStep() => Assert.All(RiskRules.All, rule => Assert.True(English.Knows("response." + rule.Id), rule.Id));

    [Fact]
    public void Rules_EveryHealthRule_HasWords() => Assert.All(HealthRules.All, rule => Assert.True(English.Knows("finding." + rule.Id), rule.Id));

    [Fact]
    public void Rules_EveryRiskRule_HasWords() => Assert.All(RiskRules.All, rule => Assert.True(English.Knows("risk." + rule.Id), rule.Id));

    [Theory]
    [InlineData("Health", "finding")]
    [InlineData("Risks", "risk")]
    [InlineData("Health", "green")]
    [InlineData("Risks", "response")]
    public void Rules_EverySentence_NeedsOnlyTheFiguresItsRuleCarries(string folder, string family)
    {
        string table = File.ReadAllText(Path.Combine(Repository.Root, "src", "TpmAssistant.Domain", folder, "README.md"));
        var sentences = Sentences().ToDictionary(sentence => sentence.Key, sentence => sentence.Sentence, StringComparer.Ordinal);
        var rows = table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains('{', StringComparison.Ordinal)).ToList();

        Assert.True(rows.Count >= 10);
        foreach (string row in rows)
        {
            string[] cells = row.Split('|', StringSplitOptions.TrimEntries);
            string figures = cells[folder == "Health" ? 3 : 2];
            foreach (string placeholder in Template.Parse(sentences[$"{family}.{cells[1].Trim('`')}"]).Placeholders)
                Assert.Contains($"`{placeholder}`", figures, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rules_FigureMissing_IsToldWithoutIt()
    {
        var words = English.Rule("finding", "overload", new Dictionary<string, Figure> { ["people"] = new Figure.Count(2) }, 4, Today);

        Assert.Equal("overload, 4 items", words.Plain);
    }

    [Fact]
    public void Rules_RoleInsteadOfName_IsSaidInPublicToo()
    {
        var engineer = new Domain.Projects.Person(new Domain.Projects.PersonId("role:engineer"), "engineer");
        var figures = new Dictionary<string, Figure>(Samples.Atlas.SinglePoint.Figures) { ["who"] = new Figure.Who(engineer) };
        var shared = new Voice(new FaceContext("en-GB", TimeZoneInfo.Utc, Shared: true));

        Assert.StartsWith("one engineer alone holds", shared.Rule("risk", "single-point-of-failure", figures, 2, Today).Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_UnknownRule_IsToldByItsName()
    {
        var words = English.Rule("finding", "brand-new-rule", new Dictionary<string, Figure>(), 3, Today);

        Assert.Equal("brand new rule, 3 items", words.Plain);
    }

    [Theory]
    [InlineData("en-GB", "12 Dec", "12 December 2026")]
    [InlineData("en-US", "Dec 12", "December 12, 2026")]
    [InlineData("de-DE", "12 Dec", "12 December 2026")]
    [InlineData("", "12 Dec", "12 December 2026")]
    [InlineData("not a locale", "12 Dec", "12 December 2026")]
    public void Day_Locale_FollowsItsHabits(string locale, string day, string longDay)
    {
        var voice = new Voice(new FaceContext(locale, TimeZoneInfo.Utc));

        Assert.Equal(day, voice.Day(new DateOnly(2026, 12, 12), Today));
        Assert.Equal(longDay, voice.LongDay(new DateOnly(2026, 12, 12)));
    }

    [Fact]
    public void Day_OtherYear_NamesIt() => Assert.Equal("2 Jan 2027", English.Day(new DateOnly(2027, 1, 2), Today));

    [Fact]
    public void Time_OtherZone_IsTheReaders()
    {
        var voice = new Voice(new FaceContext("en-GB", TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")));

        Assert.Equal("22:05", voice.Time(new DateTimeOffset(2026, 11, 20, 13, 5, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Rule_SharedConversation_NamesNobody()
    {
        var shared = new Voice(new FaceContext("en-GB", TimeZoneInfo.Utc, Shared: true));
        var figures = Samples.Atlas.Overload.Figures;

        Assert.DoesNotContain("Priya", shared.Rule("finding", "overload", figures, 2, Today).Plain, StringComparison.Ordinal);
        Assert.Contains("Priya", English.Rule("finding", "overload", figures, 2, Today).Plain, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Key, string Sentence)> Sentences()
    {
        var resources = new ResourceManager("TpmAssistant.Cards.Wording.Words", typeof(Words).Assembly);
        foreach (DictionaryEntry entry in resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!)
            yield return ((string)entry.Key, (string)entry.Value!);
    }

    /// <summary>By its whole name, or by a name built from its beginning, as in <c>"colour." + word</c>.</summary>
    private static bool Mentioned(string source, string key)
    {
        if (source.Contains($"\"{key}\"", StringComparison.Ordinal))
            return true;
        var beginnings = Separators().Matches(key).Select(match => key[..(match.Index + 1)]);
        return beginnings.Any(beginning => source.Contains($"\"{beginning}\"", StringComparison.Ordinal) || source.Contains($"\"{beginning}{{", StringComparison.Ordinal)
            || (key.Split('.')[0] is "finding" or "risk" or "green" or "response" && source.Contains($"\"{key.Split('.')[0]}\"", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();
}
