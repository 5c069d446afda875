using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Options;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Deciding;

public class OptionsTests
{
    private readonly ProjectWorld world = new(
        [
            ProjectWorld.Owned("Atlas") with
            {
                TargetFinish = Some.Day(8), Estimates = [new(Some.Ref("1"), 2, 4, 9, Origin.Entered), new(Some.Ref("2"), 2, 4, 9, Origin.Entered)],
                Dependencies = [new(Some.Ref("1"), Some.Ref("2"))],
            },
        ],
        Some.Task("1") with { Title = "Order the line", Assignees = [ProjectWorld.Ben] }, Some.Task("2") with { Title = "Load test", Assignees = [ProjectWorld.Ben] });

    private readonly InMemoryRecords records = new();
    private readonly InMemoryUndoStore steps = new();

    private ExploreOptions Explore => new(world.Viewer);

    private ChooseOption Choose => new(
        Explore, new PlainWords(), new DecisionDesk(world.Finder, new SharedSight(world.Roster, world.Directory), new DecisionBook(records), new UndoDesk(steps, world.Clock), world.Clock));

    [Theory]
    [InlineData("we are late", SituationKind.Late)]
    [InlineData(null, SituationKind.Late)]
    [InlineData("we lost Ben", SituationKind.Lost)]
    [InlineData("somebody leaves", SituationKind.Lost)]
    [InlineData("they want one more feature", SituationKind.More)]
    public async Task RunAsync_Question_IsUnderstood(string? question, SituationKind kind)
    {
        var answer = Assert.IsType<OptionsAnswer>(await Explore.RunAsync(Askers.Ada(), "Atlas", question, default));

        Assert.Equal(kind, answer.Question.Situation.Kind);
        Assert.Equal(OptionKind.Time, answer.Options[^1].Option.Kind);
    }

    [Theory]
    [InlineData("they want a feature of three days", 3, false)]
    [InlineData("add 2 weeks of scope", 10, false)]
    [InlineData("they want more", 10, true)]
    public async Task RunAsync_Size_IsReadOrSaidToBeAssumed(string question, double days, bool assumed)
    {
        var answer = Assert.IsType<OptionsAnswer>(await Explore.RunAsync(Askers.Ada(), "Atlas", question, default));

        Assert.Equal((days, assumed), (answer.Question.Situation.Days, answer.Question.IsAssumed));
    }

    [Fact]
    public async Task RunAsync_NothingSaid_Asks() =>
        Assert.True(Assert.IsType<OptionsUnclear>(await Explore.RunAsync(Askers.Ada(), "Atlas", "bananas", default)).HasNetwork);

    [Fact]
    public async Task RunAsync_PersonWhereOthersReadAlong_IsPersonal() =>
        Assert.Equal("personal-chat-only", Assert.IsType<Refusal>(await Explore.RunAsync(Askers.Ada(ConversationScope.Group, "g"), "Atlas", "we lost Ben", default)).Code);

    [Fact]
    public async Task ChooseAsync_NothingChosen_AsksFor() =>
        Assert.Equal("options-none", Assert.IsType<Refusal>(await Choose.RunAsync(Askers.Ada(), "Atlas", "we are late", null, "because", default)).Code);

    /// <summary>Where taking it as it comes keeps the promised day with eight of ten, nothing has to give; and who has too much for that to hold is told.</summary>
    [Theory]
    [InlineData(8, false)]
    [InlineData(60, true)]
    public async Task RunAsync_DateHolds_IsSaid(int target, bool holds)
    {
        var row = (await world.Projects.ListAsync(Askers.Tenant, default)).Single();
        await world.Projects.ChangeAsync(Askers.Tenant, row.Id, there => there with { TargetFinish = Some.Day(target) }, default);

        Assert.Equal(holds, Assert.IsType<OptionsAnswer>(await Explore.RunAsync(Askers.Ada(), "Atlas", "we are late", default)).Holds);
    }

    [Fact]
    public async Task ChooseAsync_WithReason_GoesIntoTheLogAndCanBeTakenBack()
    {
        var shown = Assert.IsType<DecisionAnswer>(await Choose.RunAsync(Askers.Ada(), "Atlas", "we are late", OptionKind.Scope, " The date matters more ", default));

        Assert.Equal(("The date matters more", "Scope", "2 options or more"), (shown.Decision.Rationale, shown.Decision.Title, shown.Decision.Context));
        Assert.Equal("Ada Example", Assert.Single(shown.Decision.TakenBy).Name);
        Assert.NotNull(shown.Done!.Undo);
        Assert.Single((await new DecisionBook(records).ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
    }

    [Fact]
    public async Task ChooseAsync_WithoutReason_IsRefused()
    {
        Assert.Equal("options-no-reason", Assert.IsType<Refusal>(await Choose.RunAsync(Askers.Ada(), "Atlas", "we are late", OptionKind.Time, " ", default)).Code);
        Assert.Empty((await new DecisionBook(records).ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
    }

    private sealed class PlainWords : IOptionWords
    {
        public string Title(OptionsAnswer options, NamedOption chosen, string locale) => chosen.Option.Kind.ToString();

        public string Context(OptionsAnswer options, string locale) => options.Options.Count >= 2 ? "2 options or more" : "1 option";
    }
}
