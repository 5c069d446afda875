using System.Text.RegularExpressions;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

/// <summary>The tables in the two README files are what wording is written from, so they must say what the rules do.</summary>
public partial class RuleTableTests
{
    public static TheoryData<string> HealthIds => [.. HealthRules.All.Select(r => r.Id)];

    public static TheoryData<string> RiskIds => [.. RiskRules.All.Select(r => r.Id)];

    [Fact]
    public void Tables_EachRule_HasOneRow()
    {
        Assert.Equal(HealthRules.All.Select(r => r.Id).Order(StringComparer.Ordinal), Table("Health").Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.Equal(RiskRules.All.Select(r => r.Id).Order(StringComparer.Ordinal), Table("Risks").Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_HealthAndRisk_AreKebabCaseAndShareNone()
    {
        string[] ids = [.. HealthRules.All.Select(r => r.Id), .. RiskRules.All.Select(r => r.Id)];

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, i => Assert.Matches("^[a-z]+(-[a-z]+)*$", i));
    }

    [Theory]
    [MemberData(nameof(HealthIds))]
    public void HealthRow_FiguresAndDimension_AreTheRules(string id)
    {
        var row = Table("Health").Single(r => r.Id == id);
        var rule = HealthRules.All.Single(r => r.Id == id);
        var finding = Assert.Single(rule.Examine(Troubled.Context));

        Assert.Equal(id, finding.Rule);
        Assert.Equal(row.Cells[1], rule.Dimension.ToString());
        Assert.Equal(rule.Dimension, finding.Dimension);
        Assert.Equal(Figures(row.Cells[2]), Kinds(finding.Figures));
        AssertWording(row.Cells[3], finding.Figures);
        AssertEvidence(finding.Evidence);
        Assert.InRange(finding.Weight, 0, 100);
    }

    [Theory]
    [MemberData(nameof(RiskIds))]
    public void RiskRow_Figures_AreTheRules(string id)
    {
        var row = Table("Risks").Single(r => r.Id == id);
        var candidate = Assert.Single(RiskRules.All.Single(r => r.Id == id).Scan(Troubled.Context));

        Assert.Equal(id, candidate.Rule);
        Assert.Equal(Figures(row.Cells[1]), Kinds(candidate.Figures));
        AssertWording(row.Cells[2], candidate.Figures);
        AssertEvidence(candidate.Evidence);
        Assert.InRange(candidate.Probability, 1, 5);
        Assert.InRange(candidate.Impact, 1, 5);
        Assert.True(candidate.Proximity is null || candidate.Proximity >= Some.Today);
    }

    private static void AssertEvidence(IReadOnlyList<Evidence> evidence)
    {
        Assert.InRange(evidence.Count, 1, 10);
        Assert.Equal(evidence.Count, evidence.Select(e => e.Item).Distinct().Count());
    }

    private static void AssertWording(string wording, IReadOnlyDictionary<string, Figure> figures)
    {
        string[] used = [.. Placeholder().Matches(wording).Select(m => m.Groups["figure"].Value)];

        Assert.NotEmpty(used);
        Assert.All(used, u => Assert.Contains(u, figures.Keys));
    }

    private static string[] Kinds(IReadOnlyDictionary<string, Figure> figures) =>
        [.. figures.Select(f => $"{f.Key} {f.Value.GetType().Name}").Order(StringComparer.Ordinal)];

    private static string[] Figures(string cell) =>
        [.. FigureCell().Matches(cell).Select(m => $"{m.Groups["figure"].Value} {m.Groups["kind"].Value}").Order(StringComparer.Ordinal)];

    private static List<(string Id, string[] Cells)> Table(string folder)
    {
        var file = Path.Combine(Repository.Root, "src", "TpmAssistant.Domain", folder, "README.md");
        return
        [
            .. File.ReadLines(file).SkipWhile(l => !l.StartsWith("| rule", StringComparison.Ordinal)).Skip(2)
                .TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|').Split(" | ")).Select(c => (c[0].Trim(' ', '`'), c.Select(x => x.Trim()).ToArray())),
        ];
    }

    [GeneratedRegex(@"\{(?<figure>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"`(?<figure>\w+)` (?<kind>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FigureCell();
}
