using TpmAssistant.Application.Planning;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Planning;

/// <summary>Whoever edits a template learns here whether it still makes a plan.</summary>
public sealed class TemplateTests
{
    private static readonly TemplateLibrary Library = new();
    private static readonly DraftSetting Setting = new(Askers.Tenant, "Europe/Berlin", WorkingCalendar.Standard, Some.Today);

    public static TheoryData<string> Keys => [.. Library.All.Select(t => t.Key)];

    [Fact]
    public void Library_HoldsTheTenKindsOfProject() => Assert.Equal(
        ["application", "compliance", "data-platform", "delivery-pipeline", "infrastructure", "integration", "migration", "release", "rollout", "security"],
        Library.All.Select(t => t.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Template_EveryLine_IsWhole(string key)
    {
        var template = Library.Find(key)!;
        var tasks = template.Phases.SelectMany(p => p.Tasks).ToList();
        var keys = tasks.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var roles = template.Roles.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);

        // What a person reads, and with each word that brings more.
        Assert.InRange(tasks.Count(t => t.With.Count == 0), 25, 46);
        Assert.InRange(tasks.Count, 25, 52);
        Assert.Equal(tasks.Count, keys.Count);
        Assert.All(tasks.SelectMany(t => t.After), after => Assert.Contains(after, keys));
        Assert.All(tasks, t => Assert.Equal(t.Kind == PlanItemKind.Milestone, t.Days.Count == 0));
        Assert.All(tasks.Where(t => t.Kind != PlanItemKind.Milestone), t =>
        {
            Assert.Contains(t.Role!, roles);
            Assert.Equal(3, t.Days.Count);
            Assert.Equal(t.Days.Order(), t.Days);
        });
        Assert.All(tasks.Where(t => t.Kind == PlanItemKind.Gate), t => Assert.NotEmpty(t.Checks));
        Assert.True(tasks.Count(t => t.Kind == PlanItemKind.Gate) >= 3);
        // What a checklist in Planner takes.
        Assert.All(tasks, t => Assert.InRange(t.Checks.Count, 0, 20));
        Assert.All(tasks.SelectMany(t => t.Checks), c => Assert.InRange(c.Length, 3, 100));
        Assert.True(tasks.Count(t => t.Kind == PlanItemKind.Milestone) >= 2);
        Assert.Equal(tasks.Select(t => t.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count(), tasks.Count);
        Assert.All(roles, role => Assert.Contains(tasks, t => t.Role == role));
        Assert.NotEmpty(template.Thin);
    }

    /// <summary>What projects of every kind forget first: how it is run, what makes the riskiest work done, and an orderly end.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public void Template_BeginEndAndRiskyWork_SayWhatMakesThemDone(string key)
    {
        var tasks = Library.Find(key)!.Phases.SelectMany(p => p.Tasks).ToList();

        Assert.Contains("First risks, each with an owner", Assert.Single(tasks, t => t.After.Count == 0).Checks);
        Assert.Single(tasks, t => t.Checks.Contains("Open ends have an owner outside the project"));
        Assert.True(tasks.Count(t => t.Kind == PlanItemKind.Work && t.Checks.Count > 0) >= 7);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Template_WithAndWithoutItsOptionalLines_SchedulesWithoutAFinding(string key)
    {
        var template = Library.Find(key)!;
        foreach (var goal in new[] { "x", string.Join(' ', template.Phases.SelectMany(p => p.Tasks).SelectMany(t => t.With)) })
        {
            var draft = DraftBuilder.Build(template, Frame(goal));
            var figures = DraftFigures.Of(draft, Setting, [], new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), new ForecastSettings(500));

            Assert.Empty(figures.Outlook.Schedule.Problems);
            Assert.Empty(figures.Outlook.Plan.OnDefault);
            Assert.Single(figures.Outlook.Schedule.OpenStarts);
            Assert.Single(figures.Outlook.Schedule.OpenEnds);
            Assert.Equal(ForecastMethod.Network, figures.Forecast.Method);
            Assert.False(figures.Forecast.IsIndicative);
            Assert.InRange(figures.Forecast.P80!.Value.DayNumber - Some.Today.DayNumber, 60, 500);
            Assert.True(figures.Forecast.P80 >= figures.Forecast.P50);
            Assert.True(figures.Cost > 0 && figures.WorstCost > figures.Cost);
        }
    }

    [Theory]
    [InlineData("build a mobile app for our field engineers", "application")]
    [InlineData("integrate the CRM with SAP", "integration")]
    [InlineData("migrate the billing database to Azure", "migration")]
    [InlineData("a data warehouse with dashboards for sales", "data-platform")]
    [InlineData("introduce continuous delivery for all teams", "delivery-pipeline")]
    [InlineData("replace the core switches and firewalls", "infrastructure")]
    [InlineData("zero trust and MFA for everybody", "security")]
    [InlineData("roll out Microsoft 365 to 4000 users in six countries", "rollout")]
    [InlineData("get ISO 27001 certification", "compliance")]
    [InlineData("release version 5 of our product", "release")]
    public void Goal_InTheFieldsWords_FindsItsTemplate(string goal, string key) => Assert.Equal(key, TemplateMatch.Sure(TemplateMatch.Rank(Library.All, goal))?.Key);

    [Theory]
    [InlineData("make the customers happier")]
    [InlineData("")]
    public void Goal_ThatMeansNoKind_IsAsked(string goal) => Assert.Null(TemplateMatch.Sure(TemplateMatch.Rank(Library.All, goal)));

    [Fact]
    public void Build_WordsOfTheGoal_BringOptionalLinesAndSize()
    {
        var plain = DraftBuilder.Build(Library.Find("application")!, Frame("an app"));
        var shop = DraftBuilder.Build(Library.Find("application")!, Frame("a small app with payments"));

        Assert.DoesNotContain(plain.Tasks, t => t.Key == "pay");
        Assert.Contains(shop.Tasks, t => t.Key == "pay");
        Assert.Equal((1, .6), (plain.Scale, shop.Scale));
        Assert.True(shop.Tasks.Single(t => t.Key == "api").MostLikely < plain.Tasks.Single(t => t.Key == "api").MostLikely);
    }

    internal static PlanDraft Frame(string goal) => new()
    {
        Id = "0123456789abcdef", Owner = Askers.AdaId, Template = "", Name = "Falcon", Goal = goal, Start = Some.Day(5), Currency = "EUR", Roles = [], Phases = [], Tasks = [],
    };
}
